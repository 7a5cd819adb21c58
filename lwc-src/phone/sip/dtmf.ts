/**
 * By which way DTMF digits reach the far end. RTP events (RFC 4733) are the rule; but when the audio is Opus at
 * 48 kHz and the far end takes telephone-events at 8 kHz only, Chromium says it can send them and nothing arrives.
 */

export type DtmfWay = 'rtp' | 'info';

/**
 * @param remoteSdp the far end's session description
 */
export function dtmfWayFor(remoteSdp: string): DtmfWay {
    const audio = /^m=audio[^\n]*\n(?:(?!m=)[^\n]*\n?)*/m.exec(remoteSdp.replace(/\r/g, ''))?.[0] ?? '';
    const payloads = (/^m=audio \d+ \S+ ([\d ]+)/.exec(audio)?.[1] ?? '').trim().split(/\s+/);
    const codecs = payloads.map((payload) => ({ payload, ...codecOf(audio, payload) }));
    const spoken = codecs.find(({ name }) => name !== 'telephone-event' && name !== 'cn');
    return codecs.some(({ name, rate }) => name === 'telephone-event' && rate === spoken?.rate) ? 'rtp' : 'info';
}

/** Static payload types that need no rtpmap (RFC 3551 §6). */
const STATIC: Readonly<Record<string, string>> = { '0': 'pcmu/8000', '8': 'pcma/8000', '9': 'g722/8000' };

function codecOf(audio: string, payload: string): { name: string; rate: number } {
    const [name = '', rate = '0'] = (new RegExp(`^a=rtpmap:${payload} (\\S+)`, 'm').exec(audio)?.[1] ?? STATIC[payload] ?? '').toLowerCase().split('/');
    return { name, rate: Number(rate) };
}
