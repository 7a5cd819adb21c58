/**
 * Notices what may have cut the connection without a word: the computer slept, the browser froze the page, the
 * network is another one. Says only that it may be so; whoever has a connection asks whether it still stands.
 * The events are those of https://html.spec.whatwg.org/#page-visibility, https://wicg.github.io/page-lifecycle/ and
 * https://wicg.github.io/netinfo/.
 */
import type { Timers } from '../core/time';

/** `network`: the way to the PBX may be another one; `woke`: the page may have missed something. */
export type Suspicion = 'woke' | 'network';

export interface Watched {
    readonly window: EventTarget;
    readonly document: EventTarget & { readonly visibilityState: string };
    /** `navigator.connection`, which not every browser has. */
    readonly connection?: EventTarget;
}

const TICK_MS = 2_000;
/** A tick that comes this much too late didn't wait by itself. */
const LATE_MS = 3_000;
/** What happens together, as at waking, is told once. */
const TOGETHER_MS = 50;

/** @param wall the computer's own time: other clocks may stand still while it sleeps */
export function watchConnection({ window, document, connection }: Watched, wall: () => number, timers: Timers, tell: (why: Suspicion) => void): void {
    let waiting: Suspicion | undefined;
    const suspect = (why: Suspicion): void => {
        if (waiting === undefined) {
            timers.set(() => {
                const told = waiting ?? why;
                waiting = undefined;
                tell(told);
            }, TOGETHER_MS);
        }
        if (waiting !== 'network') waiting = why;
    };
    const tick = (before: number): void => {
        timers.set(() => {
            const now = wall();
            if (now - before > TICK_MS + LATE_MS) suspect('woke');
            tick(now);
        }, TICK_MS);
    };
    tick(wall());
    for (const name of ['online', 'offline']) window.addEventListener(name, () => suspect('network'));
    connection?.addEventListener('change', () => suspect('network'));
    window.addEventListener('pageshow', (event) => {
        // Shown again from the browser's cache; the first showing is no news.
        if ((event as PageTransitionEvent).persisted) suspect('woke');
    });
    document.addEventListener('resume', () => suspect('woke'));
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') suspect('woke');
    });
}
