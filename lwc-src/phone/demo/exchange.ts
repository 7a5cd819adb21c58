/**
 * The smallest telephone exchange: two parties on one page, no server. Answers registrations itself and passes
 * everything else from one side to the other, so that both ends speak real SIP. Knows nothing of media.
 */

/** The part of a WebSocket that a SIP line uses. */
export class ExchangeSocket {
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    binaryType = 'arraybuffer';
    readyState = 0;
    /** Where this party wants its calls, as it registered. */
    contact = '';
    private readonly take: (message: string, from: ExchangeSocket) => void;

    constructor(take: (message: string, from: ExchangeSocket) => void) {
        this.take = take;
        setTimeout(() => {
            this.readyState = 1;
            this.onopen?.();
        });
    }

    send(message: string): void {
        // As on a network: never within the sender's own call.
        setTimeout(() => this.take(message, this));
    }

    deliver(message: string): void {
        setTimeout(() => this.onmessage?.({ data: message }));
    }

    close(): void {
        this.readyState = 3;
    }
}

export class Exchange {
    private readonly parties: ExchangeSocket[] = [];

    /** A new party's connection. */
    connect(): ExchangeSocket {
        const socket = new ExchangeSocket((message, from) => this.take(message, from));
        this.parties.push(socket);
        return socket;
    }

    private take(message: string, from: ExchangeSocket): void {
        if (message === '\r\n\r\n') return from.deliver('\r\n');
        if (message.trim() === '') return;
        if (message.startsWith('REGISTER ')) return this.register(message, from);
        const other = this.parties.findLast((party) => party !== from && party.readyState === 1 && party.contact);
        if (other) return other.deliver(redirected(message, other.contact));
        if (!message.startsWith('SIP/2.0') && !message.startsWith('ACK ')) from.deliver(answer(message, '480 Temporarily Unavailable'));
    }

    private register(message: string, from: ExchangeSocket): void {
        const contact = headers(message, 'Contact')[0] ?? '';
        from.contact = /<([^>]+)>/.exec(contact)?.[1] ?? '';
        from.deliver(answer(message, '200 OK', [`Contact: ${contact}`]));
    }
}

/** A request outside a dialog asks for a number: it goes to where the other party registered. */
function redirected(message: string, contact: string): string {
    return message.replace(/^(INVITE|OPTIONS|MESSAGE|CANCEL|ACK) sip:[^@\s]+@demo\.invalid\S*/, `$1 ${contact}`);
}

function headers(message: string, name: string): string[] {
    const [head = ''] = message.split('\r\n\r\n');
    return head.split('\r\n').flatMap((line) => (line.toLowerCase().startsWith(`${name.toLowerCase()}:`) ? [line.slice(name.length + 1).trim()] : []));
}

/** A final response by the exchange itself (RFC 3261 §8.2.6). */
function answer(request: string, status: string, extra: readonly string[] = []): string {
    const copied = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].flatMap((name) => headers(request, name).map((value) => `${name}: ${name === 'To' ? `${value};tag=exchange` : value}`));
    return [`SIP/2.0 ${status}`, ...copied, ...extra, 'Content-Length: 0', '', ''].join('\r\n');
}
