/**
 * The sounds the phone makes itself: ringing, ringback, busy, call waiting. Made by oscillators, so nothing is loaded.
 * Frequencies and cadences after ITU-T E.180 for Europe (425 Hz); the ring is a soft two-tone.
 */

/** `automatic`: the phone answers by itself. */
export type Sound = 'ring' | 'ringback' | 'busy' | 'waiting' | 'automatic';

export interface Pattern {
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
    // Twice, softly, every ten seconds: the agent is talking to somebody.
    waiting: { frequencies: [425], cadence: [0.15, 0.15, 0.15, 9.55], gain: 0.05 },
    automatic: { frequencies: [880], cadence: [0.15, 0.1, 0.15, 0.1], gain: 0.08, once: true }
};

/** How far ahead a repeating pattern is laid: browsers slow timers of hidden pages to one a second, or one a minute. */
const LAID_AHEAD_SECONDS = 90;
/** What is replaced at once, as the ring by the tone of a call that answers itself, must not be heard for even a moment. */
const BEGINS_AFTER_SECONDS = 0.05;
/** The share of full volume at which the patterns are as loud as they say. */
const USUAL_VOLUME = 0.7;

/** How it rings, when it isn't as usual. */
export interface Ring {
    readonly pattern?: Pattern;
    /** 0 to 1. */
    readonly volume: number;
    /** Device ids; empty for the default. */
    readonly outputs: readonly string[];
}

export interface Ringer {
    play(sound: Sound): void;
    stop(): void;
    /** Whether a sound would be heard; browsers want a click in the page first. */
    ready(): boolean;
    /** Call it from a click: the browser then lets us make sound. */
    unlock(): Promise<void>;
}

/** A ringer whose ring and devices can be chosen. */
export interface ChosenRinger extends Ringer {
    /** How it rings from the next time on. */
    useRing(ring: Ring): void;
    /** Where all other sounds come from. */
    useOutput(deviceId: string): void;
}

/** AudioContext.setSinkId (Audio Output Devices API); not every browser has it. */
type RoutableContext = AudioContext & { setSinkId?: (deviceId: string) => Promise<void> };

/** @param onRefused told when the browser doesn't let a device be used; the sound comes from the default one */
export function webAudioRinger(createContext: () => AudioContext, onRefused: (error: unknown) => void): ChosenRinger {
    const contexts = new Map<string, RoutableContext>();
    let playing: { gain: GainNode; oscillators: OscillatorNode[] }[] = [];
    let ring: Ring = { volume: USUAL_VOLUME, outputs: [''] };
    let output = '';
    const audio = (deviceId: string): AudioContext => {
        const known = contexts.get(deviceId);
        if (known) return known;
        const context: RoutableContext = createContext();
        contexts.set(deviceId, context);
        if (deviceId) context.setSinkId?.(deviceId).catch(onRefused);
        return context;
    };

    const stop = (): void => {
        for (const { oscillators, gain } of playing) {
            oscillators.forEach((oscillator) => oscillator.stop());
            gain.disconnect();
        }
        playing = [];
    };
    return {
        play(sound) {
            stop();
            const isRing = sound === 'ring';
            const pattern = (isRing && ring.pattern) || PATTERNS[sound];
            playing = (isRing ? ring.outputs : [output]).map((deviceId) => lay(audio(deviceId), pattern, isRing ? ring.volume / USUAL_VOLUME : 1));
        },
        stop,
        useRing: (next) => void (ring = next),
        useOutput: (deviceId) => void (output = deviceId),
        ready: () => audio('').state === 'running',
        async unlock() {
            audio('');
            await Promise.all([...contexts.values()].map((context) => context.resume()));
        }
    };
}

function lay(at: AudioContext, { frequencies, cadence, gain: level, once }: Pattern, volume: number): { gain: GainNode; oscillators: OscillatorNode[] } {
    const gain = at.createGain();
    gain.gain.value = 0;
    gain.connect(at.destination);
    const length = cadence.reduce((sum, part) => sum + part, 0);
    const rounds = once ? 1 : Math.ceil(LAID_AHEAD_SECONDS / length);
    const begin = at.currentTime + BEGINS_AFTER_SECONDS;
    for (let round = 0; round < rounds; round++) layCadence(gain.gain, begin + round * length, cadence, level * volume);
    const oscillators = frequencies.map((frequency) => {
        const oscillator = at.createOscillator();
        oscillator.frequency.value = frequency;
        oscillator.connect(gain);
        oscillator.start();
        oscillator.stop(begin + rounds * length);
        return oscillator;
    });
    return { gain, oscillators };
}

function layCadence(gain: AudioParam, from: number, cadence: readonly number[], level: number): void {
    let at = from;
    cadence.forEach((seconds, part) => {
        gain.setTargetAtTime(part % 2 === 0 ? level : 0, at, 0.01);
        at += seconds;
    });
}
