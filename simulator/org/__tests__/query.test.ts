import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { startOfDay } from '../query/dates';
import type { Filter, Operand } from '../query/filter';
import type { Session } from '../session';
import { addUser, notSimulated, open, refuses } from './fixture';

const names = (session: Session, object: string, where?: Filter): unknown[] => session.query({ object, ...(where ? { where } : {}), orderBy: [{ path: ['Name'] }], first: 100 }).rows.map((row) => row['Name']);

async function withPeople() {
    const fixture = await open();
    const { agent, colleague } = fixture;
    const alpine = agent.create('Account', { Name: 'Alpine', Industry: 'Retail' });
    const ids = {
        rossi: agent.create('Contact', { FirstName: 'Elena', LastName: 'Rossi', AccountId: alpine, MobilePhone: '+39 340 118 2290', Email: 'elena@alpine.example' }),
        weber: colleague.create('Contact', { FirstName: 'Jonas', LastName: 'Weber', Phone: '030/901820' }),
        oezil: agent.create('Contact', { FirstName: 'Çağla', LastName: 'Özdemir', Phone: '100 % free' })
    };
    return { ...fixture, alpine, ids };
}

describe('filters', () => {
    const cases: readonly (readonly [what: string, where: Filter, found: readonly string[]])[] = [
        ['text is compared without regard to case', { path: ['LastName'], operator: 'eq', value: 'ROSSI' }, ['Elena Rossi']],
        ['beyond ASCII too', { path: ['LastName'], operator: 'eq', value: 'özdemir' }, ['Çağla Özdemir']],
        ['like takes any text for %', { path: ['MobilePhone'], operator: 'like', value: '%340%118%22%90' }, ['Elena Rossi']],
        ['like takes one character for _', { path: ['LastName'], operator: 'like', value: 'we_er' }, ['Jonas Weber']],
        ['a backslash takes their meaning away', { path: ['Phone'], operator: 'like', value: '%\\%%' }, ['Çağla Özdemir']],
        ['like beyond ASCII', { path: ['FirstName'], operator: 'like', value: 'ÇAĞ%' }, ['Çağla Özdemir']],
        ['a field without a value differs from every value', { path: ['MobilePhone'], operator: 'ne', value: 'x' }, ['Elena Rossi', 'Jonas Weber', 'Çağla Özdemir']],
        ['nothing can be asked for', { path: ['MobilePhone'], operator: 'eq', value: null }, ['Jonas Weber', 'Çağla Özdemir']],
        ['and everything that has something', { path: ['MobilePhone'], operator: 'ne', value: null }, ['Elena Rossi']],
        ['in a list', { path: ['LastName'], operator: 'in', value: ['rossi', 'WEBER'] }, ['Elena Rossi', 'Jonas Weber']],
        ['not in a list', { path: ['LastName'], operator: 'nin', value: ['rossi', 'weber'] }, ['Çağla Özdemir']],
        ['over a lookup', { path: ['Account', 'Industry'], operator: 'eq', value: 'Retail' }, ['Elena Rossi']],
        ['over two', { path: ['Account', 'Owner', 'LastName'], operator: 'eq', value: 'Agent' }, ['Elena Rossi']],
        ['over a lookup without a record, unequal is true', { path: ['Account', 'Name'], operator: 'ne', value: 'Alpine' }, ['Jonas Weber', 'Çağla Özdemir']],
        ['all must hold', { all: [{ path: ['LastName'], operator: 'eq', value: 'Rossi' }, { path: ['FirstName'], operator: 'eq', value: 'Jonas' }] }, []],
        ['any may hold', { any: [{ path: ['LastName'], operator: 'eq', value: 'Rossi' }, { path: ['FirstName'], operator: 'eq', value: 'Jonas' }] }, ['Elena Rossi', 'Jonas Weber']],
        ['none of nothing', { any: [] }, []],
        ['not', { not: { path: ['LastName'], operator: 'like', value: '%s%' } }, ['Jonas Weber', 'Çağla Özdemir']],
        ['greater and less', { all: [{ path: ['LastName'], operator: 'gt', value: 'R' }, { path: ['LastName'], operator: 'lte', value: 'weber' }] }, ['Elena Rossi', 'Jonas Weber']]
    ];
    for (const [what, where, found] of cases) {
        test(what, async () => {
            const { agent } = await withPeople();
            assert.deepEqual(names(agent, 'Contact', where), found);
        });
    }

    test('ids are found in both lengths; what is no id is refused', async () => {
        const { agent, ids } = await withPeople();
        assert.deepEqual(names(agent, 'Contact', { path: ['Id'], operator: 'eq', value: ids.rossi.slice(0, 15) }), ['Elena Rossi']);
        assert.throws(() => names(agent, 'Contact', { path: ['Id'], operator: 'eq', value: 'x' }), refuses('INVALID_QUERY_FILTER_OPERATOR', { words: /invalid ID field: x/ }));
    });

    test('ids that other records hold, and those that none holds', async () => {
        const { agent, ids } = await withPeople();
        agent.create('Task', { WhoId: ids.rossi, Status: 'Completed' });
        const among = { object: 'Task', field: 'WhoId', where: { path: ['IsClosed'], operator: 'eq', value: true } } as const;
        assert.deepEqual(names(agent, 'Contact', { path: ['Id'], among, negated: false }), ['Elena Rossi']);
        assert.deepEqual(names(agent, 'Contact', { path: ['Id'], among, negated: true }), ['Jonas Weber', 'Çağla Özdemir']);
    });

    test('a lookup to several objects says which', async () => {
        const { agent, ids } = await withPeople();
        const lead = agent.create('Lead', { LastName: 'Rossi', Company: 'Alpine' });
        agent.create('Task', { Subject: 'to the contact', WhoId: ids.rossi });
        agent.create('Task', { Subject: 'to the lead', WhoId: lead });
        const subjects = (path: string[]): unknown[] => agent.query({ object: 'Task', where: { path, operator: 'like', value: '%rossi' } }).rows.map((row) => row['Subject']);
        assert.deepEqual(subjects(['Who:Contact', 'Name']), ['to the contact']);
        assert.deepEqual(subjects(['Who:Lead', 'LastName']), ['to the lead']);
        assert.deepEqual(subjects(['Who:Name', 'Name']), ['to the contact', 'to the lead']);
    });

    test('multi-select picklists hold all of one text or some of several', async () => {
        const { system } = await open();
        for (const memo of ['Price', 'Price;Support', 'Support']) system.create('Task', { Subject: memo, Call_Memo__c: memo });
        const found = (operator: 'includes' | 'excludes', value: string[]): unknown[] => system.query({ object: 'Task', where: { path: ['Call_Memo__c'], operator, value } }).rows.map((row) => row['Subject']);
        assert.deepEqual(found('includes', ['Price;Support']), ['Price;Support']);
        assert.deepEqual(found('includes', ['Price', 'Support']), ['Price', 'Price;Support', 'Support']);
        assert.deepEqual(found('excludes', ['Price']), ['Support']);
    });

    test('dates are compared as days, date-times as instants, and relative to the user\'s day', async () => {
        const { agent, clock, org } = await open();
        clock.now = Date.parse('2026-11-22T23:30:00Z');
        const rome = org.as(addUser(org, 'Rita', 'Rome', undefined, { TimeZoneSidKey: 'Europe/Rome' }));
        const newYork = org.as(addUser(org, 'Nick', 'York', undefined, { TimeZoneSidKey: 'America/New_York' }));
        agent.create('Task', { Subject: 'now', ActivityDate: '2026-11-23' });
        const today = (session: Session, field: string): number => session.query({ object: 'Task', where: { path: [field], operator: 'eq', value: { literal: 'TODAY' } } }).totalCount();
        assert.deepEqual([today(rome, 'ActivityDate'), today(newYork, 'ActivityDate')], [1, 0], 'in Rome it is Monday already');
        assert.deepEqual([today(rome, 'CreatedDate'), today(newYork, 'CreatedDate')], [1, 1]);
        const count = (value: Operand): number => newYork.query({ object: 'Task', where: { path: ['CreatedDate'], operator: 'gte', value } }).totalCount();
        assert.deepEqual([count('2026-11-22T23:30:00.000Z'), count('2026-11-22T18:31:00-05:00')], [1, 0]);
        assert.equal(count({ range: { name: 'last_n_days', count: 7 } }), 1);
        assert.throws(() => count({ literal: 'THIS_FISCAL_YEAR' }), notSimulated(/THIS_FISCAL_YEAR/));
        assert.throws(() => count('2026-11-22'), refuses('INVALID_FIELD'));
    });

    test('fields that SOQL cannot filter or sort are refused when the query runs', async () => {
        const { agent } = await open();
        assert.throws(() => agent.query({ object: 'Task', where: { path: ['Description'], operator: 'like', value: '%x%' } }), refuses('INVALID_FIELD', { words: /field 'Description' can not be filtered in a query call/ }));
        assert.throws(() => agent.query({ object: 'Task', orderBy: [{ path: ['Description'] }] }), refuses('INVALID_FIELD', { words: /can not be sorted/ }));
    });
});

