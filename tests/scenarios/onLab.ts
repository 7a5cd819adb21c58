/** The company of a scenario in the laboratory: Kamailio, rtpengine, baresip, SIPp, coturn. Nothing of it was written here. */
import { setTimeout as sleep } from 'node:timers/promises';
import { dominantFrequency } from '../../simulator/pbx/media/spectrum';
import { formatReason } from '../../simulator/pbx/sip/reason';
import type { Baresip } from '../sip/lab/baresip';
import { startLab } from '../sip/lab/lab';
import { startSipp } from '../sip/lab/sipp';
import { givingUp, publishingMessages, refreshed, refusing, ringing } from '../sip/lab/sippScripts';
import { ANNA, ELENA, THE_TRUNK, type Telephone } from './people';
import type { Company, Exchange, Person, Told, Trunk } from './exchange';
import { headerOf, type Wire } from './wire';

/** As long as a listener needs to know a tone. */
const LISTEN_MS = 350;
/** From the switch of its source until its echo is heard. */
const ECHO_MS = 700;
/** Below this a 16-bit sound is noise of the codec. */
const SILENT_BELOW = 60;

export interface LabNeeds {
    readonly folder: string;
    readonly company: Company;
    readonly accounts: readonly { readonly extension: string; readonly password: string }[];
    /** The agent's own socket: the far end's answers come by it. */
    readonly wire: Wire;
    /** What the agent hears, in hertz. */
    readonly agentHears: () => Promise<number>;
    /** Told which program stood at the other end. */
    readonly used: (farEnd: string) => void;
}

export async function onLab({ folder, company, accounts, wire, agentHears, used }: LabNeeds): Promise<Exchange> {
    const lab = await startLab({ folder, accounts, ...company, elena: ELENA, anna: ANNA, trunk: THE_TRUNK.number, coturn: company.turn === 'only way' });
    const trunk = trunkOf(folder, () => used('SIPp, RTP and G.711 behind rtpengine'));
    if (company.turn === 'only way') used('coturn');
    return {
        elena: personOf(ELENA, lab.elena, wire, agentHears, () => used('baresip, DTLS-SRTP and Opus')),
        anna: personOf(ANNA, lab.anna, wire, agentHears, () => used('baresip, RTP and G.711 behind rtpengine')),
        trunk,
        async messagesWait(extension, fresh) {
            used('Kamailio presence_mwi, news by SIPp');
            await startSipp(folder, 'calling', THE_TRUNK.toneHz, publishingMessages(extension, fresh)).finished();
        },
        pbx: {
            freezes: () => lab.kamailio.signal('SIGSTOP'),
            thaws: () => lab.kamailio.signal('SIGCONT'),
            dies: () => lab.kamailio.signal('SIGKILL'),
            comesBack: () => lab.restart()
        },
        async close() {
            await trunk.stop();
            await lab.stop();
        }
    };
}

function personOf(telephone: Telephone, baresip: Baresip, wire: Wire, agentHears: () => Promise<number>, used: () => void): Person {
    const sees = (): ReturnType<Person['sees']> => (!baresip.isInCall ? 'no call' : agreedToWait(telephone.number, wire) ? 'a call on hold' : 'a call');
    return {
        ...telephone,
        calls: (extension) => {
            used();
            baresip.call(extension);
        },
        hangsUp: () => baresip.hangUp(),
        holds: () => baresip.hold(),
        resumes: () => baresip.resume(),
        vanishes: () => baresip.kill(),
        sees,
        async hears() {
            used();
            const recorded = await recordedNow(baresip);
            if (recorded !== undefined || sees() !== 'a call') return recorded ?? 0;
            // Nothing is recorded after a hold: then it says back what it hears, and the agent tells.
            baresip.echo();
            await sleep(ECHO_MS);
            const heard = await agentHears();
            baresip.speak();
            return heard;
        },
        digits: () => baresip.digits
    };
}

/** What the person's telephone answered to the phone's last offer: whoever agrees to wait says so in the direction (RFC 3264 §8.4). */
function agreedToWait(number: string, wire: Wire): boolean {
    const answer = wire.said('PBX', '200 INVITE').findLast((text) => text.includes('m=audio') && headerOf(text, 'To').includes(number)) ?? '';
    return /^a=(recvonly|inactive)\s*$/m.test(answer);
}

/** The pitch of what a baresip has recorded meanwhile, 0 for silence; undefined when it doesn't record. */
async function recordedNow(baresip: Baresip): Promise<number | undefined> {
    const before = baresip.recording().length;
    await sleep(LISTEN_MS);
    const wav = baresip.recording();
    if (wav.length === before) return undefined;
    const [channels, rate] = [wav.readUInt16LE(22), wav.readUInt32LE(24)];
    // Past the header, and whole samples of all channels.
    const begin = 44 + Math.max(0, Math.ceil((before - 44) / (2 * channels))) * 2 * channels;
    const samples = Int16Array.from({ length: Math.max(0, Math.floor((wav.length - begin) / 2 / channels)) }, (_, at) => wav.readInt16LE(begin + at * 2 * channels));
    if (samples.length < (rate * LISTEN_MS) / 1_000 / 3) return 0;
    const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    return level < SILENT_BELOW ? 0 : (dominantFrequency(samples, rate) ?? 0);
}

function trunkOf(folder: string, used: () => void): Trunk & { stop(): Promise<void> } {
    const running: { stop(): Promise<void> }[] = [];
    const run = (role: 'called' | 'calling', script: string, timeoutMs?: number): Told => {
        used();
        const sipp = startSipp(folder, role, THE_TRUNK.toneHz, script);
        running.push(sipp);
        return { done: () => sipp.finished(timeoutMs) };
    };
    const said = (reason: Parameters<typeof formatReason>[0] | undefined): string | undefined => reason && formatReason(reason);
    return {
        number: THE_TRUNK.number,
        toneHz: THE_TRUNK.toneHz,
        refuses: (status, reason) => run('called', refusing(status, said(reason))),
        rings: (shown) => run('called', ringing(false, shown)),
        announces: () => run('called', ringing(true)),
        callsAndGivesUp: (extension, reason) => run('calling', givingUp(extension, THE_TRUNK.number, said(reason))),
        callsForSeconds: (extension, sessionExpires) => run('calling', refreshed(extension, THE_TRUNK.number, sessionExpires), sessionExpires * 1_000 + 20_000),
        async stop() {
            await Promise.all(running.map((one) => one.stop()));
        }
    };
}
