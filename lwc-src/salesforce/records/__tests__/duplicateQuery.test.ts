import { parse } from 'graphql';
import { duplicateRequest } from '../duplicateQuery';

const READABLE = { Contact: new Set(['Name', 'Email', 'Phone']), Lead: new Set(['Name', 'Phone', 'IsConverted']), Account: new Set(['Phone']) };

it.each([
    ['a number, an address, a name', { digits: '340118', email: 'e@x.example', name: 'Elena Rossi' }, { Contact: { and: [{ or: [{ Phone: { like: '%3%4%0%1%1%8%' } }, { Email: { eq: 'e@x.example' } }, { Name: { eq: 'Elena Rossi' } }] }] }, Lead: { and: [{ or: [{ Phone: { like: '%3%4%0%1%1%8%' } }, { Name: { eq: 'Elena Rossi' } }] }, { IsConverted: { eq: false } }] } }],
    ['an address alone', { email: 'e@x.example' }, { Contact: { and: [{ or: [{ Email: { eq: 'e@x.example' } }] }] } }],
    ['records that the org has named', { ids: ['00QA'], name: 'Rossi' }, { Contact: { Id: { in: ['00QA'] } }, Lead: { Id: { in: ['00QA'] } } }]
])('X1: %s', (_by, hints, variables) => {
    const request = duplicateRequest(hints, READABLE);
    expect(request?.variables).toEqual(variables);
    expect(() => parse(request!.query)).not.toThrow();
});

it('nothing to go by, nothing asked', () => expect([duplicateRequest({}, READABLE), duplicateRequest({ name: 'Rossi' }, {})]).toEqual([undefined, undefined]));
