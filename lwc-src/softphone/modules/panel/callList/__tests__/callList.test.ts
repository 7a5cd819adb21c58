import { answered, ended, inbound, outbound, recordOf, rossi } from '../../../../__tests__/doubles/calls';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
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
