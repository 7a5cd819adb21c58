import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { HeaderList } from '../headerList';
import { callIdOf, contactOf, cseqOf, fromOf, tagOf, toOf, topVia, type SipMessage, type SipRequest } from '../message';
import { parseMessage, type Malformed } from '../parse';
import { serialise } from '../serialise';
import { INVITE, wire } from './messages';

function request(text: string): SipRequest {
    const parsed = parseMessage(text);
    assert.equal(parsed.kind, 'request', parsed.kind === 'malformed' ? parsed.problem : '');
    return parsed;
}

function malformed(text: string | Uint8Array): Malformed {
    const parsed = parseMessage(text);
    assert.equal(parsed.kind, 'malformed');
    return parsed;
}

describe('a message is read as it was meant', () => {
    test('a plain INVITE', () => {
        const invite = request(INVITE);
        assert.equal(invite.method, 'INVITE');
        assert.equal(invite.uri, 'sip:1002@pbx.example');
        assert.equal(invite.body, 'v=0\r\n');
        assert.equal(fromOf(invite).displayName, 'Agent 1001');
        assert.equal(tagOf(fromOf(invite)), '1928301774');
        assert.equal(tagOf(toOf(invite)), undefined);
        assert.deepEqual(cseqOf(invite), { number: 314159, method: 'INVITE' });
        assert.equal(contactOf(invite)?.uri.host, 'a1b2c3.invalid');
    });

    test('every liberty that the grammar allows at once: folding, compact names, blanks everywhere, several values on a line', () => {
        const odd = request(
            wire(
                'INVITE sip:vivek@there.example;transport=tcp SIP/2.0',
                'TO :',
                ' sip:vivek@there.example ;   tag    = 77n',
                'f   : "J Rosen \\\\\\""       <sip:jrosen@here.example>',
                '  ;',
                '  tag = 98asjd8',
                'MaX-fOrWaRdS: 0068',
                'i: odd.1@192.0.2.1',
                'cseq: 0009',
                '  INVITE',
                'v:  SIP  /   2.0',
                ' /UDP',
                '    192.0.2.2;branch=390skdjuw ,',
                ' SIP/2.0/TCP  spindle.example : 5061 ; branch  =   z9hG4bK9ikj8',
                's :',
                'UnknownHeaderWithUnusualValue: ;;,,;;,;',
                'Route:',
                ' <sip:services.example;lr;unknownwith=value;unknown-no-value>',
                'm:"Quoted string \\"\\"" <sip:jrosen@here.example> ; newparam =',
                '      newvalue ;',
                '  secondparam ; q = 0.33',
                'L: 0',
                '',
                ''
            )
        );
        assert.equal(odd.headers.values('Via').length, 2);
        assert.equal(topVia(odd).transport, 'UDP');
        assert.equal(topVia(odd).parameters.get('branch'), '390skdjuw');
        assert.equal(fromOf(odd).displayName, 'J Rosen \\"');
        assert.equal(tagOf(fromOf(odd)), '98asjd8');
        assert.equal(tagOf(toOf(odd)), '77n');
        assert.equal(callIdOf(odd), 'odd.1@192.0.2.1');
        assert.deepEqual(cseqOf(odd), { number: 9, method: 'INVITE' });
        assert.equal(contactOf(odd)?.parameters.get('newparam'), 'newvalue');
        assert.equal(odd.headers.get('Subject'), '');
    });

    test('a response, also with an empty phrase and a code nobody knows', () => {
        const ringing = parseMessage(INVITE.replace(/^.*/, 'SIP/2.0 180 Ringing'));
        assert.deepEqual([ringing.kind, (ringing as { status?: number }).status], ['response', 180]);
        const odd = parseMessage(INVITE.replace(/^.*/, 'SIP/2.0 499 '));
        assert.deepEqual([odd.kind, (odd as { reason?: string }).reason], ['response', '']);
    });

    test('the body ends where Content-Length says, counted in octets', () => {
        const text = INVITE.replace('Content-Length: 5', 'Content-Length: 3').replace(/v=0\r\n$/, 'ä:x and what follows');
        assert.equal(request(text).body, 'ä:');
    });

    test('empty lines before the message don\'t matter', () => {
        assert.equal(request(`\r\n\r\n${INVITE}`).method, 'INVITE');
    });
});

