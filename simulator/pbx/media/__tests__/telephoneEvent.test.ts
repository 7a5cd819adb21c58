import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Mouth, type OutgoingPacket } from '../mouth';
import { KeyListener, eventPayload, infoBody, keyOfInfo } from '../telephoneEvent';
import { Voice } from '../voice';

describe('keys by RTP (RFC 4733)', () => {
    test('a payload: event, end, volume, duration', () => {
        assert.equal(eventPayload('#', 800, true).toString('hex'), '0b8a0320');
        assert.equal(eventPayload('5', 160, false).toString('hex'), '050a00a0');
        assert.throws(() => eventPayload('x', 0, false), RangeError);
    });

    test('one press is one key, however many of its packets arrive', () => {
        const listener = new KeyListener(false);
        for (const [timestamp, key, isEnd] of [[100, '1', false], [100, '1', false], [100, '1', true], [100, '1', true], [900, '1', true], [2_000, '*', false]] as const) listener.hear(timestamp, eventPayload(key, 160, isEnd));
        assert.equal(listener.keys, '11*');
    });

    test('a listener that wants to see the key go down ignores ends alone', () => {
        const listener = new KeyListener(true);
        listener.hear(100, eventPayload('1', 960, true));
        listener.hear(200, eventPayload('2', 160, false));
        listener.hear(200, eventPayload('2', 320, true));
        assert.equal(listener.keys, '2');
    });

    test('what a mouth sends for a press: marker first, one timestamp, rising duration, the end three times, then the voice again', async () => {
        const sent: OutgoingPacket[] = [];
        const mouth = new Mouth({ voice: new Voice(440, 'steady'), spoken: () => ({ name: 'pcmu', payloadType: 0, keys: 101 }), send: (packet) => sent.push(packet) });
        mouth.press('7', 80);
        mouth.start();
        while (!sent.some(({ payloadType }) => payloadType === 0)) await new Promise((resolve) => setTimeout(resolve, 10));
        mouth.stop();
        const keys = sent.filter(({ payloadType }) => payloadType === 101);
        assert.deepEqual(
            keys.map(({ payload }) => payload.toString('hex')),
            ['070a00a0', '070a0140', '070a01e0', '070a0280', '078a0320', '078a0320', '078a0320']
        );
        assert.deepEqual(
            keys.map(({ marker }) => marker),
            [true, false, false, false, false, false, false]
        );
        assert.equal(new Set(keys.map(({ timestamp }) => timestamp)).size, 1);
        const [voice] = sent.filter(({ payloadType }) => payloadType === 0);
        assert.equal(((voice?.timestamp ?? 0) - (keys[0]?.timestamp ?? 0)) >>> 0, 7 * 160);
    });
});

describe('keys by INFO', () => {
    for (const [type, body, key] of [
        ['application/dtmf-relay', 'Signal=5\r\nDuration=160\r\n', '5'],
        ['application/dtmf-relay', 'Signal= *\r\nDuration= 100', '*'],
        ['application/dtmf-relay', 'Signal=11\r\n', '#'],
        ['application/dtmf-relay', 'Duration=100\r\n', undefined],
        ['application/dtmf', '9', '9'],
        ['application/dtmf', 'nine', undefined],
        ['text/plain', '9', undefined]
    ] as const) {
        test(`${type} ${JSON.stringify(body)}: ${key ?? 'no key'}`, () => assert.equal(keyOfInfo(type, body), key));
    }

    test('what people send, they understand', () => {
        const { type, text } = infoBody('D', 100);
        assert.equal(keyOfInfo(type, text), 'D');
    });
});
