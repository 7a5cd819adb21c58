import { newCall } from '../../../core/call/call';
import type { Preferences } from '../../../core/settings/preferences';
import { EMPTY_SETUP } from '../../../core/setup/orgSetup';
import { recordOf } from '../../../core/state/softphoneState';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { realLabels } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Shown } from '../../app/shown';
import { Store } from '../../app/store';
import { TONE_MS } from '../autoAnswer';
import { startPreferences, type PreferencesPartTools } from '../preferences';

async function setUp(text?: string, given: Partial<PreferencesPartTools> = {}) {
    const store = new Store();
    store.dispatch({ type: 'microphoneChanged', microphone: 'granted' });
    const tools = fakeTools();
    const used: Preferences[] = [];
    const written: string[] = [];
    const admin = { current: EMPTY_SETUP, tell: (): void => undefined, whenChanged: (tell: () => void) => void (admin.tell = tell) };
    const done: string[] = [];
    const ringer = { play: (sound: string) => void done.push(sound), stop: () => undefined, ready: () => true, unlock: () => Promise.resolve() };
    const actions = { signOut: async () => void done.push('sign out'), takePhone: async () => void done.push('take the phone'), openWindow: () => void done.push('open the window') };
    const part = await startPreferences({
        ...tools,
        store,
        ringer,
        shown: new Shown(store),
        actions,
        host: { kind: 'openCti' },
        account: '204@pbx.example.com',
        audio: Promise.reject(new Error('not loaded')),
        callerId: undefined,
        headset: Promise.resolve({ show: (at: HTMLElement) => at.append('Headset') }),
        labels: realLabels(),
        setups: admin,
        setting: () => '',
        kept: { read: async () => text, write: async (next) => void written.push(next) },
        answer: (key) => void done.push(`answer ${key}`),
        use: (preferences) => void used.push(preferences),
        ...given
    });
    const place = document.body.appendChild(document.createElement('div'));
    part.show(place, 'settings', () => undefined);
    await drawn();
    const rings = (key = 'a'): void => store.dispatch({ type: 'callStarted', call: newCall({ key, direction: 'inbound', number: '1', startedAt: 0 }) });
    return { store, used, written, done, place, admin, rings, reported: tools.reported };
}
const ALWAYS = '{"autoAnswer":"always"}';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

it('answers by itself after a short tone, and says so', async () => {
    const { store, done, rings } = await setUp(ALWAYS);
    rings();
    expect(done).toEqual(['automatic']);
    await jest.advanceTimersByTimeAsync(TONE_MS);
    expect([done, recordOf(store.state, 'a')?.call.isAutomatic]).toEqual([['automatic', 'answer a'], true]);
});

it('a caller who gives up during the tone, or an agent who is quicker, is left alone', async () => {
    const { store, done, rings } = await setUp(ALWAYS);
    rings();
    store.dispatch({ type: 'callChanged', key: 'a', event: { type: 'answering' } });
    await jest.advanceTimersByTimeAsync(TONE_MS);
    store.dispatch({ type: 'callChanged', key: 'a', event: { type: 'ended', at: 9, cause: { by: 'them' } } });
    rings('b');
    store.dispatch({ type: 'callChanged', key: 'b', event: { type: 'ended', at: 9, cause: { by: 'them' } } });
    await jest.advanceTimersByTimeAsync(TONE_MS);
    expect(done).toEqual(['automatic', 'automatic']);
});

it('rings when nobody wants it otherwise', async () => {
    const { done, rings } = await setUp();
    rings();
    await jest.advanceTimersByTimeAsync(TONE_MS);
    expect(done).toEqual([]);
});

it('what is chosen is used at once, and kept', async () => {
    const { place, used, written, done, rings } = await setUp();
    const [mode, tone] = [place.querySelector('select')!, place.querySelector('input')!];
    mode.value = 'always';
    mode.dispatchEvent(new Event('change', { bubbles: true }));
    tone.click();
    await drawn();
    await settled();
    expect(used.at(-1)).toEqual({ autoAnswer: 'always', waitingTone: false });
    expect(JSON.parse(written.at(-1) ?? '')).toEqual({ autoAnswer: 'always', waitingTone: false });
    rings();
    expect(done).toEqual(['automatic']);
});

it('B4: what the admin sets holds at once, also for who is looking, and isn’t kept as chosen', async () => {
    const { place, used, written, admin, done, rings } = await setUp('{"waitingTone":true}');
    const lock = (setting: string, value: unknown) => ({ setting, scope: 'organisation' as const, locked: true, value: JSON.stringify(value) });
    admin.current = { ...EMPTY_SETUP, settings: [lock('waitingTone', false), lock('autoAnswer', 'always')] };
    admin.tell();
    await drawn();
    expect([used.at(-1), [...place.querySelectorAll<HTMLInputElement>('select, input')].map(({ disabled }) => disabled), written]).toEqual([{ autoAnswer: 'always', waitingTone: false }, [true, true], []]);
    rings();
    expect(done).toEqual(['automatic']);
});

it('storage that fails keeps nobody from choosing', async () => {
    const failing = { read: () => Promise.reject(new Error('no')), write: () => Promise.reject(new Error('no')) };
    const { place, used, reported } = await setUp(undefined, { kept: failing });
    place.querySelector('input')!.click();
    await settled();
    expect([used.at(-1)?.waitingTone, reported]).toEqual([false, ['kept preferences: Error', 'keep preferences: Error']]);
});
