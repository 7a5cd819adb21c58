/**
 * What the admin has set about statuses, read from the texts of the custom setting; and what follows from it: whether a
 * call is taken, and which feature codes the PBX is sent. Pure.
 */
import { isSame, type AgentStatus, type Choice } from './status';

/** The texts of Phone_Connection__c, as the page hands them over. */
export interface StatusTexts {
    readonly awayReasons: string;
    readonly refuseCallsWhen: string;
    readonly internalCallsRing: string;
    readonly doNotDisturbCodes: string;
    readonly awayCodes: string;
}

/** Codes that the PBX is dialled with: when a status begins, and when it ends. */
interface Codes {
    readonly on: string;
    readonly off: string;
}

export interface StatusPolicy {
    /** At least one. */
    readonly awayReasons: readonly string[];
    readonly refusesWhenAway: boolean;
    readonly refusesInWrapUp: boolean;
    /** Colleagues are rung through, whatever the status. */
    readonly internalCallsRing: boolean;
    readonly doNotDisturbCodes?: Codes;
    readonly awayCodes?: Codes;
}

/** Why a call was not taken. */
export type Refusal = 'doNotDisturb' | 'away' | 'wrapUp';

/** @param defaultReasons in the user's language, for an admin who has set none */
export function readStatusPolicy(texts: StatusTexts, defaultReasons: readonly string[]): StatusPolicy {
    const reasons = listOf(texts.awayReasons);
    const refused = listOf(texts.refuseCallsWhen).map((one) => one.toLowerCase().replace(/[^a-z]/g, ''));
    return {
        awayReasons: reasons.length > 0 ? [...new Set(reasons)] : defaultReasons,
        refusesWhenAway: refused.includes('away'),
        refusesInWrapUp: refused.includes('wrapup'),
        internalCallsRing: texts.internalCallsRing === 'true',
        doNotDisturbCodes: codesIn(texts.doNotDisturbCodes),
        awayCodes: codesIn(texts.awayCodes)
    };
}

/** Why an incoming call isn't taken now; undefined when it rings. */
export function refusalOf({ choice, wrapUp }: AgentStatus, isInternal: boolean, policy: StatusPolicy): Refusal | undefined {
    if (isInternal && policy.internalCallsRing) return undefined;
    if (choice.name === 'doNotDisturb') return 'doNotDisturb';
    if (wrapUp && policy.refusesInWrapUp) return 'wrapUp';
    return choice.name === 'away' && policy.refusesWhenAway ? 'away' : undefined;
}

/** What the PBX is dialled with when the status changes, in this order: one is ended before the next begins. */
export function codesFor(from: Choice, to: Choice, policy: StatusPolicy): readonly string[] {
    if (isSame(from, to)) return [];
    const [before, next] = [codesOf(from, policy), codesOf(to, policy)];
    // From one reason of being away to another: the PBX knows of no reasons.
    if (before === next) return [];
    return [before?.off, next?.on].filter((code) => code !== undefined);
}

function codesOf({ name }: Choice, { doNotDisturbCodes, awayCodes }: StatusPolicy): Codes | undefined {
    return name === 'available' ? undefined : name === 'away' ? awayCodes : doNotDisturbCodes;
}

/** `*78 *79`: on and off; a single one switches both ways. What a telephone has no key for is left out. */
function codesIn(text: string): Codes | undefined {
    const [on, off] = text.split(/\s+/).filter((code) => /^[\d*#]+$/.test(code));
    return on === undefined ? undefined : { on, off: off ?? on };
}

function listOf(text: string): string[] {
    return text
        .split(/[\n,;]+/)
        .map((one) => one.trim())
        .filter(Boolean);
}
