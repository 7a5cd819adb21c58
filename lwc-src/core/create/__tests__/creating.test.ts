import { answered, ended, inbound, live, logFacts, NUMBER, outbound, RULE_WORDS, talked } from '../../__tests__/samples';
import type { Call } from '../../call/call';
import { valuesOf } from '../../template/variables';
import type { Create } from '../create';
import { creating, newOpportunity, type CreateDecision, type CreateFacts, type NotCreated } from '../creating';

const LEAD: Create = { what: 'Lead' };
const facts = (call: Call, change: Partial<CreateFacts> = {}): CreateFacts => ({
    call,
    isKnown: false,
    isSearching: false,
    internal: false,
    isOwnNumber: false,
    isBlocked: false,
    day: '2026-11-23',
    values: valuesOf(logFacts({ call }), RULE_WORDS),
    describe: () => undefined,
    ...change
});
const why = (decision: CreateDecision): NotCreated | 'created' => (decision.create ? 'created' : decision.why);

describe('U3, A9c: whether somebody is created', () => {
    it.each<[NotCreated | 'created', string, Create, Call, Partial<CreateFacts>]>([
        ['created', 'an unknown caller who was talked to', LEAD, talked(inbound), {}],
        ['asRuled', 'the rule creates nobody', { what: 'nothing' }, talked(inbound), {}],
        ['matched', 'somebody is known', LEAD, talked(inbound), { isKnown: true }],
        ['stillSearching', 'nobody knows yet', LEAD, talked(inbound), { isSearching: true }],
        ['dialledFromRecord', 'it was dialled from a record', { ...LEAD, outbound: true }, { ...talked(outbound), recordContext: { recordId: 'r', objectApiName: 'Case', recordName: 'R' } }, {}],
        ['outbound', 'U9: outbound calls by default', LEAD, talked(outbound), {}],
        ['created', 'U9: outbound calls, switched on', { ...LEAD, outbound: true }, talked(outbound), {}],
        ['internal', 'a colleague', LEAD, talked(inbound), { internal: true }],
        ['withheld', 'no number', LEAD, { ...talked(inbound), number: '' }, {}],
        ['ownNumber', 'junk: the company itself', LEAD, talked(inbound), { isOwnNumber: true }],
        ['blocked', 'junk: a blocked number', LEAD, talked(inbound), { isBlocked: true }],
        ['notYet', 'it rings', LEAD, inbound, {}],
        ['created', 'it rings, and the rule says then', { ...LEAD, when: 'ringing' }, inbound, {}],
        ['notAnswered', 'nobody talked', LEAD, ended(inbound), {}],
        ['notYet', 'at the end, and it goes on', { ...LEAD, when: 'ended' }, answered(inbound), {}],
        ['created', 'at the end, also of a missed call', { ...LEAD, when: 'ended' }, ended(inbound), {}],
        ['elsewhere', 'a colleague took it', { ...LEAD, when: 'ended' }, ended(inbound, { by: 'them', reason: 'completedElsewhere' }), {}],
        ['neverACall', 'there was no call', { what: 'Lead', when: 'ended', outbound: true }, live(outbound, { type: 'ended', at: 0, cause: { by: 'us', reason: 'noMicrophone' } }), {}]
    ])('%s: %s', (wanted, _what, create, call, change) => expect(why(creating(create, facts(call, change)))).toBe(wanted));

    it('the agent is asked, unless the rule says otherwise', () => {
        expect(creating(LEAD, facts(talked(inbound)))).toMatchObject({ create: true, ask: true });
        expect(creating({ ...LEAD, how: 'automatic' }, facts(talked(inbound)))).toMatchObject({ create: true, ask: false });
    });
});

describe('U3, A9c: what is created', () => {
    const records = (create: Create, call: Call = talked(inbound)): unknown => {
        const decision = creating(create, facts(call));
        return decision.create && decision.records;
    };
    const Phone = NUMBER;
    it('a Lead has what Salesforce demands: the PBX’s name for the caller, or the number', () => {
        expect(records(LEAD)).toEqual([{ objectApiName: 'Lead', fields: { LastName: NUMBER, Company: NUMBER, Phone }, problems: [] }]);
        expect(records(LEAD, { ...talked(inbound), displayName: ' ROSSI E ' })).toMatchObject([{ fields: { LastName: 'ROSSI E', Company: 'ROSSI E' } }]);
    });
    it('a Contact, an Account', () => {
        expect(records({ what: 'Contact' })).toEqual([{ objectApiName: 'Contact', fields: { LastName: NUMBER, Phone }, problems: [] }]);
        expect(records({ what: 'Account' })).toEqual([{ objectApiName: 'Account', fields: { Name: NUMBER, Phone }, problems: [] }]);
    });
    it('U7: a Contact with an Opportunity, which gets the contact’s id; without a stage the contact alone', () => {
        expect(records({ what: 'ContactWithOpportunity', opportunity: { openStage: 'Prospecting' } })).toMatchObject([
            { objectApiName: 'Contact' },
            { objectApiName: 'Opportunity', fields: { Name: NUMBER, StageName: 'Prospecting', CloseDate: '2026-12-23' }, linkField: 'ContactId' }
        ]);
        expect(records({ what: 'ContactWithOpportunity' })).toMatchObject([{ objectApiName: 'Contact' }]);
    });
    it('A8: with the fields that the rule names, and those left out named', () => {
        expect(records({ ...LEAD, fields: { Lead: [{ field: 'LeadSource', type: 'picklist', value: 'Phone' }, { field: 'Company', type: 'string', value: '{queue}' }, { field: 'Score__c', type: 'integer', value: 'x' }] } })).toEqual([
            { objectApiName: 'Lead', fields: { LastName: NUMBER, Company: 'Sales', Phone, LeadSource: 'Phone' }, problems: [{ field: 'Score__c', problem: 'notAnInteger', value: 'x' }] }
        ]);
    });
    it('names are cut to their fields', () => expect(records(LEAD, { ...talked(inbound), displayName: 'x'.repeat(300) })).toMatchObject([{ fields: { LastName: `${'x'.repeat(79)}…` } }]));
    it('an opportunity for a contact that is known', () => expect(newOpportunity('n'.repeat(200), 'Prospecting', '2026-11-23', 7)).toEqual({ Name: `${'n'.repeat(119)}…`, StageName: 'Prospecting', CloseDate: '2026-11-30' }));
});
