/** Measures the sound of one call once a second for as long as it lasts, and tells when there is something to say. */
import { afterSample, newWatch, qualityOf, type AudioTrouble, type CallQuality, type QualityWatch } from '../../core/quality/quality';
import type { Clock, Timers } from '../../core/time';
import { audioSampleOf } from './audioSample';

export interface AudioWatchTools {
    readonly connection: Pick<RTCPeerConnection, 'getStats'>;
    readonly clock: Clock;
    readonly timers: Timers;
    /** Whether one of the two sides holds the call. */
    readonly isHeld: () => boolean;
    /** Told when it changes; undefined when all is well again. */
    readonly onTrouble: (trouble: AudioTrouble | undefined) => void;
}

/** Begins to watch one call; undefined while the means to do so are not there yet. */
export type WatchAudio = (tools: AudioWatchTools) => Pick<AudioWatch, 'stop'> | undefined;

const EVERY_MS = 1_000;

export class AudioWatch {
    private readonly tools: AudioWatchTools;
    private watch: QualityWatch;
    private timer: unknown;
    private isLooking = false;
    private isStopped = false;

    constructor(tools: AudioWatchTools) {
        this.tools = tools;
        this.watch = newWatch(tools.clock.now());
        this.wait();
    }

    /** @returns the sum of the call, undefined when nothing was measured */
    stop(): CallQuality | undefined {
        this.isStopped = true;
        this.tools.timers.clear(this.timer);
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
            const before = this.watch.trouble;
            this.watch = afterSample(this.watch, audioSampleOf(report, clock.now()), isHeld());
            if (this.watch.trouble !== before) onTrouble(this.watch.trouble);
        } catch (error) {
            // A connection that is closing has no statistics any more; what was measured before counts.
            if (!(error instanceof DOMException)) throw error;
        } finally {
            this.isLooking = false;
        }
    }
}
