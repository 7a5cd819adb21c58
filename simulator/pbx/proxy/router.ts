/**
 * Where a request goes (RFC 3261 §16.5): to a user's phones, to one phone of a dialog, to the people's gateway, or nowhere.
 * Decides, and sends nothing.
 */
import type { Location } from '../registrar/location';
import type { ResolvedOptions } from '../options';
import type { Flow } from '../transport/flow';
import { contactOf, type SipMessage, type SipRequest } from '../sip/message';
import { addressOfRecord, escapeUser, parseNameAddr, parseUri, type SipUri } from '../sip/uri';

export interface Target {
    readonly flow: Flow;
    /** The Request-URI that this target gets. */
    readonly uri: string;
}

export type Route = { readonly targets: readonly Target[] } | { readonly status: number; readonly reason?: string };

export interface RouterParts {
    readonly options: ResolvedOptions;
    readonly location: Location;
    readonly gateway: Flow;
    /** The host in the people's Contact. */
    readonly gatewayHost: string;
}

export class Router {
    readonly #parts: RouterParts;
    /** Made-up contacts and the connection they were last seen on: a phone keeps its contact when it reconnects. */
    readonly #contacts = new Map<string, Flow>();

    constructor(parts: RouterParts) {
        this.#parts = parts;
    }

    /** Remembers where a contact can be reached, from whatever message carries it. */
    learn(flow: Flow, message: SipMessage): void {
        const uri = contactOf(message)?.uri;
        if (!flow.trusted && uri !== undefined && isMadeUp(uri.host)) this.#contacts.set(addressOfRecord(uri), flow);
    }

    forget(flow: Flow): void {
        for (const [contact, known] of this.#contacts) if (known === flow) this.#contacts.delete(contact);
    }

    /**
     * Takes our own entry off the route set (RFC 3261 §16.4).
     * @returns undefined when the next stop is somebody else
     */
    ownRouteTaken(request: SipRequest): { request: SipRequest; hadRoute: boolean } | undefined {
        const routes = request.headers.values('Route').map(parseNameAddr);
        if (routes.length === 0) return { request, hadRoute: false };
        const foreign = routes.some(({ uri }) => uri.host !== this.#parts.options.domain);
        return foreign ? undefined : { request: { ...request, headers: request.headers.without('Route') }, hadRoute: true };
    }

    /** A request within a dialog goes to exactly one place: the other side's Contact. */
    inDialog(request: SipRequest): Route {
        const uri = parseUri(request.uri);
        const { options, gateway, gatewayHost, location } = this.#parts;
        if (uri.host === gatewayHost) return { targets: [{ flow: gateway, uri: request.uri }] };
        if (isMadeUp(uri.host)) {
            // Two phones of one page share the host, so the user counts as well.
            const flow = location.byContact(uri)?.flow ?? this.#contacts.get(addressOfRecord(uri));
            return flow ? { targets: [{ flow, uri: request.uri }] } : { status: 480, reason: 'Flow gone' };
        }
        if (uri.host === options.domain) return this.#atHome(uri);
        return { status: 403, reason: 'Relay forbidden' };
    }

    /** A request that begins something goes to an address of ours. */
    outside(request: SipRequest): Route {
        const uri = parseUri(request.uri);
        // A phone's own contact isn't an address that anybody may call: only its owner's address of record is.
        if (uri.scheme !== 'tel' && uri.host !== this.#parts.options.domain) return { status: 403, reason: 'Relay forbidden' };
        return this.#atHome(uri);
    }

    #atHome(uri: SipUri): Route {
        const { options, location, gateway, gatewayHost } = this.#parts;
        if (uri.parameters.has('gr')) {
            const binding = location.byGruu(uri);
            return binding ? { targets: [{ flow: binding.flow, uri: binding.contact.uri.text }] } : { status: 480, reason: 'Flow gone' };
        }
        if (uri.user === undefined || uri.user === '') return { status: 484 };
        const number = dialled(uri.user);
        const users = options.groups.find((group) => group.number === number)?.members ?? options.accounts.filter(({ user }) => user === number).map(({ user }) => user);
        if (users.length > 0) {
            const targets = users.flatMap((user) => location.of(user)).map(({ flow, contact }) => ({ flow, uri: contact.uri.text }));
            return targets.length > 0 ? { targets } : { status: 480 };
        }
        if (options.directory.some((person) => person.number === number)) {
            return { targets: [{ flow: gateway, uri: `sip:${escapeUser(number)}@${gatewayHost};user=phone` }] };
        }
        return { status: 404 };
    }
}

/** RFC 2606: a name that can't exist, so it stands for a browser. */
const isMadeUp = (host: string): boolean => host.endsWith('.invalid');

/** The number without what RFC 3966 calls visual separators; users' names are left alone. */
function dialled(user: string): string {
    return /^\+?[\d\s\-.()]+$/.test(user) ? user.replace(/[\s\-.()]/g, '') : user;
}
