/**
 * What Salesforce finds strange about a log (docs/reliability.md), each by itself: it is kept, the agent reads why, somebody reads what to do where somebody is needed,
 * and it is written once, when the cause has gone.
 */
import { atWork, type WorkPage } from '../../__tests__/doubles/atWork';
import { lead, rossi } from '../../__tests__/doubles/calls';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { recordOf } from '../../../core/state/softphoneState';
import { t, type Label } from '../../i18n/labels';
import { logText } from '../../view/callText';

const START = Date.UTC(2026, 10, 23, 9, 0);
const HOUR = 3_600_000;
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** As the UI API refuses a record (User Interface API Developer Guide, "Record Exception Error"). */
const refused = (errorCode: string, message: string, field?: string): object => ({
    status: 400,
    body: { message: 'An error occurred while trying to update the record.', output: field === undefined ? { errors: [{ errorCode, message }] } : { errors: [], fieldErrors: { [field]: [{ errorCode, message, field }] } } }
});

beforeAll(useRealLabels);
beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

/** A call whose log meets that, and is then in wrap-up. */
async function called(...answers: readonly unknown[]) {
    const work = atWork();
    const page = work.open('one');
    work.company.mishaps.push(...answers.map((before) => ({ before })));
    await page.answers();
    await pass(60_000);
    page.theyHangUp();
    await pass(100);
    return { work, page };
}

/** What the agent reads of the log, and what stands in the error log. */
function told({ work, page }: { readonly work: ReturnType<typeof atWork>; readonly page: WorkPage }) {
    const { text, detail } = logText(recordOf(page.store.state, 'k')!.log);
    return { text, detail, errors: [...work.company.errors.values()].map(({ Cause__c, State__c, Cure__c }) => [Cause__c, State__c, Cure__c]) };
}

describe('T13 B3: a person is needed', () => {
    it.each<[string, unknown, string, string, Label]>([
        ['a validation rule', refused('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Say a region.'), 'Say a region.', 'invalid', 'errorCureInvalid'],
        ['a required custom field', refused('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Region__c]', 'Region__c'), 'Required fields are missing: [Region__c]', 'invalid', 'errorCureInvalid'],
        ['a duplicate rule', refused('DUPLICATES_DETECTED', 'Use one of these records?'), 'Use one of these records?', 'similar', 'errorCureSimilar'],
        ['no access', refused('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'), 'insufficient access rights on object id', 'noAccess', 'errorCureNoAccess']
    ])('%s: it waits with Salesforce’s words, in the error log with its cure, and is written when the agent tries again', async (_what, answer, detail, cause, cure) => {
        const { work, page } = await called(answer);
        await pass(60_000);
        expect(told({ work, page })).toEqual({ text: t('logNeedsPerson'), detail, errors: [[cause, 'Open', t(cure)]] });
        expect([work.company.tasks, work.kept.kept.size]).toEqual([[], 1]);
        page.outbox.retry('k');
        await pass(60_000);
        expect([work.company.tasks.length, work.kept.kept.size]).toEqual([1, 0]);
        expect(told({ work, page }).errors).toEqual([[cause, 'Solved', t(cure)]]);
    });

    it.each([
        ['the person was deleted', refused('ENTITY_IS_DELETED', 'entity is deleted', 'WhoId')],
        ['the lead was converted', refused('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', 'WhoId')],
        ['the same, as Open CTI has it: in words', { status: 400, body: { output: { errors: [{ message: 'cannot reference converted lead' }] } } }]
    ])('%s: the agent chooses somebody else, which writes it', async (_what, answer) => {
        const { work, page } = await called(answer);
        await pass(60_000);
        expect(told({ work, page })).toEqual({ text: t('logNeedsPerson'), detail: t('logFailedLinkGone'), errors: [['linkGone', 'Open', t('errorCureLink')]] });
        page.store.dispatch({ type: 'matched', key: 'k', matches: [lead, rossi], internal: false });
        page.store.dispatch({ type: 'chosen', key: 'k', matchId: lead.id });
        await pass(60_000);
        expect(work.company.tasks).toEqual([expect.objectContaining({ Call_Key__c: 'k', WhoId: lead.id })]);
        expect(told({ work, page }).errors.map(([, state]) => state)).toEqual(['Solved']);
    });

    it('the Task itself was deleted before the notes came: it is written anew, with all that is known', async () => {
        const { work, page } = await called();
        work.company.records.tasks.clear();
        page.notes('Call back.');
        await pass(60_000);
        expect(work.company.tasks).toEqual([expect.objectContaining({ Call_Key__c: 'k', Call_Seconds__c: 60, Description: expect.stringContaining('Call back.') as string })]);
    });

    it('nobody comes: it is tried once an hour, and stays', async () => {
        const { work, page } = await called(...Array.from({ length: 100 }, () => refused('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Say a region.')));
        const before = work.company.mishaps.length;
        await pass(5 * HOUR);
        expect([before - work.company.mishaps.length, page.outbox.entry('k')?.state.name, work.kept.kept.size, work.company.errors.size]).toEqual([5, 'stuck', 1, 1]);
    });
});

describe('T13 B3: it passes by itself', () => {
    it.each([
        ['a locked row', refused('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record')],
        ['the limit of requests', { status: 403, body: { errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' } }],
        ['too many requests', { status: 429, statusText: 'Too Many Requests' }]
    ])('%s: tried again after longer and longer pauses; nobody is bothered', async (_what, answer) => {
        const { work, page } = await called(answer, answer, answer);
        expect(told({ work, page })).toMatchObject({ text: t('logWaiting'), errors: [] });
        await pass(1_000 + 3_000 + 9_000);
        expect([work.company.tasks.length, work.kept.kept.size, work.company.errors.size]).toEqual([1, 0, 0]);
    });

    it('the session has ended: the agent is asked to sign in again, and it is written at once when the page of the next session has come', async () => {
        const { work, page } = await called(...Array.from({ length: 4 }, () => ({ status: 401, body: { errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' } })));
        await pass(14_000);
        expect(told({ work, page })).toEqual({ text: t('logWaiting'), detail: t('logFailedSignedOut'), errors: [] });
        expect([work.company.tasks, work.company.mishaps]).toEqual([[], []]);
        work.close(page);
        await pass(1_000);
        work.open('two');
        await pass(1_000);
        expect([work.company.tasks.length, work.kept.kept.size]).toEqual([1, 0]);
    });

    it('the session has ended, and they sign in in another window: the Desk is there again, and it is written at once', async () => {
        const { work, page } = await called(...Array.from({ length: 4 }, () => ({ status: 401 })));
        await pass(14_000);
        page.desk.comes();
        await pass(100);
        expect([work.company.tasks.length, work.kept.kept.size]).toEqual([1, 0]);
    });
});
