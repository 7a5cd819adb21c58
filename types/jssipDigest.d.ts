/** What JsSIP has, but doesn't declare. */
declare module 'jssip/lib/DigestAuthentication' {
    export default class DigestAuthentication {
        _algorithm: string;
        _response: string;
        readonly _credentials: { readonly username: string; readonly password: string };
        readonly _realm: string;
        readonly _nonce: string;
        readonly _method: string;
        readonly _uri: string;
        readonly _qop: 'auth' | 'auth-int' | null;
        readonly _ncHex: string;
        readonly _cnonce: string;
        constructor(credentials: { readonly username: string; readonly password: string });
        authenticate(
            request: { readonly method: string; readonly ruri: unknown; readonly body?: string },
            challenge: { readonly algorithm?: string; readonly realm: string; readonly nonce: string; readonly qop?: readonly string[] },
            cnonce?: string
        ): boolean;
        toString(): string;
    }
}
