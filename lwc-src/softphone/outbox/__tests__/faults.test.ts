/**
 * What a run of many calls meets by chance (docs/reliability.md), each kind by itself and always at the same moment: one call, after which
 * there is one Task that is right in every field, and nothing is left in the browser.
 */
import { atWork, type WorkPage } from '../../__tests__/doubles/atWork';
import { CUT, type Mishap } from '../../__tests__/doubles/company';
import { useRealLabels } from '../../__tests__/doubles/labels';

const START = Date.UTC(2026, 10, 23, 9, 0);
const HOUR = 3_600_000;
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const until = (ms: number): Promise<void> => pass(START + ms - Date.now());
const status = (code: number): object => ({ status: code, statusText: 'no' });

const KNOWN = ['Date: 23 Nov 2026, 10:00', 'Status: Answered, Inbound', 'Employee: Nina Weber', 'Client number: +393401182290', 'External number: +39028088100'];
/** The call of {@link called}, as the agent and the clock on the wall know it. */
const TASK = {
    Subject: '[Sales] +393401182290',
    Description: ['Wants the blue one, by Monday.', '', ...KNOWN, 'Ended by: client'].join('\n'),
    Status: 'Completed',
    TaskSubtype: 'Call',
    WhoId: '003A',
    OwnerId: '005A',
    ActivityDate: '2026-11-23',
    CallType: 'Inbound',
    CallDurationInSeconds: 62,
    CallDisposition: 'Answered',
    CallObject: 'k',
    Call_Key__c: 'k',
    Call_Start__c: '2026-11-23T09:00:00.000Z',
    Call_Hour__c: 10,
    Call_Answer__c: '2026-11-23T09:00:03.000Z',
    Call_End__c: '2026-11-23T09:01:05.000Z',
    Call_Direction__c: 'inbound',
    Call_Outcome__c: 'answered',
    Call_Seconds__c: 62,
    Queue__c: 'Sales',
    Logged_By_Rule__c: 'Every call',
    Caller_Number__c: '+393401182290',
    Dialled_Number__c: '+39028088100'
};
/** Its page went after 30 s; what it knew last is of a second after the notes. */
const CUT_SHORT = {
    ...TASK,
    Description: ['Wants the blue one.', '', 'The phone’s page closed during this call; how it went on is not known.', ...KNOWN].join('\n'),
    Call_End__c: '2026-11-23T09:00:21.000Z',
    Call_Seconds__c: 18,
    CallDurationInSeconds: 18
};

beforeAll(useRealLabels);
beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

type Work = ReturnType<typeof atWork>;

/** Rings, is answered after 3 s, notes after 20 s, they hang up after 65 s. @param meanwhile what happens after 30 s */
async function called(page: WorkPage, meanwhile: () => unknown = () => undefined): Promise<void> {
    await talked(page);
    await meanwhile();
    await until(65_000);
    page.theyHangUp();
}

async function talked(page: WorkPage): Promise<void> {
    await page.answers();
    await until(20_000);
    page.notes('Wants the blue one.');
    await until(30_000);
}

/** The agent says one thing more in wrap-up; then all has its time. */
async function wrappedUp(page: WorkPage): Promise<void> {
    await pass(30_000);
    page.notes('Wants the blue one, by Monday.');
    await pass(20 * 60_000);
}

function expectOne({ company, kept }: Work, task: object = TASK): void {
    expect(company.tasks).toEqual([task]);
    expect([...kept.kept.keys()]).toEqual([]);
    expect([...company.errors.values()].filter(({ State__c }) => State__c !== 'Solved')).toEqual([]);
}

