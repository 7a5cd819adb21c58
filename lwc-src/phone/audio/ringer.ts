/**
 * The sounds the phone makes itself: ringing, ringback, busy, call waiting. Made by oscillators, so nothing is loaded.
 * Frequencies and cadences after ITU-T E.180 for Europe (425 Hz); the ring is a soft two-tone.
 */

export type Sound = 'ring' | 'ringback' | 'busy' | 'waiting';

interface Pattern {
    readonly frequencies: readonly number[];
    /** Seconds of sound and silence in turn. */
    readonly cadence: readonly number[];
    readonly gain: number;
    readonly once?: boolean;
}

const PATTERNS: Readonly<Record<Sound, Pattern>> = {
    ring: { frequencies: [587, 740], cadence: [0.4, 0.2, 0.4, 2], gain: 0.25 },
    ringback: { frequencies: [425], cadence: [1, 4], gain: 0.06 },
    busy: { frequencies: [425], cadence: [0.48, 0.48, 0.48, 0.48, 0.48, 0.48], gain: 0.06, once: true },
    waiting: { frequencies: [425], cadence: [0.2, 0.6, 0.2, 4], gain: 0.06 }
};

/** How far ahead a repeating pattern is laid: browsers slow timers of hidden pages to one a second, or one a minute. */
const LAID_AHEAD_SECONDS = 90;

export interface Ringer {
    play(sound: Sound): void;
    stop(): void;
    /** Whether a sound would be heard; browsers want a click in the page first. */
    ready(): boolean;
    /** Call it from a click: the browser then lets us make sound. */
    unlock(): Promise<void>;
}

export function webAudioRinger(createContext: () => AudioContext): Ringer {
    let context: AudioContext | undefined;
    let playing: { gain: GainNode; oscillators: OscillatorNode[] } | undefined;
    const audio = (): AudioContext => (context ??= createContext());

    const stop = (): void => {
        playing?.oscillators.forEach((oscillator) => oscillator.stop());
        playing?.gain.disconnect();
        playing = undefined;
    };
    return {
        play(sound) {
            stop();
            const { frequencies, cadence, gain: level, once } = PATTERNS[sound];
            const at = audio();
            const gain = at.createGain();
            gain.gain.value = 0;
            gain.connect(at.destination);
            const length = cadence.reduce((sum, part) => sum + part, 0);
            const rounds = once ? 1 : Math.ceil(LAID_AHEAD_SECONDS / length);
            for (let round = 0; round < rounds; round++) layCadence(gain.gain, at.currentTime + round * length, cadence, level);
            const oscillators = frequencies.map((frequency) => {
                const oscillator = at.createOscillator();
                oscillator.frequency.value = frequency;
                oscillator.connect(gain);
                oscillator.start();
                oscillator.stop(at.currentTime + rounds * length);
                return oscillator;
            });
            playing = { gain, oscillators };
        },
        stop,
        ready: () => audio().state === 'running',
        async unlock() {
            await audio().resume();
        }
    };
}

function layCadence(gain: AudioParam, from: number, cadence: readonly number[], level: number): void {
    let at = from;
    cadence.forEach((seconds, part) => {
        gain.setTargetAtTime(part % 2 === 0 ? level : 0, at, 0.01);
        at += seconds;
    });
}
