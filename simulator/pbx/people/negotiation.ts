/** Offers and answers within a person's call (RFC 3264): what the person agrees to, and asks for. */
import { MediaRefused, type Media } from '../media/mediaSession';
import { directionOf } from '../media/sdp';
import type { CalledLeg } from './calledLeg';
import type { Behaviour } from './person';
import type { Session } from './session';

/** @throws MediaRefused to refuse it */
export async function answerTo(offer: string, media: Media, { refuseHold }: Behaviour): Promise<string> {
    const isHold = ['sendonly', 'inactive'].includes(directionOf(offer));
    if (refuseHold !== undefined && isHold) throw new MediaRefused('this person does not wait', refuseHold);
    return media.answer(offer);
}

/** Asks for hold or resume; resolves with the final status of the re-INVITE. */
export async function reoffer(session: Session, media: Media, direction: 'sendonly' | 'sendrecv'): Promise<number> {
    const response = await session.reinvite(media.offerAgain(direction));
    if (response.status < 300) await media.accept(response.body);
    else media.withdraw();
    return response.status;
}

/** Media that can't be had ends a call that isn't answered yet. */
export function refusedFor(called: CalledLeg, error: unknown): void {
    if (!(error instanceof MediaRefused)) throw error;
    called.refuse(error.status);
}
