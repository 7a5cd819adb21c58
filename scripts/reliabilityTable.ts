/**
 * The table of docs/reliability.md: what the long runs of `npm run chaos` have found, a row for each seed. A seed that is run again takes
 * the place of its earlier row, whatever came of it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from '../tests/chaos/run';
import type { Finding } from '../tests/chaos/verdict';
import { ROOT } from './build';

const PAGE = path.join(ROOT, 'docs/reliability.md');
/** Shorter ones are for who looks for a fault. */
const LONG_RUN = 10_000;

const COLUMNS: readonly (readonly [name: string, of: (report: Report) => number | string])[] = [
    ['seed', ({ seed }) => String(seed)],
    ['calls', ({ made }) => made],
    ['to be logged', ({ toLog }) => toLog],
    ['logged', ({ logged }) => logged],
    ['faults', ({ faults }) => Object.values(faults).reduce((sum, times) => sum + times, 0)],
    ['lost', counted('lost')],
    ['double', counted('double')],
    ['invented', counted('invented')],
    ['wrong field', counted('wrong')],
    ['left in the outbox', counted('left')],
    ['nobody could keep', ({ excused }) => excused],
    ['second copies refused', ({ refusedDoubles }) => refusedDoubles],
    ['took', ({ seconds }) => `${Math.round(seconds / 60)} min`]
];
const HEAD = row(COLUMNS.map(([name]) => name));

function counted(kind: Finding['what']): (report: Report) => number {
    return ({ findings }) => findings.filter(({ what }) => what === kind).length;
}

function row(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
}

/**
 * The page with the run's row in its table.
 * @throws Error when the page has no such table
 */
export function withRun(page: string, report: Report): string {
    const lines = page.split('\n');
    const first = lines.indexOf(HEAD) + 2;
    if (first < 2) throw new Error(`docs/reliability.md has no table that begins with "${HEAD}".`);
    const after = lines.findIndex((line, at) => at >= first && !line.startsWith('|'));
    const end = after < 0 ? lines.length : after;
    const own = row(COLUMNS.map(([, of]) => of(report)).map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
    const known = lines.slice(first, end);
    const at = known.findIndex((line) => line.startsWith(`| ${report.seed} |`));
    const rows = at < 0 ? [...known, own] : known.with(at, own);
    return [...lines.slice(0, first), ...rows, ...lines.slice(end)].join('\n');
}

/** Writes a long run's row; resolves to whether it was one. */
export async function writeLongRun(report: Report): Promise<boolean> {
    if (report.made < LONG_RUN) return false;
    await writeFile(PAGE, withRun(await readFile(PAGE, 'utf8'), report));
    return true;
}
