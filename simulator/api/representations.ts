/** Records as UI API writes them, and how it tells versions of things apart. */
import { createHash } from 'node:crypto';
import type { FieldView, RecordView } from '../org/records/views';

/** The record type of everything, where an org has none of its own. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export interface RecordRepresentation {
    readonly apiName: string;
    readonly childRelationships: Record<string, never>;
    readonly eTag: string;
    readonly fields: Readonly<Record<string, { readonly displayValue: string | null; readonly value: unknown }>>;
    readonly id: string | null;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId: string | null;
    readonly recordTypeInfo: null;
    readonly systemModstamp: string | null;
    readonly weakEtag: number;
}

/** A record with everything below it. */
export function recordRepresentation(view: RecordView): RecordRepresentation {
    const fields = Object.fromEntries(Object.entries(view.fields).map(([name, { displayValue, value }]) => [name, { displayValue, value: valueOf(value) }]));
    return {
        apiName: view.apiName,
        childRelationships: {},
        eTag: eTagOf({ id: view.id, fields }),
        fields,
        id: view.id,
        lastModifiedById: view.lastModifiedById,
        lastModifiedDate: view.lastModifiedDate,
        recordTypeId: MASTER_RECORD_TYPE,
        recordTypeInfo: null,
        systemModstamp: view.systemModstamp,
        weakEtag: Date.parse(view.systemModstamp)
    };
}

function valueOf(value: FieldView['value']): unknown {
    return typeof value === 'object' && value !== null ? recordRepresentation(value) : value;
}

/** Differs when the content differs. */
export function eTagOf(content: unknown): string {
    return createHash('md5').update(JSON.stringify(content)).digest('hex');
}