describe('what isn\'t SIP is refused, with what is wrong', () => {
    const cases: readonly (readonly [string, string | RegExp, string, number, RegExp])[] = [
        ['no empty line', /[\s\S]*/, INVITE.split('\r\n\r\n')[0] ?? '', 400, /empty line/],
        ['lines end with a line feed alone', /\r\n/g, '\n', 400, /empty line/],
        ['two blanks in the first line', 'INVITE sip', 'INVITE  sip', 400, /first line/],
        ['a URI in brackets', 'INVITE sip:1002@pbx.example SIP', 'INVITE <sip:1002@pbx.example> SIP', 400, /URI/],
        ['a URI with a blank', '1002@pbx.example SIP', '10 02@pbx.example SIP', 400, /first line/],
        ['another version', 'SIP/2.0\r\nVia', 'SIP/7.0\r\nVia', 505, /SIP\/7\.0/],
        ['no Call-ID', /Call-ID.*\r\n/, '', 400, /Call-ID is missing/],
        ['no From', /From.*\r\n/, '', 400, /From is missing/],
        ['no To', /To:.*\r\n/, '', 400, /To is missing/],
        ['no CSeq', /CSeq.*\r\n/, '', 400, /CSeq is missing/],
        ['no Via', /Via.*\r\n/, '', 400, /Via is missing/],
        ['two From', 'To: <', 'From: <sip:a@b.example>;tag=1\r\nTo: <', 400, /From stands 2 times/],
        ['CSeq for another method', '314159 INVITE', '314159 OPTIONS', 400, /CSeq is for OPTIONS/],
        ['CSeq beyond 31 bits', '314159 INVITE', '4294967296 INVITE', 400, /not a CSeq/],
        ['CSeq without a number', '314159 INVITE', 'INVITE', 400, /not a CSeq/],
        ['Max-Forwards beyond 255', 'Max-Forwards: 69', 'Max-Forwards: 300', 400, /Max-Forwards/],
        ['Max-Forwards below zero', 'Max-Forwards: 69', 'Max-Forwards: -1', 400, /Max-Forwards/],
        ['Content-Length below zero', 'Content-Length: 5', 'Content-Length: -999', 400, /Content-Length/],
        ['Content-Length beyond the message', 'Content-Length: 5', 'Content-Length: 9999', 400, /shorter/],
        ['two Content-Length', 'Content-Length: 5', 'Content-Length: 5\r\nl: 5', 400, /Content-Length stands/],
        ['an open quote', '"Agent 1001"', '"Agent 1001', 400, /quoted string/],
        ['an open bracket', '<sip:1002@pbx.example>\r\nFrom', '<sip:1002@pbx.example\r\nFrom', 400, /bracket/],
        ['two tags', 'tag=1928301774', 'tag=1;tag=2', 400, /tag stands twice/],
        ['a display name that needs quotes', '"Agent 1001"', 'Agent, 1001', 400, /needs quotes/],
        ['a Via of another protocol', 'SIP/2.0/WS', 'HTTP/1.1', 400, /not a Via/],
        ['a Via without a host', 'a1b2c3.invalid;branch', ';branch', 400, /not a Via/],
        ['a host with an underscore at its end', '<sip:1002@pbx.example>\r\n', '<sip:1002@pbx_>\r\n', 400, /not a host/],
        ['a port beyond 65535', '<sip:1002@pbx.example>\r\n', '<sip:1002@pbx.example:99999>\r\n', 400, /not a host/],
        ['a wrong escape', '<sip:1002@pbx.example>\r\n', '<sip:%ZZ@pbx.example>\r\n', 400, /user part/],
        ['a field name with a blank', 'Max-Forwards: 69', 'Max Forwards: 69', 400, /header field/],
        ['a line without a colon', 'Max-Forwards: 69', 'nonsense', 400, /header field/],
        ['a control character', 'Max-Forwards: 69', 'Max-Forwards: 69\r\nSubject: a\u0000b', 400, /control character/],
        ['a header that begins with a continuation', 'SIP/2.0\r\nVia', 'SIP/2.0\r\n  Via', 400, /continuation/],
        ['an Expires that isn\'t a number', 'Max-Forwards: 69', 'Max-Forwards: 69\r\nExpires: soon', 400, /Expires/]
    ];
    for (const [what, find, replacement, status, problem] of cases) {
        test(what, () => {
            const refused = malformed(INVITE.replace(find, replacement));
            assert.equal(refused.status, status);
            assert.match(refused.problem, problem);
        });
    }

    test('bytes that aren\'t UTF-8', () => {
        assert.match(malformed(Buffer.from([...Buffer.from(INVITE.slice(0, -5)), 0xff, 0xfe, 0xfd, 0x0d, 0x0a])).problem, /UTF-8/);
    });

    test('what could be read of a refused request is there for the answer', () => {
        const refused = malformed(INVITE.replace('314159 INVITE', '314159 OPTIONS'));
        assert.equal(refused.method, 'INVITE');
        assert.equal(refused.headers.get('Call-ID'), 'a84b4c76e66710');
    });
});

