import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, submit, type } from '../../../../__tests__/doubles/draw';
import { fakePeople } from '../../../../__tests__/doubles/people';
import { t } from '../../../../i18n/labels';
import { MOST_SPEED_DIALS, type SpeedDial } from '../../../../../core/people/speedDials';
import SpeedDials from '../speedDials';

beforeAll(useRealLabels);
afterEach(clearPage);

function setUp(...dials: SpeedDial[]) {
    const fake = fakePeople();
    for (const dial of dials) fake.people.keep(dial);
    const list = draw(SpeedDials, { people: fake.people, dials: fake.people.state.speedDials });
    fake.people.listen(() => Object.assign(list.element, { dials: fake.people.state.speedDials }));
    return { ...fake, ...list, names: () => list.all('.panel-call__name').map((one) => one.textContent) };
}
const ANN: SpeedDial = { number: '+391', name: 'Ann' };
const BEN: SpeedDial = { number: '205', name: '205' };
const press = async (element: HTMLElement | undefined): Promise<void> => {
    element?.click();
    await drawn();
};

it('none yet: how one comes here', async () => {
    const { element, text } = setUp();
    expect(text()).toContain(t('speedDialsNone'));
    await expect(element).toBeAccessible();
});

it('a click calls', async () => {
    const { element, all, dialled, text } = setUp(ANN, BEN);
    await press(all('[data-number="205"]')[0]);
    expect([dialled, text('ul')]).toEqual([['205'], expect.stringContaining('+39 1')]);
    await expect(element).toBeAccessible();
});

it('put in order and taken away', async () => {
    const { element, all, click, names } = setUp(ANN, BEN);
    await click(t('speedDialsEdit'));
    expect(all('button[disabled]').map((one) => one.title)).toEqual([t('moveUp', { name: 'Ann' }), t('moveDown', { name: '205' })]);
    await expect(element).toBeAccessible();
    await press(all(`[title="${t('moveDown', { name: 'Ann' })}"]`)[0]);
    expect(names()).toEqual(['205', 'Ann']);
    await press(all(`[title="${t('moveUp', { name: 'Ann' })}"]`)[0]);
    await press(all(`[title="${t('removeSomebody', { name: 'Ann' })}"]`)[0]);
    expect(names()).toEqual(['205']);
    await click(t('done'));
    expect(all('form')).toEqual([]);
});

it('added by typing; what is no number is said to be none', async () => {
    const { element, all, click, field, get, names, text } = setUp();
    await click(t('speedDialsEdit'));
    await type(field('[data-field="name"]'), 'Warehouse');
    await type(field('[data-field="number"]'), '??');
    submit(get('form'));
    await drawn();
    expect(text('[role="alert"]')).toBe(t('speedDialNotANumber'));
    await expect(element).toBeAccessible();
    await type(field('[data-field="number"]'), '+49 30 1');
    submit(get('form'));
    await drawn();
    expect([names(), all('[role="alert"]'), field('[data-field="number"]').value]).toEqual([['Warehouse'], [], '']);
});

it('fifty are the most', async () => {
    const { text, click, all } = setUp(...Array.from({ length: MOST_SPEED_DIALS }, (_, at) => ({ number: String(at), name: '' })));
    await click(t('speedDialsEdit'));
    expect([text(), all('form')]).toEqual([expect.stringContaining(t('speedDialsFull', { count: MOST_SPEED_DIALS })), []]);
});
