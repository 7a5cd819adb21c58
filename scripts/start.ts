/** `npm start`: the product in the simulator, in your browser. No org, no PBX, no account. */
import { build, ROOT } from './build';
import { startSimulator } from '../simulator/simulator';

const PORT = Number(process.env['PORT'] ?? 3000);
const NAMESPACE = process.env['NAMESPACE'] ?? 'patchbay';

console.log('Building…');
await build(ROOT);
console.log('Starting the org…');
try {
    const simulator = await startSimulator({ root: ROOT, port: PORT, namespace: NAMESPACE });
    const agent = simulator.phones[0];
    console.log(`
Patchbay in a simulated org:  ${simulator.url}

1. Open the address in Chrome, Edge or Chromium and log in as ${agent?.name ?? 'an agent'}.
2. Press "Phone" at the bottom left, sign in with the password ${agent?.password ?? ''}, allow the microphone.
3. Press "Elena Rossi" on the yellow list at the right: she calls you. Answer, talk, hang up, look at her record.

Ctrl+C ends it.`);
    process.on('SIGINT', () => {
        void simulator.close().then(() => process.exit(0));
    });
} catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(code === 'EADDRINUSE' ? `Port ${PORT} is taken. Choose another one: PORT=3001 npm start` : error);
    process.exitCode = 1;
}
