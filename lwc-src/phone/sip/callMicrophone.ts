/** The microphone of one call: opened for it, exchanged during it, let go of with it. Knows nothing of SIP. */
import { MicrophoneError, type Microphone } from '../audio/microphone';

export class CallMicrophone {
    private readonly microphone: Microphone;
    private stream: MediaStream | undefined;
    /** A mix is sent in its place. */
    isMixed = false;
    private isClosed = false;

    constructor(microphone: Microphone) {
        this.microphone = microphone;
    }

    get track(): MediaStreamTrack | undefined {
        return this.stream?.getAudioTracks()[0];
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
        const sender = connection && audioSender(connection);
        if (!before || !sender) return;
        const stream = await this.microphone.open();
        const [track] = stream.getAudioTracks();
        if (this.isClosed || this.stream !== before || !track) return stopAll(stream);
        // Muted stays muted, and so does hold.
        track.enabled = (this.isMixed ? this.track : sender.track)?.enabled ?? true;
        this.stream = stream;
        if (!this.isMixed) await sender.replaceTrack(track);
        stopAll(before);
    }

    /**
     * Sends a mix in its place, which has it in it; without one, the microphone again.
     * @param is muted: in a mix the microphone alone falls silent; held: nothing at all is heard. Asked again at the end,
     *     since it may have changed meanwhile
     */
    async send(connection: RTCPeerConnection, mix: MediaStreamTrack | undefined, is: () => { readonly muted: boolean; readonly held: boolean }): Promise<void> {
        const { track: own } = this;
        const sender = audioSender(connection);
        if (!own || !sender || this.isClosed) return;
        this.isMixed = mix !== undefined;
        const settle = (): void => {
            const { muted, held } = is();
            own.enabled = !muted && (mix !== undefined || !held);
            if (mix) mix.enabled = !held;
        };
        settle();
        await sender.replaceTrack(mix ?? own);
        settle();
    }

    /** Within a mix. */
    silence(muted: boolean): void {
        if (this.track) this.track.enabled = !muted;
    }

    close(): void {
        this.isClosed = true;
        if (this.stream) stopAll(this.stream);
    }
}

function audioSender(connection: RTCPeerConnection): RTCRtpSender | undefined {
    return connection.getSenders().find(({ track }) => track?.kind === 'audio');
}

function stopAll(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}
