/**
 * What an agent has typed into a form of the Desk, kept in the tab until it is saved or given up: a reload of the page
 * loses none of it. The user's id is part of the name, since another may log in here.
 */
import USER_ID from '@salesforce/user/Id';

function nameOf(place: string): string {
    return `patchbay desk ${USER_ID} ${place}`;
}

/** Where the form of an activity is kept. @param what the id of the Task that is edited; for a new one its kind and its call's key */
export function formOf(what: string): string {
    return `activity ${what}`;
}

/** @param value nothing to forget it */
export function keep(place: string, value: unknown): void {
    try {
        if (value === undefined) sessionStorage.removeItem(nameOf(place));
        else sessionStorage.setItem(nameOf(place), JSON.stringify(value));
    } catch {
        // Storage that is full or blocked keeps nothing; the form itself goes on.
    }
}

/** What was kept; undefined when there is nothing, or nothing that can be read. */
export function kept(place: string): unknown {
    try {
        const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(place)) ?? 'null');
        return value ?? undefined;
    } catch {
        // Damaged on disk: as if it weren't there.
        return undefined;
    }
}
