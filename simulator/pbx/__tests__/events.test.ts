/** SUBSCRIBE and NOTIFY: by the hand that writes every byte, and by JsSIP's own subscriber. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { answersAfter } from '../index';
import type { SipResponse } from '../sip/message';
import { ANN, createLab, eventually, happens, type Lab, type Phone } from './nodePhone';
import { DOMAIN, WirePhone, type RequestText } from './wirePhone';

const MAILBOX = { number: '*97', name: 'Mailbox', toneHz: 500, behaviour: answersAfter(0) };
let lab: Lab;
const phones: WirePhone[] = [];
const wirePhone = async (user = '1001'): Promise<WirePhone> => {
    const phone = await WirePhone.connect(lab.url, user);
    phones.push(phone);
    return phone;
};
const address = (user: string): string => `sip:${user}@${DOMAIN}`;
const subscribe = (phone: WirePhone, user: string, event: string, more: readonly string[] = ['Expires: 60']): RequestText => ({
    method: 'SUBSCRIBE',
    uri: address(user),
    to: `<${address(user)}>`,
    from: `<${address(phone.user)}>;tag=mine`,
    callId: `${event} ${user}`.replace(/\W+/g, '-'),
    headers: [`Event: ${event}`, `Contact: <sip:x@${phone.host};transport=ws>`, ...more]
});
const ask = (phone: WirePhone, user: string, event: string, more?: readonly string[]): Promise<SipResponse> => phone.askWithPassword(subscribe(phone, user, event, more));
/** The next NOTIFY of an event, answered. */
const notified = async (phone: WirePhone, event: string, status = 200): Promise<string> => {
    const text = await phone.next(new RegExp(`^NOTIFY [\\s\\S]*\\r\\nEvent: ${event}\\r\\n`));
    phone.reply(text, status);
    return text;
};

afterEach(() => {
    for (const phone of phones.splice(0)) phone.close();
});

describe('a PBX that tells of mailboxes and telephones', () => {
    before(async () => {
        lab = await createLab({ events: ['message-summary', 'dialog', 'presence'], directory: [ANN, MAILBOX], maxExpiresSeconds: 600, minExpiresSeconds: 1 });
    });
    after(() => lab.close());

    test('a mailbox: accepted with the time it holds, told at once, and again when somebody leaves a message', async () => {
        const phone = await wirePhone();
        const accepted = await ask(phone, '1001', 'message-summary');
        assert.deepEqual([accepted.status, accepted.headers.get('Expires')], [200, '60']);
        assert.match(await notified(phone, 'message-summary'), /Subscription-State: active;expires=60\r\n[\s\S]*Messages-Waiting: no\r\nMessage-Account: sip:\*97@pbx\.simulator\.localhost\r\nVoice-Message: 0\/0 \(0\/0\)\r\n$/);
        lab.pbx.leaveMessage('1001');
        assert.match(await notified(phone, 'message-summary'), /Messages-Waiting: yes[\s\S]*Voice-Message: 1\/0/);
    });

    for (const [what, user, event, more, status] of [
        ['somebody else\'s mailbox', '1002', 'message-summary', undefined, 403],
        ['nobody\'s telephone', '4711', 'dialog', undefined, 404],
        ['an event that isn\'t offered', '1002', 'reg', undefined, 489],
        ['a form that isn\'t offered', '1002', 'dialog', ['Expires: 60', 'Accept: application/pidf+xml'], 406]
    ] as const) {
        test(`${what}: ${status}`, async () => {
            const response = await ask(await wirePhone(), user, event, more);
            assert.equal(response.status, status);
            if (status === 489) assert.equal(response.headers.get('Allow-Events'), 'message-summary, dialog, presence');
        });
    }

    test('without a password nothing is told', async () => {
        const phone = await wirePhone();
        assert.equal((await phone.ask(subscribe(phone, '1002', 'dialog'))).status, 407);
    });

    test('within a dialog it is refreshed, and ended with no time left; then it is unknown', async () => {
        const phone = await wirePhone();
        const accepted = await ask(phone, '1002', 'dialog');
        await notified(phone, 'dialog');
        const within: RequestText = { ...subscribe(phone, '1002', 'dialog', ['Expires: 30']), to: accepted.headers.get('To') ?? '', uri: `sip:events.${DOMAIN};transport=ws`, cseq: 20 };
        assert.equal((await phone.askWithPassword(within)).headers.get('Expires'), '30');
        assert.match(await notified(phone, 'dialog'), /active;expires=30/);
        const ending = { ...within, cseq: 30, headers: subscribe(phone, '1002', 'dialog', ['Expires: 0']).headers ?? [] };
        assert.equal((await phone.askWithPassword(ending)).status, 200);
        assert.match(await notified(phone, 'dialog'), /Subscription-State: terminated;reason=timeout/);
        assert.equal((await phone.askWithPassword({ ...within, cseq: 40 })).status, 481);
        assert.deepEqual(lab.pbx.subscriptions(), []);
    });

    test('it expires by itself, and says so', async () => {
        const phone = await wirePhone();
        await ask(phone, '1002', 'dialog', ['Expires: 1']);
        await notified(phone, 'dialog');
        assert.match(await notified(phone, 'dialog'), /terminated;reason=timeout/);
        assert.deepEqual(lab.pbx.subscriptions(), []);
    });

    test('who answers 481 is told no more; nor is one whose connection is gone', async () => {
        const phone = await wirePhone();
        await ask(phone, '1002', 'dialog');
        await notified(phone, 'dialog', 481);
        await eventually('dropped', () => lab.pbx.subscriptions().length === 0);
        const other = await wirePhone('1003');
        await ask(other, '1002', 'dialog');
        other.close();
        await eventually('dropped', () => lab.pbx.subscriptions().length === 0);
    });

    test('the notifier may end it, with a reason', async () => {
        const phone = await wirePhone();
        await ask(phone, '1002', 'presence');
        assert.match(await notified(phone, 'presence'), /<basic>closed<\/basic>/);
        lab.pbx.endSubscriptions('1002', 'probation', 5);
        assert.match(await notified(phone, 'presence'), /terminated;reason=probation;retry-after=5/);
    });
});

