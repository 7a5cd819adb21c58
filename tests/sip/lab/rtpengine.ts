/** rtpengine: between the browser's encrypted media and the plain RTP of a trunk. Must run before Kamailio does. */
import dgram from 'node:dgram';
import { Program } from './program';

const PORT = 2_223;

export async function startRtpengine(folder: string): Promise<Program> {
    const args = ['--table=-1', '--interface=127.0.0.1', `--listen-ng=127.0.0.1:${PORT}`, '--foreground', '--log-stderr', '--port-min=30000', '--port-max=30500', '--no-redis-required', '--config-file=none', '--num-threads=2'];
    const program = new Program('rtpengine', folder, 'rtpengine', args);
    await program.until(answersPing);
    return program;
}

/** Its control protocol: a cookie and a bencoded dictionary. */
function answersPing(): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = dgram.createSocket('udp4');
        const timer = setTimeout(() => answer(false), 200);
        const answer = (is: boolean): void => {
            clearTimeout(timer);
            socket.close();
            resolve(is);
        };
        socket.once('message', (message) => answer(message.toString().includes('4:pong')));
        socket.once('error', () => answer(false));
        socket.send('1 d7:command4:pinge', PORT, '127.0.0.1');
    });
}
