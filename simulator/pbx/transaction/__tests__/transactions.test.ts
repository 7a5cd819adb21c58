import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { ManualTimers } from '../../__tests__/manualTimers';
import { INVITE } from '../../sip/__tests__/messages';
import { branchOf, responseTo, type SipMessage, type SipRequest, type SipResponse } from '../../sip/message';
import { parseMessage } from '../../sip/parse';
import type { Flow } from '../../transport/flow';
import type { ServerTransaction } from '../serverTransaction';
import { TransactionLayer } from '../transactionLayer';

const flow = { id: 'f', transport: 'WS', remoteAddress: '127.0.0.1', trusted: false, isOpen: true, send: () => {}, drop: () => {} } satisfies Flow;
const read = (text: string): SipRequest => parseMessage(text) as SipRequest;
const invite = read(INVITE);
const other = (method: string): SipRequest => read(INVITE.replace('INVITE sip', `${method} sip`).replace('314159 INVITE', `314159 ${method}`));
const answer = (status: number): SipResponse => responseTo(invite, status, { toTag: 'them' });

let timers: ManualTimers;
let sent: SipMessage[];
let asked: ServerTransaction[];
let acknowledged: number;
let layer: TransactionLayer;
let heard: string[];

beforeEach(() => {
    timers = new ManualTimers();
    [sent, asked, heard, acknowledged] = [[], [], [], 0];
    layer = new TransactionLayer({
        timers,
        timeoutMs: 32_000,
        send: (_, message) => sent.push(message),
        user: { request: (transaction) => asked.push(transaction), acknowledge: () => (acknowledged += 1), cancelled: () => {} }
    });
});

const lines = (): string[] => sent.map((message) => (message.kind === 'request' ? message.method : String(message.status)));
const ask = (request: SipRequest = invite): ReturnType<TransactionLayer['send']> =>
    layer.send(flow, request, { response: ({ status }, origin) => heard.push(`${status} ${origin}`) });

describe('asking', () => {
    test('a refusal is acknowledged within the transaction, each time it comes', () => {
        ask();
        layer.receive(flow, answer(180));
        layer.receive(flow, answer(486));
        layer.receive(flow, answer(486));
        assert.deepEqual(heard, ['180 network', '486 network']);
        assert.deepEqual(lines(), ['INVITE', 'ACK', 'ACK']);
        const ack = sent[1] as SipRequest;
        assert.equal(branchOf(ack), branchOf(invite));
        assert.match(ack.headers.get('To') ?? '', /tag=them/);
        assert.equal(ack.headers.get('CSeq'), '314159 ACK');
    });

    test('every 2xx comes up, and none is acknowledged here', () => {
        ask();
        layer.receive(flow, answer(200));
        layer.receive(flow, answer(200));
        assert.deepEqual(heard, ['200 network', '200 network']);
        assert.deepEqual(lines(), ['INVITE']);
    });

    test('nobody answers: 408 of our own, once', () => {
        ask();
        timers.pass(31_999);
        assert.deepEqual(heard, []);
        timers.pass(1);
        timers.pass(100_000);
        assert.deepEqual(heard, ['408 local']);
    });

    test('it rings: from then on it may ring for ever', () => {
        ask();
        layer.receive(flow, answer(180));
        timers.pass(3_600_000);
        assert.deepEqual(heard, ['180 network']);
    });

    test('the connection breaks: 503 of our own', () => {
        ask();
        layer.closed(flow);
        assert.deepEqual(heard, ['503 local']);
    });

    test('CANCEL waits for the first sign of life, then goes the INVITE\'s way, once, with its reason', () => {
        const client = ask();
        client.cancel(['SIP;cause=200']);
        assert.deepEqual(lines(), ['INVITE']);
        layer.receive(flow, answer(180));
        client.cancel();
        assert.deepEqual(lines(), ['INVITE', 'CANCEL']);
        const cancel = sent[1] as SipRequest;
        assert.equal(branchOf(cancel), branchOf(invite));
        assert.deepEqual([cancel.uri, cancel.headers.get('CSeq'), cancel.headers.get('Reason')], [invite.uri, '314159 CANCEL', 'SIP;cause=200']);
    });

    test('a CANCEL that changes nothing ends the waiting all the same', () => {
        const client = ask();
        layer.receive(flow, answer(180));
        client.cancel();
        timers.pass(32_000);
        assert.deepEqual(heard, ['180 network', '408 local']);
    });

    test('after the answer there is nothing to cancel', () => {
        const client = ask();
        layer.receive(flow, answer(200));
        client.cancel();
        assert.deepEqual(lines(), ['INVITE']);
    });
});

describe('answering', () => {
    test('a request that comes twice is one request, answered twice', () => {
        layer.receive(flow, invite);
        asked[0]?.answer(180);
        layer.receive(flow, invite);
        assert.equal(asked.length, 1);
        assert.deepEqual(lines(), ['180', '180']);
    });

    test('after a final response only further 2xx to an INVITE go out', () => {
        layer.receive(flow, invite);
        assert.deepEqual([200, 180, 486, 200].map((status) => asked[0]?.answer(status)), [true, false, false, true]);
        assert.deepEqual(lines(), ['200', '200']);
    });

    test('CANCEL is answered, and told to whoever handles the INVITE; not when it is too late', () => {
        let cancels = 0;
        layer.receive(flow, invite);
        const [transaction] = asked;
        assert.ok(transaction);
        transaction.onCancelled = () => (cancels += 1);
        layer.receive(flow, other('CANCEL'));
        assert.deepEqual([lines(), cancels], [['200'], 1]);
        transaction.answer(487);
        layer.receive(flow, { ...other('CANCEL'), headers: other('CANCEL').headers });
        assert.equal(cancels, 1);
    });

    test('a CANCEL for nothing gets 481', () => {
        layer.receive(flow, other('CANCEL'));
        assert.deepEqual(lines(), ['481']);
    });

    test('the ACK to a refusal ends here, the ACK to a 2xx goes on', () => {
        layer.receive(flow, invite);
        asked[0]?.answer(486);
        layer.receive(flow, other('ACK'));
        assert.equal(acknowledged, 0);
        layer.receive(flow, read(INVITE.replace('INVITE sip', 'ACK sip').replace('314159 INVITE', '314159 ACK').replace('z9hG4bK776asdhds', 'z9hG4bKanother')));
        assert.equal(acknowledged, 1);
    });
});
