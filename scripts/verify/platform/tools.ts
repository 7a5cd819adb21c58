/**
 * Salesforce's own compiler and sandbox, installed on demand beside the project. They come under Salesforce's Terms of Use
 * and not under an open licence: they check on this machine, and nothing of them is shipped or copied.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Pinned together: one release of the platform. */
export const PLATFORM_PACKAGES: Readonly<Record<string, string>> = {
    '@lwc/sfdc-lwc-compiler': '13.3.30',
    '@lwc/metadata': '13.3.30',
    '@locker/sandbox': '0.28.4'
};

const FOLDER = '.platform';
const TIME_LIMIT_MS = 300_000;

const DESCRIPTION =
    "Salesforce's compiler for Lightning web components and its Lightning Web Security sandbox, to check this project with. " +
    "Use is governed by Salesforce's Terms of Use (LICENSE.txt in each package). Not part of the product, not redistributed.";

/** What of the compiler's answer we read. */
export interface CompilerOutput {
    readonly success: boolean;
    readonly version: string;
    readonly diagnostics: readonly { readonly code: number; readonly message: string; readonly level: number; readonly filename?: string; readonly location?: { readonly line?: number } }[];
    readonly results?: readonly { readonly code: string; readonly imports: unknown }[];
    readonly metadata?: {
        readonly classMembers: readonly { readonly name: string; readonly decorator?: string }[];
        readonly decorators: readonly { readonly type: string; readonly targets: readonly { readonly name: string; readonly adapter?: { readonly name: string; readonly reference?: string } }[] }[];
        readonly exports: readonly { readonly defaultExport?: unknown }[];
        readonly references: readonly { readonly type: string; readonly id: string; readonly namespacedId?: string; readonly file: string; readonly locations: readonly { readonly startLine: number }[] }[];
    };
}

export interface PlatformTools {
    /** The platform's compiler, as it is called for a bundle that a customer deploys. */
    readonly compile: (request: object) => Promise<CompilerOutput>;
    /** Path of the sandbox's browser module. */
    readonly sandbox: string;
    /** Changes whenever an answer of the tools could change. */
    readonly version: string;
    /** Folder that remembers answers. */
    readonly cache: string;
}

/** A tool of the platform isn't there or can't be had. */
export class PlatformToolsError extends Error {
    constructor(message: string, cause?: unknown) {
        super(message, { cause });
        this.name = 'PlatformToolsError';
    }
}

/** Whether the pinned versions are installed below the project. */
export function isInstalled(root: string): boolean {
    return Object.entries(PLATFORM_PACKAGES).every(([name, version]) => installedVersion(root, name) === version);
}

/** Installs the pinned versions; does nothing when they are there. Rejects when npm fails or doesn't come back. */
export async function installPlatformTools(root: string, tell: (line: string) => void): Promise<void> {
    if (isInstalled(root)) return;
    const folder = join(root, FOLDER);
    await mkdir(folder, { recursive: true });
    const manifest = { name: 'platform-tools', private: true, description: DESCRIPTION, license: 'SEE LICENSE IN EACH PACKAGE', dependencies: PLATFORM_PACKAGES };
    await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 4)}\n`);
    tell(`Installing into ${FOLDER}: ${DESCRIPTION}`);
    try {
        // Install scripts have no part in a compiler that is JavaScript through and through.
        await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
            cwd: folder,
            timeout: TIME_LIMIT_MS,
            shell: process.platform === 'win32'
        });
    } catch (error) {
        throw new PlatformToolsError(`npm could not install the platform's compiler into ${FOLDER}: try again when the registry can be reached`, error);
    }
    if (!isInstalled(root)) throw new PlatformToolsError(`${FOLDER} holds other versions than asked for: remove the folder and try again`);
}

/** The installed tools. Throws when they aren't there. */
export function loadPlatformTools(root: string): PlatformTools {
    if (!isInstalled(root)) throw new PlatformToolsError("The platform's compiler isn't installed: run npm run verify:platform once");
    const require = createRequire(join(root, FOLDER, 'package.json'));
    const { compile } = require('@lwc/sfdc-lwc-compiler') as Pick<PlatformTools, 'compile'>;
    return { compile, sandbox: join(root, FOLDER, 'node_modules/@locker/sandbox/dist/index.mjs.js'), version: JSON.stringify(PLATFORM_PACKAGES), cache: join(root, '.cache/platform') };
}

function installedVersion(root: string, name: string): string | undefined {
    const manifest = join(root, FOLDER, 'node_modules', name, 'package.json');
    return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : undefined;
}
