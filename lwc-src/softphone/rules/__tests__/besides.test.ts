import { newCall, type Call } from '../../../core/call/call';
import { RecordError } from '../../../core/errors';
import type { Candidate } from '../../../core/match/candidate';
import type { Match } from '../../../core/match/match';
import type { Decisions } from '../../../core/rule/decide';
import { builtInRule } from '../../../core/rule/rule';
import { recordOf, type CallRecord } from '../../../core/state/softphoneState';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { actBesides } from '../besides';
import type { Creator } from '../creator';

const START = Date.UTC(2026, 10, 22, 23, 30);
const CALL = newCall({ key: 'k', direction: 'outbound', number: '+390655501901', startedAt: START });
const CONTACT: Match = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', why: { kind: 'search' }, whoId: '003A', accountId: '001A' };
const LEAD: Match = { id: '00QA', objectApiName: 'Lead', name: 'Neri', why: { kind: 'search' }, whoId: '00QA' };
const NEW_LEAD = { objectApiName: 'Lead', fields: { LastName: 'Stranger' }, problems: [] };
const PERSON: Candidate = { id: '00QN', objectApiName: 'Lead', name: 'Stranger', phones: [{ field: 'Phone', value: CALL.number }], modifiedAt: 0 };
const nothing: Decisions = {
    rule: builtInRule('R'),
    tried: [],
    matches: [],
    internal: false,
    pop: { target: 'nothing', why: 'notYet' },
    create: { create: false, why: 'asRuled' } as never,
    opportunity: { what: 'nothing', why: 'none' },
    log: { write: false, why: 'asRuled' }
};
const answered: Partial<Call> = { answeredAt: START, state: { name: 'talking', since: START, held: false, heldByThem: false, muted: false } };

/** @param answers of the Desk, by operation */
function setUp(decision: Partial<Decisions>, answers: Readonly<Record<string, unknown>> = {}, creator: Partial<Creator> = {}) {
    const [store, tools] = [new Store(), fakeTools()];
    const asked: unknown[][] = [];
    const desk = {
        ask: (operation: string, ask: unknown): Promise<never> => {
            asked.push([operation, ask]);
            return operation in answers ? Promise.resolve(answers[operation] as never) : Promise.reject(new RecordError('absent'));
        }
    };
    const changed = jest.fn();
    const told: object[] = [];
    const errors = Promise.resolve({ tell: (error: object) => void told.push(error) });
    const decided = (record: CallRecord): Decisions => ({ ...nothing, ...decision, ...(record.found && { matches: record.found.map(() => CONTACT) }) });
    const besides = actBesides({ ...tools, store, desk: desk as never, creator: creator as Creator, errors, timeZone: () => 'Europe/Berlin', decided }, changed);
    const start = async (call: Partial<Call> = {}): Promise<void> => {
        store.dispatch({ type: 'callStarted', call: { ...CALL, ...call } });
        await settled();
    };
    return { store, besides, asked, changed, told, start, reported: tools.reported, record: () => recordOf(store.state, 'k') as CallRecord };
}

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

describe('what rules want to know of a call', () => {
    const recordContext = { recordId: '00TA', objectApiName: 'Task', recordName: 'Send offer' };

    it('B7: the Task it was dialled from, once', async () => {
        const { start, store, asked, record } = setUp({}, { readRecord: { values: { IsClosed: false, WhoId: '003A', Description: 'As agreed.' } } });
        await start({ recordContext });
        store.dispatch({ type: 'matched', key: 'k', matches: [], internal: false });
        expect(asked).toEqual([['readRecord', { objectApiName: 'Task', recordId: '00TA' }]]);
        expect(record().learnt?.dialledTask).toEqual({ id: '00TA', isOpen: true, whoId: '003A', whatId: undefined, description: 'As agreed.' });
    });

    it('B7: one that can’t be read counts as done; one that nobody answers for isn’t known', async () => {
        const unreadable = setUp({}, { readRecord: { values: {} } });
        await unreadable.start({ recordContext });
        expect(unreadable.record().learnt?.dialledTask).toMatchObject({ isOpen: false });
        const alone = setUp({});
        await alone.start({ recordContext });
        expect([alone.record().learnt, alone.reported]).toEqual([undefined, ['task: RecordError']]);
    });

    it.each<[string, object, object | undefined]>([
        ['was converted', { IsConverted: true, ConvertedContactId: '003N', ConvertedAccountId: '001N' }, { '00QA': { contactId: '003N', accountId: '001N', opportunityId: undefined } }],
        ['is a lead as before', { IsConverted: false }, undefined]
    ])('B8: a lead whose log is refused %s', async (_what, values, conversions) => {
        const { start, store, asked, record } = setUp({ party: LEAD }, { readRecord: { values } });
        await start();
        expect(asked).toEqual([]);
        store.dispatch({ type: 'logChanged', key: 'k', log: { name: 'waiting', subject: 'S', trouble: { kind: 'invalid', said: '', fields: [] }, needsPerson: true } });
        await settled();
        expect([asked[0]?.[0], record().learnt?.conversions]).toEqual(['readRecord', conversions]);
    });

    it('U7: a contact’s opportunities, where the rule wants the call on one', async () => {
        const opportunities = [{ id: '006A', name: 'O', isClosed: false, modifiedAt: 0, closeDate: '2026-12-01' }];
        const rule = { ...builtInRule('R'), log: { on: true, toOpportunity: true } };
        const { start, asked, record } = setUp({ rule, party: CONTACT }, { findOpportunities: { opportunities } });
        await start();
        expect([asked, record().learnt?.opportunities]).toEqual([[['findOpportunities', { contactId: '003A' }]], opportunities]);
        const usual = setUp({ party: CONTACT });
        await usual.start();
        expect(usual.asked).toEqual([]);
    });
});

