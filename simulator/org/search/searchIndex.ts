/**
 * The search index: what of a record can be found, and since when. It lags behind the records by as much as a test sets, and
 * a converted lead is not indexed again. Numbers are cut into groups of digits, however they are written; a search for digits
 * finds any run of whole groups. (Salesforce documents that a search without punctuation finds "(781) 300-3549"; that a
 * country code in front need not be given follows from what implementers report. A part of a group is not found.)
 */
import type { Row } from '../records/store';
import type { FieldDescription, ObjectDescription } from '../schema/description';

interface Document {
    readonly object: string;
    readonly words: ReadonlySet<string>;
    /** Each phone field's groups of digits. */
    readonly phones: readonly (readonly string[])[];
}

interface Entry {
    current?: Document;
    /** What will be found from an instant on. */
    waiting: { readonly from: number; readonly document: Document | undefined }[];
}

export interface SearchTerm {
    /** Only digits when it is a number. */
    readonly digits?: string;
    readonly words: readonly string[];
    /** Ends in `*`: the last word or group may go on. */
    readonly open: boolean;
}

export class SearchIndex {
    /** Milliseconds until a change is found. */
    lagMs = 0;
    private readonly entries = new Map<string, Entry>();

    /** Takes note of a record as it is now. */
    put(object: ObjectDescription, row: Row, now: number): void {
        const id = String(row['Id']);
        const entry = this.entries.get(id) ?? { waiting: [] };
        if (row['IsConverted'] === true && entry.current !== undefined) return;
        entry.waiting.push({ from: now + this.lagMs, document: row['IsDeleted'] === true ? undefined : documentOf(object, row) });
        this.entries.set(id, entry);
    }

    /** Ids of records of the objects that a term finds at an instant. */
    find(term: SearchTerm, objects: ReadonlySet<string>, now: number): string[] {
        const found: string[] = [];
        for (const [id, entry] of this.entries) {
            settle(entry, now);
            if (entry.current && objects.has(entry.current.object) && matches(entry.current, term)) found.push(id);
        }
        return found;
    }
}

function settle(entry: Entry, now: number): void {
    if (entry.waiting.length === 0) return;
    const due = entry.waiting.filter(({ from }) => from <= now);
    const last = due.at(-1);
    if (last === undefined) return;
    entry.current = last.document;
    entry.waiting = entry.waiting.filter(({ from }) => from > now);
}

/** Texts that are searched beside names and addresses. */
const TEXTS = ['FirstName', 'LastName', 'Company', 'Title'];

function documentOf(object: ObjectDescription, row: Row): Document {
    const fields = [...object.fields.values()];
    const isText = ({ dataType, nameField, apiName }: FieldDescription): boolean => nameField || dataType === 'Email' || TEXTS.includes(apiName);
    const texts = fields.filter(isText).map(({ apiName }) => row[apiName]);
    const phones = fields.filter(({ dataType, apiName }) => dataType === 'Phone' || apiName === 'SuppliedPhone').map(({ apiName }) => row[apiName]);
    return {
        object: object.apiName,
        words: new Set(texts.flatMap((text) => (typeof text === 'string' ? wordsOf(text) : []))),
        phones: phones.flatMap((phone) => (typeof phone === 'string' ? [phone.match(/\d+/g) ?? []] : []))
    };
}

/** Words as they are compared: small letters, without punctuation. */
export function wordsOf(text: string): string[] {
    return text.toLowerCase().match(/[\p{L}\p{N}@]+/gu) ?? [];
}

function matches({ words, phones }: Document, { digits, words: wanted, open }: SearchTerm): boolean {
    if (digits !== undefined) return phones.some((groups) => groups.some((_, at) => runFrom(groups.slice(at), digits, open)));
    return wanted.length > 0 && wanted.every((word, at) => words.has(word) || (open && at === wanted.length - 1 && [...words].some((one) => one.startsWith(word))));
}

/** Whether whole groups, put together, make the digits. */
function runFrom(groups: readonly string[], digits: string, open: boolean): boolean {
    let run = '';
    for (const group of groups) {
        run += group;
        if (run === digits || (open && run.startsWith(digits))) return true;
        if (!digits.startsWith(run)) return false;
    }
    return false;
}
