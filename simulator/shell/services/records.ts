/** Records for the shell's own pages, over the UI API as the logged-in user. */
import { request } from '../../platform/request';

/** Tells in the org's log of requests that no component asks. */
const OWN = { 'X-Lightning-Page': 'own' };

type Scalar = string | number | boolean | null;
export interface FieldValue {
    readonly value: Scalar;
    readonly displayValue: Scalar;
}
export interface RecordData {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}

interface RecordAnswer {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, { value: Scalar | RecordAnswer; displayValue: Scalar }>>;
}

/**
 * Reads a record; fields that the user may not see are left out.
 * @param fields may cross one relationship: `Account.Name`
 */
export async function readRecord(recordId: string, object: string, fields: readonly string[]): Promise<RecordData> {
    const query = new URLSearchParams({ fields: `${object}.Id`, optionalFields: fields.map((field) => `${object}.${field}`).join(',') });
    const record = (await request('GET', `/ui-api/records/${recordId}?${query}`, undefined, OWN)) as RecordAnswer;
    return { id: record.id, apiName: record.apiName, fields: Object.fromEntries(fields.map((field) => [field, valueAt(record, field)])) };
}

function valueAt(record: RecordAnswer, field: string): FieldValue | undefined {
    const [first = '', second] = field.split('.');
    const found = record.fields[first];
    if (!found || second === undefined) return found as FieldValue | undefined;
    const related = found.value as RecordAnswer | null;
    return related?.fields[second] as FieldValue | undefined;
}

export function textOf(value: FieldValue | undefined): string {
    const shown = value?.displayValue ?? value?.value;
    return shown === null || shown === undefined ? '' : String(shown);
}

/** Runs a query and gives the nodes of one object. */
export async function queryNodes(query: string, object: string, variables: object = {}): Promise<Readonly<Record<string, unknown>>[]> {
    const answer = (await request('POST', '/graphql', { query, variables }, OWN)) as {
        data?: { uiapi?: { query?: Record<string, { edges: { node: Record<string, unknown> }[] }> } };
        errors?: { message: string }[];
    };
    if (answer.errors && answer.errors.length > 0) throw new Error(answer.errors.map(({ message }) => message).join(' '));
    return (answer.data?.uiapi?.query?.[object]?.edges ?? []).map(({ node }) => node);
}
