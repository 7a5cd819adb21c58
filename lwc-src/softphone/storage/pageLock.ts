/** Whether a page still lives, told by a lock that it holds as long as it does (https://www.w3.org/TR/web-locks/). */

/** A reload's old page may be a moment in going. */
const GOING_MS = 1_500;
const nameOf = (page: string): string => `patchbay-page-${page}`;

export function holdPage(locks: LockManager | undefined, page: string): void {
    void locks?.request(nameOf(page), () => new Promise<never>(() => undefined));
}

/** Without locks a page that left something behind is taken for gone. */
export async function isPageGone(locks: LockManager | undefined, page: string): Promise<boolean> {
    try {
        await locks?.request(nameOf(page), { signal: AbortSignal.timeout(GOING_MS) }, () => undefined);
        return true;
    } catch {
        return false;
    }
}
