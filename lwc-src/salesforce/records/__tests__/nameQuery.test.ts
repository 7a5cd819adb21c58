import { parse } from 'graphql';
import { colleaguesRequest, MOST_COLLEAGUES, nameRequest } from '../nameQuery';
import type { ReadableFields } from '../findQuery';

const EVERYTHING = { Contact: ['Name', 'Title', 'AccountId', 'LastModifiedDate', 'Phone', 'MobilePhone'], Account: ['Name', 'Phone'], Lead: ['Name', 'Company', 'Phone'], User: ['Name', 'Title', 'Extension', 'Phone'] };
const readable = (objects: Readonly<Record<string, readonly string[]>> = EVERYTHING): ReadableFields => Object.fromEntries(Object.entries(objects).map(([object, fields]) => [object, new Set(fields)]));
const HAS_EXTENSION = [{ IsActive: { eq: true } }, { Extension: { like: '_%' } }];

describe('who is called so', () => {
    it('contacts, accounts, leads and colleagues, by a part of the name that only goes as a variable', () => {
        const { query, variables } = nameRequest(' Ross"i ', readable())!;
        const called = { Name: { like: '%Ross"i%' } };
        expect(variables).toEqual({ Contact: called, Account: called, Lead: called, User: { and: [...HAS_EXTENSION, called] } });
        expect(query).not.toContain('Ross');
        expect(() => parse(query)).not.toThrow();
        expect(query).toContain('Account { Name { value } }');
    });

    it('a number that was begun: whoever has one with these digits, whatever stands between them', () => {
        const { variables } = nameRequest('+39 02 80', readable({ Contact: ['Name', 'Phone', 'MobilePhone'], User: ['Name', 'Extension'] }))!;
        const like = '%9%0%2%8%0%';
        expect(variables).toEqual({ Contact: { or: [{ Phone: { like } }, { MobilePhone: { like } }] }, User: { and: [...HAS_EXTENSION, { or: [{ Extension: { like } }] }] } });
        expect(nameRequest('123', readable())).toBeUndefined();
    });

    it.each(['%', '\\'])('%s means itself', (sign) => expect(nameRequest(`10${sign}x`, readable({ Lead: ['Name', 'Phone'] }))?.variables).toEqual({ Lead: { Name: { like: '%10_x%' } } }));

    it('only where this user may read the name and a number', () => {
        expect(Object.keys(nameRequest('rossi', readable({ Contact: ['Name'], Account: ['Phone'], Lead: ['Name', 'Phone'], User: ['Name', 'Phone'] }))!.variables)).toEqual(['Lead']);
        expect(nameRequest('rossi', readable({ Contact: ['Name'] }))).toBeUndefined();
        expect(nameRequest('r', readable())).toBeUndefined();
    });
});

describe('which colleagues have an extension', () => {
    it('users who work here', () => {
        const { query, variables } = colleaguesRequest(readable())!;
        expect(variables).toEqual({ User: { and: HAS_EXTENSION } });
        expect(query).toContain(`first: ${MOST_COLLEAGUES}`);
        expect(() => parse(query)).not.toThrow();
    });

    it('nobody, where this user may not read that', () => expect(colleaguesRequest(readable({ User: ['Name'] }))).toBeUndefined());
});
