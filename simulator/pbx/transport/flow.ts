/**
 * One connection over which SIP messages come and go: a phone's WebSocket, or the link to the people's gateway.
 * Text in, text out; what the text means is nobody's business here.
 */
import type { WebSocket } from 'ws';

export interface Flow {
    readonly id: string;
    /** As Via spells it (RFC 3261 §20.42, RFC 7118 §5.1). */
    readonly transport: 'WS' | 'TCP';
    /** The address the other side is seen under. */
    readonly remoteAddress: string;
    /** A link of our own, that needs no password. */
    readonly trusted: boolean;
    readonly isOpen: boolean;
    send(text: string): void;
    /** Sends anything at all, in so many pieces (RFC 6455 §5.4): what no PBX should. Phones' connections have it. */
    sendRaw?(frame: Frame, pieces: number): void;
    /** Ends it as a broken network would: without a word. */
    drop(): void;
}

/** Text, or bytes, as one WebSocket message. */
export type Frame = string | Uint8Array;

export interface FlowEvents {
    received(flow: Flow, raw: string | Uint8Array): void;
    closed(flow: Flow): void;
}

let count = 0;

/** RFC 6455: the other side broke the protocol. */
const PROTOCOL_ERROR = 1002;

/**
 * Takes a WebSocket that has finished its handshake.
 * @returns undefined when it doesn't speak the subprotocol `sip` (RFC 7118 §4); it is closed then
 */
export function webSocketFlow(socket: WebSocket, remoteAddress: string, events: FlowEvents): Flow | undefined {
    if (socket.protocol !== 'sip') {
        socket.close(PROTOCOL_ERROR, 'subprotocol sip is required');
        return undefined;
    }
    count += 1;
    const flow: Flow = {
        id: `ws${count}`,
        transport: 'WS',
        remoteAddress,
        trusted: false,
        get isOpen() {
            return socket.readyState === socket.OPEN;
        },
        send: (text) => {
            if (socket.readyState === socket.OPEN) socket.send(text);
        },
        sendRaw: (frame, pieces) => {
            const length = Math.ceil(Math.max(frame.length, 1) / pieces);
            for (let piece = 0; piece < pieces; piece++) {
                socket.send(frame.slice(piece * length, (piece + 1) * length), { binary: typeof frame !== 'string', fin: piece === pieces - 1 });
            }
        },
        drop: () => socket.terminate()
    };
    socket.on('message', (data, isBinary) => {
        const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
        events.received(flow, isBinary ? bytes : bytes.toString());
    });
    socket.on('close', () => events.closed(flow));
    // A socket that breaks also closes: the close event tells the rest, and the error says nothing more.
    socket.on('error', () => socket.terminate());
    return flow;
}

/** Both ends of an in-process link. What one end sends, the other hears on a later turn, as over a wire. */
export function createLink(remoteAddress: string, pbx: FlowEvents, hear: (text: string) => void): { flow: Flow; send: (text: string) => void; close: () => void } {
    let open = true;
    const flow: Flow = {
        id: 'gateway',
        transport: 'TCP',
        remoteAddress,
        trusted: true,
        get isOpen() {
            return open;
        },
        send: (text) => {
            setImmediate(() => {
                if (open) hear(text);
            });
        },
        drop: () => {}
    };
    return {
        flow,
        send: (text) => {
            setImmediate(() => {
                if (open) pbx.received(flow, text);
            });
        },
        close: () => {
            open = false;
        }
    };
}
