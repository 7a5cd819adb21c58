/** How far a person's call has come, and waiting for it to come there. */
import type { Emitter } from '../emitter';
import type { SipResponse } from '../sip/message';
import type { Timers } from '../timers';
import type { Ending } from './line';
import type { Person } from './person';

export type PersonCallState = 'calling' | 'ringing' | 'talking' | 'ended';

const ORDER: readonly PersonCallState[] = ['calling', 'ringing', 'talking', 'ended'];

export interface ProgressEvents {
    changed: [PersonCallState];
    provisional: [SipResponse];
}

interface Progressing {
    readonly person: Person;
    readonly state: PersonCallState;
    readonly ending: Ending | undefined;
    readonly events: Emitter<ProgressEvents>;
}

/**
 * Resolves when a call is in this state or past it.
 * @throws Error after the time, or when the call ended before it got there
 */
export function reaching(call: Progressing, state: PersonCallState, timers: Timers, timeoutMs: number): Promise<void> {
    const { name } = call.person;
    const isThere = (): boolean => {
        if (call.state === 'ended' && state !== 'ended') throw new Error(`the call of ${name} ended with ${call.ending?.status ?? 'a BYE'} before it was ${state}`);
        return ORDER.indexOf(call.state) >= ORDER.indexOf(state);
    };
    return call.events.until('changed', isThere, timers, timeoutMs, () => `${name} is ${call.state}, not ${state},`);
}
