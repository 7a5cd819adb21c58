/** Runs other programs: with their output on ours, a bound on how long they may take, and an honest exit code. */
import { spawn } from 'node:child_process';

export interface RunOptions {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
    /** Milliseconds; then it is ended, and counts as failed. */
    readonly timeout: number;
}

/** @returns the exit code; 1 when it could not be started, 124 when it took too long */
export function run(command: string, args: readonly string[], { cwd, env = {}, timeout }: RunOptions): Promise<number> {
    return new Promise((resolve) => {
        const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit', detached: false });
        let isLate = false;
        const timer = setTimeout(() => {
            isLate = true;
            child.kill('SIGTERM');
        }, timeout);
        child.on('error', (error) => {
            console.error(error.message);
            resolve(1);
        });
        child.on('exit', (code) => {
            clearTimeout(timer);
            resolve(isLate ? 124 : (code ?? 1));
        });
    });
}
