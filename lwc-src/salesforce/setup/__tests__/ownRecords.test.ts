import { listRequest, ownRecordsIn } from '../ownRecords';

const EXTENSION = { object: 'patchbay__Phone_Extension__c', fields: { Extension__c: 'patchbay__Extension__c', User__c: 'patchbay__User__c' } };

describe('records of our own, to be edited', () => {
    it('are asked for by their names in this org, and answer by those in the source', () => {
        const { query, variables } = listRequest(EXTENSION, { orderBy: 'Extension__c', lookups: ['User__c'] });
        expect(query).toContain('records: patchbay__Phone_Extension__c(where: $where, first: 2000, orderBy: { patchbay__Extension__c: { order: ASC, nulls: LAST } })');
        expect(query).toContain('Extension__c: patchbay__Extension__c { value } User__c: patchbay__User__c { value } User__c_name: patchbay__User__r { Name { value } }');
        expect(variables).toEqual({ where: {} });
    });
    it('one alone, the other way round', () => {
        const { query, variables } = listRequest(EXTENSION, { orderBy: 'Extension__c', descending: true, id: 'a01' });
        expect([variables, query.includes('order: DESC'), query.includes('__r')]).toEqual([{ where: { Id: { eq: 'a01' } } }, true, false]);
    });
    it('are read with who changed them last', () => {
        const node = {
            Id: 'a01',
            Name: { value: 'Ada' },
            LastModifiedDate: { value: '2026-11-22T09:00:00.000Z' },
            LastModifiedBy: { Name: { value: 'Nora Admin' } },
            Extension__c: { value: '204' },
            User__c: { value: null },
            User__c_name: null
        };
        const data = { uiapi: { query: { records: { edges: [{ node }, { node: { Id: 'a02', User__c: { value: '005' }, User__c_name: { Name: { value: 'Ben' } } } }] } } } };
        expect(ownRecordsIn(data, EXTENSION)).toEqual([
            { id: 'a01', name: 'Ada', modified: '2026-11-22T09:00:00.000Z', modifiedBy: 'Nora Admin', values: { Extension__c: '204', User__c: undefined }, related: {} },
            { id: 'a02', name: '', modified: '', modifiedBy: '', values: { Extension__c: undefined, User__c: '005' }, related: { User__c: 'Ben' } }
        ]);
        expect(ownRecordsIn(undefined, EXTENSION)).toEqual([]);
    });
});
