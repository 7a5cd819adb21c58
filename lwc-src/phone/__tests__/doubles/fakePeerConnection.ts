/**
 * A browser's RTCPeerConnection without media, as far as a SIP call uses it. Strict about the order of things, as the
 * W3C's signalling states are: an answer without an offer, or anything after closing, is an InvalidStateError.
 */
type Description = { readonly type: 'offer' | 'answer'; readonly sdp: string };
type Rollback = { readonly type: 'rollback' };

interface FakeSender {
    track: MediaStreamTrack;
    replaceTrack(track: MediaStreamTrack): Promise<void>;
    readonly dtmf: { toneBuffer: string; insertDTMF(tones: string): void };
}

/** What this side speaks: Opus and PCMU, with telephone-events for both. */
const LINES = [
    ...['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=-', 't=0 0', 'a=group:BUNDLE 0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111 0 110 101', 'c=IN IP4 0.0.0.0'],
    ...['a=mid:0', 'a=ice-ufrag:abcd', 'a=ice-pwd:abcdefghijklmnopqrstuv', 'a=fingerprint:sha-256 00:11', 'a=setup:active', 'a=rtcp-mux'],
    ...['a=rtpmap:111 opus/48000/2', 'a=rtpmap:0 PCMU/8000', 'a=rtpmap:110 telephone-event/48000', 'a=rtpmap:101 telephone-event/8000', '']
];
/** What a far end answers, by the codecs it has. */
export const ANSWERS = {
    opus: LINES.join('\r\n').replace(' 0 110 101', ' 110'),
    opusWithOldEvents: LINES.join('\r\n').replace(' 0 110 101', ' 101'),
    pcmu: LINES.join('\r\n').replace(' 111 0 110 101', ' 0 101')
} as const;

export class FakePeerConnection extends EventTarget {
    static made: FakePeerConnection[] = [];
    readonly configuration: RTCConfiguration;
    readonly senders: FakeSender[] = [];
    /** Digits that went out with the sound. */
    inserted = '';
    signalingState: RTCSignalingState = 'stable';
    iceGatheringState: RTCIceGatheringState = 'new';
    iceConnectionState: RTCIceConnectionState = 'new';
    connectionState: RTCPeerConnectionState = 'new';
    localDescription: Description | null = null;
    /** The last one that both sides agreed on. */
    currentLocalDescription: Description | null = null;
    currentRemoteDescription: Description | null = null;
    remoteDescription: Description | null = null;

    constructor(configuration: RTCConfiguration) {
        super();
        this.configuration = configuration;
        FakePeerConnection.made.push(this);
    }

    static get last(): FakePeerConnection {
        return FakePeerConnection.made.at(-1)!;
    }

    addTrack(track: MediaStreamTrack): FakeSender {
        this.mustBeOpen();
        const sender: FakeSender = { track, replaceTrack: async (next) => void (sender.track = next), dtmf: { toneBuffer: '', insertDTMF: (tones) => void (this.inserted += tones) } };
        this.senders.push(sender);
        return sender;
    }

    /** Packets that have arrived, where the test says it; otherwise fifty a second without loss. */
    packetsReceived: number | undefined;
    private readonly madeAt = Date.now();

    async getStats(): Promise<Map<string, object>> {
        const packetsReceived = this.packetsReceived ?? Math.floor((Date.now() - this.madeAt) / 20);
        return new Map([['in', { id: 'in', type: 'inbound-rtp', kind: 'audio', packetsReceived, packetsLost: 0, jitter: 0 }]]);
    }

    getSenders(): FakeSender[] {
        return this.senders;
    }

    getReceivers(): object[] {
        return [];
    }

    async createOffer(): Promise<Description> {
        this.mustBeOpen();
        return { type: 'offer', sdp: audioOf(this.senders.length > 0).replace('a=setup:active', 'a=setup:actpass') };
    }

    async createAnswer(): Promise<Description> {
        this.mustBe('have-remote-offer');
        return { type: 'answer', sdp: audioOf(this.senders.length > 0) };
    }

    async setLocalDescription(description: Description | Rollback): Promise<void> {
        if (description.type === 'rollback') {
            this.mustBe('have-local-offer');
            this.localDescription = this.currentLocalDescription;
            this.signalingState = 'stable';
            return;
        }
        this.mustBe(...(description.type === 'offer' ? (['stable', 'have-local-offer'] as const) : (['have-remote-offer'] as const)));
        this.localDescription = description;
        this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
        if (description.type === 'answer') this.agree(description, this.remoteDescription);
        if (this.iceGatheringState === 'new') this.gather();
    }

    async setRemoteDescription(description: Description): Promise<void> {
        this.mustBe(...(description.type === 'answer' ? (['have-local-offer'] as const) : (['stable', 'have-remote-offer'] as const)));
        if (!description.sdp.includes('m=audio')) throw new DOMException('Failed to parse SessionDescription.', 'OperationError');
        if (description.type === 'answer' && description.sdp.includes('a=setup:actpass')) throw new DOMException('Answerer must use either active or passive value for setup attribute.', 'InvalidAccessError');
        this.remoteDescription = description;
        if (description.type === 'answer') this.agree(this.localDescription, description);
        this.signalingState = description.type === 'answer' ? 'stable' : 'have-remote-offer';
    }

    close(): void {
        this.signalingState = 'closed';
        this.connectionState = 'closed';
    }

    /** What only the browser can know: the connection works, or doesn't any more. */
    becomes(state: RTCPeerConnectionState): void {
        this.connectionState = state;
        this.dispatchEvent(new Event('connectionstatechange'));
    }

    /** The far end's sound arrives. */
    hears(stream: MediaStream): void {
        this.dispatchEvent(Object.assign(new Event('track'), { streams: [stream], track: stream.getTracks()[0] }));
    }

    private agree(local: Description | null, remote: Description | null): void {
        this.currentLocalDescription = local;
        this.currentRemoteDescription = remote;
    }

    /** One candidate at once, and no end for 40 seconds, as with a dead TURN server. */
    private gather(): void {
        this.iceGatheringState = 'gathering';
        setTimeout(() => this.found({ type: 'host' }), 1);
        setTimeout(() => {
            this.iceGatheringState = 'complete';
            this.found(null);
        }, 40_000);
    }

    private found(candidate: { readonly type: string } | null): void {
        if (this.signalingState !== 'closed') this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
    }

    private mustBeOpen(): void {
        if (this.signalingState === 'closed') throw new DOMException('The RTCPeerConnection is closed.', 'InvalidStateError');
    }

    private mustBe(...states: readonly RTCSignalingState[]): void {
        if (!states.includes(this.signalingState)) throw new DOMException(`Called in wrong state: ${this.signalingState}`, 'InvalidStateError');
    }
}

function audioOf(isSending: boolean): string {
    return `${LINES.join('\r\n')}a=${isSending ? 'sendrecv' : 'recvonly'}\r\n`;
}

/** Gives the page WebRTC, for as long as a test lasts. */
export function withWebRtc(): void {
    FakePeerConnection.made = [];
    Object.assign(window, {
        RTCPeerConnection: FakePeerConnection,
        RTCSessionDescription: class {
            constructor(description: Description) {
                Object.assign(this, description);
            }
        }
    });
}

/** At the head of a file: each test has its own page with WebRTC, and winds its own time. */
export function withWebRtcAndFakeTime(): void {
    beforeEach(() => {
        jest.useFakeTimers();
        withWebRtc();
    });
    afterEach(() => {
        jest.clearAllTimers();
        jest.useRealTimers();
    });
}
