import { FakePbx } from '../../__tests__/doubles/fakePbx';
import { ANSWERS, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { FakeMicrophone, fakeSpeakers } from '../../__tests__/doubles/fakeMedia';
import { clock, timers } from '../../__tests__/doubles/time';
import type { PhoneConnection } from '../../../core/settings/connection';
import type { LineState } from '../../../core/state/lineState';
import type { LineCall, LineEvent } from '../../linePort';
import type { Sha256 } from '../digest';
import { sendFeatureCode } from '../featureCode';
import { sha256 } from '../sha256';
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

function setUp(pbxAddresses = CONNECTION.pbxAddresses, loadSha256 = (): Promise<Sha256> => Promise.resolve(sha256)) {
    const pbx = new FakePbx();
    const microphone = new FakeMicrophone();
    const line = new SipLine({ ...CONNECTION, pbxAddresses }, 'secret', {
        createWebSocket: pbx.create,
        microphone,
        speakers: fakeSpeakers().factory,
        onSoundBlocked: () => undefined,
        clock,
        timers,
        reconnect,
        random: () => 0.5,
        instanceId: INSTANCE,
        userAgent: 'Patchbay',
        loadFeatureCode: () => Promise.resolve(sendFeatureCode),
        loadSha256
    });
    const events: LineEvent[] = [];
    const states: LineState[] = [];
    line.listen((event) => {
        events.push(event);
        if (event.type === 'state') states.push(event.state);
    });
    const calls = (): LineCall[] => events.flatMap((event) => (event.type === 'incoming' ? [event.call] : []));
    return { line, pbx, microphone, events, states, calls };
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

describe('registering', () => {
    it('says who we are, for two minutes, and by which id the PBX knows this browser again', async () => {
        const { pbx, states } = await registered();
        const request = pbx.last('REGISTER');
        expect(states.map(({ name }) => name)).toEqual(['connecting', 'ready']);
        expect(request.startLine).toBe('REGISTER sip:example.com SIP/2.0');
        expect(request.header('From')).toMatch(/^"Nina Weber" <sip:204@example\.com>/);
        expect(request.header('Contact')).toContain(`+sip.instance="<urn:uuid:${INSTANCE}>"`);
        expect(request.header('Expires')).toBe('120');
        expect(request.header('User-Agent')).toBe('Patchbay');
    });

    it('answers a challenge as the user for authentication, and never sends the password itself', async () => {
        const { line, pbx, states } = setUp();
        pbx.answers['REGISTER'] = [{ status: '401 Unauthorized', headers: ['WWW-Authenticate: Digest realm="example.com", nonce="n1", algorithm=MD5, qop="auth"'] }, '200 OK'];
        line.start();
        await wait(50);
        expect(pbx.last('REGISTER').header('Authorization')).toContain('username="agent204"');
        expect(states.at(-1)).toEqual({ name: 'ready' });
        expect(pbx.heard.map(({ text }) => text).join('')).not.toContain('secret');
    });

    it('answers a proxy of another realm as well, after the registrar', async () => {
        const { line, pbx } = setUp();
        const challenge = (name: string, realm: string): string => `${name}: Digest realm="${realm}", nonce="n1", algorithm=MD5, qop="auth"`;
        pbx.answers['REGISTER'] = [{ status: '401 Unauthorized', headers: [challenge('WWW-Authenticate', 'example.com')] }, '200 OK'];
        pbx.answers['INVITE'] = [{ status: '407 Proxy Authentication Required', headers: [challenge('Proxy-Authenticate', 'proxy.example.net')] }, '100 Trying'];
        line.start();
        await wait(50);
        line.dial('301');
        await wait(100);
        expect(pbx.last('INVITE').header('Proxy-Authorization')).toContain('realm="proxy.example.net"');
    });

    describe('a challenge of SHA-256', () => {
        const challenge = { status: '401 Unauthorized', headers: ['WWW-Authenticate: Digest realm="example.com", nonce="n1", algorithm=SHA-256, qop="auth"'] };

        it('that can’t be learned is said', async () => {
            const { line, pbx, states } = setUp(CONNECTION.pbxAddresses, () => Promise.reject(new TypeError('not loaded')));
            pbx.answers['REGISTER'] = [challenge];
            line.start();
            await wait(50);
            expect(states.at(-1)).toEqual({ name: 'broken', trouble: { kind: 'notLoaded' } });
        });

        it('is learned, then answered', async () => {
            const { line, pbx, states } = setUp();
            pbx.answers['REGISTER'] = [challenge, challenge, '200 OK'];
            line.start();
            await wait(100);
            expect(states.map(({ name }) => name)).toEqual(['connecting', 'ready']);
            expect(pbx.last('REGISTER').header('Authorization')).toMatch(/algorithm=SHA-256.*response="[0-9a-f]{64}"/);
        });
    });

    it('again before it expires', async () => {
        const { pbx } = await registered();
        await wait(120_000);
        expect(pbx.all('REGISTER').length).toBeGreaterThan(1);
    });
});

describe('A1: why the PBX does not take us', () => {
    const challenge = { status: '401 Unauthorized', headers: ['WWW-Authenticate: Digest realm="example.com", nonce="n1", algorithm=MD5, qop="auth"'] };

    const proxyChallenge = { status: '407 Proxy Authentication Required', headers: ['Proxy-Authenticate: Digest realm="example.com", nonce="n1", algorithm=MD5, qop="auth"'] };

    it.each([
        ['a wrong password, asked for again', [challenge, challenge], 401],
        ['a wrong password', [challenge, '403 Forbidden'], 403],
        ['a wrong password, as a proxy says it', [proxyChallenge, proxyChallenge], 407],
        ['a user that may not register', ['403 Forbidden'], 403]
    ] as const)('%s: nothing goes on by itself', async (_what, answers, status) => {
        const { line, pbx, states } = setUp();
        pbx.answers['REGISTER'] = answers;
        line.start();
        await wait(50);
        expect(states.at(-1)).toEqual({ name: 'broken', trouble: { kind: 'password', status } });
        const asked = pbx.all('REGISTER').length;
        await wait(600_000);
        expect(pbx.all('REGISTER')).toHaveLength(asked);
    });

    it.each([
        ['404 Not Found', 404, 'Not Found'],
        ['503 Service Unavailable', 503, 'Service Unavailable']
    ])('%s: it is tried again', async (answer, status, phrase) => {
        const { line, pbx, states } = setUp();
        pbx.answers['REGISTER'] = [answer, answer, '200 OK'];
        line.start();
        await wait(50);
        const refused = { kind: 'refused', status, phrase };
        expect(states.slice(1)).toEqual([
            { name: 'connecting', trouble: refused, retryAt: expect.any(Number) },
            { name: 'connecting', trouble: refused, retryAt: expect.any(Number) }
        ]);
        await wait(600);
        expect(states.at(-1)).toEqual({ name: 'ready' });
    });

    it('it takes the connection and then says nothing', async () => {
        const { line, pbx, states } = setUp();
        pbx.answers['REGISTER'] = undefined;
        line.start();
        await wait(33_000);
        expect(states[1]).toMatchObject({ name: 'connecting', trouble: { kind: 'silent', address: 'wss://one.example.com/ws' } });
        pbx.answers['REGISTER'] = ['200 OK'];
        await wait(33_000);
        expect(states.at(-1)).toEqual({ name: 'ready' });
    });
});

describe('B2: a line that is lost comes back', () => {
    it('the PBX can’t be reached: each address is tried, and named when it fails', async () => {
        const { line, pbx, states } = setUp();
        pbx.isUp = false;
        line.start();
        await wait(100);
        const unreachable = (address: string): object => ({ name: 'connecting', trouble: { kind: 'unreachable', address }, retryAt: expect.any(Number) });
        expect(states.slice(1)).toEqual([unreachable('wss://one.example.com/ws'), unreachable('wss://two.example.com/ws')]);
        pbx.isUp = true;
        await wait(600);
        expect(states.at(-1)).toEqual({ name: 'ready' });
    });

    it('the connection is closed: at once, and registered anew', async () => {
        const { pbx, states } = await registered();
        pbx.socket.closes(1006, '');
        expect(states.at(-1)).toEqual({ name: 'connecting', trouble: { kind: 'lost', address: 'wss://one.example.com/ws' }, retryAt: Date.now() });
        await wait(50);
        expect(states.at(-1)).toEqual({ name: 'ready' });
        expect(pbx.sockets).toHaveLength(2);
    });

    it('the pauses begin anew after it was there', async () => {
        const { pbx, states } = await registered();
        for (let times = 0; times < 3; times++) {
            pbx.socket.closes(1006, '');
            expect(states.at(-1)).toMatchObject({ retryAt: Date.now() });
            await wait(50);
        }
        expect(states.at(-1)).toEqual({ name: 'ready' });
    });

    it('a half-open connection is noticed within 25 s, and replaced', async () => {
        const { pbx, states } = await registered();
        pbx.socket.receive = () => undefined;
        await wait(25_100);
        expect(states.some((state) => state.name === 'connecting' && state.trouble?.kind === 'silent')).toBe(true);
        expect(states.at(-1)).toEqual({ name: 'ready' });
    });

    it('the agent need not wait for the next try', async () => {
        const { line, pbx, states } = setUp();
        pbx.isUp = false;
        line.start();
        await wait(10);
        const tried = pbx.sockets.length;
        pbx.isUp = true;
        line.retryNow();
        await wait(10);
        expect([pbx.sockets.length, states.at(-1)]).toEqual([tried + 1, { name: 'ready' }]);
        await wait(2_000);
        expect(pbx.sockets).toHaveLength(tried + 1);
    });

    it('on an open connection “try again” registers again, and asks for a sign of life', async () => {
        const { line, pbx, states } = setUp();
        pbx.answers['REGISTER'] = ['403 Forbidden', '200 OK'];
        line.start();
        await wait(50);
        const beats = pbx.socket.sent.filter((text) => text === '\r\n\r\n').length;
        line.retryNow();
        await wait(50);
        expect(states.at(-1)).toEqual({ name: 'ready' });
        expect(pbx.socket.sent.filter((text) => text === '\r\n\r\n')).toHaveLength(beats + 1);
    });
});

describe('a line that is fine', () => {
    it('may be “tried again” without harm', async () => {
        const { line, pbx, states } = await registered();
        line.retryNow();
        await wait(100);
        expect([pbx.all('REGISTER').length, pbx.sockets.length, states.at(-1)]).toEqual([2, 1, { name: 'ready' }]);
    });
});

describe('stopping', () => {
    it('unregisters, is done as soon as the PBX knows, closes, and is heard of no more', async () => {
        const { line, pbx, events } = await registered();
        const heard = events.length;
        let isOver = false;
        void line.stop().then(() => (isOver = true));
        await wait(100);
        expect(isOver).toBe(true);
        expect(pbx.last('REGISTER').header('Expires')).toBe('0');
        await wait(2_000);
        expect(pbx.socket.isClosed).toBe(true);
        line.retryNow();
        await wait(600_000);
        expect([events.length, pbx.sockets.length]).toEqual([heard, 1]);
    });

    it('takes two seconds at the most, when the PBX is silent', async () => {
        const { line, pbx } = await registered();
        pbx.answers['REGISTER'] = undefined;
        let isOver = false;
        void line.stop().then(() => (isOver = true));
        await wait(2_000);
        expect(isOver).toBe(true);
    });

    it('while it waits for the next try there is no next try', async () => {
        const { line, pbx } = setUp();
        pbx.isUp = false;
        line.start();
        await wait(10);
        const tried = pbx.sockets.length;
        void line.stop();
        await wait(60_000);
        expect(pbx.sockets).toHaveLength(tried);
    });
});

describe('calls in', () => {
    const FROM = '"Elena Rossi" <sip:+393401182290@example.com>;tag=far';
    const invite = { From: FROM, To: '<sip:+390698765@example.com>', 'Call-ID': 'call-1@pbx', Contact: '<sip:far@192.0.2.9;transport=ws>' };

    it('ring, with what the INVITE says', async () => {
        const { pbx, calls } = await registered();
        pbx.request('INVITE', { ...invite, 'X-Queue': 'Sales' }, ANSWERS.opus);
        await wait(10);
        expect(calls().map(({ facts }) => facts)).toEqual([
            { callId: 'call-1@pbx', direction: 'inbound', number: '+393401182290', displayName: 'Elena Rossi', did: '+390698765', queue: 'Sales', headers: { 'X-Queue': 'Sales' } }
        ]);
        expect(pbx.last('180').header('Call-ID')).toBe('call-1@pbx');
    });

    it('ring, whatever the PBX writes for a number', async () => {
        const { pbx, calls } = await registered();
        pbx.request('INVITE', { ...invite, 'P-Asserted-Identity': '<sip:50%@pbx>' }, ANSWERS.opus);
        await wait(10);
        expect(calls()).toHaveLength(1);
    });

    it('that the caller takes back end as the caller says', async () => {
        const { pbx, events } = await registered();
        pbx.request('INVITE', { ...invite, Via: 'SIP/2.0/WSS 192.0.2.9;branch=z9hG4bKone', CSeq: '1 INVITE' }, ANSWERS.opus);
        await wait(10);
        pbx.request('CANCEL', { ...invite, Via: 'SIP/2.0/WSS 192.0.2.9;branch=z9hG4bKone', CSeq: '1 CANCEL', Reason: 'SIP;cause=200;text="Call completed elsewhere"' });
        await wait(10);
        expect(events.at(-1)).toEqual({ type: 'call', callId: 'call-1@pbx', event: { type: 'ended', at: Date.now() - 10, cause: { by: 'them', reason: 'completedElsewhere' } } });
        expect(pbx.last('487').header('Call-ID')).toBe('call-1@pbx');
    });

    it('that nobody answers for three minutes end', async () => {
        const { pbx, events } = await registered();
        pbx.request('INVITE', invite, ANSWERS.opus);
        await wait(181_000);
        expect(events.flatMap((event) => (event.type === 'call' ? [event.event] : []))).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'network', status: 408 } }]);
    });
});

