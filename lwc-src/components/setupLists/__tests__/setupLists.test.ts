import { readRuleSettings } from '../../../core/rule/stored/settingsForm';
import { settled } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import type { FormField } from '../../setupForm/setupForm';
import SetupLists from '../setupLists';

async function setUp(fill: (fake: FakeStore) => void = () => undefined) {
    const fake = new FakeStore();
    fill(fake);
    const drawn = drawPart(SetupLists, { store: fake.store });
    await settled();
    const click = async (selector: string): Promise<void> => {
        await drawn.click(selector);
        for (let times = 0; times < 8; times += 1) {
            // eslint-disable-next-line no-await-in-loop -- one after the other
            await settled();
        }
    };
    const field = (name: string): FormField | undefined => (props(drawn.part('c-setup-form')).fields as FormField[]).find((one) => one.name === name);
    return { ...drawn, fake, click, field };
}

afterEach(() => document.body.replaceChildren());

describe('what agents choose from', () => {
    it('defaults in one click, safe to repeat', async () => {
        const { element, fake, click, part } = await setUp((store) => store.add('disposition', 'C.LISTSDEFAULTSALE', { Kind__c: 'Result', Position__c: 10 }));
        await click('[data-id="defaults"]');
        const kinds = fake.of('disposition').map(({ values }) => values['Kind__c']);
        expect([kinds, fake.of('disposition').map(({ values }) => values['Position__c'])]).toEqual([
            [...Array<string>(5).fill('Result'), ...Array<string>(4).fill('Memo')],
            [10, 1_010, 2_010, 3_010, 4_010, 5_010, 6_010, 7_010, 8_010]
        ]);
        const settings = Object.fromEntries(fake.of('setting').map(({ values }) => [values['Setting__c'], String(values['Value__c'])]));
        expect(Object.keys(settings)).toEqual(['blockedNumbers', 'calendars', 'customVariables']);
        expect(readRuleSettings((name) => settings[name], []).problems).toEqual([]);
        await click('[data-id="defaults"]');
        expect([fake.of('disposition').length, fake.of('setting').length, part('[data-id="said"]').textContent]).toEqual([9, 3, 'c.listsDefaultsThere']);
        await expect(element).toBeAccessible();
    });
    it('nothing that somebody has set is changed, also what they have emptied', async () => {
        const { fake, click } = await setUp((store) => store.add('setting', '', { Setting__c: 'blockedNumbers', Scope__c: 'Organisation', Value__c: '[]' }));
        await click('[data-id="defaults"]');
        expect(fake.of('setting').map(({ values }) => [values['Setting__c'], values['Value__c'] === '[]'])).toEqual([['blockedNumbers', true], ['calendars', false], ['customVariables', false]]);
    });
    it('one that Salesforce refuses: what was made stays, and the next click makes the rest', async () => {
        const { fake, root, click } = await setUp((store) => store.failing.add('c.listsDefaultSale'));
        await click('[data-id="defaults"]');
        expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.setupFailed');
        fake.failing.clear();
        await click('[data-id="defaults"]');
        expect([fake.of('disposition').length, fake.of('setting').length]).toEqual([9, 3]);
    });
    it('results and memo values come and go, none twice', async () => {
        const { fake, root, says, click } = await setUp();
        for (const word of ['Offer', 'offer']) {
            // eslint-disable-next-line no-await-in-loop -- one after the other
            await says('[data-kind="Memo"]', 'change', { value: word });
            // eslint-disable-next-line no-await-in-loop
            await click('[data-add="Memo"]');
        }
        expect(fake.of('disposition').map(({ name, values }) => [name, values['Kind__c']])).toEqual([['Offer', 'Memo']]);
        await click('lightning-button-icon');
        expect([fake.of('disposition'), root.querySelector('li')]).toEqual([[], null]);
    });
    it('what Salesforce refuses is said', async () => {
        const { fake, root, says, click } = await setUp();
        fake.failing.add('Offer');
        await says('[data-kind="Result"]', 'change', { value: 'Offer' });
        await click('[data-add="Result"]');
        expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.setupFailed');
    });
});

