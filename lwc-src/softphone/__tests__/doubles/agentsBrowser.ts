/** Tabs of one agent in one browser, and a phone in a window of its own. */
import { laterHost } from '../../../salesforce/host/laterHost';
import type { HostPort } from '../../../salesforce/host/hostPort';
import type { SoftphoneActions } from '../../app/actions';
import { Shown } from '../../app/shown';
import { Store } from '../../app/store';
import { CallNotes } from '../../storage/callNotes';
import type { FrontHost } from '../../tabs/frontTab';
import { startTabs, type TabsPart } from '../../tabs/tabs';
import { FakeBrowser } from './browser';
import { FakeHost } from './fakeHost';
import { fakeTools, type FakeTools } from './tools';

const NAMES = ['dial', 'answer', 'decline', 'hangUp', 'hold', 'setNotes', 'signIn', 'signOut', 'takePhone', 'unlockSound'] as const;

export function agentsBrowser() {
    const browser = new FakeBrowser();
    const open = (page: string, { visible = true, user = '005A', inWindow = false, tools = fakeTools(), begins = (_frozen?: string): void => undefined }: { visible?: boolean; user?: string; inWindow?: boolean; tools?: FakeTools; begins?: (frozen?: string) => void } = {}) => {
        const store = new Store();
        const shown = new Shown(store);
        const stored = new Map<string, string>();
        const notes = new CallNotes({ getItem: (key) => stored.get(key) ?? null, setItem: (key, text) => void stored.set(key, text), removeItem: (key) => void stored.delete(key) });
        const host = new FakeHost();
        const done: string[] = [];
        const note = (name: string) => async (...args: unknown[]) => void done.push([name, ...args.map(String)].join(' '));
        const actions = Object.fromEntries(NAMES.map((name) => [name, note(name)])) as unknown as SoftphoneActions;
        const page_ = { visibilityState: (visible ? 'visible' : 'hidden'), listeners: [] as (() => void)[] };
        const document = { get visibilityState() { return page_.visibilityState; }, addEventListener: (_name: string, listener: () => void) => void page_.listeners.push(listener) } as unknown as Document;
        let front: FrontHost = host;
        const desk = { sayHello: async () => void done.push('greet'), heard: (_data: unknown): void => undefined };
        const later = inWindow ? laterHost('window') : undefined;
        const window = { useHost: (one: HostPort) => later?.use(one), showTitle: (text: string) => void done.push(`title ${text}`), close: () => (done.push('close'), browser.close(page)) };
        // What window.open gives: one window of that name, about:blank as long as nothing was loaded into it.
        const popUp: { isBlocked: boolean; location: { href: string }; focus(): void } = { isBlocked: false, location: { href: 'about:blank' }, focus: () => void done.push('focus') };
        const view = { location: { pathname: '/apex/patchbay__Softphone' }, open: () => (popUp.isBlocked ? null : popUp) } as unknown as Pick<Window, 'open' | 'location'>;
        const part: Promise<TabsPart> = startTabs({
            ...tools,
            ...(inWindow && { window }),
            ...{ store, shown, notes, actions, host: later?.host ?? host, desk, view, page, document, account: '204@pbx', userId: user },
            locks: browser.locks(page),
            createChannel: (name) => browser.channel(page, name),
            useFront: (one) => (front = one),
            begin: (frozen) => {
                done.push(`begin${frozen ? ` in place of ${frozen}` : ''}`);
                begins(frozen);
            },
            putDown: async () => void done.push('put down'),
            startAgain: () => {
                done.push('start again');
                browser.close(page);
            }
        });
        const look = (at: boolean): void => {
            page_.visibilityState = at ? 'visible' : 'hidden';
            for (const listener of page_.listeners) listener();
        };
        return { popUp, desk, reach: () => later?.host as HostPort, store, shown, stored, notes, host, done, actions, look, part, front: () => front, close: () => browser.close(page), reported: tools.reported };
    };
    return { browser, open };
}
