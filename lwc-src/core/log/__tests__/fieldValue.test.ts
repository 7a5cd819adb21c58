import type { FieldTemplate, FieldType } from '../log';
import { type FieldDescription, fieldProblem, fieldValues, typeOf, type ValueProblem } from '../fieldValue';

const field = (dataType: string, more: Partial<FieldDescription> = {}): FieldDescription => ({ dataType, writeable: true, length: 0, ...more });
const object = {
    Text__c: field('String', { length: 5 }),
    Area__c: field('TextArea', { length: 5 }),
    Number__c: field('Double'),
    Done__c: field('Boolean'),
    Kind__c: field('Picklist', { values: ['A', 'B'], length: 255 }),
    Kinds__c: field('MultiPicklist', { values: ['A', 'B'], length: 4_099 }),
    Mail__c: field('Email', { length: 20 }),
    Tel__c: field('Phone', { length: 40 }),
    Site__c: field('Url', { length: 30 }),
    Day__c: field('Date'),
    At__c: field('DateTime'),
    Campaign__c: field('Reference', { length: 18 }),
    Fixed__c: field('String', { writeable: false })
};
const valueOf = (name: string): string | undefined => ({ queue: 'Sales', start: '2026-11-22T23:30:00.000Z' })[name];
const one = (name: string, type: FieldType, value: string) => fieldValues([{ field: name, type, value }], valueOf, object, '2026-11-23');

describe('A8, U10c: a value of each type', () => {
    it.each<[string, FieldType, string, string | number | boolean]>([
        ['Text__c', 'string', '{queue}', 'Sales'],
        ['Text__c', 'string', '{queue} team', 'Sale…'],
        ['Area__c', 'textArea', 'a\nb', 'a\nb'],
        ['Number__c', 'integer', '-42', -42],
        ['Done__c', 'boolean', 'True', true],
        ['Done__c', 'boolean', '0', false],
        ['Kind__c', 'picklist', 'A', 'A'],
        ['Kinds__c', 'multiPicklist', 'B; A;B', 'B;A'],
        ['Mail__c', 'email', 'ada@example.com', 'ada@example.com'],
        ['Tel__c', 'phone', '+39 (340) 118-2290', '+39 (340) 118-2290'],
        ['Site__c', 'url', 'https://example.com/', 'https://example.com/'],
        ['Day__c', 'date', '2027-02-01', '2027-02-01'],
        ['Day__c', 'date', '+9', '2026-12-02'],
        ['Day__c', 'date', '-1', '2026-11-22'],
        ['At__c', 'dateTime', '{start}', '2026-11-22T23:30:00.000Z'],
        ['At__c', 'dateTime', '2026-11-22T23:30+01:00', '2026-11-22T22:30:00.000Z'],
        ['Campaign__c', 'string', '701000000000001', '701000000000001']
    ])('%s, %s: %j is %j', (name, type, template, value) => expect(one(name, type, template)).toEqual({ fields: { [name]: value }, problems: [] }));

    it('nothing is not a value, and no problem', () => expect(one('Number__c', 'integer', '{nobody}')).toEqual({ fields: {}, problems: [] }));
});

describe('A8: what can’t be written is named, and the rest goes out without it', () => {
    it.each<[string, FieldType, string, ValueProblem]>([
        ['Number__c', 'integer', '4.2', 'notAnInteger'],
        ['Done__c', 'boolean', 'perhaps', 'notABoolean'],
        ['Kind__c', 'picklist', 'C', 'notAPicklistValue'],
        ['Kinds__c', 'multiPicklist', 'A;C', 'notAPicklistValue'],
        ['Kinds__c', 'multiPicklist', ';', 'notAPicklistValue'],
        ['Mail__c', 'email', 'ada', 'notAnEmail'],
        ['Mail__c', 'email', 'ada.lovelace@example.com', 'tooLong'],
        ['Tel__c', 'phone', 'call me', 'notAPhone'],
        ['Tel__c', 'phone', '+', 'notAPhone'],
        ['Site__c', 'url', 'http://example.com', 'notALink'],
        ['Day__c', 'date', '2026-02-30', 'notADate'],
        ['Day__c', 'date', '1.2.2026', 'notADate'],
        ['At__c', 'dateTime', 'now', 'notADateTime'],
        ['At__c', 'dateTime', '2026-13-01T00:00Z', 'notADateTime'],
        ['Campaign__c', 'string', 'Spring', 'notAnId']
    ])('%s, %s: %j: %s', (name, type, value, problem) => expect(one(name, type, value)).toEqual({ fields: {}, problems: [{ field: name, problem, value }] }));

    it.each<[string, FieldType, ValueProblem]>([
        ['Gone__c', 'string', 'fieldUnknown'],
        ['toString', 'string', 'fieldUnknown'],
        ['Fixed__c', 'string', 'fieldNotWriteable'],
        ['Number__c', 'string', 'fieldOfOtherType'],
        ['Call_Key__c', 'string', 'fieldReserved']
    ])('%s, %s: %s', (name, type, problem) => {
        expect(one(name, type, 'x')).toEqual({ fields: {}, problems: [{ field: name, problem }] });
        expect(fieldProblem({ field: name, type }, object)).toBe(problem);
    });

    it('the others are there', () => {
        const templates: FieldTemplate[] = [{ field: 'Gone__c', type: 'string', value: 'x' }, { field: 'Text__c', type: 'string', value: 'x' }];
        expect(fieldValues(templates, valueOf, object, '2026-11-23').fields).toEqual({ Text__c: 'x' });
    });

    it('without a description of the object the values are tried as they are meant', () => {
        expect(fieldValues([{ field: 'X__c', type: 'picklist', value: 'Z' }, { field: 'Y__c', type: 'string', value: 'long enough' }], valueOf, undefined, '2026-11-23').fields).toEqual({ X__c: 'Z', Y__c: 'long enough' });
    });
});

it.each([
    ['String', 'string'],
    ['TextArea', 'textArea'],
    ['ComboBox', 'picklist'],
    ['MultiPicklist', 'multiPicklist'],
    ['Currency', 'integer'],
    ['Reference', 'string'],
    ['Location', 'string']
])('U10c: a value for a field of %s is meant as %s', (dataType, type) => expect(typeOf({ dataType })).toBe(type));
it('and as a text while nobody knows the field', () => expect(typeOf(undefined)).toBe('string'));
