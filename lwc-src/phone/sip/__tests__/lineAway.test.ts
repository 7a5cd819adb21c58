import type { FakePbx } from '../../__tests__/doubles/fakePbx';
import { withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { answered, DIALOG, ringing, wait } from '../../__tests__/doubles/sipPhone';

const GONE = '481 Call/Transaction Does Not Exist';
const LINE_LOST = { type: 'ended', cause: { by: 'network', reason: 'lineLost' } };

withWebRtcAndFakeTime();

/** The connection breaks, and the phone is registered over another one. */
async function lineGoesAndComes(pbx: FakePbx): Promise<void> {
    pbx.socket.closes(1006, '');
    await wait(500);
}

describe('B2: what the far end said while the line was away is asked for', () => {
    it('a call that rings, and its caller has hung up: it is over as soon as the line is back', async () => {
        const { pbx, heard } = await ringing();
        pbx.answers['OPTIONS'] = [GONE];
        await lineGoesAndComes(pbx);
        expect(heard.at(-1)).toMatchObject(LINE_LOST);
        const [asked] = pbx.all('OPTIONS');
        expect([asked?.header('Call-ID'), asked?.header('To')]).toEqual(['call-1@pbx', expect.stringContaining('tag=far')]);
    });

    it('a call that both talked on, and the far end has hung up: the same, and it is told so in case it is there', async () => {
        const { pbx, heard } = await answered();
        pbx.answers['OPTIONS'] = [GONE];
        await lineGoesAndComes(pbx);
        expect(heard.at(-1)).toMatchObject(LINE_LOST);
        expect(pbx.all('BYE')).toHaveLength(1);
    });

    it.each(['200 OK', '405 Method Not Allowed', '408 Request Timeout', '501 Not Implemented'])('that answers %s is there, or may be: it goes on ringing, and is asked again every ten seconds', async (answer) => {
        const { pbx, heard } = await ringing();
        pbx.answers['OPTIONS'] = [answer, answer, GONE];
        await lineGoesAndComes(pbx);
        await wait(9_000);
        expect([pbx.all('OPTIONS').length, heard]).toEqual([1, []]);
        await wait(1_000);
        expect([pbx.all('OPTIONS').length, heard]).toEqual([2, []]);
        await wait(10_000);
        expect(heard.at(-1)).toMatchObject(LINE_LOST);
        await wait(60_000);
        expect(pbx.all('OPTIONS')).toHaveLength(3);
    });

    it('without an answer nothing is known: it goes on ringing', async () => {
        const { pbx, heard } = await ringing();
        await lineGoesAndComes(pbx);
        await wait(60_000);
        expect(heard).toEqual([]);
    });

    it('a line that never was away asks nobody, however often it registers', async () => {
        const { pbx, line } = await ringing();
        line.check('woke');
        await wait(100_000);
        expect(pbx.all('REGISTER').length).toBeGreaterThan(2);
        expect(pbx.all('OPTIONS')).toEqual([]);
    });

    it('one that was lost twice asks once at a time', async () => {
        const { pbx } = await ringing();
        pbx.answers['OPTIONS'] = Array.from({ length: 9 }, () => '200 OK');
        await lineGoesAndComes(pbx);
        await lineGoesAndComes(pbx);
        await wait(10_000);
        expect(pbx.all('OPTIONS')).toHaveLength(3);
    });
});

describe('B2: a call that rings while the line goes away', () => {
    const answers = (pbx: FakePbx): (string | undefined)[] => pbx.all('200').map((message) => message.header('CSeq')).filter((cseq) => cseq === '1 INVITE');

    it('is answered over the next connection', async () => {
        const { call, pbx, heard } = await ringing();
        await lineGoesAndComes(pbx);
        await call.answer();
        await wait(50);
        expect([answers(pbx).length > 0, heard.map(({ type }) => type)]).toEqual([true, ['answering', 'answered']]);
    });

    it('is cancelled over the next connection, where the PBX knows it', async () => {
        const { pbx, heard } = await ringing();
        await lineGoesAndComes(pbx);
        pbx.request('CANCEL', { ...DIALOG, Via: 'SIP/2.0/WSS 192.0.2.9;branch=z9hG4bK1', CSeq: '1 CANCEL' });
        await wait(20);
        expect(heard.at(-1)).toMatchObject({ type: 'ended', cause: { by: 'them' } });
    });

    it('and is answered by the agent meanwhile: as soon as it is back', async () => {
        const { call, pbx, heard, microphone } = await ringing();
        pbx.isUp = false;
        pbx.socket.closes(1006, '');
        await wait(1_000);
        const answering = call.answer();
        await wait(5_000);
        expect([answers(pbx), heard, microphone.opened]).toEqual([[], [{ type: 'answering' }], []]);
        pbx.isUp = true;
        await wait(500);
        await answering;
        await wait(20);
        expect([answers(pbx).length > 0, heard.at(-1)?.type]).toEqual([true, 'answered']);
    });

    it('and is declined meanwhile: it is over, and no microphone was opened', async () => {
        const { call, pbx, heard, microphone } = await ringing();
        pbx.isUp = false;
        pbx.socket.closes(1006, '');
        await wait(1_000);
        call.decline();
        expect([heard.at(-1), microphone.opened]).toEqual([expect.objectContaining({ type: 'ended' }), []]);
    });
});
