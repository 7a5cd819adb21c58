import type { Match } from '../../match/match';
import { prefill, type Known } from '../prefill';

const today = '2026-11-23';
const contact: Match = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', accountId: '001A', why: { kind: 'search' } };
const account: Match = { id: '001A', objectApiName: 'Account', name: 'Alpine Foods', why: { kind: 'search' } };
const lead: Match = { id: '00QA', objectApiName: 'Lead', name: 'Mara Neu', why: { kind: 'search' } };

describe('X1: what the call knows is filled in', () => {
    it.each<[string, string, Omit<Known, 'today'>, object]>([
        ['a lead', 'Lead', { number: '+39340', displayName: 'Mara Anna Neu', notes: 'Wants a price.' }, { FirstName: 'Mara Anna', LastName: 'Neu', Phone: '+39340', Description: 'Wants a price.' }],
        ['a name as in a telephone book', 'Lead', { displayName: 'Neu, Mara' }, { FirstName: 'Mara', LastName: 'Neu' }],
        ['one word', 'Lead', { displayName: 'Neu' }, { LastName: 'Neu' }],
        ['a lead for nobody in particular', 'Lead', {}, {}],
        ['a contact of the account that calls: the number is the account’s', 'Contact', { number: '+39340', match: account }, { AccountId: '001A' }],
        ['a contact beside another of the same account', 'Contact', { number: '+39340', match: contact }, { AccountId: '001A', Phone: '+39340' }],
        ['an account', 'Account', { number: '+39340', displayName: 'Alpine Foods' }, { Name: 'Alpine Foods', Phone: '+39340' }],
        ['a case of the contact', 'Case', { number: '+39340', match: contact, notes: 'Alarm' }, { ContactId: '003A', AccountId: '001A', Origin: 'Phone', Description: 'Alarm' }],
        ['a case without a call', 'Case', { match: account }, { AccountId: '001A' }],
        ['a case of a lead has nobody', 'Case', { match: lead }, {}],
        ['an opportunity', 'Opportunity', { number: '+39340', match: contact }, { AccountId: '001A', CloseDate: '2026-12-23' }]
    ])('%s', (_what, object, known, values) => expect(prefill(object, { ...known, today })).toEqual(values));
});
