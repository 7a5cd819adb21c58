/**
 * `npm run verify [-- folder] [--only gate,gate] [--skip gate,gate]`: runs the gates over the project, one line each,
 * then what they found. Ends with status 1 when there is anything. The project must be built.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { GATES } from './verify/allGates';
import { lineOf, type Finding } from './verify/finding';

interface Wish {
    readonly root: string;
    readonly gates: readonly string[];
}

/** Reads the command line. Throws when it names a gate that there isn't. */
export function readWish(args: readonly string[]): Wish {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { only: { type: 'string' }, skip: { type: 'string' } } });
    const named = (list: string | undefined): string[] => (list === undefined ? [] : list.split(',').map((name) => name.trim()));
    const only = named(values.only);
    const skip = named(values.skip);
    for (const name of [...only, ...skip]) {
        if (!Object.hasOwn(GATES, name)) throw new Error(`There is no gate ${name}. There are: ${Object.keys(GATES).join(', ')}`);
    }
    const gates = Object.keys(GATES).filter((name) => (only.length === 0 || only.includes(name)) && !skip.includes(name));
    return { root: resolve(positionals[0] ?? '.'), gates };
}

/** Runs the gates one after the other and hands each one's findings on as they come. */
export async function runGates({ root, gates }: Wish, tell: (line: string) => void): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const name of gates) {
        const start = performance.now();
        const found = await findingsOf(name, root);
        findings.push(...found);
        const verdict = found.length === 0 ? 'ok' : `${found.length} found`;
        tell(`${name.padEnd(12)} ${verdict.padEnd(12)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    return findings;
}

/** A gate that breaks down has found something too: it must neither pass nor hide what the others found. */
async function findingsOf(name: string, root: string): Promise<Finding[]> {
    try {
        return (await GATES[name]?.(root)) ?? [];
    } catch (error) {
        return [{ gate: name, file: '.', message: `the gate broke down: ${(error as Error).message}`, cure: `npm run verify -- --only ${name}, after putting right what it names` }];
    }
}

async function main(): Promise<void> {
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    const findings = await runGates(readWish(process.argv.slice(2)), tell);
    if (findings.length > 0) tell('');
    for (const finding of findings) tell(lineOf(finding));
    process.exitCode = findings.length > 0 ? 1 : 0;
}

if (import.meta.filename === process.argv[1]) await main();
