/**
 * Gate: the TypeScript compiler has nothing to say, for what ships and for what runs on node.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Check, Remark } from '../finding';
import { signed } from '../finding';

const CONFIGURATIONS = ['tsconfig.json', 'tsconfig.node.json'];
const TIME_LIMIT_MS = 180_000;
const DIAGNOSTIC = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/;
const GENERAL = /^error (TS\d+): (.*)$/;

/** Runs the compiler over each configuration that the folder has. */
export const check: Check = async (root) => {
    const remarks: Remark[] = [];
    for (const configuration of CONFIGURATIONS.filter((name) => existsSync(join(root, name)))) {
        remarks.push(...readDiagnostics(await compile(root, configuration), configuration));
    }
    return signed('typecheck', unique(remarks));
};

/** What the compiler wrote. Rejects when it doesn't come back or can't be run. */
async function compile(root: string, configuration: string): Promise<string> {
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    try {
        const { stdout } = await promisify(execFile)(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', configuration], {
            cwd: root,
            timeout: TIME_LIMIT_MS,
            maxBuffer: 64 * 1024 * 1024
        });
        return stdout;
    } catch (error) {
        const { stdout, killed } = error as { stdout?: string; killed?: boolean };
        if (killed) throw new Error(`the compiler did not finish ${configuration} in ${TIME_LIMIT_MS / 1000} s`, { cause: error });
        // With findings the compiler ends with a status of its own.
        if (stdout) return stdout;
        throw error;
    }
}

function readDiagnostics(output: string, configuration: string): Remark[] {
    return output.split('\n').flatMap((text) => {
        const [, file, line, code, message] = DIAGNOSTIC.exec(text) ?? [];
        if (file !== undefined) return [{ file: file.replaceAll('\\', '/'), line: Number(line), message: message ?? '', cure: `correct the type (${code ?? ''})` }];
        const [, generalCode, generalMessage] = GENERAL.exec(text) ?? [];
        return generalCode === undefined ? [] : [{ file: configuration, message: generalMessage ?? '', cure: `correct the configuration (${generalCode})` }];
    });
}

/** Both configurations may include a file. */
function unique(remarks: readonly Remark[]): Remark[] {
    return [...new Map(remarks.map((remark) => [`${remark.file}:${remark.line}:${remark.message}`, remark])).values()];
}
