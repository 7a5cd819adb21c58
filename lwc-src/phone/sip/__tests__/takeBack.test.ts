import { ANSWERS, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { answered, phone, talking, wait } from '../../__tests__/doubles/sipPhone';

withWebRtcAndFakeTime();

const FACTS = { callId: 'call-1@pbx', direction: 'inbound', number: '+393401182290' } as const;
const AS_IT_WAS = { held: false, muted: false };

/** What the page before this one noted of an answered call. */
async function ticket(): Promise<unknown> {
    const { call } = await answered();
    return JSON.parse(JSON.stringify(call.ticket()));
}

/** A new page that wants a call back. */
async function returning(was = AS_IT_WAS) {
    const kept = await ticket();
    const setting = await phone();
    const call = setting.line.takeBack(FACTS, kept, was);
    return { ...setting, call, kept };
}

/** The line is lost and comes back: with it what had waited. */
async function comeBack({ pbx }: Awaited<ReturnType<typeof returning>>): Promise<void> {
    pbx.socket.closes(1006, '');
    await wait(300);
}

describe('B2: a call that another page had', () => {
    it('is noted without secrets, when it is talked on', async () => {
        const { call } = await talking();
        expect(call.ticket()).toMatchObject({ callId: call.facts.callId, remoteTag: 'pbx', remoteTarget: 'sip:far@192.0.2.9;transport=ws' });
        expect(JSON.stringify(call.ticket())).not.toContain('secret');
    });

    it('is taken back by an INVITE that replaces it, and refuses to be taken for a new one', async () => {
        const setting = await returning();
        await comeBack(setting);
        const invite = setting.pbx.last('INVITE');
        const { localTag } = setting.kept as { localTag: string };
        expect(invite.startLine).toBe('INVITE sip:+393401182290@example.com SIP/2.0');
        expect([invite.header('Replaces'), invite.header('Require')]).toEqual([`call-1@pbx;to-tag=far;from-tag=${localTag}`, 'replaces']);
        setting.pbx.accept(ANSWERS.opus);
        await wait(30);
        expect(setting.heard).toContainEqual({ type: 'restoringChanged', restoring: false });
        await wait(30_000);
        expect([setting.pbx.all('BYE').length, setting.heard.some(({ type }) => type === 'ended')]).toEqual([0, false]);
    });

    it('muted and held it stays so, and not a word is heard before', async () => {
        const setting = await returning({ held: true, muted: true });
        await comeBack(setting);
        expect(setting.microphone.opened[0]?.isHeard).toBe(false);
        setting.pbx.accept(ANSWERS.opus);
        await wait(30);
        expect(setting.heard).toContainEqual({ type: 'muteChanged', muted: true });
        expect(setting.pbx.last('INVITE').body).toContain('a=sendonly');
    });

    it.each(['481 Call/Transaction Does Not Exist', '420 Bad Extension'])('that can’t be had (%s) is ended for both sides', async (status) => {
        const setting = await returning();
        await comeBack(setting);
        setting.pbx.answer(setting.pbx.last('INVITE'), status);
        await wait(20);
        const bye = setting.pbx.last('BYE');
        expect([bye.header('Call-ID'), bye.header('To')]).toEqual(['call-1@pbx', expect.stringContaining('tag=far')]);
        expect(setting.heard).toMatchObject([{ type: 'ended', cause: { by: 'network', reason: 'lineLost' } }]);
    });

    it('that nobody answers for is given up after 15 s', async () => {
        const setting = await returning();
        await comeBack(setting);
        await wait(15_000);
        expect(setting.heard.at(-1)).toMatchObject({ type: 'ended', cause: { by: 'network', reason: 'lineLost' } });
    });

    it('hung up before the line is there: the other side hears it as soon as it is', async () => {
        const setting = await returning();
        setting.call.hangUp();
        expect(setting.heard).toMatchObject([{ type: 'ended', cause: { by: 'us' } }]);
        await comeBack(setting);
        expect([setting.pbx.all('INVITE').length, setting.pbx.last('BYE').header('Call-ID')]).toEqual([0, 'call-1@pbx']);
    });

    it('with a note that can’t be read ends at once', async () => {
        const { line, heard } = await phone();
        line.takeBack(FACTS, 'nonsense', AS_IT_WAS);
        await wait(10);
        expect(heard).toMatchObject([{ type: 'ended', cause: { reason: 'lineLost' } }]);
    });
});
