import DigestAuthentication from 'jssip/lib/DigestAuthentication';
import { lacksSha256, teachSha256, useSha256 } from '../digest';
import { sha256 } from '../sha256';

beforeAll(() => {
    teachSha256();
    teachSha256();
});

const REALM = 'http-auth@example.org';
const NONCE = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
const CNONCE = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';

function responseTo(algorithm: string | undefined, qop: readonly string[] = ['auth'], body?: string): string {
    const digest = new DigestAuthentication({ username: 'Mufasa', password: 'Circle of Life' });
    const challenge = { algorithm, realm: REALM, nonce: NONCE, ...(qop.length > 0 && { qop }) };
    expect(digest.authenticate({ method: 'GET', ruri: '/dir/index.html', body }, challenge, CNONCE)).toBe(true);
    return digest.toString();
}

it('a challenge before SHA-256 is there stays unanswered, and is remembered', () => {
    const digest = new DigestAuthentication({ username: 'Mufasa', password: 'x' });
    expect([lacksSha256(), digest.authenticate({ method: 'GET', ruri: '/' }, { algorithm: 'SHA-256', realm: REALM, nonce: NONCE }), lacksSha256()]).toEqual([false, false, true]);
    useSha256(sha256);
    expect(lacksSha256()).toBe(false);
});

describe('proving the password without saying it (RFC 7616 §3.9.1)', () => {
    it('by SHA-256', () => {
        const said = responseTo('SHA-256');
        expect(said).toContain('753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1');
        expect(said).toContain('algorithm=SHA-256');
    });

    it.each([
        ['without quality of protection', [], undefined, 'a1306b0595a6c7fe96c448631fb5cfbd5107bd1fe1da729d978dd7446b812363'],
        ['with the body', ['auth-int'], 'v=0', 'b3a4a0111e74e28223bac4af55ade12af037f6c8a019923135a0dca0d384407f'],
        ['with an empty body', ['auth-int'], undefined, '8bdf6f15638e260831e905028de5450562816d093c9bfc5c13d3a46adcdde940']
    ])('%s, as Node’s own SHA-256 has it', (_what, qop, body, response) => expect(responseTo('SHA-256', qop, body)).toContain(response));

    it('a challenge that JsSIP can’t read stays unanswered', () => {
        const digest = new DigestAuthentication({ username: 'Mufasa', password: 'x' });
        expect(digest.authenticate({ method: 'GET', ruri: '/' }, { algorithm: 'SHA-256', realm: REALM, nonce: '' })).toBe(false);
    });

    it.each(['MD5', undefined])('by MD5 as before (%s), also after the other', (algorithm) => {
        responseTo('sha-256');
        const said = responseTo(algorithm);
        expect(said).toContain('8ca523f5e9506fed4657c9700eebdbec');
        expect(said).toContain('algorithm=MD5');
    });
});
