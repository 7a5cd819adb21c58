/**
 * Salesforce's command line: pinned in scripts/package.json, installed beside the project on first use, and never one that
 * happens to be on the computer, whose flags may differ.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './step';

const FOLDER = '.cache/salesforce-cli';
const INSTALL_MS = 600_000;
/** A package version takes its time. */
const COMMAND_MS = 75 * 60_000;
/** Nothing of what is done here is told to anybody, and the version stays the pinned one. */
const QUIET = { SF_DISABLE_TELEMETRY: 'true', SF_AUTOUPDATE_DISABLE: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true' };

const entry = (root: string): string => join(root, FOLDER, 'node_modules/@salesforce/cli/bin/run.js');

/** Installs it if it isn't there in the pinned version. */
export async function installCli(root: string, tell: (line: string) => void): Promise<void> {
    const folder = join(root, FOLDER);
    const manifest = join(root, 'scripts/package.json');
    const { dependencies } = JSON.parse(await readFile(manifest, 'utf8')) as { dependencies: Readonly<Record<string, string>> };
    const wanted = dependencies['@salesforce/cli'] ?? '';
    const installed = join(folder, 'node_modules/@salesforce/cli/package.json');
    if (existsSync(installed) && (JSON.parse(await readFile(installed, 'utf8')) as { version: string }).version === wanted) return;
    await mkdir(folder, { recursive: true });
    await cp(manifest, join(folder, 'package.json'));
    tell(`Installing Salesforce's command line ${wanted} into ${FOLDER}; once, about a minute.`);
    try {
        await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, timeout: INSTALL_MS, shell: process.platform === 'win32' });
    } catch (error) {
        throw new UsageError(`npm could not install Salesforce's command line into ${FOLDER}: ${(error as Error).message}`);
    }
}

export interface Outcome {
    readonly code: number;
    /** What it printed; empty when it was shown as it came. */
    readonly output: string;
}

/** Runs a step's command. @param isKept its output is wanted, and not shown */
export function runCommand(root: string, [program = '', ...args]: readonly string[], isKept: boolean): Promise<Outcome> {
    const [file, all] = program === 'sf' ? [process.execPath, [entry(root), ...args]] : [program, args];
    return new Promise((resolve) => {
        const child = spawn(file, all, { cwd: root, env: { ...process.env, ...QUIET }, stdio: ['inherit', isKept ? 'pipe' : 'inherit', 'inherit'], timeout: COMMAND_MS, shell: process.platform === 'win32' && program !== 'sf' });
        const parts: Buffer[] = [];
        child.stdout?.on('data', (part: Buffer) => parts.push(part));
        child.on('error', (error) => resolve({ code: 1, output: error.message }));
        child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }));
    });
}