describe('results', () => {
    test('come in the order asked for, without a value first unless it is said', async () => {
        const { agent } = await withPeople();
        const order = (descending: boolean, nulls?: 'first' | 'last'): unknown[] => agent.query({ object: 'Contact', orderBy: [{ path: ['Phone'], descending, ...(nulls ? { nulls } : {}) }] }).rows.map((row) => row['LastName']);
        assert.deepEqual(order(false), ['Rossi', 'Weber', 'Özdemir']);
        assert.deepEqual(order(true), ['Rossi', 'Özdemir', 'Weber']);
        assert.deepEqual(order(true, 'last'), ['Özdemir', 'Weber', 'Rossi']);
    });

    test('are ten unless asked for more, two thousand at most', async () => {
        const { agent } = await open();
        for (let number = 0; number < 12; number += 1) agent.create('Task', { Subject: String(number) });
        const page = agent.query({ object: 'Task' });
        assert.deepEqual([page.rows.length, page.hasNext, page.totalCount()], [10, true, 12]);
        const rest = agent.query({ object: 'Task', first: 10, offset: 10 });
        assert.deepEqual([rest.rows.map((row) => row['Subject']), rest.hasNext], [['10', '11'], false]);
        for (const first of [0, 2_001]) assert.throws(() => agent.query({ object: 'Task', first }), refuses('INVALID_QUERY'));
    });

    test('can be only what is mine', async () => {
        const { colleague } = await withPeople();
        assert.deepEqual(colleague.query({ object: 'Contact', scope: 'MINE' }).rows.map((row) => row['LastName']), ['Weber']);
        assert.throws(() => colleague.query({ object: 'Contact', scope: 'TEAM' }), notSimulated(/scope TEAM/));
    });
});

test('a day begins at midnight of its place, on the days the clocks change too', () => {
    assert.equal(new Date(startOfDay('2026-11-22', 'Europe/Rome')).toISOString(), '2026-11-21T23:00:00.000Z');
    assert.equal(new Date(startOfDay('2026-03-29', 'Europe/Rome')).toISOString(), '2026-03-28T23:00:00.000Z');
    assert.equal(new Date(startOfDay('2026-03-30', 'Europe/Rome')).toISOString(), '2026-03-29T22:00:00.000Z');
    assert.equal(new Date(startOfDay('2026-10-25', 'Europe/Rome')).toISOString(), '2026-10-24T22:00:00.000Z');
    assert.equal(new Date(startOfDay('2026-10-26', 'Europe/Rome')).toISOString(), '2026-10-25T23:00:00.000Z');
    assert.equal(new Date(startOfDay('2026-04-05', 'Pacific/Auckland')).toISOString(), '2026-04-04T11:00:00.000Z', 'its offset at midnight is not that of the same hour in UTC');
});