describe('U7: the opportunity that a call wants', () => {
    const closed = { id: '006A', name: 'Old', isClosed: true, modifiedAt: 0, closeDate: '2026-01-01' };

    it('is made when the call is answered, with a day in the user’s time zone, and not before', async () => {
        const decision = { party: CONTACT, opportunity: { what: 'create', stage: 'Prospecting' } } as Partial<Decisions>;
        const ringing = setUp(decision, { createRecord: { recordId: '006N' } });
        await ringing.start();
        expect(ringing.asked).toEqual([]);
        const { start, asked, record } = setUp(decision, { createRecord: { recordId: '006N' } });
        await start(answered);
        expect(asked).toEqual([['createRecord', { objectApiName: 'Opportunity', fields: expect.objectContaining({ StageName: 'Prospecting', ContactId: '003A', AccountId: '001A', CloseDate: expect.stringMatching(/^2026-1[12]-|^2027-/) as unknown }) as unknown }]]);
        expect(record().learnt?.opportunities).toEqual([expect.objectContaining({ id: '006N', isClosed: false })]);
    });

    it('is opened again', async () => {
        const { start, asked, record } = setUp({ party: CONTACT, opportunity: { what: 'reopen', opportunity: closed, stage: 'Negotiation' } as never }, { updateRecord: { recordId: '006A', leftOut: [] } });
        await start(answered);
        expect(asked).toEqual([['updateRecord', { objectApiName: 'Opportunity', recordId: '006A', fields: { StageName: 'Negotiation' } }]]);
        expect(record().learnt?.opportunities).toEqual([{ ...closed, isClosed: false }]);
    });
});

describe('U3, A9c: who is created', () => {
    const create = { create: true, ask: false, records: [NEW_LEAD] } as never;
    const made = { create: () => Promise.resolve({ person: PERSON, leftOut: ['Title'] }) } as unknown as Partial<Creator>;

    it('by itself, and the call is theirs', async () => {
        const { start, besides, record } = setUp({ create }, {}, made);
        await start();
        expect(besides.creationOf(record())).toEqual({ creation: { name: 'created', who: 'Stranger', leftOut: ['Title'] }, what: 'Lead' });
        expect(record()).toMatchObject({ learnt: { createdId: '00QN' }, found: [{ candidate: { id: '00QN' } }], matches: [{ id: '003A' }] });
    });

    it('when the agent agrees; again when it failed, and no second time while it is under way', async () => {
        let tries = 0;
        const failing = { create: () => ((tries += 1), tries === 1 ? Promise.reject(new RecordError('invalid', 'No.')) : made.create?.('', [])) } as unknown as Partial<Creator>;
        const { start, besides, record, reported, told } = setUp({ create: { create: true, ask: true, records: [NEW_LEAD, NEW_LEAD] } as never }, {}, failing);
        await start();
        expect(besides.creationOf(record())).toEqual({ creation: { name: 'offered' }, what: 'ContactWithOpportunity' });
        besides.create('k');
        besides.create('k');
        await settled();
        expect([tries, besides.creationOf(record())?.creation]).toEqual([1, { name: 'failed', problem: { kind: 'invalid', said: 'No.', fields: [] } }]);
        expect(told).toEqual([{ callKey: 'k', step: 'create', cause: 'invalid', said: 'No.', fields: [] }]);
        besides.create('k');
        await settled();
        expect([tries, besides.creationOf(record())?.creation.name, reported]).toEqual([2, 'created', ['create: RecordError']]);
    });

    it('is nobody where the rule creates nobody', async () => {
        const { start, besides, record } = setUp({});
        await start();
        besides.create('k');
        besides.create('gone');
        expect(besides.creationOf(record())).toBeUndefined();
    });
});
