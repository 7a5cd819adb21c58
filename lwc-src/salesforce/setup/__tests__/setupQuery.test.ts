import { parse } from 'graphql';
import { setupIn, setupRequest, stampIn, stampQuery, type OwnObject, type SetupNames } from '../setupQuery';

const own = <F extends string>(object: string, ...fields: F[]): OwnObject<F> => ({
    object: `patchbay__${object}`,
    fields: Object.fromEntries(fields.map((field) => [field, `patchbay__${field}`])) as Record<F, string>
});
/** As in an org where the package is installed. */
const NAMES: SetupNames = {
    rule: own('Call_Rule__c', 'Active__c', 'Position__c', 'Definition__c'),
    extension: own('Phone_Extension__c', 'Active__c', 'Extension__c', 'User__c', 'Email__c', 'Direct_Number__c'),
    disposition: own('Call_Disposition__c', 'Active__c', 'Position__c', 'Kind__c', 'Direction__c'),
    setting: own('Phone_Setting__c', 'Setting__c', 'Scope__c', 'Scope_Id__c', 'Locked__c', 'Value__c')
};
const READER = { userId: '005000000000001AAA', profileId: '00e000000000001AAA' };
const request = setupRequest(NAMES, READER);

const node = (values: Readonly<Record<string, unknown>>): object => ({ node: { Id: 'a01', ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) } });
const answered = (lists: Readonly<Record<string, object[]>>): object => ({ uiapi: { query: Object.fromEntries(Object.entries(lists).map(([name, edges]) => [name, { edges }])) } });
const setup = (lists: Readonly<Record<string, object[]>>) => setupIn(answered(lists), READER);

describe('A11: what an admin has set up, in one request', () => {
    it('is GraphQL, of no more sub-queries than a request may have', () => {
        expect(() => parse(request.query)).not.toThrow();
        expect(request.query.match(/first: /g)).toHaveLength(8);
    });

    it('asks by the names of this org, and is answered by those of the source', () => {
        expect(request.query).toContain('rules: patchbay__Call_Rule__c(');
        expect(request.query).toContain('Definition__c: patchbay__Definition__c { value }');
        expect(request.query).toContain('user: patchbay__User__r { Name { value } }');
    });

    it('only for what is active, and for settings of this user, their profile and the organisation', () => {
        expect(request.variables).toEqual({
            rules: { patchbay__Active__c: { eq: true } },
            extensions: { patchbay__Active__c: { eq: true } },
            dispositions: { patchbay__Active__c: { eq: true } },
            settings: {
                or: [{ patchbay__Scope__c: { eq: 'Organisation' } }, { patchbay__Scope_Id__c: { in: ['005000000000001AAA', '00e000000000001AAA', '005000000000001', '00e000000000001'] } }]
            }
        });
    });
});

describe('the answer', () => {
    it('rules, as they stand in the records', () => {
        expect(setup({ rules: [node({ Name: 'Sales', Definition__c: '{"version":1}' }), node({ Name: 'Unfinished', Definition__c: null })] }).rules).toEqual([{ id: 'a01', name: 'Sales', definition: '{"version":1}' }]);
    });

    it('U10b A12: extensions, with the user, the e-mail address or neither', () => {
        const user = { user: { Name: { value: 'Ben Carter' } } };
        const withUser = { node: { Id: 'a02', Name: { value: 'Ben' }, Extension__c: { value: '205' }, User__c: { value: '005B' }, Email__c: null, Direct_Number__c: { value: '+39 02 8088 205' }, ...user } };
        const { extensions } = setup({ extensions: [withUser, node({ Name: 'Door', Extension__c: '900' }), node({ Extension__c: '901', Email__c: 'a@b.example' }), node({ Name: 'Nothing' })] });
        expect(extensions).toEqual([
            { extension: '205', label: 'Ben', userId: '005B', userName: 'Ben Carter', directNumber: '+39 02 8088 205' },
            { extension: '900', label: 'Door' },
            { extension: '901', label: '901', email: 'a@b.example' }
        ]);
    });

    it('dispositions, in their order', () => {
        expect(setup({ dispositions: [node({ Name: 'Sold', Kind__c: 'Result', Direction__c: 'Outbound' }), node({ Name: 'Spoke of price', Kind__c: 'Memo' })] }).dispositions).toEqual([
            { label: 'Sold', kind: 'result', direction: 'outbound' },
            { label: 'Spoke of price', kind: 'memo' }
        ]);
    });

    it('B4: settings of this user, also by an id of 15 characters; another’s are none of theirs', () => {
        const set = (scope: string, id?: string): object => node({ Setting__c: 'tone', Scope__c: scope, Scope_Id__c: id, Locked__c: scope === 'Organisation', Value__c: '1' });
        const { settings } = setup({ settings: [set('Organisation'), set('Profile', '00e000000000001'), set('User', '005000000000001AAA'), set('User', '005000000000009AAA'), set('Team', 'x'), node({ Scope__c: 'User' })] });
        expect(settings).toEqual([
            { setting: 'tone', scope: 'organisation', locked: true, value: '1' },
            { setting: 'tone', scope: 'profile', locked: false, value: '1' },
            { setting: 'tone', scope: 'user', locked: false, value: '1' }
        ]);
    });

    it('of an org that says nothing is an empty one', () => expect(setupIn({}, READER)).toEqual({ rules: [], extensions: [], dispositions: [], settings: [], stamp: '' }));
});

describe('A11: whether anything has changed, at a glance', () => {
    const stamped = (count: number, at: string | null) => stampIn({ uiapi: { query: Object.fromEntries(['rule', 'extension', 'disposition', 'setting'].map((one) => [`${one}Stamp`, { totalCount: count, edges: at === null ? [] : [node({ LastModifiedDate: at })] }])) } });

    it('is part of any other request', () => expect(() => parse(`{ uiapi { query { Contact { edges { node { Id } } } ${stampQuery(NAMES)} } } }`)).not.toThrow());

    it('differs when a record was changed, and when one was deleted', () => {
        expect(new Set([stamped(2, 'yesterday'), stamped(2, 'today'), stamped(1, 'yesterday'), stamped(0, null)]).size).toBe(4);
        expect(stamped(2, 'today')).toBe(stamped(2, 'today'));
    });

    it('is nothing where the answer has none', () => expect([stampIn(undefined), stampIn({ uiapi: { query: { Contact: { edges: [] } } } })]).toEqual([undefined, undefined]));
});
