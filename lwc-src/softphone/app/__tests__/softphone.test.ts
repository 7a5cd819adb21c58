import type { CallEvent } from '../../../core/call/call';
import type { MicrophoneTrouble } from '../../../core/state/softphoneState';
import { recordOf } from '../../../core/state/softphoneState';
import { MicrophoneError } from '../../../phone/audio/microphone';
import { FakeMicrophone } from '../../../phone/__tests__/doubles/fakeMedia';
import { FakeLine } from '../../__tests__/doubles/fakeLine';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Softphone } from '../softphone';
import { Store } from '../store';

const answered = (at: number): CallEvent => ({ type: 'answered', at });
const ended = (cause: Extract<CallEvent, { type: 'ended' }>['cause'] = { by: 'them' }): CallEvent => ({ type: 'ended', at: 9, cause });

function setUp() {
    const store = new Store();
    const microphone = new FakeMicrophone();
    const tools = fakeTools();
    let isUnlocked = true;
    const ringer = { play: jest.fn(), stop: jest.fn(), ready: () => isUnlocked, unlock: jest.fn(() => Promise.resolve()) };
    const softphone = new Softphone({ ...tools, store, microphone, ringer });
    const lock = (): void => void (isUnlocked = false);
    return { store, microphone, ringer, softphone, lock, reported: tools.reported };
}
/** The same with a line that is ready. */
async function ready() {
    const setting = setUp();
    const line = new FakeLine();
    await setting.softphone.useLine(line);
    line.becomes({ name: 'ready' });
    return { ...setting, line };
}

beforeEach(() => jest.useFakeTimers({ now: 1_000 }));
afterEach(() => jest.useRealTimers());

describe('putting a line to use', () => {
    it('starts it, and shows what it reports', async () => {
        const { store, line } = await ready();
        expect([line.asked, store.state.line]).toEqual([['start'], { name: 'ready' }]);
    });

    it('closes the one that was there, and listens to it no more', async () => {
        const { store, softphone, line } = await ready();
        const next = new FakeLine();
        await softphone.useLine(next);
        line.becomes({ name: 'connecting' });
        expect([line.asked, next.asked, store.state.line]).toEqual([['start', 'stop'], ['start'], { name: 'ready' }]);
    });

    it('or none', async () => {
        const { store, softphone, line } = await ready();
        await softphone.useLine(undefined);
        softphone.dial('204');
        expect([line.asked, line.dialled.length, store.state.notice?.key]).toEqual([['start', 'stop'], 0, 'notConnectedYet']);
    });
});

describe('calling', () => {
    it.each([
        ['+39 340 118 2290', '+393401182290'],
        ['+44 (0)20 7946 0958', '+442079460958'],
        ['0800 FLOWERS', '08003569377'],
        ['tel:+1-202-555-0100', '+12025550100']
    ])('%s dials %s', async (text, target) => {
        const { softphone, line } = await ready();
        softphone.dial(text);
        expect(line.dialled.map(({ facts }) => facts.number)).toEqual([target]);
    });

    it('the call is on the screen at once, with its record', async () => {
        const { store, softphone } = await ready();
        const recordContext = { recordId: '003A', objectApiName: 'Contact', recordName: 'Elena Rossi' };
        softphone.dial('204', recordContext);
        expect(recordOf(store.state, 'out-1')?.call).toMatchObject({ direction: 'outbound', number: '204', startedAt: 1_000, recordContext, state: { name: 'dialling' } });
    });

    it.each(['', '( )', 'Ask Elena Rossi of Rossi S.p.A. in Rome, who called last week about the offer'])('%p is no number, and the agent sees which text is meant', async (text) => {
        const { store, softphone, line } = await ready();
        softphone.dial(text);
        expect([line.dialled.length, store.state.notice]).toEqual([0, { key: 'notANumber', detail: text.slice(0, 60) }]);
    });

    it('not while the line is not there', async () => {
        const { store, softphone, line } = await ready();
        line.becomes({ name: 'connecting' });
        softphone.dial('204');
        expect([line.dialled.length, store.state.notice, store.state.calls.length]).toEqual([0, { key: 'notConnectedYet' }, 0]);
    });

    it('a call that found no line after all says so', async () => {
        const { store, softphone, line } = await ready();
        softphone.dial('204');
        line.reports('out-1', ended({ by: 'us', reason: 'notConnected' }));
        expect(store.state.notice).toEqual({ key: 'notConnectedYet' });
    });
});