describe('B3: each fault of a run by itself', () => {
    it('none: this is the Task', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page);
        await wrappedUp(page);
        expectOne(work);
        expect(work.company.records.asked).toEqual(['create k', 'update 00T5g0000000001']);
    });

    it.each<[string, readonly Mishap[]]>([
        ['requestLost', [{ before: CUT }]],
        ['answerLost', [{ after: CUT }, { after: CUT }]],
        ['serverError', [{ before: status(503) }, { before: status(503) }]],
        ['errorAfterSaving', [{ after: status(500) }]],
        ['tooManyRequests', [{ before: status(429) }, { before: status(429) }]],
        ['slowAnswer', [{ waitMs: 1_500 }, { waitMs: 1_500 }]],
        ['noAnswerInTime: saved after it was given up, when Open CTI has saved as well', [{ waitMs: 13_000 }]]
    ])('%s', async (_kind, mishaps) => {
        const work = atWork();
        const page = work.open('one');
        work.company.mishaps.push(...mishaps);
        await called(page);
        await wrappedUp(page);
        expectOne(work);
        expect(work.company.mishaps).toEqual([]);
    });

    it('callbackLost, twice: Open CTI has saved, refuses the second copy unheard, and the third try is told which Task it is', async () => {
        const work = atWork();
        const page = work.open('one', { desk: false });
        await called(page, () => (work.company.isDumb = true));
        await pass(22_000);
        work.company.isDumb = false;
        await wrappedUp(page);
        expectOne(work);
        expect(work.company.records.asked).toEqual(['create k', 'create k', 'create k', 'update 00T5g0000000001', 'update 00T5g0000000001']);
    });

    it('deskGone: nothing reaches it from the middle of the call on; Open CTI writes', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => (page.desk.isDeaf = true));
        await wrappedUp(page);
        expectOne(work);
        expect(page.bus.present()).toBe(false);
    });

    it('both ways dying in turn: the Desk saves and dies, Open CTI takes over and loses its callback, the Desk comes back', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => (page.desk.isDumb = work.company.isDumb = true));
        await pass(12_000);
        expect(page.bus.present()).toBe(false);
        await pass(10_000);
        expect(work.company.records.asked).toEqual(['create k', 'create k']);
        page.desk.isDumb = work.company.isDumb = false;
        page.desk.comes();
        await wrappedUp(page);
        expectOne(work);
        expect(work.company.records.asked.slice(2, 4)).toEqual(['look k', 'update 00T5g0000000001']);
    });

    it('both ways the other way round: the Desk dies before it saves, Open CTI saves unheard, the Desk comes back and its search finds nothing yet', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => {
            page.desk.isDeaf = work.company.isDumb = true;
            work.company.isIndexed = false;
        });
        await pass(21_000);
        expect(work.company.records.asked).toEqual(['create k']);
        page.desk.isDeaf = work.company.isDumb = false;
        page.desk.comes();
        await wrappedUp(page);
        expectOne(work);
        expect(work.company.records.asked.slice(1, 4)).toEqual(['look k', 'create k', 'update 00T5g0000000001']);
    });

    it('panelReload, pageReload, tabKilled in mid-call: the next page writes what was known, to the last sign of life, marked', async () => {
        const work = atWork();
        const page = work.open('one');
        await talked(page);
        work.close(page);
        await pass(5_000);
        work.open('two');
        await pass(20 * 60_000);
        expectOne(work, CUT_SHORT);
    });

    it.each([
        ['before Salesforce has it', (page: WorkPage) => (page.desk.isDeaf = true), ['look k', 'create k']],
        ['after Salesforce has it', (page: WorkPage) => (page.desk.isDumb = true), ['create k', 'look k', 'update 00T5g0000000001']]
    ])('panelReload, pageReload, tabKilled while the log is on its way, %s: the next page looks first', async (_when, trouble, asked) => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => trouble(page));
        await pass(1_000);
        work.close(page);
        await pass(5_000);
        work.open('two');
        await pass(20 * 60_000);
        expectOne(work, { ...TASK, Description: ['Wants the blue one.', '', ...KNOWN, 'Ended by: client'].join('\n') });
        expect(work.company.records.asked).toEqual(asked);
    });

    it('tabFrozen in mid-call: the tab that the agent looks at takes over and writes what was known; the frozen one wakes, begins anew, and adds nothing', async () => {
        const work = atWork();
        const page = work.open('one');
        const second = work.open('two');
        await talked(page);
        work.freeze(page);
        await pass(6_000);
        expect(second.tab.done).toEqual(['begin in place of one']);
        await pass(60_000);
        await work.wake(page);
        expect(page.life.isGone).toBe(true);
        await pass(20 * 60_000);
        expectOne(work, CUT_SHORT);
    });

    it('tabFrozen while the log is on its way: the other tab looks, and completes what the frozen one has written', async () => {
        const work = atWork();
        const page = work.open('one');
        const second = work.open('two');
        work.company.mishaps.push({ waitMs: 2_500 });
        await called(page);
        await pass(100);
        work.freeze(page);
        await pass(10_000);
        expect(second.tab.done).toEqual(['begin in place of one']);
        await work.wake(page);
        await wrappedUp(second);
        expectOne(work);
    });

    it('tabFrozen for a moment, with nobody else there: it goes on where it was', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, async () => {
            work.freeze(page);
            await pass(10_000);
            await work.wake(page);
        });
        await wrappedUp(page);
        expectOne(work);
    });

    it('moreTabs: two come in mid-call, notes are typed in one, and the one with the phone closes while the log is on its way', async () => {
        const work = atWork();
        const page = work.open('one');
        let [second, third]: WorkPage[] = [];
        await page.answers();
        await until(15_000);
        second = work.open('two');
        third = work.open('three');
        await until(20_000);
        third.notes('Wants the blue one.');
        await until(30_000);
        work.close(third);
        await until(65_000);
        work.company.mishaps.push({ waitMs: 2_500 });
        page.theyHangUp();
        await pass(1_000);
        work.close(page);
        await pass(0);
        expect(second.tab.done).toEqual(['begin']);
        await wrappedUp(second);
        expectOne(work);
    });

    it('storageFull from the middle of the call on: it is said, written all the same, and nothing stays when there is room again', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => (work.kept.failure = new DOMException('full', 'QuotaExceededError')));
        expect(page.notice()).toBe('storageBlocked');
        await wrappedUp(page);
        work.kept.failure = undefined;
        await pass(HOUR);
        expectOne(work);
    });

    it('storageFull while rights are revoked: the log is kept as soon as there is room, and the next page writes it', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => {
            work.kept.failure = new DOMException('full', 'QuotaExceededError');
            work.company.mayWrite = false;
        });
        await wrappedUp(page);
        work.kept.failure = undefined;
        await pass(5_000);
        work.close(page);
        work.company.mayWrite = true;
        work.open('two');
        await pass(HOUR);
        expectOne(work);
    });

    it('networkGone for a minute in mid-call: the log waits, and is written once as soon as the browser says that it is back', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => (work.company.isReachable = false));
        await until(90_000);
        expect(work.company.tasks).toEqual([]);
        work.company.isReachable = true;
        page.online();
        await pass(1_000);
        expect(work.company.tasks).toHaveLength(1);
        await wrappedUp(page);
        expectOne(work);
    });

    it.each([3 * HOUR, -2 * HOUR, 40_000])('clockJumps: the computer’s clock is wrong by %i ms from the start', async (skew) => {
        const work = atWork();
        work.computer.skew = skew;
        const page = work.open('one');
        await pass(0);
        await called(page);
        await wrappedUp(page);
        expectOne(work);
    });

    it.each([3 * HOUR, -2 * HOUR])('clockJumps: somebody sets it by %i ms in mid-call, and back', async (skew) => {
        const work = atWork();
        const page = work.open('one');
        await called(page, async () => {
            work.computer.skew = skew;
            await pass(25_000);
            work.computer.skew = 0;
        });
        await wrappedUp(page);
        expectOne(work);
    });

    it('clockJumps: the computer sleeps for 20 s in mid-call, and what counts on stands still', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => work.sleep(20_000));
        await wrappedUp(page);
        expectOne(work);
    });

    it('rightsRevoked: it waits, the error log says what to do, and it is written when the Desk knows of the right', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => (work.company.mayWrite = false));
        await pass(60_000);
        expect([work.company.tasks, page.outbox.entry('k')?.state.name, work.kept.kept.size]).toEqual([[], 'stuck', 1]);
        expect([...work.company.errors.values()]).toEqual([expect.objectContaining({ Call_Key__c: 'k', Step__c: 'saveLog', Cause__c: 'noAccess', State__c: 'Open', Agent__c: '005A', Cure__c: expect.stringMatching(/permission|right|access/i) as string })]);
        work.company.mayWrite = true;
        page.desk.comes();
        await wrappedUp(page);
        expectOne(work);
    });

    it('lateIndex: the answer is lost, and a search finds nothing yet: the key refuses the second copy, and names the first', async () => {
        const work = atWork();
        const page = work.open('one');
        work.company.isIndexed = false;
        work.company.mishaps.push({ after: CUT });
        await called(page);
        await wrappedUp(page);
        expectOne(work);
        expect(work.company.records.asked.slice(0, 4)).toEqual(['create k', 'look k', 'create k', 'update 00T5g0000000001']);
    });

    it('secondWriter: somebody else writes the key in mid-call, as missed; it becomes ours to complete', async () => {
        const work = atWork();
        const page = work.open('one');
        await called(page, () => work.company.records.tasks.set('00T5g0000000009', { Call_Key__c: 'k', Call_Outcome__c: 'missed', Subject: 'Missed call', TaskSubtype: 'Call' }));
        await wrappedUp(page);
        expectOne(work);
        expect([...work.company.records.tasks.keys()]).toEqual(['00T5g0000000009']);
    });
});
