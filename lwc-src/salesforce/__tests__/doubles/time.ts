/** Timers of the browser, which jest winds: `jest.useFakeTimers()` in the test. */
import type { Timers } from '../../../core/time';

export const timers: Timers = {
    set: (run, ms) => setTimeout(run, ms),
    clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>)
};
