/**
 * Which of the candidates a number belongs to, in which order, and why. Pure: the number parser is handed in.
 * Rows T1, T2, T3, U5, B5 of the requirements.
 */
import type { RecordContext } from '../call/call';
import { sameLine, type NumberParser } from '../number/phoneNumber';
import type { Candidate, PhoneField } from './candidate';

/** Why a record is believed to be the other side of the call. */
export type MatchReason =
    | { readonly kind: 'number'; readonly field: string; readonly value: string }
    | { readonly kind: 'search' }
    | { readonly kind: 'dialledFrom' };

/** A record that the number belongs to. */
export interface Match {
    /** The record to open. */
    readonly id: string;
    readonly objectApiName: string;
    readonly name: string;
    readonly company?: string;
    readonly title?: string;
    readonly why: MatchReason;
    /** Where a log entry points: Name takes contacts and leads, Related To the rest. */
    readonly whoId?: string;
    readonly whatId?: string;
    readonly personAccount?: boolean;
}

/** T3: the order in which kinds of record are preferred. */
export const DEFAULT_OBJECT_ORDER: readonly string[] = ['Contact', 'Account', 'Lead', 'User'];

/**
 * The records that have this number, best first: by kind, then the most recently modified.
 * - a contact and its own account count once, as the contact
 * - a person account counts once, as the account
 * - a converted lead counts as the contact it became (U5)
 * @param number as the PBX or the agent wrote it
 */
export function matchesFor(
    number: string,
    candidates: readonly Candidate[],
    parser: NumberParser,
    order: readonly string[] = DEFAULT_OBJECT_ORDER
): Match[] {
    const wanted = parser.parse(number);
    const found = candidates
        .map((candidate) => ({ candidate, why: reasonFor(candidate, (phone) => sameLine(wanted, parser.parse(phone.value))) }))
        .filter((entry): entry is { candidate: Candidate; why: MatchReason } => entry.why !== undefined);
    const personContacts = new Set(found.map(({ candidate }) => candidate.personContactId).filter(Boolean));
    const contactsOf = new Set(found.filter(({ candidate }) => candidate.objectApiName === 'Contact').map(({ candidate }) => candidate.id));
    const companies = new Set(found.map(({ candidate }) => candidate.accountId).filter(Boolean));

    const kept = found.filter(({ candidate: { id, objectApiName, personContactId, converted } }) => {
        if (objectApiName === 'Contact') return !personContacts.has(id);
        if (objectApiName === 'Account') return personContactId !== undefined || !companies.has(id);
        if (converted !== undefined) return converted.contactId === undefined || !contactsOf.has(converted.contactId);
        return true;
    });
    const place = (match: Match): number => {
        const at = order.indexOf(match.objectApiName);
        return at < 0 ? order.length : at;
    };
    return kept
        .map(({ candidate, why }) => ({ match: matchOf(candidate, why), modifiedAt: candidate.modifiedAt }))
        .sort((a, b) => place(a.match) - place(b.match) || b.modifiedAt - a.modifiedAt || (a.match.id < b.match.id ? -1 : 1))
        .map(({ match }) => match)
        .filter((match, at, all) => all.findIndex((other) => other.id === match.id) === at);
}

function reasonFor(candidate: Candidate, isTheNumber: (phone: PhoneField) => boolean): MatchReason | undefined {
    const phone = candidate.phones.find(isTheNumber);
    if (phone) return { kind: 'number', field: phone.field, value: phone.value };
    return candidate.foundBySearch && candidate.phones.length === 0 ? { kind: 'search' } : undefined;
}

function matchOf(candidate: Candidate, why: MatchReason): Match {
    const { id, objectApiName, name, company, title, personContactId, converted } = candidate;
    if (converted?.contactId !== undefined) {
        return { id: converted.contactId, objectApiName: 'Contact', name, company, title, why, whoId: converted.contactId };
    }
    if (personContactId !== undefined) return { id, objectApiName, name, why, whoId: personContactId, personAccount: true };
    return { id, objectApiName, name, company, title, why, ...logTargetOf(objectApiName, id) };
}

/** T4: the record a call was dialled from, as a match. */
export function matchDialledFrom(context: RecordContext): Match {
    const { recordId, objectApiName, recordName, contactId } = context;
    const target = contactId === undefined ? logTargetOf(objectApiName, recordId) : { whoId: contactId };
    return { id: recordId, objectApiName, name: recordName, why: { kind: 'dialledFrom' }, ...target };
}

/** A Task's Name field takes contacts and leads; users can't be related to a Task; everything else is Related To. */
function logTargetOf(objectApiName: string, id: string): { whoId?: string; whatId?: string } {
    if (objectApiName === 'Contact' || objectApiName === 'Lead') return { whoId: id };
    return objectApiName === 'User' ? {} : { whatId: id };
}

/** Whether the other side is a colleague: a user of this org has the number. */
export function isColleague(matches: readonly Match[]): boolean {
    return matches.some(({ objectApiName }) => objectApiName === 'User');
}
