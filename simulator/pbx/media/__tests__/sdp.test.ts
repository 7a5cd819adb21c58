import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerDirection, codecsOf, directionOf, finished, iceUserOf, isSecureAudio, later, withCandidates, withCodecs, withDirection, type Direction } from '../sdp';

const OFFER = [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111 0 8 110 126',
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    'a=candidate:1 1 udp 2116026367 192.0.2.7 40000 typ host',
    'a=candidate:2 1 udp 2116026366 3f2c.local 40001 typ host',
    'a=candidate:3 1 tcp 1518280447 192.0.2.7 9 typ host tcptype active',
    'a=ice-ufrag:abcd',
    'a=ice-pwd:secretsecretsecretsecret',
    'a=ice-options:trickle',
    'a=fingerprint:sha-256 AA:BB',
    'a=setup:actpass',
    'a=mid:0',
    'a=sendrecv',
    'a=rtcp-mux',
    'a=rtpmap:111 opus/48000/2',
    'a=fmtp:111 minptime=10;useinbandfec=1',
    'a=rtpmap:0 PCMU/8000',
    'a=rtpmap:110 telephone-event/48000',
    'a=rtpmap:126 telephone-event/8000',
    ''
].join('\r\n');

describe('session descriptions', () => {
    test('codecs, also those that need no rtpmap', () => {
        assert.deepEqual(
            codecsOf(OFFER).map(({ payloadType, name, clockRate }) => `${payloadType} ${name}/${clockRate}`),
            ['111 opus/48000', '0 pcmu/8000', '8 pcma/8000', '110 telephone-event/48000', '126 telephone-event/8000']
        );
    });

    test('fewer codecs leave nothing of the others behind', () => {
        const less = withCodecs(OFFER, [0, 126]);
        assert.match(less, /^m=audio 9 UDP\/TLS\/RTP\/SAVPF 0 126$/m);
        assert.doesNotMatch(less, /111|:110|opus/);
        assert.match(less, /a=rtpmap:126/);
    });

    for (const [offered, wanted, answered] of [
        ['sendrecv', 'sendrecv', 'sendrecv'],
        ['sendonly', 'sendrecv', 'recvonly'],
        ['recvonly', 'sendrecv', 'sendonly'],
        ['inactive', 'sendrecv', 'inactive'],
        ['sendrecv', 'sendonly', 'sendonly'],
        ['sendonly', 'sendonly', 'inactive'],
        ['recvonly', 'sendonly', 'sendonly']
    ] as const satisfies readonly (readonly [Direction, Direction, Direction])[]) {
        test(`offered ${offered}, wanted ${wanted}: ${answered}`, () => assert.equal(answerDirection(offered, wanted), answered));
    }

    test('a direction is read where it stands, or is sendrecv, and can be set without harm to the lines', () => {
        assert.equal(directionOf(OFFER.replace('a=sendrecv', 'a=inactive')), 'inactive');
        assert.equal(directionOf(OFFER.replace('a=sendrecv\r\n', '')), 'sendrecv');
        const held = withDirection(OFFER, 'sendonly');
        assert.equal(directionOf(held), 'sendonly');
        assert.equal(held.split('\r\n').length, OFFER.split('\r\n').length);
    });

    test('candidates can be chosen', () => {
        const mine = withCandidates(OFFER, (protocol, address) => protocol === 'udp' && address === '192.0.2.7');
        assert.equal((mine.match(/a=candidate/g) ?? []).length, 1);
    });

    test('a finished description names its default address and doesn\'t trickle', () => {
        const text = finished(OFFER.replace('m=audio 9', 'm=audio 0'), { id: 7, version: 3 });
        assert.match(text, /^o=- 7 3 IN IP4 192\.0\.2\.7\r$/m);
        assert.match(text, /^m=audio 40000 /m);
        assert.match(text, /^c=IN IP4 192\.0\.2\.7\r$/m);
        assert.match(text, /^a=rtcp:40000 /m);
        assert.doesNotMatch(text, /trickle/);
    });

    test('a later description differs in version, direction and role alone', () => {
        const text = later(OFFER, 2, 'recvonly', 'active');
        const changed = text.split('\r\n').filter((line) => !OFFER.split('\r\n').includes(line));
        assert.deepEqual(changed, ['o=- 1 2 IN IP4 0.0.0.0', 'a=setup:active', 'a=recvonly']);
    });

    test('only encrypted audio with ICE counts', () => {
        assert.equal(isSecureAudio(OFFER), true);
        assert.equal(isSecureAudio(OFFER.replace('UDP/TLS/RTP/SAVPF', 'RTP/AVP')), false);
        assert.equal(isSecureAudio(OFFER.replace(/a=fingerprint.*\r\n/, '')), false);
        assert.equal(iceUserOf(OFFER), 'abcd');
    });
});
