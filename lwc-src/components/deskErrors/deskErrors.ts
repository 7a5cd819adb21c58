/**
 * Writes a record of the error log for the phone, in terms of the UI API: the unique key makes the same trouble one
 * record, so one that is there already is brought up to date.
 */
import { OWN_OBJECTS } from 'c/ownObjects';
import { recordErrorOf } from 'c/phoneCore';
import type { RecordOperations } from '../../core/bus/messages';

export interface ErrorUiApi {
    createRecord(input: { readonly apiName: string; readonly fields: Readonly<Record<string, unknown>> }): Promise<{ readonly id: string }>;
    updateRecord(input: { readonly fields: Readonly<Record<string, unknown>> }): Promise<unknown>;
}

/** @throws RecordError */
export async function writeCallError(uiApi: ErrorUiApi, { fields, recordId }: RecordOperations['writeError']['ask']): Promise<RecordOperations['writeError']['answer']> {
    const { object, fields: names } = OWN_OBJECTS.error as { readonly object: string; readonly fields: Readonly<Record<string, string>> };
    // Nothing but our own fields: whatever else comes over the channel is not ours to write.
    const named = Object.fromEntries(Object.entries(fields).flatMap(([field, value]) => (names[field] === undefined ? [] : [[names[field], value]])));
    if (recordId !== undefined) return update(uiApi, recordId, named);
    try {
        return { recordId: (await uiApi.createRecord({ apiName: object, fields: named })).id };
    } catch (error) {
        const refused = recordErrorOf(error);
        if (refused.trouble !== 'duplicate' || refused.existingId === undefined) throw refused;
        return update(uiApi, refused.existingId, named);
    }
}

async function update(uiApi: ErrorUiApi, recordId: string, fields: Readonly<Record<string, unknown>>): Promise<RecordOperations['writeError']['answer']> {
    try {
        await uiApi.updateRecord({ fields: { Id: recordId, ...fields } });
        return { recordId };
    } catch (error) {
        throw recordErrorOf(error);
    }
}
