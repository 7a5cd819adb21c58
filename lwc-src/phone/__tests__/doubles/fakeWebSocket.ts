/**
 * A browser's WebSocket whose other end is in the test's hands. As strict as the real one: sending before it is open
 * throws, sending after it has closed goes nowhere, closing takes a moment. Knows no SIP.
 */
export class FakeWebSocket {
    readonly url: string;
    readonly sent: string[] = [];
    binaryType = 'blob';
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    /** What the other end does with a message. */
    receive: (message: string) => void = () => undefined;

    constructor(url: string) {
        this.url = url;
    }

    send(message: string): void {
        if (this.readyState === 0) throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
        if (this.readyState !== 1) return;
        this.sent.push(message);
        this.receive(message);
    }

    close(): void {
        if (this.readyState >= 2) return;
        this.readyState = 2;
        void Promise.resolve().then(() => this.closes(1005, ''));
    }

    get isClosed(): boolean {
        return this.readyState >= 2;
    }

    /** The other end takes the connection. */
    opens(): void {
        if (this.readyState !== 0) throw new Error(`A WebSocket in state ${this.readyState} can't open.`);
        this.readyState = 1;
        this.onopen?.();
    }

    /** The other end sends something. */
    says(data: string | ArrayBuffer): void {
        if (this.readyState !== 1) throw new Error(`Nothing arrives on a WebSocket in state ${this.readyState}.`);
        this.onmessage?.({ data });
    }

    /** The connection ends, or can't be made. */
    closes(code: number, reason: string): void {
        if (this.readyState === 3) return;
        this.readyState = 3;
        this.onclose?.({ code, reason });
    }
}

/** Makes WebSockets and keeps them, in order. */
export function fakeWebSockets(): { readonly made: FakeWebSocket[]; readonly create: (url: string) => WebSocket; readonly last: () => FakeWebSocket } {
    const made: FakeWebSocket[] = [];
    return {
        made,
        create(url) {
            const socket = new FakeWebSocket(url);
            made.push(socket);
            return socket as unknown as WebSocket;
        },
        last: () => made.at(-1)!
    };
}
