import { numbersIn, numbersRequest, ownersIn, ownersRequest, type NumberNames } from '../callNumbers';

const own = <const F extends string>(...fields: F[]) => Object.fromEntries(fields.map((field) => [field, `patchbay__${field}`])) as Record<F, string>;
const NAMES: NumberNames = {
    task: own('Call_Key__c', 'Call_Direction__c', 'Call_Outcome__c', 'Call_Start__c', 'Call_Seconds__c', 'Call_Quality__c'),
    error: { object: 'patchbay__Call_Error__c', fields: own('State__c', 'Step__c') }
};
const group = (direction: string | null, of: string | null, count: number, more: object = {}) => ({ node: { aggregate: { direction: { value: direction }, of: { value: of }, Id: { count: { value: count } }, ...more } } });
const sound = (seconds: number, avg: number | null, count: number) => ({ seconds: { sum: { value: seconds } }, quality: { avg: { value: avg }, count: { value: count } } });

it('asks for everything at once, by the names of this org', () => {
    const { query, variables } = numbersRequest(NAMES, 'THIS_WEEK');
    expect(query).toContain('groupBy: { patchbay__Call_Direction__c: { group: true }, patchbay__Call_Outcome__c: { group: true } }');
    expect(variables).toEqual({
        calls: { and: [{ patchbay__Call_Key__c: { ne: null } }, { patchbay__Call_Start__c: { eq: { literal: 'THIS_WEEK' } } }] },
        waiting: { and: [{ patchbay__State__c: { eq: 'Open' } }, { patchbay__Step__c: { eq: 'saveLog' } }] }
    });
    expect(ownersRequest(['005A']).variables).toEqual({ users: { Id: { in: ['005A'] } } });
});

it('adds up what Salesforce has counted; averages count as often as they have calls', () => {
    const byOutcome = { edges: [group('Inbound', 'missed', 1, sound(0, null, 0)), group('Inbound', 'answered', 3, sound(300, 4.4, 3)), group('Outbound', 'answered', 1, sound(100, 2, 1)), group(null, null, 1)] };
    const byOwner = { edges: [group('Inbound', '005A', 1), group('Outbound', '005B', 2), group('Inbound', '005B', 3)] };
    const numbers = numbersIn({ uiapi: { aggregate: { byOutcome, byOwner }, query: { notLogged: { totalCount: 7 } } } });
    expect(numbers).toEqual({
        calls: 6,
        answered: 4,
        averageTalk: 100,
        averageQuality: expect.closeTo(3.8) as unknown,
        notLogged: 7,
        byOutcome: [
            { of: 'answered', inbound: 3, outbound: 1, all: 4 },
            { of: 'missed', inbound: 1, outbound: 0, all: 1 },
            { of: '', inbound: 0, outbound: 0, all: 1 }
        ],
        byOwner: [
            { of: '005B', inbound: 3, outbound: 2, all: 5 },
            { of: '005A', inbound: 1, outbound: 0, all: 1 }
        ]
    });
});

it.each([undefined, {}, { uiapi: { aggregate: {} } }])('nothing: no calls, no averages', (data) => {
    expect(numbersIn(data)).toEqual({ calls: 0, answered: 0, notLogged: 0, byOutcome: [], byOwner: [] });
});

it('names of owners', () => {
    expect([...ownersIn({ uiapi: { query: { users: { edges: [{ node: { Id: '005A', Name: { value: 'Ada Agent' } } }, { node: { Id: '005B' } }] } } } })]).toEqual([['005A', 'Ada Agent'], ['005B', '']]);
    expect(ownersIn(undefined).size).toBe(0);
});
