/**
 * Who can be reached where: the bindings of users to connections (RFC 3261 §10, RFC 5626, RFC 5627).
 * Bindings die with their connection or their time; whoever asks never sees a dead one.
 */
import { randomBytes } from 'node:crypto';
import { escapeUser, sameUri, type NameAddr, type SipUri } from '../sip/uri';
import type { Timers } from '../timers';
import type { Flow } from '../transport/flow';

export interface Binding {
    readonly user: string;
    readonly contact: NameAddr;
    readonly flow: Flow;
    /** The phone's own lasting name, `urn:uuid:…` (RFC 5626 §4.1). */
    readonly instance?: string;
    readonly regId?: number;
    readonly callId: string;
    readonly cseq: number;
    readonly expiresAt: number;
    readonly userAgent?: string;
    readonly temporaryGruu?: string;
}

export type GoneBecause = 'unregistered' | 'expired' | 'connectionLost';

export interface LocationEvents {
    registered(binding: Binding, refreshed: boolean): void;
    gone(binding: Binding, because: GoneBecause): void;
}

export class Location {
    readonly #domain: string;
    readonly #timers: Timers;
    readonly #events: LocationEvents;
    #bindings: { binding: Binding; stopTimer: () => void }[] = [];
    /** Temporary GRUUs stay good as long as their phone is registered (RFC 5627 §3.2): token to phone. */
    readonly #temporary = new Map<string, { user: string; instance: string }>();

    constructor(domain: string, timers: Timers, events: LocationEvents) {
        this.#domain = domain;
        this.#timers = timers;
        this.#events = events;
    }

    get all(): readonly Binding[] {
        return this.#bindings.map(({ binding }) => binding);
    }

    of(user: string): readonly Binding[] {
        return this.all.filter((binding) => binding.user === user);
    }

    /** The binding that a contact would refresh: the same phone and connection number, or else the same URI. */
    matching(user: string, contact: NameAddr, instance: string | undefined, regId: number | undefined): Binding | undefined {
        return this.of(user).find((binding) =>
            instance !== undefined && regId !== undefined
                ? binding.instance === instance && binding.regId === regId
                : sameUri(binding.contact.uri, contact.uri)
        );
    }

    /** Adds a binding, in the place of the one it refreshes. */
    bind(binding: Binding): void {
        const old = this.matching(binding.user, binding.contact, binding.instance, binding.regId);
        if (old) this.#take(old);
        const stopTimer = this.#timers.after(binding.expiresAt - this.#timers.now(), () => this.unbind(binding, 'expired'));
        this.#bindings.push({ binding, stopTimer });
        this.#events.registered(binding, old !== undefined && old.flow === binding.flow);
    }

    unbind(binding: Binding, because: GoneBecause): void {
        if (this.#take(binding)) this.#events.gone(binding, because);
    }

    /** RFC 5626 §5.3: a binding without its connection leads nowhere. */
    closed(flow: Flow): void {
        for (const binding of this.all) if (binding.flow === flow) this.unbind(binding, 'connectionLost');
    }

    clear(): void {
        for (const { stopTimer } of this.#bindings) stopTimer();
        this.#bindings = [];
    }

    publicGruu(user: string, instance: string): string {
        return `sip:${escapeUser(user)}@${this.#domain};gr=${instance}`;
    }

    newTemporaryGruu(user: string, instance: string): string {
        const token = `tgruu.${randomBytes(8).toString('hex')}`;
        this.#temporary.set(token, { user, instance });
        return `sip:${token}@${this.#domain};gr`;
    }

    /** The phone that a GRUU means, newest connection first; undefined when it isn't here (any more). */
    byGruu(uri: SipUri): Binding | undefined {
        const named = uri.parameters.get('gr');
        const phone = named === undefined ? this.#temporary.get(uri.user ?? '') : { user: uri.user ?? '', instance: named };
        return this.all.filter((binding) => phone !== undefined && binding.user === phone.user && binding.instance === phone.instance).at(-1);
    }

    /** The phone behind a contact of its own making (RFC 7118 §5: a browser has no name, so it says `….invalid`). */
    byContact(uri: SipUri): Binding | undefined {
        return this.all.filter(({ contact }) => contact.uri.host === uri.host && contact.uri.user === uri.user).at(-1);
    }

    #take(binding: Binding): boolean {
        const at = this.#bindings.findIndex((entry) => entry.binding === binding);
        if (at < 0) return false;
        this.#bindings[at]?.stopTimer();
        this.#bindings.splice(at, 1);
        return true;
    }
}
