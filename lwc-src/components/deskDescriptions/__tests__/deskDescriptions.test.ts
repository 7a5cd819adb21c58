import { DeskDescriptions } from '../deskDescriptions';

const priority = { apiName: 'Priority', label: 'Priority', dataType: 'Picklist', writeable: true, length: 255, values: ['High', 'Low'] };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('A8: what fields are like, for the phone', () => {
    it('those that are asked for, as far as there are any, and once for all', async () => {
        const shown: (readonly string[])[] = [];
        const descriptions = new DeskDescriptions((objects) => shown.push(objects));
        const [first, second] = [descriptions.describe('Task', ['Priority', 'Gone__c']), descriptions.describe('Task', [])];
        descriptions.wasDescribed({ objectApiName: 'Task', fields: { Priority: priority, Subject: priority } });
        expect([await first, await second]).toEqual([{ Priority: { dataType: 'Picklist', writeable: true, length: 255, values: ['High', 'Low'] } }, {}]);
        expect(await descriptions.describe('Task', ['Priority'])).toHaveProperty('Priority');
        expect(shown.at(-1)).toEqual(['Task']);
    });

    it('nothing where the user may not see the object, or nothing comes in time', async () => {
        const descriptions = new DeskDescriptions(() => undefined);
        const [refused, late] = [descriptions.describe('Case', ['Priority']), descriptions.describe('Lead', [])];
        descriptions.wasDescribed({ objectApiName: 'Case' });
        jest.advanceTimersByTime(4_000);
        expect([await refused, await late]).toEqual([undefined, undefined]);
    });
});
