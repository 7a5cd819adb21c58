/** Reads along on the browser's WebSocket to the PBX. */
import type { Page } from '@playwright/test';

/**
 * @param ladder gets one line for each SIP message, in the order they passed
 * @param whole gets the messages as they are
 */
export function watchSip(page: Page, ladder: string[], whole: string[]): void {
    const begun = Date.now();
    const note = (arrow: string, data: string | Buffer): void => {
        const text = data.toString();
        if (!text.trim()) return;
        const [first = ''] = text.split('\r\n');
        const header = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
        const at = `${String(Date.now() - begun).padStart(6)} ms  ${arrow}`;
        whole.push(`${at}\n${text}`);
        ladder.push(`${at} ${first}  (${header('CSeq')}, ${header('Call-ID')}${header('Reason') && `, Reason ${header('Reason')}`})`);
    };
    page.on('websocket', (socket) => {
        socket.on('framesent', ({ payload }) => note('panel → Kamailio', payload));
        socket.on('framereceived', ({ payload }) => note('panel ← Kamailio', payload));
        socket.on('close', () => ladder.push(`${String(Date.now() - begun).padStart(6)} ms  WebSocket closed`));
    });
}
