import type { TroubleView } from '../../../../view/troubleView';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Trouble from '../trouble';

const blocked: TroubleView = { title: 'The microphone is blocked', text: 'The browser does not let it through.', steps: ['Click the lock.', 'Allow the microphone.', 'Allow the microphone.'], icon: 'muted', cure: 'retry' };

beforeAll(useRealLabels);
afterEach(clearPage);

describe('what is wrong, with its cure', () => {
    it('is announced: title, sentence, steps in order', async () => {
        const { element, text, all, get } = draw(Trouble, { trouble: blocked });
        expect([text('h2'), all('li').map((one) => one.textContent)]).toEqual(['The microphone is blocked', ['Click the lock.', 'Allow the microphone.', 'Allow the microphone.']]);
        expect(get('section').getAttribute('role')).toBe('alert');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['retry', 'tryAgain', 'retry'],
        ['signIn', 'signIn', 'signin'],
        ['window', 'phoneWindow', 'window']
    ] as const)('%s is one click away', async (cure, label, event) => {
        const { click, heard } = draw(Trouble, { trouble: { ...blocked, cure } }, 'retry', 'signin', 'window');
        await click(t(label));
        expect((['retry', 'signin', 'window'] as const).filter((one) => heard(one).length > 0)).toEqual([event]);
    });

    it('where nothing can be done from here there is no button', async () => {
        const { element, all } = draw(Trouble, { trouble: { ...blocked, steps: [], cure: 'none' } });
        expect([all('button').length, all('ol').length]).toEqual([0, 0]);
        await expect(element).toBeAccessible();
    });

    it('an address can be opened beside, to see what the browser says of it', async () => {
        const { element, get } = draw(Trouble, { trouble: { ...blocked, address: 'https://pbx.example.com/ws' } });
        const link = get('a') as HTMLAnchorElement;
        expect([link.href, link.target, link.rel]).toEqual(['https://pbx.example.com/ws', '_blank', 'noopener noreferrer']);
        await expect(element).toBeAccessible();
    });

    it('may have a footnote', () => expect(draw(Trouble, { trouble: blocked, footnote: 'It will come back.' }).text('.panel-footnote')).toBe('It will come back.'));
});
