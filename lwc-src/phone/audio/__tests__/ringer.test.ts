import { FakeAudioContext } from '../../__tests__/doubles/fakeAudioContext';
import { webAudioRinger, type Ringer, type Sound } from '../ringer';

function setUp(state: AudioContextState = 'running'): { ringer: Ringer; audio: FakeAudioContext; contexts: () => number } {
    const audio = new FakeAudioContext(state);
    let made = 0;
    const ringer = webAudioRinger(() => {
        made += 1;
        return audio as unknown as AudioContext;
    }, jest.fn());
    return { ringer, audio, contexts: () => made };
}

/** Seconds until a sound is heard: none is that is replaced at once. */
const BEGINS = 0.05;

/** Seconds of sound and silence in turn, heard from `from` on; measured in hundredths. */
function rhythm(audio: FakeAudioContext, from: number, parts: number): number[] {
    const lengths: number[] = [];
    let last = -1;
    let since = 0;
    for (let tick = 0; lengths.length < parts && tick < 2_000; tick++) {
        const isHeard = Number(audio.heardAt(from + tick / 100 + 0.005).length > 0);
        if (isHeard !== last) {
            if (last !== -1) lengths.push((tick - since) / 100);
            since = tick;
        }
        last = isHeard;
    }
    return lengths;
}

describe('the sounds of the phone', () => {
    it.each<[Sound, number[], number[]]>([
        ['ring', [587, 740], [0.4, 0.2, 0.4, 2, 0.4, 0.2, 0.4, 2]],
        ['ringback', [425], [1, 4, 1, 4]],
        ['waiting', [425], [0.15, 0.15, 0.15, 9.55, 0.15]]
    ])('%s: its pitch, and its rhythm again and again', (sound, frequencies, cadence) => {
        const { ringer, audio } = setUp();
        ringer.play(sound);
        expect(audio.heardAt(0.1)).toEqual(frequencies);
        expect(rhythm(audio, BEGINS, cadence.length)).toEqual(cadence);
    });

    it('busy: three times, then no more', () => {
        const { ringer, audio } = setUp();
        ringer.play('busy');
        expect(audio.heardAt(0.1)).toEqual([425]);
        expect(rhythm(audio, BEGINS, 5)).toEqual([0.48, 0.48, 0.48, 0.48, 0.48]);
        expect(Array.from({ length: 100 }, (_none, at) => audio.heardAt(BEGINS + 2.41 + at)).flat()).toEqual([]);
    });

    it('goes on for a minute and a half without a timer, since browsers slow timers of hidden pages', () => {
        const { ringer, audio } = setUp();
        ringer.play('ring');
        expect(rhythm(audio, 84 + BEGINS, 4)).toEqual([0.4, 0.2, 0.4, 2]);
    });

    it('is not heard for even a moment when another sound replaces it at once', () => {
        const { ringer, audio } = setUp();
        ringer.play('ring');
        // The sound card goes on while the page replaces it.
        expect([0, 0.02, 0.045].map((at) => audio.heardAt(at))).toEqual([[], [], []]);
    });

    it('begins when it is asked for, however old the page is', () => {
        const { ringer, audio } = setUp();
        audio.currentTime = 5_000;
        ringer.play('ringback');
        expect(rhythm(audio, 5_000 + BEGINS, 3)).toEqual([1, 4, 1]);
    });
});

describe('silence', () => {
    it('at once when it is stopped, in the middle of a tone', () => {
        const { ringer, audio } = setUp();
        ringer.play('ring');
        audio.currentTime = 0.2;
        ringer.stop();
        expect([0.2, 0.3, 0.7, 3.1].map((at) => audio.heardAt(at))).toEqual([[], [], [], []]);
        expect(audio.gains.map(({ isConnected }) => isConnected)).toEqual([false]);
    });

    it('of the one sound when another begins', () => {
        const { ringer, audio } = setUp();
        ringer.play('ring');
        ringer.play('waiting');
        expect(audio.heardAt(0.1)).toEqual([425]);
    });

    it('stopping what doesn’t play is harmless', () => {
        const { ringer, audio } = setUp();
        ringer.stop();
        ringer.play('busy');
        audio.currentTime = 60;
        ringer.stop();
        ringer.stop();
        expect(audio.heardAt(60)).toEqual([]);
    });
});

describe('a page in which nobody has clicked yet', () => {
    it('is not ready; after a click it is', async () => {
        const { ringer } = setUp('suspended');
        expect(ringer.ready()).toBe(false);
        await ringer.unlock();
        expect(ringer.ready()).toBe(true);
    });

    it('one audio context serves all sounds, made when it is needed', () => {
        const { ringer, contexts } = setUp();
        ringer.stop();
        expect(contexts()).toBe(0);
        ringer.play('ring');
        ringer.play('busy');
        expect([ringer.ready(), contexts()]).toEqual([true, 1]);
    });
});

describe('a ring that was chosen', () => {
    /** A context for each device, by the order they were asked for. */
    function devices() {
        const made: (FakeAudioContext & { sink?: string })[] = [];
        const refused = jest.fn();
        const ringer = webAudioRinger(() => {
            const context: FakeAudioContext & { sink?: string } = new FakeAudioContext();
            Object.assign(context, { setSinkId: (id: string) => ((context.sink = id), id === 'gone' ? Promise.reject(new DOMException('no', 'NotFoundError')) : Promise.resolve()) });
            made.push(context);
            return context as unknown as AudioContext;
        }, refused);
        return { ringer, refused, heard: () => made.map((context) => `${context.sink ?? 'default'}: ${context.heardAt(0.1).join(' ')}`) };
    }
    const pattern = { frequencies: [330], cadence: [1, 2], gain: 0.3 };

    it('is heard from each device that was chosen; everything else from the speaker', () => {
        const { ringer, heard } = devices();
        ringer.useRing({ pattern, volume: 0.5, outputs: ['desk', 'headset'] });
        ringer.useOutput('headset');
        ringer.play('ring');
        expect(heard()).toEqual(['desk: 330', 'headset: 330']);
        ringer.play('waiting');
        expect(heard()).toEqual(['desk: ', 'headset: 425']);
    });

    it('without a tone of its own rings as usual, also on a device that is refused, which is told', async () => {
        const { ringer, heard, refused } = devices();
        ringer.useRing({ volume: 1, outputs: ['gone'] });
        ringer.play('ring');
        expect(heard()).toEqual(['gone: 587 740']);
        await Promise.resolve();
        expect(refused.mock.calls).toMatchObject([[{ name: 'NotFoundError' }]]);
    });

    it('at no volume is silent', () => {
        const { ringer, heard } = devices();
        ringer.useRing({ volume: 0, outputs: [''] });
        ringer.play('ring');
        expect(heard()).toEqual(['default: ']);
    });
});
