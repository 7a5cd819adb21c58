import { AGENT, ended, inbound, match, talked } from '../../__tests__/samples';
import { ownerOf, type OwnerDecision, type OwnerFacts } from '../owner';
import type { Log } from '../log';

const facts = (change: Partial<OwnerFacts> = {}): OwnerFacts => ({ call: talked(inbound), match: match('c', 'Contact', { ownerId: '005O' }), agent: AGENT, ...change });
const QUEUE = { is: 'fixed', id: '00GQ', name: 'Back office' } as const;

describe('X3, T14: whose it is', () => {
    it.each<[string, Partial<Log>, Partial<OwnerFacts>, OwnerDecision]>([
        ['the agent, by default', {}, {}, { id: '005A', why: 'agent' }],
        ['the record’s owner', { owner: { is: 'recordOwner' } }, {}, { id: '005O', why: 'recordOwner' }],
        ['nobody matched: the agent', { owner: { is: 'recordOwner' } }, { match: undefined }, { id: '005A', why: 'noRecordOwner' }],
        ['a queue owns the lead: the agent', { owner: { is: 'recordOwner' } }, { match: match('l', 'Lead', { ownerId: '00GL' }) }, { id: '005A', why: 'noRecordOwner' }],
        ['a user or queue that the rule names', { owner: QUEUE }, {}, { id: '00GQ', why: 'fixed' }],
        ['U10a: another one for missed calls', { missedOwner: QUEUE }, { call: ended(inbound) }, { id: '00GQ', why: 'missed' }],
        ['U10a: not for calls that were answered', { missedOwner: QUEUE }, {}, { id: '005A', why: 'agent' }],
        ['X6: the agent is no user of Salesforce', {}, { agent: { ...AGENT, userId: '' }, fallbackOwnerId: '005F' }, { id: '005F', why: 'fallback' }],
        ['X6: and nobody stands in', {}, { agent: { ...AGENT, userId: '' } }, { why: 'nobody' }],
        ['X9: a conference: the record’s owner who was there', {}, { present: ['005O'] }, { id: '005O', why: 'present' }],
        ['X9: who wasn’t there: the agent', {}, { present: ['005X'] }, { id: '005A', why: 'agent' }],
        ['X9: the agent owns the record', {}, { present: [], match: match('c', 'Contact', { ownerId: '005A' }) }, { id: '005A', why: 'present' }],
        ['X9: whom the rule names stays', { owner: QUEUE }, { present: ['005O'] }, { id: '00GQ', why: 'fixed' }]
    ])('%s', (_whose, log, change, owner) => expect(ownerOf({ on: true, ...log }, facts(change))).toEqual(owner));
});
