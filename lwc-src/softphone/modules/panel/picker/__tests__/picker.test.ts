import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, submit, type } from '../../../../__tests__/doubles/draw';
import { fakePeople, ROSSI, tellingPbx } from '../../../../__tests__/doubles/people';
import { t } from '../../../../i18n/labels';
import Picker from '../picker';

beforeAll(useRealLabels);
beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});
const wait = async (ms: number): Promise<void> => {
    await jest.advanceTimersByTimeAsync(ms);
    await drawn();
};

async function setUp(props: object = {}) {
    const fake = fakePeople();
    await fake.people.list();
    fake.people.keep({ number: '+3902', name: 'Warehouse' });
    const picker = draw(Picker, { people: fake.people, ...props }, 'transfer', 'ask');
    await drawn();
    const field = picker.field('input');
    const key = async (name: string): Promise<boolean> => {
        const goesOn = field.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true, bubbles: true }));
        await drawn();
        return goesOn;
    };
    const options = (): string[] => picker.all('[role="option"]').map((one) => `${one.getAttribute('aria-selected') === 'true' ? '> ' : ''}${one.querySelector('.panel-call__name')?.textContent}`);
    const enter = (): Promise<void> => {
        submit(picker.get('form'));
        return drawn();
    };
    return { ...fake, ...picker, field, key, options, enter };
}

describe('whom a call shall go to', () => {
    it('everybody who is likely is there at once; the field has the focus and says what it is', async () => {
        const { element, field, options, text } = await setUp();
        expect(options()).toEqual(['> Warehouse', 'Ben Agent', 'Zoe Admin']);
        expect([document.activeElement, field.getAttribute('role'), field.getAttribute('aria-expanded')]).toEqual([field, 'combobox', 'true']);
        expect(element.querySelector(`#${field.getAttribute('aria-activedescendant')}`)?.textContent).toContain('Warehouse');
        expect(text('[role="status"]')).toBe(t('pickerCount', { count: 3 }));
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('a colleague, by the beginning of a name and Enter', async () => {
        const { field, options, enter, heard } = await setUp();
        await type(field, 'be');
        expect(options()).toEqual(['> Ben Agent']);
        await enter();
        expect(heard('transfer')).toEqual([{ number: '205' }]);
    });

    it('by arrow keys, round and round; other keys are the field’s own', async () => {
        const { options, key, enter, heard } = await setUp();
        expect([await key('ArrowDown'), await key('x')]).toEqual([false, true]);
        expect(options()).toEqual(['Warehouse', '> Ben Agent', 'Zoe Admin']);
        await key('ArrowUp');
        await key('ArrowUp');
        expect(options()).toEqual(['Warehouse', 'Ben Agent', '> Zoe Admin']);
        await key('ArrowDown');
        await enter();
        expect(heard('transfer')).toEqual([{ number: '+3902' }]);
    });

    it('by a click; then asked first', async () => {
        const { all, click, heard, field } = await setUp();
        all('[role="option"]')[2]?.click();
        await drawn();
        expect(document.activeElement).toBe(field);
        await click(t('transferAskFirst'));
        expect(heard('ask')).toEqual([{ number: '209' }]);
    });

    it('somebody whom Salesforce knows, when the agent stops typing; who is chosen stays chosen', async () => {
        const { field, options, desk, key, text } = await setUp();
        desk.found = [ROSSI, { ...ROSSI, name: 'Ben Rossi', phones: [{ field: 'Phone', value: '77' }] }];
        await type(field, 'b');
        await type(field, 'be');
        await wait(200);
        expect(desk.asked).toEqual(['colleagues', 'name be']);
        expect(options()).toEqual(['> Ben Agent', 'Ben Rossi', 'Elena Rossi']);
        expect(text('#picker-2')).toBe('Elena Rossi+39 3401182290 · Rossi S.p.A.');
        await key('Escape');
        expect([field.value, options()]).toEqual(['', ['> Warehouse', 'Ben Agent', 'Zoe Admin']]);
        expect(await key('Escape')).toBe(true);
    });

    it('what was found for an older text is nobody’s business', async () => {
        const { field, options } = await setUp();
        await type(field, 'elena');
        await jest.advanceTimersByTimeAsync(119);
        await type(field, '205');
        await wait(200);
        expect(options()).toEqual(['> Ben Agent']);
    });

    it('a number that nobody has', async () => {
        const { field, options, click, heard } = await setUp();
        await type(field, '0471 99');
        expect(options()).toEqual(['> 047199']);
        await click(t('transferNow'));
        expect(heard('transfer')).toEqual([{ number: '047199' }]);
    });

    it('X5: who shall join is called: colleagues, records and typed numbers as well', async () => {
        const { element, field, options, desk, text, all, enter, heard } = await setUp({ adding: true });
        expect([text('label'), all('button').map((one) => one.textContent), options()]).toEqual([t('addCallTo'), [t('call')], ['> Warehouse', 'Ben Agent', 'Zoe Admin']]);
        desk.found = [ROSSI];
        await type(field, 'elena');
        await wait(200);
        expect(options()).toEqual(['> Elena Rossi']);
        await enter();
        await type(field, '301');
        await enter();
        expect([heard('ask'), heard('transfer')]).toEqual([[{ number: '+393401182290' }, { number: '301' }], []]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('nobody: said, and nothing can be done', async () => {
        const { element, field, text, button, enter, heard, key } = await setUp();
        await type(field, 'xyz');
        expect([text('.panel-text'), button(t('transferNow')).disabled, button(t('transferAskFirst')).disabled]).toEqual([t('pickerNobody'), true, true]);
        await enter();
        await key('ArrowDown');
        expect([heard('transfer'), field.getAttribute('aria-expanded')]).toEqual([[], 'false']);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('with the lamps of the colleagues that are shown, as long as they are', async () => {
        const { people, text, field, element } = await setUp();
        const pbx = await tellingPbx(people);
        await pbx.lamp('205', 'onACall');
        await drawn();
        expect(text('#picker-1')).toContain(t('lampOnACall'));
        await type(field, 'zoe');
        await wait(20);
        expect(pbx.asked()).toContain('dialog 205 no more');
        element.remove();
        await wait(31_000);
        expect(pbx.asked()).toContain('dialog 209 no more');
    });
});
