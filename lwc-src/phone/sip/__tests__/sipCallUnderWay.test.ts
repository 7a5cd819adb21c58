import type { FakePbx } from '../../__tests__/doubles/fakePbx';
import { ANSWERS, FakePeerConnection, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { asStream, FakeStream } from '../../__tests__/doubles/fakeMedia';
import { answered, ringing, talking, wait } from '../../__tests__/doubles/sipPhone';

withWebRtcAndFakeTime();

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

    it('goes over to another microphone, muted as it was, and lets go of the one before', async () => {
        const { call, line, microphone } = await talking();
        call.mute(true);
        await line.renewMicrophone();
        const [before, now] = microphone.opened;
        expect([before?.isOpen, now?.isOpen, now?.isHeard]).toEqual([false, true, false]);
        expect(FakePeerConnection.last.senders[0]?.track).toBe(now?.track);
        call.mute(false);
        expect(now?.isHeard).toBe(true);
        call.hangUp();
        expect(microphone.isOpen).toBe(false);
    });

    it('keeps its microphone when another one can’t be opened', async () => {
        const { line, microphone } = await talking();
        microphone.trouble = 'busy';
        await expect(line.renewMicrophone()).rejects.toMatchObject({ trouble: 'busy' });
        expect(microphone.opened.map(({ isHeard }) => isHeard)).toEqual([true]);
    });

    it('a call that ends while another microphone opens leaves none open; one that rings needs none', async () => {
        const { call, line, microphone } = await talking();
        let open: () => void = () => undefined;
        microphone.gate = new Promise((resolve) => (open = resolve));
        const renewed = line.renewMicrophone();
        call.hangUp();
        open();
        await renewed;
        expect([microphone.opened.length, microphone.isOpen]).toEqual([2, false]);
        const other = await ringing();
        await other.line.renewMicrophone();
        expect(other.microphone.opened).toEqual([]);
    });

    it('B15: that does not arrive is said, and not while one side holds; how it was comes with the end', async () => {
        const { call, heard, pbx } = await talking();
        FakePeerConnection.last.packetsReceived = 50;
        await wait(1_000);
        FakePeerConnection.last.packetsReceived = 100;
        await wait(6_000);
        expect(heard).toEqual([{ type: 'audioChanged', trouble: { kind: 'nothing' } }]);
        call.hold(true);
        await wait(10);
        pbx.accept(ANSWERS.opus);
        await wait(6_000);
        expect(heard.slice(1)).toEqual([{ type: 'holdChanged', held: true }, { type: 'audioChanged' }]);
        call.hangUp();
        expect(heard.at(-1)).toMatchObject({ type: 'ended', quality: { lossPercent: 0 } });
    });

});

describe('B2: sound that is lost is brought back by another way through the network', () => {
    const restoring = (is: boolean): object => ({ type: 'restoringChanged', restoring: is });
    /** Offers since the call began. */
    const offers = (pbx: FakePbx): number => pbx.all('INVITE').length - 1;

    it('asked for after three seconds of doubt, said from the first of them for as long as it takes', async () => {
        const { pbx, heard } = await talking();
        const connection = FakePeerConnection.last;
        const asked = jest.spyOn(connection, 'createOffer');
        connection.becomes('disconnected');
        await wait(2_990);
        expect([offers(pbx), heard]).toEqual([0, [restoring(true)]]);
        await wait(50);
        expect([offers(pbx), heard]).toEqual([1, [restoring(true)]]);
        expect(asked).toHaveBeenCalledWith({ iceRestart: true });
        pbx.accept(ANSWERS.opus);
        await wait(100);
        connection.becomes('connected');
        expect(heard).toEqual([restoring(true), restoring(false)]);
        await wait(30_000);
        expect([offers(pbx), heard.length]).toEqual([1, 2]);
    });

    it('not when the browser finds back by itself', async () => {
        const { pbx, heard } = await talking();
        FakePeerConnection.last.becomes('disconnected');
        await wait(1_000);
        FakePeerConnection.last.becomes('connected');
        await wait(30_000);
        expect([offers(pbx), heard]).toEqual([0, [restoring(true), restoring(false)]]);
    });

    it('at once on another network, and over when both sides have agreed', async () => {
        const { line, pbx, heard } = await talking();
        FakePeerConnection.last.becomes('connected');
        line.check('network');
        await wait(50);
        expect(offers(pbx)).toBe(1);
        pbx.accept(ANSWERS.opus);
        await wait(50);
        expect(heard).toEqual([restoring(true), restoring(false)]);
    });

    it('on a connection to the PBX that is gone too: the call lives, and it is asked for again over the next one', async () => {
        const { line, pbx, heard } = await talking();
        FakePeerConnection.last.becomes('connected');
        const dead = pbx.socket;
        dead.receive = () => undefined;
        line.check('network');
        await wait(3_500);
        expect(pbx.socket).not.toBe(dead);
        pbx.accept(ANSWERS.opus);
        await wait(50);
        expect(heard).toEqual([restoring(true), restoring(false)]);
        expect(pbx.all('BYE')).toEqual([]);
    });

    it('refused three times it is asked for no more; the call ends as nobody’s wish', async () => {
        const { pbx, heard } = await talking();
        FakePeerConnection.last.becomes('failed');
        for (let times = 0; times < 6; times++) {
            await wait(400);
            if (offers(pbx) > times) pbx.answer(pbx.last('INVITE'), '488 Not Acceptable Here');
        }
        expect(offers(pbx)).toBe(3);
        await wait(18_000);
        expect(heard).toMatchObject([restoring(true), { type: 'ended', cause: { by: 'network', reason: 'mediaLost' } }]);
        expect(pbx.all('BYE')).toHaveLength(1);
    });

    it('a far end that answers nothing any more does not hold the agent for longer than 20 s', async () => {
        const { heard } = await talking();
        FakePeerConnection.last.becomes('failed');
        await wait(19_900);
        expect(heard).toEqual([restoring(true)]);
        await wait(200);
        expect(heard.at(-1)).toMatchObject({ type: 'ended', cause: { reason: 'mediaLost' } });
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

    it('that the far end refuses is done on this side alone: the call lives, and nobody hears anything', async () => {
        const { call, pbx, heard, speakers, microphone } = await talking();
        call.hold(true);
        await wait(10);
        pbx.answer(pbx.last('INVITE'), '488 Not Acceptable Here');
        await wait(10);
        expect(heard).toEqual([{ type: 'holdChanged', held: true }]);
        expect([speakers.muted, microphone.opened[0]?.isHeard]).toEqual([[true], false]);
        call.hold(false);
        await wait(10);
        pbx.answer(pbx.last('INVITE'), '488 Not Acceptable Here');
        await wait(10);
        expect(heard.slice(1)).toEqual([{ type: 'holdChanged', held: false }]);
        expect([speakers.muted, microphone.opened[0]?.isHeard]).toEqual([[false], true]);
        expect(pbx.all('BYE')).toEqual([]);
    });

    it('survives an answer that leaves open who sets up DTLS', async () => {
        const { call, pbx, heard } = await talking();
        call.hold(true);
        await wait(10);
        pbx.accept(ANSWERS.opus.replace('a=setup:active', 'a=setup:actpass'));
        await wait(10);
        expect(heard).toEqual([{ type: 'holdChanged', held: true }]);
        expect(FakePeerConnection.last.remoteDescription?.sdp).toContain('a=setup:active');
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
