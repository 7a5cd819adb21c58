/**
 * The WebSocket to the PBX as JsSIP wants it, with what JsSIP's own lacks: a heartbeat that notices a half-open
 * connection (TCP open, nobody there), a time-out on connecting, and several PBX addresses in order of preference.
 * Subprotocol `sip` (RFC 7118 §4); heartbeat: CRLF CRLF, answered by CRLF (RFC 5626 §3.5.1, §4.4.1).
 */
import type { Socket } from 'jssip/lib/Socket';
import type { Timers } from '../../core/time';
import type { Addresses } from './addresses';
import type { Reading } from './incoming';

const CONNECT_TIMEOUT_MS = 5_000;
const HEARTBEAT_MS = 15_000;
/** How long the PBX may take to answer a heartbeat (RFC 5626 §4.4.1 says 10 s). */
const ANSWER_TIMEOUT_MS = 10_000;
/** How long it may take where there is a reason for doubt. */
const SIGN_TIMEOUT_MS = 2_000;

export type CreateWebSocket = (url: string) => WebSocket;

/** Why a connection ended: it was never there, it closed, it was there but silent, or we left it for another. */
export type SocketEnd = 'unreachable' | 'closed' | 'silent' | 'left';

export class SipSocket implements Socket {
    via_transport = 'WSS';
    onconnect = (): void => undefined;
    ondisconnect: Socket['ondisconnect'] = () => undefined;
    ondata: Socket['ondata'] = () => undefined;
    /** Why the last connection ended. */
    lastEnd: SocketEnd = 'unreachable';

    private readonly addresses: Addresses;
    private readonly create: CreateWebSocket;
    private readonly timers: Timers;
    private readonly read: (frame: string | ArrayBuffer) => Reading;
    private phase: 'idle' | 'connecting' | 'open' = 'idle';
    private socket: WebSocket | undefined;
    private timer: unknown;
    /** A PBX that has never answered a heartbeat may not know it: then silence proves nothing. Learnt anew for each connection. */
    private knowsHeartbeat = false;
    /** A sign of life was asked for: only an answer to that counts, since what had waited in the browser proves nothing. */
    private isInDoubt = false;

    /** @param read what passes to SIP of what arrives */
    constructor(addresses: Addresses, create: CreateWebSocket, timers: Timers, read: (frame: string | ArrayBuffer) => Reading) {
        this.read = read;
        this.addresses = addresses;
        this.create = create;
        this.timers = timers;
    }

    get url(): string {
        return this.addresses.current;
    }

    get sip_uri(): string {
        const { host } = new URL(this.url);
        return `sip:${host};transport=ws`;
    }

    connect(): void {
        if (this.phase !== 'idle') return;
        this.addresses.advance();
        this.open();
    }

    /** A connection that has been in the making since before something happened is made anew. */
    reopen(): void {
        if (this.phase !== 'connecting') return;
        this.drop();
        this.open();
    }

    private open(): void {
        this.knowsHeartbeat = false;
        this.isInDoubt = false;
        this.phase = 'connecting';
        this.via_transport = this.url.startsWith('wss') ? 'WSS' : 'WS';
        const socket = this.created();
        if (!socket) return this.ended('unreachable');
        this.socket = socket;
        socket.binaryType = 'arraybuffer';
        socket.onopen = () => {
            this.phase = 'open';
            this.beat();
            this.onconnect();
        };
        socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => this.receive(data);
        socket.onclose = ({ code, reason }) => this.ended(this.phase === 'connecting' ? 'unreachable' : 'closed', code, reason);
        this.setTimer(() => this.ended('unreachable'), CONNECT_TIMEOUT_MS);
    }

    disconnect(): void {
        this.drop();
    }

    send(message: string | ArrayBufferLike | Blob | ArrayBufferView): boolean {
        if (!this.isConnected()) return false;
        this.socket?.send(message as string);
        return true;
    }

    isConnected(): boolean {
        return this.phase === 'open' && this.socket?.readyState === 1;
    }

    isConnecting(): boolean {
        return this.phase === 'connecting';
    }

    /**
     * Asks the PBX whether it is there: after sleep, a network change, a page that was frozen. Something has to come
     * within two seconds. A PBX that doesn't know heartbeats must be asked something else as well.
     */
    probe(): void {
        if (!this.isConnected()) return;
        this.isInDoubt = true;
        this.socket?.send('\r\n\r\n');
        this.setTimer(() => this.ended('silent'), SIGN_TIMEOUT_MS);
    }

    /**
     * Nobody answers on this connection, or there is a better one: ends it.
     * @param why what is told of it
     */
    giveUp(why: SocketEnd = 'silent'): void {
        if (this.phase === 'open') this.ended(why);
    }

    /** Undefined when the browser refuses the address outright, as it does for plain ws in a page loaded over https. */
    private created(): WebSocket | undefined {
        try {
            return this.create(this.url);
        } catch {
            return undefined;
        }
    }

    private receive(data: string | ArrayBuffer): void {
        const isAnswer = data === '\r\n';
        if (isAnswer) this.knowsHeartbeat = true;
        if (isAnswer || !this.isInDoubt || !this.knowsHeartbeat) {
            this.isInDoubt = false;
            this.setTimer(() => this.beat(), HEARTBEAT_MS);
        }
        if (isAnswer) return;
        const { message, refusal } = this.read(data);
        if (refusal !== undefined) this.send(refusal);
        if (message !== undefined) this.ondata(message);
    }

    private beat(): void {
        this.socket?.send('\r\n\r\n');
        this.setTimer(() => (this.knowsHeartbeat ? this.ended('silent') : this.beat()), ANSWER_TIMEOUT_MS);
    }

    private ended(why: SocketEnd, code?: number, reason?: string): void {
        this.lastEnd = why;
        this.drop();
        this.ondisconnect(why !== 'closed', code, reason);
    }

    private drop(): void {
        this.timers.clear(this.timer);
        const { socket } = this;
        this.socket = undefined;
        this.phase = 'idle';
        if (!socket) return;
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
    }

    private setTimer(run: () => void, ms: number): void {
        this.timers.clear(this.timer);
        this.timer = this.timers.set(run, ms);
    }
}
