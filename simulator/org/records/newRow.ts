/** What a new record begins with, before anybody has said anything: empty fields, defaults, running numbers. */
import type { ObjectDescription, Value } from '../schema/description';
import { defaultEntry } from '../schema/description';
import { isFilled } from './derived';
import type { Row } from './store';

/** Every field without a value; check boxes are off. */
export function emptyRow(object: ObjectDescription): Row {
    const stored = [...object.fields.values()].filter(({ follows }) => follows === undefined);
    return Object.fromEntries(stored.map(({ apiName, dataType }) => [apiName, dataType === 'Boolean' ? false : null]));
}

/** Defaults of fields and picklists; the owner is who saves. */
export function defaultRow(object: ObjectDescription, userId: string): Row {
    const entries = [...object.fields.values()].flatMap((field): [string, Value][] => {
        const value = field.defaultValue ?? defaultEntry(field.picklist)?.value;
        return value === undefined ? [] : [[field.apiName, value]];
    });
    return { ...Object.fromEntries(entries), ...(object.fields.has('OwnerId') ? { OwnerId: userId } : {}) };
}

/** The next numbers of fields that the platform numbers: `{00000000}` → `00000001`. */
export function autoNumbers(object: ObjectDescription, next: (counter: string) => number): Row {
    const numbered = [...object.fields.values()].filter(({ autoNumber }) => autoNumber !== undefined);
    return Object.fromEntries(
        numbered.map(({ apiName, autoNumber = '{0}' }) => {
            const number = next(`${object.apiName}.${apiName}`);
            return [apiName, autoNumber.replace(/\{(0+)\}/, (_, zeros: string) => String(number).padStart(zeros.length, '0'))];
        })
    );
}

/** A custom object's record without a name is named by its id. */
export function withName(object: ObjectDescription, row: Row, id: string): Row {
    return object.custom && object.fields.has('Name') && !isFilled(row['Name']) ? { ...row, Name: id } : row;
}
