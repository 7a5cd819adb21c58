/**
 * The media of one person in one call: werift behind offer and answer (ICE, DTLS-SRTP, rtcp-mux, all candidates at once),
 * a voice that speaks at 50 packets a second, and an ear. Knows SDP, and nothing of SIP.
 */
import { networkInterfaces } from 'node:os';
import { RTCPeerConnection, RTCRtpCodecParameters, RtpHeader, RtpPacket, type RTCRtpTransceiver } from 'werift';
import type { Codecs } from '../people/person';
import type { Timers } from '../timers';
import { Ear, type Sound } from './ear';
import { decode, type G711 } from './g711';
import { Mouth, type OutgoingPacket, type Spoken } from './mouth';
import { answerDirection, codecsOf, directionOf, fingerprintOf, finished, iceUserOf, isSecureAudio, later, sendsIn } from './sdp';
import { withCandidates, withCodecs, withDirection, type Direction } from './sdp';
import { KeyListener } from './telephoneEvent';
import { Voice, type VoiceStyle } from './voice';

export interface MediaOptions {
    readonly toneHz: number;
    readonly voice: VoiceStyle;
    readonly codecs: Codecs;
    /** Plays back what it hears in place of a voice. */
    readonly echoes?: boolean;
    readonly addresses: 'all' | 'loopback';
    readonly timers: Timers;
}

/** What a call needs of its media. */
export type Media = Pick<MediaSession, keyof MediaSession>;

/** A description that this side can't or won't take; `status` is SIP's word for it. */
export class MediaRefused extends Error {
    readonly status: number;

    constructor(message: string, status = 488, cause?: unknown) {
        super(message, { cause });
        this.name = 'MediaRefused';
        this.status = status;
    }
}

/** werift begins its handshake a tenth of a second after ICE is through, also when the session is closed meanwhile. */
const HANDSHAKE_BEGINS_MS = 200;
const NAMES: Readonly<Record<Codecs, readonly Spoken['name'][]>> = { narrow: ['pcmu', 'pcma'], aLaw: ['pcma'], opusNarrowKeys: ['opus'] };

export class MediaSession {
    readonly #options: MediaOptions;
    readonly #ear = new Ear();
    readonly #keys: KeyListener;
    readonly #mouth: Mouth;
    readonly #origin = { id: Math.floor(Math.random() * 2 ** 31), version: 1 };
    readonly #peer: RTCPeerConnection;
    readonly #transceiver: RTCRtpTransceiver;
    #local = '';
    #remote = '';
    #pending: { readonly sdp: string; readonly wanted: Direction } | undefined;
    #spoken: Spoken | undefined;
    #direction: Direction = 'sendrecv';
    #wanted: Direction = 'sendrecv';
    #state: 'connecting' | 'connected' | 'lost' | 'closed' = 'connecting';
    /** The share of our packets that never arrives, and what of it is still owed. */
    #loss = { share: 0, owed: 0 };
    #sequence = Math.floor(Math.random() * 0x8000);

