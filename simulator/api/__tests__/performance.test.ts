import { test } from 'node:test';
import assert from 'node:assert/strict';
import { client } from './client';

const QUERY = `query find($digits: PhoneNumber) {
    uiapi {
        query {
            Contact(first: 20, where: { or: [{ Phone: { like: $digits } }, { MobilePhone: { like: $digits } }, { HomePhone: { like: $digits } }, { OtherPhone: { like: $digits } }, { AssistantPhone: { like: $digits } }] }) {
                edges { node { Id Name { value } MobilePhone { value } Account { Name { value } } LastModifiedDate { value } } }
            }
        }
    }
}`;

test('a number is found among 5,000 contacts in less than 100 ms', async () => {
    const { graphql, org, system } = await client();
    org.transaction(() => {
        for (let number = 0; number < 5_000; number += 1) system.create('Contact', { LastName: `Contact ${number}`, Phone: `+39 02 ${1_000_000 + number}`, MobilePhone: `+39 340 ${String(5_000_000 + number)}` });
    });
    await graphql(QUERY, { digits: '%0%0%0%0%0%0%0%0%0%' });
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
        const before = performance.now();
        const { data, errors } = await graphql(QUERY, { digits: '%3%4%0%5%0%0%1%2%3%4%' });
        times.push(performance.now() - before);
        assert.deepEqual(errors, []);
        assert.equal(data.uiapi.query.Contact.edges[0].node.Name.value, 'Contact 1234');
    }
    // The best of five: other work on the machine isn't the database's fault.
    assert.ok(Math.min(...times) < 100, `${times.map(Math.round).join(', ')} ms`);
});
