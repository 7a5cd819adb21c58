import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { SipSyntaxError } from '../grammar';
import { addressOfRecord, escapeUser, formatNameAddr, parseNameAddr, parseUri, sameUri } from '../uri';

describe('URIs', () => {
    test('parts of a URI', () => {
        const { scheme, user, host, port, parameters, headers } = parseUri('SIP:%2B4930;ext=1@PBX.Example:5070;transport=WS;lr?Replaces=a%3Bto-tag%3Db');
        assert.deepEqual({ scheme, user, host, port, headers }, { scheme: 'sip', user: '+4930;ext=1', host: 'pbx.example', port: 5070, headers: 'Replaces=a%3Bto-tag%3Db' });
        assert.deepEqual([...parameters], [['transport', 'WS'], ['lr', undefined]]);
    });

    test('a telephone number, and a scheme that is not for us to judge', () => {
        assert.equal(parseUri('tel:+49-30-1234;phone-context=x').user, '+49-30-1234');
        assert.equal(parseUri('mailto:a@b.example').host, '');
    });

    test('an address of record is scheme, user and host alone', () => {
        assert.equal(addressOfRecord(parseUri('sip:1001@pbx.example:5060;transport=ws')), 'sip:1001@pbx.example');
    });

    for (const [one, other, same] of [
        ['sip:a@b.example', 'SIP:a@B.EXAMPLE', true],
        ['sip:a@b.example', 'sip:A@b.example', false],
        ['sip:%61@b.example', 'sip:a@b.example', true],
        ['sip:a@b.example', 'sip:a@b.example:5060', false],
        ['sip:a@b.example;transport=ws', 'sip:a@b.example', true],
        ['sip:a@b.example;transport=ws', 'sip:a@b.example;transport=TCP', false],
        ['sip:a@b.example;gr=1', 'sip:a@b.example', false]
    ] as const) {
        test(`${one} and ${other} are ${same ? '' : 'not '}the same`, () => assert.equal(sameUri(parseUri(one), parseUri(other)), same));
    }

    test('without brackets, parameters belong to the header', () => {
        const bare = parseNameAddr('sip:a@b.example;tag=1');
        assert.deepEqual([bare.uri.parameters.size, bare.parameters.get('tag')], [0, '1']);
        const bracketed = parseNameAddr('<sip:a@b.example;lr>;tag=1');
        assert.deepEqual([bracketed.uri.parameters.has('lr'), bracketed.parameters.get('tag')], [true, '1']);
        assert.throws(() => parseNameAddr('sip:a@b.example?x=y'), SipSyntaxError);
    });

    test('any name and any user can be written and read again', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }), (name, user) => {
                const printable = name.replace(/[\r\n]/g, ' ');
                const read = parseNameAddr(formatNameAddr({ displayName: printable, uri: `sip:${escapeUser(user)}@b.example` }));
                assert.deepEqual([read.displayName, read.uri.user], [printable, user]);
            })
        );
    });
});
