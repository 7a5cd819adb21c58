import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ManualTimers } from '../../__tests__/manualTimers';
import { digestResponse, formatChallenge, parseCredentials, proves, type Credentials } from '../digest';
import { SipSyntaxError } from '../grammar';
import { NonceStore } from '../nonces';

const RFC_7616 = {
    username: 'Mufasa',
    realm: 'http-auth@example.org',
    password: 'Circle of Life',
    method: 'GET',
    uri: '/dir/index.html',
    nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
    nc: '00000001',
    cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    qop: 'auth'
} as const;

describe('the standards\' own examples', () => {
    test('RFC 2617 §3.5', () => {
        const response = digestResponse({
            algorithm: 'MD5',
            username: 'Mufasa',
            realm: 'testrealm@host.com',
            password: 'Circle Of Life',
            method: 'GET',
            uri: '/dir/index.html',
            nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
            nc: '00000001',
            cnonce: '0a4f113b',
            qop: 'auth'
        });
        assert.equal(response, '6629fae49393a05397450978507c4ef1');
    });

    test('RFC 7616 §3.9.1, MD5', () => {
        assert.equal(digestResponse({ ...RFC_7616, algorithm: 'MD5' }), '8ca523f5e9506fed4657c9700eebdbec');
    });

    test('RFC 7616 §3.9.1, SHA-256', () => {
        assert.equal(digestResponse({ ...RFC_7616, algorithm: 'SHA-256' }), '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1');
    });
});

describe('credentials', () => {
    const header = 'Digest username="10\\"01", realm="a, b", nonce="n", uri="sip:pbx.example", response="ABC", algorithm=MD5, qop=auth, cnonce="c", nc=00000001';

    test('are read with quotes, commas and escapes in them', () => {
        const read = parseCredentials(header);
        assert.deepEqual([read?.username, read?.realm, read?.response, read?.nc], ['10"01', 'a, b', 'abc', '00000001']);
    });

    test('of another scheme are nobody\'s business here', () => assert.equal(parseCredentials('Bearer abc'), undefined));

    for (const [what, text] of [
        ['without a nonce', header.replace('nonce="n", ', '')],
        ['with a nonce twice', header.replace('nonce="n"', 'nonce="n", nonce="m"')],
        ['with an open quote', header.replace('"c"', '"c')]
    ] as const) {
        test(`${what} are malformed`, () => assert.throws(() => parseCredentials(text), SipSyntaxError));
    }

    const { password, method, ...rest } = RFC_7616;
    const good: Credentials = { ...rest, algorithm: 'SHA-256', response: digestResponse({ ...RFC_7616, algorithm: 'SHA-256' }) };
    for (const [what, credentials, offered, expected] of [
        ['the right password', good, ['SHA-256', 'MD5'], true],
        ['an algorithm that wasn\'t offered', good, ['MD5'], false],
        ['a wrong proof', { ...good, response: 'f'.repeat(64) }, ['SHA-256'], false],
        ['a count that isn\'t hexadecimal', { ...good, nc: 'zzzzzzzz' }, ['SHA-256'], false],
        ['another quality of protection', { ...good, qop: 'auth-int' }, ['SHA-256'], false],
        ['a proof from before qop', { ...good, qop: undefined, response: digestResponse({ ...RFC_7616, algorithm: 'SHA-256', qop: undefined }) }, ['SHA-256'], true]
    ] as const) {
        test(`${what}: ${expected ? 'proves it' : 'proves nothing'}`, () => assert.equal(proves(credentials, password, method, offered), expected));
    }
});

test('a challenge says stale only when it is', () => {
    const challenge = { realm: 'r', nonce: 'n', algorithm: 'MD5', stale: false } as const;
    assert.equal(formatChallenge(challenge), 'Digest realm="r", nonce="n", algorithm=MD5, qop="auth"');
    assert.match(formatChallenge({ ...challenge, stale: true }), /, stale=true$/);
});

describe('a nonce', () => {
    test('counts upwards, so that nothing can be played again', () => {
        const nonces = new NonceStore(new ManualTimers(), 60_000);
        const nonce = nonces.issue();
        assert.deepEqual(
            ['00000001', '00000001', '00000003', '00000002', '0000000a'].map((nc) => nonces.use(nonce, nc)),
            [true, false, true, false, true]
        );
    });

    test('dies of age, and of being unknown', () => {
        const timers = new ManualTimers();
        const nonces = new NonceStore(timers, 60_000);
        const nonce = nonces.issue();
        timers.pass(60_001);
        assert.equal(nonces.use(nonce, '00000001'), false);
        assert.equal(nonces.use('made-up', '00000001'), false);
    });
});
