import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { ManualTimers } from '../../__tests__/manualTimers';
import { wire } from '../../sip/__tests__/messages';
import type { SipResponse } from '../../sip/message';
import { parseMessage } from '../../sip/parse';
import { parseUri } from '../../sip/uri';
import type { Flow } from '../../transport/flow';
import { Location } from '../location';
import { Registrar } from '../registrar';

const flow = (id: string): Flow => ({ id, transport: 'WS', remoteAddress: '127.0.0.1', trusted: false, isOpen: true, send: () => {}, drop: () => {} });
const [first, second] = [flow('first'), flow('second')];

let timers: ManualTimers;
let location: Location;
let events: string[];
let sequence: number;

beforeEach(() => {
    timers = new ManualTimers();
    [events, sequence] = [[], 0];
    location = new Location('pbx.example', timers, {
        registered: ({ contact }, refreshed) => events.push(`${refreshed ? 'refreshed' : 'registered'} ${contact.uri.host}`),
        gone: ({ contact }, because) => events.push(`${because} ${contact.uri.host}`)
    });
});

function register(contacts: readonly string[], about: { headers?: readonly string[]; callId?: string; cseq?: number; over?: Flow; gruu?: boolean } = {}): SipResponse {
    sequence += 1;
    const text = wire(
        'REGISTER sip:pbx.example SIP/2.0',
        'Via: SIP/2.0/WS a.invalid;branch=z9hG4bK1',
        'To: <sip:1001@pbx.example>',
        'From: <sip:1001@pbx.example>;tag=1',
        `Call-ID: ${about.callId ?? 'c1'}`,
        `CSeq: ${about.cseq ?? sequence} REGISTER`,
        ...contacts.map((contact) => `Contact: ${contact}`),
        ...(about.headers ?? []),
        '',
        ''
    );
    const parsed = parseMessage(text);
    assert.equal(parsed.kind, 'request');
    return new Registrar(location, timers, { minExpiresSeconds: 10, maxExpiresSeconds: 3_600, gruu: about.gruu ?? false }).register(parsed, '1001', about.over ?? first);
}

const contactsOf = (response: SipResponse): string[] => response.headers.values('Contact');

