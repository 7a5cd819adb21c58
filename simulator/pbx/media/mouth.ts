/**
 * Sends what a person says: one packet every 20 ms, voice or pressed keys, as long as somebody listens.
 * Knows RTP's clock; whether and where packets go is told by whoever owns it.
 */
import { encode, type G711 } from './g711';
import { eventPayload } from './telephoneEvent';
import type { Voice } from './voice';

export interface Spoken {
    readonly name: 'pcmu' | 'pcma' | 'opus';
    readonly payloadType: number;
    /** The payload type for keys, when the other side takes them by RTP. */
    readonly keys?: number;
}

export interface OutgoingPacket {
    readonly payloadType: number;
    readonly timestamp: number;
    readonly marker: boolean;
    readonly payload: Buffer;
}

export interface MouthParts {
    readonly voice: Voice;
    /** What is spoken just now; undefined to say nothing. */
    readonly spoken: () => Spoken | undefined;
    readonly send: (packet: OutgoingPacket) => void;
}

interface Press {
    readonly key: string;
    left: number;
    duration: number;
    timestamp: number | undefined;
}

const PACKET_MS = 20;
/** After a long pause of the process only the newest packets are worth sending. */
const MOST_AT_ONCE = 5;
/** RFC 4733 §2.5.1.4: the end of a key is said three times. */
const ENDS = 3;
/** RFC 6716: one frame of opus that decodes to 20 ms of silence. */
const OPUS_SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);

export class Mouth {
    readonly #parts: MouthParts;
    readonly #presses: Press[] = [];
    /** Packets go on, with silence in them. */
    isMuted = false;
    #timer: NodeJS.Timeout | undefined;
    #timestamp = Math.floor(Math.random() * 2 ** 31);

    constructor(parts: MouthParts) {
        this.#parts = parts;
    }

    /** By the clock and not by the timer, which is late more often than not. */
    start(): void {
        let due = performance.now();
        this.#timer ??= setInterval(() => {
            const late = Math.floor((performance.now() - due) / PACKET_MS);
            if (late > MOST_AT_ONCE) due += (late - MOST_AT_ONCE) * PACKET_MS;
            while (due <= performance.now()) {
                due += PACKET_MS;
                this.#packet();
            }
        }, PACKET_MS / 2);
    }

    stop(): void {
        clearInterval(this.#timer);
    }

    /** @throws RangeError for what isn't a key */
    press(keys: string, milliseconds: number): void {
        for (const key of keys) eventPayload(key, 0, false);
        for (const key of keys) this.#presses.push({ key, left: Math.ceil(milliseconds / PACKET_MS) + ENDS, duration: 0, timestamp: undefined });
    }

    #packet(): void {
        const spoken = this.#parts.spoken();
        const samples = ((spoken?.name === 'opus' ? 48_000 : 8_000) * PACKET_MS) / 1_000;
        if (spoken) this.#parts.send(this.#pressed(spoken) ?? this.#said(spoken, samples));
        this.#timestamp = (this.#timestamp + samples) >>> 0;
    }

    #said(spoken: Spoken, samples: number): OutgoingPacket {
        const said = this.isMuted ? new Int16Array(samples) : this.#parts.voice.next(samples);
        const payload = spoken.name === 'opus' ? OPUS_SILENCE : encode(spoken.name.toUpperCase() as G711, said);
        return { payloadType: spoken.payloadType, timestamp: this.#timestamp, marker: false, payload };
    }

    /** A key takes the voice's place while it is pressed; its clock is 8 kHz always. */
    #pressed(spoken: Spoken): OutgoingPacket | undefined {
        const [press] = this.#presses;
        if (press === undefined || spoken.keys === undefined) return undefined;
        const marker = press.timestamp === undefined;
        press.timestamp ??= this.#timestamp;
        press.left -= 1;
        const isEnd = press.left < ENDS;
        if (press.left >= ENDS - 1) press.duration += (8_000 * PACKET_MS) / 1_000;
        if (press.left === 0) this.#presses.shift();
        return { payloadType: spoken.keys, timestamp: press.timestamp, marker, payload: eventPayload(press.key, press.duration, isEnd) };
    }
}
