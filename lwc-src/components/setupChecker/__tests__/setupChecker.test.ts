import { publish, subscribe } from 'lightning/messageService';
import { fromPanel } from '../../../core/bus/messages';
import { passed, type CheckResult } from '../../../core/checks/check';
import { mockOf, settled, wireOf } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupChecker from '../setupChecker';

jest.mock('@salesforce/user/Id', () => ({ default: '005N' }), { virtual: true });

const task = (writeable: boolean): object => Object.fromEntries(['Subject', 'Call_Direction__c', 'Call_Outcome__c', 'Call_Start__c', 'Call_Answer__c', 'Call_End__c', 'Caller_Number__c', 'Dialled_Number__c'].map((apiName) => [apiName, { apiName, writeable }]));

async function setUp(user: object | null = { CallCenterId: { value: '04v' } }) {
    const fake = new FakeStore();
    fake.add('rule', 'Fine', { Definition__c: '{"version":1}', Position__c: 1 });
    fake.add('rule', 'Broken', { Definition__c: 'x', Position__c: 2 });
    fake.add('extension', 'Nora', { User__c: '005N' });
    fake.answers['pastCalls'] = { uiapi: { query: { Task: { edges: [{}] } } } };
    const drawn = drawPart(SetupChecker, { store: fake.store }, 'checked');
    if (user) wireOf('lightning/uiRecordApi', 'getRecord').emit({ fields: user });
    await settled();
    const describe = (objectApiName: string, fields?: object): void =>
        void [...drawn.root.querySelectorAll('c-setup-describer')].find((one) => props(one).objectApiName === objectApiName)?.dispatchEvent(new CustomEvent('described', { detail: { objectApiName, fields, closed: objectApiName === 'Task' ? ['Completed'] : [] } }));
    const hear = (message: object): void => mockOf(subscribe).mock.calls.at(-1)[2](fromPanel(message as never));
    const said = (): string[] => (drawn.heard[0] as { results: CheckResult[] }).results.map(({ check, state, detail }) => [check, state, detail].filter(Boolean).join(' '));
    return { ...drawn, fake, describe, hear, said, run: () => void props(drawn.element).run() };
}

beforeEach(() => {
    jest.useFakeTimers();
    mockOf(publish).mockClear();
});
afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
});

describe('B9: looking whether all is well', () => {
    it('asks the phone and Salesforce, and puts both together', async () => {
        const { describe: describes, hear, run, said } = await setUp();
        run();
        for (const object of ['Contact', 'Account']) describes(object, {});
        describes('Lead');
        describes('Task', task(true));
        hear({ type: 'checked', results: [passed('phone')] });
        await settled();
        await settled();
        expect(said()).toEqual([
            'phone passed',
            'setupAccess passed',
            'callCenter passed',
            'extension passed',
            'people failed Lead',
            'taskAccess passed',
            'fields failed Queue__c',
            'status passed',
            'rules failed Broken',
            'logged passed'
        ]);
    });
    it('a phone that has just been opened is asked again until it answers, four times at most', async () => {
        const { hear, run } = await setUp();
        run();
        jest.advanceTimersByTime(1_500);
        expect(mockOf(publish).mock.calls.map(([, , { message }]) => message)).toEqual([{ type: 'check' }, { type: 'check' }]);
        hear({ type: 'checked', results: [] });
        jest.advanceTimersByTime(5_000);
        expect(mockOf(publish)).toHaveBeenCalledTimes(2);
        run();
        jest.advanceTimersByTime(7_000);
        expect(mockOf(publish)).toHaveBeenCalledTimes(6);
    });
    it('one that says nothing, and a Salesforce that doesn’t either, are waited for eight seconds', async () => {
        const { fake, run, said } = await setUp(null);
        fake.failing.add('list rule').add('list extension');
        delete fake.answers['pastCalls'];
        run();
        await settled();
        jest.advanceTimersByTime(8_000);
        await settled();
        await settled();
        expect(said().slice(0, 4)).toEqual(['phone failed', 'setupAccess failed', 'callCenter unseen', 'extension unseen']);
    });
});
