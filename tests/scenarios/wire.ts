/** Reads along on the phone's own WebSocket: what it said to the PBX and was told, whoever the PBX is. */
import type { Page } from '@playwright/test';

export interface Message {
    readonly from: 'phone' | 'PBX';
    /** Milliseconds since the page was there. */
    readonly at: number;
    /** A request's method, or a response's status and the method it answers: `INVITE`, `200 INVITE`. */
    readonly what: string;
    readonly text: string;
}

export class Wire {
    readonly messages: Message[] = [];
    private readonly begun = Date.now();

    constructor(page: Page) {
        page.on('websocket', (socket) => {
            socket.on('framesent', ({ payload }) => this.note('phone', payload.toString()));
            socket.on('framereceived', ({ payload }) => this.note('PBX', payload.toString()));
        });
    }

    /** The text of every message of this kind, oldest first. */
    said(from: Message['from'], what: string): string[] {
        return this.messages.filter((one) => one.from === from && one.what === what).map(({ text }) => text);
    }

    /** Everything, for people: a line for each message, then the messages as they were. */
    get ladder(): string {
        const arrow = ({ from }: Message): string => (from === 'phone' ? 'phone → PBX' : 'phone ← PBX');
        const lines = this.messages.map((one) => `${String(one.at).padStart(6)} ms  ${arrow(one)}  ${one.text.split('\r\n')[0] ?? ''}  (${headerOf(one.text, 'CSeq')}, ${headerOf(one.text, 'Call-ID')})`);
        return [...lines, '', ...this.messages.map((one) => `${one.at} ms  ${arrow(one)}\n${one.text}`)].join('\n');
    }

    private note(from: Message['from'], text: string): void {
        // Keep-alives (RFC 5626 §3.5.1).
        if (!text.trim()) return;
        const [first = ''] = text.split('\r\n');
        const status = /^SIP\/2\.0 (\d+)/.exec(first)?.[1];
        const method = status === undefined ? (first.split(' ')[0] ?? '') : `${status} ${headerOf(text, 'CSeq').split(' ')[1] ?? ''}`;
        this.messages.push({ from, at: Date.now() - this.begun, what: method, text });
    }
}

/** The first header of this name; empty when there is none. */
export function headerOf(text: string, name: string): string {
    return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
}
