import { newCall, type Call, type RecordContext } from '../../../core/call/call';
import { RecordError } from '../../../core/errors';
import type { Candidate } from '../../../core/match/candidate';
import { plainParser } from '../../../core/number/phoneNumber';
import { builtInRule } from '../../../core/rule/rule';
import { recordOf } from '../../../core/state/softphoneState';
import { FakeHost } from '../../__tests__/doubles/fakeHost';
import { FakeRecords } from '../../__tests__/doubles/fakeRecords';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { lookUpCalls, readable, type LookupTools } from '../lookup';
import type { CallRules } from '../rules';
import { Store } from '../store';

const RULE = builtInRule('Everything else');
const NUMBER = '+393401182290';
const inbound = newCall({ key: 'k', direction: 'inbound', number: NUMBER, startedAt: 0 });
const outbound = newCall({ key: 'k', direction: 'outbound', number: NUMBER, startedAt: 0 });

function candidate(id: string, more: Partial<Candidate> = {}): Candidate {
    return { id, objectApiName: 'Contact', name: id, phones: [{ field: 'MobilePhone', value: '340 1182290' }], modifiedAt: 0, ...more };
}
function setUp(...candidates: Candidate[]) {
    return setUpWith({}, ...candidates);
}
function setUpWith(more: Partial<LookupTools>, ...candidates: Candidate[]) {
    const store = new Store();
    const host = new FakeHost();
    const records = new FakeRecords();
    records.candidates = candidates;
    const tools = fakeTools();
    lookUpCalls(store, { ...tools, host, records, rule: () => RULE, ownExtension: '204', numbers: async () => plainParser, ...more });
    const start = async (call: Call): Promise<void> => {
        store.dispatch({ type: 'callStarted', call });
        await settled();
    };
    return { store, host, records, start, reported: tools.reported, record: () => recordOf(store.state, 'k')! };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('T1: who is it?', () => {
    it('is asked as soon as the call is there, by the digits of the number', async () => {
        const { store, records, record } = setUp(candidate('003A'));
        store.dispatch({ type: 'callStarted', call: inbound });
        expect(record().lookup).toBe('searching');
        await settled();
        expect(records.asked).toEqual(['find 393401182290']);
        expect(record()).toMatchObject({ lookup: 'done', internal: false, matches: [{ id: '003A', why: { kind: 'number', field: 'MobilePhone' } }] });
    });

    it('what the search brought and is not the number is weeded out', async () => {
        const { start, record } = setUp(candidate('003A', { phones: [{ field: 'Phone', value: '+39 401 182 290 1' }] }));
        await start(inbound);
        expect(record()).toMatchObject({ lookup: 'done', matches: [] });
    });

    it('a withheld number is asked of nobody', async () => {
        const { start, records, record } = setUp();
        await start({ ...inbound, number: '' });
        expect([records.asked, record().lookup]).toEqual([[], 'done']);
    });

    it('a colleague makes it an internal call', async () => {
        const { start, record } = setUp(candidate('005A', { objectApiName: 'User' }));
        await start(inbound);
        expect(record().internal).toBe(true);
    });

    it('so does a number as long as our own extension', async () => {
        const { start, record } = setUp();
        await start({ ...inbound, number: '311' });
        expect(record().internal).toBe(true);
    });

    it('Salesforce can’t say: the agent sees that, the call goes on', async () => {
        const { start, records, record, reported, host } = setUp();
        records.mishaps.push({ before: new RecordError('silent', 'late') });
        await start(inbound);
        expect(record()).toMatchObject({ lookup: 'failed', call: { state: { name: 'ringing' } } });
        expect([reported, host.asked]).toEqual([['lookup: RecordError'], []]);
    });
});

describe('T4: a call that was dialled from a record', () => {
    it('belongs to it, and nobody is asked', async () => {
        const recordContext: RecordContext = { recordId: '500A', objectApiName: 'Case', recordName: '00001042' };
        const { start, records, record, host } = setUp(candidate('003A'));
        await start({ ...outbound, recordContext });
        expect(record()).toMatchObject({ lookup: 'done', internal: false, matches: [{ id: '500A', name: '00001042', why: { kind: 'dialledFrom' } }] });
        expect([records.asked, host.asked]).toEqual([[], []]);
    });
});

describe('A2: which record opens while it rings', () => {
    it('the only one who has the number', async () => {
        const { start, host } = setUp(candidate('003A'));
        await start(inbound);
        expect(host.asked).toEqual(['openRecord 003A']);
    });

    it.each<[string, Call, Candidate[]]>([
        ['several have it: the agent is asked', inbound, [candidate('003A'), candidate('003B')]],
        ['nobody has it', inbound, []],
        ['a colleague', inbound, [candidate('005A', { objectApiName: 'User' })]],
        ['the agent called', outbound, [candidate('003A')]]
    ])('none when %s', async (_why, call, candidates) => {
        const { start, host } = setUp(...candidates);
        await start(call);
        expect(host.asked).toEqual([]);
    });

    it('none when the call has ended before the answer came', async () => {
        const { store, start, records, host, record } = setUp(candidate('003A'));
        let answer = (): void => undefined;
        records.mishaps.push({ wait: new Promise((resolve) => (answer = resolve)) });
        await start(inbound);
        store.dispatch({ type: 'callChanged', key: 'k', event: { type: 'ended', at: 1, cause: { by: 'them' } } });
        answer();
        await settled();
        expect([record().lookup, host.asked]).toEqual(['done', []]);
    });

    it('one that the agent may not see: the panel says so', async () => {
        const { store, start, host, reported } = setUp(candidate('003A'));
        host.failures.openRecord = new Error('no');
        await start(inbound);
        expect([store.state.notice, reported]).toEqual([{ key: 'recordNotVisible' }, ['screen pop: Error']]);
    });
});

describe('X10: the agent chooses', () => {
    it('and that record opens', async () => {
        const { store, start, host } = setUp(candidate('003A'), candidate('003B'));
        await start(inbound);
        store.dispatch({ type: 'chosen', key: 'k', matchId: '003B' });
        await settled();
        expect(host.asked).toEqual(['openRecord 003B']);
    });
});

describe('a number as people read it', () => {
    it('as the parser says, or as it is when there is nothing to read', () => {
        const parser = { ...plainParser, format: (text: string) => `<${text}>` };
        expect([readable(NUMBER, parser), readable('', parser)]).toEqual([`<${NUMBER}>`, '']);
    });
});

describe('A9a, T4: where the rules want it looked for', () => {
    const rulesOf = (searchFor: CallRules['searchFor']): CallRules => ({ searchFor, hold: () => Promise.resolve(), ruling: () => undefined });

    it('there, with one request', async () => {
        const { start, records } = setUpWith({ rules: rulesOf((_call, asked) => (asked ? undefined : { objects: ['Lead'] })) });
        await start(inbound);
        expect(records.asked).toEqual(['find 393401182290 in Lead']);
    });

    it('once more, when rules that came with the search look elsewhere', async () => {
        const { start, records, record } = setUpWith({ rules: rulesOf((_call, asked) => ({ objects: asked ? ['Contact', 'Lead'] : ['Lead'] })) }, candidate('003A'));
        await start(inbound);
        expect([records.asked, record().matches.length]).toEqual([['find 393401182290 in Lead', 'find 393401182290 in Contact,Lead'], 1]);
    });

    it('T17: never a third time, and the rules are told whether anybody was found', async () => {
        const found: unknown[] = [];
        const searchFor: CallRules['searchFor'] = (_call, asked) => {
            if (asked) found.push(asked.found);
            return { objects: ['Contact'], ...(!asked && { exactly: ['393401182290'] }) };
        };
        const { start, records } = setUpWith({ rules: rulesOf(searchFor) });
        await start(inbound);
        expect([records.asked.length, found]).toEqual([2, [false]]);
    });

    it('T4: also for a call that was dialled from a record, where the setting says so', async () => {
        const context: RecordContext = { recordId: '001A', objectApiName: 'Account', recordName: 'Acme' };
        const { start, records, record } = setUpWith({ rules: rulesOf(() => ({ objects: ['Contact'] })) }, candidate('003A'));
        await start({ ...outbound, recordContext: context });
        expect([records.asked[0], record().matches[0]?.id]).toEqual(['find 393401182290 in Contact', '003A']);
    });
});
