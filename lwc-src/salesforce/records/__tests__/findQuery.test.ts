import fc from 'fast-check';
import { Kind, parse, visit, type FieldNode } from 'graphql';
import { candidatesIn, findRequest, SEARCHED_OBJECTS, type FindRequest, type ReadableFields } from '../findQuery';

const EVERYTHING = {
    Contact: ['Name', 'Title', 'AccountId', 'LastModifiedDate', 'Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone', 'Fax', 'Email'],
    Account: ['Name', 'LastModifiedDate', 'Phone', 'Fax', 'IsPersonAccount', 'PersonContactId', 'PersonMobilePhone', 'PersonHomePhone', 'PersonOtherPhone', 'PersonAssistantPhone'],
    Lead: ['Name', 'Company', 'Title', 'IsConverted', 'ConvertedContactId', 'LastModifiedDate', 'Phone', 'MobilePhone'],
    User: ['Name', 'Title', 'IsActive', 'LastModifiedDate', 'Extension', 'Phone', 'MobilePhone']
} as const;

/** What a user may read: the objects named, each with the fields named or with all. */
function readable(objects: Readonly<Record<string, readonly string[]>> = EVERYTHING): ReadableFields {
    return Object.fromEntries(Object.entries(objects).map(([object, fields]) => [object, new Set(fields)]));
}

/** The fields asked of each object, one level deep, as GraphQL reads the query. */
function askedIn({ query }: FindRequest): Record<string, string[]> {
    const asked: Record<string, string[]> = {};
    visit(parse(query), {
        Field(node: FieldNode) {
            if (!SEARCHED_OBJECTS.includes(node.name.value) || !node.arguments?.length) return;
            const record = childOf(childOf(node, 'edges'), 'node');
            asked[node.name.value] = fieldsOf(record).map(({ name }) => name.value);
        }
    });
    return asked;
}
function fieldsOf(node: FieldNode): FieldNode[] {
    return (node.selectionSet?.selections ?? []).filter((one): one is FieldNode => one.kind === Kind.FIELD);
}
function childOf(node: FieldNode, name: string): FieldNode {
    return fieldsOf(node).find((child) => child.name.value === name)!;
}
const phonesIn = (condition: unknown): string[] => ((condition as { or?: object[] }).or ?? []).flatMap((one) => Object.keys(one));

describe('T1: whose number it is, asked of the whole org at once', () => {
    const request = findRequest('3401182290', readable())!;

    it('contacts, accounts, leads and colleagues', () => expect(Object.keys(askedIn(request))).toEqual(['Contact', 'Account', 'Lead', 'User']));

    it('T2: in every standard field for a telephone', () => {
        expect(phonesIn(request.variables['Contact'])).toEqual(['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone']);
        expect(phonesIn(request.variables['Account'])).toEqual(['Phone', 'PersonMobilePhone', 'PersonHomePhone', 'PersonOtherPhone', 'PersonAssistantPhone']);
        expect(phonesIn(request.variables['Lead'])).toEqual(['Phone', 'MobilePhone']);
    });

    it('T2: whatever stands between the digits', () => {
        expect((request.variables['Lead'] as { or: object[] }).or[0]).toEqual({ Phone: { like: '%3%4%0%1%1%8%2%2%9%0%' } });
    });

    it('of colleagues only those who still work here', () => {
        expect(request.variables['User']).toEqual({ and: [{ IsActive: { eq: true } }, { or: ['Extension', 'Phone', 'MobilePhone'].map((field) => ({ [field]: { like: '%3%4%0%1%1%8%2%2%9%0%' } })) }] });
    });

    it('with what is needed to tell people apart, a contact with the name of its account', () => {
        expect(askedIn(request)['Contact']).toEqual(['Id', 'Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone', 'Name', 'Title', 'AccountId', 'LastModifiedDate', 'Account']);
        expect(request.query).toContain('Account { Name { value } }');
        expect(askedIn(request)['Lead']).toEqual(['Id', 'Phone', 'MobilePhone', 'Name', 'Company', 'Title', 'IsConverted', 'ConvertedContactId', 'LastModifiedDate']);
        expect(askedIn(request)['Account']).toEqual(expect.arrayContaining(['Name', 'LastModifiedDate', 'IsPersonAccount', 'PersonContactId']));
        expect(askedIn(request)['User']).toEqual(['Id', 'Extension', 'Phone', 'MobilePhone', 'Name', 'Title', 'IsActive', 'LastModifiedDate']);
    });

    it('a few of each, the most recently changed first', () => {
        expect(request.query.match(/first: 20, orderBy: \{ LastModifiedDate: \{ order: DESC \} \}/g)).toHaveLength(4);
    });
});

