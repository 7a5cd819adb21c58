/** A Task as it stands in Salesforce now, with who saved it last and when: the question as GraphQL, and its answer. */
import { RecordError } from '../../core/errors';
import type { Fields, FieldValue } from '../../core/log/taskDraft';
import type { Current } from './versionedUpdate';

/** @param fields API names from the org's own description; they go into the text, what people typed never does */
export function taskNowQuery(fields: readonly string[]): string {
    const values = [...new Set([...fields, 'LastModifiedDate', 'LastModifiedById'])].map((field) => `${field} { value }`).join(' ');
    return `query taskNow($where: Task_Filter) { uiapi { query { Task(where: $where, first: 1) { edges { node { Id ${values} } } } } } }`;
}

/** @throws RecordError `notFound` when it is there no more */
export function taskNowIn(data: unknown, fields: readonly string[]): Current {
    const { uiapi } = (data ?? {}) as { uiapi?: { query?: { Task?: { edges?: readonly { readonly node: Readonly<Record<string, { readonly value?: FieldValue } | undefined>> }[] } } } };
    const node = uiapi?.query?.Task?.edges?.[0]?.node;
    if (!node) throw new RecordError('notFound');
    const value = (field: string): FieldValue => node[field]?.value ?? null;
    const values: Fields = Object.fromEntries(fields.map((field) => [field, value(field)]));
    return { fields: values, version: String(value('LastModifiedDate')), savedBy: String(value('LastModifiedById')) };
}
