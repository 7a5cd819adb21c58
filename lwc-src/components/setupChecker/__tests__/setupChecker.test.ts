import { publish, subscribe } from 'lightning/messageService';
import { fromPanel } from '../../../core/bus/messages';
import { CHECKS, passed, type CheckCause, type CheckResult } from '../../../core/checks/check';
import { mockOf, wireOf } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupChecker from '../setupChecker';

jest.mock('@salesforce/user/Id', () => ({ default: '005N' }), { virtual: true });

jest.mock('@salesforce/customPermission/Use_Phone', () => ({ __esModule: true, default: undefined }), { virtual: true });

const OWN = ['Call_Direction__c', 'Call_Outcome__c', 'Call_Start__c', 'Call_Answer__c', 'Call_End__c', 'Caller_Number__c', 'Dialled_Number__c', 'Queue__c'];
const fields = (names: readonly string[], writeable = true): object => Object.fromEntries(names.map((apiName) => [apiName, { apiName, writeable }]));
const FINE: Readonly<Record<string, object | undefined>> = {
    Task: fields(['Subject', ...OWN]),
    Contact: fields(['LastName', 'Phone', 'MobilePhone']),
    Account: fields(['Name', 'Phone']),
    Lead: fields(['LastName', 'Phone', 'MobilePhone']),
    Opportunity: fields(['Name'])
};

interface Org {
    readonly user?: object | null;
    readonly rules?: readonly string[];
    readonly extensionOf?: string;
    readonly described?: Readonly<Record<string, object | undefined>>;
    readonly closed?: readonly string[];
    readonly errors?: readonly object[];
    readonly refused?: readonly string[];
    readonly logged?: boolean;
    readonly phone?: 'silent';
}

const rule = (create: string): string => JSON.stringify({ version: 1, create: { what: create } });

function setUp({ user = { CallCenterId: { value: '04v' } }, rules = [rule('Lead'), rule('ContactWithOpportunity')], extensionOf = '005N', errors = [], refused = [], logged = true }: Org = {}) {
    const fake = new FakeStore();
    rules.forEach((Definition__c, at) => fake.add('rule', `Rule ${at + 1}`, { Definition__c, Position__c: at, Active__c: true }));
    fake.add('extension', 'Nora', { User__c: extensionOf });
    for (const values of errors) fake.add('error', 'CE-1', values as Parameters<FakeStore['add']>[2]);
    for (const list of refused) fake.failing.add(`list ${list}`);
    fake.answers['pastCalls'] = { uiapi: { query: { Task: { edges: logged ? [{}] : [] } } } };
    const drawn = drawPart(SetupChecker, { store: fake.store }, 'checked');
    if (user) wireOf('lightning/uiRecordApi', 'getRecord').emit({ fields: user });
    const hear = (message: object): void => mockOf(subscribe).mock.calls.at(-1)[2](fromPanel(message as never));
    const describeAll = (described: Org['described'], closed: readonly string[]): void =>
        drawn.root.querySelectorAll('c-setup-describer').forEach((one) => {
            const { objectApiName } = props(one) as { objectApiName: string };
            one.dispatchEvent(new CustomEvent('described', { detail: { objectApiName, fields: { ...FINE, ...described }[objectApiName], closed: objectApiName === 'Task' ? closed : [] } }));
        });
    return { ...drawn, fake, hear, describeAll, run: () => void props(drawn.element).run() };
}

async function check(org: Org = {}): Promise<readonly CheckResult[]> {
    const { run, describeAll, hear, heard } = setUp(org);
    run();
    describeAll(org.described, org.closed ?? ['Completed']);
    if (org.phone !== 'silent') hear({ type: 'checked', results: [passed('phone')] });
    await jest.advanceTimersByTimeAsync(15_000);
    return (heard[0] as { results: readonly CheckResult[] }).results;
}

beforeEach(() => {
    jest.useFakeTimers();
    mockOf(publish).mockClear();
});
afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
});

const seen = new Set<string>();
const without = (object: string, ...names: readonly string[]): Org['described'] => ({ [object]: Object.fromEntries(Object.entries(FINE[object] ?? {}).filter(([name]) => !names.includes(name))) });

describe('B9: looking whether all is well', () => {
    it('asks the phone and Salesforce, and every check passes', async () => {
        expect((await check()).map(({ check: name, state }) => [name, state])).toEqual(['phone', ...Object.keys(CHECKS.org)].map((name) => [name, 'passed']));
    });
    it.each<[CheckCause, string | undefined, Org]>([
        ['phoneSilent', undefined, { phone: 'silent' }],
        ['pageNotAllowed', undefined, { phone: 'silent' }],
        ['setupNotReadable', undefined, { refused: ['rule'] }],
        ['callCenterMissing', undefined, { user: { CallCenterId: { value: null } } }],
        ['extensionMissing', undefined, { extensionOf: '005A' }],
        ['objectNotReadable', 'Lead', { described: { Lead: undefined } }],
        ['phoneFieldsNotReadable', 'Contact.MobilePhone', { described: without('Contact', 'MobilePhone') }],
        ['objectNotCreatable', 'Lead, Opportunity', { described: { Lead: fields(['LastName', 'Phone', 'MobilePhone'], false), Opportunity: undefined } }],
        ['taskNotCreatable', undefined, { described: { Task: fields(['Subject', ...OWN], false) } }],
        ['fieldsNotWriteable', 'Queue__c', { described: without('Task', 'Queue__c') }],
        ['statusNoneClosed', undefined, { closed: [] }],
        ['duplicatesBlock', '1', { errors: [{ State__c: 'Open', Cause__c: 'similar' }, { State__c: 'Solved', Cause__c: 'similar' }, { State__c: 'Open', Cause__c: 'invalid' }] }],
        ['rulesBroken', 'Rule 2', { rules: [rule('Lead'), 'x'] }],
        ['loggedNothing', undefined, { logged: false }]
    ])('%s', async (cause, detail, org) => {
        const found = (await check(org)).find((one) => one.cause === cause);
        expect([found?.state, found?.detail]).toEqual(['failed', detail]);
        seen.add(cause);
    });
    it('and there is no other cause', () => expect(Object.values(CHECKS.org).flat().filter((cause) => !seen.has(cause))).toEqual([]));
    it('what nobody can see is neither good nor bad', async () => {
        const results = await check({ user: null, refused: ['error', 'extension'] });
        expect(results.filter(({ state }) => state === 'unseen').map((one) => one.check)).toEqual(['callCenter', 'extension', 'duplicates']);
    });
    it('a phone that has just been opened is asked again until it answers, four times at most', () => {
        const { hear, run } = setUp();
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
});
