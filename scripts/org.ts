/**
 * `npm run org:scratch`, `package:version` and so on: works with orgs and packages by Salesforce's command line. Each has
 * `--help`, and `--dry-run`, which prints what would be run and runs nothing. Asks for no secrets: whoever runs it has
 * logged in by `sf org login web` before.
 */
import { parseArgs } from 'node:util';
import { ROOT } from './build';
import { installCli, runCommand, type Outcome } from './org/cli';
import { COMMANDS, DATA_PLAN, type Command, type Option } from './org/commands';
import { writeDataPlan } from './org/dataPlan';
import { UsageError, type Step } from './org/step';

export interface Surroundings {
    readonly tell: (line: string) => void;
    readonly run: (command: readonly string[], isKept: boolean) => Promise<Outcome>;
    /** Before the first command: what it needs is put in place. */
    readonly prepare: () => Promise<void>;
}

/** @returns the exit code: 0 done, 1 a command failed, 2 the command line is wrong */
export async function main(name: string, args: readonly string[], around: Surroundings): Promise<number> {
    const { tell } = around;
    try {
        const command = COMMANDS[name];
        if (!command) throw new UsageError(`There is no ${name}. There are: ${Object.keys(COMMANDS).join(', ')}`);
        const values = read(command, args);
        if (values['help']) return help(name, command, tell);
        const steps = command.steps(values);
        const isDone = values['dry-run'] ? show(steps, tell) : await runAll(steps, around);
        if (isDone) for (const line of command.result?.(values) ?? []) tell(line);
        return isDone ? 0 : 1;
    } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        tell(error.message);
        return 2;
    }
}

function read({ options }: Command, args: readonly string[]): Record<string, string | boolean | undefined> {
    const own = Object.fromEntries(Object.entries(options).map(([name, { type, default: standard }]) => [name, { type, ...(standard !== undefined && { default: standard }) }]));
    try {
        return parseArgs({ args: [...args], options: { ...own, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } }).values;
    } catch (error) {
        throw new UsageError(`${(error as Error).message} See --help.`);
    }
}

function help(name: string, { about, options }: Command, tell: (line: string) => void): number {
    const dryRun: Option = { about: 'prints what would be run, and runs nothing', type: 'boolean' };
    const rows = Object.entries({ ...options, 'dry-run': dryRun }).map(([option, { about: what, default: standard }]) => `  --${option.padEnd(12)} ${what}${standard === undefined ? '' : ` (${standard})`}`);
    for (const line of [`npm run ${name} -- [options]`, '', about, '', ...rows]) tell(line);
    return 0;
}

function show(steps: readonly Step[], tell: (line: string) => void): true {
    for (const { says, command } of steps) for (const line of [`# ${says}`, command({}).map(quoted).join(' ')]) tell(line);
    return true;
}

async function runAll(steps: readonly Step[], { tell, run, prepare }: Surroundings): Promise<boolean> {
    if (steps.length > 0) await prepare();
    const learned: Record<string, string> = {};
    for (const { says, command, learns, orElse } of steps) {
        tell(`${says}…`);
        const { code, output } = await run(command(learned), learns !== undefined);
        if (code !== 0 && orElse === undefined) {
            tell(`That failed: ${command(learned).map(quoted).join(' ')}`);
            return false;
        }
        if (code !== 0) tell(orElse ?? '');
        if (learns === undefined) continue;
        const found = learns.of(jsonIn(output));
        if (found === undefined) {
            tell(learns.missing);
            return false;
        }
        learned[learns.name] = found;
    }
    return true;
}

function jsonIn(output: string): unknown {
    try {
        return JSON.parse(output);
    } catch {
        return {};
    }
}

/** As a shell would need it, so that a line of a dry run can be pasted. */
function quoted(word: string): string {
    return /^[\w@%+=:,./<>-]+$/.test(word) && !/[<>]/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

if (import.meta.filename === process.argv[1]) {
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    const [name = '', ...args] = process.argv.slice(2);
    process.exitCode = await main(name, args, {
        tell,
        run: (command, isKept) => runCommand(ROOT, command, isKept),
        async prepare() {
            await installCli(ROOT, tell);
            await writeDataPlan(ROOT, DATA_PLAN);
        }
    });
}
