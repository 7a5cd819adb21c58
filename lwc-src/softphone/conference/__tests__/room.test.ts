import { clearPage } from '../../__tests__/doubles/draw';
import { FakeLine, type FakeCall } from '../../__tests__/doubles/fakeLine';
import { FakeMicrophone } from '../../../phone/__tests__/doubles/fakeMedia';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { fakeTools } from '../../__tests__/doubles/tools';
import { Softphone } from '../../app/softphone';
import { Store } from '../../app/store';
import { roomOf } from '../room';

beforeAll(useRealLabels);
afterEach(clearPage);

/** Elena on hold, Marco talked to, and a room that is called when they are put together. */
async function setUp() {
    const store = new Store();
    const tools = fakeTools();
    const ringer = { play: jest.fn(), stop: jest.fn(), ready: () => true, unlock: () => Promise.resolve() };
    const softphone = new Softphone({ ...tools, store, microphone: new FakeMicrophone(), ringer });
    const line = new FakeLine();
    await softphone.useLine(line);
    line.becomes({ name: 'ready' });
    const [elena, marco] = ['Elena', 'Marco'].map((displayName) => {
        const call = line.rings({ callId: displayName, number: '+39340', displayName });
        line.reports(displayName, { type: 'answered', at: 1_000 });
        return call;
    }) as [FakeCall, FakeCall];
    line.reports('Elena', { type: 'holdChanged', held: true });
    const merge = roomOf({ ...tools, store, phone: softphone, format: (number) => number, room: '3000' });
    const record = (key: string) => store.state.calls.find(({ call }) => call.key === key)!;
    const answers = (): void => line.reports('out-1', { type: 'answered', at: 2_000 });
    const sentTo = (...calls: FakeCall[]): boolean[] => calls.map(({ asked }) => asked.includes('transfer 3000'));
    return { store, softphone, line, elena, marco, merge, record, answers, sentTo };
}

describe('X5: a conference in the room of the PBX', () => {
    it('the agent goes first, the others are sent there when the room has answered', async () => {
        const { line, elena, marco, merge, record, answers, sentTo, store } = await setUp();
        merge('Marco', 'Elena');
        expect([line.dialled.map(({ facts }) => facts.number), record('out-1').call.displayName, sentTo(elena, marco)]).toEqual([['3000'], 'Conference with Elena, Marco', [false, false]]);
        answers();
        expect(sentTo(elena, marco)).toEqual([true, true]);
        expect([store.state.focus, record('Elena').call.conference?.key, record('Marco').call.conference?.key]).toEqual(['out-1', 'Elena', 'Elena']);
    });

    it('somebody who comes later is sent to the same room, and the agent is back in it', async () => {
        const { line, merge, answers, softphone, record } = await setUp();
        merge('Marco', 'Elena');
        answers();
        softphone.dial('301');
        line.reports('out-2', { type: 'answered', at: 3_000 });
        merge('out-2', 'out-1');
        expect(line.dialled.map(({ asked }) => asked.filter((one) => !one.startsWith('hold true')))).toEqual([['hold false'], ['hold true', 'transfer 3000'].slice(1)]);
        expect(record('out-1').call.isRoom).toBe(true);
    });

    it('a room that does not answer: the calls stay with the agent, who reads so', async () => {
        const { line, elena, marco, merge, sentTo, store } = await setUp();
        merge('Marco', 'Elena');
        line.reports('out-1', { type: 'ended', at: 2_000, cause: { by: 'them', status: 404 } });
        expect([sentTo(elena, marco), store.state.notice]).toEqual([[false, false], { key: 'otherNotReached', detail: '3000' }]);
    });

    it('who was muted is heard by nobody there either', async () => {
        const { line, merge, answers } = await setUp();
        line.reports('Marco', { type: 'muteChanged', muted: true });
        merge('Marco', 'Elena');
        answers();
        expect(line.dialled[0]?.asked).toContain('mute true');
    });

    it('without a line nothing is dialled, and nobody is moved', async () => {
        const { line, merge, elena, marco, sentTo, store } = await setUp();
        line.becomes({ name: 'connecting' } as never);
        merge('Marco', 'Elena');
        expect([line.dialled, sentTo(elena, marco), store.state.notice?.key]).toEqual([[], [false, false], 'notConnectedYet']);
    });
});