describe('T2, T17: in an org that keeps the digits of its numbers', () => {
    const kept = { Contact: ['ns__Phone_Digits__c', 'ns__Mobile_Digits__c'], Lead: ['ns__Phone_Digits__c'] };
    const search = { objects: ['Lead', 'Contact'], exactly: ['393401182290', '3401182290'] };
    const all = { ...EVERYTHING, Contact: [...EVERYTHING.Contact, ...kept.Contact], Lead: [...EVERYTHING.Lead, ...kept.Lead] };
    const variablesOf = (objects: Readonly<Record<string, readonly string[]>>, wanted: object = search) => findRequest('3401182290', readable(objects), '', wanted as typeof search, kept)!.variables;

    it('whole numbers are asked of the fields that have them; colleagues as ever', () => {
        const variables = variablesOf(all);
        expect(variables['Contact']).toEqual({ or: kept.Contact.map((field) => ({ [field]: { in: search.exactly } })) });
        expect(variables['Lead']).toEqual({ or: [{ ns__Phone_Digits__c: { in: search.exactly } }] });
        expect(JSON.stringify(variables['User'])).toContain('like');
    });
    it('the numbers themselves are still read, to be compared', () => {
        expect(askedIn(findRequest('3401182290', readable(all), '', search, kept)!)['Lead']).toEqual(expect.arrayContaining(['Phone', 'MobilePhone']));
    });
    it.each([
        ['the user may not read the fields of one of the objects', EVERYTHING, search],
        ['nobody has switched it on', all, { objects: ['Lead', 'Contact'] }],
        ['an object has none', all, { ...search, objects: ['Account', 'Contact'] }]
    ])('as numbers are written where %s', (_where, objects, wanted) => expect(JSON.stringify(variablesOf(objects, wanted))).not.toContain('"in"'));
});

describe('A9a, A9b: where the rules want it looked for', () => {
    const search = { objects: ['Lead', 'Contact'], also: { Lead: ['Fax', 'Gone__c'], Account: ['Fax'], Contact: ['Phone'] } };
    const request = findRequest('3401182290', readable({ ...EVERYTHING, Lead: [...EVERYTHING.Lead, 'Fax'] }), '', search)!;
    it('in those objects, and among colleagues', () => expect(Object.keys(askedIn(request)).sort()).toEqual(['Contact', 'Lead', 'User']));
    it('in more fields than the usual ones, each once, if this user may read them', () => {
        expect(request.variables['Lead']).toEqual({ or: ['Phone', 'MobilePhone', 'Fax'].map((field) => ({ [field]: { like: '%3%4%0%1%1%8%2%2%9%0%' } })) });
        expect(askedIn(request)['Contact']?.filter((field) => field === 'Phone')).toHaveLength(1);
        expect(candidatesIn({ uiapi: { query: { Lead: { edges: [{ node: { Id: '00QA', Fax: { value: '340 1182290' } } }] } } } }, search.also)).toMatchObject([{ phones: [{ field: 'Fax', value: '340 1182290' }] }]);
    });
});

describe('what this user may not read is not asked for, or the whole request would fail', () => {
    it('a field', () => {
        const request = findRequest('3401182290', readable({ Contact: ['Name', 'Phone', 'LastModifiedDate'] }))!;
        expect(askedIn(request)).toEqual({ Contact: ['Id', 'Phone', 'Name', 'LastModifiedDate'] });
        expect(phonesIn(request.variables['Contact'])).toEqual(['Phone']);
    });

    it('the fields of person accounts, in an org that has none', () => {
        const request = findRequest('3401182290', readable({ Account: ['Name', 'Phone', 'LastModifiedDate'] }))!;
        expect(askedIn(request)['Account']).toEqual(['Id', 'Phone', 'Name', 'LastModifiedDate']);
    });

    it('an object', () => expect(Object.keys(askedIn(findRequest('3401182290', readable({ Lead: EVERYTHING.Lead }))!))).toEqual(['Lead']));
    it('an object without a telephone', () => expect(findRequest('3401182290', readable({ Contact: ['Name'], Account: ['Name', 'Fax'] }))).toBeUndefined());
    it('anything', () => expect(findRequest('3401182290', {})).toBeUndefined());
});

describe('an extension', () => {
    it.each(['204', '123456'])('%s is asked of colleagues alone, and exactly', (digits) => {
        const request = findRequest(digits, readable())!;
        expect(Object.keys(askedIn(request))).toEqual(['User']);
        expect(request.variables).toEqual({ User: { and: [{ IsActive: { eq: true } }, { or: ['Extension', 'Phone', 'MobilePhone'].map((field) => ({ [field]: { eq: digits } })) }] } });
    });

    it('seven digits are a number', () => expect(Object.keys(askedIn(findRequest('1234567', readable())!))).toHaveLength(4));
    it('is asked of nobody, when colleagues can’t be seen', () => expect(findRequest('204', readable({ Contact: EVERYTHING.Contact }))).toBeUndefined());
});

