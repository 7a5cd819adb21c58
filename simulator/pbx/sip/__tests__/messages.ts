/** Messages for tests, as a phone sends them. */

export const CRLF = '\r\n';

/** Lines as they go over the wire. */
export function wire(...lines: readonly string[]): string {
    return lines.join(CRLF);
}

export const INVITE = wire(
    'INVITE sip:1002@pbx.example SIP/2.0',
    'Via: SIP/2.0/WS a1b2c3.invalid;branch=z9hG4bK776asdhds',
    'Max-Forwards: 69',
    'To: <sip:1002@pbx.example>',
    'From: "Agent 1001" <sip:1001@pbx.example>;tag=1928301774',
    'Call-ID: a84b4c76e66710',
    'CSeq: 314159 INVITE',
    'Contact: <sip:x@a1b2c3.invalid;transport=ws>',
    'Content-Type: application/sdp',
    'Content-Length: 5',
    '',
    'v=0\r\n'
);
