import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import CallTimer from '../callTimer';

afterEach(clearPage);

describe('how long', () => {
    beforeEach(() => jest.useFakeTimers({ now: 100_000 }));
    afterEach(() => jest.useRealTimers());

    it('is seen at once and goes on by itself', async () => {
        const { text } = draw(CallTimer, { since: 40_000, clock: { now: () => Date.now() } });
        expect(text()).toBe('1:00');
        jest.advanceTimersByTime(3_000);
        await drawn();
        expect(text()).toBe('1:03');
    });

    it('stops with the call', () => {
        const { element } = draw(CallTimer, { since: 0, clock: { now: () => Date.now() } });
        element.remove();
        expect(jest.getTimerCount()).toBe(0);
    });
});

it('B10: is a timer to a screen reader, which never reads it out by itself', async () => {
    const { element, get } = draw(CallTimer, { since: 0, clock: { now: () => 0 } });
    expect([get('p').getAttribute('role'), get('p').getAttribute('aria-live')]).toEqual(['timer', 'off']);
    await expect(element).toBeAccessible();
});
