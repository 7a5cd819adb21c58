/**
 * Mixes calls in the browser: each far end hears the agent and all others but itself. The agent goes on hearing each by
 * its own speaker, which also is what makes Chromium give a remote stream's sound to Web Audio. A mix is sent only while
 * the browser lets it run; until then everybody hears the agent, as before.
 * Knows nothing of SIP, nor of who is in a conference and why.
 */
import type { LegSound } from '../linePort';

/** One call in the mix. */
export interface Leg {
    readonly key: string;
    readonly sound: LegSound;
    /** It neither hears the others nor is heard: on hold. */
    readonly isApart: boolean;
    readonly send: (mix: MediaStreamTrack | undefined) => Promise<void>;
}

interface Source {
    readonly track: MediaStreamTrack;
    readonly node: AudioNode;
}

interface Nodes {
    leg: Leg;
    received: Source;
    microphone: Source;
    readonly out: MediaStreamAudioDestinationNode;
    isSent: boolean;
}

export interface MixerTools {
    readonly createContext: () => AudioContext;
    /** The browser wants a click before it lets a mix run. */
    readonly onBlocked: () => void;
    readonly report: (what: string, error: unknown) => void;
}

export class Mixer {
    private readonly tools: MixerTools;
    private readonly nodes = new Map<string, Nodes>();
    /** From a source to what is sent. */
    private readonly wires = new Map<AudioNode, Set<AudioNode>>();
    private context: AudioContext | undefined;

    constructor(tools: MixerTools) {
        this.tools = tools;
    }

    /** Whoever isn't named any more gets the microphone again, if the call is still on. */
    update(legs: readonly Leg[]): void {
        for (const [key, nodes] of this.nodes) if (!legs.some((leg) => leg.key === key)) this.remove(key, nodes);
        if (legs.length === 0) return this.close();
        const context = (this.context ??= this.open());
        for (const leg of legs) this.take(leg, context);
        this.wire();
        this.send();
    }

    /** After a click: the browser may let it run now. */
    resume(): void {
        this.context?.resume().catch((error: unknown) => this.tools.report('conference', error));
    }

    private open(): AudioContext {
        const context = this.tools.createContext();
        context.onstatechange = () => this.send();
        if (context.state !== 'running') {
            this.resume();
            this.tools.onBlocked();
        }
        return context;
    }

    private take(leg: Leg, context: AudioContext): void {
        const known = this.nodes.get(leg.key);
        if (!known) {
            const { received, microphone } = leg.sound;
            const out = context.createMediaStreamDestination();
            this.nodes.set(leg.key, { leg, received: sourceOf(received, context), microphone: sourceOf(microphone, context), out, isSent: false });
            return;
        }
        known.received = this.renewed(known.received, leg.sound.received, context);
        known.microphone = this.renewed(known.microphone, leg.sound.microphone, context);
        known.leg = leg;
    }

    /** The one that is there, unless the track is another. */
    private renewed(source: Source, track: MediaStreamTrack, context: AudioContext): Source {
        if (source.track === track) return source;
        this.unplug(source);
        return sourceOf(track, context);
    }

    private wire(): void {
        const all = [...this.nodes.values()];
        for (const from of all) {
            this.connect(from.microphone, [from.out]);
            this.connect(
                from.received,
                all.filter((to) => to !== from && !to.leg.isApart && !from.leg.isApart).map(({ out }) => out)
            );
        }
    }

    /** Changes only what is to change: nobody hears a click when another comes or goes. */
    private connect({ node: source }: Source, wanted: readonly AudioNode[]): void {
        const wired = this.wires.get(source) ?? new Set();
        for (const out of wired) if (!wanted.includes(out)) source.disconnect(out);
        for (const out of wanted) if (!wired.has(out)) source.connect(out);
        this.wires.set(source, new Set(wanted));
    }

    /** Should the browser stop the mix, everybody hears the agent at least. */
    private send(): void {
        const isRunning = this.context?.state === 'running';
        for (const nodes of this.nodes.values()) {
            if (nodes.isSent === isRunning) continue;
            nodes.isSent = isRunning;
            this.give(nodes.leg, isRunning ? nodes.out.stream.getAudioTracks()[0] : undefined);
        }
    }

    private give({ send }: Leg, track: MediaStreamTrack | undefined): void {
        send(track).catch((error: unknown) => this.tools.report('conference', error));
    }

    private remove(key: string, { leg, received, microphone, out, isSent }: Nodes): void {
        this.nodes.delete(key);
        if (isSent) this.give(leg, undefined);
        this.unplug(received);
        this.unplug(microphone);
        for (const [source, wired] of this.wires) if (wired.delete(out)) source.disconnect(out);
    }

    private unplug({ node }: Source): void {
        node.disconnect();
        this.wires.delete(node);
    }

    private close(): void {
        const { context } = this;
        this.context = undefined;
        if (!context) return;
        context.onstatechange = null;
        context.close().catch((error: unknown) => this.tools.report('conference', error));
    }
}

function sourceOf(track: MediaStreamTrack, context: AudioContext): Source {
    return { track, node: context.createMediaStreamSource(new MediaStream([track])) };
}
