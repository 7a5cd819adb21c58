/**
 * A short call to a number that plays back what it hears: a quiet tone goes out, and whether it comes back is listened for.
 * No call of the agent's: nobody sees it, and nothing is logged of it.
 */
import type { PanelFacts } from '../../core/checks/panelChecks';
import type { Clock, Timers } from '../../core/time';
import type { LineCall } from '../../phone/linePort';

export interface EchoTools {
    readonly clock: Clock;
    readonly timers: Timers;
    /** Undefined when there is no line. */
    readonly dial: (number: string) => LineCall | undefined;
    readonly createContext: () => AudioContext;
}

/** A PBX that hasn't answered by then won't. */
const ANSWER_MS = 6_000;
const LISTEN_MS = 2_000;
const LOOK_EVERY_MS = 100;
/** Within what every codec carries, and beside what a dial tone is made of. */
const TONE_HZ = 1_000;
const QUIET = 0.1;
const FFT_SIZE = 2_048;
/** How far the tone has to stand out of everything else, in decibels. */
const STANDS_OUT_DB = 20;

export async function echoCall(number: string, tools: EchoTools): Promise<PanelFacts['echo']> {
    const call = tools.dial(number);
    if (!call) return 'notTried';
    try {
        const sound = await until(() => call.sound, ANSWER_MS, tools);
        if (!sound) return 'noAnswer';
        return (await toneComesBack(call, sound.received, tools)) ? 'heard' : 'silent';
    } finally {
        call.hangUp();
    }
}

async function toneComesBack(call: LineCall, received: MediaStreamTrack, tools: EchoTools): Promise<boolean> {
    const context = tools.createContext();
    try {
        await context.resume();
        const [tone, level, out] = [context.createOscillator(), context.createGain(), context.createMediaStreamDestination()];
        tone.frequency.value = TONE_HZ;
        level.gain.value = QUIET;
        tone.connect(level).connect(out);
        tone.start();
        const [sent] = out.stream.getAudioTracks();
        await call.sendMix(sent);
        const ear = context.createAnalyser();
        ear.fftSize = FFT_SIZE;
        context.createMediaStreamSource(new MediaStream([received])).connect(ear);
        return (await until(() => isToneIn(ear, context.sampleRate) || undefined, LISTEN_MS, tools)) === true;
    } finally {
        await context.close();
    }
}

/** Whether the tone is louder by far than what lies between the others. */
function isToneIn(ear: AnalyserNode, sampleRate: number): boolean {
    const levels = new Float32Array(ear.frequencyBinCount);
    ear.getFloatFrequencyData(levels);
    const at = Math.round((TONE_HZ * FFT_SIZE) / sampleRate);
    const peak = Math.max(...levels.subarray(at - 2, at + 3));
    const sorted = [...levels].filter(Number.isFinite).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return Number.isFinite(peak) && middle !== undefined && peak - middle > STANDS_OUT_DB;
}

/** What is found within the time; undefined when nothing is. */
async function until<T>(find: () => T | undefined, ms: number, { clock, timers }: EchoTools): Promise<T | undefined> {
    const end = clock.now() + ms;
    for (let found = find(); ; found = find()) {
        if (found !== undefined || clock.now() >= end) return found;
        await new Promise<void>((resolve) => timers.set(resolve, LOOK_EVERY_MS));
    }
}