    constructor(options: MediaOptions) {
        this.#options = options;
        this.#keys = new KeyListener(options.codecs === 'opusNarrowKeys');
        this.#mouth = new Mouth({
            voice: new Voice(options.toneHz, options.voice),
            spoken: () => (this.#state === 'connected' && sendsIn(this.#direction) ? this.#spoken : undefined),
            send: (packet) => this.#send(packet)
        });
        this.#peer = new RTCPeerConnection({
            codecs: { audio: offered(options.codecs), video: [] },
            headerExtensions: { audio: [], video: [] },
            iceServers: [],
            iceUseIpv6: false,
            iceAdditionalHostAddresses: ['127.0.0.1'],
            ...(options.addresses === 'loopback' ? { iceInterfaceAddresses: { udp4: '127.0.0.1' } } : {}),
            bundlePolicy: 'max-bundle'
        });
        this.#transceiver = this.#peer.addTransceiver('audio', { direction: 'sendrecv' });
        for (const { connection } of this.#peer.iceTransports) {
            // Without a server of its own werift would ask a public one; nothing here leaves the machine unasked.
            delete connection.stunServer;
            // In a conflict of roles (RFC 8445 §7.3.1.1) this side gives way: werift takes a late check of before a restart for one, and both would change roles without end.
            Object.assign(connection, { tieBreaker: 0n });
        }
        this.#peer.connectionStateChange.subscribe((state) => this.#changed(state));
        this.#transceiver.dtlsTransport.onRtp.subscribe(({ header, payload }) => this.#hear(header.payloadType, header.timestamp, payload));
    }

    get state(): 'connecting' | 'connected' | 'lost' | 'closed' {
        return this.#state;
    }

    /** As agreed last, seen from this side. */
    get direction(): Direction {
        return this.#direction;
    }

    get codec(): Spoken['name'] | undefined {
        return this.#spoken?.name;
    }

    /** Keys that came by RTP. */
    get keys(): string {
        return this.#keys.keys;
    }

    heard(): Sound {
        return this.#ear.sound(this.#options.timers.now());
    }

    /** Our description as it was sent last. */
    get local(): string {
        return this.#local;
    }

    /** The first offer; both speak and listen. */
    async offer(): Promise<string> {
        await this.#peer.setLocalDescription(await this.#peer.createOffer());
        this.#local = this.#finish();
        return this.#local;
    }

    /** A further offer in the same session: hold and resume. */
    offerAgain(wanted: Direction): string {
        const sdp = later(this.#local, this.#origin.version + 1, wanted, 'actpass');
        this.#pending = { sdp, wanted };
        return sdp;
    }

    /** The other side's answer to our offer. */
    async accept(answer: string): Promise<void> {
        this.#check(answer);
        const spoken = this.#choose(answer);
        if (this.#pending) {
            this.#local = this.#pending.sdp;
            this.#wanted = this.#pending.wanted;
            this.#pending = undefined;
            this.#origin.version += 1;
        } else await taken(this.#peer.setRemoteDescription({ type: 'answer', sdp: this.#readable(answer, spoken) }));
        this.#agree(answer, spoken, answerDirection(directionOf(answer), this.#wanted));
    }

    /** Our further offer was refused: everything stays as it was. */
    withdraw(): void {
        this.#pending = undefined;
    }

    /**
     * Answers an offer, the first or a later one.
     * @throws MediaRefused when it can't be taken; the session stays as it was
     */
    async answer(offer: string): Promise<string> {
        if (this.#pending) throw new MediaRefused('an offer of our own is still open', 491);
        this.#check(offer);
        const spoken = this.#choose(offer);
        const direction = answerDirection(directionOf(offer), this.#wanted);
        if (this.#local !== '' && iceUserOf(offer) === iceUserOf(this.#remote)) {
            this.#origin.version += 1;
            this.#local = later(this.#local, this.#origin.version, direction, this.#role);
        } else {
            if (this.#local !== '') this.#origin.version += 1;
            // What werift would make of other directions than this one doesn't matter: the text says ours.
            await taken(this.#peer.setRemoteDescription({ type: 'offer', sdp: withDirection(this.#readable(offer, spoken), 'sendrecv') }));
            await this.#peer.setLocalDescription(await this.#peer.createAnswer());
            if (this.#local !== '') this.#restart();
            this.#local = withDirection(this.#finish(), direction);
        }
        this.#agree(offer, spoken, direction);
        return this.#local;
    }

    /**
     * Presses keys, one after the other, as RFC 4733 packets instead of the voice.
     * @throws MediaRefused when the other side takes no keys by RTP
     */
    press(keys: string, milliseconds = 100): void {
        if (this.#spoken?.keys === undefined) throw new MediaRefused('the other side takes no keys by RTP');
        this.#mouth.press(keys, milliseconds);
    }

    /** Muted, silence is sent in the voice's place. */
    mute(isMuted: boolean): void {
        this.#mouth.isMuted = isMuted;
    }

    /**
     * A bad network on the way to the agent: this share of the packets is lost, evenly spread.
     * @param share 0 to 1
     */
    lose(share: number): void {
        this.#loss = { share, owed: 0 };
    }

    /** Gone without a word: no goodbye in DTLS, no packets, no answers to ICE. */
    close(): void {
        if (this.#state === 'closed') return;
        this.#state = 'closed';
        this.#mouth.stop();
        this.#endHandshake();
        setTimeout(() => this.#endHandshake(), HANDSHAKE_BEGINS_MS);
        // Whatever closing meets, the session is over.
        this.#peer.close().catch(() => {});
    }

    /** werift would repeat an unfinished handshake for half a minute more; past the last flight it stops by itself. */
    #endHandshake(): void {
        const handshake = this.#transceiver.dtlsTransport.dtls?.dtls;
        if (handshake) handshake.flight = Number.MAX_SAFE_INTEGER;
    }

    /** werift begins its checks together with DTLS, and so never again: after a restart it would only answer those of the other side. */
    #restart(): void {
        this.#transceiver.dtlsTransport.iceTransport.start().catch(() => this.#changed('failed'));
    }

    #check(sdp: string): void {
        if (!isSecureAudio(sdp)) throw new MediaRefused('only audio over DTLS-SRTP with ICE is simulated');
        if ((sdp.match(/^m=/gm) ?? []).length !== 1) throw new MediaRefused('more than one stream is not simulated');
        if (this.#remote !== '' && fingerprintOf(sdp) !== fingerprintOf(this.#remote)) throw new MediaRefused('a change of certificate within a call is not simulated');
    }

    /** The first codec of theirs that is also ours. */
    #choose(sdp: string): Spoken {
        const codecs = codecsOf(sdp);
        for (const name of NAMES[this.#options.codecs]) {
            const codec = codecs.find((one) => one.name === name);
            const keys = codecs.find((one) => one.name === 'telephone-event' && one.clockRate === 8_000)?.payloadType;
            if (codec) return { name, payloadType: codec.payloadType, ...(keys === undefined ? {} : { keys }) };
        }
        throw new MediaRefused(`none of the codecs is ours (${NAMES[this.#options.codecs].join(', ')})`);
    }

    /** Their description as werift shall see it: the chosen codec alone, and candidates that are this machine's own. */
    #readable(sdp: string, { payloadType, keys }: Spoken): string {
        const own = new Set(Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address)));
        // A browser elsewhere, or one that hides its address, is met when its own checks arrive.
        const near = withCandidates(sdp, (protocol, address) => protocol === 'udp' && own.has(address));
        return withCodecs(near, keys === undefined ? [payloadType] : [payloadType, keys]);
    }

    #finish(): string {
        const sdp = this.#peer.localDescription?.sdp ?? '';
        const here = this.#options.addresses === 'loopback' ? withCandidates(sdp, (_, address) => address === '127.0.0.1') : sdp;
        return finished(here, this.#origin);
    }

    get #role(): 'active' | 'passive' {
        return this.#transceiver.dtlsTransport.role === 'server' ? 'passive' : 'active';
    }

    #agree(remote: string, spoken: Spoken, direction: Direction): void {
        this.#remote = remote;
        this.#spoken = spoken;
        this.#direction = direction;
    }

    #changed(state: string): void {
        if (this.#state === 'closed') return;
        if (state === 'connected') {
            this.#state = 'connected';
            if (this.#options.echoes !== true) this.#mouth.start();
        } else if (state === 'failed' || state === 'disconnected' || state === 'closed') this.#state = 'lost';
    }

    #hear(payloadType: number, timestamp: number, payload: Buffer): void {
        if (this.#spoken === undefined || this.#state === 'closed') return;
        if (payloadType === this.#spoken.keys) this.#keys.hear(timestamp, payload);
        else if (payloadType === this.#spoken.payloadType) {
            const samples = this.#spoken.name === 'opus' ? undefined : decode(this.#spoken.name.toUpperCase() as G711, payload);
            this.#ear.hear(this.#options.timers.now(), samples);
            if (this.#options.echoes === true && sendsIn(this.#direction)) this.#send({ payloadType, timestamp, marker: false, payload });
        }
    }

    #send({ payloadType, timestamp, marker, payload }: OutgoingPacket): void {
        this.#sequence = (this.#sequence + 1) & 0xffff;
        // Lost packets have used their number: only so does the other side know of them.
        this.#loss.owed += this.#loss.share;
        if (this.#loss.owed >= 1) {
            this.#loss.owed -= 1;
            return;
        }
        const header = new RtpHeader({ payloadType, sequenceNumber: this.#sequence, timestamp, marker });
        const { sender, dtlsTransport } = this.#transceiver;
        header.ssrc = sender.ssrc;
        // The sender counts for RTCP but knows one payload type only, so keys go past it.
        const sent = payloadType === sender.codec?.payloadType ? sender.sendRtp(new RtpPacket(header, payload)) : dtlsTransport.sendRtp(payload, header);
        // A packet that can't be sent is a packet lost, as on any network.
        void Promise.resolve(sent).catch(() => {});
    }
}

/** A description that werift can't take is one that we refuse. */
function taken(done: Promise<void>): Promise<void> {
    return done.catch((error: unknown) => {
        throw new MediaRefused(`the description can't be used: ${error instanceof Error ? error.message : String(error)}`, 488, error);
    });
}

function offered(codecs: Codecs): RTCRtpCodecParameters[] {
    const keys = new RTCRtpCodecParameters({ mimeType: 'audio/telephone-event', clockRate: 8_000, payloadType: 101, parameters: '0-16' });
    const all = {
        pcmu: new RTCRtpCodecParameters({ mimeType: 'audio/PCMU', clockRate: 8_000, payloadType: 0 }),
        pcma: new RTCRtpCodecParameters({ mimeType: 'audio/PCMA', clockRate: 8_000, payloadType: 8 }),
        opus: new RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2, payloadType: 111 })
    };
    return [...NAMES[codecs].map((name) => all[name]), keys];
}
