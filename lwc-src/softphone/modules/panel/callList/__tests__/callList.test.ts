import { answered, ended, inbound, outbound, recordOf, rossi } from '../../../../__tests__/doubles/calls';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import CallList from '../callList';

const format = (number: string): string => number.replace('+39', '+39 ');

beforeAll(useRealLabels);
afterEach(clearPage);

describe('the calls of this session', () => {
    it('are none yet', async () => {
        const { element, text } = draw(CallList, { format });
        expect(text()).toBe(t('noCallsYet'));
        await expect(element).toBeAccessible();
    });

    it('T6: say who it was with the company, when, and how it ended', async () => {
        const records = [
            recordOf({ ...outbound, key: 'a' }, [answered, ended], { matches: [rossi] }),
            recordOf({ ...inbound, key: 'b', displayName: 'Rossi E.' }, [ended]),
            recordOf({ ...inbound, key: 'c' }, [ended]),
            recordOf({ ...inbound, key: 'd', number: '' }, [answered])
        ];
        const { element, all } = draw(CallList, { records, format });
        expect(all('.panel-call__name').map((one) => one.textContent)).toEqual(['Elena Rossi', 'Rossi E.', '+39 3401182290', t('withheldNumber')]);
        const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(inbound.startedAt);
        const missed = `${time} · ${t('endedMissed')}`;
        expect(all('.panel-call__detail').map((one) => one.textContent)).toEqual([`Rossi S.p.A. · ${time} · ${t('endedAnswered', { time: '1:05' })} · ${t('hungUpByThem')}`, missed, missed, time]);
        await expect(element).toBeAccessible();
    });

    it('B10: are told apart by more than colour', () => {
        const records = [recordOf({ ...outbound, key: 'a' }, [ended]), recordOf({ ...inbound, key: 'b' }, [answered, ended]), recordOf({ ...inbound, key: 'c' }, [ended])];
        const drawings = draw(CallList, { records, format }).all('li > panel-icon use').map((use) => use.getAttribute('xlink:href')?.split('#')[1]);
        expect(drawings).toEqual(['outbound_call', 'incoming_call', 'missed_call']);
    });

    it('B6: those that are not logged yet are told with why, are filtered out of the others, and logged now with a click', async () => {
        const trouble = { kind: 'invalid', said: 'Say a region.', fields: [] } as const;
        const waiting = { name: 'waiting', subject: 'S', trouble, needsPerson: true } as const;
        const saved = { name: 'saved', subject: 'S', recordId: '00T', ruleName: 'R', leftOut: [] } as const;
        const records = [recordOf({ ...inbound, key: 'a' }, [answered, ended], { log: saved }), recordOf({ ...inbound, key: 'b' }, [answered, ended], { log: waiting, matches: [rossi] })];
        const { element, all, text, field, click, heard, set } = draw(CallList, { records, format }, 'retrylog');
        expect([all('li').length, text('.panel-call__unlogged')]).toEqual([2, expect.stringContaining('Say a region.')]);
        expect(text('.panel-switch')).toBe(t('callsNotLogged', { count: 1 }));
        await expect(element).toBeAccessible();
        field('[data-id="not-logged"]').click();
        await drawn();
        expect(all('.panel-call__name').map((one) => one.textContent)).toEqual(['Elena Rossi']);
        await click(t('logNow'));
        expect(heard('retrylog')).toEqual([{ key: 'b' }]);
        await set({ records: records.map((record) => ({ ...record, log: saved })) });
        expect([all('li').length, all('.panel-switch')]).toEqual([2, []]);
    });

    it('are called back or kept with a click, unless the number was withheld', () => {
        const records = [recordOf({ ...inbound, key: 'a' }, [ended]), recordOf({ ...inbound, key: 'b', number: '' }, [ended])];
        const { all, heard } = draw(CallList, { records, format }, 'callback', 'keep');
        expect(all('button').map((one) => one.title)).toEqual([t('keepSomebody', { name: '+39 3401182290' }), t('callBack')]);
        all('button')[1]?.click();
        expect(heard('callback')).toEqual([{ number: '+393401182290' }]);
        all('button')[0]?.click();
        expect(heard('keep')).toEqual([{ number: '+393401182290', name: '+39 3401182290' }]);
    });
});
