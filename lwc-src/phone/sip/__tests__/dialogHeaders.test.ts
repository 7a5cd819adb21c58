import { ANSWERS, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { answered, DIALOG, dialled, wait } from '../../__tests__/doubles/sipPhone';

withWebRtcAndFakeTime();

const RECORDING = { 'X-Recording': 'https://pbx.example.com/rec/7' };

describe('T10: what the PBX says once a call has begun', () => {
    it('in its answer to a call out', async () => {
        const { pbx, heard } = await dialled();
        pbx.answer(pbx.last('INVITE'), '200 OK', { headers: ['Contact: <sip:far@192.0.2.9;transport=ws>', 'Content-Type: application/sdp', 'X-Recording: https://pbx.example.com/rec/7'], body: ANSWERS.opus });
        await wait(10);
        expect(heard).toContainEqual({ type: 'told', headers: RECORDING });
    });

    it.each(['INFO', 'UPDATE', 'BYE', 'OPTIONS'])('in %s, which is answered as ever', async (method) => {
        const { pbx, heard } = await answered();
        pbx.request(method, { ...DIALOG, To: pbx.last('200').header('To'), CSeq: `7 ${method}`, ...RECORDING });
        await wait(10);
        const answer = pbx.heard.at(-1)!;
        expect([answer.kind, answer.header('CSeq')]).toEqual(['200', `7 ${method}`]);
        // OPTIONS asks what a phone can do, and says nothing of the call.
        expect(heard.filter(({ type }) => type === 'told')).toEqual(method === 'OPTIONS' ? [] : [{ type: 'told', headers: RECORDING }]);
        if (method === 'BYE') expect(heard.map(({ type }) => type)).toEqual(['told', 'ended']);
    });

    it('in a re-INVITE', async () => {
        const { pbx, heard } = await answered();
        pbx.request('INVITE', { ...DIALOG, To: pbx.last('200').header('To'), CSeq: '7 INVITE', ...RECORDING }, ANSWERS.opus);
        await wait(30);
        expect(heard).toContainEqual({ type: 'told', headers: RECORDING });
    });

    it('a request that says nothing of its own is JsSIP’s alone: an INFO without a body is refused', async () => {
        const { pbx, heard } = await answered();
        pbx.request('INFO', { ...DIALOG, To: pbx.last('200').header('To'), CSeq: '7 INFO' });
        await wait(10);
        expect([pbx.heard.at(-1)?.kind, heard]).toEqual(['415', []]);
    });
});

describe('T5: a call that takes the place of the one that is talked on (RFC 3891)', () => {
    it('is answered by itself; the other ends, and nobody has hung up on anybody', async () => {
        const { pbx, heard, incoming } = await answered();
        const [callId, toTag] = ['call-1@pbx', /tag=(.+)$/.exec(pbx.last('200').header('To'))?.[1] ?? ''];
        pbx.request('INVITE', { ...DIALOG, From: '<sip:+390612345@example.com>;tag=new', 'Call-ID': 'call-2@pbx', CSeq: '1 INVITE', Replaces: `${callId};to-tag=${toTag};from-tag=far`, 'Referred-By': '<sip:205@example.com>' }, ANSWERS.opus);
        await wait(50);
        expect(incoming[1]?.facts).toMatchObject({ number: '+390612345', headers: { 'Referred-By': '<sip:205@example.com>' } });
        const taken = pbx.all('200').find((message) => message.header('Call-ID') === 'call-2@pbx');
        pbx.request('ACK', { ...DIALOG, 'Call-ID': 'call-2@pbx', From: '<sip:+390612345@example.com>;tag=new', To: taken?.header('To') ?? '', CSeq: '1 ACK' });
        await wait(20);
        expect(heard.map(({ type }) => type)).toEqual(['answering', 'answered', 'ended']);
        expect(heard.at(-1)).toMatchObject({ cause: { by: 'them' } });
        expect(pbx.last('BYE').header('Call-ID')).toBe(callId);
    });

    it('of a call that isn’t there: it is said so, and nothing rings', async () => {
        const { pbx, incoming } = await answered();
        pbx.request('INVITE', { ...DIALOG, From: '<sip:+390612345@example.com>;tag=new', 'Call-ID': 'call-2@pbx', CSeq: '1 INVITE', Replaces: 'gone@pbx;to-tag=a;from-tag=b' }, ANSWERS.opus);
        await wait(20);
        expect([pbx.heard.at(-1)?.kind, incoming.length]).toEqual(['481', 1]);
    });
});
