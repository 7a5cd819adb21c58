/**
 * REGISTER (RFC 3261 §10.3): several contacts, refresh, leaving, `Contact: *`, and the interval that is too brief.
 * Comes after authentication: the user is known to be who they say.
 */
import { SipSyntaxError } from '../sip/grammar';
import { callIdOf, cseqOf, responseTo, type SipRequest, type SipResponse } from '../sip/message';
import { formatNameAddr, parseNameAddr, type NameAddr } from '../sip/uri';
import type { Timers } from '../timers';
import type { Flow } from '../transport/flow';
import type { Binding, Location } from './location';

export interface RegistrarOptions {
    readonly minExpiresSeconds: number;
    readonly maxExpiresSeconds: number;
    /** RFC 5627: give every phone an address of its own that outlives its connection. */
    readonly gruu: boolean;
}

/** One contact of a REGISTER, read and checked. */
interface Wish {
    readonly contact: NameAddr;
    readonly seconds: number;
    readonly instance?: string;
    readonly regId?: number;
    readonly known: Binding | undefined;
}

/** A registration that is refused, with what the answer says. */
class Refusal extends Error {
    readonly status: number;
    readonly headers: readonly (readonly [string, string])[];

    constructor(status: number, message: string, headers: readonly (readonly [string, string])[] = []) {
        super(message);
        this.name = 'Refusal';
        this.status = status;
        this.headers = headers;
    }
}

export class Registrar {
    readonly #location: Location;
    readonly #timers: Timers;
    readonly #options: RegistrarOptions;

    constructor(location: Location, timers: Timers, options: RegistrarOptions) {
        this.#location = location;
        this.#timers = timers;
        this.#options = options;
    }

    /** Does what the REGISTER asks, all of it or nothing, and answers with the bindings as they are then. */
    register(request: SipRequest, user: string, flow: Flow): SipResponse {
        try {
            const contacts = request.headers.values('Contact');
            if (contacts.includes('*')) this.#leaveAll(request, user, contacts);
            else this.#apply(request, user, flow, contacts.map((value) => this.#wish(request, user, value)));
            return this.#accepted(request, user);
        } catch (error) {
            if (error instanceof Refusal) return responseTo(request, error.status, { headers: error.headers });
            if (error instanceof SipSyntaxError) return responseTo(request, 400, { reason: `Bad Request: ${error.message}` });
            throw error;
        }
    }

    /** RFC 3261 §10.2.2: the asterisk stands alone, and only with `Expires: 0`. */
    #leaveAll(request: SipRequest, user: string, contacts: readonly string[]): void {
        if (contacts.length !== 1 || request.headers.get('Expires') !== '0') throw new Refusal(400, 'Contact: * needs Expires: 0 and nothing beside it');
        const bindings = this.#location.of(user).map((binding) => this.#inOrder(request, binding));
        for (const binding of bindings) this.#location.unbind(binding, 'unregistered');
    }

    #apply(request: SipRequest, user: string, flow: Flow, wishes: readonly Wish[]): void {
        for (const { contact, seconds, instance, regId, known } of wishes) {
            if (seconds === 0) {
                if (known) this.#location.unbind(known, 'unregistered');
                continue;
            }
            const userAgent = request.headers.get('User-Agent');
            const temporaryGruu = instance !== undefined && this.#wantsGruu(request) ? this.#location.newTemporaryGruu(user, instance) : undefined;
            this.#location.bind({
                user,
                contact,
                flow,
                ...(instance === undefined ? {} : { instance }),
                ...(regId === undefined ? {} : { regId }),
                callId: callIdOf(request),
                cseq: cseqOf(request).number,
                expiresAt: this.#timers.now() + seconds * 1_000,
                ...(userAgent === undefined ? {} : { userAgent }),
                ...(temporaryGruu === undefined ? {} : { temporaryGruu })
            });
        }
    }

    #wish(request: SipRequest, user: string, value: string): Wish {
        const contact = parseNameAddr(value);
        const instance = contact.parameters.get('+sip.instance')?.replace(/^<|>$/g, '');
        const regIdText = contact.parameters.get('reg-id');
        const regId = regIdText === undefined ? undefined : Number(regIdText);
        const known = this.#location.matching(user, contact, instance, regId);
        if (known) this.#inOrder(request, known);
        return {
            contact,
            seconds: this.#seconds(request, contact),
            ...(instance === undefined ? {} : { instance }),
            ...(regId === undefined || instance === undefined ? {} : { regId }),
            known
        };
    }

    /** RFC 3261 §10.3 step 7: within one Call-ID an older request must not undo a newer one. */
    #inOrder(request: SipRequest, binding: Binding): Binding {
        if (binding.callId === callIdOf(request) && cseqOf(request).number <= binding.cseq) throw new Refusal(500, 'the request is older than the binding');
        return binding;
    }

    #seconds(request: SipRequest, contact: NameAddr): number {
        const { minExpiresSeconds, maxExpiresSeconds } = this.#options;
        const text = contact.parameters.get('expires') ?? request.headers.get('Expires');
        // RFC 3261 §20.10: an expires parameter that isn't a number counts as 3600.
        const wanted = text === undefined ? maxExpiresSeconds : /^\d{1,10}$/.test(text) ? Number(text) : 3_600;
        if (wanted > 0 && wanted < minExpiresSeconds) throw new Refusal(423, 'the interval is too brief', [['Min-Expires', String(minExpiresSeconds)]]);
        return Math.min(wanted, maxExpiresSeconds);
    }

    #wantsGruu(request: SipRequest): boolean {
        return this.#options.gruu && request.headers.lists('Supported', 'gruu');
    }

    #accepted(request: SipRequest, user: string): SipResponse {
        const bindings = this.#location.of(user);
        const outbound = request.headers.lists('Supported', 'outbound') && bindings.some(({ regId }) => regId !== undefined);
        return responseTo(request, 200, {
            headers: [
                ...bindings.map((binding): [string, string] => ['Contact', this.#contactText(binding, this.#wantsGruu(request))]),
                ['Date', new Date(this.#timers.now()).toUTCString()],
                // RFC 5626 §6: says that the connection itself was registered.
                ...(outbound ? [['Require', 'outbound'] as const] : [])
            ]
        });
    }

    #contactText(binding: Binding, gruu: boolean): string {
        const parameters = new Map(binding.contact.parameters);
        parameters.set('expires', String(Math.max(0, Math.round((binding.expiresAt - this.#timers.now()) / 1_000))));
        if (gruu && binding.instance !== undefined) {
            parameters.set('pub-gruu', this.#location.publicGruu(binding.user, binding.instance));
            if (binding.temporaryGruu !== undefined) parameters.set('temp-gruu', binding.temporaryGruu);
        }
        return formatNameAddr({ uri: binding.contact.uri.text, parameters });
    }
}
