import { FakePbx } from '../../__tests__/doubles/fakePbx';
import { ANSWERS, FakePeerConnection, withWebRtc } from '../../__tests__/doubles/fakePeerConnection';
import { asStream, FakeMicrophone, fakeSpeakers, FakeStream } from '../../__tests__/doubles/fakeMedia';
import { clock, timers } from '../../__tests__/doubles/time';
import type { CallEvent } from '../../../core/call/call';
import type { PhoneConnection } from '../../../core/settings/connection';
import { MicrophoneError } from '../../audio/microphone';
import type { LineCall } from '../../linePort';
import { SipLine } from '../sipLine';

const CONNECTION: PhoneConnection = {
    line: 'sip',
    pbxAddresses: ['wss://pbx.example.com/ws'],
    sipDomain: 'example.com',
    extension: '204',
    authName: '204',
    displayName: '',
    iceServers: [],
    region: 'DE'
};
const DIALOG = { From: '"Elena Rossi" <sip:+393401182290@example.com>;tag=far', To: '<sip:204@example.com>', 'Call-ID': 'call-1@pbx', Contact: '<sip:far@192.0.2.9;transport=ws>' };
const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** A phone that is registered. */
async function phone(iceServers: PhoneConnection['iceServers'] = []) {
    const pbx = new FakePbx();
    const microphone = new FakeMicrophone();
    const speakers = fakeSpeakers();
    const line = new SipLine({ ...CONNECTION, iceServers }, 'secret', {
        createWebSocket: pbx.create,
        microphone,
        speakers: speakers.factory,
        onSoundBlocked: () => undefined,
        clock,
        timers,
        reconnect: { pauseMs: () => 200 },
        random: () => 0.5,
        instanceId: '11111111-2222-4333-8444-555555555555',
        userAgent: 'Patchbay'
    });
    const heard: CallEvent[] = [];
    const incoming: LineCall[] = [];
    line.listen((event) => {
        if (event.type === 'incoming') incoming.push(event.call);
        if (event.type === 'call') heard.push(event.event);
    });
    line.start();
    await wait(20);
    return { line, pbx, microphone, speakers, heard, incoming };
}

/** An outgoing call whose INVITE has left. */
async function dialled(iceServers?: PhoneConnection['iceServers']) {
    const setting = await phone(iceServers);
    const call = setting.line.dial('+393401182290');
    await wait(30);
    return { ...setting, call };
}

/** An outgoing call that both talk on. */
async function talking(sdp: string = ANSWERS.opus) {
    const setting = await dialled();
    setting.pbx.accept(sdp);
    await wait(20);
    setting.heard.length = 0;
    return setting;
}

/** An incoming call that rings. */
async function ringing() {
    const setting = await phone();
    setting.pbx.request('INVITE', { ...DIALOG, CSeq: '1 INVITE' }, ANSWERS.opus);
    await wait(10);
    return { ...setting, call: setting.incoming[0]! };
}

/** An incoming call that both talk on; `request` sends something within it. */
async function answered() {
    const setting = await ringing();
    await setting.call.answer();
    await wait(30);
    const To = setting.pbx.last('200').header('To');
    const request = (method: string, cseq: number, body?: string): void => setting.pbx.request(method, { ...DIALOG, To, CSeq: `${cseq} ${method}` }, body);
    request('ACK', 1);
    await wait(10);
    setting.heard.length = 0;
    return { ...setting, request };
}

beforeEach(() => {
    jest.useFakeTimers();
    withWebRtc();
});
afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
});