describe('A3 T16: numbers and links', () => {
    it('are checked at their place before they are saved, and nothing is half saved', async () => {
        const { fake, says, click, field } = await setUp();
        await says('c-setup-form', 'fill', { name: 'recording', value: 'http://pbx.example.com/{callKey}' });
        await says('c-setup-form', 'fill', { name: 'ownNumbers', value: '+39 02 8088 [12' });
        await click('[data-id="save"]');
        expect([field('recording')?.problem, field('ownNumbers')?.problem, fake.of('setting')]).toEqual(['c.problemLinkNotHttps', 'c.problemPatternUnclosed', []]);
        await says('c-setup-form', 'fill', { name: 'recording', value: 'https://pbx.example.com/{callKey}' });
        await says('c-setup-form', 'fill', { name: 'ownNumbers', value: '+39 02 8088*, 2??' });
        await says('c-setup-form', 'fill', { name: 'convertedLeads', value: 'ignore' });
        await click('[data-id="save"]');
        expect(Object.fromEntries(fake.of('setting').map(({ values }) => [values['Setting__c'], JSON.parse(String(values['Value__c']))]))).toEqual({
            ownNumbers: ['+39 02 8088*', '2??'],
            convertedLeads: 'ignore',
            dialledFrom: 'record',
            exactSearch: 'off',
            logWhen: 'end',
            links: { recording: 'https://pbx.example.com/{callKey}' }
        });
        await says('c-setup-form', 'fill', { name: 'dialledFrom', value: 'matched' });
        fake.done.length = 0;
        await click('[data-id="save"]');
        expect([fake.done.length, field('dialledFrom')?.value]).toEqual([1, 'matched']);
    });
});

describe('A4 A10: business hours and custom variables', () => {
    const OFFICE = { id: 'office', name: 'Office', timeZone: 'Europe/Rome', days: { mon: '9-18', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' }, holidays: '12-25' };
    const stored = (fake: FakeStore): unknown => Object.fromEntries(fake.of('setting').map(({ values }) => [values['Setting__c'], JSON.parse(String(values['Value__c']))]));
    const filled = async (days: object, key: string) => {
        const drawn = await setUp();
        await drawn.says('c-setup-hours', 'fill', { calendars: [{ ...OFFICE, days: { ...OFFICE.days, ...days } }] });
        await drawn.says('c-setup-variables', 'fill', { variables: [{ name: 'account', from: 'header', key }] });
        await drawn.click('[data-id="save"]');
        return drawn;
    };
    it('are saved as rules know them, and come back', async () => {
        const { fake, part } = await filled({}, 'X-Account');
        expect(stored(fake)).toMatchObject({
            calendars: [{ id: 'office', name: 'Office', timeZone: 'Europe/Rome', week: { mon: [{ from: '09:00', to: '18:00' }] }, holidays: ['12-25'] }],
            customVariables: [{ name: 'account', from: 'header', key: 'X-Account' }]
        });
        expect([(props(part('c-setup-hours')).calendars as typeof OFFICE[])[0]?.days.mon, props(part('c-setup-variables')).variables]).toEqual(['09:00-18:00', [{ name: 'account', from: 'header', key: 'X-Account' }]]);
    });
    it('are refused at their place, and nothing is half saved', async () => {
        const { fake, part } = await filled({ tue: 'mornings' }, '');
        const paths = (props(part('c-setup-hours')).problems as { path: string }[]).map(({ path }) => path);
        expect([paths, fake.of('setting')]).toEqual([['calendars[0].week.tue[0].from', 'calendars[0].week.tue[0].to', 'customVariables[0].key'], []]);
    });
    it('what somebody else has saved meanwhile isn’t overwritten', async () => {
        const { fake, root, says, click } = await filled({}, 'X-Account');
        const record = fake.of('setting').find(({ values }) => values['Setting__c'] === 'customVariables')!;
        await says('c-setup-variables', 'fill', { variables: [] });
        fake.change('setting', record.id, { Value__c: '[]' });
        fake.change('setting', record.id, { Value__c: '[{"name":"theirs","from":"event","key":"x"}]' });
        await click('[data-id="save"]');
        expect(root.querySelector('[role="alert"]')?.textContent).toBe('c.setupFailed');
        expect(stored(fake)).toMatchObject({ customVariables: [{ name: 'theirs' }] });
    });
});
