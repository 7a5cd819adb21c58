/**
 * The WebSocket to the PBX as JsSIP wants it, with what JsSIP's own lacks: a heartbeat that notices a half-open
 * connection (TCP open, nobody there), a time-out on connecting, and several PBX addresses in order of preference.
 * Subprotocol `sip` (RFC 7118 §4); heartbeat: CRLF CRLF, answered by CRLF (RFC 5626 §3.5.1, §4.4.1).
 */
import type { Socket } from 'jssip/lib/Socket';
import type { Timers } from '../../core/time';

const CONNECT_TIMEOUT_MS = 8_000;
const HEARTBEAT_MS = 15_000;
/** How long the PBX may take to answer a heartbeat (RFC 5626 §4.4.1 says 10 s). */
const ANSWER_TIMEOUT_MS = 10_000;

export type CreateWebSocket = (url: string) => WebSocket;

/** Why a connection ended: it was never there, it closed, or it was there but silent. */
export type SocketEnd = 'unreachable' | 'closed' | 'silent';

export class SipSocket implements Socket {
    via_transport = 'WSS';
    onconnect = (): void => undefined;
    ondisconnect: Socket['ondisconnect'] = () => undefined;
    ondata: Socket['ondata'] = () => undefined;
    /** Why the last connection ended. */
    lastEnd: SocketEnd = 'unreachable';

    private readonly addresses: readonly string[];
    private readonly create: CreateWebSocket;
    private readonly timers: Timers;
    private at = 0;
    private phase: 'idle' | 'connecting' | 'open' = 'idle';
    private socket: WebSocket | undefined;
    private timer: unknown;
    /** A PBX that has never answered a heartbeat may not know it: then silence proves nothing. Learnt anew for each connection. */
    private knowsHeartbeat = false;
    /** The address stays named until the next one is tried: what is told of a failure must name the right one. */
    private triesNext = false;

    constructor(addresses: readonly string[], create: CreateWebSocket, timers: Timers) {
        this.addresses = addresses;
        this.create = create;
        this.timers = timers;
    }

    get url(): string {
        return this.addresses[this.at] ?? '';
    }

    get sip_uri(): string {
        const { host } = new URL(this.url);
        return `sip:${host};transport=ws`;
    }

    connect(): void {
        if (this.phase !== 'idle') return;
        if (this.triesNext) this.at = (this.at + 1) % Math.max(1, this.addresses.length);
        this.triesNext = false;
        this.knowsHeartbeat = false;
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

    /** Ask the PBX now whether it is there: after sleep, a network change, a page that was frozen. */
    probe(): void {
        if (this.isConnected()) this.beat();
    }

    /** Nobody answers on this connection: ends it, so that another one is tried. */
    giveUp(): void {
        if (this.phase === 'open') this.ended('silent');
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
        this.setTimer(() => this.beat(), HEARTBEAT_MS);
        if (!isAnswer) this.ondata(data);
    }

    private beat(): void {
        this.socket?.send('\r\n\r\n');
        this.setTimer(() => (this.knowsHeartbeat ? this.ended('silent') : this.beat()), ANSWER_TIMEOUT_MS);
    }

    private ended(why: SocketEnd, code?: number, reason?: string): void {
        this.lastEnd = why;
        this.drop();
        this.triesNext = true;
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