describe('a call out', () => {
    it('leaves 20 ms after the first candidate, though gathering goes on for 40 s', async () => {
        const { line, pbx } = await phone();
        line.dial('+393401182290');
        await wait(15);
        expect(pbx.all('INVITE')).toHaveLength(0);
        await wait(10);
        expect(pbx.all('INVITE')).toHaveLength(1);
    });

    it('with a dead TURN server leaves after 500 ms', async () => {
        const { pbx } = await dialled([{ urls: 'turn:turn.example.com', username: 'u', credential: 'c' }]);
        expect(FakePeerConnection.last.configuration.iceServers).toEqual([{ urls: 'turn:turn.example.com', username: 'u', credential: 'c' }]);
        expect(pbx.all('INVITE')).toHaveLength(0);
        await wait(480);
        expect(pbx.all('INVITE')).toHaveLength(1);
    });

    it('rings at the far end, is answered, and ends when they hang up', async () => {
        const { pbx, heard, microphone } = await dialled();
        const To = '<sip:+393401182290@example.com>;tag=pbx';
        pbx.answer(pbx.last('INVITE'), '180 Ringing', { headers: ['Contact: <sip:far@192.0.2.9;transport=ws>'] });
        await wait(10);
        const answeredAt = Date.now();
        pbx.accept(ANSWERS.opus);
        await wait(10);
        expect(microphone.isOpen).toBe(true);
        const invite = pbx.last('INVITE');
        pbx.request('BYE', { From: To, To: invite.header('From'), 'Call-ID': invite.header('Call-ID'), CSeq: '9 BYE' });
        await wait(10);
        expect(heard).toEqual([
            { type: 'farEndRings', earlyMedia: false },
            { type: 'answered', at: answeredAt },
            { type: 'ended', at: answeredAt + 10, cause: { by: 'them' } }
        ]);
        expect(microphone.isOpen).toBe(false);
    });

    it('knows that the far end makes its own sound', async () => {
        const { pbx, heard } = await dialled();
        pbx.answer(pbx.last('INVITE'), '183 Session Progress', { headers: ['Contact: <sip:far@192.0.2.9;transport=ws>', 'Content-Type: application/sdp'], body: ANSWERS.opus });
        await wait(10);
        expect(heard).toEqual([{ type: 'farEndRings', earlyMedia: true }]);
    });

    it.each([
        ['486 Busy Here', { by: 'them', status: 486 }],
        ['603 Decline', { by: 'them', status: 603 }],
        ['607 Unwanted', { by: 'them', status: 607 }]
    ])('that is refused with %s says so', async (status, cause) => {
        const { pbx, heard, microphone } = await dialled();
        pbx.answer(pbx.last('INVITE'), status);
        await wait(10);
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause }]);
        expect(microphone.isOpen).toBe(false);
    });

    it('that the agent gives up is cancelled', async () => {
        const { call, pbx, heard } = await dialled();
        pbx.answer(pbx.last('INVITE'), '180 Ringing');
        await wait(10);
        call.hangUp();
        await wait(10);
        expect(pbx.last('CANCEL').header('Call-ID')).toBe(call.facts.callId);
        expect(heard.at(-1)).toMatchObject({ type: 'ended', cause: { by: 'us' } });
        expect(heard.at(-1)).not.toHaveProperty('cause.reason');
    });

    it('that is given up before the microphone is open never leaves, and closes the microphone', async () => {
        const { line, pbx, microphone, heard } = await phone();
        let open = (): void => undefined;
        microphone.gate = new Promise((resolve) => (open = resolve));
        const call = line.dial('+393401182290');
        call.hangUp();
        open();
        await wait(1_000);
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'us' } }]);
        expect([pbx.all('INVITE').length, microphone.opened.length, microphone.isOpen]).toEqual([0, 1, false]);
    });

    it('that the PBX never answers is not one that the agent gave up', async () => {
        const { heard } = await dialled();
        await wait(40_000);
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'network', reason: 'lineLost' } }]);
    });

    it('whose PBX is lost before it rings is not one either', async () => {
        const { pbx, heard } = await dialled([{ urls: 'stun:stun.example.com' }]);
        pbx.isUp = false;
        pbx.socket.closes(1006, '');
        await wait(1_000);
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'network', reason: 'lineLost' } }]);
    });

    it('whose sound breaks off while it rings is not one either', async () => {
        const { pbx, heard } = await dialled();
        pbx.answer(pbx.last('INVITE'), '180 Ringing');
        await wait(10);
        FakePeerConnection.last.becomes('failed');
        await wait(10);
        expect(heard.at(-1)).toEqual({ type: 'ended', at: expect.any(Number), cause: { by: 'network', reason: 'lineLost' } });
    });

    it('whose media the browser refuses never was one', async () => {
        const { pbx, heard } = await dialled();
        pbx.accept('v=0\r\n');
        await wait(10);
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'network', reason: 'badMedia' } }]);
    });
});