describe('properties', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9\-.!%*_+`'~]{1,12}$/);
    const host = fc.stringMatching(/^[a-z][a-z0-9]{0,8}\.[a-z]{2,5}$/);
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => [...value].filter((char) => char >= ' ' && char !== '\u007f').join('').trim());
    const message = fc
        .record({ method: token, user: token, host, branch: token, callId: token, number: fc.nat(2 ** 31 - 1), tag: token, name: text, extra: fc.array(fc.tuple(token, text), { maxLength: 4 }), body: fc.string({ unit: 'grapheme' }) })
        .map(({ method, user, host: at, branch, callId, number, tag, name, extra, body }): SipRequest => {
            const uri = `sip:${encodeURIComponent(user)}@${at}`;
            const quoted = name.replace(/["\\]/g, '\\$&');
            const headers = HeaderList.of(['Via', `SIP/2.0/WS ${at};branch=z9hG4bK${branch}`], ['From', `"${quoted}" <${uri}>;tag=${tag}`], ['To', `<${uri}>`], ['Call-ID', callId], ['CSeq', `${number} ${method}`]);
            const fields = extra.map(([field, value]) => ({ name: `X-${field}`, value }));
            return { kind: 'request', method, uri, headers: new HeaderList([...headers.fields, ...fields]), body };
        });
    const plain = (one: SipMessage): unknown => ({ ...one, headers: one.headers.without('Content-Length').fields });

    test('what is written can be read, and is the same', () => {
        fc.assert(fc.property(message, (one) => assert.deepEqual(plain(request(serialise(one))), plain(one))));
    });

    test('whatever comes, reading it never throws', () => {
        fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), (noise) => ['request', 'response', 'malformed'].includes(parseMessage(noise).kind)));
    });

    test('a good message with anything put into it anywhere never throws', () => {
        const wound = fc.tuple(fc.nat(INVITE.length), fc.nat(40), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r\n', ' ', '"', '<', '>', ';', ',', ':', '@', '%', '\\')));
        fc.assert(
            fc.property(wound, ([at, gone, put]) => ['request', 'response', 'malformed'].includes(parseMessage(INVITE.slice(0, at) + put + INVITE.slice(at + gone)).kind)),
            { numRuns: 2_000 }
        );
    });
});
