import { newCall } from '../../../core/call/call';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { realLabels } from '../../__tests__/doubles/labels';
import { fakeTools } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { startCallerId, type CallerIdTools } from '../callerId';

const MAIN = 'X-Number: +39028088100';
const SUPPORT = 'X-Number: +39028088200';

/** Channels between the tabs of a test: what one says, all others hear. */
const channels: EventTarget[] = [];
function tab(): CallerIdTools['tabs'] {
    const own = new EventTarget();
    channels.push(own);
    const postMessage = (data: unknown): void => channels.filter((one) => one !== own).forEach((one) => one.dispatchEvent(new MessageEvent('message', { data })));
    return Object.assign(own, { postMessage });
}

async function setUp(given: Partial<CallerIdTools> & { text?: string } = {}) {
    const store = new Store();
    const used: (readonly string[])[] = [];
    const written: string[] = [];
    const tools = fakeTools();
    const part = await startCallerId({
        ...tools,
        store,
        labels: realLabels(),
        callerIds: 'Main: +39 02 8088100\nSupport: +39 02 8088200',
        header: 'X-Number: {number}',
        sipDomain: 'pbx.example.com',
        kept: { read: async () => given.text, write: async (text) => void written.push(text) },
        tabs: tab(),
        use: (headers) => void used.push(headers),
        ...given
    });
    const select = (what: 'once' | 'usual'): HTMLSelectElement => {
        const place = document.body.appendChild(document.createElement('div'));
        part.show(place, what, () => undefined);
        return place.querySelector('select') as HTMLSelectElement;
    };
    const choose = (field: HTMLSelectElement, number: string): void => {
        field.value = number;
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    };
    const calls = (direction: 'outbound' | 'inbound'): void => store.dispatch({ type: 'callStarted', call: newCall({ key: direction, direction, number: '1', startedAt: 0 }) });
    return { store, used, written, select, choose, calls, reported: tools.reported };
}

afterEach(() => {
    clearPage();
    channels.length = 0;
});

it('nothing is told to the PBX until the agent chooses; then the chosen number, for the next call', async () => {
    const { used, select, choose, calls, written } = await setUp();
    expect(used.at(-1)).toEqual([]);
    const field = select('once');
    choose(field, '+39028088200');
    expect(used.at(-1)).toEqual([SUPPORT]);
    calls('inbound');
    expect(used.at(-1)).toEqual([SUPPORT]);
    calls('outbound');
    await drawn();
    expect([used.at(-1), field.value, written]).toEqual([[], '', []]);
});

it('one that is kept holds for every call, also after another was chosen for one of them', async () => {
    const { used, select, choose, calls, written } = await setUp({ text: '+39028088200' });
    expect(used.at(-1)).toEqual([SUPPORT]);
    choose(select('usual'), '+39028088100');
    const field = select('once');
    await drawn();
    expect([used.at(-1), written, field.value]).toEqual([[MAIN], ['+39028088100'], '+39028088100']);
    choose(field, '');
    expect(used.at(-1)).toEqual([]);
    calls('outbound');
    expect(used.at(-1)).toEqual([MAIN]);
});

it('chosen in one tab, it holds in the tab that has the phone; after the call both show the usual one', async () => {
    const phone = await setUp();
    const looked = await setUp();
    const field = looked.select('once');
    looked.choose(field, '+39028088200');
    expect(phone.used.at(-1)).toEqual([SUPPORT]);
    phone.calls('outbound');
    await drawn();
    expect([phone.used.at(-1), field.value]).toEqual([[], '']);
});

it('a setting that can’t be used is said, and calls go out as without it', async () => {
    const { store, used, select } = await setUp({ header: 'Route: {number}' });
    expect([store.state.notice, used, select('once')]).toEqual([{ key: 'callerIdSetting' }, [], null]);
});

it('storage that fails costs the memory, not the choice', async () => {
    const fails = (): Promise<never> => Promise.reject(new Error('blocked'));
    const { used, select, choose, reported } = await setUp({ kept: { read: fails, write: fails } });
    choose(select('usual'), '+39028088100');
    await drawn();
    expect([used.at(-1), reported]).toEqual([[MAIN], ['kept caller id: Error', 'keep caller id: Error']]);
});
