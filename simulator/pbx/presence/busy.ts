/** Which of the company's telephones are in which dialogs, seen from where the proxy stands. Only watches. */
import type { BusyDialog } from './eventPackages';

interface SeenCall {
    readonly caller: string | undefined;
    /** The users that it rings at, or the one who took it. */
    callees: Set<string>;
    state: BusyDialog['state'];
}

export class Busy {
    readonly #calls = new Map<string, SeenCall>();
    readonly #changed: (user: string) => void;

    /** @param changed called with each user whose dialogs are others now */
    constructor(changed: (user: string) => void) {
        this.#changed = changed;
    }

    of(user: string): BusyDialog[] {
        return [...this.#calls].flatMap(([callId, { caller, callees, state }]): BusyDialog[] => {
            if (caller === user) return [{ callId, direction: 'initiator', state }];
            return callees.has(user) ? [{ callId, direction: 'recipient', state }] : [];
        });
    }

    /** An INVITE goes out. @param caller undefined for somebody outside */
    invited(callId: string, caller: string | undefined): void {
        this.#calls.set(callId, { caller, callees: new Set(), state: 'trying' });
        if (caller !== undefined) this.#changed(caller);
    }

    /** A telephone has said something to an INVITE: it rings, has taken it, or doesn't ring any more. */
    responded(callId: string, user: string | undefined, status: number): void {
        const call = this.#calls.get(callId);
        if (call === undefined || status === 100 || call.state === 'confirmed') return;
        const before = new Set(call.callees);
        if (status >= 300) {
            if (user === undefined || !call.callees.delete(user)) return;
            return this.#changed(user);
        }
        if (status >= 200) call.callees = new Set();
        if (user !== undefined) call.callees.add(user);
        call.state = status >= 200 ? 'confirmed' : 'early';
        this.#tell(call, before);
    }

    /** An INVITE was refused or given up. One within a call changes nothing. */
    refused(callId: string): void {
        if (this.#calls.get(callId)?.state !== 'confirmed') this.over(callId);
    }

    /** A BYE passed. */
    over(callId: string): void {
        const call = this.#calls.get(callId);
        if (!this.#calls.delete(callId) || call === undefined) return;
        this.#tell(call, call.callees);
    }

    #tell({ caller, callees }: SeenCall, before: ReadonlySet<string>): void {
        for (const user of new Set([...(caller === undefined ? [] : [caller]), ...before, ...callees])) this.#changed(user);
    }
}
