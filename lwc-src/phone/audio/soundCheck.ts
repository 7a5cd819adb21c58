/** Trying out the devices without a call: how loud the microphone is, and one's own voice played back. */
import type { Timers } from '../../core/time';
import type { Microphone } from './microphone';

export interface SoundCheckTools {
    readonly microphone: Microphone;
    readonly timers: Timers;
    readonly createContext: () => AudioContext;
    readonly createRecorder: (stream: MediaStream) => MediaRecorder;
    readonly createPlayer: () => HTMLAudioElement;
    /** The device that calls are heard from; empty for the default. */
    readonly speaker: () => string;
}

export type CheckState = 'listening' | 'recording' | 'playing' | 'done';

export interface CheckListener {
    /** 0 to 100. */
    onLevel(level: number): void;
    onState(state: CheckState): void;
}

const LOOK_MS = 100;
export const RECORD_MS = 3_000;
/** Longer than what was recorded: a player that never says it has ended is given up. */
const PLAY_TIMEOUT_MS = 8_000;
/** Speech at a usual distance then fills about two thirds. */
const LOUD = 400;

export class SoundCheck {
    private readonly tools: SoundCheckTools;
    private end: () => void = () => undefined;

    constructor(tools: SoundCheckTools) {
        this.tools = tools;
    }

    /**
     * Shows how loud the microphone is until {@link stop}.
     * @throws MicrophoneError
     */
    async listen(listener: CheckListener): Promise<MediaStream> {
        this.stop();
        const { microphone, createContext, timers } = this.tools;
        const given = { up: false };
        this.end = () => void (given.up = true);
        const stream = await microphone.open();
        const release = (): void => stream.getTracks().forEach((track) => track.stop());
        // Stopped before the browser had let us.
        if (given.up) {
            release();
            return stream;
        }
        const context = createContext();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(stream).connect(analyser);
        const wave = new Float32Array(analyser.fftSize);
        let timer: unknown;
        const look = (): void => {
            analyser.getFloatTimeDomainData(wave);
            const level = Math.sqrt(wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length);
            listener.onLevel(Math.min(100, Math.round(level * LOUD)));
            timer = timers.set(look, LOOK_MS);
        };
        this.end = () => {
            timers.clear(timer);
            release();
            void context.close();
            listener.onLevel(0);
            listener.onState('done');
        };
        listener.onState('listening');
        look();
        return stream;
    }

    /**
     * Records three seconds and plays them where calls are heard.
     * @throws MicrophoneError
     */
    async echo(listener: CheckListener): Promise<void> {
        const { createRecorder, timers } = this.tools;
        const stream = await this.listen(listener);
        if (!stream.active) return;
        listener.onState('recording');
        const recorder = createRecorder(stream);
        const pieces: Blob[] = [];
        recorder.ondataavailable = ({ data }) => pieces.push(data);
        const stopListening = this.end;
        let isGivenUp = false;
        const timer = timers.set(() => recorder.stop(), RECORD_MS);
        recorder.onstop = () => {
            if (isGivenUp) return;
            stopListening();
            this.play(new Blob(pieces, { type: recorder.mimeType }), listener);
        };
        this.end = () => {
            isGivenUp = true;
            timers.clear(timer);
            stopListening();
        };
        recorder.start();
    }

    stop(): void {
        this.end();
        this.end = () => undefined;
    }

    private play(sound: Blob, listener: CheckListener): void {
        const { createPlayer, speaker, timers } = this.tools;
        const player = createPlayer();
        const address = URL.createObjectURL(sound);
        const timer = timers.set(() => this.end(), PLAY_TIMEOUT_MS);
        this.end = () => {
            this.end = () => undefined;
            timers.clear(timer);
            player.pause();
            URL.revokeObjectURL(address);
            listener.onState('done');
        };
        player.onended = () => this.end();
        player.src = address;
        listener.onState('playing');
        const routed = speaker() && 'setSinkId' in player ? player.setSinkId(speaker()) : Promise.resolve();
        // A device that won't plays on the default one; a player that can't is over.
        routed.catch(() => undefined).then(() => player.play()).catch(() => this.end());
    }
}
