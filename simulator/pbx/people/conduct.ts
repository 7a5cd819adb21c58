/** Does what a person's behaviour says, by the clock. Decides when; how each thing is done is the call's business. */
import type { Timers } from '../timers';
import type { Reason } from '../sip/reason';
import type { Behaviour } from './person';

/** What a behaviour may ask of a call. */
export interface Actor {
    ring(): void;
    progress(): void;
    answer(): void;
    refuse(status: number, reason?: Reason): void;
    hangUp(): void;
    vanish(): void;
    hold(): void;
}

export class Conduct {
    readonly #behaviour: Behaviour;
    readonly #timers: Timers;
    readonly #actor: Actor;
    #waiting: (() => void)[] = [];

    constructor(behaviour: Behaviour, timers: Timers, actor: Actor) {
        this.#behaviour = behaviour;
        this.#timers = timers;
        this.#actor = actor;
    }

    /** The telephone rings. */
    called(): void {
        const { pickUp } = this.#behaviour;
        if (pickUp.do === 'refuse') {
            const refuse = (): void => this.#actor.refuse(pickUp.status, pickUp.reason);
            if (pickUp.afterMs === undefined) {
                refuse();
                return;
            }
            this.#after(pickUp.afterMs, refuse);
        }
        this.#actor.ring();
        if (pickUp.do !== 'answer') return;
        this.#after(pickUp.earlyMediaAfterMs, () => this.#actor.progress());
        this.#after(pickUp.afterMs, () => this.#actor.answer());
    }

    /** The call was answered, by whomever. */
    talking(): void {
        this.#after(this.#behaviour.hangUpAfterMs, () => this.#actor.hangUp());
        this.#after(this.#behaviour.vanishAfterMs, () => this.#actor.vanish());
        this.#after(this.#behaviour.holdAfterMs, () => this.#actor.hold());
    }

    stop(): void {
        for (const stop of this.#waiting) stop();
        this.#waiting = [];
    }

    #after(ms: number | undefined, run: () => void): void {
        if (ms !== undefined) this.#waiting.push(this.#timers.after(ms, run));
    }
}