describe('a call in', () => {
    it('is answered with the microphone, and ends when the agent hangs up', async () => {
        const { call, pbx, microphone, heard } = await ringing();
        await call.answer();
        await wait(30);
        expect(heard.map(({ type }) => type)).toEqual(['answering', 'answered']);
        expect([pbx.last('200').body.includes('m=audio'), microphone.isOpen]).toEqual([true, true]);
        pbx.request('ACK', { ...DIALOG, To: pbx.last('200').header('To'), CSeq: '1 ACK' });
        await wait(10);
        call.hangUp();
        await wait(10);
        expect(heard.at(-1)).toMatchObject({ type: 'ended', cause: { by: 'us' } });
        expect([pbx.all('BYE').length, microphone.isOpen]).toEqual([1, false]);
    });

    it.each(['decline', 'hangUp'] as const)('%s refuses it with 603', async (how) => {
        const { call, pbx, heard, microphone } = await ringing();
        call[how]();
        await wait(10);
        expect(pbx.last('603').header('Call-ID')).toBe('call-1@pbx');
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'us' } }]);
        expect(microphone.opened).toEqual([]);
    });

    it('without a microphone goes on ringing, and can be answered when there is one', async () => {
        const { call, pbx, microphone, heard } = await ringing();
        microphone.trouble = 'blocked';
        await expect(call.answer()).rejects.toBeInstanceOf(MicrophoneError);
        expect(heard.map(({ type }) => type)).toEqual(['answering', 'answerFailed']);
        microphone.trouble = undefined;
        await call.answer();
        await wait(30);
        expect(heard.at(-1)?.type).toBe('answered');
        expect(pbx.all('200')).toHaveLength(1);
    });

    it('is answered once, however often Answer is pressed', async () => {
        const { call, pbx, microphone, heard } = await ringing();
        await Promise.all([call.answer(), call.answer(), call.answer()]);
        await wait(30);
        await call.answer();
        expect([microphone.opened.length, pbx.all('200').length]).toEqual([1, 1]);
        expect(heard.map(({ type }) => type)).toEqual(['answering', 'answered']);
    });

    it('that ends while the microphone opens leaves no microphone open', async () => {
        const { call, pbx, microphone, heard } = await ringing();
        let open = (): void => undefined;
        microphone.gate = new Promise((resolve) => (open = resolve));
        const answering = call.answer();
        pbx.request('CANCEL', { ...DIALOG, Via: 'SIP/2.0/WSS 192.0.2.9;branch=z9hG4bK1', CSeq: '1 CANCEL' });
        await wait(10);
        open();
        await expect(answering).rejects.toBeInstanceOf(MicrophoneError);
        expect(heard.filter(({ type }) => type === 'ended')).toHaveLength(1);
        expect([microphone.opened.length, microphone.isOpen]).toEqual([1, false]);
    });
});

describe('sound', () => {
    it('of the far end is played until the call ends', async () => {
        const { call, speakers } = await talking();
        const stream = asStream(new FakeStream());
        FakePeerConnection.last.hears(stream);
        expect(speakers.playing).toEqual([stream]);
        call.hangUp();
        expect(speakers.playing).toEqual([undefined]);
    });

    it('is silenced and let through again', async () => {
        const { call, microphone, heard } = await talking();
        const [stream] = microphone.opened;
        call.mute(true);
        expect(stream?.track.enabled).toBe(false);
        call.mute(false);
        expect(stream?.track.enabled).toBe(true);
        expect(heard).toEqual([
            { type: 'muteChanged', muted: true },
            { type: 'muteChanged', muted: false }
        ]);
    });

    it('that never comes back ends the call, as nobody’s wish', async () => {
        const { pbx, heard } = await talking();
        FakePeerConnection.last.becomes('disconnected');
        expect(heard).toEqual([]);
        FakePeerConnection.last.becomes('failed');
        await wait(10);
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'network', reason: 'mediaLost' } }]);
        expect(pbx.all('BYE')).toHaveLength(1);
    });
});

