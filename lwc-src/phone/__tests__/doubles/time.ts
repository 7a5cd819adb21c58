/** Clock and timers of the browser, which jest winds: `jest.useFakeTimers()` in the test. */
import type { Clock, Timers } from '../../../core/time';

export const clock: Clock = { now: () => Date.now() };

export const timers: Timers = {
    set: (run, ms) => setTimeout(run, ms),
    clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>)
};
