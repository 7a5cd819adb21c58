/** Calls and people that the tests of views and components share; made by the core, so that no state is impossible. */
import { after, newCall, type Call, type CallEvent } from '../../../core/call/call';
import type { Match } from '../../../core/match/match';
import type { CallRecord } from '../../../core/state/softphoneState';

const START = Date.UTC(2026, 10, 22, 9, 0);
export const clock = { now: (): number => START + 65_000 };

export const inbound: Call = newCall({ key: 'k', direction: 'inbound', number: '+393401182290', startedAt: START });
export const outbound: Call = newCall({ key: 'k', direction: 'outbound', number: '+393401182290', startedAt: START });

export const rossi: Match = {
    id: '003A',
    objectApiName: 'Contact',
    name: 'Elena Rossi',
    title: 'Buyer',
    company: 'Rossi S.p.A.',
    why: { kind: 'number', field: 'MobilePhone', value: '+39 340 118 2290' },
    whoId: '003A'
};
export const lead: Match = { id: '00QA', objectApiName: 'Lead', name: 'Marco Bianchi', company: 'Acme', why: { kind: 'search' }, whoId: '00QA' };

export const answered: CallEvent = { type: 'answered', at: START };
export const ended: CallEvent = { type: 'ended', at: START + 65_000, cause: { by: 'them' } };

/** A call with what is known around it. */
export function recordOf(call: Call, events: readonly CallEvent[] = [], known: Partial<CallRecord> = {}): CallRecord {
    return { call: events.reduce(after, call), lookup: 'done', matches: [], internal: false, notes: '', log: { name: 'none' }, ...known };
}
