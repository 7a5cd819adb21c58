import USER_ID from '@salesforce/user/Id';
import { drawLightning, settled, wireOf } from '../../desk/__tests__/wires';
import DeskFacts from '../deskFacts';

const USER = wireOf('lightning/uiRecordApi', 'getRecord');
const OBJECTS = wireOf('lightning/uiObjectInfoApi', 'getObjectInfos');
const STATUSES = wireOf('lightning/uiObjectInfoApi', 'getPicklistValues');

afterEach(() => document.body.replaceChildren());

it('asks who the user is and what they may do, and tells as soon as each is known', async () => {
    const { element } = drawLightning(DeskFacts);
    const heard: unknown[] = [];
    for (const name of ['user', 'objects', 'closedstatus']) element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    await settled();
    expect(USER.getLastConfig()).toMatchObject({ recordId: USER_ID });
    USER.emit({ fields: { Name: { value: 'Nina Weber' }, ProfileId: { value: '00eA' } } });
    OBJECTS.emit({ results: [{ statusCode: 200, result: { apiName: 'Task', defaultRecordTypeId: '012A', fields: {} } }, { statusCode: 403, result: {} }] });
    await settled();
    expect(STATUSES.getLastConfig()).toMatchObject({ recordTypeId: '012A' });
    STATUSES.emit({ values: [{ value: 'Open' }, { value: 'Done', attributes: { closed: true } }] });
    expect(heard).toEqual([
        ['user', { name: 'Nina Weber', profileId: '00eA' }],
        ['objects', { infos: [{ apiName: 'Task', defaultRecordTypeId: '012A', fields: {} }] }],
        ['closedstatus', { closedStatus: 'Done' }]
    ]);
    await expect(element).toBeAccessible();
});
