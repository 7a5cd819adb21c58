/** RFC 4475's messages and other nonsense, given to the real SIP stack: what is answered, and that nothing breaks. */
import fc from 'fast-check';
import { ANSWERS, withWebRtcAndFakeTime } from '../../__tests__/doubles/fakePeerConnection';
import { DIALOG, phone, wait } from '../../__tests__/doubles/sipPhone';
import { BEHAVIOUR } from '../../__tests__/torture/behaviour';
import { INVALID } from '../../__tests__/torture/invalid';
import { frameOf, sentTo, type TortureMessage } from '../../__tests__/torture/tortureMessage';
import { VALID } from '../../__tests__/torture/valid';
import { canAnswer, read } from '../incoming';

const ALL = [...VALID, ...INVALID, ...BEHAVIOUR];
const nameOf = ({ name }: TortureMessage): string => /^\S+ (\w+):/.exec(name)?.[1] ?? name;
const find = (name: string): TortureMessage => ALL.find((one) => nameOf(one) === name)!;

/** As it comes over the wire. */
function wire(message: TortureMessage): string | ArrayBuffer {
    const frame = frameOf(message);
    return typeof frame === 'string' ? frame : Uint8Array.from(frame).buffer;
}

async function torturable() {
    const setting = await phone();
    const contact = /<([^>]+)>/.exec(setting.pbx.last('REGISTER').header('Contact'))?.[1] ?? '';
    setting.pbx.heard.length = 0;
    return { ...setting, contact };
}

withWebRtcAndFakeTime();

describe('what is answered when the message is for this phone', () => {
    /** A phone is no registrar, knows no MESSAGE, and offers in plain RTP can't be answered by a browser. */
    it.each<[answer: string, names: readonly string[]]>([
        ['200', ['lwsdisp', 'semiuri', 'transports', 'badbranch', 'zeromf', 'bext01']],
        ['400', ['badinv01', 'clerr', 'ncl', 'quotbal', 'ltgtruri', 'lwsruri', 'lwsstart', 'trws', 'regbadct', 'badaspec', 'baddn', 'mismatch01', 'mismatch02', 'insuf', 'unksm2', 'multi01', 'mcl01']],
        ['405', ['intmeth', 'escnull', 'esc02', 'dblreq', 'mpart01', 'scalar02', 'regaut01', 'cparam01', 'cparam02', 'regescrt']],
        ['415', ['invut']],
        ['416', ['unkscm', 'novelsc']],
        ['481', ['wsinv']],
        ['488', ['esc01', 'longreq', 'escruri', 'baddate', 'sdp01']],
        ['500', ['inv2543']],
        ['505', ['badvers']],
        ['nothing', ['unreason', 'noreason', 'scalarlg', 'bigcode', 'bcast']]
    ])('%s: %s', async (answer, names) => {
        for (const name of names) {
            const { pbx, incoming, contact } = await torturable();
            pbx.socket.says(wire(sentTo(find(name), contact)));
            await wait(100);
            const final = pbx.heard.map(({ kind }) => kind).filter((kind) => kind !== '100');
            expect([name, ...final]).toEqual(answer === 'nothing' ? [name] : [name, answer]);
            expect(incoming).toEqual([]);
        }
    });

    it('and none of the messages is left out above', () => {
        expect(ALL.map(nameOf)).toHaveLength(49);
        expect(new Set(ALL.map(nameOf)).size).toBe(49);
    });
});

it('a real call rings after all of them, sent as they stand', async () => {
    const { pbx, incoming } = await torturable();
    for (const message of ALL) pbx.socket.says(wire(message));
    await wait(60_000);
    pbx.heard.length = 0;
    expect(incoming).toEqual([]);
    pbx.socket.says(['INVITE sip:204@example.com SIP/2.0', 'Via: SIP/2.0/WSS 192.0.2.9;branch=z9hG4bKreal', 'Max-Forwards: 70', 'CSeq: 1 INVITE', ...Object.entries(DIALOG).map((entry) => entry.join(': ')), 'Content-Type: application/sdp', `Content-Length: ${ANSWERS.opus.length}`, '', ANSWERS.opus].join('\r\n'));
    await wait(10);
    expect(incoming).toHaveLength(1);
});

