import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { client } from './client';

async function withPeople(options: Parameters<typeof client>[0] = {}) {
    const self = await client(options);
    const { agent } = self;
    const account = agent.create('Account', { Name: 'Alpine', AnnualRevenue: 1_000 });
    const rossi = agent.create('Contact', { FirstName: 'Elena', LastName: 'Rossi', AccountId: account, MobilePhone: '+39 340 118 2290' });
    const weber = agent.create('Contact', { FirstName: 'Jonas', LastName: 'Weber', Phone: '030/901820' });
    const lead = agent.create('Lead', { LastName: 'Conti', Company: 'Conti Vini', MobilePhone: '333 5550141' });
    return { ...self, account, rossi, weber, lead };
}

describe('GraphQL queries', () => {
    test('give connections of nodes with values and how they are shown', async () => {
        const { graphql, account, rossi } = await withPeople();
        const { data, errors } = await graphql(
            `query find($pattern: PhoneNumber) {
                uiapi {
                    query {
                        Contact(where: { or: [{ MobilePhone: { like: $pattern } }, { Phone: { like: $pattern } }] }, orderBy: { LastModifiedDate: { order: DESC, nulls: LAST } }) {
                            totalCount
                            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                            edges { cursor node { Id ApiName Name { value displayValue } AccountId { value } Account { Id Name { value } AnnualRevenue { value displayValue } Owner { Name { value } } } } }
                        }
                    }
                }
            }`,
            { pattern: '%3%4%0%1%1%8%2%2%9%0%' }
        );
        assert.deepEqual(errors, []);
        const { Contact } = data.uiapi.query;
        assert.equal(Contact.totalCount, 1);
        assert.deepEqual(Contact.edges[0].node, {
            Id: rossi,
            ApiName: 'Contact',
            Name: { value: 'Elena Rossi', displayValue: null },
            AccountId: { value: account },
            Account: { Id: account, Name: { value: 'Alpine' }, AnnualRevenue: { value: 1_000, displayValue: '€1,000' }, Owner: { Name: { value: 'Ada Agent' } } }
        });
        assert.deepEqual([Contact.pageInfo.hasNextPage, Contact.pageInfo.hasPreviousPage, Contact.pageInfo.endCursor], [false, false, Contact.edges[0].cursor]);
    });

    test('follow lookups to whatever kind of record', async () => {
        const { graphql, agent, rossi, lead, account, system } = await withPeople();
        agent.create('Task', { Subject: '1', WhoId: rossi, WhatId: account });
        agent.create('Task', { Subject: '2', WhoId: lead, OwnerId: system.create('Group', { Name: 'On duty', Type: 'Queue' }) });
        agent.create('Task', { Subject: '3' });
        const { data, errors } = await graphql(
            `{ uiapi { query { Task(orderBy: { Subject: { order: ASC } }) { edges { node {
                Subject { value }
                Who { __typename ... on Contact { Name { value } } ... on Lead { Company { value } } }
                What { ... on Account { Name { value } } }
                Owner { ... on User { Name { value } } ... on Group { Name { value } } }
            } } } } } }`
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(data.uiapi.query.Task.edges.map(({ node: { Who, What, Owner } }: { node: Record<string, unknown> }) => ({ Who, What, Owner })), [
            { Who: { __typename: 'Contact', Name: { value: 'Elena Rossi' } }, What: { Name: { value: 'Alpine' } }, Owner: { Name: { value: 'Ada Agent' } } },
            { Who: { __typename: 'Lead', Company: { value: 'Conti Vini' } }, What: null, Owner: { Name: { value: 'On duty' } } },
            { Who: null, What: null, Owner: { Name: { value: 'Ada Agent' } } }
        ]);
    });

    test('filter over lookups, by kind of record, by what other records hold, and negate', async () => {
        const { graphql, agent, rossi, lead } = await withPeople();
        agent.create('Task', { Subject: '1', WhoId: rossi });
        agent.create('Task', { Subject: '2', WhoId: lead });
        const subjects = async (where: string): Promise<string[]> => {
            const { data, errors } = await graphql(`{ uiapi { query { Task(where: ${where}) { edges { node { Subject { value } } } } } } }`);
            assert.deepEqual(errors, []);
            return data.uiapi.query.Task.edges.map(({ node }: { node: { Subject: { value: string } } }) => node.Subject.value);
        };
        assert.deepEqual(await subjects('{ Who: { Contact: { Account: { Name: { eq: "ALPINE" } } } } }'), ['1']);
        assert.deepEqual(await subjects('{ Who: { Name: { Name: { like: "%conti" } } } }'), ['2']);
        assert.deepEqual(await subjects(`{ WhoId: { in: ["${rossi}"] } }`), ['1']);
        assert.deepEqual(await subjects(`{ not: { WhoId: { eq: "${rossi.slice(0, 15)}" } } }`), ['2']);
        assert.deepEqual(await subjects('{ Subject: { gt: "0", lt: "2" } }'), ['1'], 'several operators must all hold');
        assert.deepEqual(await subjects('{ and: [{ CreatedDate: { eq: { literal: TODAY } } }, { CreatedDate: { gte: { value: "2026-11-22T10:00:00Z" } } }], WhatId: { eq: null } }'), ['1', '2']);
        const { data } = await graphql('{ uiapi { query { Contact(where: { Id: { ninq: { Task: { Subject: { eq: "1" } }, ApiName: "WhoId" } } }) { edges { node { LastName { value } } } } } } }');
        assert.deepEqual(data.uiapi.query.Contact.edges.map(({ node }: { node: { LastName: { value: string } } }) => node.LastName.value), ['Weber']);
    });

    test('go on from page to page', async () => {
        const { graphql, agent } = await client();
        for (let number = 0; number < 5; number += 1) agent.create('Task', { Subject: String(number) });
        const page = async (after: string | null) => (await graphql('query p($after: String) { uiapi { query { Task(first: 2, after: $after) { pageInfo { hasNextPage hasPreviousPage endCursor } pageResultCount edges { node { Subject { value } } } } } } }', { after })).data.uiapi.query.Task;
        const first = await page(null);
        const second = await page(first.pageInfo.endCursor);
        const third = await page(second.pageInfo.endCursor);
        const subjects = (one: typeof first): string[] => one.edges.map(({ node }: { node: { Subject: { value: string } } }) => node.Subject.value);
        assert.deepEqual([subjects(first), subjects(second), subjects(third)], [['0', '1'], ['2', '3'], ['4']]);
        assert.deepEqual([first.pageInfo.hasPreviousPage, second.pageInfo.hasPreviousPage, second.pageInfo.hasNextPage, third.pageInfo.hasNextPage], [false, true, true, false]);
        assert.equal(third.pageResultCount, 1);
    });

    test('know the user, and what is the user\'s', async () => {
        const { graphql, agent, colleague } = await client();
        colleague.create('Task', { Subject: 'theirs' });
        agent.create('Task', { Subject: 'mine' });
        const { data } = await graphql('{ uiapi { currentUser { Id Name { value } TimeZoneSidKey { value } } query { Task(scope: MINE) { edges { node { Subject { value } } } } } } }');
        assert.deepEqual(data.uiapi.currentUser, { Id: agent.userId, Name: { value: 'Ada Agent' }, TimeZoneSidKey: { value: 'Europe/Rome' } });
        assert.deepEqual(data.uiapi.query.Task.edges, [{ node: { Subject: { value: 'mine' } } }]);
    });

    test('name custom fields as they are named outside the package', async () => {
        const { graphql, agent } = await client({ namespace: 'patchbay' });
        agent.create('Task', { patchbay__Call_Key__c: 'k' });
        const { data, errors } = await graphql('query q($key: String) { uiapi { query { Task(where: { patchbay__Call_Key__c: { eq: $key } }) { edges { node { callKey: patchbay__Call_Key__c { value } } } } } } }', { key: 'K' });
        assert.deepEqual([data.uiapi.query.Task.edges, errors], [[{ node: { callKey: { value: 'k' } } }], []]);
        assert.equal((await graphql('{ uiapi { query { Task { edges { node { Call_Key__c { value } } } } } } }')).errors.length, 1);
    });

    test('count and add up', async () => {
        const { graphql, agent } = await client();
        for (const [Status, seconds] of [['Completed', 60], ['Completed', 30], ['Not Started', null]] as const) agent.create('Task', { Status, CallDurationInSeconds: seconds });
        const { data, errors } = await graphql('{ uiapi { aggregate { Task(groupBy: { Status: { group: true } }) { edges { node { aggregate { Status { value } Id { count { value } } CallDurationInSeconds { sum { value } avg { value } max { value } } } } } } } } }');
        assert.deepEqual(errors, []);
        assert.deepEqual(data.uiapi.aggregate.Task.edges.map(({ node }: { node: { aggregate: unknown } }) => node.aggregate), [
            { Status: { value: 'Completed' }, Id: { count: { value: 2 } }, CallDurationInSeconds: { sum: { value: 90 }, avg: { value: 45 }, max: { value: 60 } } },
            { Status: { value: 'Not Started' }, Id: { count: { value: 1 } }, CallDurationInSeconds: { sum: { value: null }, avg: { value: null }, max: { value: null } } }
        ]);
    });
});

describe('what the user may not see', () => {
    test('is not in the schema, and optional fields are left out', async () => {
        const { graphql, agent, org } = await withPeople();
        agent.create('Task', { Call_Key__c: 'k' });
        const query = '{ uiapi { query { Task { edges { node { Id Call_Key__c @optional { value } Call_Memo__c @optional { value } } } } } } }';
        const node = async () => (await graphql(query)).data.uiapi.query.Task.edges[0].node;
        assert.deepEqual(Object.keys(await node()), ['Id', 'Call_Key__c']);
        org.revokePermissionSet(agent.userId, 'Agent');
        assert.deepEqual(Object.keys(await node()), ['Id']);
        const { errors } = await graphql('{ uiapi { query { Call_Rule__c { edges { node { Id } } } } } }');
        assert.equal(errors[0].message, "Validation error of type FieldUndefined: Field 'Call_Rule__c' in type 'RecordQuery' is undefined @ 'uiapi/query/Call_Rule__c'");
    });

    test('and what is private to others is not found', async () => {
        const self = await client();
        self.agent.create('Call_Note__c', {});
        const count = async () => (await self.graphql('{ uiapi { query { Call_Note__c { totalCount } } } }')).data.uiapi.query.Call_Note__c.totalCount;
        assert.equal(await count(), 1);
        self.user = self.colleague.userId;
        assert.equal(await count(), 0);
    });

    test('a field that a test adds is there at once', async () => {
        const { graphql, org, system, rossi } = await withPeople();
        org.addField('Contact', { apiName: 'Region__c', label: 'Region', dataType: 'String', fieldLevelSecurity: false });
        system.update(rossi, { Region__c: 'North' });
        const { data } = await graphql('{ uiapi { query { Contact(where: { Region__c: { eq: "north" } }) { edges { node { Region__c { value } } } } } } }');
        assert.deepEqual(data.uiapi.query.Contact.edges, [{ node: { Region__c: { value: 'North' } } }]);
    });
});

describe('GraphQL refuses', () => {
    const refusals: readonly (readonly [what: string, query: string, type: string, words: RegExp])[] = [
        ['what is no GraphQL', '{ uiapi {', 'InvalidSyntax', /^Invalid Syntax/],
        ['an unknown field', '{ uiapi { query { Contact { edges { node { Nobody { value } } } } } } }', 'ValidationError', /^Validation error of type FieldUndefined: Field 'Nobody' in type 'Contact' is undefined @ 'uiapi\/query\/Contact\/edges\/node\/Nobody'$/],
        ['a field that only the simulator lacks, and says so', '{ uiapi { query { Contact { edges { node { PhotoUrl { value } } } } } } }', 'ValidationError', /Salesforce has Contact\.PhotoUrl; the simulator doesn't simulate it$/],
        ['an unknown field in a filter', '{ uiapi { query { Contact(where: { Nobody: { eq: "x" } }) { edges { node { Id } } } } } }', 'ValidationError', /WrongType: argument contains a field not in 'Contact_Filter': 'Nobody'/],
        ['an operator that the type has not', '{ uiapi { query { Task(where: { IsClosed: { like: "x" } }) { edges { node { Id } } } } } }', 'ValidationError', /not in 'BooleanOperators': 'like'/],
        ['an argument of the wrong type', '{ uiapi { query { Task(first: "x") { edges { node { Id } } } } } }', 'ValidationError', /Validation error: Int cannot represent/],
        ['a child relationship', '{ uiapi { query { Account { edges { node { Contacts { edges { node { Id } } } } } } } } }', 'ValidationError', /FieldUndefined: Field 'Contacts' in type 'Account'/],
        ['a filter on a long text, but only when it runs', '{ uiapi { query { Task(where: { Description: { like: "%x%" } }) { edges { node { Id } } } } } }', 'DataFetchingException', /^Exception while fetching data \(\/uiapi\/query\/Task\) : .*field 'Description' can not be filtered in a query call$/],
        ['a page of more than 2,000', '{ uiapi { query { Task(first: 2001) { edges { node { Id } } } } } }', 'DataFetchingException', /between 1 and 2000/],
        ['a cursor that is none', '{ uiapi { query { Task(after: "x") { edges { node { Id } } } } } }', 'DataFetchingException', /invalid cursor/],
        ['an id that is none', '{ uiapi { query { Task(where: { Id: { eq: "x" } }) { edges { node { Id } } } } } }', 'DataFetchingException', /invalid ID field: x/],
        ['date functions', '{ uiapi { query { Task(where: { CreatedDate: { DAY_ONLY: { value: 1 } } }) { edges { node { Id } } } } } }', 'DataFetchingException', /doesn't simulate the date function DAY_ONLY/],
        ['an upper bound', '{ uiapi { query { Task(upperBound: 4000) { edges { node { Id } } } } } }', 'DataFetchingException', /doesn't simulate upperBound/],
        ['mutations', 'mutation { uiapi { TaskCreate(input: {}) { Record { Id } } } }', 'OperationNotSupported', /doesn't simulate GraphQL mutations/],
        ['an ungrouped value of an aggregate', '{ uiapi { aggregate { Task(groupBy: { Status: { group: true } }) { edges { node { aggregate { Subject { value } } } } } } } }', 'DataFetchingException', /must be grouped or aggregated: Subject/]
    ];
    for (const [what, query, type, words] of refusals) {
        test(what, async () => {
            const { graphql, agent } = await client();
            agent.create('Task', { Subject: 'x' });
            const { errors } = await graphql(query);
            assert.equal(errors[0].extensions.ErrorType, type);
            assert.match(errors[0].message, words);
            assert.ok(Array.isArray(errors[0].locations) && Array.isArray(errors[0].paths));
        });
    }

    test('more than ten subqueries', async () => {
        const { graphql } = await client();
        const of = (count: number): string => `{ uiapi { query { ${Array.from({ length: count }, (_, at) => `q${at}: Task { edges { node { Id } } }`).join(' ')} } } }`;
        assert.deepEqual((await graphql(of(10))).errors, []);
        const { errors } = await graphql(of(11));
        assert.match(errors[0].message, /at most 10 subqueries; this one has 11/);
    });

    test('a variable of the wrong type', async () => {
        const { graphql } = await client();
        const { errors } = await graphql('query q($first: Int) { uiapi { query { Task(first: $first) { edges { node { Id } } } } } }', { first: 'many' });
        assert.equal(errors[0].extensions.ErrorType, 'ValidationError');
    });

    test('one subquery and answers the others', async () => {
        const { graphql, agent } = await client();
        agent.create('Contact', { LastName: 'Rossi' });
        const { data, errors } = await graphql('{ uiapi { query { Task(where: { Description: { eq: "x" } }) { edges { node { Id } } } Contact { totalCount } } } }');
        assert.deepEqual([data.uiapi.query.Task, data.uiapi.query.Contact.totalCount, errors.length], [null, 1, 1]);
    });
});
