/** Another program of the laboratory: started, waited for, its words kept in a file, and surely ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_MS = 10_000;
const END_MS = 3_000;

export class Program {
    readonly name: string;
    readonly logFile: string;
    private readonly child: ChildProcess;
    private ended = false;

    constructor(name: string, folder: string, command: string, args: readonly string[]) {
        this.name = name;
        this.logFile = path.join(folder, `${name}.log`);
        const log = createWriteStream(this.logFile, { flags: 'a' });
        // A group of its own, so that what it forks ends with it.
        this.child = spawn(command, args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
        this.child.stdout?.pipe(log, { end: false });
        this.child.stderr?.pipe(log, { end: false });
        this.child.once('error', (error) => log.write(error.message));
        this.child.once('exit', () => (this.ended = true));
    }

    get log(): string {
        return readFileSync(this.logFile, 'utf8');
    }

    /** Waits until it does its work. @throws Error with its log, when it doesn't */
    async until(isReady: () => Promise<boolean>): Promise<void> {
        for (const end = Date.now() + READY_MS; Date.now() < end && !this.ended; await sleep(20)) {
            if (await isReady()) return;
        }
        this.signal('SIGKILL');
        throw new Error(`${this.name} does not start:\n${this.log}`);
    }

    /** @returns the exit code; bounded, then it is ended and the code is null */
    async exit(timeoutMs: number): Promise<number | null> {
        for (const end = Date.now() + timeoutMs; Date.now() < end && !this.ended; await sleep(20));
        if (!this.ended) await this.stop();
        return this.child.exitCode;
    }

    signal(signal: NodeJS.Signals): void {
        if (this.child.pid === undefined) return;
        try {
            process.kill(-this.child.pid, signal);
        } catch {
            // It has ended already.
        }
    }

    async stop(): Promise<void> {
        this.signal('SIGCONT');
        this.signal('SIGTERM');
        for (const end = Date.now() + END_MS; Date.now() < end && !this.ended; await sleep(20));
        this.signal('SIGKILL');
    }
}
