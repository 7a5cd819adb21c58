/** A Task or a Case as it stands in Salesforce now, with who saved it last and when: the question as GraphQL, and its answer. */
import { RecordError } from '../../core/errors';
import type { LogObject } from '../../core/log/logObject';
import type { Fields, FieldValue } from '../../core/log/taskDraft';
import type { Current } from './versionedUpdate';

/** @param fields API names from the org's own description; they go into the text, what people typed never does */
export function logNowQuery(object: LogObject, fields: readonly string[]): string {
    const values = [...new Set([...fields, 'LastModifiedDate', 'LastModifiedById'])].map((field) => `${field} { value }`).join(' ');
    return `query logNow($where: ${object}_Filter) { uiapi { query { ${object}(where: $where, first: 1) { edges { node { Id ${values} } } } } } }`;
}

/** @throws RecordError `notFound` when it is there no more */
export function logNowIn(data: unknown, object: LogObject, fields: readonly string[]): Current {
    const { uiapi } = (data ?? {}) as { uiapi?: { query?: Readonly<Record<string, { edges?: readonly { readonly node: Readonly<Record<string, { readonly value?: FieldValue } | undefined>> }[] } | undefined>> } };
    const node = uiapi?.query?.[object]?.edges?.[0]?.node;
    if (!node) throw new RecordError('notFound');
    const value = (field: string): FieldValue => node[field]?.value ?? null;
    const values: Fields = Object.fromEntries(fields.map((field) => [field, value(field)]));
    return { fields: values, version: String(value('LastModifiedDate')), savedBy: String(value('LastModifiedById')) };
}
