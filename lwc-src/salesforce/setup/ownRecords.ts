/**
 * Records of the package's own objects, for whoever edits them: one request for a whole list, answers by the names in the
 * source whatever the namespace. Knows nothing of what the records mean.
 */
import type { OwnObject } from './setupQuery';

/** A record to edit. */
export interface OwnRecord<F extends string = string> {
    readonly id: string;
    readonly name: string;
    /** As Salesforce gave it: what an edit is held against. */
    readonly modified: string;
    readonly modifiedBy: string;
    readonly values: Readonly<Record<F, Value>>;
    /** The names behind lookups. */
    readonly related: Readonly<Partial<Record<F, string>>>;
}
export type Value = string | number | boolean | undefined;

export interface ListWish<F extends string> {
    readonly orderBy: F;
    readonly descending?: boolean;
    /** Lookups to users, whose names are wanted as well. */
    readonly lookups?: readonly F[];
    readonly id?: string;
}

/** GraphQL gives no more records of one object. */
const MOST = 2_000;

/** The request for all records of an object, or for one of them. */
export function listRequest<F extends string>({ object, fields }: OwnObject<F>, { orderBy, descending, lookups = [], id }: ListWish<F>): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
    const values = Object.entries<string>(fields).map(([alias, field]) => `${alias}: ${field} { value }`);
    const names = lookups.map((field) => `${field}_name: ${fields[field].replace(/__c$/, '__r')} { Name { value } }`);
    const order = `{ ${fields[orderBy]}: { order: ${descending ? 'DESC' : 'ASC'}, nulls: LAST } }`;
    const node = ['Id', 'Name { value }', 'LastModifiedDate { value }', 'LastModifiedBy { Name { value } }', ...values, ...names].join(' ');
    return {
        query: `query readOwn($where: ${object}_Filter) { uiapi { query { records: ${object}(where: $where, first: ${MOST}, orderBy: ${order}) { edges { node { ${node} } } } } } }`,
        variables: { where: id === undefined ? {} : { Id: { eq: id } } }
    };
}

type Node = Readonly<Record<string, unknown>> & { readonly Id: string };
interface Data {
    readonly uiapi?: { readonly query?: { readonly records?: { readonly edges?: readonly { readonly node: Node }[] } } };
}

/** The answer to {@link listRequest}. */
export function ownRecordsIn<F extends string>(data: unknown, { fields }: OwnObject<F>): readonly OwnRecord<F>[] {
    const edges = (data as Data | undefined)?.uiapi?.query?.records?.edges ?? [];
    return edges.map(({ node }) => ({
        id: node.Id,
        name: text(node['Name']),
        modified: text(node['LastModifiedDate']),
        modifiedBy: nameIn(node['LastModifiedBy']),
        values: Object.fromEntries(Object.keys(fields).map((field) => [field, valueIn(node[field])])) as Record<F, Value>,
        related: Object.fromEntries(Object.keys(fields).flatMap((field) => (nameIn(node[`${field}_name`]) ? [[field, nameIn(node[`${field}_name`])]] : []))) as Partial<Record<F, string>>
    }));
}

function valueIn(field: unknown): Value {
    const { value } = (field ?? {}) as { readonly value?: Value | null };
    return value ?? undefined;
}

function text(field: unknown): string {
    return String(valueIn(field) ?? '');
}

function nameIn(related: unknown): string {
    return text((related as { readonly Name?: unknown } | null | undefined)?.Name);
}
