/**
 * The questions "who is called so, or has a number that begins so?" and "which colleagues have an extension?" as one GraphQL request each, by the same
 * rules as the search by number: only fields that this user may read, what was typed only as a variable.
 */
import { likePatternOf } from '../../core/number/phoneNumber';
import { partsOfNumber, SHORTEST_PART } from '../../core/people/search';
import { readablePhones, SEARCHED_OBJECTS, searchRequest, type FindRequest, type ReadableFields } from './findQuery';

/** Of each object: more than an agent would read while somebody waits. */
const MOST_OF_A_NAME = 8;
/** A company with more extensions searches them by name. */
export const MOST_COLLEAGUES = 200;
const SHORTEST_NAME = 2;

/** Users who work here and have an extension. `ne: null` isn't documented for texts; any one character is. */
const HAS_EXTENSION = [{ IsActive: { eq: true } }, { Extension: { like: '_%' } }];

/**
 * @param text a part of a name, or the beginning of a number, as somebody typed it
 * @returns undefined when it is too short, or there is nothing this user could search
 */
export function nameRequest(text: string, readable: ReadableFields): FindRequest | undefined {
    const isNumber = /^[+\d][\d\s()./-]*$/.test(text.trim());
    const wanted = isNumber ? (partsOfNumber(text).at(-1) ?? '') : text.trim();
    if (wanted.length < (isNumber ? SHORTEST_PART : SHORTEST_NAME)) return undefined;
    // A wildcard that was typed means itself, as nearly as a pattern can say so.
    const called = { Name: { like: `%${wanted.replace(/[%\\]/g, '_')}%` } };
    const reached = (object: string): object => ({ or: readablePhones(object, readable).map((field) => ({ [field]: { like: likePatternOf(wanted) } })) });
    const filters = SEARCHED_OBJECTS.filter((object) => readable[object]?.has('Name') && readablePhones(object, readable).length > 0).flatMap((object): [string, object][] => {
        const condition = isNumber ? reached(object) : called;
        if (object !== 'User') return [[object, condition]];
        return readable['User']?.has('Extension') ? [[object, { and: [...HAS_EXTENSION, condition] }]] : [];
    });
    return filters.length > 0 ? searchRequest('findByName', filters, readable, MOST_OF_A_NAME) : undefined;
}

/** @returns undefined when this user may not read users' extensions */
export function colleaguesRequest(readable: ReadableFields): FindRequest | undefined {
    if (!readable['User']?.has('Extension')) return undefined;
    return searchRequest('findColleagues', [['User', { and: HAS_EXTENSION }]], readable, MOST_COLLEAGUES);
}
