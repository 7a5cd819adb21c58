/** Waiting for what other programs do: bounded, and in words when it doesn't happen. */
import { setTimeout as sleep } from 'node:timers/promises';

/** @throws Error when it isn't so in time */
export async function until(isSo: () => boolean, timeoutMs: number, otherwise: string): Promise<void> {
    for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(50)) if (isSo()) return;
    throw new Error(`${otherwise} (${timeoutMs / 1000} s)`);
}