describe('registering', () => {
    test('a contact is there until its time is up', () => {
        const response = register(['<sip:x@a.invalid>;expires=60']);
        assert.equal(response.status, 200);
        assert.deepEqual(contactsOf(response), ['<sip:x@a.invalid>;expires=60']);
        timers.pass(59_999);
        assert.equal(location.of('1001').length, 1);
        timers.pass(1);
        assert.equal(location.of('1001').length, 0);
        assert.deepEqual(events, ['registered a.invalid', 'expired a.invalid']);
    });

    test('a refresh begins its time anew', () => {
        register(['<sip:x@a.invalid>'], { headers: ['Expires: 60'] });
        timers.pass(50_000);
        register(['<sip:x@a.invalid>'], { headers: ['Expires: 60'] });
        timers.pass(50_000);
        assert.equal(location.of('1001').length, 1);
        assert.deepEqual(events, ['registered a.invalid', 'refreshed a.invalid']);
    });

    test('several contacts in one request, and one that leaves', () => {
        register(['<sip:x@a.invalid>, <sip:y@b.invalid>;expires=100', '<sip:z@c.invalid>']);
        assert.equal(location.of('1001').length, 3);
        const response = register(['<sip:y@b.invalid>;expires=0']);
        assert.deepEqual(contactsOf(response).map((contact) => parseUri(/<(.*?)>/.exec(contact)?.[1] ?? '').host), ['a.invalid', 'c.invalid']);
    });

    test('asking without a contact tells who is there', () => {
        register(['<sip:x@a.invalid>']);
        assert.equal(contactsOf(register([])).length, 1);
        assert.equal(events.length, 1);
    });

    test('the asterisk ends all, but only alone and with Expires: 0', () => {
        register(['<sip:x@a.invalid>', '<sip:y@b.invalid>']);
        assert.equal(register(['*']).status, 400);
        assert.equal(register(['*', '<sip:x@a.invalid>'], { headers: ['Expires: 0'] }).status, 400);
        assert.equal(location.of('1001').length, 2);
        assert.equal(register(['*'], { headers: ['Expires: 0'] }).status, 200);
        assert.equal(location.of('1001').length, 0);
    });

    test('an interval that is too brief gets 423 and the briefest there is; nothing of the request is done', () => {
        const response = register(['<sip:x@a.invalid>', '<sip:y@b.invalid>;expires=5']);
        assert.deepEqual([response.status, response.headers.get('Min-Expires')], [423, '10']);
        assert.equal(location.of('1001').length, 0);
    });

    test('an interval that is too long is cut, one that isn\'t a number is an hour', () => {
        assert.match(contactsOf(register(['<sip:x@a.invalid>;expires=99999']))[0] ?? '', /expires=3600/);
        assert.match(contactsOf(register(['<sip:x@a.invalid>;expires=soon']))[0] ?? '', /expires=3600/);
    });

    test('a request older than the last of its Call-ID changes nothing; a new Call-ID starts anew', () => {
        register(['<sip:x@a.invalid>;expires=60'], { cseq: 10 });
        assert.equal(register(['<sip:x@a.invalid>;expires=0'], { cseq: 10 }).status, 500);
        assert.equal(register(['*'], { cseq: 9, headers: ['Expires: 0'] }).status, 500);
        assert.equal(location.of('1001').length, 1);
        assert.equal(register(['<sip:x@a.invalid>;expires=0'], { cseq: 1, callId: 'c2' }).status, 200);
    });

    test('with its connection a binding dies, others don\'t', () => {
        register(['<sip:x@a.invalid>']);
        register(['<sip:y@b.invalid>'], { over: second });
        location.closed(first);
        assert.deepEqual(location.of('1001').map(({ flow: { id } }) => id), ['second']);
        assert.equal(events.at(-1), 'connectionLost a.invalid');
    });
});

describe('a phone with a name of its own (RFC 5626, 5627)', () => {
    const phone = (host: string): string => `<sip:x@${host}>;+sip.instance="<urn:uuid:1>";reg-id=1`;
    const headers = ['Supported: path, gruu, outbound'];

    test('keeps one binding when it comes back from elsewhere', () => {
        register([phone('a.invalid')], { headers });
        const response = register([phone('b.invalid')], { headers, over: second });
        assert.equal(contactsOf(response).length, 1);
        assert.deepEqual(location.of('1001').map(({ contact, flow: { id } }) => `${contact.uri.host} ${id}`), ['b.invalid second']);
        assert.equal(response.headers.get('Require'), 'outbound');
    });

    test('gets addresses that find it wherever it is, if the PBX gives them', () => {
        assert.doesNotMatch(contactsOf(register([phone('a.invalid')], { headers }))[0] ?? '', /gruu/);
        const [contact = ''] = contactsOf(register([phone('a.invalid')], { headers, gruu: true }));
        const [publicGruu = '', temporary = ''] = ['pub-gruu', 'temp-gruu'].map((name) => new RegExp(`;${name}="([^"]+)"`).exec(contact)?.[1] ?? '');
        assert.equal(publicGruu, 'sip:1001@pbx.example;gr=urn:uuid:1');
        register([phone('b.invalid')], { headers, gruu: true, over: second });
        for (const gruu of [publicGruu, temporary]) assert.equal(location.byGruu(parseUri(gruu))?.flow.id, 'second', gruu);
        location.closed(second);
        assert.equal(location.byGruu(parseUri(publicGruu)), undefined);
    });

    test('gets none when it doesn\'t know them', () => {
        assert.doesNotMatch(contactsOf(register([phone('a.invalid')], { gruu: true }))[0] ?? '', /gruu/);
    });
});
