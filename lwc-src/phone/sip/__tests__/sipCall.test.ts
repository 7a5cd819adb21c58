import { ANSWERS, FakePeerConnection, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { DIALOG, dialled, phone, ringing, wait } from '../../__tests__/doubles/sipPhone';
import { MicrophoneError } from '../../audio/microphone';

withWebRtcAndFakeTime();

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
        expect([pbx.last('CANCEL').header('Call-ID'), pbx.last('CANCEL').header('Reason')]).toEqual([call.facts.callId, '']);
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

    it('refused as busy it says 486, once', async () => {
        const { call, pbx, heard } = await ringing();
        call.decline('busy');
        await wait(10);
        expect(pbx.all('486')).toHaveLength(1);
        expect(heard).toEqual([{ type: 'ended', at: expect.any(Number), cause: { by: 'us' } }]);
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
