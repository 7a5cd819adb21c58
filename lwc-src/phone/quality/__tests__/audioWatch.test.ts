import type { AudioTrouble } from '../../../core/quality/quality';
import { clock, timers } from '../../__tests__/doubles/time';
import { AudioWatch } from '../audioWatch';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A connection whose packets the test counts; `gate` holds back what it says. */
function watching() {
    const connection = { packets: 0, looks: 0, gate: Promise.resolve(), failure: undefined as unknown };
    const said: (AudioTrouble['kind'] | undefined)[] = [];
    const getStats = async (): Promise<RTCStatsReport> => {
        connection.looks += 1;
        await connection.gate;
        if (connection.failure !== undefined) throw connection.failure as Error;
        return new Map([['in', { id: 'in', type: 'inbound-rtp', kind: 'audio', packetsReceived: connection.packets, packetsLost: 0, jitter: 0 }]]);
    };
    const own = { track: undefined as object | undefined, level: 0.1, muted: false, listening: [] as string[] };
    const getSenders = (): RTCRtpSender[] => [{ track: own.track ?? null }] as RTCRtpSender[];
    const watch = new AudioWatch(
        { connection: { getStats, getSenders }, clock, timers, isHeld: () => false, isMuted: () => own.muted, onTrouble: (trouble) => said.push(trouble?.kind) },
        (track) => {
            own.listening.push(`listens ${track.id}`);
            return { level: () => own.level, stop: () => void own.listening.push(`leaves ${track.id}`) };
        }
    );
    return { connection, said, watch, own };
}

describe('B15: the watch on a call', () => {
    it('looks once a second, says what changes and only that, and sums up', async () => {
        const { connection, said, watch } = watching();
        await jest.advanceTimersByTimeAsync(6_000);
        expect([connection.looks, said]).toEqual([6, ['nothing']]);
        for (let second = 0; second < 3; second++) {
            connection.packets += 50;
            await jest.advanceTimersByTimeAsync(1_000);
        }
        expect(said).toEqual(['nothing', undefined]);
        expect(watch.stop()?.lossPercent).toBe(0);
        await jest.advanceTimersByTimeAsync(5_000);
        expect(connection.looks).toBe(9);
    });

    it('waits for a browser that takes its time, and says nothing after the end', async () => {
        const { connection, said, watch } = watching();
        let open: () => void = () => undefined;
        connection.gate = new Promise((resolve) => (open = resolve));
        await jest.advanceTimersByTimeAsync(9_000);
        expect(connection.looks).toBe(1);
        watch.stop();
        open();
        await jest.advanceTimersByTimeAsync(0);
        expect(said).toEqual([]);
    });

    it('outlives a connection that has no statistics just now', async () => {
        const { connection, watch } = watching();
        connection.failure = new DOMException('closed', 'InvalidStateError');
        await jest.advanceTimersByTimeAsync(2_000);
        connection.failure = undefined;
        await jest.advanceTimersByTimeAsync(1_000);
        expect(connection.looks).toBe(3);
        expect(watch.stop()).toBeUndefined();
    });
});

describe('one’s own voice', () => {
    const pass = async (connection: { packets: number }, seconds: number): Promise<void> => {
        for (let second = 0; second < seconds; second++) {
            connection.packets += 50;
            await jest.advanceTimersByTimeAsync(1_000);
        }
    };

    it('a microphone that brings nothing is said, and taken back when it is heard', async () => {
        const { connection, said, own } = watching();
        own.track = { kind: 'audio', id: 'a' };
        own.level = 0;
        await pass(connection, 9);
        expect(said).toEqual(['silentMicrophone']);
        own.level = 0.1;
        await pass(connection, 1);
        expect(said).toEqual(['silentMicrophone', undefined]);
    });

    it('talking while muted is said', async () => {
        const { connection, said, own } = watching();
        own.track = { kind: 'audio', id: 'a' };
        own.muted = true;
        await pass(connection, 4);
        expect(said).toEqual(['speakingMuted']);
    });

    it('another microphone is listened to as soon as it is there; the one before is let go, and the last at the end', async () => {
        const { connection, own, watch } = watching();
        own.track = { kind: 'audio', id: 'a' };
        await pass(connection, 2);
        own.track = { kind: 'audio', id: 'b' };
        await pass(connection, 1);
        watch.stop();
        expect(own.listening).toEqual(['listens a', 'leaves a', 'listens b', 'leaves b']);
    });
});
