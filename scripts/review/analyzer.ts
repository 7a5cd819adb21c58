/**
 * Salesforce's Code Analyzer, as a library: the engines and rules that the AppExchange security review runs. Pinned in
 * package.json beside this file and installed on first use. Its PMD engine needs Java 11 or newer.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Violation } from './findings';

const FOLDER = '.cache/review';
const INSTALL_MS = 600_000;
/** As they sign what they find, with the package that each comes in. */
const ENGINES: Readonly<Record<string, string>> = { eslint: 'eslint', pmd: 'pmd', regex: 'regex', 'retire-js': 'retirejs' };
export const ENGINE_NAMES: readonly string[] = Object.keys(ENGINES);

/** What of the library is used. */
interface Analyzer {
    addEnginePlugin(plugin: unknown): Promise<void>;
    createWorkspace(paths: readonly string[]): Promise<object>;
    selectRules(selectors: readonly string[], options: { readonly workspace: object }): Promise<object>;
    run(rules: object, options: { readonly workspace: object }): Promise<{ getViolations(): readonly AnalyzerViolation[] }>;
}
interface AnalyzerViolation {
    getMessage(): string;
    getRule(): { getName(): string; getEngineName(): string; getSeverityLevel(): number };
    getPrimaryLocation(): { getFile(): string | undefined; getStartLine(): number | undefined };
}
interface Library {
    readonly CodeAnalyzer: new (config: object) => Analyzer;
    readonly CodeAnalyzerConfig: { withDefaults(): object };
}

export async function installAnalyzer(root: string, tell: (line: string) => void): Promise<void> {
    const manifest = join(root, 'scripts/review/package.json');
    const { dependencies } = JSON.parse(await readFile(manifest, 'utf8')) as { dependencies: Readonly<Record<string, string>> };
    const installed = await Promise.all(Object.entries(dependencies).map(([name, version]) => isInstalled(root, name, version)));
    if (installed.every(Boolean)) return;
    await mkdir(join(root, FOLDER), { recursive: true });
    await cp(manifest, join(root, FOLDER, 'package.json'));
    tell(`Installing Salesforce's Code Analyzer into ${FOLDER}; once, about a minute.`);
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: join(root, FOLDER), timeout: INSTALL_MS, shell: process.platform === 'win32' });
}

async function isInstalled(root: string, name: string, version: string): Promise<boolean> {
    const file = join(root, FOLDER, 'node_modules', name, 'package.json');
    return existsSync(file) && (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version === version;
}

/**
 * @param folders below the root
 * @param selectors of rules: tags, engines
 */
export async function violationsIn(root: string, folders: readonly string[], selectors: readonly string[]): Promise<readonly Violation[]> {
    const require = createRequire(join(root, FOLDER, 'package.json'));
    const { CodeAnalyzer, CodeAnalyzerConfig } = require('@salesforce/code-analyzer-core') as Library;
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.withDefaults());
    for (const engine of Object.values(ENGINES)) await analyzer.addEnginePlugin((require(`@salesforce/code-analyzer-${engine}-engine`) as { createEnginePlugin(): unknown }).createEnginePlugin());
    const workspace = await analyzer.createWorkspace(folders.map((folder) => join(root, folder)));
    const rules = await analyzer.selectRules(selectors, { workspace });
    const results = await analyzer.run(rules, { workspace });
    return results.getViolations().map((violation) => {
        const rule = violation.getRule();
        const place = violation.getPrimaryLocation();
        return { rule: `${rule.getEngineName()}:${rule.getName()}`, severity: rule.getSeverityLevel(), file: relative(root, place.getFile() ?? root).replaceAll('\\', '/'), line: place.getStartLine() ?? 0, message: violation.getMessage() };
    });
}
