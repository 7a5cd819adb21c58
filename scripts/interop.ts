/**
 * `npm run interop`: writes the table of docs/interop.md, peers by scenarios, from what the last `npm test` (or `npm run test:e2e`) and
 * `npm run test:sip` left in test-results. Runs nothing itself, so that nothing stands there that wasn't run.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './build';

const PAGE = path.join(ROOT, 'docs/interop.md');
const [BEGIN, END] = ['<!-- results: written by npm run interop -->', '<!-- end of results -->'];
/** Playwright's projects, and what they are called in the table. */
const COLUMNS: Readonly<Record<string, string>> = { scenarios: 'simulator’s PBX', lab: 'Kamailio with GRUU', 'lab without GRUU': 'Kamailio without GRUU' };
const PACKAGES = ['kamailio', 'rtpengine-daemon', 'baresip-core', 'sip-tester', 'coturn', 'chromium'];

/** What is used of Playwright's JSON report. */
interface Suite {
    readonly specs: readonly Spec[];
    readonly suites?: readonly Suite[];
}
interface Spec {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
        readonly projectName: string;
        readonly annotations: readonly { readonly type: string; readonly description?: string }[];
        readonly results: readonly { readonly status: string; readonly duration: number }[];
    }[];
}
export interface Report {
    readonly suites: readonly Suite[];
    readonly stats: { readonly startTime: string };
}

interface Row {
    readonly scenario: string;
    readonly cells: Map<string, string>;
    readonly farEnds: Set<string>;
}

const specsOf = (suite: Suite): Spec[] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

/** A row for each scenario, in the order of the files, whoever ran it. */
export function rowsOf(reports: readonly Report[]): Row[] {
    const rows = new Map<string, Row>();
    const specs = reports.flatMap(({ suites }) => suites.flatMap(specsOf));
    for (const { title, tests } of specs.sort((one, other) => path.basename(one.file).localeCompare(path.basename(other.file)))) {
        for (const { projectName, annotations, results } of tests) {
            const column = COLUMNS[projectName];
            const last = results.at(-1);
            if (column === undefined || last === undefined || last.status === 'skipped') continue;
            const row = rows.get(title) ?? { scenario: title, cells: new Map<string, string>(), farEnds: new Set<string>() };
            rows.set(title, row);
            row.cells.set(column, last.status === 'passed' ? `passed, ${(last.duration / 1_000).toFixed(0)} s` : `**${last.status}**`);
            for (const { type, description } of annotations) if (type === 'far end' && description !== undefined) row.farEnds.add(description);
        }
    }
    return [...rows.values()];
}

export function tableOf(rows: readonly Row[]): string {
    const columns = Object.values(COLUMNS);
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [
        line(['scenario', ...columns, 'far end in the lab']),
        line([...columns, '', ''].map(() => '---')),
        ...rows.map(({ scenario, cells, farEnds }) => line([scenario.replace(/\|/g, '\\|'), ...columns.map((column) => cells.get(column) ?? ''), [...farEnds].join('; ')]))
    ].join('\n');
}

function versions(): string {
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Package} ${Version}\n', ...PACKAGES], { encoding: 'utf8' });
    return stdout.trim().split('\n').join(', ');
}

async function main(): Promise<void> {
    const reports = await Promise.all(['e2e', 'sip'].map(async (name) => JSON.parse(await readFile(path.join(ROOT, `test-results/${name}.json`), 'utf8')) as Report));
    const [simulator, lab] = reports.map(({ stats }) => stats.startTime.slice(0, 10));
    const about = `Simulator run on ${simulator ?? ''}, lab run on ${lab ?? ''}; ${versions()}. An empty cell: not run there, see below.`;
    const page = await readFile(PAGE, 'utf8');
    const [before = '', rest = ''] = page.split(BEGIN);
    const after = rest.split(END)[1];
    if (after === undefined) throw new Error(`${PAGE} has no place for the table: ${BEGIN} … ${END}`);
    await writeFile(PAGE, `${before}${BEGIN}\n\n${about}\n\n${tableOf(rowsOf(reports))}\n\n${END}${after}`);
}

if (process.argv[1] === import.meta.filename) await main();