describe('calls out', () => {
    it('while the line is not there: the call is there at once, and then why it can’t be', async () => {
        const { line, pbx, events } = setUp();
        const call = line.dial('+393401182290');
        expect(call.facts).toMatchObject({ direction: 'outbound', number: '+393401182290', callId: expect.stringMatching(/^11111111-/) });
        expect(events).toEqual([]);
        await wait(0);
        expect(events).toEqual([{ type: 'call', callId: call.facts.callId, event: { type: 'ended', at: Date.now(), cause: { by: 'us', reason: 'notConnected' } } }]);
        expect(pbx.heard).toEqual([]);
    });

    it('carry what the PBX is told along with them', async () => {
        const { line, pbx } = await registered();
        line.dial('+393401182290', ['P-Preferred-Identity: <sip:+39028088200@pbx.example.com>']);
        await wait(100);
        expect(pbx.last('INVITE').header('P-Preferred-Identity')).toBe('<sip:+39028088200@pbx.example.com>');
    });

    it('carry the Call-ID of their INVITE from the first moment', async () => {
        const { line, pbx } = await registered();
        const call = line.dial('+393401182290');
        await wait(100);
        expect(call.facts).toEqual({ callId: pbx.last('INVITE').header('Call-ID'), direction: 'outbound', number: '+393401182290' });
        expect(pbx.last('INVITE').startLine).toBe('INVITE sip:+393401182290@example.com SIP/2.0');
    });

    it('without a microphone never leave', async () => {
        const { line, pbx, microphone, events } = await registered();
        microphone.trouble = 'blocked';
        const { callId } = line.dial('+393401182290').facts;
        await wait(60_000);
        expect(events.filter(({ type }) => type === 'call')).toEqual([{ type: 'call', callId, event: { type: 'ended', at: expect.any(Number), cause: { by: 'us', reason: 'noMicrophone' } } }]);
        expect(pbx.all('INVITE')).toEqual([]);
    });
});
