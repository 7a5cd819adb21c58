/**
 * Runs in the page before anything else: how a run waits there for a button or a field, without asking every few milliseconds from outside,
 * which costs more than the call itself.
 */

export interface Waiting {
    /** Tries at once and after each change of the page. Resolves to whether it was done in time. */
    until(attempt: () => boolean, ms: number): Promise<boolean>;
}

/** For what changes without the page changing, as a field's own value. */
const ANYWAY_MS = 250;

export function installWaiting(anywayMs: number): void {
    const until: Waiting['until'] = (attempt, ms) =>
        new Promise((resolve) => {
            if (attempt()) return resolve(true);
            const over = (done: boolean): void => {
                watcher.disconnect();
                clearTimeout(timer);
                clearInterval(anyway);
                resolve(done);
            };
            const again = (): void => {
                if (attempt()) over(true);
            };
            const watcher = new MutationObserver(again);
            watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            const anyway = setInterval(again, anywayMs);
            const timer = setTimeout(() => over(false), ms);
        });
    Object.assign(window, { waiting: { until } satisfies Waiting });
}

export const WAITING = [installWaiting, ANYWAY_MS] as const;
