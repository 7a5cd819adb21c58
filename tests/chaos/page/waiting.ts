/**
 * Runs in the page before anything else: how a run waits there for a button or a field, without asking every few milliseconds from outside,
 * which costs more than the call itself.
 */

export interface Waiting {
    /**
     * Tries at once and after each change of the page. Resolves to whether it was done in time.
     * @param last no more after this instant, by a clock that no fault changes: a page that was busy must not click for a call that is long over
     */
    until(attempt: () => boolean, last: number): Promise<boolean>;
}

/** For what changes without the page changing, as a field's own value. */
const ANYWAY_MS = 250;

export function installWaiting(anywayMs: number): void {
    const until: Waiting['until'] = (attempt, last) =>
        new Promise((resolve) => {
            const left = (): number => last - performance.timeOrigin - performance.now();
            if (left() <= 0) return resolve(false);
            if (attempt()) return resolve(true);
            const over = (done: boolean): void => {
                watcher.disconnect();
                clearTimeout(timer);
                clearInterval(anyway);
                resolve(done);
            };
            const again = (): void => {
                if (left() <= 0) over(false);
                else if (attempt()) over(true);
            };
            const watcher = new MutationObserver(again);
            watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            const anyway = setInterval(again, anywayMs);
            const timer = setTimeout(() => over(false), left());
        });
    Object.assign(window, { waiting: { until } satisfies Waiting });
}

export const WAITING = [installWaiting, ANYWAY_MS] as const;
