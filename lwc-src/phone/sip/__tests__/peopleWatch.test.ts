import type { Lamp } from '../../../core/people/lamp';
import type { Mailbox } from '../../../core/people/mailbox';
import type { SipMessage } from '../../__tests__/doubles/fakePbx';
import { phone, wait } from '../../__tests__/doubles/sipPhone';
import { timers } from '../../__tests__/doubles/time';
import { MOST_WATCHED, PeopleWatch } from '../peopleWatch';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const TAKEN = { status: '200 OK', headers: ['Contact: <sip:events.example.com;transport=ws>', 'Expires: 600'] };
const DIALOGS = (version: number, state?: string, kind = 'full'): string =>
    `<?xml version="1.0"?><d:dialog-info xmlns:d="urn:ietf:params:xml:ns:dialog-info" version="${version}" state="${kind}" entity="sip:205@example.com">${state ? `<d:dialog id="1" direction="recipient"><d:state>${state}</d:state></d:dialog>` : ''}</d:dialog-info>`;
const SUMMARY = (fresh: number): string => `Messages-Waiting: ${fresh ? 'yes' : 'no'}\r\nMessage-Account: sip:*97@example.com\r\nVoice-Message: ${fresh}/2\r\n`;

/** A registered phone that watches; the PBX answers SUBSCRIBE as told. */
async function watching(...answers: readonly (string | typeof TAKEN)[]) {
    const setting = await phone();
    const { pbx, line } = setting;
    pbx.answers['SUBSCRIBE'] = answers.length > 0 ? answers : [TAKEN];
    const lamps: Record<string, Lamp | undefined> = {};
    const mailboxes: (Mailbox | undefined)[] = [];
    let ids = 0;
    let watch!: PeopleWatch;
    line.extend((inside) => {
        watch = new PeopleWatch({
            ...{ inside, timers, sipDomain: 'example.com', extension: '204', newId: () => `unique-id-${++ids}` },
            onLamp: (extension, lamp) => void (lamps[extension] = lamp),
            onMailbox: (mailbox) => void mailboxes.push(mailbox)
        });
        return watch;
    });
    await wait(20);
    /** SUBSCRIBEs so far: `dialog 205`. */
    const asked = (): string[] => pbx.all('SUBSCRIBE').map((one) => `${one.header('Event')} ${/sip:([^@>]*)/.exec(one.header('To'))?.[1]}${one.header('Expires') === '0' ? ' no more' : ''}`);
    const lastFor = (what: string): SipMessage => pbx.all('SUBSCRIBE')[asked().lastIndexOf(what)]!;
    const notify = async (what: string, state: string, body = '', cseq = 1, more: Record<string, string> = {}): Promise<string> => {
        const request = lastFor(what);
        const To = request.header('From').replace(/^"[^"]*" /, '');
        const From = `${request.header('To').replace(/;tag=.*/, '')};tag=pbx`;
        pbx.request('NOTIFY', { From, To, 'Call-ID': request.header('Call-ID'), CSeq: `${cseq} NOTIFY`, Contact: '<sip:events.example.com>', Event: request.header('Event'), 'Subscription-State': state, 'Content-Type': 'text/plain', ...more }, body);
        await wait(10);
        return pbx.heard.at(-1)!.kind;
    };
    return { ...setting, watch, lamps, mailboxes, asked, lastFor, notify };
}

describe('the mailbox (RFC 3842)', () => {
    it('is subscribed to as soon as the phone is registered, and told', async () => {
        const { asked, lastFor, notify, mailboxes } = await watching();
        expect(asked()).toEqual(['message-summary 204']);
        expect(lastFor('message-summary 204').header('Accept')).toBe('application/simple-message-summary');
        expect(await notify('message-summary 204', 'active;expires=600', SUMMARY(2))).toBe('200');
        expect(mailboxes).toEqual([{ isWaiting: true, fresh: 2, number: '*97' }]);
    });

    it('is told by a PBX that wasn\'t asked, or wouldn\'t be', async () => {
        const { pbx, mailboxes, asked } = await watching('489 Bad Event');
        pbx.request('NOTIFY', { From: '<sip:204@example.com>;tag=a', To: '<sip:204@example.com>', 'Call-ID': 'unasked', Event: 'message-summary', 'Subscription-State': 'active', 'Content-Type': 'application/simple-message-summary' }, SUMMARY(1));
        await wait(10);
        expect(mailboxes).toEqual([{ isWaiting: true, fresh: 1, number: '*97' }]);
        expect(pbx.last('200').header('Call-ID')).toBe('unasked');
        await wait(3_600_000);
        expect(asked()).toEqual(['message-summary 204']);
    });

    it('what can\'t be read says nothing', async () => {
        const { notify, mailboxes } = await watching();
        await notify('message-summary 204', 'active', '<html>');
        expect(mailboxes).toEqual([]);
    });
});

