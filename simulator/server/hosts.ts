/**
 * The org's host names, as Salesforce lays them out: Lightning on one, Visualforce of a package on another, both
 * below one registrable domain. Read from the request, so that any name that is mapped here works, also behind a TLS proxy.
 */

export interface Hosts {
    readonly kind: 'lightning' | 'visualforce' | 'other';
    /** The origin that this request came to. */
    readonly origin: string;
    readonly lightning: string;
    readonly visualforce: string;
    /** For cookies that both hosts share. */
    readonly cookieDomain: string;
}

export const DEFAULT_ORG = 'acme';
const DEFAULT_DOMAIN = 'force.localhost';

/**
 * @param headers of the request: `host`, and `x-forwarded-proto` of a TLS proxy
 * @param namespace of the installed package; without one the host says `--c`
 */
export function hostsOf(headers: { readonly host?: string; readonly forwardedProto?: string }, namespace: string): Hosts {
    const [host = '', port] = (headers.host ?? '').toLowerCase().split(':');
    const scheme = headers.forwardedProto === 'https' ? 'https' : 'http';
    const found = /^([\w-]+?)(?:--[\w-]+)?\.(lightning|vf)\.(force\.(?:localhost|com))$/.exec(host);
    const [, org = DEFAULT_ORG, kind, domain = DEFAULT_DOMAIN] = found ?? [];
    const at = (name: string): string => `${scheme}://${name}${port ? `:${port}` : ''}`;
    return {
        kind: kind === 'lightning' ? 'lightning' : kind === 'vf' ? 'visualforce' : 'other',
        origin: at(host),
        lightning: at(`${org}.lightning.${domain}`),
        visualforce: at(`${org}--${namespace || 'c'}.vf.${domain}`),
        cookieDomain: domain
    };
}
