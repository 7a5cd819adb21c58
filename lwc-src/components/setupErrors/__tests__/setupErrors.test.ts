import { settled } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupErrors from '../setupErrors';

jest.mock('c/deskRecords', () => jest.requireActual<object>('./stubs/deskRecords'));
const { tasks, refused } = jest.requireActual<typeof import('./stubs/deskRecords')>('./stubs/deskRecords');

const ADA = { Agent__c: 'Ada Agent' };
const log = (key: string, more: object = {}) => ({ Step__c: 'saveLog', Cause__c: 'invalid', Said__c: 'Say a region.', Call_Key__c: key, Agent__c: '005A', State__c: 'Open', Count__c: 3, Happened__c: '2026-11-22T10:00:00.000Z', Cure__c: 'Fill the field.', Entry__c: JSON.stringify({ Call_Key__c: key, Subject: 'Call', TaskSubtype: 'Call', ...more }) });

async function setUp(...errors: readonly Readonly<Record<string, unknown>>[]) {
    const fake = new FakeStore();
    for (const values of errors) fake.add('error', 'CE-1', values as Parameters<FakeStore['add']>[2], ADA);
    const drawn = drawPart(SetupErrors, { store: fake.store });
    await settled();
    const click = async (selector: string): Promise<void> => {
        await drawn.click(selector);
        await settled();
        await settled();
    };
    const states = (): unknown[] => fake.of('error').map(({ values }) => values['State__c']);
    const rows = (): string[] => [...drawn.root.querySelectorAll('tbody tr')].map((row) => (row as HTMLElement).dataset['error'] ?? '');
    return { ...drawn, fake, click, states, rows };
}

afterEach(() => {
    document.body.replaceChildren();
    tasks.clear();
    refused.clear();
});

describe('T13: the error log', () => {
    it('says what failed, whom it hit, why, and what to do', async () => {
        const { element, root } = await setUp(log('k1'));
        const text = root.querySelector('tbody')?.textContent ?? '';
        for (const said of ['Ada Agent', 'c.errorsStepSaveLog', 'c.errorsCauseInvalid', 'Say a region.', 'c.errorsTimes', 'c.errorsCureHere Fill the field.']) expect(text).toContain(said);
        await expect(element).toBeAccessible();
    });

    it('one is tried again: the agent’s task is written, and the error leaves the list', async () => {
        const { click, states, rows, part } = await setUp(log('k1'));
        await click('[data-retry]');
        expect([[...tasks.values()], states(), rows()]).toEqual([[{ OwnerId: '005A', Call_Key__c: 'k1', Subject: 'Call', TaskSubtype: 'Call' }], ['Solved'], []]);
        expect([part('[data-id="said"]').textContent, part('[data-id="none"]').textContent]).toEqual(['c.errorsRetried', 'c.errorsNone']);
    });

    it('all are tried again: one that fails says why, and keeps none of the others back', async () => {
        const { root, click, states } = await setUp(log('k1'), log('k2'), log('k3', { Secret__c: 'x' }));
        refused.set('k2', { trouble: 'invalid', said: 'Say a region.', fields: [] });
        await click('[data-id="retryAll"]');
        expect([states(), tasks.size, root.querySelector('[role="alert"]')?.textContent]).toEqual([['Solved', 'Open', 'Solved'], 2, 'c.setupFailed']);
    });

    it('a log that is there already is not written twice', async () => {
        tasks.set('00T1', { Call_Key__c: 'k1' });
        const { click } = await setUp(log('k1'));
        await click('[data-retry]');
        expect([...tasks]).toEqual([['00T1', { Call_Key__c: 'k1', Subject: 'Call' }]]);
    });

    it('what carries no log is solved by hand; a log can be given up; both are found among the closed', async () => {
        const field = { Step__c: 'leaveOutField', Cause__c: 'noAccess', State__c: 'Open', Fields__c: 'Queue__c', Call_Key__c: 'k9' };
        const { root, click, says, states, rows } = await setUp(log('k1'), field);
        expect([...root.querySelectorAll('[data-close]')].map((one) => [props(one).label, props(one).title])).toEqual([
            ['c.errorsSolve', 'c.errorsSolveOf'],
            ['c.errorsGiveUp', 'c.errorsGiveUpOf']
        ]);
        expect(root.querySelectorAll('[data-retry]')).toHaveLength(1);
        await click('[data-as="Given_Up"]');
        await click('[data-as="Solved"]');
        expect([states(), rows()]).toEqual([['Given_Up', 'Solved'], []]);
        await says('[data-id="view"]', 'change', { value: 'closed' });
        expect([rows().length, root.querySelector('[data-close]')]).toEqual([2, null]);
    });

    it('a failed clean-up says what to do; what nobody has a word for stands as it is', async () => {
        const { root } = await setUp({ Step__c: 'cleanUp', Cause__c: 'unknown', State__c: 'Open' }, { Step__c: 'other', Cause__c: 'strange', State__c: 'Open' });
        const text = root.querySelector('tbody')?.textContent ?? '';
        for (const said of ['c.errorsStepCleanUp', 'c.logFailedUnknown', 'c.errorsCureCleanUp', 'other', 'strange']) expect(text).toContain(said);
    });

    it('what Salesforce refuses is said', async () => {
        const fake = new FakeStore();
        fake.failing.add('list error');
        const { root } = drawPart(SetupErrors, { store: fake.store });
        await settled();
        expect([root.querySelector('[role="alert"]')?.textContent, root.querySelector('table')]).toEqual(['c.setupFailed', null]);
    });
});
