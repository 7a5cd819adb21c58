/** The microphone of one call: opened for it, exchanged during it, let go of with it. Knows nothing of SIP. */
import { MicrophoneError, type Microphone } from '../audio/microphone';

export class CallMicrophone {
    private readonly microphone: Microphone;
    private stream: MediaStream | undefined;
    private isClosed = false;

    constructor(microphone: Microphone) {
        this.microphone = microphone;
    }

    /**
     * @param muted not one word shall be heard before the agent says so
     * @throws MicrophoneError when it can't be opened, or the call has ended meanwhile
     */
    async open(muted: boolean): Promise<MediaStream> {
        const stream = await this.microphone.open();
        if (this.isClosed) {
            stopAll(stream);
            throw new MicrophoneError('busy', 'The call ended before the microphone was open.');
        }
        this.stream = stream;
        if (muted) for (const track of stream.getTracks()) track.enabled = false;
        return stream;
    }

    /**
     * Puts the microphone that is wanted now in the place of the one before.
     * @throws MicrophoneError when it can't be opened; the call keeps the one it has
     */
    async renew(connection: RTCPeerConnection | undefined): Promise<void> {
        const before = this.stream;
        const sender = connection?.getSenders().find(({ track }) => track?.kind === 'audio');
        if (!before || !sender) return;
        const stream = await this.microphone.open();
        const [track] = stream.getAudioTracks();
        if (this.isClosed || this.stream !== before || !track) return stopAll(stream);
        // Muted stays muted, and so does hold.
        track.enabled = sender.track?.enabled ?? true;
        this.stream = stream;
        await sender.replaceTrack(track);
        stopAll(before);
    }

    close(): void {
        this.isClosed = true;
        if (this.stream) stopAll(this.stream);
    }
}

function stopAll(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}
