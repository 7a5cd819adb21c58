import { RecordError } from '../../../core/errors';
import type { OrgSetup } from '../../../core/setup/orgSetup';
import { DeskSetup } from '../deskSetup';

const READER = { userId: '005A', profileId: '00eA' };
const stamps = (changed: string): Record<string, object> =>
    Object.fromEntries(['rule', 'extension', 'disposition', 'setting'].map((one) => [`${one}Stamp`, { totalCount: 1, edges: [{ node: { LastModifiedDate: { value: changed } } }] }]));
const answer = (name: string, changed: string): object => ({ uiapi: { query: { rules: { edges: [{ node: { Id: 'a01', Name: { value: name }, Definition__c: { value: '{}' } } }] }, ...stamps(changed) } } });
const found = (changed: string): object => ({ uiapi: { query: { Contact: { edges: [] }, ...stamps(changed) } } });

function setUp() {
    const asked: boolean[] = [];
    const told: OrgSetup[] = [];
    const org = { now: (): Promise<unknown> => Promise.resolve(answer('Sales', 'monday')) };
    const setup = new DeskSetup({
        read: (_request, fresh) => {
            asked.push(fresh);
            return org.now();
        },
        changed: (next) => told.push(next)
    });
    return { setup, org, asked, told, names: () => told.map(({ rules }) => rules[0]?.name) };
}
async function started() {
    const setting = setUp();
    await setting.setup.start(READER);
    return setting;
}

describe('A11: a changed rule holds from the next call', () => {
    it('all is read once at the start, however often the user’s record comes', async () => {
        const { setup, asked, names } = await started();
        await setup.start(READER);
        expect([names(), asked]).toEqual([['Sales'], [false]]);
    });

    it('a search that sees no change asks for nothing more', async () => {
        const { setup, asked, names } = await started();
        expect(setup.glance()).toContain('ruleStamp');
        await setup.look(found('monday'));
        expect([asked, names()]).toEqual([[false], ['Sales']]);
    });

    it('whoever calls twice is not answered from the cache: no two searches ask the same', async () => {
        const { setup } = await started();
        expect(setup.glance()).not.toBe(setup.glance());
    });

    it('a search that sees a change brings it, past the cache', async () => {
        const { setup, org, asked, names } = await started();
        org.now = () => Promise.resolve(answer('Service', 'tuesday'));
        await setup.look(found('tuesday'));
        expect([asked, names()]).toEqual([[false, true], ['Sales', 'Service']]);
    });

    it('a phone that comes later is told what is known', async () => {
        const { setup, names } = await started();
        setup.tell();
        expect(names()).toEqual(['Sales', 'Sales']);
    });
});

describe('records that can’t be read', () => {
    it('a silent Salesforce is asked again with the next search', async () => {
        const { setup, org, names } = setUp();
        org.now = () => Promise.reject(new RecordError('silent'));
        await setup.start(READER);
        expect([setup.glance(), names()]).toEqual(['', []]);
        org.now = () => Promise.resolve(answer('Sales', 'monday'));
        await setup.look({});
        await Promise.resolve();
        expect(names()).toEqual(['Sales']);
    });

    it('one that refuses is not', async () => {
        const { setup, org, asked } = setUp();
        org.now = () => Promise.reject(new RecordError('noAccess'));
        await setup.start(READER);
        await setup.look({});
        setup.tell();
        expect(asked).toEqual([false]);
    });

    it('what was read before goes on holding', async () => {
        const { setup, org, names } = await started();
        org.now = () => Promise.reject(new RecordError('silent'));
        await setup.look(found('tuesday'));
        setup.tell();
        expect(names()).toEqual(['Sales', 'Sales']);
    });

    it('nothing is read before it is known for whom', async () => {
        const { setup, asked } = setUp();
        await setup.look({});
        expect(asked).toEqual([]);
    });
});
