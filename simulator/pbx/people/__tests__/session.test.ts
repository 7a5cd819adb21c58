import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { ManualTimers } from '../../__tests__/manualTimers';
import { MediaRefused } from '../../media/mediaSession';
import { INVITE } from '../../sip/__tests__/messages';
import type { SipRequest, SipResponse } from '../../sip/message';
import { parseMessage } from '../../sip/parse';
import { ServerTransaction } from '../../transaction/serverTransaction';
import { TransactionLayer } from '../../transaction/transactionLayer';
import type { Flow } from '../../transport/flow';
import { Dialog } from '../dialog';
import type { Ending, Line } from '../line';
import { Session } from '../session';

const flow = { id: 'f', transport: 'TCP', remoteAddress: '127.0.0.1', trusted: true, isOpen: true, send: () => {}, drop: () => {} } satisfies Flow;
const invite = parseMessage(INVITE.replace('Content-Type', 'Record-Route: <sip:p1;lr>, <sip:p2;lr>\r\nContent-Type')) as SipRequest;

let timers: ManualTimers;
let sent: SipRequest[];
let answered: SipResponse[];
let endings: Ending[];
let session: Session;
let sequence: number;
let refusal: MediaRefused | undefined;

beforeEach(() => {
    timers = new ManualTimers();
    [sent, answered, endings, sequence, refusal] = [[], [], [], 400_000, undefined];
    const layer = new TransactionLayer({
        timers,
        timeoutMs: 32_000,
        send: (_, message) => {
            if (message.kind === 'request') sent.push(message);
        },
        user: { request: () => {}, acknowledge: () => {}, cancelled: () => {} }
    });
    const line: Line = {
        timers,
        domain: 'pbx.example',
        via: 'SIP/2.0/TCP gateway.example',
        timeoutMs: 32_000,
        send: (request, handlers) => layer.send(flow, request, handlers),
        acknowledge: (ack) => sent.push(ack)
    };
    session = new Session(Dialog.called(invite, 'mine', line.via), line, {
        contact: '<sip:me@gateway.example>',
        offered: async () => {
            if (refusal) throw refusal;
            return 'answer';
        },
        acknowledged: () => {},
        pressed: () => {},
        recorded: () => false,
        wrote: () => {},
        referred: () => {},
        ended: (ending) => endings.push(ending)
    });
});

async function ask(method: string, headers: readonly string[] = [], body = '', number = (sequence += 1)): Promise<SipResponse | undefined> {
    const text = INVITE.replace('INVITE sip', `${method} sip`)
        .replace('314159 INVITE', `${number} ${method}`)
        .replace('<sip:1002@pbx.example>\r', '<sip:1002@pbx.example>;tag=mine\r')
        .replace('Content-Type: application/sdp\r\nContent-Length: 5', [...headers, `Content-Length: ${body.length}`].join('\r\n'))
        .replace(/v=0\r\n$/, body);
    const request = parseMessage(text) as SipRequest;
    assert.equal(request.kind, 'request', text);
    assert.equal(session.dialog.has(request), true);
    session.receive(new ServerTransaction(request, flow, (response) => answered.push(response), () => {}));
    await new Promise((resolve) => setImmediate(resolve));
    return answered.at(-1);
}

const SDP = ['Content-Type: application/sdp'];

describe('within a call', () => {
    test('requests of ours go the recorded way to the other side\'s Contact, each with a higher number', () => {
        session.bye([{ protocol: 'Q.850', cause: 16 }]);
        const [bye] = sent;
        assert.equal(bye?.uri, 'sip:x@a1b2c3.invalid;transport=ws');
        assert.deepEqual(bye?.headers.values('Route'), ['<sip:p1;lr>', '<sip:p2;lr>']);
        assert.match(bye?.headers.get('From') ?? '', /^<sip:1002@pbx\.example>;tag=mine$/);
        assert.match(bye?.headers.get('To') ?? '', /^"Agent 1001" <sip:1001@pbx\.example>;tag=1928301774$/);
        assert.equal(bye?.headers.get('Reason'), 'Q.850;cause=16');
    });

    test('requests that come out of order are refused', async () => {
        assert.equal((await ask('INFO', [], '', 500_000))?.status, 200);
        assert.equal((await ask('INFO', [], '', 499_999))?.status, 500);
    });

    test('a further offer is answered; a refusal says what wasn\'t to be had', async () => {
        assert.deepEqual([(await ask('INVITE', SDP, 'v=0'))?.status, answered.at(-1)?.body], [200, 'answer']);
        refusal = new MediaRefused('not "this" way', 488);
        assert.equal((await ask('UPDATE', SDP, 'v=0'))?.status, 488);
        assert.match(answered.at(-1)?.headers.get('Warning') ?? '', /^399 people "not 'this' way"$/);
    });

    test('while an offer of ours is open, theirs has to wait', async () => {
        void session.reinvite('offer');
        assert.equal((await ask('INVITE', SDP, 'v=0'))?.status, 491);
        assert.throws(() => session.reinvite('another'), /under way/);
    });

    for (const [what, method, headers, body, status] of [
        ['a re-INVITE without an offer', 'INVITE', [], '', 488],
        ['an offer in another language', 'INVITE', ['Content-Type: text/plain'], 'hello', 415],
        ['a refresh without an offer', 'UPDATE', [], '', 200],
        ['an INFO about something else', 'INFO', ['Content-Type: text/plain'], 'hello', 415],
        ['an INFO about nothing', 'INFO', [], '', 200],
        ['news that nobody subscribed to', 'NOTIFY', [], '', 481],
        ['a question', 'OPTIONS', [], '', 200],
        ['something unheard of', 'DANCE', [], '', 405]
    ] as const) {
        test(`${what}: ${status}`, async () => assert.equal((await ask(method, headers, body))?.status, status));
    }
});

describe('a call that nobody tends ends by itself', () => {
    test('the answer is never acknowledged', () => {
        session.expectAck();
        timers.pass(31_999);
        assert.equal(endings.length, 0);
        timers.pass(1);
        assert.deepEqual([sent[0]?.method, endings[0]?.by], ['BYE', 'network']);
    });

    test('an acknowledged answer is left alone', () => {
        session.expectAck();
        session.acknowledged();
        timers.pass(100_000);
        assert.deepEqual(endings, []);
    });

    test('the phone promised to refresh and doesn\'t: over, a little before the interval is', async () => {
        await ask('UPDATE', ['Session-Expires: 90', 'Supported: timer']);
        assert.equal(answered.at(-1)?.headers.get('Session-Expires'), '90;refresher=uac');
        timers.pass(50_000);
        await ask('UPDATE', ['Session-Expires: 90', 'Supported: timer']);
        timers.pass(59_999);
        assert.deepEqual(endings, []);
        timers.pass(1);
        assert.deepEqual(endings, [{ by: 'network', reasons: [{ protocol: 'SIP', cause: 408, text: 'Session expired' }] }]);
    });
});