describe('a call comes in', () => {
    it('rings, with what the line knows of it', async () => {
        const { store, line } = await ready();
        line.rings({ displayName: 'Elena Rossi', did: '+390698765', queue: 'Sales' });
        expect(recordOf(store.state, 'in-1')?.call).toMatchObject({ number: '+393401182290', displayName: 'Elena Rossi', did: '+390698765', queue: 'Sales', startedAt: 1_000, state: { name: 'ringing' } });
    });

    it('what happens to it is seen', async () => {
        const { store, line } = await ready();
        line.rings();
        line.reports('in-1', answered(3_000));
        expect(recordOf(store.state, 'in-1')?.call.state).toMatchObject({ name: 'talking', since: 3_000 });
    });

    it('a Call-ID of any length is the same call', async () => {
        const { store, line } = await ready();
        const callId = 'x'.repeat(200);
        line.rings({ callId });
        line.reports(callId, answered(3_000));
        expect(store.state.calls.map(({ call }) => [call.key.length <= 80, call.state.name])).toEqual([[true, 'talking']]);
    });
});

describe('what the agent does with a call', () => {
    it('goes to that call', async () => {
        const { softphone, line } = await ready();
        const [one, two] = [line.rings({ callId: 'one' }), line.rings({ callId: 'two' })];
        await softphone.answer('one');
        softphone.hold('one', true);
        softphone.mute('one', false);
        softphone.sendDigits('one', '42#');
        softphone.hangUp('one');
        softphone.decline('two');
        expect([one.asked, two.asked]).toEqual([['answer', 'hold true', 'mute false', 'digits 42#', 'hangUp'], ['decline']]);
    });

    it('a call that has ended, or never was, is left alone', async () => {
        const { softphone, line, store } = await ready();
        const call = line.rings();
        line.reports('in-1', ended());
        for (const key of ['in-1', 'nobody']) {
            await softphone.answer(key);
            softphone.hangUp(key);
            softphone.sendDigits(key, '1');
        }
        expect([call.asked, store.state.notice]).toEqual([[], undefined]);
    });

    it('digits that can’t be sent: the agent sees that', async () => {
        const { softphone, line, store, reported } = await ready();
        line.rings().failure = new Error('Invalid status');
        softphone.sendDigits('in-1', '1');
        expect([store.state.notice, reported]).toEqual([{ key: 'keysFailed' }, ['digits: Error']]);
    });

    it('choice, notes and the end of wrap-up are kept with the call', async () => {
        const { softphone, line, store } = await ready();
        softphone.dial('204');
        softphone.choose('out-1', '003A');
        softphone.setNotes('out-1', 'Wants an offer.');
        line.reports('out-1', ended({ by: 'us' }));
        expect(store.state.focus).toBe('out-1');
        softphone.finishWrapUp('out-1');
        expect([recordOf(store.state, 'out-1'), store.state.focus]).toMatchObject([{ chosenId: '003A', notes: 'Wants an offer.' }, undefined]);
    });

    it('missed calls are seen, once there are any', async () => {
        const { softphone, line, store } = await ready();
        line.rings();
        line.reports('in-1', ended());
        const heard = jest.fn();
        store.subscribe(heard);
        expect(store.state.missedUnseen).toBe(1);
        softphone.seeMissed();
        softphone.seeMissed();
        expect([softphone.state.missedUnseen, heard.mock.calls.length]).toEqual([0, 1]);
    });

    it('a notice is closed', async () => {
        const { softphone, store } = await ready();
        softphone.dial('?');
        softphone.closeNotice();
        expect(store.state.notice).toBeUndefined();
    });
});

