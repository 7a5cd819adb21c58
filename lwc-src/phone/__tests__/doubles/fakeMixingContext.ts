/**
 * A browser's AudioContext as far as a mix uses it: which sound goes where can be asked. Strict: a stream without a track
 * makes no source, a wire that isn't there can't be taken away, and nothing can be made once it is closed.
 */
import { asStream, FakeStream } from './fakeMedia';

class FakeNode {
    readonly name: string;
    readonly outs = new Set<FakeNode>();

    constructor(name: string) {
        this.name = name;
    }

    connect(out: FakeNode): void {
        this.outs.add(out);
    }

    disconnect(out?: FakeNode): void {
        if (out === undefined) return this.outs.clear();
        if (!this.outs.delete(out)) throw new DOMException('the given destination is not connected.', 'InvalidAccessError');
    }
}

export class FakeMixingContext {
    state: AudioContextState;
    onstatechange: (() => void) | null = null;
    /** Whether the browser wants a click first. */
    isBlocked: boolean;
    private readonly sources: FakeNode[] = [];

    constructor(isBlocked = false) {
        this.isBlocked = isBlocked;
        this.state = isBlocked ? 'suspended' : 'running';
    }

    createMediaStreamSource(stream: MediaStream): FakeNode {
        this.mustBeOpen();
        const [track] = stream.getAudioTracks();
        if (!track) throw new DOMException('MediaStream has no audio track', 'InvalidStateError');
        const node = new FakeNode(track.label);
        this.sources.push(node);
        return node;
    }

    createMediaStreamDestination(): FakeNode & { readonly stream: MediaStream } {
        this.mustBeOpen();
        return Object.assign(new FakeNode('out'), { stream: asStream(new FakeStream()) });
    }

    /** What is in the mix that this track carries, by the labels of the sources, sorted. */
    mixIn(track: MediaStreamTrack | undefined): string {
        const isIt = (node: FakeNode): boolean => (node as FakeNode & { stream?: MediaStream }).stream?.getAudioTracks()[0] === track;
        return this.sources
            .filter(({ outs }) => [...outs].some(isIt))
            .map(({ name }) => name)
            .sort()
            .join(' + ');
    }

    /** The names of all sources that go somewhere. */
    named(): string[] {
        return this.sources.filter(({ outs }) => outs.size > 0).map(({ name }) => name);
    }

    async resume(): Promise<void> {
        if (!this.isBlocked) this.becomes('running');
    }

    async close(): Promise<void> {
        this.state = 'closed';
    }

    becomes(state: AudioContextState): void {
        if (this.state === state) return;
        this.state = state;
        this.onstatechange?.();
    }

    private mustBeOpen(): void {
        if (this.state === 'closed') throw new DOMException('the context is closed', 'InvalidStateError');
    }
}

/** jsdom has no streams: one that holds what it is given. */
export function withStreams(): void {
    Object.assign(window, {
        MediaStream: class {
            private readonly tracks: readonly MediaStreamTrack[];

            constructor(tracks: readonly MediaStreamTrack[]) {
                this.tracks = tracks;
            }

            getAudioTracks(): readonly MediaStreamTrack[] {
                return this.tracks;
            }
        }
    });
}

/** A track by the name of who is heard on it. */
export function voice(label: string): MediaStreamTrack {
    return { kind: 'audio', label, enabled: true } as MediaStreamTrack;
}
