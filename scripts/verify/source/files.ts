/**
 * The files of a project, as the gates read them: what a tool makes or downloads is left out.
 * Knows nothing of what is in the files.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that tools make, at any depth: nothing in them was written by hand or is deployed. */
const MADE_FOLDERS: ReadonlySet<string> = new Set([
    'node_modules',
    '.git',
    '.cache',
    '.platform',
    '.sf',
    '.sfdx',
    'test-results',
    'playwright-report',
    'coverage'
]);

/** Paths below `folder` of `root`, relative to the root with forward slashes, sorted; none when the folder isn't there. */
export async function filesBelow(root: string, folder = '.', leaveOut: readonly string[] = []): Promise<string[]> {
    const start = join(root, folder);
    if (!existsSync(start)) return [];
    const found: string[] = [];
    const visit = async (path: string): Promise<void> => {
        for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
            const below = path === '.' ? entry.name : `${path}/${entry.name}`;
            if (entry.isDirectory()) {
                if (!MADE_FOLDERS.has(entry.name) && !leaveOut.includes(below)) await visit(below);
            } else if (entry.isFile()) {
                found.push(below);
            }
        }
    };
    await visit(folder);
    return found.sort();
}

/** The text of a file named by its path from the root. */
export function readText(root: string, path: string): Promise<string> {
    return readFile(join(root, path), 'utf8');
}

/** The line, counted from 1, on which the character at `index` stands. */
export function lineAt(text: string, index: number): number {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
    return line;
}

/** The last part of a path. */
export function nameOf(path: string): string {
    return path.slice(path.lastIndexOf('/') + 1);
}

/** The path without its last part. */
export function folderOf(path: string): string {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
