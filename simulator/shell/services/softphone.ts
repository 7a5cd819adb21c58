/** The Open CTI side of the shell: ties the host to navigation, toasts, utility bar and message channels. */
import { CtiRefusal, OpenCtiHost, type ShellForCti } from '../../openCti/host';
import { channels } from '../../platform/channels';
import { context } from './context';
import { addressOf, currentPage, newRecordForm, openList, openRecord, openSearch, refresh, tabs } from './navigation';
import { Signal } from './signal';

export interface SoftphoneItem {
    readonly label: string;
    readonly icon: string;
    readonly panelLabel?: string;
    readonly panelIcon?: string;
    readonly height?: number;
    readonly width?: number;
    /** Whether it may be popped out of the bar; it may unless the softphone says no. */
    readonly popoutable?: boolean;
}

/** What the softphone has made of its utility item; undefined values are those of the app's metadata. */
export const softphoneItem = new Signal<Partial<SoftphoneItem>>({});
/** Which utility is open, by id. Only one can be. */
export const openUtility = new Signal<string | undefined>(undefined);
/** Whether numbers on the page can be clicked. */
export const clickToDial = new Signal(false);

export const SOFTPHONE = 'opencti:softPhone';

function softphoneId(): string {
    return context.app.utilityItems.find(({ component }) => component === SOFTPHONE)?.id ?? SOFTPHONE;
}

async function post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const answer = (await response.json()) as { error?: { code: string; message: string; details?: string[] } };
    if (!response.ok) throw new CtiRefusal(answer.error?.code ?? 'SERVER_ERROR', answer.error?.message ?? response.statusText, answer.error?.details);
    return answer;
}

const shell: ShellForCti = {
    showPanel: (visible) => {
        if (visible) openUtility.value = softphoneId();
        else if (openUtility.value === softphoneId()) openUtility.value = undefined;
    },
    isPanelVisible: () => openUtility.value === softphoneId(),
    setItem: (change) => {
        softphoneItem.value = { ...softphoneItem.value, ...change };
    },
    async openRecord(recordId) {
        try {
            await openRecord(recordId);
        } catch (error) {
            const { body } = error as { body?: { message?: string } };
            throw new CtiRefusal('GENERIC_ERROR', body?.message ?? (error as Error).message);
        }
    },
    openNewRecord(object, values) {
        newRecordForm.value = { object, values };
        return Promise.resolve();
    },
    openSearch(text) {
        openSearch(text);
        return Promise.resolve();
    },
    openObjectHome(object) {
        openList(object);
        return Promise.resolve();
    },
    save: async (record) => (await post('/aura/openCti/saveLog', { record })) as { recordId: string },
    search: async (args) => (await post('/aura/openCti/search', args)) as Record<string, unknown>,
    refresh,
    enableClickToDial: (enabled) => {
        clickToDial.value = enabled;
    },
    callCenterSettings: () => context.softphone?.settings ?? {},
    softphoneLayout: () => context.softphone?.layout,
    currentPage: () => pagePayload(),
    subscribe: (channel, listener) => channels.listen(channel, listener),
    publish: (channel, message) => channels.publish(channel, message)
};

let frame: HTMLIFrameElement | undefined;
export const openCtiHost = new OpenCtiHost(shell, () => frame?.contentWindow ?? null, context.softphone?.origin ?? '');

// A test may make Salesforce deaf: before the shell starts by a list, afterwards by adding to the set.
const test = window as unknown as { openCtiDeafTo?: Iterable<string>; openCtiDumbTo?: Iterable<string> };
for (const method of test.openCtiDeafTo ?? []) openCtiHost.deafTo.add(method);
test.openCtiDeafTo = openCtiHost.deafTo;
test.openCtiDumbTo = openCtiHost.dumbTo;

/** The softphone's frame has been made: from now on its messages are heard. */
export function attachFrame(element: HTMLIFrameElement): void {
    if (frame !== element) openCtiHost.reset();
    frame = element;
}

window.addEventListener('message', (event: Parameters<OpenCtiHost['receive']>[0]) => void openCtiHost.receive(event));

/** The Console Integration Toolkit asks beside Open CTI. */
window.addEventListener('message', ({ data, origin, source }: MessageEvent<{ apiType?: string; id: number; popoutable: boolean } | undefined>) => {
    if (data?.apiType !== 'console' || origin !== context.softphone?.origin || source !== frame?.contentWindow) return;
    softphoneItem.value = { ...softphoneItem.value, popoutable: data.popoutable };
    frame.contentWindow?.postMessage({ apiType: 'console', id: data.id, success: true }, origin);
});

/** Somebody clicked a number that stands on a record page, or in a component that names the record. */
export function dial(number: string, recordId?: string, params?: string): void {
    const page = currentPage();
    const facts = page.kind === 'record' && (recordId === undefined || recordId === page.recordId) ? page.facts : { recordId };
    openCtiHost.clicked({ number, ...facts, ...(params && { params }) });
}

function pagePayload(): unknown {
    const page = currentPage();
    return { url: location.origin + addressOf(page), ...(page.kind === 'record' && page.facts) };
}

tabs.listen(() => openCtiHost.navigated(pagePayload() as Record<string, unknown>));
