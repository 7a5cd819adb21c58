import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, submit, type, type Drawn } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Keypad from '../keypad';

function setUp(): Omit<Drawn, 'field'> & { field: HTMLInputElement; enter: () => Promise<void> } {
    const pad = draw(Keypad, {}, 'dial');
    const enter = (): Promise<void> => {
        submit(pad.get('form'));
        return drawn();
    };
    return { ...pad, field: pad.field('input'), enter };
}

beforeAll(useRealLabels);
afterEach(clearPage);

describe('a number is dialled', () => {
    it('by its keys', async () => {
        const { element, click, button, field, heard, enter } = setUp();
        expect(button(t('call')).disabled).toBe(true);
        await expect(element).toBeAccessible();
        await click('2', '0', '4');
        expect([field.value, button(t('call')).disabled]).toEqual(['204', false]);
        await enter();
        expect([heard('dial'), field.value]).toEqual([[{ number: '204' }], '']);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['typed', '+39 340 118 2290', '+39 340 118 2290'],
        ['pasted as a link', 'tel:+393401182290', '+393401182290'],
        ['in letters, which become digits before the agent’s eyes', '0800 flowers', '0800 3569377'],
        ['with what can’t be dialled', '340~118!2290', '3401182290']
    ])('%s', async (_how, text, number) => {
        const { field, heard, enter } = setUp();
        await type(field, text);
        expect(field.value).toBe(number);
        await enter();
        expect(heard('dial')).toEqual([{ number }]);
    });

    it('not when there is none', async () => {
        const { field, heard, enter } = setUp();
        await enter();
        await type(field, '   ');
        await enter();
        expect(heard('dial')).toEqual([]);
    });
});

describe('redial', () => {
    it('the number that was dialled last comes back into an empty field; then Call calls it', async () => {
        const { element, click, field, heard, set, enter } = setUp();
        await set({ last: '+393401182290' });
        await expect(element).toBeAccessible();
        await click(t('redial'));
        expect([field.value, heard('dial')]).toEqual(['+393401182290', []]);
        await click(t('call'));
        expect(heard('dial')).toEqual([{ number: '+393401182290' }]);
        await enter();
        expect(field.value).toBe('+393401182290');
    });
});

describe('a number is mended', () => {
    it('digit by digit', async () => {
        const { field, click, all } = setUp();
        await type(field, '204');
        await click(t('backspace'));
        expect(field.value).toBe('20');
        await click(t('backspace'), t('backspace'));
        expect([field.value, all(`[title="${t('backspace')}"]`).length]).toEqual(['', 0]);
    });

    it('or put there by somebody else', async () => {
        const { element, field } = setUp();
        (element as unknown as { show(number: string): void }).show('+39 340 118 2290');
        await drawn();
        expect(field.value).toBe('+39 340 118 2290');
    });
});

describe('who may be meant', () => {
    it('is told what is typed; whoever is chosen stands in the field, and Enter calls', async () => {
        const told: object[] = [];
        let choose: (name: string, detail: object) => void = () => undefined;
        const show = (_place: HTMLElement, what: string, tell: typeof choose): void => {
            expect(what).toBe('suggestions');
            choose = tell;
        };
        const update = (_place: HTMLElement, now: object): void => void told.push(now);
        const { field, heard, enter, set } = setUp();
        await set({ people: Promise.resolve({ show, update }) });
        await type(field, '340');
        choose('suggest', { number: '+393401182290' });
        await drawn();
        expect([told.at(-1), field.value, document.activeElement]).toEqual([{ text: '+393401182290' }, '+393401182290', field]);
        await enter();
        expect(heard('dial')).toEqual([{ number: '+393401182290' }]);
    });
});
