import { settled, wireOf } from '../../desk/__tests__/wires';
import { drawPart } from '../../setupApp/__tests__/parts';
import SetupDescriber from '../setupDescriber';

const info = wireOf('lightning/uiObjectInfoApi', 'getObjectInfo');
const values = wireOf('lightning/uiObjectInfoApi', 'getPicklistValuesByRecordType');

afterEach(() => document.body.replaceChildren());

describe('A8: an object as this user may use it', () => {
    it('its fields, their values, and which of them are closed', async () => {
        const { heard } = drawPart(SetupDescriber, { objectApiName: 'Task' }, 'described');
        info.emit({ defaultRecordTypeId: '012', fields: { Status: { apiName: 'Status', label: 'Status', dataType: 'Picklist', createable: true, updateable: true, length: 255 } } });
        await settled();
        values.emit({ picklistFieldValues: { Status: { values: [{ value: 'Open', label: 'Open', attributes: { closed: false } }, { value: 'Done', label: 'Done', attributes: { closed: true } }] } } });
        expect(heard).toEqual([{ objectApiName: 'Task', fields: { Status: expect.objectContaining({ values: ['Open', 'Done'], writeable: true }) }, closed: ['Done'] }]);
    });
    it('nothing of one that may not be seen', () => {
        const { heard } = drawPart(SetupDescriber, { objectApiName: 'Case' }, 'described');
        info.error({}, 403);
        expect(heard).toEqual([{ objectApiName: 'Case', fields: undefined, closed: [] }]);
    });
});
