/**
 * baresip as somebody on the telephone: speaks one tone, records what it hears, answers by itself, and calls when told
 * to. Driven by its ctrl_tcp module: JSON in netstrings.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { isOpen, DOMAIN } from './kamailio';
import { Program } from './program';

export interface BaresipOptions {
    readonly folder: string;
    readonly name: string;
    /** Its telephone number, in E.164. */
    readonly number: string;
    readonly toneHz: number;
    readonly ip: string;
    readonly controlPort: number;
    readonly codecs: readonly ('opus/48000/2' | 'PCMU/8000/1')[];
    /** `browser`: DTLS-SRTP and ICE, as a browser speaks; `plain`: RTP as telephone exchanges do. */
    readonly media: 'browser' | 'plain';
}

export interface BaresipEvent {
    readonly type: string;
    readonly param?: string;
}

const CONFIG = (options: BaresipOptions, run: string): string => `
poll_method epoll
sip_listen ${options.ip}:5070
call_local_timeout 120
call_max_calls 4
audio_player aubridge,nil
audio_source ausine,${options.toneHz}
audio_alert aubridge,nil
ausrc_srate 48000
auplay_srate 48000
ausrc_channels 2
auplay_channels 2
rtp_ports 41000-41400
rtcp_mux yes
jitter_buffer_delay 1-5
rtp_stats no
net_interface ${options.ip}
module_path /usr/lib/baresip/modules
module ausine.so
module aubridge.so
module opus.so
module g711.so
module ctrl_tcp.so
${options.media === 'browser' ? 'module dtls_srtp.so\nmodule ice.so' : ''}
module sndfile.so
module_app account.so
module_app menu.so
snd_path ${run}
ctrl_tcp_listen 127.0.0.1:${options.controlPort}
`;

const ACCOUNT = ({ number, codecs, media, toneHz }: BaresipOptions): string =>
    [
        `<sip:${number}@${DOMAIN};transport=udp>`,
        'outbound="sip:127.0.0.1:5060"',
        'answermode=auto',
        'regint=0',
        ...(media === 'browser' ? ['mediaenc=dtls_srtp', 'medianat=ice', 'rtcp_mux=yes'] : []),
        `audio_codecs=${codecs.join(',')}`,
        `audio_source=ausine,${toneHz}`,
        'mwi=no'
    ].join(';') + '\n';

export class Baresip {
    readonly options: BaresipOptions;
    readonly events: BaresipEvent[] = [];
    private readonly program: Program;
    private readonly run: string;
    private control: net.Socket | undefined;
    private heard = '';

    private constructor(options: BaresipOptions) {
        this.options = options;
        this.run = path.join(options.folder, options.name);
        mkdirSync(this.run, { recursive: true });
        writeFileSync(path.join(this.run, 'config'), CONFIG(options, this.run));
        writeFileSync(path.join(this.run, 'accounts'), ACCOUNT(options));
        this.program = new Program(options.name, options.folder, 'baresip', ['-f', this.run]);
    }

    static async start(options: BaresipOptions): Promise<Baresip> {
        const one = new Baresip(options);
        await one.program.until(() => isOpen(options.controlPort));
        one.listen();
        return one;
    }

    /** Calls an extension of the company. */
    call(extension: string): void {
        this.tell('dial', `sip:${extension}@${DOMAIN}`);
    }

    hangUp(): void {
        this.tell('hangup', '');
    }

    hold(): void {
        this.tell('hold', '');
    }

    resume(): void {
        this.tell('resume', '');
    }

    /** Says back what it hears, instead of its tone. */
    echo(): void {
        this.tell('ausrc', 'aubridge,nil');
    }

    speak(): void {
        this.tell('ausrc', `ausine,${this.options.toneHz}`);
    }

    /** Power cut. */
    kill(): void {
        this.program.signal('SIGKILL');
    }

    get isInCall(): boolean {
        return this.events.findLast(({ type }) => type === 'CALL_ESTABLISHED' || type === 'CALL_CLOSED')?.type === 'CALL_ESTABLISHED';
    }

    /** The digits that arrived, by whichever way. */
    get digits(): string {
        return this.events
            .filter(({ type }) => type === 'CALL_DTMF_START')
            .map(({ param }) => param ?? '')
            .join('');
    }

    /**
     * What it has heard so far in its last call: 16-bit mono or stereo samples as a WAV file, whose header counts them only once the call is over.
     * It ends at the first hold: baresip 1.0 takes its filters away then (audio.c, audio_decoder_set) and doesn't put them back.
     */
    recording(): Buffer {
        const file = readdirSync(this.run)
            .filter((name) => name.endsWith('-dec.wav'))
            .sort()
            .at(-1);
        return file === undefined ? Buffer.alloc(0) : readFileSync(path.join(this.run, file));
    }

    async stop(): Promise<void> {
        this.control?.destroy();
        await this.program.stop();
    }

    get log(): string {
        return this.program.log;
    }

    private tell(command: string, params: string): void {
        const text = JSON.stringify({ command, params });
        this.control?.write(`${Buffer.byteLength(text)}:${text},`);
    }

    private listen(): void {
        this.control = net.connect({ port: this.options.controlPort, host: '127.0.0.1' });
        this.control.on('data', (data) => this.read(data.toString()));
        this.control.on('error', () => undefined);
    }

    private read(text: string): void {
        this.heard += text;
        for (let match = /^(\d+):/.exec(this.heard); match; match = /^(\d+):/.exec(this.heard)) {
            const start = match[0].length;
            const length = Number(match[1]);
            if (this.heard.length < start + length + 1) return;
            const message = JSON.parse(this.heard.slice(start, start + length)) as BaresipEvent & { event?: boolean };
            if (message.event) this.events.push(message);
            this.heard = this.heard.slice(start + length + 1);
        }
    }
}
