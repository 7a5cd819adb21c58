/** The run of many calls: its plan is the seed's alone, and its judge sees what is wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FAULTS, makePlan, type FaultKind } from '../../tests/chaos/plan';
import { judge, type Evidence, type Fields, type MadeCall } from '../../tests/chaos/verdict';
import { readWish, reportText } from '../chaos';
import { withRun } from '../reliabilityTable';

const call: MadeCall = { index: 0, key: 'k', kind: 'inHungUpHere', direction: 'inbound', number: '+39', reachedPhone: true, wasTalking: true, startedAt: Date.UTC(2026, 10, 23, 9), talkedMs: 4_000, outcomes: ['answered'], mayBeLost: false, notes: 'Blue.' };
const task: Fields = { Call_Key__c: 'k', Call_Direction__c: 'inbound', Call_Outcome__c: 'answered', Caller_Number__c: '+39', WhoId: null, Call_Start__c: '2026-11-23T09:00:01.000Z', Status: 'Completed', TaskSubtype: 'Call', CallDurationInSeconds: 4, Description: 'Blue.' };
const CALL = 'call 0, inHungUpHere, at 2026-11-23T09:00:00.000Z, talked for 4000 ms';
const found = (evidence: Partial<Evidence>): string[] => judge({ made: [call], tasks: [task], outbox: [], errors: [], ...evidence }).findings.map(({ what, detail }) => `${what}: ${detail}`);

describe('B3: the plan of a run', () => {
    it('is the same for the same seed, and another for another', () => {
        const wishes = { seed: 7, calls: 300, faultEvery: 3 };
        assert.deepEqual(makePlan(wishes), makePlan(wishes));
        assert.notDeepEqual(makePlan(wishes).calls, makePlan({ ...wishes, seed: 8 }).calls);
    });

    it('knows every fault there is, about as often as it is asked to, or those alone that are named', () => {
        const { calls } = makePlan({ seed: 1, calls: 5_000, faultEvery: 4 });
        const met = calls.flatMap(({ fault }) => (fault ? [fault.kind] : []));
        assert.equal(new Set(met).size, Object.keys(FAULTS).length);
        assert.ok(Math.abs(met.length - 1_250) < 120, `${met.length} faults`);
        const only = makePlan({ seed: 1, calls: 50, faultEvery: 1, faults: ['answerLost'] });
        assert.deepEqual([...new Set(only.calls.map(({ fault }) => fault?.kind))], ['answerLost' satisfies FaultKind]);
        assert.ok(makePlan({ seed: 1, calls: 50, faultEvery: 0 }).calls.every(({ fault }) => !fault));
    });
});

describe('B3: the judge', () => {
    it('finds nothing where every call is there once, as it was', () => assert.deepEqual(found({}), []));
    it('sees a call that is lost', () => assert.deepEqual(found({ tasks: [] }), [`lost: ${CALL}: no task`]));
    it('sees one that is there twice', () => assert.deepEqual(found({ tasks: [task, task] }), ['double: 2 tasks']));
    it('sees one that nobody made', () => assert.deepEqual(found({ tasks: [task, { ...task, Call_Key__c: 'x' }] }), ['invented: a task of no call']));

    const wrong: readonly (readonly [string, unknown])[] = [['Call_Direction__c', 'outbound'], ['Call_Outcome__c', 'missed'], ['Caller_Number__c', '+49'], ['Call_Start__c', '2026-11-23T12:00:01.000Z'], ['WhoId', '003'], ['Status', 'Open'], ['TaskSubtype', 'Task'], ['CallDurationInSeconds', 90], ['Description', 'Red.']];
    for (const [field, value] of wrong) it(`sees a wrong ${field}`, () => assert.ok(found({ tasks: [{ ...task, [field]: value }] })[0]?.startsWith(`wrong: ${CALL}: ${field} is ${String(value)}, not`)));

    it('lets a log wait that the error log names and only a person can settle, and no other', () => {
        const outbox = [{ key: 'k', state: 'stuck', trouble: 'conflict ' }];
        assert.deepEqual(found({ tasks: [], outbox, errors: [{ Call_Key__c: 'k', State__c: 'Open' }] }), []);
        assert.deepEqual(found({ tasks: [], outbox }), [`left: ${CALL}: still stuck, conflict , and not in the error log`]);
        assert.deepEqual(found({ tasks: [], outbox, errors: [{ Call_Key__c: 'k', State__c: 'Solved' }] }), [`left: ${CALL}: still stuck, conflict , and not in the error log`]);
        assert.deepEqual(found({ tasks: [], outbox: [{ key: 'k', state: 'stuck', trouble: 'noAccess ' }], errors: [{ Call_Key__c: 'k', State__c: 'Open' }] }), [`left: ${CALL}: still stuck, noAccess `]);
    });

    it('says of a finding what was wrong beside it and which pages went', () => {
        const made = [{ ...call, beside: ['pageReload' as const], pagesWent: ['-200…350'] }];
        assert.deepEqual(found({ made, tasks: [] }), [`lost: ${CALL}: no task; beside pageReload; pages went at -200…350 ms`]);
    });

    it('lets a call be as long as the phone could not know of its end, and no longer', () => {
        const task90 = { ...task, CallDurationInSeconds: 90 };
        const knownAfter = (ms: number): string[] => found({ made: [{ ...call, endKnownAt: call.startedAt + ms }], tasks: [task90] });
        assert.deepEqual([knownAfter(80_000).length, knownAfter(60_000).length], [0, 1]);
    });

    it('counts what could not be kept instead of hiding it', () => {
        const { findings, excused, toLog, logged } = judge({ made: [{ ...call, mayBeLost: true }, { ...call, key: 'never', reachedPhone: false }], tasks: [], outbox: [], errors: [] });
        assert.deepEqual([findings, excused, toLog, logged], [[], 1, 1, 0]);
    });
});

describe('npm run chaos', () => {
    it('reads its wishes, and refuses what it doesn’t know', () => {
        assert.deepEqual(readWish(['--seed', '5', '--calls', '20', '--fault-every', '2', '--agents', '3', '--faults', 'answerLost', '--minutes', '1']), { seed: 5, calls: 20, faultEvery: 2, agents: 3, media: false, mostMs: 60_000, faults: ['answerLost'] });
        assert.throws(() => readWish(['--faults', 'flood']), /There is no fault flood/);
        assert.throws(() => readWish(['--calls', 'many']), /many is no number/);
    });

    it('tells seed, faults and verdict, and how to have a failed run again', () => {
        const report = { seed: 5, made: 1, agents: 1, toLog: 1, logged: 0, excused: 0, seconds: 2, errorRecords: 0, refusedDoubles: 0, reloads: 0, faults: { answerLost: 3 }, findings: [{ what: 'lost', key: 'k', detail: 'call 0' }] } as const;
        assert.match(reportText({ ...report, findings: [...report.findings] }), /answerLost 3[^]*lost 1, double 0[^]*FAILED; again: npm run chaos -- --seed 5/);
        assert.match(reportText({ ...report, findings: [] }), /every call is in Salesforce exactly once/);
    });
});

describe('the table of docs/reliability.md', () => {
    const HEAD = '| seed | calls | to be logged | logged | faults | lost | double | invented | wrong field | left in the outbox | nobody could keep | second copies refused | took |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n';
    const report = { seed: 5, made: 10_096, agents: 8, toLog: 9_115, logged: 9_114, excused: 1, seconds: 2_220, errorRecords: 0, refusedDoubles: 431, reloads: 0, faults: { answerLost: 2_000, tabKilled: 756 }, findings: [{ what: 'left' as const, key: 'k', detail: '' }] };
    const ROW = '| 5 | 10,096 | 9,115 | 9,114 | 2,756 | 0 | 0 | 0 | 0 | 1 | 1 | 431 | 37 min |\n';

    it('takes a run’s row below the others', () => assert.equal(withRun(`Before.\n${HEAD}| 55 | 1 |\n\nAfter.`, report), `Before.\n${HEAD}| 55 | 1 |\n${ROW}\nAfter.`));
    it('has one row for a seed: the last run of it', () => assert.equal(withRun(`${HEAD}| 5 | 1 |\n| 55 | 1 |\n`, report), `${HEAD}${ROW}| 55 | 1 |\n`));
    it('says so when it is not there', () => assert.throws(() => withRun('Nothing.', report), /has no table/));
});
