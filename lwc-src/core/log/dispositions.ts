/** Which results and memo values an agent is offered for a call. Pure. */
import type { StoredDisposition } from '../setup/orgSetup';

/**
 * @param all the admin's, in the order in which they are offered
 * @param usual what is offered where an admin has set up none
 * @returns their labels
 */
export function dispositionsFor(all: readonly StoredDisposition[], kind: StoredDisposition['kind'], direction: 'inbound' | 'outbound', usual: readonly StoredDisposition[]): string[] {
    return (all.length > 0 ? all : usual).filter((one) => one.kind === kind && (one.direction ?? direction) === direction).map(({ label }) => label);
}

/** What is offered where an admin has set up none: results, by the words for them. */
export function usualResults(words: readonly string[]): StoredDisposition[] {
    return words.map((label) => ({ label, kind: 'result' }));
}
