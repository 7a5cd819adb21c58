/**
 * Messages that torture a SIP implementation, after RFC 4475, and how they come over a WebSocket (RFC 7118 §5): one
 * message a frame. A frame of text has to be UTF-8, so what is not goes in a binary one.
 */
export interface TortureMessage {
    /** Section and name in RFC 4475. */
    readonly name: string;
    /** One character an octet; a line feed stands for CRLF, a NUL of its own line for the blob. */
    readonly text: string;
    /** Octets that are no text, in hexadecimal. */
    readonly blob?: string;
}

/** The octets of a message. */
export function octetsOf({ text, blob }: TortureMessage): Uint8Array {
    const [before = '', after] = blob === undefined ? [text] : text.split('\n\0\n');
    const parts = [octets(before), ...(blob === undefined ? [] : [octets('\n'), hex(blob), octets(`\n${after ?? ''}`)])];
    return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** What a WebSocket sends: text where the octets are UTF-8. */
export function frameOf(message: TortureMessage): string | Uint8Array {
    const all = octetsOf(message);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(all);
    } catch {
        return all;
    }
}

/** The same message to another telephone: what is tried is mostly not the Request-URI. */
export function sentTo(message: TortureMessage, uri: string): TortureMessage {
    return { ...message, text: message.text.replace(/^(\S+) sips?:\S+ (?=SIP\/)/, (_line, method: string) => `${method} ${uri} `) };
}

function octets(text: string): Uint8Array {
    return Uint8Array.from(text.replaceAll('\n', '\r\n'), (character) => character.charCodeAt(0));
}

function hex(text: string): Uint8Array {
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
