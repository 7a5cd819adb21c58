import { withWebRtcAndFakeTime, ANSWERS } from '../../__tests__/doubles/fakePeerConnection';
import { dialled, wait } from '../../__tests__/doubles/sipPhone';
import type { SipMessage } from '../../__tests__/doubles/fakePbx';

const TIMER = 'Session-Expires: 90;refresher=uac';
const CONTACT = 'Contact: <sip:far@192.0.2.9;transport=ws>';
const HALF_MS = 45_000;

/** An outgoing call that both talk on, with a far end that says this of itself. */
async function talkingTo(...headers: string[]) {
    const setting = await dialled();
    setting.pbx.answer(setting.pbx.last('INVITE'), '200 OK', { headers: [CONTACT, 'Content-Type: application/sdp', ...headers], body: ANSWERS.opus });
    await wait(20);
    const { pbx } = setting;
    const refreshes = (): SipMessage[] => [...pbx.all('UPDATE'), ...pbx.all('INVITE').slice(1)];
    return { ...setting, refreshes };
}

withWebRtcAndFakeTime();

describe('session timers (RFC 4028)', () => {
    it('refreshed by UPDATE at half the time, where the far end allows it', async () => {
        const { pbx, refreshes } = await talkingTo(TIMER, 'Allow: INVITE, ACK, BYE, UPDATE');
        pbx.answers['UPDATE'] = [{ status: '200 OK', headers: [TIMER] }];
        await wait(HALF_MS + 10_000);
        expect(refreshes().map(({ kind }) => kind)).toEqual(['UPDATE']);
        await wait(HALF_MS);
        expect(refreshes().map(({ kind }) => kind)).toEqual(['UPDATE', 'UPDATE']);
    });

    it.each([[['Allow: INVITE, ACK, BYE, OPTIONS']], [[]]])('by re-INVITE where it doesn’t: %j', async (allow) => {
        const { refreshes } = await talkingTo(TIMER, ...allow);
        await wait(HALF_MS + 100);
        expect(refreshes().map(({ kind }) => kind)).toEqual(['INVITE']);
    });

    it('a refresh that finds no connection is made up for when there is one again', async () => {
        const { pbx, heard, refreshes } = await talkingTo(TIMER, 'Allow: UPDATE');
        pbx.answers['UPDATE'] = [{ status: '200 OK', headers: [TIMER] }];
        await wait(HALF_MS - 5_000);
        pbx.isUp = false;
        pbx.socket.closes(1006, '');
        await wait(10_000);
        expect(refreshes()).toEqual([]);
        pbx.isUp = true;
        await wait(15_000);
        expect(refreshes().map(({ kind }) => kind)).toEqual(['UPDATE']);
        expect(heard.some(({ type }) => type === 'ended')).toBe(false);
    });

    it('one that is refused is tried again a few times, not for ever', async () => {
        const { pbx, refreshes } = await talkingTo(TIMER, 'Allow: UPDATE');
        pbx.answers['UPDATE'] = ['500 Server Internal Error'];
        await wait(10 * HALF_MS);
        expect(refreshes().length).toBeGreaterThan(2);
        expect(refreshes().length).toBeLessThan(20);
    });

    it('a far end that agreed on no timer is not pressed', async () => {
        const { pbx, refreshes } = await talkingTo();
        pbx.answers['UPDATE'] = ['405 Method Not Allowed'];
        await wait(10 * HALF_MS);
        expect(refreshes().length).toBeLessThan(2);
    });

    it('nothing is left of it when the call is over', async () => {
        const { call, refreshes } = await talkingTo(TIMER, 'Allow: UPDATE');
        call.hangUp();
        await wait(10 * HALF_MS);
        expect(refreshes()).toEqual([]);
    });
});
