/**
 * Session descriptions as far as one audio stream needs them (RFC 8866, RFC 3264, RFC 8839): pure text in, text out.
 * What it doesn't understand it leaves as it is.
 */

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export interface Codec {
    readonly payloadType: number;
    /** In lower case, for example `pcmu`, `telephone-event`. */
    readonly name: string;
    readonly clockRate: number;
}

const DIRECTION = /^a=(sendrecv|sendonly|recvonly|inactive)$/m;
/** RFC 3551: payload types that need no rtpmap. */
const STATIC: Readonly<Record<number, Codec>> = {
    0: { payloadType: 0, name: 'pcmu', clockRate: 8_000 },
    8: { payloadType: 8, name: 'pcma', clockRate: 8_000 }
};

/** The direction as the sender of the description means it; `sendrecv` when unsaid (RFC 3264 §5.1). */
export function directionOf(sdp: string): Direction {
    return (DIRECTION.exec(audioOf(sdp))?.[1] ?? DIRECTION.exec(sdp)?.[1] ?? 'sendrecv') as Direction;
}

export function withDirection(sdp: string, direction: Direction): string {
    return DIRECTION.test(sdp) ? sdp.replace(DIRECTION, `a=${direction}`) : `${sdp.trimEnd()}\r\na=${direction}\r\n`;
}

/** What we may answer to an offer: never more than the other side wants, seen from our side (RFC 3264 §6.1). */
export function answerDirection(offered: Direction, wanted: Direction): Direction {
    const sends = offered !== 'sendonly' && offered !== 'inactive' && sendsIn(wanted);
    const receives = offered !== 'recvonly' && offered !== 'inactive' && wanted !== 'sendonly' && wanted !== 'inactive';
    return sends ? (receives ? 'sendrecv' : 'sendonly') : receives ? 'recvonly' : 'inactive';
}

export function sendsIn(direction: Direction): boolean {
    return direction === 'sendrecv' || direction === 'sendonly';
}

/** The codecs of the audio stream, in the sender's order. */
export function codecsOf(sdp: string): Codec[] {
    const audio = audioOf(sdp);
    const listed = /^m=audio \d+ \S+ ([\d ]+)/m.exec(audio)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    return listed.flatMap((payloadType) => {
        const map = new RegExp(`^a=rtpmap:${payloadType} ([^/\\s]+)/(\\d+)`, 'm').exec(audio);
        const known = STATIC[payloadType];
        if (map?.[1] === undefined) return known ? [known] : [];
        return [{ payloadType, name: map[1].toLowerCase(), clockRate: Number(map[2]) }];
    });
}

/** The description with these payload types alone, in this order. */
export function withCodecs(sdp: string, payloadTypes: readonly number[]): string {
    const kept = new Set(payloadTypes.map(String));
    return lines(sdp)
        .filter((line) => {
            const about = /^a=(?:rtpmap|fmtp|rtcp-fb):(\d+)\b/.exec(line)?.[1];
            return about === undefined || kept.has(about);
        })
        .map((line) => line.replace(/^(m=audio \d+ \S+) .*$/, `$1 ${payloadTypes.join(' ')}`))
        .join('\r\n');
}

/** ICE's user fragment: another one than before means that ICE starts again (RFC 8839 §4.4.1.1). */
export function iceUserOf(sdp: string): string {
    return /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? '';
}

/** The certificate's fingerprint: another one means another DTLS association. */
export function fingerprintOf(sdp: string): string {
    return (/^a=fingerprint:\S+ (\S+)/m.exec(sdp)?.[1] ?? '').toUpperCase();
}

/** Whether the stream is encrypted as WebRTC wants it (RFC 5764, RFC 8827). */
export function isSecureAudio(sdp: string): boolean {
    return /^m=audio \d+ UDP\/TLS\/RTP\/SAVPF /m.test(sdp) && fingerprintOf(sdp) !== '' && iceUserOf(sdp) !== '';
}

/** Without candidates that the filter doesn't want; it is given protocol and address. */
export function withCandidates(sdp: string, keep: (protocol: string, address: string) => boolean): string {
    return lines(sdp)
        .filter((line) => {
            const [, , protocol = '', , address = ''] = line.startsWith('a=candidate:') ? line.split(' ') : [];
            return !line.startsWith('a=candidate:') || keep(protocol.toLowerCase(), address);
        })
        .join('\r\n');
}

/** As PBXs write it, a complete description without trickling or BUNDLE: version counted, default address from the candidates (RFC 8839 §4.3.1). */
export function finished(sdp: string, origin: { id: number; version: number }): string {
    const [, , , , address = '127.0.0.1', port = '9'] = lines(sdp).find((line) => line.startsWith('a=candidate:'))?.split(' ') ?? [];
    return lines(sdp)
        .filter((line) => line !== 'a=ice-options:trickle' && !line.startsWith('a=group:BUNDLE'))
        .map((line) =>
            line
                .replace(/^o=.*$/, `o=- ${origin.id} ${origin.version} IN IP4 ${address}`)
                .replace(/^c=IN .*$/, `c=IN IP4 ${address}`)
                // Without a port the stream would count as refused, also where it is only paused.
                .replace(/^m=audio \d+ /, `m=audio ${port} `)
                .replace(/^a=rtcp:\d+ .*$/, `a=rtcp:${port} IN IP4 ${address}`)
        )
        .join('\r\n');
}

/** A later description of the same session: only version and direction differ, and who sets up DTLS where it must be said anew. */
export function later(sdp: string, version: number, direction: Direction, setup: 'actpass' | 'active' | 'passive'): string {
    return withDirection(sdp, direction)
        .replace(/^(o=- \d+) \d+ /m, `$1 ${version} `)
        .replace(/^a=setup:\S+/m, `a=setup:${setup}`);
}

function audioOf(sdp: string): string {
    const start = sdp.search(/^m=audio /m);
    if (start < 0) return '';
    const next = sdp.slice(start + 1).search(/^m=/m);
    return next < 0 ? sdp.slice(start) : sdp.slice(start, start + 1 + next);
}

function lines(sdp: string): string[] {
    return sdp.split(/\r?\n/);
}
