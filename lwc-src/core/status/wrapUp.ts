/** How an agent takes longer for what is to be done after a call. How long that lasts by itself is an admin's setting (settings/agentSettings). Pure. */
import type { Instant } from '../time';
import type { AgentStatus, StatusEvent } from './status';

/** What an agent gets who asks for more. */
export const EXTENSION_SECONDS = 30;

/** A while longer; undefined when there is no wrap-up, or none that ends by itself. */
export function extended({ wrapUp }: AgentStatus, now: Instant): StatusEvent | undefined {
    if (wrapUp?.until === undefined) return undefined;
    return { type: 'wrapUpLasts', until: Math.max(wrapUp.until, now) + EXTENSION_SECONDS * 1000 };
}
