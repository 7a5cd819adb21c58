import { drawLightning } from '../../desk/__tests__/wires';
import DeskTime from '../deskTime';

beforeEach(() => jest.useFakeTimers({ now: 10_000 }));
afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
});

it.each([
    ['counts on', { since: 4_000 }, '0:06', '0:08'],
    ['counts down, in words', { until: 70_000, text: '{time} left' }, '1:00 left', '0:58 left'],
    ['stands where it has stopped', { since: 4_000, stoppedAt: 9_000 }, '0:05', '0:05'],
    ['is nothing without a beginning', {}, '0:00', '0:00']
])('%s', async (_what, given, now, later) => {
    const { root } = drawLightning(DeskTime, given);
    expect(root.textContent).toBe(now);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(root.textContent).toBe(later);
});

it('nobody counts when it is not shown', async () => {
    const { element } = drawLightning(DeskTime, { since: 0 });
    element.remove();
    expect(jest.getTimerCount()).toBe(0);
    document.body.append(element);
    jest.useRealTimers();
    await expect(element).toBeAccessible();
});
