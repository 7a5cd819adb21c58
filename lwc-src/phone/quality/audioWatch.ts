/** Measures the sound of one call once a second for as long as it lasts, and tells when there is something to say. */
import { afterSample, newWatch, qualityOf, type AudioTrouble, type CallQuality, type QualityWatch } from '../../core/quality/quality';
import type { Clock, Timers } from '../../core/time';
import { afterVoice, newVoiceWatch, type VoiceWatch } from '../../core/quality/ownVoice';
import { audioSampleOf } from './audioSample';
import type { OwnVoice } from './ownVoice';

export interface AudioWatchTools {
    readonly connection: Pick<RTCPeerConnection, 'getStats' | 'getSenders'>;
    readonly clock: Clock;
    readonly timers: Timers;
    /** Whether one of the two sides holds the call. */
    readonly isHeld: () => boolean;
    readonly isMuted: () => boolean;
    /** Told when it changes; undefined when all is well again. */
    readonly onTrouble: (trouble: AudioTrouble | undefined) => void;
}

/** Begins to watch one call; undefined while the means to do so are not there yet. */
export type WatchAudio = (tools: AudioWatchTools) => Pick<AudioWatch, 'stop'> | undefined;

/** Begins to listen to a microphone. */
export type Listen = (track: MediaStreamTrack) => OwnVoice;

const EVERY_MS = 1_000;

export class AudioWatch {
    private readonly tools: AudioWatchTools;
    private watch: QualityWatch;
    private readonly listen: Listen;
    private voice: { readonly track: MediaStreamTrack; readonly heard: OwnVoice } | undefined;
    private voiceWatch: VoiceWatch;
    private told: AudioTrouble | undefined;
    private timer: unknown;
    private isLooking = false;
    private isStopped = false;

    constructor(tools: AudioWatchTools, listen: Listen) {
        this.tools = tools;
        this.listen = listen;
        this.voiceWatch = newVoiceWatch(tools.clock.now());
        this.watch = newWatch(tools.clock.now());
        this.wait();
    }

    /** @returns the sum of the call, undefined when nothing was measured */
    stop(): CallQuality | undefined {
        this.isStopped = true;
        this.tools.timers.clear(this.timer);
        this.voice?.heard.stop();
        return qualityOf(this.watch);
    }

    private wait(): void {
        this.timer = this.tools.timers.set(() => {
            void this.look();
            this.wait();
        }, EVERY_MS);
    }

    private async look(): Promise<void> {
        // A look that takes longer than a second is not overtaken by the next.
        if (this.isLooking) return;
        this.isLooking = true;
        const { connection, clock, isHeld, onTrouble } = this.tools;
        try {
            const report = await connection.getStats();
            if (this.isStopped) return;
            this.watch = afterSample(this.watch, audioSampleOf(report, clock.now()), isHeld());
            this.lookAtVoice();
            const trouble = this.watch.trouble ?? this.voiceWatch.trouble;
            if (trouble?.kind !== this.told?.kind) onTrouble(trouble);
            this.told = trouble;
        } catch (error) {
            // A connection that is closing has no statistics any more; what was measured before counts.
            if (!(error instanceof DOMException)) throw error;
        } finally {
            this.isLooking = false;
        }
    }

    private lookAtVoice(): void {
        const { connection, clock, isHeld, isMuted } = this.tools;
        const track = connection.getSenders().find((sender) => sender.track?.kind === 'audio')?.track ?? undefined;
        // Another microphone was chosen meanwhile.
        if (track !== this.voice?.track) {
            this.voice?.heard.stop();
            this.voice = track && { track, heard: this.listen(track) };
        }
        this.voiceWatch = afterVoice(this.voiceWatch, { at: clock.now(), level: this.voice?.heard.level(), muted: isMuted(), held: isHeld() });
    }
}
