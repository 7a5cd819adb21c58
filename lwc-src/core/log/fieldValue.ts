/**
 * Values for fields that an admin chose (A8, U10c): made of a template, held against the type that is meant and against
 * the field's own description. What doesn't fit is left out with its reason, and the rest is written.
 */
import { render, type ValueOf } from '../template/template';
import { httpsLink } from '../template/link';
import { dateTimeText, dayAfter } from '../time';
import { cut } from './limits';
import type { FieldTemplate, FieldType } from './log';
import type { FieldValue } from './taskDraft';

/** A field as the org describes it to this user (UI API, object info). */
export interface FieldDescription {
    /** UI API's own word, for example `MultiPicklist`. */
    readonly dataType: string;
    readonly writeable: boolean;
    /** 0 when it has none. */
    readonly length: number;
    /** The values of a picklist, by their API names. */
    readonly values?: readonly string[];
}

/** By API name. Undefined: nobody has asked yet. */
export type ObjectDescription = Readonly<Record<string, FieldDescription>> | undefined;

export type ValueProblem =
    | 'fieldUnknown'
    | 'fieldNotWriteable'
    | 'fieldReserved'
    | 'fieldOfOtherType'
    | 'notAnInteger'
    | 'notABoolean'
    | 'notAPicklistValue'
    | 'notAnEmail'
    | 'notAPhone'
    | 'notALink'
    | 'notADate'
    | 'notADateTime'
    | 'notAnId'
    | 'tooLong';

export interface FieldProblem {
    readonly field: string;
    readonly problem: ValueProblem;
    /** What the value would have been; missing when it isn't about the value. */
    readonly value?: string;
}

/** What a log entry is made by; nobody's template may change it. */
const RESERVED: ReadonlySet<string> = new Set(['Id', 'Call_Key__c', 'TaskSubtype', 'CallObject', 'Subject', 'Description']);

/** UI API's data types that take a value of each type. */
const DATA_TYPES: Readonly<Record<FieldType, readonly string[]>> = {
    string: ['String', 'ComboBox', 'TextArea', 'EncryptedString', 'Reference'],
    textArea: ['TextArea', 'String'],
    integer: ['Int', 'Double', 'Currency', 'Percent'],
    boolean: ['Boolean'],
    picklist: ['Picklist', 'ComboBox'],
    multiPicklist: ['MultiPicklist'],
    email: ['Email'],
    phone: ['Phone'],
    url: ['Url'],
    date: ['Date'],
    dateTime: ['DateTime']
};

/** The type that a value for a field is best meant to be; a text where no type is made for it. */
export function typeOf(described: Pick<FieldDescription, 'dataType'> | undefined): FieldType {
    const exact: Readonly<Record<string, FieldType>> = { TextArea: 'textArea', ComboBox: 'picklist' };
    const { dataType = 'String' } = described ?? {};
    return exact[dataType] ?? (Object.keys(DATA_TYPES) as FieldType[]).find((type) => DATA_TYPES[type].includes(dataType)) ?? 'string';
}

/** What is wrong with the field itself, whatever its value. */
export function fieldProblem({ field, type }: Pick<FieldTemplate, 'field' | 'type'>, object: ObjectDescription): ValueProblem | undefined {
    if (RESERVED.has(field)) return 'fieldReserved';
    if (!object) return undefined;
    const described = Object.hasOwn(object, field) ? object[field] : undefined;
    if (!described) return 'fieldUnknown';
    if (!described.writeable) return 'fieldNotWriteable';
    return DATA_TYPES[type].includes(described.dataType) ? undefined : 'fieldOfOtherType';
}

export interface FieldValues {
    readonly fields: Readonly<Record<string, FieldValue>>;
    readonly problems: readonly FieldProblem[];
}

/**
 * The values of all templates that have one.
 * @param day of the call, `YYYY-MM-DD`, from which relative dates count
 */
export function fieldValues(templates: readonly FieldTemplate[], valueOf: ValueOf, object: ObjectDescription, day: string): FieldValues {
    const problems: FieldProblem[] = [];
    const fields: Record<string, FieldValue> = {};
    for (const template of templates) {
        const { field, type } = template;
        const problem = fieldProblem(template, object);
        if (problem) {
            problems.push({ field, problem });
            continue;
        }
        const text = render(template.value, valueOf).trim();
        const reading = text === '' ? { value: undefined } : read(text, type, object?.[field], day);
        if ('problem' in reading) problems.push({ field, problem: reading.problem, value: text });
        else if (reading.value !== undefined) fields[field] = reading.value;
    }
    return { fields, problems };
}

type Reading = { readonly value: FieldValue | undefined } | { readonly problem: ValueProblem };

function read(text: string, type: FieldType, described: FieldDescription | undefined, day: string): Reading {
    const { length = 0, values, dataType } = described ?? {};
    const room = length || Infinity;
    switch (type) {
        case 'string':
        case 'textArea':
            if (dataType === 'Reference') return /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text) ? { value: text } : { problem: 'notAnId' };
            return { value: cut(text, room) };
        case 'integer':
            return /^[+-]?\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: 'notAnInteger' };
        case 'boolean':
            return /^(?:true|1)$/i.test(text) ? { value: true } : /^(?:false|0)$/i.test(text) ? { value: false } : { problem: 'notABoolean' };
        case 'picklist':
            return isListed(text, values) ? whole(text, room) : { problem: 'notAPicklistValue' };
        case 'multiPicklist': {
            const chosen = [...new Set(text.split(';').map((one) => one.trim()).filter(Boolean))];
            return chosen.length > 0 && chosen.every((one) => isListed(one, values)) ? whole(chosen.join(';'), room) : { problem: 'notAPicklistValue' };
        }
        case 'email':
            return /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text) ? whole(text, room) : { problem: 'notAnEmail' };
        case 'phone':
            return /^[+(*#\d][\d\s()./*#+-]*$/.test(text) && /\d/.test(text) ? whole(text, room) : { problem: 'notAPhone' };
        case 'url':
            return httpsLink(text) === undefined ? { problem: 'notALink' } : whole(text, room);
        case 'date':
            return dateIn(text, day);
        case 'dateTime': {
            const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
            return Number.isNaN(at) ? { problem: 'notADateTime' } : { value: dateTimeText(at) };
        }
    }
}

/** A value that means nothing when it is cut. */
function whole(text: string, room: number): Reading {
    return text.length <= room ? { value: text } : { problem: 'tooLong' };
}

function isListed(value: string, values: readonly string[] | undefined): boolean {
    return values?.includes(value) ?? true;
}

function dateIn(text: string, day: string): Reading {
    if (/^[+-]\d{1,4}$/.test(text)) return { value: dayAfter(day, Number(text)) };
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayAfter(text, 0) === text;
    return isDay ? { value: text } : { problem: 'notADate' };
}
