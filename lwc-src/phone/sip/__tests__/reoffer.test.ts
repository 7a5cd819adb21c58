import { withDtlsRole } from '../reoffer';

const ANSWER = 'v=0\r\na=setup:actpass\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=setup:actpass\r\na=rtcp-mux\r\n';

describe('an answer that leaves open who sets up DTLS', () => {
    it.each([
        ['the far end, when it is the first answer', undefined, undefined, 'active'],
        ['we, when we did as we answered', 'a=setup:active', 'a=setup:actpass', 'passive'],
        ['we, when we did as they answered', 'a=setup:actpass', 'a=setup:passive', 'passive'],
        ['the far end, when it did as we answered', 'a=setup:passive', 'a=setup:actpass', 'active'],
        ['the far end, when it did as it answered', 'a=setup:actpass', 'a=setup:active', 'active']
    ])('is taken to mean: %s', (_who, local, remote, role) => {
        expect(withDtlsRole(ANSWER, local, remote).match(/a=setup:\w+/g)).toEqual([`a=setup:${role}`, `a=setup:${role}`]);
    });

    it('that says it is left alone', () => {
        const clear = ANSWER.replace(/actpass/g, 'active');
        expect(withDtlsRole(clear, 'a=setup:active', 'a=setup:actpass')).toBe(clear);
    });
});
