import { fieldsIn } from '../describe';

const field = (apiName: string, dataType: string, createable = true) => ({ apiName, label: apiName.replace(/__c$/, ''), dataType, createable, updateable: createable, length: 255 });

it('A8: fields as the org describes them, with the values of picklists; the call key is nobody’s to fill', () => {
    const info = { fields: { Status: field('Status', 'Picklist'), IsClosed: field('IsClosed', 'Boolean', false), ns__Call_Key__c: field('ns__Call_Key__c', 'String') } };
    const values = { picklistFieldValues: { Status: { values: [{ value: 'Open', label: 'Open' }] } } };
    expect(fieldsIn(info, values)).toEqual({
        Status: { apiName: 'Status', label: 'Status', dataType: 'Picklist', writeable: true, length: 255, values: ['Open'] },
        IsClosed: { apiName: 'IsClosed', label: 'IsClosed', dataType: 'Boolean', writeable: false, length: 255 }
    });
    expect(fieldsIn(info, undefined)['Status']).not.toHaveProperty('values');
});