describe('colleagues\' telephones', () => {
    it('are watched when they are looked at, and no longer when they aren\'t', async () => {
        const { watch, asked, notify, lamps } = await watching();
        watch.watch(['205', '204']);
        await wait(20);
        expect(asked()).toEqual(['message-summary 204', 'dialog 205']);
        await notify('dialog 205', 'active;expires=600', DIALOGS(0));
        expect(lamps).toEqual({ '205': 'free' });
        await notify('dialog 205', 'active;expires=600', DIALOGS(1, 'early', 'partial'), 2);
        expect(lamps).toEqual({ '205': 'ringing' });
        watch.watch([]);
        await wait(20);
        expect(asked().slice(2)).toEqual(['dialog 205 no more']);
        expect(lamps).toEqual({ '205': undefined });
    });

    it('a NOTIFY that comes before the answer counts (RFC 6665 §4.1.2.4)', async () => {
        const { pbx, watch, notify, lamps, lastFor } = await watching();
        pbx.answers['SUBSCRIBE'] = [];
        watch.watch(['205']);
        await wait(20);
        expect(await notify('dialog 205', 'active;expires=600', DIALOGS(0, 'confirmed'))).toBe('200');
        pbx.answer(lastFor('dialog 205'), TAKEN.status, TAKEN);
        await wait(10);
        expect(lamps).toEqual({ '205': 'onACall' });
    });

    it('a PBX that knows no dialogs is asked for presence; one that knows neither is left alone', async () => {
        const first = await watching(TAKEN, '489 Bad Event', TAKEN);
        first.watch.watch(['205']);
        await wait(20);
        expect(first.asked().slice(1)).toEqual(['dialog 205', 'presence 205']);
        await first.notify('presence 205', 'active', '<presence xmlns="urn:ietf:params:xml:ns:pidf"><tuple id="t"><status><basic>open</basic></status></tuple></presence>');
        expect(first.lamps).toEqual({ '205': 'free' });

        const other = await watching('489 Bad Event');
        other.watch.watch(['205']);
        await wait(20);
        other.watch.watch(['205', '206']);
        await wait(3_600_000);
        expect(other.asked()).toEqual(['message-summary 204', 'dialog 205', 'presence 205']);
    });

    it.each(['403 Forbidden', '404 Not Found', '603 Decline'])('%s: this one has no lamp, the others have', async (status) => {
        const { watch, asked } = await watching(TAKEN, status, TAKEN);
        watch.watch(['205', '206']);
        await wait(20);
        watch.watch(['205', '206']);
        await wait(400_000);
        expect(asked().slice(1, 3)).toEqual(['dialog 205', 'dialog 206']);
        expect(asked().filter((one) => one === 'dialog 205')).toHaveLength(1);
    });

    it('no more than fifty, and few at once', async () => {
        const { pbx, watch, asked } = await watching();
        pbx.answers['SUBSCRIBE'] = [];
        watch.watch(Array.from({ length: 80 }, (_, at) => String(300 + at)));
        await wait(20);
        expect(asked()).toHaveLength(1 + 4);
        for (let answered = 1; answered < pbx.all('SUBSCRIBE').length; answered++) {
            pbx.answer(pbx.all('SUBSCRIBE')[answered]!, TAKEN.status, TAKEN);
            await wait(5);
        }
        expect(asked()).toHaveLength(1 + MOST_WATCHED);
    });

    it('after something was missed everything is asked for', async () => {
        const { watch, asked, notify, lamps } = await watching();
        watch.watch(['205']);
        await wait(20);
        await notify('dialog 205', 'active', DIALOGS(0));
        await notify('dialog 205', 'active', DIALOGS(5, 'confirmed', 'partial'), 2);
        expect(lamps).toEqual({ '205': undefined });
        expect(asked().slice(1)).toEqual(['dialog 205', 'dialog 205']);
    });
});

