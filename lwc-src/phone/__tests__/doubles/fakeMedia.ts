/** Streams, microphone and loudspeaker without a sound, which say what was done with them. */
import type { MicrophoneTrouble } from '../../../core/state/softphoneState';
import { MicrophoneError, type Microphone } from '../../audio/microphone';
import type { Speaker, SpeakerFactory } from '../../audio/speaker';

/** A MediaStream with one audio track; jsdom has none. */
export class FakeStream {
    readonly track = { kind: 'audio', enabled: true, readyState: 'live', stop: (): void => void (this.track.readyState = 'ended') };

    getTracks(): MediaStreamTrack[] {
        return [this.track as unknown as MediaStreamTrack];
    }

    getAudioTracks(): MediaStreamTrack[] {
        return this.getTracks();
    }

    getVideoTracks(): MediaStreamTrack[] {
        return [];
    }

    get active(): boolean {
        return this.isOpen;
    }

    get isOpen(): boolean {
        return this.track.readyState === 'live';
    }

    /** Open and not muted. */
    get isHeard(): boolean {
        return this.isOpen && this.track.enabled;
    }
}

export function asStream(stream: FakeStream): MediaStream {
    return stream as unknown as MediaStream;
}

/** A microphone that opens at once, or as the test says: with a trouble, or when it is let. */
export class FakeMicrophone implements Microphone {
    readonly opened: FakeStream[] = [];
    trouble: MicrophoneTrouble | undefined;
    state: Awaited<ReturnType<Microphone['permission']>> = 'granted';
    /** As long as it is set, whoever opens it waits. */
    gate: Promise<void> | undefined;

    async open(): Promise<MediaStream> {
        await this.gate;
        if (this.trouble) throw new MicrophoneError(this.trouble, 'as the test says');
        const stream = new FakeStream();
        this.opened.push(stream);
        return asStream(stream);
    }

    permission(): ReturnType<Microphone['permission']> {
        return Promise.resolve(this.state);
    }

    get isOpen(): boolean {
        return this.opened.some(({ isOpen }) => isOpen);
    }
}

/** What each call's loudspeaker plays; `undefined` when it has stopped. */
export function fakeSpeakers(): { readonly playing: (MediaStream | undefined)[]; readonly muted: boolean[]; readonly factory: SpeakerFactory } {
    const playing: (MediaStream | undefined)[] = [];
    const muted: boolean[] = [];
    const factory: SpeakerFactory = (): Speaker => {
        const at = playing.push(undefined) - 1;
        muted.push(false);
        return { play: (stream) => void (playing[at] = stream), mute: (is) => void (muted[at] = is), stop: () => void (playing[at] = undefined) };
    };
    return { playing, muted, factory };
}
