/** A phone that sends exactly what a test writes: for what no proper phone would ever send. */
import { WebSocket } from 'ws';
import { digestResponse, type DigestAlgorithm } from '../sip/digest';
import { newBranch, newCallId, newTag } from '../sip/ids';
import type { SipResponse } from '../sip/message';
import { parseMessage } from '../sip/parse';

export interface RequestText {
    readonly method: string;
    readonly uri?: string;
    readonly headers?: readonly string[];
    readonly body?: string;
    readonly from?: string;
    readonly to?: string;
    readonly branch?: string;
    readonly callId?: string;
    readonly cseq?: number;
}

export const DOMAIN = 'pbx.simulator.localhost';

export class WirePhone {
    readonly received: string[] = [];
    readonly socket: WebSocket;
    readonly user: string;
    readonly host = `${newTag()}.invalid`;
    isClosed = false;
    #cseq = 0;

    private constructor(socket: WebSocket, user: string) {
        this.socket = socket;
        this.user = user;
        socket.on('message', (data: Buffer) => this.received.push(data.toString()));
        socket.on('close', () => (this.isClosed = true));
        socket.on('error', () => (this.isClosed = true));
    }

    static async connect(url: string, user = '1001'): Promise<WirePhone> {
        const phone = new WirePhone(new WebSocket(url, 'sip'), user);
        await new Promise((resolve, reject) => phone.socket.once('open', resolve).once('error', reject));
        return phone;
    }

    send(text: string): void {
        this.socket.send(text);
    }

    /** The text of a request, with everything that it must have. */
    text(request: RequestText): string {
        const { method, uri = `sip:${DOMAIN}`, headers = [], body = '' } = request;
        const cseq = request.cseq ?? (this.#cseq += 1);
        return [
            `${method} ${uri} SIP/2.0`,
            `Via: SIP/2.0/WS ${this.host};branch=${request.branch ?? newBranch()}`,
            'Max-Forwards: 70',
            `From: ${request.from ?? `<sip:${this.user}@${DOMAIN}>;tag=${newTag()}`}`,
            `To: ${request.to ?? `<sip:${this.user}@${DOMAIN}>`}`,
            `Call-ID: ${request.callId ?? newCallId('test')}`,
            `CSeq: ${cseq} ${method}`,
            ...headers,
            `Content-Length: ${Buffer.byteLength(body)}`,
            '',
            body
        ].join('\r\n');
    }

    /** The first text from now on, or already there, that matches; it is taken away. */
    async next(match: RegExp, timeoutMs = 3_000): Promise<string> {
        const until = Date.now() + timeoutMs;
        for (;;) {
            const at = this.received.findIndex((text) => match.test(text));
            if (at >= 0) return this.received.splice(at, 1)[0] ?? '';
            if (Date.now() > until) throw new Error(`nothing like ${match} within ${timeoutMs} ms; there was ${JSON.stringify(this.received.map((text) => text.split('\r\n')[0]))}`);
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }

    /** Sends a request and resolves with its final response. */
    async ask(request: RequestText): Promise<SipResponse> {
        const branch = request.branch ?? newBranch();
        this.send(this.text({ ...request, branch }));
        const text = await this.next(new RegExp(`^SIP/2\\.0 [2-6][\\s\\S]*${branch}`));
        const parsed = parseMessage(text);
        if (parsed.kind !== 'response') throw new Error(`not a response: ${text}`);
        return parsed;
    }

    /** The same, with the password when it is asked for. */
    async askWithPassword(request: RequestText, password = `pw${this.user}`, username = this.user): Promise<SipResponse> {
        const challenged = await this.ask(request);
        if (challenged.status !== 401 && challenged.status !== 407) return challenged;
        const credentials = this.credentials(challenged, request, password, username);
        return this.ask({ ...request, ...(request.cseq === undefined ? {} : { cseq: request.cseq + 1 }), headers: [...(request.headers ?? []), credentials] });
    }

    credentials(challenged: SipResponse, { method, uri = `sip:${DOMAIN}` }: RequestText, password: string, username = this.user, nc = '00000001'): string {
        const [name, answer] = challenged.status === 401 ? ['WWW-Authenticate', 'Authorization'] : ['Proxy-Authenticate', 'Proxy-Authorization'];
        const challenge = challenged.headers.get(name) ?? '';
        const [realm = '', nonce = ''] = ['realm', 'nonce'].map((key) => new RegExp(`${key}="([^"]*)"`).exec(challenge)?.[1] ?? '');
        const algorithm = (/algorithm=([\w-]+)/.exec(challenge)?.[1] ?? 'MD5') as DigestAlgorithm;
        const response = digestResponse({ algorithm, username, realm, password, method, uri, nonce, qop: 'auth', cnonce: 'c', nc });
        return `${answer}: Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=${algorithm}, qop=auth, cnonce="c", nc=${nc}`;
    }

    async register(headers: readonly string[] = []): Promise<SipResponse> {
        return this.askWithPassword({ method: 'REGISTER', headers: [`Contact: <sip:x@${this.host};transport=ws>`, ...headers] });
    }

    /** Answers a request that came, with a tag for its dialog. */
    reply(request: string, status: number, headers: readonly string[] = []): void {
        const kept = request.split('\r\n').filter((line) => /^(Via|From|Call-ID|CSeq|Record-Route):/i.test(line));
        const [to = ''] = request.split('\r\n').filter((line) => /^To:/i.test(line));
        const tagged = /;tag=/.test(to) || status === 100 ? to : `${to};tag=${this.user}${this.host.slice(0, 4)}`;
        this.send([`SIP/2.0 ${status} X`, ...kept, tagged, `Contact: <sip:x@${this.host};transport=ws>`, ...headers, 'Content-Length: 0', '', ''].join('\r\n'));
    }

    close(): void {
        this.socket.terminate();
    }
}
