/**
 * Runs the browser test by hand: `npx tsx simulator/pbx/__tests__/browser/run.ts`.
 * In a network of its own that has loopback alone, so that no packet of the media can leave the machine.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const test = fileURLToPath(new URL('./calls.browser.ts', import.meta.url));
const pattern = process.argv[2] === undefined ? [] : [`--test-name-pattern=${process.argv[2]}`];
const isRoot = process.getuid?.() === 0;
const { status } = spawnSync(
    'unshare',
    [isRoot ? '-n' : '-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, '--import', 'tsx', '--test', ...pattern, test],
    { stdio: 'inherit' }
);
process.exitCode = status ?? 1;