describe('several calls', () => {
    async function twoCalls() {
        const setting = await ready();
        const first = setting.line.rings({ callId: 'in-1' });
        setting.line.reports('in-1', answered(2));
        const second = setting.line.rings({ callId: 'in-2' });
        return { ...setting, first, second };
    }

    it('who is answered takes the place of who is talked to', async () => {
        const { softphone, store, first, second } = await twoCalls();
        await softphone.answer('in-2');
        expect([first.asked, second.asked, store.state.focus]).toEqual([['hold true'], ['answer'], 'in-2']);
    });

    it('so does who is resumed; who waits already is left in peace', async () => {
        const { softphone, line, store, first, second } = await twoCalls();
        line.reports('in-1', { type: 'holdChanged', held: true });
        line.reports('in-2', answered(3));
        softphone.hold('in-1', false);
        expect([first.asked, second.asked, store.state.focus]).toEqual([['hold false'], ['hold true'], 'in-1']);
    });

    it('and who is called', async () => {
        const { softphone, store, first } = await twoCalls();
        softphone.dial('301');
        expect([first.asked, store.state.focus]).toEqual([['hold true'], 'out-1']);
    });

    it('nobody there: the call in front is another one, so it is said', async () => {
        const { softphone, line, store } = await twoCalls();
        softphone.dial('301');
        line.reports('out-1', ended({ by: 'them', status: 486 }));
        expect(store.state.notice).toEqual({ key: 'otherNotReached', detail: '301' });
    });

    it.each(['+39 340 118 2291', '301'])('handed over to %s', async (text) => {
        const { softphone, first } = await twoCalls();
        softphone.transfer('in-1', text);
        expect(first.asked).toEqual([`transfer ${text.replaceAll(' ', '')}`]);
    });

    it('not handed over to what is no number', async () => {
        const { softphone, store, first } = await twoCalls();
        softphone.transfer('in-1', '?');
        expect([first.asked, store.state.notice]).toEqual([[], { key: 'notANumber', detail: '?' }]);
    });

    it('connected with each other', async () => {
        const { softphone, first } = await twoCalls();
        softphone.connect('in-1', 'in-2');
        softphone.connect('in-1', 'nobody');
        expect(first.asked).toEqual(['transferTo in-2']);
    });

    it('a transfer that failed is said', async () => {
        const { line, store } = await twoCalls();
        line.reports('in-1', { type: 'transferFailed', to: '301', status: 486 });
        expect(store.state.notice).toEqual({ key: 'transferFailed', detail: '301' });
    });
});

describe('B9: the microphone', () => {
    it.each<[MicrophoneTrouble, string, string]>([
        ['blocked', 'blocked', 'microphoneBlocked'],
        ['policy', 'policy', 'microphonePolicy'],
        ['busy', 'busy', 'microphoneBusy'],
        ['missing', 'missing', 'microphoneMissing']
    ])('%s, when a call is answered: it goes on ringing, and the agent sees why', async (trouble, microphone, key) => {
        const { softphone, line, store } = await ready();
        line.rings().failure = new MicrophoneError(trouble, 'why');
        await softphone.answer('in-1');
        expect(store.state).toMatchObject({ microphone, notice: { key } });
        expect(recordOf(store.state, 'in-1')?.call.state.name).toBe('ringing');
    });

    it('granted, when a call is answered', async () => {
        const { softphone, line, store } = await ready();
        line.rings();
        await softphone.answer('in-1');
        expect(store.state.microphone).toBe('granted');
    });

    it('something else than the microphone went wrong: a developer hears of it', async () => {
        const { softphone, line, store, reported } = await ready();
        line.rings().failure = new TypeError('oops');
        await softphone.answer('in-1');
        expect([store.state.microphone, store.state.notice, reported]).toEqual(['unknown', undefined, ['microphone: TypeError']]);
    });

    it('is tried before the first call needs it, and closed again', async () => {
        const { softphone, store, microphone } = setUp();
        await softphone.checkMicrophone(true);
        expect([store.state.microphone, microphone.opened.length, microphone.isOpen]).toEqual(['granted', 1, false]);
    });

    it('the browser’s question doesn’t come out of the blue', async () => {
        const { softphone, store, microphone } = setUp();
        microphone.state = 'prompt';
        await softphone.checkMicrophone(false);
        expect([store.state.microphone, microphone.opened.length]).toEqual(['unknown', 0]);
        await softphone.checkMicrophone(true);
        expect(store.state.microphone).toBe('granted');
    });

    it('a call that had none says what it needs', async () => {
        const { softphone, line, store, microphone } = await ready();
        softphone.dial('204');
        microphone.trouble = 'blocked';
        line.reports('out-1', ended({ by: 'us', reason: 'noMicrophone' }));
        await settled();
        expect(store.state).toMatchObject({ microphone: 'blocked', notice: { key: 'microphoneBlocked' } });
    });

    it('is tried again together with the line', async () => {
        const { softphone, line, store, microphone } = await ready();
        microphone.trouble = 'blocked';
        await softphone.retry();
        // The whole panel says it: a notice would say it twice.
        expect([line.asked, store.state.microphone, store.state.notice]).toEqual([['start', 'retryNow'], 'blocked', undefined]);
        microphone.trouble = undefined;
        await softphone.retry();
        expect(store.state.microphone).toBe('granted');
    });
});

