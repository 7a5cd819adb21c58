/** The laboratory: a telephone company of other people's software on this machine, one at a time (its ports are fixed). */
import { Baresip } from './baresip';
import { startCoturn } from './coturn';
import { startKamailio, type KamailioOptions } from './kamailio';
import type { Program } from './program';
import { startRtpengine } from './rtpengine';

/** Somebody whose telephone is a baresip. */
export interface Subscriber {
    /** E.164; Kamailio's configuration says which numbers are whose. */
    readonly number: string;
    readonly toneHz: number;
}

export interface LabOptions extends KamailioOptions {
    /** Speaks as browsers do: DTLS-SRTP, ICE, Opus. */
    readonly elena: Subscriber;
    /** Speaks as exchanges do: plain RTP, G.711, through rtpengine. */
    readonly anna: Subscriber;
    /** A TURN server is there as well. */
    readonly coturn: boolean;
}

export interface Lab {
    readonly folder: string;
    readonly elena: Baresip;
    readonly anna: Baresip;
    kamailio: Program;
    /** Starts Kamailio anew, after it was killed. */
    restart(): Promise<void>;
    stop(): Promise<void>;
}

export async function startLab(options: LabOptions): Promise<Lab> {
    const { folder } = options;
    // Kamailio looks for rtpengine once, when it starts.
    const [rtpengine, ...others] = await Promise.all([startRtpengine(folder), ...(options.coturn ? [startCoturn(folder)] : [])]);
    const [kamailio, elena, anna] = await Promise.all([
        startKamailio(options),
        Baresip.start({ folder, ...options.elena, name: 'elena', ip: '127.0.0.2', controlPort: 4_444, codecs: ['opus/48000/2', 'PCMU/8000/1'], media: 'browser' }),
        Baresip.start({ folder, ...options.anna, name: 'anna', ip: '127.0.0.3', controlPort: 4_445, codecs: ['PCMU/8000/1'], media: 'plain' })
    ]);
    const lab: Lab = {
        folder,
        elena,
        anna,
        kamailio,
        async restart() {
            lab.kamailio = await startKamailio(options);
        },
        async stop() {
            await Promise.all([elena, anna, lab.kamailio, rtpengine, ...others].map((one) => one.stop()));
        }
    };
    return lab;
}
