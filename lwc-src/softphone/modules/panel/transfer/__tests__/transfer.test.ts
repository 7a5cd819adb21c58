import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, type } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Transfer from '../transfer';

beforeAll(useRealLabels);
afterEach(clearPage);

describe('to whom a call shall go', () => {
    it('is typed at once, and goes there now or after having asked', async () => {
        const { element, all, button, click, heard } = draw(Transfer, {}, 'transfer', 'ask');
        expect([document.activeElement?.tagName, button(t('transferNow')).disabled, button(t('transferAskFirst')).disabled]).toEqual(['INPUT', true, true]);
        await type(all('input')[0]!, '301');
        await click(t('transferAskFirst'));
        await click(t('transferNow'));
        expect([heard('ask'), heard('transfer')]).toEqual([[{ number: '301' }], [{ number: '301' }]]);
        await expect(element).toBeAccessible();
    });

    it('X5: or who shall join: then it is a call', async () => {
        const { element, all, text, heard, field } = draw(Transfer, { adding: true }, 'transfer', 'ask');
        expect([text('label'), all('button').map((one) => one.textContent)]).toEqual([t('addCallTo'), [t('call')]]);
        await type(field('input'), '301');
        (all('form')[0] as HTMLFormElement).requestSubmit();
        expect([heard('ask'), heard('transfer')]).toEqual([[{ number: '301' }], []]);
        await expect(element).toBeAccessible();
    });

    it('nobody is not somebody', async () => {
        const { all, heard } = draw(Transfer, {}, 'transfer');
        await type(all('input')[0]!, ' ');
        (all('form')[0] as HTMLFormElement).requestSubmit();
        expect(heard('transfer')).toEqual([]);
    });

    it('is chosen where people can be found, and typed where that could not be loaded', async () => {
        let tell: (name: string, detail: object) => void = () => undefined;
        const people = Promise.resolve({ show: (place: HTMLElement, what: string, heard: typeof tell) => void ((tell = heard), (place.textContent = what)) });
        const { text, all, heard } = draw(Transfer, { people }, 'transfer', 'ask');
        await drawn();
        await drawn();
        expect([text(), all('input')]).toEqual(['picker', []]);
        tell('ask', { number: '205' });
        tell('transfer', { number: '206' });
        expect([heard('ask'), heard('transfer')]).toEqual([[{ number: '205' }], [{ number: '206' }]]);

        const join = draw(Transfer, { people, adding: true });
        await drawn();
        await drawn();
        expect(join.text()).toBe('adding');

        const other = draw(Transfer, { people: Promise.reject(new Error('not there')) });
        await drawn();
        expect(other.all('input')).toHaveLength(1);
    });
});
