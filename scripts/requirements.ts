/**
 * Which requirements are shown by tests: the ids that tests carry in their titles, with what came of them in the last run.
 * `npm test` prints the table; `npm run docs:requirements` writes it into docs/requirements.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const PAGE = 'docs/requirements.md';
const HEADING = '## Ids and results';
/** A letter, a number, and a letter for a part: `T15b`. */
const ID = /\b[ABCTUX]\d{1,2}[a-d]?\b/g;

export interface TestResult {
    /** With the titles of the groups around it. */
    readonly title: string;
    readonly kind: 'unit' | 'node' | 'end to end';
    readonly state: 'passed' | 'failed' | 'skipped';
}

export interface RequirementRow {
    readonly id: string;
    /** `none`: no test carries the id; `skipped`: those that do weren't run. */
    readonly state: TestResult['state'] | 'none';
    readonly kinds: readonly TestResult['kind'][];
    readonly tests: number;
}

/** The ids of a text, each once, in their order. */
export function idsIn(text: string): string[] {
    return [...new Set(text.match(ID) ?? [])];
}

/** The ids of the page: those in the first column of its tables. */
export function idsOfPage(page: string): string[] {
    const own = page.split(HEADING)[0] ?? '';
    return [...new Set([...own.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => idsIn(cell)))].sort(byId);
}

function byId(a: string, b: string): number {
    return a.localeCompare(b, 'en', { numeric: true });
}

export function requirementRows(ids: readonly string[], results: readonly TestResult[]): RequirementRow[] {
    return ids.map((id) => {
        const own = results.filter(({ title }) => idsIn(title).includes(id));
        const states = new Set(own.map(({ state }) => state));
        const state = states.has('failed') ? 'failed' : states.has('passed') ? 'passed' : states.has('skipped') ? 'skipped' : 'none';
        return { id, state, kinds: [...new Set(own.map(({ kind }) => kind))].sort(), tests: own.length };
    });
}

interface JestReport {
    readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}

export function unitResults({ testResults }: JestReport): TestResult[] {
    return testResults.flatMap(({ assertionResults }) => assertionResults.map(({ fullName: title, status }) => ({ title, kind: 'unit', state: status === 'passed' || status === 'failed' ? status : 'skipped' })));
}

interface Suite {
    readonly title: string;
    readonly specs?: readonly { readonly title: string; readonly ok: boolean; readonly tests: readonly { readonly results: readonly unknown[] }[] }[];
    readonly suites?: readonly Suite[];
}

/** @param report of Playwright's reporter "json" */
export function endToEndResults({ suites }: { readonly suites: readonly Suite[] }, around = ''): TestResult[] {
    return suites.flatMap(({ title, specs = [], suites: inner = [] }) => {
        const name = /\.test\.ts$/.test(title) ? around : `${around} ${title}`.trim();
        const own = specs.map((spec): TestResult => {
            const wasRun = spec.tests.some(({ results }) => results.length > 0);
            return { title: `${name} ${spec.title}`.trim(), kind: 'end to end', state: wasRun ? (spec.ok ? 'passed' : 'failed') : 'skipped' };
        });
        return [...own, ...endToEndResults({ suites: inner }, name)];
    });
}

/** @param tap of node's test runner, version 13 */
export function nodeResults(tap: string): TestResult[] {
    return [...tap.matchAll(/^\s*(not )?ok \d+ - (.*?)(?: # (SKIP|TODO).*)?$/gm)].map(([, failed, title = '', skipped]) => ({ title, kind: 'node', state: skipped ? 'skipped' : failed ? 'failed' : 'passed' }));
}

/** What the last runs have left below `folder`; a kind that wasn't run has no results. */
export async function lastResults(folder: string): Promise<TestResult[]> {
    const read = (file: string): Promise<string | undefined> => readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    const [unit, node, endToEnd] = await Promise.all([read('unit.json'), read('node.tap'), read('e2e.json')]);
    return [
        ...(unit === undefined ? [] : unitResults(JSON.parse(unit) as JestReport)),
        ...(node === undefined ? [] : nodeResults(node)),
        ...(endToEnd === undefined ? [] : endToEndResults(JSON.parse(endToEnd) as { suites: readonly Suite[] }))
    ];
}

/** For people at a terminal: several ids in a line, what failed and what nobody shows first. */
export function requirementsText(rows: readonly RequirementRow[]): string {
    const line = (name: string, wanted: RequirementRow['state']): string[] => {
        const own = rows.filter(({ state }) => state === wanted);
        return own.length > 0 ? [`${name.padEnd(28)} ${own.map(({ id, tests }) => (wanted === 'none' ? id : `${id} (${tests})`)).join(', ')}`] : [];
    };
    return [...line('requirements that failed', 'failed'), ...line('without a test', 'none'), ...line('not run', 'skipped'), ...line('passed', 'passed')].join('\n');
}

const WORDS: Readonly<Record<RequirementRow['state'], string>> = { passed: 'passed', failed: '**failed**', skipped: 'not run', none: 'no test carries it' };

/** The page with the table at its end. */
export function withTable(page: string, rows: readonly RequirementRow[]): string {
    const table = rows.map(({ id, state, kinds }) => `| ${id} | ${WORDS[state]} | ${kinds.join(', ')} |`).join('\n');
    const intro = 'Made by `npm run docs:requirements` from the titles of the tests and the last run of `npm test` (`npm run test:slow` runs them all).';
    return `${(page.split(HEADING)[0] ?? '').trimEnd()}\n\n${HEADING}\n\n${intro}\n\n| id | last run | tests that carry it |\n|---|---|---|\n${table}\n`;
}

if (process.argv[1] === import.meta.filename) {
    const page = await readFile(path.join(ROOT, PAGE), 'utf8');
    const rows = requirementRows(idsOfPage(page), await lastResults(path.join(ROOT, 'test-results')));
    await writeFile(path.join(ROOT, PAGE), withTable(page, rows));
    console.log(requirementsText(rows));
}
