import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RTCPeerConnection, RTCRtpCodecParameters } from 'werift';
import type { Codecs } from '../../people/person';
import { SystemTimers } from '../../timers';
import { type MediaRefused, MediaSession } from '../mediaSession';
import { directionOf } from '../sdp';

const make = (toneHz: number, codecs: Codecs = 'narrow'): MediaSession => new MediaSession({ toneHz, voice: 'steady', codecs, addresses: 'loopback', timers: new SystemTimers() });
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const near = (heard: { frequencyHz?: number }, toneHz: number): void => assert.ok(Math.abs((heard.frequencyHz ?? 0) - toneHz) < 2, `${heard.frequencyHz} Hz`);

describe('two people talk (ICE, DTLS, SRTP, for real)', { timeout: 30_000 }, () => {
    const [ann, ben] = [make(440), make(700)];
    before(async () => {
        await ann.accept(await ben.answer(await ann.offer()));
        await wait(1_200);
    });
    after(() => {
        ann.close();
        ben.close();
    });

    test('each hears the other, at fifty packets a second', () => {
        near(ann.heard(), 700);
        near(ben.heard(), 440);
        assert.ok(ann.heard().packetsPerSecond >= 45);
        assert.deepEqual([ann.state, ann.codec], ['connected', 'pcmu']);
    });

    test('all candidates stand in the description, on loopback alone here', () => {
        assert.match(ann.local, /a=candidate:\S+ 1 udp \d+ 127\.0\.0\.1 /);
        assert.doesNotMatch(ann.local, /trickle|a=candidate:.* (?!127\.0\.0\.1)\d+\.\d+\.\d+\.\d+ \d+ typ/);
    });

    test('keys arrive, and the voice comes back', async () => {
        ann.press('12#');
        await wait(1_000);
        assert.equal(ben.keys, '12#');
        near(ben.heard(), 440);
    });

    test('on hold, who waits says nothing; resumed, both talk', async () => {
        await ann.accept(await ben.answer(ann.offerAgain('sendonly')));
        await wait(1_100);
        assert.deepEqual([ann.direction, ben.direction], ['sendonly', 'recvonly']);
        assert.equal(ann.heard().packetsPerSecond, 0);
        near(ben.heard(), 440);
        await ann.accept(await ben.answer(ann.offerAgain('sendrecv')));
        await wait(800);
        near(ann.heard(), 700);
    });

    test('both on hold: nothing flows, and the stream isn\'t refused', async () => {
        await ann.accept(await ben.answer(ann.offerAgain('sendonly')));
        const answer = await ann.answer(ben.offerAgain('sendonly'));
        await ben.accept(answer);
        assert.equal(directionOf(answer), 'inactive');
        assert.doesNotMatch(answer, /m=audio 0 /);
        await ann.accept(await ben.answer(ann.offerAgain('sendrecv')));
        await ben.accept(await ann.answer(ben.offerAgain('sendrecv')));
        assert.deepEqual([ann.direction, ben.direction], ['sendrecv', 'sendrecv']);
    });

    test('a refused offer changes nothing', () => {
        const before = ann.local;
        ann.offerAgain('sendonly');
        ann.withdraw();
        assert.deepEqual([ann.local, ann.direction], [before, 'sendrecv']);
    });

    test('two offers at once: the second is told to wait', async () => {
        ann.offerAgain('sendonly');
        await assert.rejects(ann.answer(ben.offerAgain('sendonly')), (error: MediaRefused) => error.status === 491);
        ann.withdraw();
        ben.withdraw();
    });

    test('muted, packets go on with silence in them', async () => {
        ann.mute(true);
        await wait(800);
        assert.equal(ben.heard().isSilent, true);
        assert.ok(ben.heard().packetsPerSecond >= 40);
        ann.mute(false);
    });

    test('whoever vanishes is missed, but doesn\'t say so', async () => {
        ben.close();
        await wait(1_100);
        assert.equal(ann.heard().packetsPerSecond, 0);
        assert.equal(ann.state, 'connected');
    });
});

test('after a restart of ICE this side checks by itself, and is heard again', { timeout: 20_000 }, async () => {
    const person = make(440);
    // Has the codec and the ear of a phone; like a browser in a conflict of roles, its own checks lead nowhere: after a restart werift begins none.
    const phone = new RTCPeerConnection({
        codecs: { audio: [new RTCRtpCodecParameters({ mimeType: 'audio/PCMU', clockRate: 8_000, payloadType: 0 })], video: [] },
        iceServers: [],
        iceUseIpv6: false,
        iceAdditionalHostAddresses: ['127.0.0.1']
    });
    let packets = 0;
    phone.onTrack.subscribe((track) => track.onReceiveRtp.subscribe(() => packets++));
    const hearsMore = async (): Promise<boolean> => {
        const before = packets;
        await wait(1_500);
        return packets - before > 20;
    };
    try {
        await phone.setRemoteDescription({ type: 'offer', sdp: await person.offer() });
        await phone.setLocalDescription(await phone.createAnswer());
        await person.accept(phone.localDescription?.sdp ?? '');
        assert.ok(await hearsMore());
        await phone.setLocalDescription(await phone.createOffer({ iceRestart: true }));
        await phone.setRemoteDescription({ type: 'answer', sdp: await person.answer(phone.localDescription?.sdp ?? '') });
        assert.ok(await hearsMore());
    } finally {
        person.close();
        await phone.close();
    }
});

describe('what can\'t be taken is refused', () => {
    for (const [what, change, reason] of [
        ['no codec of ours', (sdp: string) => sdp.replace(/PCMU/g, 'G729').replace('SAVPF 0 8 101', 'SAVPF 18 101').replace(/:0 /g, ':18 '), /none of the codecs/],
        ['a video stream beside', (sdp: string) => `${sdp}m=video 9 UDP/TLS/RTP/SAVPF 96\r\n`, /more than one stream/],
        ['a description that makes no sense', (sdp: string) => sdp.replace(/a=mid:0/, 'a=mid'), /can't be used/],
        ['plain RTP', (sdp: string) => sdp.replace('UDP/TLS/RTP/SAVPF', 'RTP/AVP'), /DTLS-SRTP/]
    ] as const) {
        test(what, async () => {
            const [one, other] = [make(440), make(700)];
            try {
                const offer = change(await one.offer());
                await assert.rejects(other.answer(offer), (error: MediaRefused) => error.status === 488 && reason.test(error.message));
            } finally {
                one.close();
                other.close();
            }
        });
    }

    test('A-law alone is taken when that is all there is', async () => {
        const [one, other] = [make(440, 'aLaw'), make(700)];
        await one.accept(await other.answer(await one.offer()));
        assert.deepEqual([one.codec, other.codec], ['pcma', 'pcma']);
        one.close();
        other.close();
    });
});