describe('JsSIP subscribes', { timeout: 30_000 }, () => {
    let phone: Phone;
    const seen = (target: string, event: string, accept: string): string[] => {
        const bodies: string[] = [];
        const subscriber = phone.ua.subscribe(target, event, accept, { expires: 60, params: {} } as never);
        subscriber.on('notify', (_isFinal: boolean, _request: unknown, body?: string) => bodies.push(body ?? ''));
        subscriber.subscribe();
        return bodies;
    };

    before(async () => {
        lab = await createLab({ events: ['message-summary', 'dialog', 'presence'], directory: [ANN, MAILBOX] });
        phone = await lab.phone('1001');
    });
    after(() => lab.close());

    test('a colleague\'s telephone is free, rings, talks, and is free again', async () => {
        const colleague = await lab.phone('1002');
        const dialogs = seen('1002', 'dialog', 'application/dialog-info+xml');
        const presence = seen('1002', 'presence', 'application/pidf+xml');
        await eventually('told at once', () => dialogs.length === 1 && presence.length === 1);
        const incoming = colleague.incoming();
        const call = lab.pbx.callFrom(ANN.number, { to: '1002' });
        const session = await incoming;
        await eventually('early', () => /<state>early</.test(dialogs.at(-1) ?? ''));
        colleague.answer(session);
        await call.until('talking');
        await eventually('confirmed', () => /direction="recipient"><state>confirmed</.test(dialogs.at(-1) ?? '') && /on-the-phone/.test(presence.at(-1) ?? ''));
        call.hangUp();
        await happens(session, 'ended');
        await eventually('free', () => !/<state>/.test(dialogs.at(-1) ?? 'x<state>') && !/on-the-phone/.test(presence.at(-1) ?? 'on-the-phone'));
        const versions = dialogs.map((body) => Number(/version="(\d+)"/.exec(body)?.[1]));
        assert.deepEqual(versions, versions.map((_, at) => at));
        colleague.close();
        await eventually('not there', () => /<basic>closed/.test(presence.at(-1) ?? ''));
    });

    test('who calls the mailbox has heard the messages', async () => {
        const summaries = seen('1001', 'message-summary', 'application/simple-message-summary');
        lab.pbx.leaveMessage('1001');
        await eventually('one new', () => /Voice-Message: 1\/0/.test(summaries.at(-1) ?? ''));
        const session = phone.call(`sip:*97@${DOMAIN}`);
        await happens(session, 'confirmed');
        await eventually('none new, one heard', () => /Messages-Waiting: no[\s\S]*Voice-Message: 0\/1/.test(summaries.at(-1) ?? ''));
        session.terminate();
    });
});

test('a PBX that tells of mailboxes without being asked: at registration, and when a message is left', { timeout: 15_000 }, async () => {
    lab = await createLab({ unaskedMessageSummary: true });
    lab.pbx.leaveMessage('1001');
    const phone = await wirePhone();
    await phone.register();
    assert.match(await notified(phone, 'message-summary'), /Voice-Message: 1\/0/);
    lab.pbx.leaveMessage('1001');
    assert.match(await notified(phone, 'message-summary'), /Voice-Message: 2\/0/);
    assert.equal((await ask(phone, '1001', 'message-summary')).status, 489);
    phone.close();
    await lab.close();
});
