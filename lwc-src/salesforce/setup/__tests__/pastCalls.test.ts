import { pastCallsIn, pastCallsRequest, PAST_CALL_FIELDS, type PastCallFields } from '../pastCalls';

const reader = { timeZone: 'Europe/Rome', locale: 'en-GB' };
const fields = Object.fromEntries(PAST_CALL_FIELDS.map((field) => [field, `patchbay__${field}`])) as unknown as PastCallFields;
const node = (values: Readonly<Record<string, unknown>>): object => ({
    node: { Id: '00T1', ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? { value } : value])) }
});
const answer = (...nodes: object[]): object => ({ uiapi: { query: { Task: { edges: nodes } } } });

const inbound = {
    Subject: '[Sales] +39 340',
    OwnerId: '005A',
    Owner: { Name: { value: 'Ada Agent' } },
    Who: { Id: '003R', ContactName: { value: 'Elena Rossi' } },
    Call_Key__c: 'k1',
    Call_Direction__c: 'inbound',
    Call_Outcome__c: 'answered',
    Call_Start__c: '2026-11-22T09:00:00.000Z',
    Call_Answer__c: '2026-11-22T09:00:05.000Z',
    Call_End__c: '2026-11-22T09:02:00.000Z',
    Caller_Number__c: '+393401182290',
    Dialled_Number__c: '+39028088100',
    Queue__c: 'Sales'
};

describe('B4: calls that were logged, for rules to be tried on', () => {
    it('are asked for by the names in this org', () => {
        const { query, variables } = pastCallsRequest(fields, 50);
        expect([query.includes('first: 50'), query.includes('Queue__c: patchbay__Queue__c @optional { value }'), variables]).toEqual([true, true, { where: { patchbay__Call_Key__c: { ne: null } } }]);
    });
    it('have who it was, when, and how it ended', () => {
        const [past] = pastCallsIn(answer(node(inbound)), reader, () => '204');
        expect(past).toMatchObject({ taskId: '00T1', subject: '[Sales] +39 340' });
        expect(past?.facts).toMatchObject({
            agent: { userId: '005A', name: 'Ada Agent', extension: '204', ...reader },
            found: [{ candidate: { id: '003R', objectApiName: 'Contact', name: 'Elena Rossi' } }],
            call: { key: 'k1', direction: 'inbound', number: '+393401182290', did: '+39028088100', queue: 'Sales', startedAt: Date.UTC(2026, 10, 22, 9), answeredAt: Date.UTC(2026, 10, 22, 9, 0, 5), state: { outcome: 'answered' } }
        });
    });
    it('an outbound one that nobody took, owned by a queue, on an account', () => {
        const [past] = pastCallsIn(
            answer(node({ ...inbound, Call_Direction__c: 'Outbound', Call_Outcome__c: 'busy', Call_Answer__c: null, Call_End__c: null, Queue__c: '', Owner: null, Who: null, What: { Id: '001A', AccountName: { value: 'Alpine' } } })),
            reader,
            () => ''
        );
        expect(past?.facts.call).toMatchObject({ direction: 'outbound', number: '+39028088100', endedAt: Date.UTC(2026, 10, 22, 9), state: { outcome: 'busy' } });
        expect([past?.facts.call.answeredAt, past?.facts.call.did, past?.facts.agent.userId, past?.facts.found?.[0]?.candidate.objectApiName]).toEqual([undefined, undefined, '', 'Account']);
    });
    it('a lead, and an outcome of another writer', () => {
        const [past] = pastCallsIn(answer(node({ ...inbound, Who: { Id: '00QA', LeadName: { value: 'Marco' } }, Call_Outcome__c: 'fine' })), reader, () => '');
        expect([past?.facts.found?.[0]?.candidate.objectApiName, past?.facts.call.state]).toEqual(['Lead', expect.objectContaining({ outcome: 'answered' })]);
    });
    it('what is no call is left out', () => {
        expect(pastCallsIn(answer(node({ ...inbound, Call_Start__c: '' }), node({ ...inbound, Call_Direction__c: 'sideways' }), node({ ...inbound, Who: null })), reader, () => '').map(({ facts }) => facts.found)).toEqual([[]]);
        expect(pastCallsIn(undefined, reader, () => '')).toEqual([]);
    });
});
