/**
 * The small projects that the gates are tried on, and findings as a test compares them.
 */
import { join } from 'node:path';
import type { Check, Finding } from '../finding';

/** The project that this file is part of. */
export const REPOSITORY = join(import.meta.dirname, '../../..');

const DEPLOYED = 'force-app/main/default/';

/** The folder of a sample. */
export function sample(gate: string, name: string): string {
    return join(REPOSITORY, 'tests/samples', gate, name);
}

/** What a gate says of a sample, as `file:line message`, without the folder that nearly all files are in. */
export async function saidOf(check: Check, gate: string, name: string): Promise<string[]> {
    return (await check(sample(gate, name))).map(inShort);
}

/** A finding as `file:line message`. */
export function inShort({ file, line, message }: Finding): string {
    return `${file.replace(DEPLOYED, '')}${line === undefined ? '' : `:${line}`} ${message}`;
}
