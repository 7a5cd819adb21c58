import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { searchForScreenPop } from '../search/screenPop';
import type { SoftphoneLayout } from '../search/screenPop';
import { open, refuses, START } from './fixture';
import type { Fixture } from './fixture';

const found = ({ org, agent }: Pick<Fixture, 'org' | 'agent'>, text: string, objects?: string[]): unknown[] =>
    org.search(agent, text, objects ? { objects } : {}).map(({ row }) => row['Name']);

describe('searching for a number', () => {
    const written: readonly (readonly [stored: string, searched: string, found: boolean])[] = [
        ['(781) 300-3549', '7813003549', true],
        ['+39 340 118 2290', '3401182290', true],
        ['+39 340 118 2290', '393401182290', true],
        ['+39 340 118 2290', '+39 (340) 118-2290', true],
        ['+39 340 118 2290', '340 118*', true],
        ['+39 340 118 2290', '340118', true],
        ['+39 340 118 2290', '34011', false],
        ['+39 340 118 2290', '34011*', true],
        ['+39 340 118 2290', '*1182290', true],
        ['+39 340 118 2290', '*182290', false],
        ['+393401182290', '3401182290', false],
        ['+393401182290', '393401182290', true],
        ['415.555.0147 x 31', '4155550147', true],
        ['415.555.0147 x 31', '415555014731', true]
    ];
    for (const [stored, searched, expected] of written) {
        test(`${stored} is ${expected ? '' : 'not '}found by ${searched}`, async () => {
            const fixture = await open();
            fixture.agent.create('Contact', { LastName: 'Rossi', OtherPhone: stored });
            assert.deepEqual(found(fixture, searched), expected ? ['Rossi'] : []);
        });
    }

    test('finds it in every phone field of every object, and several numbers at once', async () => {
        const fixture = await open();
        const { agent } = fixture;
        agent.create('Account', { Name: 'Alpine', Phone: '02 8088 100' });
        agent.create('Contact', { LastName: 'Weber', AssistantPhone: '030 901820' });
        agent.create('Lead', { LastName: 'Conti', Company: 'x', MobilePhone: '333 5550141' });
        agent.create('Case', { Subject: 'y', SuppliedPhone: '02 8088 100' });
        assert.deepEqual(found(fixture, '028088100 OR 030901820 OR 3335550141').sort(), ['Alpine', 'Conti', 'Weber', undefined]);
        assert.deepEqual(found(fixture, '028088100', ['Account']), ['Alpine']);
    });
});

describe('searching', () => {
    test('for words finds names, companies and addresses; all words must be there', async () => {
        const fixture = await open();
        fixture.agent.create('Contact', { FirstName: 'Elena', LastName: 'Rossi', Email: 'elena@alpine.example' });
        fixture.agent.create('Lead', { FirstName: 'Mia', LastName: 'Schröder', Company: 'Nordlicht GmbH' });
        assert.deepEqual(found(fixture, 'rossi ELENA'), ['Elena Rossi']);
        assert.deepEqual(found(fixture, 'rossi mia'), []);
        assert.deepEqual(found(fixture, 'nordlicht'), ['Mia Schröder']);
        assert.deepEqual(found(fixture, 'schrö*'), ['Mia Schröder']);
        assert.deepEqual(found(fixture, 'schrö'), []);
    });

    test('gives the last changed first', async () => {
        const fixture = await open();
        fixture.agent.create('Contact', { LastName: 'Older', Phone: '123456' });
        fixture.clock.now += 60_000;
        fixture.agent.create('Contact', { LastName: 'Newer', Phone: '123456' });
        assert.deepEqual(found(fixture, '123456'), ['Newer', 'Older']);
    });

    test('lags behind what was saved: the new is not found yet, the old still is', async () => {
        const fixture = await open();
        const { agent, org, clock } = fixture;
        const id = agent.create('Contact', { LastName: 'Rossi', Phone: '111111' });
        org.searchLagMs = 2_000;
        agent.update(id, { Phone: '222222' });
        agent.create('Contact', { LastName: 'Weber', Phone: '222222' });
        assert.deepEqual([found(fixture, '111111'), found(fixture, '222222')], [['Rossi'], []]);
        clock.now = START + 2_000;
        assert.deepEqual([found(fixture, '111111'), found(fixture, '222222').sort()], [[], ['Rossi', 'Weber']]);
    });

    test('finds a converted lead as it was, since it is not indexed again', async () => {
        const fixture = await open();
        const { agent, org } = fixture;
        const lead = agent.create('Lead', { LastName: 'Rossi', Company: 'Alpine', Phone: '111111' });
        const contactId = agent.create('Contact', { LastName: 'Rossi', Phone: '333333' });
        org.convertLead(lead, { contactId });
        assert.deepEqual(org.search(agent, '111111').map(({ row }) => [row['Name'], row['IsConverted'] ?? false]), [['Alpine', false], ['Rossi', true]]);
    });

    test('gives nothing that was deleted or that the user may not see, and needs three characters', async () => {
        const fixture = await open();
        const { agent, colleague, org } = fixture;
        agent.delete(agent.create('Contact', { LastName: 'Gone', Phone: '111111' }));
        assert.deepEqual(found(fixture, '111111'), []);
        agent.create('Call_Note__c', {});
        assert.equal(org.search(agent, 'N 0001', { objects: ['Call_Note__c'] }).length, 1);
        assert.equal(org.search(colleague, 'N 0001', { objects: ['Call_Note__c'] }).length, 0);
        assert.throws(() => found(fixture, '12'), refuses('MALFORMED_SEARCH'));
    });
});

