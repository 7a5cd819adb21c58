import { newCall } from '../../../core/call/call';
import type { Match, MatchReason } from '../../../core/match/match';
import type { CallRecord } from '../../../core/state/softphoneState';
import { useLabelNames } from '../../__tests__/doubles/labels';
import { callerView, kindOf, matchView, reasonText } from '../callerView';

const why: MatchReason = { kind: 'number', field: 'MobilePhone', value: '+39 340 118 2290' };
const rossi: Match = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', title: 'Buyer', company: 'Rossi S.p.A.', why, whoId: '003A' };
const other: Match = { ...rossi, id: '003B', name: 'Marco Rossi' };
const record = (more: Partial<CallRecord> = {}): CallRecord => ({
    call: newCall({ key: 'k', direction: 'inbound', number: '+393401182290', startedAt: 0 }),
    lookup: 'done',
    matches: [],
    internal: false,
    notes: '',
    log: { name: 'none' },
    ...more
});

beforeAll(useLabelNames);

describe('B5: who it is, and why we think so', () => {
    it('a contact', () => {
        expect(callerView(record({ matches: [rossi, other] }), '+39 340 118 2290')).toEqual({
            title: 'Elena Rossi',
            about: 'Buyer · Rossi S.p.A.',
            why: 'matchNumber fieldMobilePhone +39 340 118 2290',
            icon: 'standard:contact',
            recordId: '003A'
        });
    });

    it('X10: whom the agent has chosen', () => expect(callerView(record({ matches: [rossi, other], chosenId: '003B' }), '').title).toBe('Marco Rossi'));

    it('nobody known', () => {
        expect(callerView(record(), '+39 340 118 2290')).toEqual({ title: '+39 340 118 2290', about: '', why: 'someoneUnknown', icon: 'standard:unmatched' });
    });

    it('a room of the PBX is nobody’s number', () => {
        const { call, ...rest } = record();
        expect(callerView({ ...rest, call: { ...call, displayName: 'Conference with Elena', isRoom: true } }, '3000')).toEqual({ title: 'Conference with Elena', about: '3000', why: 'roomWhy', icon: 'standard:groups' });
        expect(callerView({ ...rest, call: { ...call, isRoom: true } }, '3000').title).toBe('3000');
    });

    it('nobody known, but the PBX sends a name', () => {
        const { call } = record();
        expect(callerView(record({ call: { ...call, displayName: 'Rossi E.' } }), '+39 340 118 2290')).toMatchObject({ title: 'Rossi E.', about: '+39 340 118 2290' });
    });

    it('a withheld number', () => expect(callerView(record(), '').title).toBe('withheldNumber'));
    it('still being looked for', () => expect(callerView(record({ lookup: 'searching' }), '1').why).toBe('checkingWhoItIs'));
    it('nobody could be asked', () => expect(callerView(record({ lookup: 'failed' }), '1').why).toBe('couldNotLookUp'));
});

describe('a record in one line', () => {
    it.each<[string, Partial<Match>, object]>([
        ['a lead', { objectApiName: 'Lead', company: 'Acme', title: undefined }, { about: 'Acme', icon: 'standard:lead' }],
        ['an account', { objectApiName: 'Account', company: undefined, title: undefined }, { about: 'objectAccount', icon: 'standard:account' }],
        ['a person account', { objectApiName: 'Account', company: undefined, title: undefined, personAccount: true }, { about: 'objectPersonAccount', icon: 'standard:person_account' }],
        ['a colleague', { objectApiName: 'User', company: undefined }, { about: 'Buyer', icon: 'standard:user' }],
        ['a case', { objectApiName: 'Case', company: undefined, title: undefined }, { about: 'objectOther Case', icon: 'standard:case' }],
        ['an object of the org’s own', { objectApiName: 'Tenant__c', company: undefined, title: undefined }, { about: 'objectOther Tenant__c', icon: 'standard:record' }]
    ])('%s', (_what, change, view) => expect(matchView({ ...rossi, ...change })).toMatchObject(view));

    it.each([
        ['Contact', 'objectContact'],
        ['Lead', 'objectLead'],
        ['User', 'objectUser'],
        ['Opportunity', 'objectOther Opportunity']
    ])('a %s is a %s', (objectApiName, kind) => expect(kindOf({ ...rossi, objectApiName })).toBe(kind));
});

describe('B5: why it matched', () => {
    it.each<[string, MatchReason, string]>([
        ['a field', { kind: 'number', field: 'Phone', value: '06 12' }, 'matchNumber fieldPhone 06 12'],
        ['a field of a person account', { kind: 'number', field: 'PersonHomePhone', value: '06 12' }, 'matchNumber fieldHomePhone 06 12'],
        ['a field of the org’s own', { kind: 'number', field: 'Direct_Line__c', value: '06 12' }, 'matchNumber Direct Line 06 12'],
        ['a field of a package', { kind: 'number', field: 'acme__Direct_Line__c', value: '06 12' }, 'matchNumber Direct Line 06 12'],
        ['Salesforce’s search', { kind: 'search' }, 'matchSearch'],
        ['the record it was dialled from', { kind: 'dialledFrom' }, 'matchDialledFrom']
    ])('%s', (_what, reason, text) => expect(reasonText(reason)).toBe(text));
});
