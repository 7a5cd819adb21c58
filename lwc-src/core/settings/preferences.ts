/** How an agent wants to take calls, within what the admin has set. Pure. */

export const AUTO_ANSWERS = ['never', 'whenAsked', 'always'] as const;
/** `whenAsked`: when the PBX says so in the call. */
export type AutoAnswer = (typeof AUTO_ANSWERS)[number];

export interface Preferences {
    readonly autoAnswer: AutoAnswer;
    /** A beep in the headset when somebody calls during a call. */
    readonly waitingTone: boolean;
}

/** What the admin has set, as the page hands it over. */
export interface PreferenceTexts {
    readonly autoAnswer: string;
    readonly autoAnswerLocked: string;
}

export interface PreferenceDefaults extends Preferences {
    /** The agent can't choose. */
    readonly isAutoAnswerLocked: boolean;
}

/** Without a word of the admin's, or with one that isn't known, nothing is answered by itself. */
export function readPreferenceDefaults({ autoAnswer, autoAnswerLocked }: PreferenceTexts): PreferenceDefaults {
    const wanted = autoAnswer.toLowerCase().replace(/[^a-z]/g, '');
    return {
        autoAnswer: AUTO_ANSWERS.find((one) => one.toLowerCase() === wanted) ?? 'never',
        waitingTone: true,
        isAutoAnswerLocked: autoAnswerLocked === 'true'
    };
}

/** @param text as it was kept; whatever in it can't be used, or may not be chosen, is the default */
export function readPreferences(text: string | undefined, defaults: PreferenceDefaults): Preferences {
    const { autoAnswer, waitingTone } = parsed(text);
    const chosen = AUTO_ANSWERS.find((one) => one === autoAnswer);
    return {
        autoAnswer: defaults.isAutoAnswerLocked ? defaults.autoAnswer : (chosen ?? defaults.autoAnswer),
        waitingTone: typeof waitingTone === 'boolean' ? waitingTone : defaults.waitingTone
    };
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
