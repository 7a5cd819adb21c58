import { FakeMicrophone } from '../../../phone/__tests__/doubles/fakeMedia';
import { liveCalls, recordOf } from '../../../core/state/softphoneState';
import { FakeLine } from '../../__tests__/doubles/fakeLine';
import { fakeTools } from '../../__tests__/doubles/tools';
import { keepCalls, takeUpCalls, type KeepTools } from '../keepCalls';
import { Softphone } from '../softphone';
import { Store } from '../store';

/** A tab: its storage outlives its pages. */
function tab() {
    const stored = new Map<string, string>();
    const storage = { getItem: (name: string) => stored.get(name) ?? null, setItem: (name: string, value: string) => void stored.set(name, value), removeItem: (name: string) => void stored.delete(name) };
    return { stored, storage };
}

async function page({ storage }: ReturnType<typeof tab>, how: Partial<KeepTools> = {}) {
    const store = new Store();
    const tools = fakeTools();
    const ringer = { play: jest.fn(), stop: jest.fn(), ready: () => true, unlock: () => Promise.resolve() };
    const softphone = new Softphone({ ...tools, store, microphone: new FakeMicrophone(), ringer });
    const keeping: KeepTools = { ...tools, softphone, storage, account: 'user 204', page: 'p', isGone: () => Promise.resolve(true), ...how };
    keepCalls(store, keeping);
    await takeUpCalls(keeping);
    const line = new FakeLine();
    const connect = async (): Promise<void> => {
        await softphone.useLine(line);
        line.becomes({ name: 'ready' });
    };
    return { store, softphone, line, connect, reported: tools.reported };
}

/** A page on which a call is talked on, muted, with notes. */
async function busyTab() {
    const kept = tab();
    const { line, softphone, store, connect } = await page(kept);
    await connect();
    line.rings();
    line.reports('in-1', { type: 'answered', at: 2_000 });
    line.reports('in-1', { type: 'muteChanged', muted: true });
    softphone.setNotes('in-1', 'N');
    return { kept, line, store };
}

beforeEach(() => jest.useFakeTimers({ now: 1_000 }));
afterEach(() => jest.useRealTimers());

describe('B2: the calls of a page are noted for the next one', () => {
    it('while they are talked on, and no longer', async () => {
        const { kept, line } = await busyTab();
        expect(kept.stored.size).toBe(1);
        line.reports('in-1', { type: 'ended', at: 3_000, cause: { by: 'them' } });
        expect(kept.stored.size).toBe(0);
    });

    it('not while it only rings', async () => {
        const kept = tab();
        const { line, connect } = await page(kept);
        await connect();
        line.rings();
        expect(kept.stored.size).toBe(0);
    });

    it('a storage that is full costs nothing but the note', async () => {
        const kept = tab();
        kept.storage.setItem = () => {
            throw new DOMException('Full', 'QuotaExceededError');
        };
        const { line, connect, reported, store } = await page(kept);
        await connect();
        line.rings();
        line.reports('in-1', { type: 'answered', at: 2_000 });
        expect(reported).toContain('keep calls: QuotaExceededError');
        expect(liveCalls(store.state)).toHaveLength(1);
    });
});

describe('B2: the next page', () => {
    it('has the call as it was, brings it back with the line, and under the same key', async () => {
        const { kept } = await busyTab();
        const next = await page(kept);
        expect(recordOf(next.store.state, 'in-1')).toMatchObject({ notes: 'N', call: { answeredAt: 2_000, state: { name: 'talking', since: 2_000, muted: true, restoring: true } } });
        await next.connect();
        expect(next.line.asked).toEqual(['takeBack in-1 ticket muted', 'start']);
        next.line.reports('in-1', { type: 'restoringChanged', restoring: false });
        next.line.reports('in-1', { type: 'ended', at: 9_000, cause: { by: 'them' } });
        expect(recordOf(next.store.state, 'in-1')?.call).toMatchObject({ endedAt: 9_000, state: { outcome: 'answered' } });
        expect(next.store.state.notice).toBeUndefined();
    });

    it('a third one has it too, when the second went before the line was there', async () => {
        const { kept } = await busyTab();
        await page(kept);
        const third = await page(kept);
        expect(liveCalls(third.store.state)).toHaveLength(1);
    });

    it('says that it could not be brought back', async () => {
        const { kept } = await busyTab();
        const next = await page(kept);
        await next.connect();
        next.line.reports('in-1', { type: 'ended', at: 9_000, cause: { by: 'network', reason: 'lineLost' } });
        expect(next.store.state.notice?.key).toBe('callNotRestored');
    });

    it('without a line for 20 s gives it up, as ended when it was last seen', async () => {
        const { kept } = await busyTab();
        const next = await page(kept);
        await jest.advanceTimersByTimeAsync(60_000);
        expect(recordOf(next.store.state, 'in-1')?.call).toMatchObject({ endedAt: 1_000, state: { name: 'ended', outcome: 'answered' } });
        expect(next.store.state.notice?.key).toBe('callNotRestored');
    });

    it('long afterwards doesn’t try', async () => {
        const { kept } = await busyTab();
        jest.setSystemTime(200_000);
        const next = await page(kept);
        expect([liveCalls(next.store.state).length, recordOf(next.store.state, 'in-1')?.call.endedAt]).toEqual([0, 1_000]);
    });

    it.each([
        ['of another user', { account: 'other 204' }],
        ['that is a copy of a page which still lives', { isGone: () => Promise.resolve(false) }]
    ])('%s leaves it alone', async (_which, how) => {
        const { kept } = await busyTab();
        const next = await page(kept, how);
        expect([next.store.state.calls.length, kept.stored.size]).toEqual([0, 1]);
    });

    it('with a note that can’t be read starts all the same', async () => {
        const kept = tab();
        kept.stored.set('patchbay-calls', '{');
        const { reported } = await page(kept);
        expect(reported).toEqual(['take up calls: SyntaxError']);
    });
});
