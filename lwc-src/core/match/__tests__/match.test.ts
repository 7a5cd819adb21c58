import { plainParser, type NumberParser } from '../../number/phoneNumber';
import type { Candidate } from '../candidate';
import { companyBeside, isColleague, matchDialledFrom, PEOPLE, rank, recognise, type Match, type Ranking } from '../match';

const NUMBER = '+49 30 901 820';
const candidate = (id: string, objectApiName: string, change: Partial<Candidate> = {}): Candidate => ({
    id,
    objectApiName,
    name: id,
    phones: [{ field: 'Phone', value: '030 901820' }],
    modifiedAt: 0,
    ...change
});
const matchesFor = (number: string, candidates: readonly Candidate[], parser: NumberParser, ranking: Partial<Ranking> = {}): Match[] =>
    rank(recognise(number, candidates, parser), { objects: PEOPLE, convertedLeads: 'follow', ...ranking });
const ids = (...candidates: Candidate[]): string[] => matchesFor(NUMBER, candidates, plainParser).map(({ id }) => id);

describe('T3: who comes first', () => {
    it('Contact, then Account, then Lead, then colleague', () => {
        expect(ids(candidate('u', 'User'), candidate('l', 'Lead'), candidate('a', 'Account'), candidate('c', 'Contact'))).toEqual(['c', 'a', 'l', 'u']);
    });

    it('of one kind the most recently modified', () => {
        expect(ids(candidate('old', 'Contact', { modifiedAt: 1 }), candidate('new', 'Contact', { modifiedAt: 2 }))).toEqual(['new', 'old']);
    });

    it('the order can be set, and kinds that nobody named come last', () => {
        const all = [candidate('c', 'Contact'), candidate('l', 'Lead'), candidate('x', 'Asset__c')];
        expect(matchesFor(NUMBER, all, plainParser, { objects: ['Lead', 'Contact'] }).map(({ id }) => id)).toEqual(['l', 'c', 'x']);
    });

    it('is the same for the same input, also when everything ties', () => {
        expect(ids(candidate('b', 'Contact'), candidate('a', 'Contact'))).toEqual(ids(candidate('a', 'Contact'), candidate('b', 'Contact')));
    });
});

describe('T2: only who really has the number', () => {
    it('what a loose search brought along falls away', () => {
        expect(ids(candidate('no', 'Contact', { phones: [{ field: 'Phone', value: '030 901 8201' }] }))).toEqual([]);
    });

    it('what Salesforce itself found is believed when it shows no numbers', () => {
        const [match] = matchesFor(NUMBER, [candidate('c', 'Contact', { phones: [], foundBySearch: true })], plainParser);
        expect(match?.why).toEqual({ kind: 'search' });
    });

    it('and is not believed against the numbers it shows', () => {
        expect(ids(candidate('c', 'Contact', { phones: [{ field: 'Phone', value: '12345678' }], foundBySearch: true }))).toEqual([]);
    });
});

describe('B5: each match says why', () => {
    it('by the field that has the number', () => {
        const phones = [
            { field: 'Phone', value: '111 222 333' },
            { field: 'MobilePhone', value: '(030) 901-820' }
        ];
        expect(matchesFor(NUMBER, [candidate('c', 'Contact', { phones })], plainParser)[0]?.why).toEqual({ kind: 'number', field: 'MobilePhone', value: '(030) 901-820' });
    });
});

describe('one person counts once', () => {
    it('a contact and the account it belongs to, which share the switchboard number', () => {
        expect(ids(candidate('c', 'Contact', { accountId: 'a' }), candidate('a', 'Account'))).toEqual(['c']);
    });

    it('but two contacts stay two', () => {
        expect(ids(candidate('c1', 'Contact', { accountId: 'a' }), candidate('c2', 'Contact', { accountId: 'a' }), candidate('a', 'Account'))).toEqual(['c1', 'c2']);
    });

    it('T1: a person account, as the account, logged on its contact', () => {
        const matches = matchesFor(NUMBER, [candidate('c', 'Contact', { accountId: 'a' }), candidate('a', 'Account', { personContactId: 'c' })], plainParser);
        expect(matches).toEqual([expect.objectContaining({ id: 'a', objectApiName: 'Account', personAccount: true, whoId: 'c' })]);
        expect(matches[0]?.whatId).toBeUndefined();
    });

    it('the same record found twice', () => expect(ids(candidate('c', 'Contact'), candidate('c', 'Contact'))).toEqual(['c']));
});

describe('U5: a converted lead is followed to its contact', () => {
    it('when the contact has another number', () => {
        const [match] = matchesFor(NUMBER, [candidate('l', 'Lead', { converted: { contactId: 'c' }, name: 'Ada' })], plainParser);
        expect(match).toMatchObject({ id: 'c', objectApiName: 'Contact', name: 'Ada', whoId: 'c' });
    });

    it('and counts once when the contact has this one', () => {
        expect(ids(candidate('l', 'Lead', { converted: { contactId: 'c' } }), candidate('c', 'Contact'))).toEqual(['c']);
    });

    it('stays the lead when the contact is out of sight', () => {
        expect(ids(candidate('l', 'Lead', { converted: {} }))).toEqual(['l']);
    });
});

