import { FeatureCodeError } from '../../../phone/linePort';
import { EMPTY_SETUP, type StoredSetting } from '../../../core/setup/orgSetup';
import type { StatusTexts } from '../../../core/status/policy';
import type { Choice } from '../../../core/status/status';
import { FakeLine } from '../../__tests__/doubles/fakeLine';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { realLabels } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { startStatus, type StatusPartTools } from '../status';

const NOW = 60_000;
const TEXTS: StatusTexts = { awayReasons: '', refuseCallsWhen: '', internalCallsRing: '', doNotDisturbCodes: '*78 *79', awayCodes: '' };

async function setUp(text?: string, given: Partial<StatusPartTools> = {}) {
    const store = new Store();
    store.dispatch({ type: 'lineChanged', line: { name: 'ready' } });
    const tools = fakeTools();
    const written: string[] = [];
    const line = new FakeLine();
    const part = await startStatus({
        ...tools,
        store,
        shown: store,
        labels: realLabels(),
        designSystem: '/slds',
        setting: (name) => TEXTS[name],
        userId: '005A',
        ownExtension: '204',
        setups: { current: EMPTY_SETUP },
        kept: { read: async () => text, write: async (next) => void written.push(next) },
        useScreen: (screen) => screen(line).listen(() => undefined),
        ...given
    });
    const choose = (choice: Choice): void => store.dispatch({ type: 'statusChanged', event: { type: 'chosen', choice, at: tools.clock.now() } });
    const sent = (): string[] => line.asked.filter((one) => one.startsWith('code '));
    const refuses = (number: string): boolean => line.rings({ callId: number, number }).asked.includes('decline busy');
    return { part, store, line, written, sent, choose, reported: tools.reported, refuses };
}
const quiet: Choice = { name: 'doNotDisturb' };

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

it('what the page before had kept holds, without telling the PBX once more', async () => {
    const { store, sent, written, refuses } = await setUp(JSON.stringify({ userId: '005A', choice: quiet, since: 5 }));
    await settled();
    expect([store.state.status, sent(), written]).toEqual([{ choice: quiet, since: 5 }, [], []]);
    expect(refuses('+393401182290')).toBe(true);
});

it('storage that fails: available, and the phone works', async () => {
    const failing = { read: () => Promise.reject(new Error('no')), write: () => Promise.reject(new Error('no')) };
    const { store, choose, reported } = await setUp(undefined, { kept: failing });
    expect(store.state.status).toEqual({ choice: { name: 'available' }, since: NOW });
    choose(quiet);
    await settled();
    expect([store.state.status.choice, reported]).toEqual([quiet, ['kept status: Error', 'keep status: Error']]);
});

it('what is chosen is kept, and the PBX is told by its code', async () => {
    const { written, sent, choose } = await setUp();
    choose(quiet);
    choose({ name: 'available' });
    await settled();
    expect(written.map((one) => JSON.parse(one) as unknown)).toEqual([
        { userId: '005A', choice: quiet, since: NOW },
        { userId: '005A', choice: { name: 'available' }, since: NOW }
    ]);
    expect(sent()).toEqual(['code *78', 'code *79']);
});

it('a PBX that refuses the code: the status holds here, and the agent reads that the PBX doesn’t know', async () => {
    const { store, line, choose } = await setUp();
    line.codeFailure = new FeatureCodeError('*78', 404);
    choose(quiet);
    await settled();
    expect([store.state.status.choice, store.state.notice]).toEqual([quiet, { key: 'statusNotTaken', detail: '*78' }]);
});

it('colleagues ring through where the admin lets them: by a number as long as one’s own', async () => {
    const { refuses, choose } = await setUp(undefined, { setting: (name) => ({ ...TEXTS, internalCallsRing: 'true' })[name] });
    choose(quiet);
    expect([refuses('205'), refuses('+393401182290')]).toEqual([false, true]);
});

it('wrap-up that has a length ends by itself; one that began anew is not ended early', async () => {
    const { store } = await setUp();
    const began = (seconds?: number): void => {
        store.dispatch({ type: 'statusChanged', event: { type: 'wrapUpBegan', at: Date.now() } });
        if (seconds !== undefined) store.dispatch({ type: 'statusChanged', event: { type: 'wrapUpLasts', until: Date.now() + seconds * 1000 } });
    };
    began(30);
    await jest.advanceTimersByTimeAsync(20_000);
    began(30);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(store.state.status.wrapUp).toBeDefined();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(store.state.status.wrapUp).toBeUndefined();
    began();
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(store.state.status.wrapUp).toBeDefined();
});

it('wrap-up has the length that an admin has set, shows what is left of it, and lasts longer when the agent says so', async () => {
    const setting: StoredSetting = { setting: 'wrapUpSeconds', scope: 'organisation', value: '60', locked: false };
    const { part, store } = await setUp(undefined, { setups: { current: { ...EMPTY_SETUP, settings: [setting] } } });
    store.dispatch({ type: 'statusChanged', event: { type: 'wrapUpBegan', at: Date.now() } });
    expect(store.state.status.wrapUp).toEqual({ since: NOW, until: NOW + 60_000 });
    const place = document.body.appendChild(document.createElement('div'));
    part.show(place, 'wrapUp');
    await drawn();
    expect(place.querySelector('[data-id="left"]')?.textContent).toBe('1:00 left');
    place.querySelector<HTMLElement>('button')?.click();
    await drawn();
    expect([place.querySelector('[data-id="left"]')?.textContent, store.state.status.wrapUp?.until]).toEqual(['1:30 left', NOW + 90_000]);
    await jest.advanceTimersByTimeAsync(90_000);
    await drawn();
    expect([place.querySelector('button'), place.textContent]).toEqual([null, expect.stringContaining('calls can come')]);
    expect(store.state.status.wrapUp).toBeUndefined();
});

it('the menu shows what holds, and what is chosen in it holds', async () => {
    const { part, store } = await setUp(undefined, { setting: (name) => ({ ...TEXTS, awayReasons: 'Coffee' })[name] });
    const place = document.body.appendChild(document.createElement('div'));
    part.show(place);
    place.querySelector<HTMLElement>('button')?.click();
    await drawn();
    place.querySelectorAll<HTMLElement>('[role="menuitemradio"]')[1]?.click();
    await drawn();
    expect(store.state.status.choice).toEqual({ name: 'away', reason: 'Coffee' });
    expect(place.querySelector('[data-id="status"]')?.textContent).toBe('Away: Coffee');
});
