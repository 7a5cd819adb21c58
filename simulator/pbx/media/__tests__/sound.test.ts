import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Ear } from '../ear';
import { decode, encode } from '../g711';
import { dominantFrequency } from '../spectrum';
import { SAMPLE_RATE, Voice } from '../voice';

/** Lets an ear hear samples as packets of 20 ms, the last of them now. */
function heard(samples: Int16Array, now = 10_000): Ear {
    const ear = new Ear();
    const packets = samples.length / 160;
    for (let at = 0; at < packets; at++) ear.hear(now - (packets - 1 - at) * 20, samples.slice(at * 160, (at + 1) * 160));
    return ear;
}

describe('G.711', () => {
    test('known codes: µ-law', () => {
        assert.deepEqual([...decode('PCMU', Uint8Array.of(0xff, 0x7f, 0x00, 0x80, 0xfe))], [0, 0, -32_124, 32_124, 8]);
        assert.deepEqual([...encode('PCMU', Int16Array.of(0, 32_767, -32_768))], [0xff, 0x80, 0x00]);
    });

    test('known codes: A-law', () => {
        assert.deepEqual([...decode('PCMA', Uint8Array.of(0xd5, 0x55, 0xaa, 0x2a))], [8, -8, 32_256, -32_256]);
        assert.deepEqual([...encode('PCMA', Int16Array.of(0, 32_767, -32_768))], [0xd5, 0xaa, 0x2a]);
    });

    for (const codec of ['PCMU', 'PCMA'] as const) {
        test(`${codec}: what is decoded is encoded to the same code again`, () => {
            const codes = Uint8Array.from({ length: 256 }, (_, code) => code).filter((code) => codec !== 'PCMU' || code !== 0x7f);
            assert.deepEqual(new Uint8Array(encode(codec, decode(codec, codes))), codes);
        });

        test(`${codec}: no sample is further off than its step`, () => {
            fc.assert(
                fc.property(fc.integer({ min: -32_635, max: 32_635 }), (sample) => {
                    const [back = 0] = decode(codec, encode(codec, Int16Array.of(sample)));
                    return Math.abs(back - sample) <= Math.max(16, Math.abs(sample) / 16);
                })
            );
        });
    }
});

describe('an ear', () => {
    for (const toneHz of [300, 440, 1_004, 2_500, 3_400]) {
        test(`knows a voice of ${toneHz} Hz by its tone`, () => {
            const { frequencyHz = 0, levelDb = 0, isSilent, packetsPerSecond } = heard(new Voice(toneHz, 'steady').next(SAMPLE_RATE)).sound(10_000);
            assert.ok(Math.abs(frequencyHz - toneHz) < 1, `${frequencyHz}`);
            assert.ok(Math.abs(levelDb + 15) < 1, `${levelDb}`);
            assert.deepEqual([isSilent, packetsPerSecond], [false, 50]);
        });
    }

    test('knows it also when it rises and falls like speech, and through A-law', () => {
        const speech = decode('PCMA', encode('PCMA', new Voice(700, 'spoken').next(SAMPLE_RATE)));
        assert.ok(Math.abs((heard(speech).sound(10_000).frequencyHz ?? 0) - 700) < 5);
    });

    test('says silence when silence comes, and when nothing comes', () => {
        const silence = heard(new Int16Array(SAMPLE_RATE)).sound(10_000);
        assert.deepEqual([silence.isSilent, silence.packetsPerSecond, silence.frequencyHz], [true, 50, undefined]);
        const gone = heard(new Voice(440, 'steady').next(SAMPLE_RATE)).sound(12_000);
        assert.deepEqual([gone.isSilent, gone.packetsPerSecond, gone.levelDb], [true, 0, -Infinity]);
    });

    test('forgets a voice half a second after it stopped', () => {
        const ear = heard(new Voice(440, 'steady').next(SAMPLE_RATE), 10_000);
        assert.equal(ear.sound(10_450).isSilent, false);
        assert.equal(ear.sound(10_501).isSilent, true);
    });

    test('counts packets of a codec that it can\'t decode, and claims nothing about the sound', () => {
        const ear = new Ear();
        ear.hear(9_990, undefined);
        assert.deepEqual(ear.sound(10_000), { packetsPerSecond: 1 });
    });
});

test('the stronger of two tones wins', () => {
    const [loud, soft] = [new Voice(1_200, 'steady').next(4_000), new Voice(500, 'steady').next(4_000)];
    const mixed = loud.map((sample, at) => sample + (soft[at] ?? 0) / 3);
    assert.ok(Math.abs((dominantFrequency(mixed, SAMPLE_RATE) ?? 0) - 1_200) < 1);
});
