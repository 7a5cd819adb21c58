/**
 * The question "whose number is this?" as one GraphQL request, built from what the org lets this user read: a field
 * that isn't in the object's description would make the whole request fail. Field names come from a list of ours and
 * the org's own description, the number only as a variable.
 */
import type { Candidate, PhoneField } from '../../core/match/candidate';
import { PHONE_FIELDS } from '../../core/match/phoneFields';
import { likePatternOf } from '../../core/number/phoneNumber';
import type { Search, WantedSearch } from '../../core/rule/rule';

/** What else is wanted of a record, where the org has it. */
const OTHER_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Contact: ['Name', 'Title', 'AccountId', 'OwnerId', 'LastModifiedDate'],
    Account: ['Name', 'OwnerId', 'LastModifiedDate', 'IsPersonAccount', 'PersonContactId'],
    Lead: ['Name', 'Company', 'Title', 'IsConverted', 'ConvertedContactId', 'OwnerId', 'LastModifiedDate'],
    User: ['Name', 'Title', 'IsActive', 'LastModifiedDate']
};
export const SEARCHED_OBJECTS: readonly string[] = Object.keys(PHONE_FIELDS);

/** How many records of one object may have one number; more than an agent would want to choose from. */
const MOST_RECORDS = 20;
/** Fewer digits than this are an extension: only colleagues have those, and a pattern of three digits fits everybody. */
const SHORTEST_NUMBER = 7;

/** The fields of each object that this user may read; an object that is missing may not be read at all. */
export type ReadableFields = Readonly<Record<string, ReadonlySet<string>>>;

type AlsoFields = Search['also'];
/** By object, as the fields are named in this org. */
export type KeptDigits = Readonly<Record<string, readonly string[]>>;

export interface FindRequest {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * @param besides what else is asked with it, as sub-queries
 * @param search A9a, A9b: which objects, and which fields beside the usual ones, or by which kept digits alone; colleagues are always looked for
 * @param kept the fields of each object in which the org keeps the digits of its numbers; where the user may not read them they are left alone
 * @returns undefined when there is nothing this user could find the digits in
 */
export function findRequest(digits: string, readable: ReadableFields, besides = '', search?: WantedSearch, kept: KeptDigits = {}): FindRequest | undefined {
    const isExtension = digits.length < SHORTEST_NUMBER;
    const wanted = isExtension ? [] : (search?.objects ?? SEARCHED_OBJECTS);
    const parts = SEARCHED_OBJECTS.filter((object) => object === 'User' || wanted.includes(object)).flatMap((object) => {
        const phones = readablePhones(object, readable, search?.also);
        return phones.length > 0 ? [{ object, phones }] : [];
    });
    if (parts.length === 0) return undefined;
    const condition = isExtension ? { eq: digits } : { like: likePatternOf(digits) };
    const keptIn = (object: string): readonly string[] => (kept[object] ?? []).filter((field) => readable[object]?.has(field));
    const isExact = search?.exactly !== undefined && parts.every(({ object }) => object === 'User' || keptIn(object).length > 0);
    const filters = parts.map(({ object, phones }): [string, object] => {
        const anyPhone = { or: phones.map((field) => ({ [field]: condition })) };
        if (object === 'User') return [object, { and: [{ IsActive: { eq: true } }, anyPhone] }];
        return [object, isExact ? { or: keptIn(object).map((field) => ({ [field]: { in: search.exactly } })) } : anyPhone];
    });
    return searchRequest('findByNumber', filters, readable, MOST_RECORDS, besides, search?.also);
}

/**
 * Searches several objects at once, with all that a candidate is made of.
 * @param name of the query, ours
 * @param filters what must hold, by object
 * @param besides what else is asked with it, as sub-queries
 * @param also phone fields beside the usual ones
 */
export function searchRequest(name: string, filters: readonly (readonly [object: string, filter: object])[], readable: ReadableFields, first: number, besides = '', also?: AlsoFields): FindRequest {
    const declared = filters.map(([object]) => `$${object}: ${object}_Filter`).join(', ');
    const asked = filters.map(([object]) => subQuery(object, [...readablePhones(object, readable, also), ...readableOthers(object, readable)], first)).join('\n');
    return { query: `query ${name}(${declared}) { uiapi { query {\n${asked}\n${besides}} } }`, variables: Object.fromEntries(filters) };
}

export function readablePhones(object: string, readable: ReadableFields, also?: AlsoFields): string[] {
    return phonesOf(object, also).filter((field) => readable[object]?.has(field));
}

function phonesOf(object: string, also?: AlsoFields): string[] {
    return [...new Set([...(PHONE_FIELDS[object] ?? []), ...(also?.[object] ?? [])])];
}

function readableOthers(object: string, readable: ReadableFields): string[] {
    return (OTHER_FIELDS[object] ?? []).filter((field) => readable[object]?.has(field));
}

function subQuery(object: string, fields: readonly string[], first: number): string {
    const account = object === 'Contact' && fields.includes('AccountId') ? ' Account { Name { value } }' : '';
    const values = fields.map((field) => `${field} { value }`).join(' ');
    return `${object}(where: $${object}, first: ${first}, orderBy: { LastModifiedDate: { order: DESC } }) { edges { node { Id ${values}${account} } } }`;
}

type Value = { readonly value?: unknown } | null | undefined;
type Node = Readonly<Record<string, unknown>> & { readonly Id: string };
interface FindData {
    readonly uiapi?: { readonly query?: Readonly<Record<string, { readonly edges?: readonly { readonly node: Node }[] } | undefined>> };
}

/**
 * The records in an answer to {@link findRequest}.
 * @param also phone fields that were asked for beside the usual ones
 */
export function candidatesIn(data: unknown, also?: AlsoFields): Candidate[] {
    const answers = (data as FindData | undefined)?.uiapi?.query ?? {};
    return SEARCHED_OBJECTS.flatMap((object) => (answers[object]?.edges ?? []).map(({ node }) => candidateOf(object, node, also)));
}

function candidateOf(object: string, node: Node, also?: AlsoFields): Candidate {
    const value = (field: string): unknown => (node[field] as Value)?.value;
    const text = (field: string): string | undefined => {
        const found = value(field);
        return typeof found === 'string' && found !== '' ? found : undefined;
    };
    const account = node['Account'] as { readonly Name?: Value } | null | undefined;
    const contactId = text('ConvertedContactId');
    const phones = phonesOf(object, also).flatMap<PhoneField>((field) => {
        const phone = text(field);
        return phone === undefined ? [] : [{ field, value: phone }];
    });
    return {
        id: node.Id,
        objectApiName: object,
        name: text('Name') ?? '',
        company: text('Company') ?? (typeof account?.Name?.value === 'string' ? account.Name.value : undefined),
        title: text('Title'),
        accountId: object === 'Contact' ? text('AccountId') : undefined,
        ownerId: text('OwnerId'),
        ...(value('IsPersonAccount') === true && { personContactId: text('PersonContactId') }),
        ...(value('IsConverted') === true && { converted: { ...(contactId !== undefined && { contactId }) } }),
        phones,
        modifiedAt: Date.parse(text('LastModifiedDate') ?? '') || 0
    };
}