describe('where a log entry points', () => {
    it.each([
        ['Contact', { whoId: 'x' }],
        ['Lead', { whoId: 'x' }],
        ['Account', { whatId: 'x' }],
        ['User', {}]
    ])('%s', (objectApiName, target) => {
        const [match] = matchesFor(NUMBER, [candidate('x', objectApiName)], plainParser);
        expect({ whoId: match?.whoId, whatId: match?.whatId }).toEqual({ whoId: undefined, whatId: undefined, ...target });
    });

    it.each([
        ['T4: a contact that was clicked', { objectApiName: 'Contact' }, { whoId: 'r' }],
        ['T4: a case that was clicked', { objectApiName: 'Case' }, { whatId: 'r' }],
        ['T4: a person account that was clicked', { objectApiName: 'Account', contactId: 'c' }, { whoId: 'c' }]
    ])('%s', (_what, context, target) => {
        const match = matchDialledFrom({ recordId: 'r', recordName: 'R', ...context });
        expect(match).toMatchObject({ id: 'r', why: { kind: 'dialledFrom' }, ...target });
    });
});

describe('X7: colleagues', () => {
    it('are users of this org', () => {
        expect(isColleague(matchesFor(NUMBER, [candidate('u', 'User')], plainParser))).toBe(true);
        expect(isColleague(matchesFor(NUMBER, [candidate('c', 'Contact')], plainParser))).toBe(false);
    });
});

describe('A9a: the admin chooses whose numbers are searched', () => {
    const all = ['Contact', 'Account', 'Lead', 'User', 'Asset__c'].map((object) => candidate(object, object));
    it.each([
        [['Lead'], ['Lead', 'User', 'Asset__c']],
        [['Account', 'Contact'], ['Account', 'Contact', 'User', 'Asset__c']],
        [[], ['User', 'Asset__c']]
    ])('%j: those count, in this order; colleagues and what only the softphone layout names come last', (objects, wanted) => {
        expect(matchesFor(NUMBER, all, plainParser, { objects }).map(({ id }) => id)).toEqual(wanted);
    });
});

describe('A9b: an additional field', () => {
    const fax = candidate('c', 'Contact', { phones: [{ field: 'Fax', value: NUMBER }] });
    const both = candidate('b', 'Contact', { phones: [{ field: 'Fax', value: NUMBER }, { field: 'Phone', value: NUMBER }] });
    it('counts where it is wanted, and nowhere else', () => {
        const counts = (_object: string, field: string): boolean => field !== 'Fax';
        expect(matchesFor(NUMBER, [fax, both], plainParser).map(({ id, why }) => [id, why])).toEqual([['b', { kind: 'number', field: 'Fax', value: NUMBER }], ['c', expect.anything()]]);
        expect(matchesFor(NUMBER, [fax, both], plainParser, { counts }).map(({ id, why }) => [id, why])).toEqual([['b', { kind: 'number', field: 'Phone', value: NUMBER }]]);
    });
});

describe('U5: a converted lead, as the setting says', () => {
    const lead = candidate('l', 'Lead', { converted: { contactId: 'c' } });
    it('new: it is nobody', () => expect(matchesFor(NUMBER, [lead], plainParser, { convertedLeads: 'new' })).toEqual([]));
    it('ignore: it is shown, and marked', () => expect(matchesFor(NUMBER, [lead], plainParser, { convertedLeads: 'ignore' })).toEqual([expect.objectContaining({ id: 'l', converted: true })]));
});

describe('T6: who it was, in a list', () => {
    it.each<[string, Partial<Match>, string]>([
        ['a contact: its account as well', { name: 'Elena Rossi', company: 'Rossi srl' }, 'Rossi srl'],
        ['an account: its name is enough', { name: 'Rossi srl' }, ''],
        ['both are the same: once', { name: 'Rossi', company: 'Rossi' }, '']
    ])('%s', (_what, change, company) => expect(companyBeside({ id: 'x', objectApiName: 'Contact', name: '', why: { kind: 'search' }, ...change })).toBe(company));
});

describe('T2: the tail that weeds out loose answers', () => {
    it('knows blanks, and an extension behind the number', () => expect(ids(candidate('c', 'Contact', { phones: [{ field: 'Phone', value: '030 90 18 20 ext. 99' }] }))).toEqual(['c']));
    it('is not asked of a short number', () => {
        const short = candidate('u', 'User', { phones: [{ field: 'Extension', value: '204' }] });
        expect(matchesFor('204', [short], plainParser)).toHaveLength(1);
    });
});
