/**
 * What is heard on one call, and how well: the far end's sound out of the speaker, watched from the answer on and
 * brought back when it is lost. A far end that vanished is noticed by connectionState, since iceConnectionState may
 * stay `disconnected` for ever. Knows nothing of what the agent wants.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { CallEvent } from '../../core/call/call';
import type { CallQuality } from '../../core/quality/quality';
import type { Clock, Timers } from '../../core/time';
import type { Speaker, SpeakerFactory } from '../audio/speaker';
import type { AudioWatch, WatchAudio } from '../quality/audioWatch';
import { MediaRecovery } from './mediaRecovery';

export interface CallMediaTools {
    readonly speakers: SpeakerFactory;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly isConnected: () => boolean;
    readonly report: (event: CallEvent) => void;
    readonly onSoundBlocked: () => void;
    /** Missing where nothing shall be measured. */
    readonly watchAudio?: WatchAudio;
}

export class CallMedia {
    private readonly tools: CallMediaTools;
    private readonly speaker: Speaker;
    /** Nothing could bring it back. */
    private readonly lost: () => void;
    /** What the far end says. */
    received: MediaStreamTrack | undefined;
    private audioWatch: Pick<AudioWatch, 'stop'> | undefined;
    private recovery: MediaRecovery | undefined;

    constructor(tools: CallMediaTools, lost: () => void) {
        this.tools = tools;
        this.lost = lost;
        this.speaker = tools.speakers(tools.onSoundBlocked);
    }

    listenTo(connection: RTCPeerConnection): void {
        connection.addEventListener('track', ({ streams, track }) => {
            this.received = track;
            this.speaker.play(streams[0] ?? new MediaStream([track]));
        });
        connection.addEventListener('connectionstatechange', () => {
            // From the answer on another way is looked for first.
            if (connection.connectionState === 'failed' && !this.recovery) this.lost();
        });
    }

    /** From the answer on. */
    watch(session: RTCSession): void {
        const { clock, timers, isConnected, report, watchAudio } = this.tools;
        const { connection } = session;
        this.audioWatch ??= watchAudio?.({
            connection,
            clock,
            timers,
            isHeld: () => Object.values(session.isOnHold()).some(Boolean),
            isMuted: () => session.isMuted().audio ?? false,
            onTrouble: (trouble) => report({ type: 'audioChanged', trouble })
        });
        this.recovery ??= new MediaRecovery({
            session,
            connection,
            timers,
            isConnected,
            changed: (restoring) => report({ type: 'restoringChanged', restoring }),
            lost: this.lost
        });
    }

    /** The way through the network may be gone. */
    recover(): void {
        this.recovery?.begin();
    }

    /** The other side would not hear of another way. */
    refused(): void {
        this.recovery?.refused();
    }

    silence(isSilent: boolean): void {
        this.speaker.mute(isSilent);
    }

    /** @returns how it sounded, if anything was measured */
    stop(): CallQuality | undefined {
        this.recovery?.stop();
        this.speaker.stop();
        return this.audioWatch?.stop();
    }
}
