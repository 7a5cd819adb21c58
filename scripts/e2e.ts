/**
 * `npm run test:e2e`: end-to-end tests in Chromium. Where this user may, in a network of their own that has nothing
 * but the loopback interface: then media can't leave this machine whatever a browser thinks.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, ROOT } from './build';
import { findBrowser } from './browser';
import { run } from './process';

const TIMEOUT_MS = 20 * 60_000;

/** The words that start a program in a network of its own; none where that can't be had. */
export function ownNetwork(): readonly string[] {
    // Two more addresses: the far ends of the tests with real peers need one each.
    const script = 'ip link set lo up && ip addr add 127.0.0.2/8 dev lo && ip addr add 127.0.0.3/8 dev lo && exec "$@"';
    const words = ['unshare', process.getuid?.() === 0 ? '-n' : '-rn', 'sh', '-c', script, 'sh'];
    const works = spawnSync(words[0] ?? '', [...words.slice(1), 'true']).status === 0;
    return works ? words : [];
}

export async function runEndToEnd(args: readonly string[], config = 'tests/e2e/playwright.config.ts', timeout = TIMEOUT_MS): Promise<number> {
    findBrowser();
    const playwright = [process.execPath, path.join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--config', config, ...args];
    const [command = '', ...rest] = [...ownNetwork(), ...playwright];
    return run(command, rest, { cwd: ROOT, timeout, env: { NODE_OPTIONS: '--import tsx' } });
}

if (process.argv[1] === import.meta.filename) {
    try {
        await build(ROOT);
        process.exitCode = await runEndToEnd(process.argv.slice(2));
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    }
}
