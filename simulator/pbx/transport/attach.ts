/** Lets an HTTP server that belongs to somebody else take phones on a path: the WebSocket handshake of RFC 7118 §4. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';

/** What the handshake needs to know of a PBX. */
export interface Acceptor {
    readonly isRunning: boolean;
    accept(socket: WebSocket, remoteAddress?: string): void;
}

/**
 * Upgrades on other paths are left to other listeners.
 * @returns takes the phones' path away again; connections that stand stay
 */
export function attachPbx(server: Server, pbx: Acceptor, path: string): () => void {
    const sockets = new WebSocketServer({ noServer: true, handleProtocols: (offered) => (offered.has('sip') ? 'sip' : false) });
    let isAttached = true;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (!isAttached || new URL(request.url ?? '/', 'ws://localhost').pathname !== path) {
            // With nobody else to take it, the connection would hang for ever.
            if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
            return;
        }
        const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
        if (!pbx.isRunning) refuse(socket, '503 Service Unavailable');
        else if (!offered.includes('sip')) refuse(socket, '400 Bad Request');
        else sockets.handleUpgrade(request, socket, head, (webSocket) => pbx.accept(webSocket, request.socket.remoteAddress));
    });
    return () => {
        isAttached = false;
    };
}

function refuse(socket: Duplex, status: string): void {
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
