/** Who may be in Salesforce already when somebody makes a new record: one GraphQL request over people and companies. */
import { likePatternOf } from '../../core/number/phoneNumber';
import { readablePhones, searchRequest, type FindRequest, type ReadableFields } from './findQuery';

export interface DuplicateHints {
    /** Digits of a number, as they are searched for. */
    readonly digits?: string;
    readonly email?: string;
    /** Of a company or a person, whole. */
    readonly name?: string;
    /** Records that the org itself has named. */
    readonly ids?: readonly string[];
}

const OBJECTS = ['Contact', 'Account', 'Lead'];
const MOST = 3;

/** @returns undefined when there is nothing to go by */
export function duplicateRequest({ digits, email, name, ids = [] }: DuplicateHints, readable: ReadableFields): FindRequest | undefined {
    const filters = OBJECTS.flatMap((object): [string, object][] => {
        const has = (field: string): boolean => readable[object]?.has(field) === true;
        if (!has('Name')) return [];
        if (ids.length > 0) return [[object, { Id: { in: ids } }]];
        const anyOf = [
            ...(digits ? readablePhones(object, readable).map((field) => ({ [field]: { like: likePatternOf(digits) } })) : []),
            ...(email && has('Email') ? [{ Email: { eq: email } }] : []),
            ...(name ? [{ Name: { eq: name } }] : [])
        ];
        const open = object === 'Lead' && has('IsConverted') ? [{ IsConverted: { eq: false } }] : [];
        return anyOf.length > 0 ? [[object, { and: [{ or: anyOf }, ...open] }]] : [];
    });
    return filters.length > 0 ? searchRequest('findDuplicates', filters, readable, MOST) : undefined;
}
