import { FakeMixingContext, voice, withStreams } from '../../../phone/__tests__/doubles/fakeMixingContext';
import { FakeMicrophone } from '../../../phone/__tests__/doubles/fakeMedia';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { fakePart } from '../../__tests__/doubles/part';
import { FakeLine, type FakeCall } from '../../__tests__/doubles/fakeLine';
import { realLabels } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Softphone } from '../../app/softphone';
import { Store } from '../../app/store';
import { startConference } from '../conference';

beforeAll(withStreams);
beforeEach(() => jest.useFakeTimers({ now: 1_000 }));
afterEach(() => {
    jest.useRealTimers();
    clearPage();
});

/** A phone with two calls that are talked on, the first on hold. */
async function twoCalls(isBlocked = false) {
    const store = new Store();
    const tools = fakeTools();
    const ringer = { play: jest.fn(), stop: jest.fn(), ready: () => true, unlock: () => Promise.resolve() };
    const softphone = new Softphone({ ...tools, store, microphone: new FakeMicrophone(), ringer });
    const line = new FakeLine();
    await softphone.useLine(line);
    line.becomes({ name: 'ready' });
    const calls = ['in-1', 'in-2'].map((callId, at) => {
        const call = line.rings({ callId, number: `+3934011822${at}0`, displayName: ['Elena', 'Marco'][at] });
        call.sound = { received: voice(callId), microphone: voice(`agent on ${callId}`) };
        line.reports(callId, { type: 'answered', at: 1_000 });
        return call;
    }) as [FakeCall, FakeCall];
    line.reports('in-1', { type: 'holdChanged', held: true });
    const context = new FakeMixingContext(isBlocked);
    const blocked = jest.fn();
    const people = fakePart();
    const conference = startConference({ ...tools, store, phone: softphone, labels: realLabels(), designSystem: '', format: (number) => number, people: Promise.resolve(people), page: document, createContext: () => context as unknown as AudioContext, onBlocked: blocked });
    const place = document.createElement('div');
    document.body.append(place);
    const pressed = async (name: string): Promise<void> => {
        const buttons = [...place.querySelectorAll('button')];
        const found = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name);
        if (!found) throw new Error(`There is no ${name}, but ${buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim()).join(', ')}`);
        found.click();
        await drawn();
    };
    return { store, softphone, line, calls, context, conference, blocked, people, place, pressed };
}

/** The same, put together. */
async function together() {
    const setting = await twoCalls();
    setting.conference.merge('in-2', 'in-1');
    setting.line.reports('in-1', { type: 'holdChanged', held: false });
    setting.conference.show(setting.place);
    await drawn();
    for (const call of setting.calls) call.asked.length = 0;
    return setting;
}

describe('X5: two calls put together', () => {
    it('are both resumed and get the mix', async () => {
        const { store, conference, calls } = await twoCalls();
        conference.merge('in-2', 'in-1');
        await settled();
        expect(store.state.calls.map(({ call }) => call.conference?.key)).toEqual(['in-1', 'in-1']);
        expect(calls.map(({ asked }) => [...asked].sort())).toEqual([['hold false', 'send the mix'], ['hold false', 'send the mix']]);
    });

    it('who was muted in one of them is heard by nobody', async () => {
        const { conference, calls, line } = await twoCalls();
        line.reports('in-2', { type: 'muteChanged', muted: true });
        conference.merge('in-2', 'in-1');
        expect(calls.map(({ asked }) => asked.includes('mute true'))).toEqual([true, true]);
    });

    it('one leaves: the other has the microphone again', async () => {
        const { line, calls } = await together();
        line.reports('in-1', { type: 'ended', at: 2_000, cause: { by: 'them' } });
        await settled();
        expect(calls[1].asked).toEqual(['send the microphone']);
    });

    it('a click lets a browser run the mix that had wanted one', async () => {
        const { conference, context, calls, blocked } = await twoCalls(true);
        conference.merge('in-2', 'in-1');
        expect([blocked.mock.calls.length, calls[0].asked]).toEqual([1, ['hold false']]);
        context.isBlocked = false;
        document.body.click();
        document.dispatchEvent(new Event('click'));
        await settled();
        expect(calls.map(({ asked }) => asked.at(-1))).toEqual(['send the mix', 'send the mix']);
    });

    it('another microphone comes into the mix', async () => {
        const { conference, calls, context } = await together();
        calls[0].sound = { received: voice('in-1'), microphone: voice('headset') };
        conference.refresh();
        expect(context.state).toBe('running');
        expect(context.named()).toContain('headset');
    });

    it('B2: calls that another page had come back as a conference, each as soon as it is heard', async () => {
        const { store, line, calls } = await twoCalls();
        for (const { call } of store.state.calls) store.dispatch({ type: 'callChanged', key: call.key, event: { type: 'joined', conference: 'in-1', at: 2_000 } });
        line.reports('in-2', { type: 'restoringChanged', restoring: false });
        await settled();
        expect(calls.map(({ asked }) => asked)).toEqual([['send the mix'], ['send the mix']]);
    });
});

describe('X5: what the agent does in a conference', () => {
    it('mutes and holds it as a whole', async () => {
        const { pressed, calls } = await together();
        await pressed('Mute');
        await pressed('Hold');
        expect(calls.map(({ asked }) => asked)).toEqual([['mute true', 'hold true'], ['mute true', 'hold true']]);
    });
    it('holds or removes one of them', async () => {
        const { pressed, calls } = await together();
        await pressed('Put Marco on hold');
        await pressed('Remove Marco from the conference');
        expect(calls.map(({ asked }) => asked)).toEqual([[], ['hold true', 'hangUp']]);
    });
    it('leaves the two together', async () => {
        const { pressed, calls } = await together();
        await pressed('Leave them together');
        expect(calls.map(({ asked }) => asked)).toEqual([[], ['transferTo in-1']]);
    });
    it('ends it for all', async () => {
        const { pressed, calls } = await together();
        await pressed('End for all');
        expect(calls.map(({ asked }) => asked)).toEqual([['hangUp'], ['hangUp']]);
    });
    it('calls another one: all wait', async () => {
        const { pressed, calls, people, line } = await together();
        await pressed('Add');
        await drawn();
        people.tell('ask', { number: '301' });
        expect([calls.map(({ asked }) => asked), line.dialled.map(({ facts }) => facts.number)]).toEqual([[['hold true'], ['hold true']], ['301']]);
    });
});
