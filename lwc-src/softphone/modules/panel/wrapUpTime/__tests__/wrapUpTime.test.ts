import type { ShownStatus } from '../../../../../core/state/shownStatus';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import WrapUpTime from '../wrapUpTime';

const clock = { now: () => 1_000 };
const wrapUp: ShownStatus = { name: 'wrapUp', since: 0, until: 43_000 };

beforeAll(useRealLabels);
afterEach(clearPage);

it('what is left of wrap-up, and a button for more', async () => {
    const { element, text, click, heard } = draw(WrapUpTime, { clock, status: wrapUp }, 'extend');
    expect(text('[data-id="left"]')).toBe('0:42 left');
    await expect(element).toBeAccessible();
    await click('30 s more');
    expect(heard('extend')).toHaveLength(1);
});

it.each<[string, ShownStatus]>([
    ['lasts as long as the agent takes', { name: 'wrapUp', since: 0 }],
    ['never was', { name: 'available' }]
])('wrap-up that %s has no timer', (_which, status) => {
    expect(draw(WrapUpTime, { clock, status }).element.textContent).toBe('');
});

it('when it is over the agent reads that calls can come, unless they have chosen otherwise', async () => {
    const { element } = draw(WrapUpTime, { clock, status: wrapUp });
    Object.assign(element, { status: { name: 'available' } });
    await drawn();
    expect(element.textContent).toContain('calls can come');
    await expect(element).toBeAccessible();
    Object.assign(element, { status: { name: 'away', reason: 'Lunch' } });
    await drawn();
    expect(element.textContent).toBe('');
});
