/**
 * Who sent a request: challenges and checks (RFC 3261 §22, RFC 8760).
 * One place for REGISTER (401) and for calls (407); knows passwords, which nobody else does.
 */
import type { Illness } from '../illness';
import type { Account } from '../options';
import { formatChallenge, parseCredentials, proves, type Credentials, type DigestAlgorithm } from '../sip/digest';
import { SipSyntaxError } from '../sip/grammar';
import { fromOf, responseTo, toOf, type SipRequest, type SipResponse } from '../sip/message';
import { type NonceStore } from '../sip/nonces';
import { parseUri, sameUri } from '../sip/uri';

export interface AuthenticatorParts {
    readonly realm: string;
    readonly accounts: readonly Account[];
    /** In the order in which they are offered. */
    readonly algorithms: readonly DigestAlgorithm[];
    readonly nonces: NonceStore;
    readonly illness: Illness;
}

export type Verdict = { readonly account: Account } | { readonly refusal: SipResponse };

/** As a registrar (401, WWW-Authenticate) or as a proxy (407, Proxy-Authenticate). */
type Role = 'registrar' | 'proxy';

const HEADERS = {
    registrar: { credentials: 'Authorization', challenge: 'WWW-Authenticate', status: 401 },
    proxy: { credentials: 'Proxy-Authorization', challenge: 'Proxy-Authenticate', status: 407 }
} as const;

export class Authenticator {
    readonly #parts: AuthenticatorParts;

    constructor(parts: AuthenticatorParts) {
        this.#parts = parts;
    }

    /** The account that the request proves, or the answer that it gets instead. */
    check(request: SipRequest, role: Role): Verdict {
        try {
            const credentials = this.#ownCredentials(request, role);
            if (credentials === undefined) return this.#challenge(request, role, false);
            return this.#judge(request, role, credentials);
        } catch (error) {
            if (!(error instanceof SipSyntaxError)) throw error;
            return { refusal: responseTo(request, 400, { reason: `Bad Request: ${error.message}` }) };
        }
    }

    /** The request without the credentials meant for us, as it goes on (RFC 3261 §22.3). */
    withoutOwnCredentials(request: SipRequest): SipRequest {
        const { realm } = this.#parts;
        const others = request.headers.lines('Proxy-Authorization').filter((line) => parseCredentials(line)?.realm !== realm);
        const { headers } = request;
        return { ...request, headers: others.length === 0 ? headers.without('Proxy-Authorization') : headers.with('Proxy-Authorization', ...others) };
    }

    #ownCredentials(request: SipRequest, role: Role): Credentials | undefined {
        const all = request.headers.lines(HEADERS[role].credentials).map(parseCredentials);
        return all.find((one) => one?.realm === this.#challengedRealm);
    }

    get #challengedRealm(): string {
        return this.#parts.illness.wrongRealm ?? this.#parts.realm;
    }

    #judge(request: SipRequest, role: Role, credentials: Credentials): Verdict {
        const account = this.#parts.accounts.find(({ user, authUser }) => (authUser ?? user) === credentials.username);
        if (account === undefined) return { refusal: responseTo(request, 403, { reason: 'Forbidden: no such user' }) };
        if (!sameUri(parseUri(credentials.uri), parseUri(request.uri))) throw new SipSyntaxError('the credentials are for another URI');
        // With a wrong realm the passwords, kept as hashes for the true one, can't match.
        const kept = { ...credentials, realm: this.#parts.realm };
        if (!proves(kept, account.password, request.method, this.#parts.algorithms)) return this.#challenge(request, role, false);
        if (!this.#parts.nonces.use(credentials.nonce, credentials.nc)) return this.#challenge(request, role, true);
        const again = this.#parts.illness.takeSecondChallenge(request.method);
        if (again) return this.#challenge(request, role, again.stale);
        const claimed = (role === 'registrar' ? toOf(request) : fromOf(request)).uri.user;
        if (claimed !== account.user) return { refusal: responseTo(request, 403, { reason: 'Forbidden: not your address' }) };
        return { account };
    }

    #challenge(request: SipRequest, role: Role, stale: boolean): Verdict {
        const { challenge, status } = HEADERS[role];
        const nonce = this.#parts.nonces.issue();
        const headers = this.#parts.algorithms.map((algorithm): [string, string] => [
            challenge,
            formatChallenge({ realm: this.#challengedRealm, nonce, algorithm, stale })
        ]);
        return { refusal: responseTo(request, status, { headers }) };
    }
}
