/** How long an agent has for what is to be done after a call, as the admin has set it, and how the agent takes longer. Pure. */
import { settingIn, type OrgSetup } from '../setup/orgSetup';
import type { Instant } from '../time';
import type { AgentStatus, StatusEvent } from './status';

/** The setting, resolved user before profile before organisation: a JSON number of seconds. */
export const WRAP_UP_SETTING = 'wrapUpSeconds';
export const SHORTEST_WRAP_UP_SECONDS = 5;
export const LONGEST_WRAP_UP_SECONDS = 3_600;
/** What an agent gets who asks for more. */
export const EXTENSION_SECONDS = 30;

/** @returns undefined where none is set, or nothing that can be read: as long as the agent takes */
export function wrapUpSeconds(setup: OrgSetup): number | undefined {
    const seconds = Number(settingIn(setup, WRAP_UP_SETTING)?.value.trim() || NaN);
    return seconds >= SHORTEST_WRAP_UP_SECONDS && seconds <= LONGEST_WRAP_UP_SECONDS ? Math.round(seconds) : undefined;
}

/** A while longer; undefined when there is no wrap-up, or none that ends by itself. */
export function extended({ wrapUp }: AgentStatus, now: Instant): StatusEvent | undefined {
    if (wrapUp?.until === undefined) return undefined;
    return { type: 'wrapUpLasts', until: Math.max(wrapUp.until, now) + EXTENSION_SECONDS * 1000 };
}
