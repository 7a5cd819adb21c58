import { filled, missing, offered, recordForm, recordTypes, requiredIn, writableOf, type DescribedField, type DescribedObject } from '../recordForm';

const field = (apiName: string, more: Partial<DescribedField> = {}): DescribedField => ({ apiName, label: `${apiName} label`, dataType: 'String', length: 80, required: false, createable: true, updateable: true, ...more });
const object = (...fields: DescribedField[]): DescribedObject => ({ apiName: 'Lead', label: 'Lead', fields: Object.fromEntries(fields.map((one) => [one.apiName, one])) });
const LEAD = object(
    field('LastName', { required: true }),
    field('Phone', { dataType: 'Phone' }),
    field('Region__c', { dataType: 'Picklist', required: true, inlineHelpText: 'Where they are', controllerName: 'Country__c' }),
    field('Rating', { createable: false }),
    field('OwnerId', { dataType: 'Reference', required: true, referenceToInfos: [{ apiName: 'User' }] }),
    field('Score', { required: true, createable: false }),
    field('Place__c', { dataType: 'Location', required: true }),
    field('Ok__c', { dataType: 'Boolean', required: true })
);

describe('X1: the form of an org', () => {
    it('asks for what is wanted, then for what this org requires; says what may not be written and what it can’t show', () => {
        const form = recordForm(LEAD, ['Phone', 'LastName', 'Rating', 'Unknown__c']);
        expect(form.fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([['Phone', 'phone', false], ['LastName', 'text', true], ['Region__c', 'picklist', true]]);
        expect(form.fields[2]).toEqual({ name: 'Region__c', label: 'Region__c label', kind: 'picklist', required: true, length: 80, scale: 0, help: 'Where they are', to: [], controller: 'Country__c' });
        expect([form.refused, form.beyond]).toEqual([['Rating label'], ['Place__c label']]);
    });

    it('has a list of its own for the usual kinds, and none for others', () => {
        expect(recordForm(LEAD).fields.map(({ name }) => name)).toEqual(['LastName', 'Phone', 'Region__c']);
        expect(recordForm({ ...LEAD, apiName: 'Site__c' }).fields.map(({ name }) => name)).toEqual(['LastName', 'Region__c']);
    });

    it('a check box is never missing; a page layout may require more; a lookup knows its kinds', () => {
        const form = recordForm(object(field('Ok__c', { dataType: 'Boolean', required: true }), field('AccountId', { dataType: 'Reference', referenceToInfos: [{ apiName: 'Account' }] })), ['Ok__c'], ['AccountId']);
        expect(form.fields).toMatchObject([{ name: 'Ok__c', required: false }, { name: 'AccountId', required: true, to: ['Account'] }]);
    });

    it('what a page layout requires', () => {
        const item = (required: boolean, apiName: string | null, componentType = 'Field') => ({ required, layoutComponents: [{ apiName, componentType }] });
        expect(requiredIn({ sections: [{ layoutRows: [{ layoutItems: [item(true, 'Email'), item(false, 'Phone'), item(true, null, 'EmptySpace')] }] }] })).toEqual(['Email']);
        expect(requiredIn(null)).toEqual([]);
    });

    it('record types are asked for when there are several to choose from', () => {
        const info = (recordTypeId: string, more: object = {}) => ({ available: true, master: false, name: recordTypeId, recordTypeId, ...more });
        const types = (...infos: ReturnType<typeof info>[]) => recordTypes({ ...LEAD, recordTypeInfos: Object.fromEntries(infos.map((one) => [one.recordTypeId, one])) });
        expect(types(info('A'), info('B'), info('C', { available: false }), info('M', { master: true }))).toEqual([{ id: 'A', name: 'A' }, { id: 'B', name: 'B' }]);
        expect([types(info('A'), info('M', { master: true })), recordTypes(LEAD)]).toEqual([[], []]);
    });
});

describe('picklists', () => {
    const values = [{ label: 'Rome', value: 'rome', validFor: [0] }, { label: 'Berlin', value: 'berlin', validFor: [1] }, { label: 'Elsewhere', value: 'other' }];
    it.each([
        ['one that depends on nothing', { values }, undefined, ['rome', 'berlin', 'other']],
        ['by the controlling value', { values, controllerValues: { Italy: 0, Germany: 1 } }, 'Germany', ['berlin']],
        ['nothing as long as that is empty', { values, controllerValues: { Italy: 0 } }, undefined, []]
    ])('%s', (_which, picklist, controlling, offers) => expect(offered(picklist, controlling).map(({ value }) => value)).toEqual(offers));
});

describe('what is written', () => {
    const form = recordForm(LEAD, ['Phone', 'LastName']);
    it('only what the form asks for and somebody filled in', () => {
        expect(filled(form, { LastName: 'Rossi', Phone: '', Region__c: null, Other__c: 'x' })).toEqual({ LastName: 'Rossi' });
    });
    it('T11: what may not be written is named, if somebody filled it in', () => {
        expect(writableOf({ LastName: 'Rossi', Rating: 'Hot', Score: null, Ok__c: false, Gone__c: 'x' }, LEAD.fields)).toEqual({ writable: { LastName: 'Rossi' }, leftOut: ['Rating label', 'Gone__c'] });
    });
    it('what is missing is named', () => {
        expect(missing(form, { LastName: '  ', Region__c: 'rome' })).toEqual(['LastName']);
        expect(missing(form, { Region__c: null })).toEqual(['LastName', 'Region__c']);
    });
});
