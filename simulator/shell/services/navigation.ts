/** Which pages are open and which is in view: the tabs of a console app, kept in step with the address bar. */
import { request } from '../../platform/request';
import { context, objectOf, type AppPage } from './context';
import { layoutOf } from './layouts';
import { readRecord, textOf } from './records';
import { Signal } from './signal';

export type Page =
    | { readonly kind: 'list'; readonly object: string }
    | { readonly kind: 'app'; readonly page: AppPage }
    | { readonly kind: 'record'; readonly object: string; readonly recordId: string; readonly title: string; readonly facts: PageFacts }
    | { readonly kind: 'search'; readonly text: string };

/** What Open CTI and click-to-dial tell of a record page. */
export interface PageFacts {
    readonly recordId: string;
    readonly recordName: string;
    readonly objectType: string;
    readonly personAccount?: boolean;
    readonly contactId?: string;
    readonly accountId?: string;
}

export interface Tabs {
    readonly home: Page;
    readonly open: readonly Page[];
    /** −1: the home tab. */
    readonly active: number;
}

export const tabs = new Signal<Tabs>({ home: { kind: 'list', object: context.app.objects[0] ?? 'Contact' }, open: [], active: -1 });
/** Counts up when what is in view should be read again. */
export const refreshes = new Signal(0);
/** A form for a new record, over everything else. */
export const newRecordForm = new Signal<{ readonly object: string; readonly values: Readonly<Record<string, unknown>> } | undefined>(undefined);

export function currentPage(): Page {
    const { home, open, active } = tabs.value;
    return open[active] ?? home;
}

/**
 * Opens a record in a tab of its own, or brings that tab to the front.
 * @throws when the user may not see it
 */
export async function openRecord(recordId: string): Promise<void> {
    const object = objectOf(recordId);
    const { title } = layoutOf(object);
    const record = await readRecord(recordId, object, object === 'Account' ? [title, 'IsPersonAccount', 'PersonContactId'] : [title]);
    const name = textOf(record.fields[title]);
    const isPerson = record.fields['IsPersonAccount']?.value === true;
    const contactId = record.fields['PersonContactId']?.value;
    const facts: PageFacts = {
        recordId: record.id,
        recordName: name,
        objectType: object,
        ...(isPerson && { personAccount: true, ...(typeof contactId === 'string' && { contactId }) })
    };
    show({ kind: 'record', object, recordId: record.id, title: name, facts });
}

export function openList(object: string): void {
    layoutOf(object);
    tabs.value = { ...tabs.value, home: { kind: 'list', object }, active: -1 };
    writeAddress();
}

/** @throws when the user may not see the tab */
export function openAppPage(tab: string): void {
    const page = context.pages.find((one) => one.tab === tab);
    if (!page) throw new Error(`There is no tab ${tab}, or you may not see it.`);
    tabs.value = { ...tabs.value, home: { kind: 'app', page }, active: -1 };
    writeAddress();
}

export function openSearch(text: string): void {
    show({ kind: 'search', text });
}

export function activate(index: number): void {
    tabs.value = { ...tabs.value, active: index };
    writeAddress();
}

export function close(index: number): void {
    const { open, active } = tabs.value;
    tabs.value = { ...tabs.value, open: open.filter((_page, at) => at !== index), active: active >= index ? active - 1 : active };
    writeAddress();
}

export function refresh(): void {
    refreshes.value += 1;
}

/** Opens what the address names, after a reload. */
export async function openAddress(path: string): Promise<void> {
    const [, record, object, tab] = /^\/lightning\/r\/(?:\w+\/)?(\w{15,18})|^\/lightning\/o\/(\w+)|^\/lightning\/n\/(\w+)/.exec(path) ?? [];
    if (record) await openRecord(record);
    else if (object) openList(object);
    else if (tab) openAppPage(tab);
    else if (path.startsWith('/lightning/setup/')) throw new Error(`Setup is Salesforce's own and not simulated: ${path}`);
}

function show(page: Page): void {
    const { open } = tabs.value;
    const at = open.findIndex((one) => sameTab(one, page));
    const next = at < 0 ? [...open, page] : open.map((one, index) => (index === at ? page : one));
    tabs.value = { ...tabs.value, open: next, active: at < 0 ? next.length - 1 : at };
    writeAddress();
}

function sameTab(a: Page, b: Page): boolean {
    if (a.kind === 'record' && b.kind === 'record') return a.recordId === b.recordId;
    return a.kind === b.kind && a.kind === 'search';
}

export function addressOf(page: Page): string {
    if (page.kind === 'record') return `/lightning/r/${page.object}/${page.recordId}/view`;
    if (page.kind === 'app') return `/lightning/n/${page.page.tab}`;
    return page.kind === 'list' ? `/lightning/o/${page.object}/list` : '/one/one.app#search';
}

function writeAddress(): void {
    history.replaceState(null, '', addressOf(currentPage()));
}

/** Saves a new record from the shell's own form. */
export async function createFromForm(object: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
    const { id } = (await request('POST', '/ui-api/records', { apiName: object, fields })) as { id: string };
    return id;
}
