import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn, type } from '../../../../__tests__/doubles/draw';
import { fakePeople, NO_DESK, tellingPbx } from '../../../../__tests__/doubles/people';
import { t } from '../../../../i18n/labels';
import Colleagues from '../colleagues';

beforeAll(useRealLabels);
beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

async function setUp(failure?: unknown) {
    const fake = fakePeople({ voicemailNumber: '*97' });
    fake.desk.failure = failure;
    const list = draw(Colleagues, { people: fake.people });
    await jest.advanceTimersByTimeAsync(0);
    await drawn();
    return { ...fake, ...list, names: () => list.all('.panel-call__name').map((one) => one.textContent) };
}

it('everybody by name, called by a click', async () => {
    const { element, names, all, dialled, text } = await setUp();
    expect(names()).toEqual(['Ben Agent', 'Zoe Admin']);
    expect(text()).toContain(`${t('extension', { extension: '205' })} · Inside Sales`);
    all('[data-number="209"]')[0]?.click();
    expect(dialled).toEqual(['209']);
    jest.useRealTimers();
    await expect(element).toBeAccessible();
});

it('with lamps where the PBX tells, for as long as they are looked at', async () => {
    const { element, people, text } = await setUp();
    const pbx = await tellingPbx(people);
    expect(pbx.asked()).toEqual(['message-summary 204', 'dialog 205', 'dialog 209']);
    await pbx.lamp('209', 'ringing');
    await drawn();
    expect(text()).toContain(t('lampRinging'));
    element.remove();
    await jest.advanceTimersByTimeAsync(31_000);
    expect(pbx.asked().slice(3)).toEqual(['dialog 205 no more', 'dialog 209 no more']);
});

it('found by name or extension', async () => {
    const { field, names, text } = await setUp();
    await type(field('[type="search"]'), 'zo');
    expect(names()).toEqual(['Zoe Admin']);
    await type(field('[type="search"]'), '205');
    expect(names()).toEqual(['Ben Agent']);
    await type(field('[type="search"]'), 'nobody');
    expect([names(), text('p[role="status"]')]).toEqual([[], t('pickerNobody')]);
});

it.each([
    ['no Desk', NO_DESK, 'colleaguesNoDesk'],
    ['something went wrong', new Error('x'), 'colleaguesFailed']
] as const)('nobody is known: %s', async (_why, failure, label) => {
    const { element, text } = await setUp(failure);
    expect(text('p[role="status"]')).toBe(t(label));
    jest.useRealTimers();
    await expect(element).toBeAccessible();
});

const inState = (people: object, list: string): object => Object.create(people, { state: { value: { list, colleagues: [], lamps: {}, speedDials: [] } } }) as object;

it('nobody has an extension, or nobody has answered yet', async () => {
    const { people, set, text } = await setUp(NO_DESK);
    await set({ people: inState(people, 'known') });
    expect(text('p[role="status"]')).toBe(t('colleaguesNone'));
    await set({ people: inState(people, 'loading') });
    expect(text('p[role="status"]')).toBe(t('colleaguesLoading'));
});
