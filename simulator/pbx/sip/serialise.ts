/** A message as the text that goes over the wire. Content-Length is always counted here, in octets. */
import type { SipMessage } from './message';

export function serialise(message: SipMessage): string {
    const start = message.kind === 'request' ? `${message.method} ${message.uri} SIP/2.0` : `SIP/2.0 ${message.status} ${message.reason}`;
    const fields = message.headers.without('Content-Length').fields.map(({ name, value }) => `${name}: ${value}`);
    return [start, ...fields, `Content-Length: ${Buffer.byteLength(message.body)}`, '', message.body].join('\r\n');
}
