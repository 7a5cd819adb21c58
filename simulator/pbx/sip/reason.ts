/** Why a request was sent or a call ended: the Reason header (RFC 3326). */
import { legible, parseParameters, quote, splitOutside } from './grammar';
import type { HeaderList } from './headerList';

export interface Reason {
    /** `SIP` or `Q.850`, as sent. */
    readonly protocol: string;
    readonly cause?: number;
    readonly text?: string;
}

/** What the proxy tells the phones that ring in vain, when another one answers (RFC 3326 §2). */
export const COMPLETED_ELSEWHERE: Reason = { protocol: 'SIP', cause: 200, text: 'Call completed elsewhere' };

export function formatReason({ protocol, cause, text }: Reason): string {
    return `${protocol}${cause === undefined ? '' : `;cause=${cause}`}${text === undefined ? '' : `;text=${quote(text)}`}`;
}

/** All reasons that a message carries. One that can't be read is left out: it explains, and changes nothing. */
export function reasonsOf(headers: HeaderList): Reason[] {
    return headers.values('Reason').flatMap((value) => legible(() => parseReason(value)) ?? []);
}

function parseReason(value: string): Reason {
    const [protocol = '', ...rest] = splitOutside(value, ';');
    const parameters = parseParameters(rest.join(';'));
    const cause = parameters.get('cause');
    const text = parameters.get('text');
    return { protocol: protocol.trim(), ...(cause === undefined ? {} : { cause: Number(cause) }), ...(text === undefined ? {} : { text }) };
}
