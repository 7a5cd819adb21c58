/** What a call says of a record that is made for it (X1). Pure. */
import { cut } from '../log/limits';
import type { Fields } from '../log/taskDraft';
import type { Match } from '../match/match';
import { dayAfter } from '../time';

/** What is known when a form is opened; from nothing at all to a call with somebody known. */
export interface Known {
    /** The other side's number; empty when it is withheld or nobody calls. */
    readonly number?: string;
    /** The name that the PBX sent. */
    readonly displayName?: string;
    readonly match?: Match;
    readonly notes?: string;
    /** Today in the user's time zone, `YYYY-MM-DD`. */
    readonly today: string;
}

const CLOSE_IN_DAYS = 30;
const TEXT = 255;
const NAME = 80;
const DESCRIPTION = 32_000;

/** Values for a form of an object; what isn't known is left out. */
export function prefill(objectApiName: string, known: Known): Fields {
    return Object.fromEntries(Object.entries(valuesFor(objectApiName, known)).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

function valuesFor(objectApiName: string, { number, displayName = '', match, notes, today }: Known): Readonly<Record<string, string | undefined>> {
    const accountId = match?.accountId ?? (match?.objectApiName === 'Account' ? match.id : undefined);
    const isCompany = match?.objectApiName === 'Account' && !match.personAccount;
    const described = notes && cut(notes, DESCRIPTION);
    switch (objectApiName) {
        case 'Lead':
            return { ...nameOf(displayName), Phone: number, Description: described };
        case 'Contact':
            return { ...nameOf(displayName), AccountId: accountId, Phone: isCompany ? undefined : number };
        case 'Account':
            return { Name: cut(displayName, TEXT), Phone: number };
        case 'Case':
            return { ContactId: match?.objectApiName === 'Contact' ? match.id : undefined, AccountId: accountId, Origin: number === undefined ? undefined : 'Phone', Description: described };
        default:
            return { AccountId: accountId, CloseDate: dayAfter(today, CLOSE_IN_DAYS) };
    }
}

/** `Elena Rossi`, and `Rossi, Elena` as telephone books have it; one word is a last name. */
function nameOf(displayName: string): { FirstName?: string; LastName?: string } {
    const listed = /^([^,]+),([^,]+)$/.exec(displayName);
    const spoken = listed ? `${listed[2] as string} ${listed[1] as string}` : displayName;
    const space = spoken.trim().lastIndexOf(' ');
    return { FirstName: cut(spoken.trim().slice(0, Math.max(0, space)).trim(), NAME / 2), LastName: cut(spoken.trim().slice(space + 1), NAME) };
}
