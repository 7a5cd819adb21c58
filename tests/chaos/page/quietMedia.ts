/**
 * Runs in the page before anything else: connections and sound that cost nothing, for runs of thousands of calls. The product isn't
 * changed; its browser has no media. What is there behaves as a connection that is up from the first moment.
 */
export function quietMedia(): void {
    const RealConnection = window.RTCPeerConnection;
    const track = (): MediaStreamTrack => new RealConnection().addTransceiver('audio').receiver.track;
    let spare: MediaStreamTrack | undefined;
    const SDP = (direction: string, setup: string): string =>
        ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0', 'm=audio 9 UDP/TLS/RTP/SAVPF 0 101', 'c=IN IP4 127.0.0.1', 'a=mid:0', 'a=rtcp-mux', 'a=ice-ufrag:none', 'a=ice-pwd:nonenonenonenonenonenone', `a=fingerprint:sha-256 ${Array(32).fill('00').join(':')}`, `a=setup:${setup}`, 'a=rtpmap:0 PCMU/8000', 'a=rtpmap:101 telephone-event/8000', `a=${direction}`, ''].join('\r\n');

    class QuietConnection extends EventTarget {
        signalingState = 'stable';
        connectionState = 'connected';
        iceConnectionState = 'connected';
        iceGatheringState = 'complete';
        localDescription: { type: string; sdp: string } | null = null;
        remoteDescription: { type: string; sdp: string } | null = null;
        senders: { track: MediaStreamTrack | null; dtmf: null; replaceTrack(track: MediaStreamTrack | null): Promise<void> }[] = [];

        addTrack(added: MediaStreamTrack): object {
            const sender = {
                track: added as MediaStreamTrack | null,
                dtmf: null,
                replaceTrack: (other: MediaStreamTrack | null): Promise<void> => {
                    sender.track = other;
                    return Promise.resolve();
                }
            };
            this.senders.push(sender);
            return sender;
        }
        getSenders(): object[] {
            return this.senders;
        }
        getReceivers(): object[] {
            return [];
        }
        getTransceivers(): object[] {
            return [];
        }
        createOffer(): Promise<object> {
            return Promise.resolve({ type: 'offer', sdp: SDP('sendrecv', 'actpass') });
        }
        createAnswer(): Promise<object> {
            return Promise.resolve({ type: 'answer', sdp: SDP('sendrecv', 'active') });
        }
        setLocalDescription(description: { type: string; sdp: string }): Promise<void> {
            this.localDescription = description;
            this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
            return Promise.resolve();
        }
        setRemoteDescription(description: { type: string; sdp: string }): Promise<void> {
            this.remoteDescription = description;
            this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
            return Promise.resolve();
        }
        getStats(): Promise<Map<string, object>> {
            return Promise.resolve(new Map());
        }
        getConfiguration(): object {
            return {};
        }
        setConfiguration(): void {
            // There is nothing to reach.
        }
        restartIce(): void {
            // There is nothing to restart.
        }
        addIceCandidate(): Promise<void> {
            return Promise.resolve();
        }
        close(): void {
            this.signalingState = 'closed';
            this.connectionState = 'closed';
            this.iceConnectionState = 'closed';
        }
    }
    /** The phone's own sounds, heard by nobody. */
    class QuietContext extends OfflineAudioContext {
        constructor() {
            super(1, 1, 8_000);
        }
        override get state(): AudioContextState {
            return 'running';
        }
        override resume(): Promise<void> {
            return Promise.resolve();
        }
        close(): Promise<void> {
            return Promise.resolve();
        }
        setSinkId(): Promise<void> {
            return Promise.resolve();
        }
    }
    Object.assign(window, { RTCPeerConnection: QuietConnection, AudioContext: QuietContext });
    if (navigator.mediaDevices) {
        navigator.mediaDevices.getUserMedia = () => {
            spare ??= track();
            return Promise.resolve(new MediaStream([spare.clone()]));
        };
    }
}
