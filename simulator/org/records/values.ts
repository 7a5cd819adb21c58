/**
 * One value of one field, as it comes in a request, judged and brought into the form in which it is stored: type, length,
 * range, picklist. Knows no other field and no other record.
 */
import type { Problem } from '../errors';
import { normalId } from '../ids';
import type { FieldDescription, Value } from '../schema/description';

/** A value to store, or what is wrong with it. */
export type Judged = { readonly value: Value } | { readonly problem: Problem };

const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})$/;
const TIME = /^\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z?$/;
const LARGEST_INT = 2_147_483_647;

/** Judges a value. Empty text is no value. */
export function judge(field: FieldDescription, input: unknown): Judged {
    if (input === null || input === '') return field.dataType === 'Boolean' ? wrongType(field, input) : { value: null };
    switch (field.dataType) {
        case 'Boolean':
            return typeof input === 'boolean' ? { value: input } : wrongType(field, input);
        case 'Int':
            return judgeInteger(field, input);
        case 'Currency':
        case 'Double':
        case 'Percent':
            return judgeNumber(field, input);
        case 'Date':
            return typeof input === 'string' && isDate(input) ? { value: input } : wrongType(field, input);
        case 'DateTime':
            return judgeDateTime(field, input);
        case 'Time':
            return typeof input === 'string' && TIME.test(input) ? { value: input } : wrongType(field, input);
        case 'Reference':
            return judgeId(field, input);
        case 'Picklist':
        case 'MultiPicklist':
            return judgePicklist(field, input);
        case 'ComboBox':
        case 'Email':
        case 'Phone':
        case 'String':
        case 'TextArea':
        case 'Url':
            return judgeText(field, input);
    }
}

function judgeText(field: FieldDescription, input: unknown): Judged {
    if (typeof input !== 'string') return wrongType(field, input);
    const keepsBlanks = field.textArea === 'long' || field.textArea === 'rich';
    const text = keepsBlanks ? input : input.trim();
    if (text === '') return { value: null };
    if (text.length > field.length) return tooLong(field, text);
    if (field.dataType === 'Email' && !EMAIL.test(text)) return problem('INVALID_EMAIL_ADDRESS', field, `${field.label}: invalid email address: ${text}`);
    return { value: text };
}

function judgeInteger(field: FieldDescription, input: unknown): Judged {
    // The platform's JSON reader takes no fraction and no text for an int.
    if (typeof input !== 'number' || !Number.isInteger(input)) return wrongType(field, input);
    return Math.abs(input) <= LARGEST_INT ? { value: input } : outOfRange(field, input);
}

function judgeNumber(field: FieldDescription, input: unknown): Judged {
    if (typeof input !== 'number' || !Number.isFinite(input)) return wrongType(field, input);
    const digits = field.precision - field.scale;
    if (digits > 0 && Math.abs(input) >= 10 ** digits) return outOfRange(field, input);
    return { value: Number(input.toFixed(Math.min(field.scale, 20))) };
}

/** Seconds are the finest that is kept. */
function judgeDateTime(field: FieldDescription, input: unknown): Judged {
    if (typeof input !== 'string' || !DATE_TIME.test(input) || !isDate(input.slice(0, 10))) return wrongType(field, input);
    const at = Date.parse(input.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(at) ? wrongType(field, input) : { value: wholeSeconds(at) };
}

/** An instant as date-time fields keep it. */
export function wholeSeconds(at: number): string {
    return new Date(Math.floor(at / 1000) * 1000).toISOString();
}

function isDate(text: string): boolean {
    const [, year, month, day] = DATE.exec(text) ?? [];
    if (year === undefined) return false;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return date.toISOString().slice(0, 10) === text;
}

function judgeId(field: FieldDescription, input: unknown): Judged {
    const id = typeof input === 'string' ? normalId(input) : undefined;
    return id === undefined ? problem('MALFORMED_ID', field, `${field.label}: id value of incorrect type: ${String(input)}`) : { value: id };
}

function judgePicklist(field: FieldDescription, input: unknown): Judged {
    if (typeof input !== 'string') return wrongType(field, input);
    const text = input.trim();
    if (text.length > field.length) return tooLong(field, text);
    const chosen = field.dataType === 'MultiPicklist' ? text.split(';') : [text];
    const known = new Set(field.picklist?.values.filter(({ isActive }) => isActive).map(({ value }) => value));
    const bad = field.picklist?.restricted === true ? chosen.find((value) => !known.has(value)) : undefined;
    if (bad === undefined) return { value: text };
    return problem('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', field, `${field.label}: bad value for restricted picklist field: ${bad}`);
}

function tooLong(field: FieldDescription, text: string): Judged {
    return problem('STRING_TOO_LONG', field, `${field.label}: data value too large: ${text} (max length=${field.length})`);
}

function outOfRange(field: FieldDescription, input: number): Judged {
    return problem('NUMBER_OUTSIDE_VALID_RANGE', field, `${field.label}: value outside of valid range on numeric field: ${input}`);
}

function wrongType(field: FieldDescription, input: unknown): Judged {
    return problem('INVALID_TYPE_ON_FIELD_IN_RECORD', field, `${field.label}: value not of required type: ${typeof input === 'string' ? input : JSON.stringify(input)}`);
}

function problem(code: string, field: FieldDescription, message: string): Judged {
    return { problem: { code, message, fields: [field.apiName] } };
}
