import { newCall, type CallEvent } from '../../../core/call/call';
import { BUTTON_MUTE, TWO_SWITCHES } from '../../../core/headset/__tests__/descriptors';
import { FakeHeadset, FakeHid } from '../../../phone/__tests__/doubles/fakeHid';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { realLabels } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { t } from '../../i18n/labels';
import { startHeadset } from '../headset';

/** A phone that does at once what it is asked for, and a headset that was allowed before. */
async function setUp(headset = new FakeHeadset(BUTTON_MUTE), given: { hid?: FakeHid | undefined; isAllowed?: boolean; isNew?: boolean } = {}) {
    const store = new Store();
    const done: string[] = [];
    const happens = (key: string, event: CallEvent): void => store.dispatch({ type: 'callChanged', key, event });
    headset.isAllowed = !given.isNew;
    const hid = 'hid' in given ? given.hid : new FakeHid(headset);
    const tools = fakeTools();
    const part = await startHeadset({
        ...tools,
        store,
        phone: {
            async answer(key) {
                done.push(`answer ${key}`);
                happens(key, { type: 'answered', at: 1 });
            },
            hangUp(key) {
                done.push(`hang up ${key}`);
                happens(key, { type: 'ended', at: 2, cause: { by: 'us' } });
            },
            mute(key, muted) {
                done.push(`${muted ? 'mute' : 'unmute'} ${key}`);
                happens(key, { type: 'muteChanged', muted });
            }
        },
        labels: realLabels(),
        hid,
        isAllowed: given.isAllowed
    });
    await settled();
    const place = document.body.appendChild(document.createElement('div'));
    part.show(place, 'headset', () => undefined);
    await drawn();
    const rings = (key = 'a'): void => store.dispatch({ type: 'callStarted', call: newCall({ key, direction: 'inbound', number: '1', startedAt: 0 }) });
    const click = async (words: string): Promise<void> => {
        const button = [...place.querySelectorAll('button')].find((one) => one.textContent === words);
        if (!button) throw new Error(`There is no button “${words}”.`);
        button.click();
        await settled();
        await drawn();
    };
    const later = (ms = 1_000): Promise<void> => jest.advanceTimersByTimeAsync(ms);
    return { store, done, headset, hid, place, rings, happens, click, later, reported: tools.reported, text: () => place.textContent };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

it('answers, mutes, unmutes and hangs up by the headset’s buttons, and lights its lamps', async () => {
    const { headset, done, rings, later } = await setUp();
    rings();
    await later();
    expect(headset.told.at(-1)).toEqual([0, [0b100]]);
    headset.says(0, 0b01);
    await later();
    expect(headset.told.at(-1)).toEqual([0, [0b001]]);
    headset.says(0, 0b11);
    headset.says(0, 0b01);
    await later();
    expect(headset.told.at(-1)).toEqual([0, [0b011]]);
    headset.says(0, 0b11);
    headset.says(0, 0b01);
    await later();
    headset.says(0, 0b00);
    await later();
    expect(done).toEqual(['answer a', 'mute a', 'unmute a', 'hang up a']);
    expect(headset.told.at(-1)).toEqual([0, [0]]);
});

it('what is done in the panel is told to the headset, whose echo changes nothing', async () => {
    const { headset, done, rings, happens, later } = await setUp(new FakeHeadset(TWO_SWITCHES));
    rings();
    happens('a', { type: 'answered', at: 1 });
    happens('a', { type: 'muteChanged', muted: true });
    await later(20);
    expect(headset.told.slice(-2)).toEqual([
        [3, [1]],
        [4, [0, 0b10]]
    ]);
    headset.says(2, 0, 0b1000_0001);
    await later();
    expect(done).toEqual([]);
    headset.says(2, 0, 0b0000_0001);
    expect(done).toEqual(['unmute a']);
});

it('taken off the hook without a call it is put back', async () => {
    const { headset, done, later } = await setUp();
    const before = headset.told.length;
    headset.says(0, 1);
    await later();
    expect([done, headset.told.slice(before)]).toEqual([[], [[0, [0]]]]);
});

it('one is chosen by a click, named, and forgotten', async () => {
    const { headset, hid, click, text, later } = await setUp(new FakeHeadset(BUTTON_MUTE), { isNew: true });
    expect(text()).toContain(t('headsetHint'));
    hid!.choice = [headset];
    await click(t('headsetConnect'));
    expect(text()).toContain(t('headsetConnected', { headset: 'Desk Headset 20' }));
    await click(t('headsetForget', { headset: 'Desk Headset 20' }));
    await later();
    expect([headset.opened, headset.isAllowed, text()?.includes('Desk Headset 20')]).toEqual([false, false, false]);
});

it('nothing chosen is no trouble', async () => {
    const { click, text, reported } = await setUp(undefined, { isNew: true });
    await click(t('headsetConnect'));
    expect([text()?.includes(t('headsetHint')), reported]).toEqual([true, []]);
});

it('unplugged it is gone; plugged in again it is followed again', async () => {
    const { headset, hid, rings, done, text, later } = await setUp();
    hid!.plug(headset, false);
    await drawn();
    expect(text()).toContain(t('headsetHint'));
    hid!.plug(headset, true);
    await later();
    rings();
    headset.says(0, 1);
    expect([text()?.includes('Desk Headset 20'), done]).toEqual([true, ['answer a']]);
});

it('after signing out it is dark and closed; signed in again it is back', async () => {
    const { headset, store, later } = await setUp();
    store.dispatch({ type: 'lineChanged', line: { name: 'signedOut' } });
    await later();
    expect([headset.opened, headset.told.at(-1)]).toEqual([false, [0, [0]]]);
    store.dispatch({ type: 'lineChanged', line: { name: 'connecting' } });
    await later();
    expect(headset.opened).toBe(true);
});

it('what can’t be opened is said with its cure', async () => {
    const headset = new FakeHeadset(BUTTON_MUTE);
    const { hid, click, text, reported } = await setUp(headset, { isNew: true });
    headset.failure = Object.assign(new Error('Failed to open the device.'), { name: 'NotAllowedError' });
    hid!.choice = [headset];
    await click(t('headsetConnect'));
    expect([text()?.includes(t('headsetBusy', { headset: 'Desk Headset 20' })), reported]).toEqual([true, ['headset: HeadsetError']]);
});

it('one that hangs is given up', async () => {
    const headset = new FakeHeadset(BUTTON_MUTE);
    headset.open = () => new Promise(() => undefined);
    const { hid, click, text, later } = await setUp(headset, { isNew: true });
    hid!.choice = [headset];
    await click(t('headsetConnect'));
    await later(6_000);
    expect(text()).toContain(t('headsetBusy', { headset: 'Desk Headset 20' }));
});

it('one without buttons is said, too', async () => {
    const { hid, click, text } = await setUp(undefined, { isNew: true });
    hid!.choice = [new FakeHeadset([{ usagePage: 0x0b, usage: 0x05 }], 'Plain')];
    await click(t('headsetConnect'));
    expect(text()).toContain(t('headsetNoButtons', { headset: 'Plain' }));
});

it('without WebHID, or where the page around doesn’t pass it on, there is a sentence and no button', async () => {
    const without = await setUp(undefined, { hid: undefined });
    expect([without.text()?.includes(t('headsetNoBrowser')), without.place.querySelector('button')]).toEqual([true, null]);
    const refused = await setUp(undefined, { isAllowed: false });
    expect([refused.text()?.includes(t('headsetPolicy')), refused.place.querySelector('button')]).toEqual([true, null]);
});

it('a browser that only says so when it is asked is believed then', async () => {
    const hid = new FakeHid();
    hid.refuses = true;
    const { click, text } = await setUp(undefined, { hid });
    await click(t('headsetConnect'));
    expect(text()).toContain(t('headsetPolicy'));
});
