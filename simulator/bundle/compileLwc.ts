/**
 * Compiles one file of a Lightning web component the way the platform would, and remembers the result on disk: the
 * base components alone are two thousand files that never change.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformSync } from '@lwc/compiler';

const COMPILER_VERSION = (createRequire(import.meta.url)('@lwc/compiler/package.json') as { version: string }).version;

export interface LwcFile {
    readonly file: string;
    readonly source: string;
    readonly namespace: string;
    readonly name: string;
    readonly scopedStyles: boolean;
}

export class LwcCompiler {
    private readonly cache: string;

    /** @param root the repository; the cache lies in its ignored folder */
    constructor(root: string) {
        this.cache = path.join(root, '.cache', 'lwc');
    }

    /**
     * @returns JavaScript
     * @throws Error with the compiler's own message when the platform would refuse the file
     */
    async compile({ file, source, namespace, name, scopedStyles }: LwcFile): Promise<string> {
        const identity = JSON.stringify([COMPILER_VERSION, path.basename(file), namespace, name, scopedStyles, source]);
        const cached = path.join(this.cache, `${createHash('sha256').update(identity).digest('hex')}.js`);
        const known = await readFile(cached, 'utf8').catch(() => undefined);
        if (known !== undefined) return known;
        const { code, warnings } = transformSync(source, file, {
            name,
            namespace,
            scopedStyles,
            enableSyntheticElementInternals: true,
            enableDynamicComponents: true,
            enableLwcOn: true,
            apiVersion: 66
        });
        for (const warning of warnings ?? []) console.warn(`${file}: ${warning.message}`);
        await mkdir(this.cache, { recursive: true });
        // Whole or not at all: another process may be reading.
        const unfinished = `${cached}.${process.pid}`;
        await writeFile(unfinished, code);
        await rename(unfinished, cached);
        return code;
    }
}