describe('whatever this user may read, whatever the number', () => {
    const fields = Object.entries<readonly string[]>(EVERYTHING).map(([object, all]) => [object, fc.subarray([...all])] as const);
    const rights = fc.record(Object.fromEntries(fields), { requiredKeys: [] }) as fc.Arbitrary<Readonly<Record<string, readonly string[]>>>;

    it('the query is GraphQL, declares what it uses, asks for nothing else, and holds no digit of the number', () => {
        fc.assert(
            fc.property(rights, fc.stringMatching(/^[1-9]\d{2,14}$/), (objects, digits) => {
                const request = findRequest(digits, readable(objects));
                if (!request) return;
                const asked = askedIn(request);
                for (const [object, wanted] of Object.entries(asked)) {
                    const allowed = ['Id', ...(objects[object] ?? []), ...(objects[object]?.includes('AccountId') ? ['Account'] : [])];
                    expect(allowed).toEqual(expect.arrayContaining(wanted));
                }
                const declared = [...request.query.matchAll(/\$(\w+): (\w+)_Filter/g)].map(([, name]) => name);
                expect(declared).toEqual(Object.keys(request.variables));
                expect(declared).toEqual(Object.keys(asked));
                expect(request.query).not.toContain(digits);
            })
        );
    });
});

describe('what comes back', () => {
    const answer = (object: string, ...nodes: object[]): unknown => ({ uiapi: { query: { [object]: { edges: nodes.map((node) => ({ node })) } } } });
    const value = (fields: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(fields).map(([field, one]) => [field, { value: one }]));

    it('a contact with everything', () => {
        const node = { Id: '003A', ...value({ Name: 'Elena Rossi', Title: 'Buyer', AccountId: '001A', Phone: '06 12', MobilePhone: '+39 340', HomePhone: null, LastModifiedDate: '2026-11-01T10:00:00.000Z' }), Account: { Name: { value: 'Rossi S.p.A.' } } };
        expect(candidatesIn(answer('Contact', node))).toEqual([
            {
                id: '003A',
                objectApiName: 'Contact',
                name: 'Elena Rossi',
                company: 'Rossi S.p.A.',
                title: 'Buyer',
                accountId: '001A',
                phones: [
                    { field: 'Phone', value: '06 12' },
                    { field: 'MobilePhone', value: '+39 340' }
                ],
                modifiedAt: Date.UTC(2026, 10, 1, 10)
            }
        ]);
    });

    it.each<[string, string, object, object]>([
        ['a contact without an account', 'Contact', { Id: '003A', ...value({ Name: 'E' }), Account: null }, { company: undefined }],
        ['a lead', 'Lead', { Id: '00QA', ...value({ Name: 'L', Company: 'Acme', IsConverted: false }) }, { company: 'Acme' }],
        ['a lead that became a contact', 'Lead', { Id: '00QA', ...value({ Name: 'L', IsConverted: true, ConvertedContactId: '003A' }) }, { converted: { contactId: '003A' } }],
        ['a lead that became a contact the user can’t see', 'Lead', { Id: '00QA', ...value({ Name: 'L', IsConverted: true, ConvertedContactId: null }) }, { converted: {} }],
        ['a person account', 'Account', { Id: '001A', ...value({ Name: 'P', IsPersonAccount: true, PersonContactId: '003P', PersonMobilePhone: '340' }) }, { personContactId: '003P', phones: [{ field: 'PersonMobilePhone', value: '340' }] }],
        ['a record with next to nothing', 'User', { Id: '005A' }, { name: '', phones: [], modifiedAt: 0 }]
    ])('%s', (_what, object, node, expected) => expect(candidatesIn(answer(object, node))).toMatchObject([expected]));

    it('a lead or an account like any other says nothing of that', () => {
        const [lead] = candidatesIn(answer('Lead', { Id: '00QA', ...value({ IsConverted: false }) }));
        const [account] = candidatesIn(answer('Account', { Id: '001A', ...value({ IsPersonAccount: false, PersonContactId: null }) }));
        expect([lead, account].map((one) => one && ('converted' in one || 'personContactId' in one))).toEqual([false, false]);
    });

    it('only a contact belongs to an account', () => {
        expect(candidatesIn(answer('Lead', { Id: '00QA', ...value({ AccountId: '001A' }) }))[0]?.accountId).toBeUndefined();
    });

    it.each([
        ['nobody', answer('Contact')],
        ['no answer to a part', { uiapi: { query: { Contact: {} } } }],
        ['nothing', undefined],
        ['less than nothing', {}]
    ])('%s', (_what, data) => expect(candidatesIn(data)).toEqual([]));

    it('T3: several objects, in the order they are preferred', () => {
        const data = { uiapi: { query: { User: { edges: [{ node: { Id: '005A' } }] }, Contact: { edges: [{ node: { Id: '003A' } }, { node: { Id: '003B' } }] } } } };
        expect(candidatesIn(data).map(({ id }) => id)).toEqual(['003A', '003B', '005A']);
    });
});
