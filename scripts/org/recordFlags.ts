/**
 * `npm run org:flags`: asks the pinned command line of Salesforce what its commands take, and writes that down for the tests:
 * they hold every command of ours against it without installing anything. To be run when the pinned version changes.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build';
import { installCli, runCommand } from './cli';
import { COMMANDS } from './commands';
import { SAMPLE_VALUES, usedCommands } from './samples';

export interface RecordedFlag {
    readonly type: string;
    readonly multiple?: boolean;
    readonly options?: readonly string[];
}

/** Flags by command, as `project:deploy:start`. */
export type RecordedFlags = Readonly<Record<string, Readonly<Record<string, RecordedFlag>>>>;

export const RECORD = 'scripts/__tests__/cliFlags.json';

interface CliCommand {
    readonly id: string;
    readonly flags: Readonly<Record<string, RecordedFlag>>;
}

if (import.meta.filename === process.argv[1]) {
    await installCli(ROOT, (line) => void process.stdout.write(`${line}\n`));
    const { code, output } = await runCommand(ROOT, ['sf', 'commands', '--json'], true);
    if (code !== 0) throw new Error(`sf commands failed with ${code}.`);
    const all = JSON.parse(output) as readonly CliCommand[];
    const ids = new Set(Object.entries(COMMANDS).flatMap(([name, command]) => usedCommands(command.steps(SAMPLE_VALUES[name] ?? {}))));
    const record = Object.fromEntries(
        all
            .filter(({ id }) => ids.has(id))
            .map(({ id, flags }) => [id, Object.fromEntries(Object.entries(flags).map(([flag, { type, multiple, options }]) => [flag, { type, ...(multiple && { multiple }), ...(options && { options }) }]))])
    );
    const missing = [...ids].filter((id) => !(id in record));
    if (missing.length > 0) throw new Error(`Salesforce's command line has no ${missing.join(', ')}.`);
    await writeFile(join(ROOT, RECORD), `${JSON.stringify(record, undefined, 4)}\n`);
}