describe('the search of a screen pop', () => {
    test('answers by record id with what the softphone layout names', async () => {
        const { org, agent } = await open();
        const account = agent.create('Account', { Name: 'Alpine' });
        const id = agent.create('Contact', { FirstName: 'Elena', LastName: 'Rossi', MobilePhone: '340 1182290', Title: 'Buyer', Department: 'x', AccountId: account });
        assert.deepEqual(searchForScreenPop(org, agent, { searchParams: '3401182290', callType: 'inbound' }), {
            [id]: { Id: id, LastModifiedDate: '2026-11-22T10:00:00.000Z', Name: 'Elena Rossi', RecordType: 'Contact', Phone: null, MobilePhone: '340 1182290', Title: 'Buyer', AccountId: account }
        });
        assert.deepEqual(searchForScreenPop(org, agent, { searchParams: '999 OR 888', callType: 'inbound' }), {}, 'nobody: no keys');
    });

    test('looks only at objects of the layout that have fields, by kind of call', async () => {
        const { org, agent, system } = await open();
        agent.create('Contact', { LastName: 'Rossi', Phone: '204' });
        agent.create('Case', { Subject: 'x', SuppliedPhone: '204' });
        system.update(agent.userId, { Extension: '204' });
        const kinds = (callType: 'inbound' | 'outbound' | 'internal', layout?: SoftphoneLayout): string[] =>
            Object.values(searchForScreenPop(org, agent, { searchParams: '204', callType, ...(layout ? { layout } : {}) })).map(({ RecordType }) => RecordType);
        assert.deepEqual([kinds('inbound'), kinds('outbound'), kinds('internal')], [['Contact'], ['Contact'], ['User']]);
        const none = { callRelatedFields: [], objects: { Contact: [] }, screenPopSettings: { screenPopsOpenWithin: 'ExistingWindow' } } as const;
        assert.deepEqual(kinds('inbound', { Inbound: none, Outbound: none, Internal: none }), [], '"Make sure you specify fields"');
    });

    test('tells person accounts as such', async () => {
        const { org, agent } = await open();
        const id = agent.create('Account', { FirstName: 'Anna', LastName: 'Huber', PersonMobilePhone: '347 5550131' });
        const answer = searchForScreenPop(org, agent, { searchParams: '3475550131', callType: 'inbound' });
        assert.deepEqual(Object.keys(answer), [id]);
        assert.deepEqual([answer[id]?.['IsPersonAccount'], answer[id]?.['PersonContactId']], [true, agent.read(id, ['PersonContactId']).fields['PersonContactId']?.value]);
    });

    test('refuses what is too short', async () => {
        const { org, agent } = await open();
        assert.throws(() => searchForScreenPop(org, agent, { searchParams: '20', callType: 'inbound' }), refuses('INVALID_PARAM'));
    });
});