describe('a browser that keeps a page silent until somebody clicks', () => {
    it('is asked to let it off with every call', async () => {
        const { softphone, ringer, store } = await ready();
        softphone.dial('204');
        await settled();
        expect([ringer.unlock.mock.calls.length, store.state.sound]).toEqual([1, 'ready']);
    });

    it('and when it doesn’t, the agent sees that a click is needed', async () => {
        const { softphone, lock, store } = setUp();
        lock();
        softphone.unlockSound();
        await settled();
        expect(store.state.sound).toBe('needsClick');
    });

    it('one that has no sound at all is reported', async () => {
        const { softphone, ringer, store, reported } = setUp();
        ringer.unlock.mockRejectedValueOnce(new TypeError('no AudioContext'));
        softphone.unlockSound();
        await settled();
        expect([store.state.sound, reported]).toEqual(['unknown', ['unlock sound: TypeError']]);
    });
});

describe('another microphone is wanted', () => {
    it('the line is asked to take it', async () => {
        const { softphone, line, store } = await ready();
        await softphone.renewMicrophone();
        expect([line.asked.at(-1), store.state.notice]).toEqual(['renewMicrophone', undefined]);
    });

    it('and can’t be opened: the agent is told, the call goes on with the one it has', async () => {
        const { softphone, line, store } = await ready();
        line.microphoneFailure = new MicrophoneError('busy', 'held by another program');
        await softphone.renewMicrophone();
        expect(store.state.notice).toEqual({ key: 'microphoneBusy' });
    });
});

describe('X5: calls that are together', () => {
    async function together() {
        const setting = await ready();
        const calls = ['a', 'b', 'c'].map((callId) => {
            const call = setting.line.rings({ callId });
            setting.line.reports(callId, answered(2_000));
            return call;
        });
        setting.store.dispatch({ type: 'merged', keys: ['a', 'b'], at: 3_000 });
        const asked = (): string[][] => calls.map((call) => call.asked);
        return { ...setting, calls, asked };
    }

    it('are held, resumed and muted together; resuming them puts the other one on hold', async () => {
        const { softphone, asked } = await together();
        softphone.hold('a', true);
        softphone.hold('b', false);
        softphone.mute('a', true);
        expect(asked()).toEqual([['hold true', 'hold false', 'mute true'], ['hold true', 'hold false', 'mute true'], ['hold true']]);
    });

    it('wait together while another call is taken', async () => {
        const { softphone, asked } = await together();
        await softphone.answer('c');
        expect(asked()).toEqual([['hold true'], ['hold true'], ['answer']]);
    });

    it('can be had from the line one by one', async () => {
        const { softphone, calls } = await together();
        expect([softphone.lineCall('a'), softphone.lineCall('nobody')]).toEqual([calls[0], undefined]);
    });
});
