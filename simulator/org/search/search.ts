/**
 * Searching as a user: what the index has found, as far as the records are there and the user may see them.
 */
import { refusal } from '../errors';
import type { Actor, Records } from '../records/save';
import type { Row } from '../records/store';
import type { ObjectDescription } from '../schema/description';
import type { SearchIndex, SearchTerm } from './searchIndex';
import { wordsOf } from './searchIndex';

/** What can be searched unless the request says otherwise. */
export const SEARCHED = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'User'];
export const SHORTEST_SEARCH = 3;
const MOST_RESULTS = 2_000;

export interface Found {
    readonly id: string;
    readonly object: ObjectDescription;
    readonly row: Row;
}

/** Records found by a text, the last changed first.
 * @param text words or a number in any writing; ` OR ` between alternatives; `*` at the end lets the last word go on
 */
export function search(index: SearchIndex, records: Records, actor: Actor, now: number, text: string, objects: readonly string[] = SEARCHED): Found[] {
    const alternatives = text.split(' OR ').map((one) => one.trim());
    const short = alternatives.find((one) => one.replace(/\*/g, '').length < SHORTEST_SEARCH);
    if (short !== undefined) throw refusal('MALFORMED_SEARCH', `a search needs at least ${SHORTEST_SEARCH} characters: ${short}`);
    const ids = new Set(alternatives.flatMap((one) => index.find(termOf(one), new Set(objects), now)));
    return [...ids]
        .flatMap((id): Found[] => {
            const found = records.find(id);
            return found && found.row['IsDeleted'] !== true && records.sees(actor, found.object, found.row) ? [{ id, ...found }] : [];
        })
        .sort((a, b) => String(b.row['LastModifiedDate']).localeCompare(String(a.row['LastModifiedDate'])) || a.id.localeCompare(b.id))
        .slice(0, MOST_RESULTS);
}

/** A wildcard in front is not honoured: it is no letter and no digit, so it falls away with the punctuation. */
function termOf(text: string): SearchTerm {
    const open = text.endsWith('*');
    const digits = text.replace(/[\s()+\-./*\u00a0]/g, '');
    if (/^\d+$/.test(digits)) return { digits, words: [], open };
    return { words: wordsOf(text), open };
}
