/**
 * A PBX at the other end of the line's WebSocket, on the level of SIP messages: the test says what it answers.
 * What it isn't told to answer it leaves unanswered, as a broken PBX would. Knows no media.
 */
import { FakeWebSocket } from './fakeWebSocket';

export class SipMessage {
    readonly text: string;
    readonly startLine: string;
    readonly body: string;
    private readonly lines: readonly string[];

    constructor(text: string) {
        const [head = '', ...body] = text.split('\r\n\r\n');
        const [startLine = '', ...lines] = head.split('\r\n');
        this.text = text;
        this.startLine = startLine;
        this.lines = lines;
        this.body = body.join('\r\n\r\n');
    }

    /** `INVITE`, or `200` for a response. */
    get kind(): string {
        const [first = '', second = ''] = this.startLine.split(' ');
        return first === 'SIP/2.0' ? second : first;
    }

    all(name: string): string[] {
        return this.lines.flatMap((line) => (line.toLowerCase().startsWith(`${name.toLowerCase()}:`) ? [line.slice(name.length + 1).trim()] : []));
    }

    header(name: string): string {
        return this.all(name)[0] ?? '';
    }
}

type Answer = string | { readonly status: string; readonly headers?: readonly string[]; readonly body?: string };

export class FakePbx {
    /** What the phone has sent, without heartbeats. */
    readonly heard: SipMessage[] = [];
    readonly sockets: FakeWebSocket[] = [];
    /** What is answered to a kind of request, at once; several are given one after the other. */
    readonly answers: Record<string, readonly Answer[] | undefined> = { REGISTER: ['200 OK'] };
    /** Whether a connection is taken. */
    isUp = true;
    private lastNumber = 0;

    readonly create = (url: string): WebSocket => {
        const socket = new FakeWebSocket(url);
        this.sockets.push(socket);
        socket.receive = (message) => this.take(message);
        setTimeout(() => (this.isUp ? socket.opens() : socket.closes(1006, '')), 1);
        return socket as unknown as WebSocket;
    };

    /** The connection that there is, or was last. */
    get socket(): FakeWebSocket {
        return this.sockets.findLast(({ readyState }) => readyState === 1) ?? this.sockets.at(-1)!;
    }

    /** All messages of one kind that the phone has sent: `INVITE`, `200`. */
    all(kind: string): SipMessage[] {
        return this.heard.filter((message) => message.kind === kind);
    }

    /** The last message of one kind; an error when there was none. */
    last(kind: string): SipMessage {
        const found = this.all(kind).at(-1);
        if (!found) throw new Error(`The phone has sent no ${kind}, but ${this.heard.map((message) => message.kind).join(', ') || 'nothing'}.`);
        return found;
    }

    /** Answers a request of the phone, now. */
    answer(request: SipMessage, status: string, { headers = [], body = '' }: { headers?: readonly string[]; body?: string } = {}): void {
        const copied = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].flatMap((name) =>
            request.all(name).map((value) => `${name}: ${name === 'To' && !value.includes('tag=') && !status.startsWith('100') ? `${value};tag=pbx` : value}`)
        );
        this.sends(`SIP/2.0 ${status}`, [...copied, ...headers], body);
    }

    /** The far end takes the phone's last INVITE. */
    accept(sdp: string): void {
        this.answer(this.last('INVITE'), '200 OK', { headers: ['Contact: <sip:far@192.0.2.9;transport=ws>', 'Content-Type: application/sdp'], body: sdp });
    }

    /** Sends a request to the phone within or outside a dialog; answers come back as messages that are heard. */
    request(method: string, headers: Readonly<Record<string, string>>, body = ''): void {
        this.lastNumber += 1;
        const contact = /<([^>]+)>/.exec(this.last('REGISTER').header('Contact'))?.[1] ?? '';
        const usual = { Via: `SIP/2.0/WSS 192.0.2.9;branch=z9hG4bK${this.lastNumber}`, 'Max-Forwards': '70', CSeq: `${this.lastNumber} ${method}` };
        const lines = Object.entries({ ...usual, ...headers }).map(([name, value]) => `${name}: ${value}`);
        this.sends(`${method} ${contact} SIP/2.0`, body && !headers['Content-Type'] ? [...lines, 'Content-Type: application/sdp'] : lines, body);
    }

    private sends(startLine: string, headers: readonly string[], body: string): void {
        if (this.socket.readyState !== 1) return;
        this.socket.says([startLine, ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n'));
    }

    private take(text: string): void {
        if (text === '\r\n\r\n') return void Promise.resolve().then(() => this.socket.readyState === 1 && this.socket.says('\r\n'));
        const message = new SipMessage(text);
        this.heard.push(message);
        const planned = this.answers[message.kind];
        const answer = planned?.[Math.min(this.all(message.kind).length, planned.length) - 1];
        if (answer === undefined) return;
        const { status, headers = [], body = '' } = typeof answer === 'string' ? { status: answer } : answer;
        const registered = message.kind === 'REGISTER' && status.startsWith('200') ? [`Contact: ${message.header('Contact')}`] : [];
        void Promise.resolve().then(() => this.answer(message, status, { headers: [...registered, ...headers], body }));
    }
}
