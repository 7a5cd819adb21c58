import { ANSWERS, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import type { SipMessage } from '../../__tests__/doubles/fakePbx';
import { DIALOG, talking, wait } from '../../__tests__/doubles/sipPhone';
import type { LineCall } from '../../linePort';

withWebRtcAndFakeTime();

const TARGET = '+393401182291';
type Setting = Awaited<ReturnType<typeof talking>>;

/** The far end tells how it goes (RFC 3515 §2.4.5). */
async function tells({ pbx }: Setting, refer: SipMessage, status: string): Promise<void> {
    const headers = { From: refer.header('To'), To: refer.header('From'), 'Call-ID': refer.header('Call-ID'), CSeq: `${50 + pbx.heard.length} NOTIFY`, Contact: DIALOG.Contact };
    const event = { Event: `refer;id=${refer.header('CSeq').split(' ')[0] ?? ''}`, 'Subscription-State': 'active', 'Content-Type': 'message/sipfrag' };
    pbx.request('NOTIFY', { ...headers, ...event }, `SIP/2.0 ${status}\r\n`);
    await wait(10);
}

async function transferred(to: string = TARGET): Promise<Setting & { refer: SipMessage }> {
    const setting = await talking();
    setting.call.transfer(to);
    await wait(10);
    const refer = setting.pbx.last('REFER');
    setting.pbx.answer(refer, '202 Accepted', { headers: [`Contact: ${DIALOG.Contact}`] });
    await wait(10);
    return { ...setting, refer };
}

describe('handed over at once', () => {
    it('the other side is asked, and when it is through, we are out', async () => {
        const setting = await transferred();
        expect(setting.refer.header('Refer-To')).toBe(`<sip:${TARGET}@example.com>`);
        expect(setting.heard).toEqual([{ type: 'transferring', to: TARGET }]);
        await tells(setting, setting.refer, '180 Ringing');
        expect(setting.pbx.all('BYE')).toHaveLength(0);
        await tells(setting, setting.refer, '200 OK');
        expect(setting.pbx.all('BYE')).toHaveLength(1);
        expect(setting.heard.at(-1)).toMatchObject({ type: 'ended', cause: { by: 'us', reason: 'transferred' } });
    });

    it('a far end that only hangs up has done it too', async () => {
        const { pbx, heard, refer } = await transferred();
        pbx.request('BYE', { From: refer.header('To'), To: refer.header('From'), 'Call-ID': refer.header('Call-ID'), CSeq: '99 BYE' });
        await wait(10);
        expect(heard.at(-1)).toMatchObject({ type: 'ended', cause: { reason: 'transferred' } });
    });

    it('nobody there: the call stays', async () => {
        const setting = await transferred();
        await tells(setting, setting.refer, '486 Busy Here');
        expect(setting.heard.at(-1)).toEqual({ type: 'transferFailed', to: TARGET, status: 486 });
        expect(setting.pbx.all('BYE')).toHaveLength(0);
    });

    it('no word: after a minute the call is the agent’s again', async () => {
        const setting = await transferred();
        await wait(60_000);
        expect(setting.heard.at(-1)).toEqual({ type: 'transferFailed', to: TARGET, status: undefined });
    });

    it('a far end that refuses to be sent on', async () => {
        const { call, pbx, heard } = await talking();
        call.transfer(TARGET);
        await wait(10);
        pbx.answer(pbx.last('REFER'), '405 Method Not Allowed');
        await wait(10);
        expect(heard.at(-1)).toEqual({ type: 'transferFailed', to: TARGET, status: 405 });
    });

    it('an agent who hangs up meanwhile has not handed it over', async () => {
        const { call, heard } = await transferred();
        call.hangUp();
        await wait(10);
        expect(heard.at(-1)).toMatchObject({ type: 'ended', cause: { by: 'us' } });
        expect((heard.at(-1) as { cause: { reason?: string } }).cause.reason).toBeUndefined();
    });

    it('is not asked twice', async () => {
        const { call, pbx } = await transferred();
        call.transfer('301');
        await wait(10);
        expect(pbx.all('REFER')).toHaveLength(1);
    });
});

describe('in the place of another call: Replaces names the dialog as the other side knows it', () => {
    it.each(['incoming', 'outgoing'] as const)('which was %s', async (direction) => {
        const setting = await talking();
        const { line, pbx, call, incoming } = setting;
        let other: LineCall;
        if (direction === 'incoming') {
            pbx.request('INVITE', { ...DIALOG, CSeq: '1 INVITE' }, ANSWERS.opus);
            await wait(10);
            other = incoming[0]!;
            await other.answer();
            await wait(100);
            const ok = pbx.all('200').filter((one) => one.header('Call-ID') === 'call-1@pbx').at(-1)!;
            pbx.request('ACK', { From: DIALOG.From, To: ok.header('To'), 'Call-ID': DIALOG['Call-ID'], CSeq: '1 ACK' });
        } else {
            other = line.dial('301');
            await wait(30);
            pbx.accept(ANSWERS.opus);
        }
        await wait(20);
        call.transferTo(other);
        await wait(10);
        const referTo = decodeURIComponent(pbx.last('REFER').header('Refer-To'));
        const [, callId = '', toTag = '', fromTag = ''] = /Replaces=([^;]+);to-tag=([^;]+);from-tag=([^;>]+)/.exec(referTo) ?? [];
        const theirs = direction === 'incoming' ? 'far' : 'pbx';
        expect([callId, toTag]).toEqual([other.facts.callId, theirs]);
        expect(fromTag).not.toBe(theirs);
    });
});
