/**
 * Handing a call over by REFER (RFC 3515), blindly or in the place of another call (Replaces, RFC 3891). The other side
 * tells by NOTIFY how it goes; some only hang up.
 */
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Timers } from '../../core/time';

export class TransferError extends Error {
    /** The SIP status of whoever refused; undefined when nobody said anything. */
    readonly status?: number;

    constructor(status?: number) {
        super(status === undefined ? 'The transfer was not answered.' : `The transfer was refused with ${status}.`);
        this.name = 'TransferError';
        this.status = status;
    }
}

/** How long the new party may take to answer, ringing included, before the agent has the call again. */
const TRANSFER_TIMEOUT_MS = 60_000;

/** What JsSIP's events carry, as far as it is read here. */
interface Told {
    readonly response?: { readonly status_code: number } | null;
    readonly status_line?: { readonly status_code: number };
}

interface Subscriber {
    on(event: 'accepted' | 'failed' | 'requestFailed', listener: (told: Told) => void): void;
}

/** What JsSIP needs of the session to be replaced, in its own words. */
interface Replaced {
    readonly _request: { readonly call_id: string };
    readonly _to_tag: string;
    readonly _from_tag: string;
}

/**
 * Resolves when the other side has reached the target.
 * @param target a number or address
 * @throws TransferError
 */
export function refer(session: RTCSession, target: string, timers: Timers, replaced?: RTCSession): Promise<void> {
    return new Promise((resolve, reject) => {
        const options = replaced ? { replaces: dialogOf(replaced) as never } : {};
        // Declared as returning nothing; it returns the subscription, or false when the session isn't established.
        const subscriber = session.refer(target, options) as unknown as Subscriber | false;
        if (!subscriber) return reject(new TransferError());
        const timer = timers.set(() => reject(new TransferError()), TRANSFER_TIMEOUT_MS);
        const settled = (settle: () => void): void => {
            timers.clear(timer);
            settle();
        };
        subscriber.on('accepted', () => settled(resolve));
        subscriber.on('failed', ({ status_line }) => settled(() => reject(new TransferError(Number(status_line?.status_code)))));
        subscriber.on('requestFailed', ({ response }) => settled(() => reject(new TransferError(response?.status_code))));
    });
}

/** As the far end of that dialog knows it: its own tag is the to-tag (RFC 3891 §6.1). JsSIP takes the INVITE's, which is wrong for incoming calls. */
function dialogOf(session: RTCSession): Replaced {
    const { id } = (session as unknown as { _dialog: { id: { call_id: string; local_tag: string; remote_tag: string } } })._dialog;
    return { _request: { call_id: id.call_id }, _to_tag: id.remote_tag, _from_tag: id.local_tag };
}
