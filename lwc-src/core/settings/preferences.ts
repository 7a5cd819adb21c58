/** How an agent wants to take calls, within what the admin has set. Pure. */
import { held, NO_DEFAULTS, type AdminDefaults } from './held';

export const AUTO_ANSWERS = ['never', 'whenAsked', 'always'] as const;
/** `whenAsked`: when the PBX says so in the call. */
export type AutoAnswer = (typeof AUTO_ANSWERS)[number];

export interface Preferences {
    readonly autoAnswer: AutoAnswer;
    /** A beep in the headset when somebody calls during a call. */
    readonly waitingTone: boolean;
}

export const USUAL_PREFERENCES: Preferences = { autoAnswer: 'never', waitingTone: true };

/** What the connection's custom setting says of it, as the page hands it over. */
export interface PreferenceTexts {
    readonly autoAnswer: string;
    readonly autoAnswerLocked: string;
}

/**
 * What the admin wants: the connection's custom setting is there before anything else, and gives way to the settings that
 * came from the Desk unless it is locked itself. Without a word, or with one that isn't known, nothing is answered by itself.
 */
export function preferenceDefaults({ autoAnswer, autoAnswerLocked }: PreferenceTexts, later: AdminDefaults<Preferences> = NO_DEFAULTS): AdminDefaults<Preferences> {
    const wanted = autoAnswer.toLowerCase().replace(/[^a-z]/g, '');
    const first = AUTO_ANSWERS.find((one) => one.toLowerCase() === wanted);
    const isLocked = autoAnswerLocked === 'true';
    const values = { ...(first && { autoAnswer: first }), ...later.values };
    if (!isLocked) return { values, locked: later.locked };
    return { values: { ...values, autoAnswer: first ?? USUAL_PREFERENCES.autoAnswer }, locked: new Set([...later.locked, 'autoAnswer']) };
}

/** @param text as it was kept; whatever in it can't be used hasn't been chosen */
export function readChosenPreferences(text: string | undefined): Partial<Preferences> {
    const { autoAnswer, waitingTone } = parsed(text);
    const chosen = AUTO_ANSWERS.find((one) => one === autoAnswer);
    return { ...(chosen && { autoAnswer: chosen }), ...(typeof waitingTone === 'boolean' && { waitingTone }) };
}

export function preferencesBy(chosen: Partial<Preferences>, defaults: AdminDefaults<Preferences>): Preferences {
    return held(USUAL_PREFERENCES, chosen, defaults);
}

function parsed(text: string | undefined): { readonly autoAnswer?: unknown; readonly waitingTone?: unknown } {
    try {
        const value: unknown = JSON.parse(text ?? '{}');
        return typeof value === 'object' && value !== null ? value : {};
    } catch {
        // Damaged on disk: the agent chooses again.
        return {};
    }
}
