/** What SIPp does as the far side of a trunk, as the XML that it reads. Message by message, so that a deviation is seen. */
import { DOMAIN } from './kamailio';

/** Beside the script. */
export const TONE_FILE = 'tone.ul';
const RINGS_MS = 1_500;
const BEFORE_REFUSAL_MS = 300;
/** The header lines of every answer. */
const COPIED = ['[last_Via:]', '[last_From:]', '[last_To:];tag=[call_number]', '[last_Call-ID:]', '[last_CSeq:]', '[last_Record-Route:]', 'Contact: <sip:trunk@[local_ip]:[local_port]>'];
const SDP = ['v=0', 'o=- 1 1 IN IP4 [local_ip]', 's=-', 'c=IN IP4 [media_ip]', 't=0 0', 'm=audio [rtpstream_audio_port] RTP/AVP 0 101', 'a=rtpmap:0 PCMU/8000', 'a=rtpmap:101 telephone-event/8000'];
const SPEAK = `<nop><action><exec rtp_stream="${TONE_FILE},-1,0"/></action></nop>`;

function script(name: string, steps: readonly string[]): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="${name}">\n${steps.join('\n')}\n</scenario>\n`;
}

/** One message; the empty line before the body is SIP's own. */
function send(lines: readonly string[], { sdp = false, retransmitted = false } = {}): string {
    const all = [...lines, ...(sdp ? ['Content-Type: application/sdp'] : []), `Content-Length: ${sdp ? '[len]' : '0'}`, '', ...(sdp ? SDP : [])];
    return `<send${retransmitted ? ' retrans="500"' : ''}><![CDATA[\n${all.map((line) => `  ${line}`).join('\n')}\n]]></send>`;
}

const answer = (status: string, more: readonly string[] = [], body = {}): string => send([`SIP/2.0 ${status}`, ...COPIED, ...more], body);
/** To a request within the dialog, whose To carries our tag already. */
const agree = (more: readonly string[] = []): string => send(['SIP/2.0 200 OK', ...COPIED.map((line) => line.replace(';tag=[call_number]', '')), ...more]);
const expect = (what: string): string => `<recv ${what}/>`;
const pause = (ms: number): string => `<pause milliseconds="${ms}"/>`;

/** Is called, rings, and refuses: with a Reason when there is one. */
export function refusing(status: number, reason?: string): string {
    return script('refuses', [expect('request="INVITE"'), answer('180 Ringing'), pause(BEFORE_REFUSAL_MS), answer(`${status} No`, reason === undefined ? [] : [`Reason: ${reason}`]), expect('request="ACK"')]);
}

/** Is called, and rings until it is cancelled. With `speaks`, there is sound before the answer; with `shown`, no other number may be asserted. */
export function ringing(speaks: boolean, shown?: string): string {
    const invite = '[last_Via:]';
    // The 487 belongs to the INVITE, whose Via and CSeq are no longer the last ones.
    const remembered = ['<recv request="INVITE"><action>', '<ereg regexp=".*" search_in="hdr" header="Via:" assign_to="via"/>', '<ereg regexp=".*" search_in="hdr" header="CSeq:" assign_to="cseq"/>', ...(shown === undefined ? [] : [asserted(shown)]), '</action></recv>'].join('');
    const cancelled = ['SIP/2.0 487 Request Terminated', ...COPIED.map((line) => (line === invite ? 'Via:[$via]' : line === '[last_CSeq:]' ? 'CSeq:[$cseq]' : line))];
    return script('rings', [
        remembered,
        ...(shown === undefined ? [] : ['<Reference variables="asserted"/>']),
        speaks ? answer('183 Session Progress', [], { sdp: true }) : answer('180 Ringing'),
        ...(speaks ? [SPEAK] : []),
        '<recv request="CANCEL" timeout="40000"/>',
        answer('200 OK'),
        send(cancelled),
        expect('request="ACK"')
    ]);
}

/** Fails the call when another number is asserted, or none (RFC 3325 §9.1). */
function asserted(number: string): string {
    return `<ereg regexp="sip:${number.replace('+', '[+]')}@" search_in="hdr" header="P-Asserted-Identity:" check_it="true" assign_to="asserted"/>`;
}

/** A request of the caller. CANCEL and the ACK of a refusal belong to the INVITE's transaction (RFC 3261 §9.1, §17.1.1.3): its branch, by how many steps ago it was. */
function asCaller(method: 'INVITE' | 'ACK' | 'CANCEL', extension: string, from: string, stepsAgo: number, more: readonly string[] = []): string {
    const lines = [
        `${method} sip:${extension}@${DOMAIN} SIP/2.0`,
        `Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch${stepsAgo ? `-${stepsAgo}` : ''}]`,
        `From: <sip:${from}@${DOMAIN}>;tag=[pid]-[call_number]`,
        `To: <sip:${extension}@${DOMAIN}>${method === 'ACK' ? '[peer_tag_param]' : ''}`,
        'Call-ID: [call_id]',
        `CSeq: 1 ${method}`,
        `Contact: <sip:${from}@[local_ip]:[local_port]>`,
        'Max-Forwards: 70',
        ...more
    ];
    return send(lines, { sdp: method === 'INVITE', retransmitted: method === 'INVITE' });
}

/** Calls an extension, lets it ring, and gives up: with the Reason header that a forking PBX sets, when given. */
export function givingUp(extension: string, from: string, reason?: string): string {
    return script('rings and gives up', [
        asCaller('INVITE', extension, from, 0),
        expect('response="100" optional="true"'),
        expect('response="180"'),
        pause(RINGS_MS),
        asCaller('CANCEL', extension, from, 4, reason === undefined ? [] : [`Reason: ${reason}`]),
        expect('response="200"'),
        expect('response="487"'),
        asCaller('ACK', extension, from, 7)
    ]);
}

/** Calls, and asks the phone to refresh the session (RFC 4028); hangs up once it did. */
export function refreshed(extension: string, from: string, sessionExpires: number): string {
    const inDialog = (method: 'ACK' | 'BYE', sequence: number): string =>
        send([
            `${method} [next_url] SIP/2.0`,
            'Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]',
            '[routes]',
            `From: <sip:${from}@${DOMAIN}>;tag=[pid]-[call_number]`,
            `To: <sip:${extension}@${DOMAIN}>[peer_tag_param]`,
            'Call-ID: [call_id]',
            `CSeq: ${sequence} ${method}`,
            'Max-Forwards: 70'
        ]);
    return script('asks for a refresh', [
        asCaller('INVITE', extension, from, 0, ['Supported: timer', 'Allow: INVITE, ACK, BYE, CANCEL, UPDATE', `Session-Expires: ${sessionExpires};refresher=uas`]),
        expect('response="100" optional="true"'),
        expect('response="180" optional="true"'),
        // The phone that refreshes must say so, or nobody would (RFC 4028 §7.2).
        '<recv response="200" rrs="true" timeout="20000"><action><ereg regexp="refresher=uas" search_in="hdr" header="Session-Expires:" check_it="true" assign_to="refresher"/></action></recv>',
        '<Reference variables="refresher"/>',
        inDialog('ACK', 1),
        SPEAK,
        `<recv request="UPDATE" timeout="${sessionExpires * 1_000}"/>`,
        agree([`Session-Expires: ${sessionExpires};refresher=uac`]),
        pause(500),
        inDialog('BYE', 2),
        expect('response="200"')
    ]);
}

/** A voice mail system's news of a mailbox (RFC 3903, RFC 3842). */
export function publishingMessages(extension: string, fresh: number): string {
    const body = [`Messages-Waiting: ${fresh > 0 ? 'yes' : 'no'}`, `Message-Account: sip:*97@${DOMAIN}`, `Voice-Message: ${fresh}/0`, ''];
    const lines = [
        `PUBLISH sip:${extension}@${DOMAIN} SIP/2.0`,
        'Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]',
        `From: <sip:${extension}@${DOMAIN}>;tag=[pid]-[call_number]`,
        `To: <sip:${extension}@${DOMAIN}>`,
        'Call-ID: [call_id]',
        'CSeq: 1 PUBLISH',
        'Max-Forwards: 70',
        'Event: message-summary',
        'Expires: 600',
        'Content-Type: application/simple-message-summary',
        'Content-Length: [len]',
        '',
        ...body
    ];
    return script('news of a mailbox', [`<send retrans="500"><![CDATA[\n${lines.map((line) => `  ${line}`).join('\n')}\n]]></send>`, expect('response="200"')]);
}
