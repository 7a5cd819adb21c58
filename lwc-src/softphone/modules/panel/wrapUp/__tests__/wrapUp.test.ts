import type { CallRecord, LogStatus } from '../../../../../core/state/softphoneState';
import { answered, ended, inbound, recordOf, rossi } from '../../../../__tests__/doubles/calls';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, type } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import WrapUp from '../wrapUp';

const EVENTS = ['notes', 'open', 'retrylog', 'callback', 'done'];
const SAVED: LogStatus = { name: 'saved', subject: '[Inbound] +39 340', recordId: '00TA', ruleName: 'Everything else', leftOut: [] };
const over = (log: LogStatus = SAVED, known: Partial<CallRecord> = {}, call = inbound): object => ({
    record: recordOf(call, [answered, ended], { matches: [rossi], log, ...known }),
    number: '+39 340 118 2290'
});

beforeAll(useRealLabels);
afterEach(clearPage);

describe('after a call', () => {
    it('the agent sees who it was, how it ended, and what was written', async () => {
        const { element, text } = draw(WrapUp, over());
        expect([text('h2'), text('[data-id="why"]')]).toEqual(['Elena Rossi', `${t('endedAnswered', { time: '1:05' })} · ${t('hungUpByThem')}`]);
        expect(text('[data-id="log"]')).toContain('[Inbound] +39 340');
        await expect(element).toBeAccessible();
    });

    it('opens the person, and the task that was written', async () => {
        const { click, heard } = draw(WrapUp, over(), ...EVENTS);
        await click('Elena Rossi', '[Inbound] +39 340');
        expect(heard('open')).toEqual([{ recordId: '003A' }, { recordId: '00TA' }]);
    });

    it('calls back, and is done', async () => {
        const { click, heard } = draw(WrapUp, over(), ...EVENTS);
        await click(t('callBack'), t('done'));
        expect([heard('callback').length, heard('done').length]).toEqual([1, 1]);
    });

    it('a number that was withheld can’t be called back', () => {
        expect(draw(WrapUp, over(SAVED, {}, { ...inbound, number: '' })).all('[data-id="callback"]')).toHaveLength(0);
    });
});

describe('T13: the log', () => {
    it('is on its way: what will be written can be read', async () => {
        const { element, text, all } = draw(WrapUp, over({ name: 'saving', subject: 'S' }));
        expect(text('[data-id="log"] strong')).toBe('S');
        expect(all('[data-id="log"] button')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('was refused: why, and another try', async () => {
        const trouble = { kind: 'invalid', said: 'Say a region.', fields: [] } as const;
        const { element, text, click, heard } = draw(WrapUp, over({ name: 'waiting', subject: 'S', trouble, needsPerson: true }), ...EVENTS);
        expect(text('[data-id="log"]')).toContain('Say a region.');
        await expect(element).toBeAccessible();
        await click(t('tryAgain'));
        expect(heard('retrylog')).toHaveLength(1);
    });

    it('waits for Salesforce: nothing to do about that', () => {
        const trouble = { kind: 'silent', said: '', fields: [] } as const;
        const { all, text } = draw(WrapUp, over({ name: 'waiting', subject: 'S', trouble, needsPerson: false }));
        expect(text('[data-id="log"]')).toContain(t('logFailedSilent'));
        expect(all('[data-id="log"] button')).toHaveLength(0);
    });

    it('is none: then there is nothing to note either', async () => {
        const { element, all, text } = draw(WrapUp, over({ name: 'notLogged', why: 'internal' }));
        expect([text('[data-id="log"]'), all('textarea').length]).toEqual([t('logNotLoggedInternal'), 0]);
        await expect(element).toBeAccessible();
    });
});

describe('T10: notes', () => {
    it('are there as they were, and each change is told', async () => {
        const { field: fieldAt, heard } = draw(WrapUp, over(SAVED, { notes: 'Wants' }), ...EVENTS);
        const field = fieldAt('textarea');
        expect(field.value).toBe('Wants');
        await type(field, 'Wants an offer.');
        expect(heard('notes')).toEqual([{ notes: 'Wants an offer.' }]);
    });

    it('that are being typed are not replaced by an older echo of themselves', async () => {
        const { field: fieldAt, set } = draw(WrapUp, over(SAVED, { notes: '' }));
        const field = fieldAt('textarea');
        field.focus();
        await type(field, 'Wants an offer.');
        await set(over(SAVED, { notes: 'Wants' }));
        expect(field.value).toBe('Wants an offer.');
    });

    it('that were written at the Desk appear here', async () => {
        const { field, set } = draw(WrapUp, over(SAVED, { notes: '' }));
        await set(over(SAVED, { notes: 'From the Desk' }));
        await drawn();
        expect(field('textarea').value).toBe('From the Desk');
    });
});
