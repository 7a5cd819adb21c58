import { ANSWERS, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { answered, DIALOG, ringing, wait } from '../../__tests__/doubles/sipPhone';
import type { FakePbx } from '../../__tests__/doubles/fakePbx';

withWebRtcAndFakeTime();

const HOLD = `${ANSWERS.opus.trimEnd()}\r\na=sendonly\r\n`;

/** An incoming call that the agent has answered; the ACK is still on its way. */
async function unacknowledged() {
    const setting = await ringing();
    await setting.call.answer();
    await wait(30);
    const To = setting.pbx.last('200').header('To');
    setting.heard.length = 0;
    return { ...setting, request: (method: string, cseq: number, body?: string) => setting.pbx.request(method, { ...DIALOG, To, CSeq: `${cseq} ${method}` }, body) };
}

/** Final statuses that the phone has given to a request, one for each time it was said. */
function statuses(pbx: FakePbx, cseq: string): string[] {
    return pbx.heard.filter((message) => /^[2-6]\d\d$/.test(message.kind) && message.header('CSeq') === cseq).map(({ kind }) => kind);
}

describe('B2: what overtakes the ACK on its way (RFC 5407 §3.1.4)', () => {
    it('a re-INVITE waits for it, is answered then, and the call goes on', async () => {
        const { pbx, heard, request } = await unacknowledged();
        request('INVITE', 2, HOLD);
        await wait(30);
        expect(statuses(pbx, '2 INVITE')).toEqual([]);
        request('ACK', 1);
        await wait(30);
        expect(statuses(pbx, '2 INVITE')).toEqual(['200']);
        request('ACK', 2);
        const said = statuses(pbx, '1 INVITE').length;
        await wait(40_000);
        expect(statuses(pbx, '1 INVITE')).toHaveLength(said);
        expect(heard.map(({ type }) => type)).not.toContain('ended');
        expect(heard).toContainEqual({ type: 'theirHoldChanged', held: true });
    });

    it('held and taken back at once: the agent knows that they are back', async () => {
        const { pbx, heard, request } = await answered();
        request('INVITE', 2, HOLD);
        await wait(30);
        request('INVITE', 3, ANSWERS.opus);
        await wait(30);
        request('ACK', 2);
        await wait(30);
        expect([statuses(pbx, '2 INVITE'), statuses(pbx, '3 INVITE')]).toEqual([['200'], ['200']]);
        expect(heard.filter(({ type }) => type === 'theirHoldChanged')).toEqual([
            { type: 'theirHoldChanged', held: true },
            { type: 'theirHoldChanged', held: false }
        ]);
    });

    it.each(['UPDATE', 'INFO'])('%s waits as well, and none overtakes another', async (method) => {
        const { pbx, request } = await unacknowledged();
        request(method, 2, method === 'INFO' ? 'Signal=1' : undefined);
        request('INVITE', 3, HOLD);
        await wait(30);
        expect([statuses(pbx, `2 ${method}`), statuses(pbx, '3 INVITE')]).toEqual([[], []]);
        request('ACK', 1);
        await wait(30);
        expect(statuses(pbx, `2 ${method}`)).toHaveLength(1);
        expect(statuses(pbx, '3 INVITE')).toEqual(['200']);
    });

    it('a BYE doesn’t wait; what waited is said to be over (RFC 3261 §15.1.2)', async () => {
        const { pbx, heard, request } = await unacknowledged();
        request('INVITE', 2, HOLD);
        request('BYE', 3);
        await wait(30);
        expect([statuses(pbx, '2 INVITE'), statuses(pbx, '3 BYE'), heard.at(-1)?.type]).toEqual([['487'], ['200'], 'ended']);
    });

    it('an ACK that never comes ends the call after half a minute, and what waited with it', async () => {
        const { pbx, heard, request } = await unacknowledged();
        request('INVITE', 2, HOLD);
        await wait(33_000);
        expect([statuses(pbx, '2 INVITE'), pbx.all('BYE').length, heard.at(-1)?.type]).toEqual([['487'], 1, 'ended']);
    });
});
