import { parse } from 'graphql';
import { opportunitiesIn, opportunityRequest, readRequest, valuesIn } from '../besidesQuery';

const readable = { Task: new Set(['IsClosed', 'WhoId']), Lead: new Set(['Name']), Opportunity: new Set(['ContactId', 'Name', 'IsClosed', 'LastModifiedDate', 'CloseDate', 'Amount']) };
const answer = (object: string, ...nodes: object[]): object => ({ uiapi: { query: { [object]: { edges: nodes.map((node) => ({ node })) } } } });

describe('B7, B8: what stands in one record', () => {
    it('is asked for as far as the user may read it, the id as a variable', () => {
        const request = readRequest('Task', '00TA', readable);
        expect(() => parse(request?.query ?? '')).not.toThrow();
        expect(request?.query).toContain('{ node { Id IsClosed { value } WhoId { value } } }');
        expect(request?.variables).toEqual({ where: { Id: { eq: '00TA' } } });
    });

    it.each([
        ['of which the user may read nothing', 'Lead'],
        ['that nobody asks for', 'Account'],
        ['with a name of nonsense', 'constructor']
    ])('nothing is asked of a record %s', (_which, object) => expect(readRequest(object, '00Q', readable)).toBeUndefined());

    it('values by their names; what is empty is left out', () => {
        expect(valuesIn(answer('Task', { Id: '00TA', IsClosed: { value: false }, WhoId: { value: null } }), 'Task')).toEqual({ IsClosed: false });
        expect([valuesIn(answer('Task'), 'Task'), valuesIn(undefined, 'Task')]).toEqual([undefined, undefined]);
    });
});

describe('U7: a contact’s opportunities', () => {
    it('are asked for by the contact', () => {
        const request = opportunityRequest('003A', readable);
        expect(() => parse(request?.query ?? '')).not.toThrow();
        expect(request?.variables).toEqual({ where: { ContactId: { eq: '003A' } } });
        expect(opportunityRequest('003A', {})).toBeUndefined();
    });

    it('as the rules want them', () => {
        const full = { Id: '006A', Name: { value: 'Renewal' }, IsClosed: { value: true }, LastModifiedDate: { value: '2026-11-22T10:00:00.000Z' }, CloseDate: { value: '2026-12-01' }, Amount: { value: 5 } };
        expect(opportunitiesIn(answer('Opportunity', full, { Id: '006B' }))).toEqual([
            { id: '006A', name: 'Renewal', isClosed: true, modifiedAt: Date.UTC(2026, 10, 22, 10), closeDate: '2026-12-01', amount: 5 },
            { id: '006B', name: '', isClosed: false, modifiedAt: 0, closeDate: '' }
        ]);
    });
});
