import { holdPage, isPageGone } from '../pageLock';

/** Locks of one origin: held until whoever holds them is gone. */
function fakeLocks() {
    const held = new Set<string>();
    const request = (name: string, ...rest: unknown[]): Promise<unknown> => {
        const run = rest.at(-1) as () => unknown;
        if (held.has(name)) return Promise.reject(new DOMException('Timed out', 'TimeoutError'));
        const result = run();
        if (result instanceof Promise) held.add(name);
        return Promise.resolve(result instanceof Promise ? undefined : result);
    };
    return { locks: { request } as unknown as LockManager, held };
}

beforeAll(() => (AbortSignal.timeout ??= () => new AbortController().signal));

describe('whether the page that left something still lives', () => {
    it('it does as long as it holds its lock', async () => {
        const { locks, held } = fakeLocks();
        holdPage(locks, 'a');
        expect([await isPageGone(locks, 'a'), await isPageGone(locks, 'b')]).toEqual([false, true]);
        held.clear();
        expect(await isPageGone(locks, 'a')).toBe(true);
    });

    it('without locks it is taken for gone', async () => {
        holdPage(undefined, 'a');
        expect(await isPageGone(undefined, 'a')).toBe(true);
    });
});
