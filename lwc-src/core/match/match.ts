/**
 * Which of the candidates a number belongs to, in which order, and why. Pure: the number parser is handed in.
 * Rows T1, T2, T3, U5, A9a, A9b, B5 of the requirements.
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
    readonly ownerId?: string;
    /** A contact's account, or the account itself. */
    readonly accountId?: string;
    /** A lead that was converted, and isn't followed to what it became. */
    readonly converted?: true;
}

/** A candidate that has the number. */
export interface Found {
    readonly candidate: Candidate;
    /** The fields that hold it; none when Salesforce's own search found it and doesn't say where. */
    readonly phones: readonly PhoneField[];
}

/** U5: what a converted lead counts as: the contact it became, nobody, or itself without being logged. */
export type ConvertedLeads = 'follow' | 'new' | 'ignore';

/** Whose records count, and in which order. */
export interface Ranking {
    /** T3: the kinds of record, the preferred one first; contacts, accounts and leads count only when they are named (A9a), other kinds come last. */
    readonly objects: readonly string[];
    /** A9b: whether a number in this field counts; every one does when nothing is said. */
    readonly counts?: (objectApiName: string, field: string) => boolean;
    readonly convertedLeads: ConvertedLeads;
}

/** T3: the kinds of record that are searched, in the order in which they are preferred. */
export const PEOPLE: readonly string[] = ['Contact', 'Account', 'Lead'];

const NEVER_RELATED: readonly string[] = ['User', 'Task', 'Event'];

/** By so many digits at the end a database's loose answers are weeded out before each is taken apart. */
const TAIL_DIGITS = 6;
/** Shorter numbers may be written with less than their tail. */
const SHORTEST_WITH_TAIL = 9;

/**
 * The candidates that really have the number.
 * @param number as the PBX or the agent wrote it
 */
export function recognise(number: string, candidates: readonly Candidate[], parser: NumberParser): Found[] {
    const wanted = parser.parse(number);
    const { digits } = wanted;
    const tail = digits.length < SHORTEST_WITH_TAIL ? /^/ : new RegExp([...digits.slice(-TAIL_DIGITS)].join('\\D*'));
    const isTheNumber = ({ value }: PhoneField): boolean => tail.test(value) && sameLine(wanted, parser.parse(value));
    return candidates.flatMap((candidate) => {
        const phones = candidate.phones.filter(isTheNumber);
        const isBelieved = phones.length > 0 || (candidate.foundBySearch && candidate.phones.length === 0);
        return isBelieved ? [{ candidate, phones }] : [];
    });
}

/**
 * The records that count, best first: by kind, then the most recently modified.
 * - a contact and its own account count once, as the contact
 * - a person account counts once, as the account
 * - a converted lead counts as the contact it became, or as the setting says (U5)
 */
export function rank(all: readonly Found[], { objects, counts = () => true, convertedLeads }: Ranking): Match[] {
    const found = all.flatMap(({ candidate, phones }) => {
        const { objectApiName, converted } = candidate;
        if (PEOPLE.includes(objectApiName) && !objects.includes(objectApiName)) return [];
        if (converted && convertedLeads === 'new') return [];
        const phone = phones.find(({ field }) => counts(objectApiName, field));
        if (!phone && phones.length > 0) return [];
        const why: MatchReason = phone ? { kind: 'number', ...phone } : { kind: 'search' };
        return [{ candidate, match: matchOf(candidate, why, convertedLeads === 'follow') }];
    });
    const personContacts = new Set(found.map(({ candidate }) => candidate.personContactId).filter(Boolean));
    const contactsOf = new Set(found.filter(({ candidate }) => candidate.objectApiName === 'Contact').map(({ candidate }) => candidate.id));
    const companies = new Set(found.map(({ candidate }) => candidate.accountId).filter(Boolean));
    const place = ({ objectApiName }: Match): number => {
        const at = objects.indexOf(objectApiName);
        if (at >= 0) return at;
        return objectApiName === 'User' ? objects.length : objects.length + 1;
    };
    const ids = new Set<string>();
    return found
        .filter(({ candidate: { id, objectApiName, personContactId, converted } }) => {
            if (objectApiName === 'Contact') return !personContacts.has(id);
            if (objectApiName === 'Account') return personContactId !== undefined || !companies.has(id);
            return converted?.contactId === undefined || !contactsOf.has(converted.contactId);
        })
        .sort((a, b) => place(a.match) - place(b.match) || b.candidate.modifiedAt - a.candidate.modifiedAt || (a.match.id < b.match.id ? -1 : 1))
        .map(({ match }) => match)
        .filter(({ id }) => !ids.has(id) && ids.add(id));
}

function matchOf(candidate: Candidate, why: MatchReason, follow: boolean): Match {
    const { id, objectApiName, name, company, title, personContactId, converted, ownerId } = candidate;
    if (follow && converted?.contactId !== undefined) {
        return { id: converted.contactId, objectApiName: 'Contact', name, company, title, why, whoId: converted.contactId };
    }
    if (personContactId !== undefined) return { id, objectApiName, name, why, whoId: personContactId, personAccount: true, accountId: id, ownerId };
    const accountId = objectApiName === 'Account' ? id : candidate.accountId;
    return { id, objectApiName, name, company, title, why, accountId, ownerId, ...(converted && !follow && { converted: true }), ...logTargetOf(objectApiName, id) };
}

/** X1: a record that the agent made for the call, or took for the other side. */
export function matchTaken(candidate: Candidate): Match {
    return matchOf(candidate, { kind: 'search' }, true);
}

/** T4: the record a call was dialled from, as a match. */
export function matchDialledFrom(context: RecordContext): Match {
    const { recordId, objectApiName, recordName, contactId } = context;
    const target = contactId === undefined ? logTargetOf(objectApiName, recordId) : { whoId: contactId };
    return { id: recordId, objectApiName, name: recordName, why: { kind: 'dialledFrom' }, ...target };
}

/** A Task's Name field takes contacts and leads; users and activities can't be related to a Task; everything else is Related To. */
function logTargetOf(objectApiName: string, id: string): { whoId?: string; whatId?: string } {
    if (objectApiName === 'Contact' || objectApiName === 'Lead') return { whoId: id };
    return NEVER_RELATED.includes(objectApiName) ? {} : { whatId: id };
}

/** Whether the other side is a colleague: a user of this org has the number. */
export function isColleague(matches: readonly Match[]): boolean {
    return matches.some(({ objectApiName }) => objectApiName === 'User');
}

/** T6: the company or account that lists show beside the name; empty when there is none, or it is the name. */
export function companyBeside({ name, company }: Match): string {
    return company && company !== name ? company : '';
}
