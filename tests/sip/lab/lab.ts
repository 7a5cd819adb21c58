/** The laboratory: a telephone company of other people's software on this machine, one at a time (its ports are fixed). */
import { Baresip } from './baresip';
import { startKamailio, type KamailioOptions } from './kamailio';
import type { Program } from './program';
import { startRtpengine } from './rtpengine';

/** People of the simulator's company, so that the panel knows them. */
export const ROSSI = { number: '+393401182290', toneHz: 880 };
export const HUBER = { number: '+393475550131', toneHz: 660 };
/** The number whose far side is SIPp. */
export const SCRIPTED = '+390012345';

export interface Lab {
    readonly folder: string;
    /** Speaks as browsers do: DTLS-SRTP, ICE, Opus. */
    readonly rossi: Baresip;
    /** Speaks as exchanges do: plain RTP, G.711, through rtpengine. */
    readonly huber: Baresip;
    kamailio: Program;
    /** Kills Kamailio as a power cut would, and starts it again when asked to. */
    restart(): Promise<void>;
    stop(): Promise<void>;
}

export async function startLab(options: KamailioOptions): Promise<Lab> {
    const { folder } = options;
    const rtpengine = await startRtpengine(folder);
    const kamailio = await startKamailio(options);
    const [rossi, huber] = await Promise.all([
        Baresip.start({ folder, name: 'baresip-rossi', ...ROSSI, ip: '127.0.0.2', controlPort: 4_444, codecs: ['opus/48000/2', 'PCMU/8000/1'], media: 'browser' }),
        Baresip.start({ folder, name: 'baresip-huber', ...HUBER, ip: '127.0.0.3', controlPort: 4_445, codecs: ['PCMU/8000/1'], media: 'plain' })
    ]);
    const lab: Lab = {
        folder,
        rossi,
        huber,
        kamailio,
        async restart() {
            lab.kamailio = await startKamailio(options);
        },
        async stop() {
            await Promise.all([rossi.stop(), huber.stop(), lab.kamailio.stop(), rtpengine.stop()]);
        }
    };
    return lab;
}
