import { browserTimers, steadyClock } from '../tools';

describe('T8: the clock of a call', () => {
    it('says what the computer said, and then only goes forward', () => {
        let wall = 1_000_000;
        let passed = 50;
        const clock = steadyClock(() => wall, () => passed);
        expect(clock.now()).toBe(1_000_000);
        passed += 2_500.4;
        wall -= 3_600_000;
        expect(clock.now()).toBe(1_002_500);
    });
});

describe('the browser’s timers', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('run once, unless they are cleared', () => {
        const run = jest.fn();
        browserTimers.set(run, 100);
        browserTimers.clear(browserTimers.set(run, 100));
        jest.advanceTimersByTime(99);
        expect(run).toHaveBeenCalledTimes(0);
        jest.advanceTimersByTime(1_000);
        expect(run).toHaveBeenCalledTimes(1);
    });

    it('clearing what never was is harmless', () => expect(() => browserTimers.clear(undefined)).not.toThrow());
});
