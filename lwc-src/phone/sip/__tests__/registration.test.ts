import { FakePbx } from '../../__tests__/doubles/fakePbx';
import { withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { FakeMicrophone, fakeSpeakers } from '../../__tests__/doubles/fakeMedia';
import { clock, timers } from '../../__tests__/doubles/time';
import type { PhoneConnection } from '../../../core/settings/connection';
import type { LineState } from '../../../core/state/lineState';
import { SipLine } from '../sipLine';

const CONNECTION: PhoneConnection = {
    line: 'sip',
    pbxAddresses: ['wss://one.example.com/ws', 'wss://two.example.com/ws'],
    sipDomain: 'example.com',
    extension: '204',
    authName: 'agent204',
    displayName: 'Nina Weber',
    iceServers: [],
    region: 'DE'
};
const INSTANCE = '11111111-2222-4333-8444-555555555555';
/** Every second try after half a second, the first at once: the policy's own table has its own test. */
const reconnect = { pauseMs: (tries: number) => (tries === 1 ? 0 : 500) };

function setUp(pbxAddresses = CONNECTION.pbxAddresses) {
    const pbx = new FakePbx();
    const line = new SipLine({ ...CONNECTION, pbxAddresses }, 'secret', {
        createWebSocket: pbx.create,
        microphone: new FakeMicrophone(),
        speakers: fakeSpeakers().factory,
        onSoundBlocked: () => undefined,
        clock,
        timers,
        reconnect,
        random: () => 0.5,
        instanceId: INSTANCE,
        userAgent: 'Patchbay',
        loadFeatureCode: () => Promise.reject(new Error('not asked for')),
        loadSha256: () => Promise.reject(new Error('not asked for'))
    });
    const states: LineState[] = [];
    line.listen((event) => {
        if (event.type === 'state') states.push(event.state);
    });
    return { line, pbx, states };
}
const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

async function registered() {
    const setting = setUp();
    setting.line.start();
    await wait(50);
    expect(setting.states.at(-1)).toEqual({ name: 'ready' });
    return setting;
}

withWebRtcAndFakeTime();

describe('B2: in doubt, as after sleep or on another network, the PBX is asked at once', () => {
    const alive = (text: string): boolean => text === '\r\n\r\n';

    it('one that is there answers a heartbeat and REGISTER, and nothing changes', async () => {
        const { line, pbx, states } = await registered();
        const beats = pbx.socket.sent.filter(alive).length;
        line.check('woke');
        await wait(3_000);
        expect([pbx.socket.sent.filter(alive).length, pbx.all('REGISTER').length]).toEqual([beats + 1, 2]);
        expect([states.length, pbx.sockets.length]).toEqual([2, 1]);
    });

    it('one that is not is left after two seconds, and the phone is registered over a new connection', async () => {
        const { line, pbx, states } = await registered();
        pbx.socket.receive = () => undefined;
        line.check('woke');
        await wait(1_990);
        expect(states.at(-1)).toEqual({ name: 'ready' });
        await wait(60);
        expect(states.slice(2)).toMatchObject([{ name: 'connecting', trouble: { kind: 'silent' } }, { name: 'ready' }]);
    });

    it('while it waits for the next try, it waits no longer', async () => {
        const { line, pbx, states } = setUp();
        pbx.isUp = false;
        line.start();
        await wait(10);
        pbx.isUp = true;
        line.check('woke');
        await wait(10);
        expect(states.at(-1)).toEqual({ name: 'ready' });
    });

    it('a connection in the making is left alone when it is young, and made anew when it hangs', async () => {
        const { line, pbx, states } = setUp();
        line.start();
        line.check('woke');
        expect(pbx.sockets).toHaveLength(1);
        pbx.socket.opens = () => undefined;
        await wait(1_500);
        line.check('woke');
        await wait(10);
        expect([pbx.sockets.length, states.at(-1)]).toEqual([2, { name: 'ready' }]);
    });

    it('not with a password that is wrong: that could lock the account', async () => {
        const { line, pbx, states } = setUp();
        pbx.answers['REGISTER'] = ['403 Forbidden'];
        line.start();
        await wait(50);
        line.check('woke');
        pbx.socket.closes(1006, '');
        line.check('woke');
        await wait(60_000);
        expect([pbx.all('REGISTER').length, pbx.sockets.length, states.at(-1)?.name]).toEqual([1, 1, 'broken']);
    });
});

describe('a PBX that asks to be left alone', () => {
    const busy = { status: '503 Service Unavailable', headers: ['Retry-After: 30'] };

    it('is, whatever happens meanwhile, but not when the agent wants it tried', async () => {
        const { line, pbx, states } = setUp(['wss://one.example.com/ws']);
        pbx.answers['REGISTER'] = [busy, busy, '200 OK'];
        line.start();
        await wait(50);
        expect(states.at(-1)).toMatchObject({ name: 'connecting', trouble: { kind: 'refused', status: 503 } });
        line.check('woke');
        await wait(29_900);
        expect(pbx.all('REGISTER')).toHaveLength(1);
        await wait(100);
        expect(pbx.all('REGISTER')).toHaveLength(2);
        line.retryNow();
        await wait(50);
        expect(states.at(-1)).toEqual({ name: 'ready' });
    });

    it('is left for the next one', async () => {
        const { line, pbx, states } = setUp();
        pbx.answers['REGISTER'] = [busy, '200 OK'];
        line.start();
        await wait(50);
        expect(states.slice(1)).toMatchObject([{ name: 'connecting', trouble: { kind: 'refused', status: 503, phrase: 'Service Unavailable' } }, { name: 'ready' }]);
        expect(pbx.sockets.map(({ url }) => url)).toEqual(['wss://one.example.com/ws', 'wss://two.example.com/ws']);
    });
});

describe('the preferred address', () => {
    /** On the second address, since the first was down. */
    async function onTheSecond() {
        const setting = setUp();
        setting.pbx.isUp = false;
        setting.line.start();
        await wait(2);
        setting.pbx.isUp = true;
        await wait(600);
        expect(setting.states.at(-1)).toEqual({ name: 'ready' });
        expect(setting.pbx.socket.url).toBe('wss://two.example.com/ws');
        return setting;
    }

    it('is gone back to when it works again, and the agent sees nothing of it', async () => {
        const { pbx, states } = await onTheSecond();
        await wait(30_100);
        expect(pbx.sockets.slice(1).map(({ url, isClosed }) => [url, isClosed])).toEqual([
            ['wss://two.example.com/ws', true],
            ['wss://one.example.com/ws', true],
            ['wss://one.example.com/ws', false]
        ]);
        expect(states.filter(({ name }) => name === 'connecting')).toHaveLength(2);
        expect(states.at(-1)).toEqual({ name: 'ready' });
        await wait(600_000);
        expect(pbx.sockets).toHaveLength(4);
    });

    it('is not gone back to while a call is on', async () => {
        const { line, pbx } = await onTheSecond();
        const call = line.dial('+393401182290');
        await wait(31_000);
        expect(pbx.sockets).toHaveLength(2);
        call.hangUp();
        await wait(35_000);
        expect(pbx.socket.url).toBe('wss://one.example.com/ws');
    });

    it('that stays down is looked for less and less often', async () => {
        const { pbx } = await onTheSecond();
        pbx.isUp = false;
        const before = pbx.sockets.length;
        await wait(15 * 60_000);
        expect(pbx.sockets.length - before).toBe(4);
        expect(pbx.sockets[1]?.isClosed).toBe(false);
    });
});
