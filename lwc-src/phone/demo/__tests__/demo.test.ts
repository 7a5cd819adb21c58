import { FakeAudioContext } from '../../__tests__/doubles/fakeAudioContext';
import { FakeMicrophone, fakeSpeakers } from '../../__tests__/doubles/fakeMedia';
import { FakePeerConnection, withWebRtc } from '../../__tests__/doubles/fakePeerConnection';
import { clock, timers } from '../../__tests__/doubles/time';
import { readConnection, type PhoneConnection } from '../../../core/settings/connection';
import type { LineCall, LineEvent } from '../../linePort';
import { SipLine } from '../../sip/sipLine';
import { createDemoLine } from '../demo';

const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

function connection(): PhoneConnection {
    const none = { line: '', pbxAddress: '', sipDomain: '', extension: '', authName: '', displayName: '', iceServers: '', region: '' };
    const reading = readConnection(none);
    if (!reading.ok) throw new Error('An org that has set nothing has the demo line.');
    return reading.connection;
}

/** The demo line of an org that has set nothing: two SIP parties in one page. */
async function started() {
    const line = createDemoLine(SipLine, connection(), {
        createWebSocket: () => {
            throw new Error('The demo line reaches out of the page.');
        },
        microphone: new FakeMicrophone(),
        speakers: fakeSpeakers().factory,
        onSoundBlocked: () => undefined,
        clock,
        timers,
        reconnect: { pauseMs: () => 1_000 },
        random: Math.random,
        instanceId: '11111111-2222-4333-8444-555555555555',
        userAgent: 'Patchbay',
        loadFeatureCode: () => Promise.reject(new Error('Not asked for.')),
        loadSha256: () => Promise.reject(new Error('Not asked for.'))
    });
    const events: LineEvent[] = [];
    const incoming: LineCall[] = [];
    line.listen((event) => {
        events.push(event);
        if (event.type === 'incoming') incoming.push(event.call);
    });
    const heardOf = (callId: string): string[] => events.flatMap((event) => (event.type === 'call' && event.callId === callId ? [event.event.type] : []));
    line.start();
    await wait(100);
    return { line, events, incoming, heardOf };
}

beforeEach(() => {
    jest.useFakeTimers();
    withWebRtc();
    Object.assign(window, { AudioContext: FakeAudioContext });
    // jsdom has no UUIDs of its own.
    Object.assign(crypto, { randomUUID: () => '66666666-7777-4888-8999-000000000000' });
});
afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
});

describe('B13: the whole product without a PBX, with a real SIP call', () => {
    it('is registered at once, and never leaves the page', async () => {
        const { events } = await started();
        expect(events).toEqual([
            { type: 'state', state: { name: 'connecting' } },
            { type: 'state', state: { name: 'ready' } }
        ]);
    });

    it('every number rings and is answered, until the agent hangs up', async () => {
        const { line, heardOf } = await started();
        const call = line.dial('+390612345');
        await wait(1_000);
        expect(heardOf(call.facts.callId)).toEqual(['farEndRings']);
        await wait(1_000);
        expect(heardOf(call.facts.callId)).toEqual(['farEndRings', 'answered']);
        expect(FakePeerConnection.made.map(({ signalingState, senders }) => [signalingState, senders.length])).toEqual([
            ['stable', 1],
            ['stable', 1]
        ]);
        expect(FakeAudioContext.first?.heardAt(1)).toEqual([480]);
        call.hangUp();
        await wait(100);
        expect(heardOf(call.facts.callId)).toEqual(['farEndRings', 'answered', 'ended']);
        expect(FakePeerConnection.made.map(({ signalingState }) => signalingState)).toEqual(['closed', 'closed']);
    });

    it('100 calls back, and can be answered', async () => {
        const { line, incoming, heardOf } = await started();
        line.dial('100');
        await wait(6_000);
        expect(incoming.map(({ facts }) => [facts.number, facts.displayName])).toEqual([['+12025550100', 'Demo']]);
        await incoming[0]?.answer();
        await wait(100);
        expect(heardOf(incoming[0]?.facts.callId ?? '')).toEqual(['answering', 'answered']);
    });

    it('other numbers don’t call back', async () => {
        const { line, incoming, heardOf } = await started();
        const call = line.dial('+390612345');
        await wait(10_000);
        expect([heardOf(call.facts.callId).at(-1), incoming]).toEqual(['answered', []]);
    });

    it('may be retried and stopped like any line', async () => {
        const { line, events } = await started();
        line.retryNow();
        await wait(100);
        expect(events.at(-1)).toEqual({ type: 'state', state: { name: 'ready' } });
        let isOver = false;
        void line.stop().then(() => (isOver = true));
        await wait(2_000);
        expect(isOver).toBe(true);
        const late = line.dial('100');
        await wait(100);
        expect(events.at(-1)).toMatchObject({ type: 'call', callId: late.facts.callId, event: { type: 'ended', cause: { reason: 'notConnected' } } });
    });
});