describe('a request that can not be taken', () => {
    const request = find('unkscm').text.replaceAll('\n', '\r\n');

    it('is answered with what it brought, so that the answer finds back', () => {
        expect(read(request).refusal).toBe(
            [
                'SIP/2.0 416 Refused',
                'To: sip:user@example.com;tag=refused',
                'From: sip:caller@example.net;tag=384',
                'Call-ID: unkscm.nasdfasser0q239nwsdfasdkl34',
                'CSeq: 3923423 OPTIONS',
                'Via: SIP/2.0/TCP host9.example.com;branch=z9hG4bKkdjuw39234',
                'Content-Length: 0',
                '',
                ''
            ].join('\r\n')
        );
    });

    it.each(['sip:$phone.invalid', 'sip:', 'sip:204@'])('is answered though nobody can tell whom it is for: %s', async (uri) => {
        const { pbx } = await torturable();
        pbx.socket.says(request.replace(/^OPTIONS \S+/, `OPTIONS ${uri}`));
        expect(pbx.last('400').header('Call-ID')).toBe('unkscm.nasdfasser0q239nwsdfasdkl34');
    });

    it('is answered though it is far too long', () => {
        expect(read(request.replace('Max-Forwards', `Subject: ${'a'.repeat(1_000_000)}\r\nMax-Forwards`)).refusal).toMatch(/^SIP\/2.0 513 /);
    });

    it.each([
        ['an ACK', request.replace(/^OPTIONS/, 'ACK')],
        ['one that says not from where', request.replace(/Via.*\r\n/, '')],
        ['an answer far too long', `SIP/2.0 200 ${'K'.repeat(70_000)}\r\n\r\n`]
    ])('is dropped: %s', (_what, text) => {
        expect(read(text)).toEqual({});
    });

    it('empty lines before a message mean nothing, alone they are a sign of life', () => {
        expect(read('\r\n\r\nSIP/2.0 200 OK\r\n\r\n')).toEqual({ message: 'SIP/2.0 200 OK\r\n\r\n' });
        expect(read('\r\n\r\n')).toEqual({ message: '\r\n\r\n' });
    });
});

describe('an offer', () => {
    it.each<[string, string | undefined]>([
        ['of sound by DTLS-SRTP', ANSWERS.opus],
        ['that is left to the phone', undefined],
        ['whose key stands for all streams', 'v=0\r\na=fingerprint:sha-256 00\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n'],
        ['of video as well', `${ANSWERS.opus}\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n`]
    ])('%s can be answered', (_what, offer) => {
        expect(canAnswer(offer)).toBe(true);
    });

    it.each([
        ['in plain RTP', ANSWERS.opus.replace(/^a=fingerprint.*$/m, 'a=x')],
        ['of video only', ANSWERS.opus.replace('m=audio', 'm=video')],
        ['of thirty videos', `${ANSWERS.opus.replace('m=audio', 'm=video')}\r\n${'m=video 9 UDP/TLS/RTP/SAVPF 96\r\n'.repeat(29)}`],
        ['of sound that is switched off', ANSWERS.opus.replace(/m=audio \d+/, 'm=audio 0')],
        ['that is none', 'Hello']
    ])('%s can not, and is refused at once', async (_what, offer) => {
        const { pbx, incoming } = await phone();
        pbx.request('INVITE', { ...DIALOG, CSeq: '1 INVITE' }, offer);
        await wait(10);
        expect([pbx.last('488').header('Call-ID'), incoming]).toEqual(['call-1@pbx', []]);
    });
});

it('whatever is cut out of the messages or put into them, nothing is thrown', async () => {
    const { pbx, contact } = await torturable();
    const texts = ALL.map((message) => sentTo(message, contact).text.replaceAll('\n', '\r\n'));
    fc.assert(
        fc.property(fc.constantFrom(...texts), fc.nat(3_000), fc.nat(40), fc.string({ maxLength: 12 }), (text, at, length, put) => {
            pbx.socket.says(text.slice(0, at) + put + text.slice(at + length));
        }),
        { numRuns: 1_000 }
    );
});
