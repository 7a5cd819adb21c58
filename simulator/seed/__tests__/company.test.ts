import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { PROJECT } from '../../org/__tests__/fixture';
import { openOrg } from '../../org/org';
import { searchForScreenPop } from '../../org/search/screenPop';
import { people, seedCompany, strangers } from '../company';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const REPOSITORY = join(import.meta.dirname, '../../..');

async function seeded(options: { personAccounts?: boolean; root?: string; namespace?: string } = {}) {
    const org = await openOrg({ root: PROJECT, namespace: '', now: () => NOW, ...options });
    return { org, company: seedCompany(org) };
}

const digits = (text: string): string => text.replace(/\D/g, '');

describe('the seed company', () => {
    test('has two agents, a supervisor and an administrator, with extensions', async () => {
        const { org, company } = await seeded();
        const of = (id: string): unknown[] => ['Name', 'Extension', 'TimeZoneSidKey', 'IsActive'].map((field) => org.record(id)?.row[field]);
        assert.deepEqual(of(company.users.ada), ['Ada Agent', '204', 'Europe/Rome', true]);
        assert.deepEqual(of(company.users.ben), ['Ben Agent', '205', 'America/New_York', true]);
        assert.deepEqual(of(company.users.nora), ['Nora Admin', '201', 'Europe/Rome', true]);
        assert.deepEqual(of(company.users.sam), ['Sam Supervisor', '202', 'Europe/Rome', true]);
        assert.equal(org.as(company.users.nora).access.object(org.schema.object('Lead')).modifyAll, true);
    });

    test('knows Elena Rossi, her company, her open opportunity and what was said', async () => {
        const { org, company } = await seeded();
        const ada = org.as(company.users.ada);
        const elena = ada.read(company.contacts['elenaRossi'] ?? '', ['Name', 'Title', 'MobilePhone', 'Account.Name', 'Account.Phone', 'LastActivityDate']);
        assert.deepEqual([elena.fields['Name']?.value, elena.fields['Title']?.value, elena.fields['MobilePhone']?.value], ['Elena Rossi', 'Head of Purchasing', '+39 340 118 2290']);
        assert.equal(elena.fields['Account']?.displayValue, 'Alpine Foods S.p.A.');
        assert.equal(elena.fields['LastActivityDate']?.value, '2026-11-19');
        const open = ada.query({ object: 'Opportunity', where: { all: [{ path: ['Account', 'Name'], operator: 'like', value: 'Alpine%' }, { path: ['IsClosed'], operator: 'eq', value: false }] } });
        assert.deepEqual(open.rows.map((row) => row['Name']), ['Renewal 2027']);
    });

    test('has a number that three share, and a lead that became a contact', async () => {
        const { org, company } = await seeded();
        const ada = org.as(company.users.ada);
        const shared = searchForScreenPop(org, ada, { searchParams: '30901820 OR 030901820 OR 4930901820 OR 004930901820', callType: 'inbound' });
        assert.deepEqual(Object.values(shared).map((one) => one['Name']).sort(), ['Jonas Weber', 'Mia Schröder', 'Nordlicht Front Desk']);
        const lead = org.record(company.leads['gretaSommerLead'] ?? '')?.row;
        assert.deepEqual([lead?.['IsConverted'], lead?.['ConvertedContactId']], [true, company.contacts['gretaSommer']]);
    });

    test('has about forty people, some of them accounts, in many countries', async () => {
        const { org, company } = await seeded();
        const count = (keys: object): number => Object.keys(keys).length;
        assert.ok(count(company.contacts) + count(company.personAccounts) + count(company.leads) >= 35);
        const countries = new Set(org.system().query({ object: 'Account', first: 100 }).rows.map((row) => row['BillingCountry']));
        assert.ok(countries.size >= 10);
        const closed = (object: string): number[] => [true, false].map((value) => org.system().query({ object, where: { path: ['IsClosed'], operator: 'eq', value } }).totalCount());
        for (const object of ['Opportunity', 'Case', 'Task']) assert.ok(closed(object).every((number) => number > 0), object);
    });

    test('can do without person accounts', async () => {
        const { company } = await seeded({ personAccounts: false });
        assert.deepEqual(company.personAccounts, {});
    });

    for (const namespace of ['', 'patchbay']) {
        test(`fits the repository's own metadata${namespace ? ` with the namespace ${namespace}` : ''}`, { skip: !existsSync(join(REPOSITORY, 'force-app')) }, async () => {
            // Of the processor: others may be using it too.
            const before = process.cpuUsage();
            const { org, company } = await seeded({ root: REPOSITORY, namespace });
            const { user, system } = process.cpuUsage(before);
            const took = (user + system) / 1_000;
            assert.ok(took < 1_500, `opening and seeding took ${Math.round(took)} ms`);
            assert.ok(org.permissions.of(company.users.ada).length > 0);
        });
    }
});

describe('people on the telephone', () => {
    test('have numbers as the network carries them, and tones that can be told apart', () => {
        const everybody = [...people, ...strangers];
        for (const { number, toneHz } of everybody) {
            assert.match(number, /^\+[1-9]\d{6,14}$/);
            assert.ok(toneHz >= 350 && toneHz <= 2_400);
        }
        const tones = everybody.map(({ toneHz }) => toneHz).sort((a, b) => a - b);
        tones.slice(1).forEach((tone, at) => assert.ok(tone - (tones[at] ?? 0) >= 60));
        assert.equal(new Set(everybody.map(({ number }) => number)).size, everybody.length);
    });

    test('have records, however the number is written there; strangers have none', async () => {
        const { org } = await seeded();
        const stored = ['Account', 'Contact', 'Lead'].flatMap((name) => {
            const fields = [...org.schema.object(name).fields.values()].filter(({ dataType }) => dataType === 'Phone').map(({ apiName }) => apiName);
            return org.system().query({ object: name, first: 200 }).rows.flatMap((row) => fields.flatMap((field) => (typeof row[field] === 'string' ? [digits(row[field])] : [])));
        });
        const known = (number: string): boolean => stored.some((one) => one.slice(0, 40).includes(digits(number).slice(-7)));
        for (const { name, number } of people) assert.ok(known(number), `${name} ${number}`);
        for (const { name, number } of strangers) assert.equal(known(number), false, name);
    });
});