describe('hold', () => {
    const directionOf = (sdp: string): string | undefined => /a=(sendrecv|sendonly|recvonly|inactive)/.exec(sdp)?.[1];

    /** The far end agrees to whatever it was asked last. */
    async function agree(pbx: FakePbx): Promise<void> {
        pbx.accept(ANSWERS.opus);
        await wait(10);
    }

    it('is asked for, and counts when the far end has agreed; resume likewise', async () => {
        const { call, pbx, heard } = await talking();
        call.hold(true);
        await wait(10);
        expect(directionOf(pbx.last('INVITE').body)).toBe('sendonly');
        expect(heard).toEqual([]);
        await agree(pbx);
        expect(heard).toEqual([{ type: 'holdChanged', held: true }]);
        call.hold(false);
        await wait(10);
        expect(directionOf(pbx.last('INVITE').body)).toBe('sendrecv');
        await agree(pbx);
        expect(heard).toEqual([
            { type: 'holdChanged', held: true },
            { type: 'holdChanged', held: false }
        ]);
    });

    it('B2: while the line is lost it waits, and the call lives on', async () => {
        const { call, pbx, heard } = await talking();
        pbx.isUp = false;
        pbx.socket.closes(1006, '');
        call.hold(true);
        await wait(5_000);
        expect([pbx.all('INVITE').length, heard]).toEqual([1, []]);
        pbx.isUp = true;
        await wait(400);
        expect(pbx.all('INVITE')).toHaveLength(2);
        await agree(pbx);
        expect(heard).toEqual([{ type: 'holdChanged', held: true }]);
    });

    it('B2: hold and resume while the line is lost come to nothing', async () => {
        const { call, pbx, heard } = await talking();
        pbx.isUp = false;
        pbx.socket.closes(1006, '');
        call.hold(true);
        call.hold(false);
        pbx.isUp = true;
        await wait(5_000);
        expect([pbx.all('INVITE').length, heard]).toEqual([1, []]);
    });

    it('pressed again while the far end is still being asked, the last word counts', async () => {
        const { call, pbx, heard } = await talking();
        call.hold(true);
        await wait(10);
        call.hold(false);
        await agree(pbx);
        await wait(1_000);
        await agree(pbx);
        expect(heard).toEqual([
            { type: 'holdChanged', held: true },
            { type: 'holdChanged', held: false }
        ]);
    });

    it('that waits is forgotten when the call ends', async () => {
        const { call, pbx, heard } = await talking();
        pbx.isUp = false;
        pbx.socket.closes(1006, '');
        call.hold(true);
        call.hangUp();
        pbx.isUp = true;
        await wait(5_000);
        expect([pbx.all('INVITE').length, heard.map(({ type }) => type)]).toEqual([1, ['ended']]);
    });

    it('by the far end is told', async () => {
        const { request, pbx, heard } = await answered();
        request('INVITE', 2, ANSWERS.opus.replace('a=mid:0', 'a=mid:0\r\na=sendonly'));
        await wait(10);
        request('ACK', 2);
        expect(pbx.last('200').header('CSeq')).toBe('2 INVITE');
        request('INVITE', 3, ANSWERS.opus);
        await wait(10);
        expect(heard).toEqual([
            { type: 'theirHoldChanged', held: true },
            { type: 'theirHoldChanged', held: false }
        ]);
    });
});

describe('digits', () => {
    it.each([
        ['with the sound, when the far end takes them', ANSWERS.pcmu],
        ['with the sound at 48 kHz', ANSWERS.opus]
    ])('go %s', async (_how, sdp) => {
        const { call, pbx } = await talking(sdp);
        call.sendDigits('42#');
        await wait(2_000);
        expect([FakePeerConnection.last.inserted, pbx.all('INFO').length]).toEqual(['42#', 0]);
    });

    it('go by INFO, one after the other, when they would not arrive with the sound', async () => {
        const { call, pbx } = await talking(ANSWERS.opusWithOldEvents);
        pbx.answers['INFO'] = ['200 OK'];
        call.sendDigits('42#');
        await wait(3_000);
        expect(FakePeerConnection.last.inserted).toBe('');
        expect(pbx.all('INFO').map(({ body }) => /Signal=(.)/.exec(body)?.[1])).toEqual(['4', '2', '#']);
    });
});

describe('a call that has ended', () => {
    it('takes no orders and says nothing more', async () => {
        const { call, pbx, heard, microphone } = await talking();
        call.hangUp();
        await wait(10);
        const said = pbx.heard.length;
        heard.length = 0;
        call.hangUp();
        call.decline();
        call.hold(true);
        await call.answer();
        FakePeerConnection.last.becomes('failed');
        await wait(5_000);
        expect([heard, pbx.heard.length, microphone.isOpen]).toEqual([[], said, false]);
    });
});
