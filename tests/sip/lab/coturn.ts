/** coturn: a TURN server, for networks that let nothing else through. */
import { isOpen } from './kamailio';
import { Program } from './program';

const PORT = 3_478;
/** As the phone's ICE servers are written. */
export const COTURN = `turn:127.0.0.1:${PORT} agent relayed`;

export async function startCoturn(folder: string): Promise<Program> {
    const args = ['-n', '--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', `--listening-port=${PORT}`, '--lt-cred-mech', '--user=agent:relayed', '--realm=siplab.test', '--no-tls', '--no-dtls', '--no-cli', '--allow-loopback-peers', '--no-multicast-peers', '--log-file=stdout', '--verbose', `--pidfile=${folder}/coturn.pid`, `--userdb=${folder}/coturn.db`];
    const program = new Program('coturn', folder, 'turnserver', args);
    await program.until(() => isOpen(PORT));
    return program;
}