describe('a subscription lives as RFC 6665 says', () => {
    async function on205(...answers: readonly (string | typeof TAKEN)[]) {
        const setting = await watching(TAKEN, ...answers);
        setting.watch.watch(['205']);
        await wait(20);
        return { ...setting, asked: () => setting.asked().filter((one) => one.includes('205')) };
    }

    it('is refreshed in its dialog, in time', async () => {
        const { asked, pbx, notify, lastFor } = await on205(TAKEN);
        await notify('dialog 205', 'active;expires=600', DIALOGS(0));
        const first = lastFor('dialog 205');
        await wait(511_000);
        expect(asked()).toHaveLength(2);
        const second = lastFor('dialog 205');
        expect([second.header('Call-ID'), second.header('To')]).toEqual([first.header('Call-ID'), expect.stringContaining('tag=pbx')]);
        expect(second.startLine).toContain('sip:events.example.com');
        expect(Number.parseInt(second.header('CSeq'), 10)).toBe(Number.parseInt(first.header('CSeq'), 10) + 1);
        expect(pbx.all('SUBSCRIBE').length).toBe(4);
    });

    it('holds for as long as the PBX says', async () => {
        const { asked, notify } = await on205({ ...TAKEN, headers: [TAKEN.headers[0]!, 'Expires: 100'] });
        await wait(51_000);
        expect(asked()).toHaveLength(2);
        await notify('dialog 205', 'active;expires=20', DIALOGS(0));
        await wait(11_000);
        expect(asked()).toHaveLength(3);
    });

    it('too brief for the PBX: as long as it wants', async () => {
        const { lastFor, asked } = await on205({ status: '423 Interval Too Brief', headers: ['Min-Expires: 1800'] }, TAKEN);
        expect([asked().length, lastFor('dialog 205').header('Expires')]).toEqual([2, '1800']);
    });

    it.each([
        ['deactivated', 0, 2],
        ['timeout', 0, 2],
        ['probation;retry-after=120', 119_000, 1],
        ['probation;retry-after=120', 121_000, 2],
        ['giveup', 31_000, 2],
        ['rejected', 3_600_000, 1],
        ['noresource', 3_600_000, 1]
    ])('ended by the PBX with reason %s: after %i ms it was asked %i times', async (reason, ms, times) => {
        const { asked, notify, lamps } = await on205(TAKEN);
        await notify('dialog 205', 'active', DIALOGS(0));
        await notify('dialog 205', `terminated;reason=${reason}`, '', 2);
        expect(lamps['205']).toBeUndefined();
        await wait(ms);
        expect(asked()).toHaveLength(times);
    });

    it('a PBX that is in trouble is asked a few times, then left alone until the line comes back', async () => {
        const { asked, pbx } = await on205('503 Service Unavailable');
        await wait(3_600_000);
        expect(asked()).toHaveLength(4);
        pbx.answers['SUBSCRIBE'] = [TAKEN];
        pbx.socket.closes(1006, '');
        await wait(2_000);
        expect(asked()).toHaveLength(5);
    });

    it('a PBX that accepts and ends it at once is not asked for ever', async () => {
        const { asked, notify } = await on205(TAKEN);
        for (let time = 0; time < 6; time++) {
            await notify('dialog 205', 'terminated;reason=deactivated', '', time + 1);
            await wait(1_000);
        }
        expect(asked()).toHaveLength(4);
    });

    it('survives a lost connection in its dialog, or begins anew where the PBX has forgotten it', async () => {
        const { asked, pbx, notify, lastFor, lamps } = await on205(TAKEN);
        await notify('dialog 205', 'active', DIALOGS(0));
        const callId = lastFor('dialog 205').header('Call-ID');
        pbx.answers['SUBSCRIBE'] = ['481 Subscription does not exist', '481 Subscription does not exist', '481 Subscription does not exist', '481 Subscription does not exist', TAKEN];
        pbx.socket.closes(1006, '');
        await wait(2_000);
        expect(asked()).toHaveLength(3);
        expect(pbx.all('SUBSCRIBE').filter((one) => one.header('Call-ID') === callId)).toHaveLength(2);
        expect(lastFor('dialog 205').header('Call-ID')).not.toBe(callId);
        await notify('dialog 205', 'active', DIALOGS(0, 'confirmed'));
        expect(lamps['205']).toBe('onACall');
    });

    it.each([
        ['another event', { Event: 'reg' }, '489'],
        ['without a state', { 'Subscription-State': '' }, '400'],
        ['of another branch', { From: '<sip:205@example.com>;tag=other' }, '481'],
        ['that comes late', { CSeq: '1 NOTIFY' }, '500'],
        ['of another dialog', { 'Call-ID': 'unknown' }, '481']
    ])('a NOTIFY %s is refused, and changes nothing', async (_what, headers, status) => {
        const { notify, lamps } = await on205(TAKEN);
        await notify('dialog 205', 'active', DIALOGS(0), 1);
        expect(await notify('dialog 205', 'active', DIALOGS(1, 'confirmed'), 2, headers)).toBe(status);
        expect(lamps['205']).toBe('free');
    });

    it('signing out unsubscribes first', async () => {
        const { asked, line, pbx, notify, mailboxes, lamps } = await on205(TAKEN);
        await notify('dialog 205', 'active', DIALOGS(0));
        const stopped = line.stop();
        await wait(3_000);
        await stopped;
        expect(asked().at(-1)).toBe('dialog 205 no more');
        expect(pbx.all('SUBSCRIBE').filter((one) => one.header('Expires') === '0')).toHaveLength(2);
        expect(pbx.heard.findIndex((one) => one.kind === 'REGISTER' && one.header('Contact').includes('expires=0') || one.header('Expires') === '0' && one.kind === 'REGISTER')).toBeGreaterThan(pbx.heard.findIndex((one) => one.kind === 'SUBSCRIBE' && one.header('Expires') === '0'));
        expect([mailboxes.at(-1), lamps['205']]).toEqual([undefined, undefined]);
    });

    it('a PBX that doesn\'t answer holds nobody up for long', async () => {
        const { pbx, line } = await on205(TAKEN);
        pbx.answers['SUBSCRIBE'] = [];
        let isOver = false;
        void line.stop().then(() => (isOver = true));
        await wait(1_500);
        expect(isOver).toBe(true);
    });
});
