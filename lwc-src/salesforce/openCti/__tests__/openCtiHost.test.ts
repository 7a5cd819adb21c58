import { StrictOpenCti } from '../../__tests__/doubles/strictOpenCti';
import { timers } from '../../__tests__/doubles/time';
import type { HostEvent } from '../../host/hostPort';
import { openCtiHost } from '../openCtiHost';

const TASK = '00T5g00000ABCDE';

const refused = { success: false, returnValue: null, errors: [{ code: 'GENERIC_ERROR', description: 'No.' }] };

function setUp(channels: readonly string[] = ['patchbay__Patchbay__c']) {
    const openCti = new StrictOpenCti();
    openCti.channels = channels;
    const host = openCtiHost({ openCti, timers, channelNames: ['patchbay__Patchbay__c', 'Patchbay__c'] });
    const events: HostEvent[] = [];
    host.listen((event) => void events.push(event));
    return { openCti, host, events };
}
async function started(channels?: readonly string[]) {
    const setting = setUp(channels);
    await setting.host.start();
    return setting;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('making contact', () => {
    it('listens for clicks, lets numbers be clicked, opens the channel', async () => {
        const { openCti, host } = await started();
        expect(host.kind).toBe('openCti');
        expect(openCti.called).toEqual([
            { method: 'onClickToDial', args: {} },
            { method: 'enableClickToDial', args: {} },
            { method: 'subscribe', args: { channelName: 'patchbay__Patchbay__c' } }
        ]);
    });

    it('a second time is heard once all the same, since listeners can’t be taken back', async () => {
        const { openCti, host, events } = await started();
        await host.start();
        openCti.click({ number: '204' });
        openCti.arrives('patchbay__Patchbay__c', 'hello');
        expect(events).toEqual([
            { type: 'dial', number: '204' },
            { type: 'message', data: 'hello' }
        ]);
    });

    it('a second time after Salesforce refused the first', async () => {
        const { openCti, host, events } = setUp();
        openCti.answers['enableClickToDial'] = refused;
        await expect(host.start()).rejects.toMatchObject({ trouble: 'refused', method: 'enableClickToDial' });
        openCti.answers['enableClickToDial'] = undefined;
        await host.start();
        openCti.click({ number: '204' });
        expect(events).toHaveLength(1);
    });

    it('fails when Salesforce is silent', async () => {
        const { openCti, host } = setUp();
        openCti.answers['enableClickToDial'] = 'silent';
        const start = expect(host.start()).rejects.toMatchObject({ trouble: 'silent' });
        await jest.advanceTimersByTimeAsync(10_000);
        await start;
    });
});

describe('the message channel', () => {
    it('goes by its other name, where the first isn’t known', async () => {
        const { openCti, host, events } = await started(['Patchbay__c']);
        openCti.arrives('Patchbay__c', { from: 'desk' });
        await host.publish({ from: 'panel' });
        expect(events).toEqual([{ type: 'message', data: { from: 'desk' } }]);
        expect(openCti.last('publish')).toEqual({ channelName: 'Patchbay__c', message: { from: 'panel' } });
    });

    it('is missing altogether: the last refusal says so', async () => {
        const { host } = setUp([]);
        await expect(host.start()).rejects.toMatchObject({ trouble: 'refused', details: ['Unknown channel Patchbay__c'] });
    });

    it('that isn’t open takes no messages, and nobody waits for it', async () => {
        const { openCti, host } = setUp();
        await host.publish({});
        expect(openCti.called).toEqual([]);
    });
});

describe('T4: a clicked number', () => {
    const record = { recordId: '003A', recordName: 'Elena Rossi', objectType: 'Contact' };
    const context = { recordId: '003A', recordName: 'Elena Rossi', objectApiName: 'Contact' };
    it.each<[string, unknown, HostEvent]>([
        ['with its record', { number: '+39 340', ...record }, { type: 'dial', number: '+39 340', context }],
        ['as older releases wrap it', { success: true, returnValue: { number: '+39 340', ...record } }, { type: 'dial', number: '+39 340', context }],
        ['as a number, as the documentation says', { number: 39340, ...record }, { type: 'dial', number: '39340', context }],
        ['on a page without a record', { number: '+39 340' }, { type: 'dial', number: '+39 340' }],
        [
            'of a person account',
            { number: '+39 340', recordId: '001A', recordName: 'Elena Rossi', objectType: 'Account', personAccount: true, contactId: '003P' },
            { type: 'dial', number: '+39 340', context: { recordId: '001A', recordName: 'Elena Rossi', objectApiName: 'Account', contactId: '003P' } }
        ],
        ['of a contact that is no person account', { number: '+39 340', ...record, personAccount: false, contactId: '003P' }, { type: 'dial', number: '+39 340', context }],
        ['without a number', record, { type: 'dial', number: '', context }],
        ['without anything', null, { type: 'dial', number: '' }]
    ])('%s', async (_what, payload, event) => {
        const { openCti, events } = await started();
        openCti.click(payload);
        expect(events).toEqual([event]);
    });

    it('goes to whoever listens last', async () => {
        const { openCti, host, events } = await started();
        const later: HostEvent[] = [];
        host.listen((event) => void later.push(event));
        openCti.click({ number: '204' });
        expect([events.length, later.length]).toEqual([0, 1]);
    });
});

describe('searching', () => {
    it('finds without opening anything, as the softphone layout says', async () => {
        const { openCti, host } = setUp();
        await host.search('3401182290', 'inbound');
        expect(openCti.last('searchAndScreenPop')).toEqual({ searchParams: '3401182290', callType: 'inbound', deferred: true });
    });

    it.each<[string, unknown, unknown[]]>([
        ['records, but not the screen pop that comes with them', { '003A': { Id: '003A', Name: 'Elena', RecordType: 'Contact' }, SCREEN_POP_DATA: { type: 'sobject' } }, [['003A', 'Contact', 'Elena']]],
        ['records in the older shape', { '001A': { Name: 'Rossi S.p.A.', Type: 'Account', object: 'Account' } }, [['001A', 'Account', 'Rossi S.p.A.']]],
        ['records of an object that isn’t named', { a01: { Id: 'a01', Name: 'Thing' } }, [['a01', '', 'Thing']]],
        ['nobody', {}, []],
        ['nothing', null, []]
    ])('%s', async (_what, returnValue, found) => {
        const { openCti, host } = setUp();
        openCti.answers['searchAndScreenPop'] = { success: true, returnValue };
        expect((await host.search('340', 'outbound')).map(({ id, objectApiName, fields }) => [id, objectApiName, fields['Name']])).toEqual(found);
    });
});

describe('saving', () => {
    it('creates, by the name of the object', async () => {
        const { openCti, host } = setUp();
        openCti.answers['saveLog'] = { success: true, returnValue: { recordId: TASK } };
        expect(await host.save('Task', { Subject: 'S' })).toBe(TASK);
        expect(openCti.last('saveLog')).toEqual({ value: { entityApiName: 'Task', Subject: 'S' } });
    });

    it.each<[string, unknown]>([
        ['nothing', null],
        ['an empty text', ''],
        ['words', 'Success'],
        ['something else', { result: [TASK] }],
        ['an id that is none', { recordId: 7 }]
    ])('B3: %s in the answer: nobody knows which task it is, or whether there is one', async (_what, returnValue) => {
        const { openCti, host } = setUp();
        openCti.answers['saveLog'] = { success: true, returnValue };
        await expect(host.save('Task', {})).rejects.toMatchObject({ name: 'HostError', trouble: 'unclear', method: 'saveLog' });
        expect(await host.save('Task', {}, TASK)).toBe(TASK);
    });

    it('updates, by the id of the record', async () => {
        const { openCti, host } = setUp();
        expect(await host.save('Task', { Subject: 'S' }, TASK)).toBe(TASK);
        expect(openCti.last('saveLog')).toEqual({ value: { Id: TASK, Subject: 'S' } });
    });

    it.each([
        ['the id', TASK],
        ['the id by another name', { id: TASK }],
        ['the id by its usual name', { recordId: TASK }]
    ])('answers with %s', async (_what, returnValue) => {
        const { openCti, host } = setUp();
        openCti.answers['saveLog'] = { success: true, returnValue };
        expect(await host.save('Task', {})).toBe(TASK);
    });
});

describe('what the agent sees in Salesforce', () => {
    it('a record', async () => {
        const { openCti, host } = setUp();
        await host.openRecord('003A');
        expect(openCti.called).toEqual([{ method: 'screenPop', args: { type: 'sobject', params: { recordId: '003A' } } }]);
    });

    it('A2: its search, and the form for a new record', async () => {
        const { openCti, host } = setUp();
        await host.openSearch('340 118');
        await host.openNew('Lead', { Phone: '+39340' });
        expect(openCti.called).toEqual([
            { method: 'screenPop', args: { type: 'search', params: { searchString: '340 118' } } },
            { method: 'screenPop', args: { type: 'newRecord', params: { entityName: 'Lead', defaultFieldValues: { Phone: '+39340' } } } }
        ]);
    });

    it('the panel', async () => {
        const { openCti, host } = setUp();
        await host.showPanel();
        expect(openCti.called).toEqual([{ method: 'setSoftphonePanelVisibility', args: { visible: true } }]);
    });

    it('the words and the icon of the utility item', async () => {
        const { openCti, host } = setUp();
        await host.showItem('Ringing', 'incoming_call');
        expect([openCti.last('setSoftphoneItemLabel'), openCti.last('setSoftphoneItemIcon')]).toEqual([{ label: 'Ringing' }, { key: 'incoming_call' }]);
    });

    it('what has been written', async () => {
        const { openCti, host } = setUp();
        await host.refresh();
        expect(openCti.called).toEqual([{ method: 'refreshView', args: {} }]);
    });

    it.each(['openRecord', 'showPanel', 'refresh'] as const)('when Salesforce refuses %s, it is an error', async (method) => {
        const { openCti, host } = setUp();
        for (const name of ['screenPop', 'setSoftphonePanelVisibility', 'refreshView']) openCti.answers[name] = refused;
        await expect(host[method]('003A')).rejects.toMatchObject({ trouble: 'refused', details: ['No.'] });
    });
});
