/**
 * Why a form could not be saved, place by place: what stands at a field, what on top, and which records are said to be
 * the same (User Interface API Developer Guide, "Record Exception Error").
 */
import { recordErrorOf } from './uiApiErrors';

export interface Duplicates {
    readonly objectApiName: string;
    readonly recordIds: readonly string[];
    /** Whether the org lets it be saved all the same. */
    readonly allowSave: boolean;
}

export interface SaveProblem {
    /** On top of the form; empty when all stands at fields. */
    readonly said: string;
    /** By the field's API name. */
    readonly fields: Readonly<Record<string, string>>;
    readonly duplicates: readonly Duplicates[];
    /** Somebody else saved meanwhile. */
    readonly isConflict: boolean;
}

interface Refusal {
    readonly message?: string;
    readonly constituentField?: string | null;
    readonly duplicateRecordError?: { readonly matchResults?: readonly { readonly apiName?: string; readonly isAllowSave?: boolean; readonly matchRecordIds?: readonly string[] }[] } | null;
}

/** @param error whatever the platform's module rejected with */
export function saveProblemOf(error: unknown): SaveProblem {
    const { output } = ((error ?? {}) as { body?: { output?: { errors?: readonly Refusal[]; fieldErrors?: Readonly<Record<string, readonly Refusal[]>> } } }).body ?? {};
    const errors = output?.errors ?? [];
    const atFields = Object.entries(output?.fieldErrors ?? {}).flatMap(([field, all]) => all.map(({ message = '', constituentField }): [string, string] => [constituentField ?? field, message]));
    const duplicates = errors.flatMap(({ duplicateRecordError }) => duplicateRecordError?.matchResults ?? []);
    const { trouble, said } = recordErrorOf(error);
    const top = errors.map(({ message }) => message).filter(Boolean).join(' ');
    return {
        said: atFields.length > 0 ? top : top || said || trouble,
        fields: Object.fromEntries(atFields),
        duplicates: duplicates.map(({ apiName = '', isAllowSave = false, matchRecordIds = [] }) => ({ objectApiName: apiName, allowSave: isAllowSave, recordIds: matchRecordIds })),
        isConflict: trouble === 'conflict'
    };
}
