/** Keys pressed during a call, as RTP carries them (RFC 4733 §2), and as INFO does. */

const KEYS = '0123456789*#ABCD';
/** Volume in dBm0 below zero, as most phones send. */
const VOLUME = 10;

/** The four bytes of one packet. `duration` is in units of the event's clock. */
export function eventPayload(key: string, duration: number, isEnd: boolean): Buffer {
    const event = KEYS.indexOf(key.toUpperCase());
    if (event < 0 || key.length !== 1) throw new RangeError(`"${key}" is not a key of a telephone`);
    const payload = Buffer.alloc(4);
    payload.writeUInt8(event, 0);
    payload.writeUInt8((isEnd ? 0x80 : 0) | VOLUME, 1);
    payload.writeUInt16BE(Math.min(0xffff, duration), 2);
    return payload;
}

/** Collects keys: all packets of one press share its RTP timestamp, and any of them may be lost. */
export class KeyListener {
    readonly #needsBeginning: boolean;
    #keys = '';
    #lastTimestamp: number | undefined;

    /**
     * @param needsBeginning ignores presses of which only the end arrives, as gateways do that want to see a key go down first.
     * A browser that speaks opus but sends keys at 8 kHz counts its time six times too fast: it sends nothing but ends.
     */
    constructor(needsBeginning: boolean) {
        this.#needsBeginning = needsBeginning;
    }

    get keys(): string {
        return this.#keys;
    }

    hear(timestamp: number, payload: Uint8Array): void {
        const [event = Number.NaN, flags = 0] = payload;
        const isEnd = (flags & 0x80) !== 0;
        if (payload.length < 4 || timestamp === this.#lastTimestamp || (isEnd && this.#needsBeginning)) return;
        this.#lastTimestamp = timestamp;
        this.#keys += KEYS[event] ?? '';
    }
}

/** The key in an INFO's body: `Signal=5` lines (application/dtmf-relay) or the bare key (application/dtmf). */
export function keyOfInfo(contentType: string, body: string): string | undefined {
    const text = contentType === 'application/dtmf-relay' ? (/^\s*Signal\s*=\s*(\S+)\s*$/im.exec(body)?.[1] ?? '') : contentType === 'application/dtmf' ? body.trim() : '';
    const key = text === '10' ? '*' : text === '11' ? '#' : text.toUpperCase();
    return key.length === 1 && KEYS.includes(key) ? key : undefined;
}

export function infoBody(key: string, milliseconds: number): { type: string; text: string } {
    return { type: 'application/dtmf-relay', text: `Signal=${key}\r\nDuration=${milliseconds}\r\n` };
}
