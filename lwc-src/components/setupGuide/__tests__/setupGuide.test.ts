import { failed, passed } from '../../../core/checks/check';
import { settled, wireOf } from '../../desk/__tests__/wires';
import { FakeStore } from '../../setupApp/__tests__/fakeStore';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupGuide from '../setupGuide';

jest.mock('c/setupChecker', () => jest.requireActual<object>('../../setupApp/__tests__/stubs/checker'));
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-GB' }), { virtual: true });
jest.mock('@salesforce/label/c.guideProgress', () => ({ default: '{count} of {all} done' }), { virtual: true });
jest.mock('@salesforce/label/c.guideTicked', () => ({ default: 'Ticked by {name}' }), { virtual: true });

async function setUp(fake = new FakeStore()) {
    const drawn = drawPart(SetupGuide, { store: fake.store });
    wireOf('lightning/uiRecordApi', 'getRecord').emit({ fields: { Name: { value: 'Nora Admin' } } });
    await settled();
    const state = (step: string): string | undefined => drawn.part(`[data-step="${step}"]`).dataset['state'];
    return { ...drawn, fake, state };
}

afterEach(() => document.body.replaceChildren());

describe('the guide: what no package can do', () => {
    it('looks by itself when it is opened, and says where, why and whether it is done', async () => {
        const { element, root, part, says, state } = await setUp();
        expect(props(part('c-setup-checker')).runs).toBe(1);
        await says('c-setup-checker', 'checked', { results: [passed('callCenter'), failed('phone', 'phoneSilent')] });
        expect([state('callCenter'), state('utilityBar'), state('layout'), part('[data-id="progress"]').textContent]).toEqual(['done', 'notDone', 'unseen', '1 of 11 done']);
        expect(part('[data-step="utilityBar"]').textContent).toContain('c.checkCausePhoneSilent c.checkCurePhoneSilent');
        expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain('/lightning/setup/CallCenters/home');
        await expect(element).toBeAccessible();
    });
    it('remembers what an admin has ticked, who and when; and forgets it again', async () => {
        const { fake, part, says, click, state } = await setUp();
        await says('c-setup-checker', 'checked', { results: [] });
        await click('[data-tick="layout"]');
        await settled();
        expect([state('layout'), part('[data-step="layout"]').textContent]).toEqual(['ticked', expect.stringContaining('Ticked by Nora Admin')]);
        expect(fake.of('setting').map(({ values }) => [values['Setting__c'], values['Scope__c'], JSON.parse(String(values['Value__c']))])).toEqual([['guide', 'Organisation', { layout: { by: 'Nora Admin', at: expect.any(String) } }]]);
        document.body.replaceChildren();
        const again = await setUp(fake);
        expect(again.state('layout')).toBe('ticked');
        await again.click('[data-tick="layout"]');
        await settled();
        expect([again.state('layout'), fake.of('setting').map(({ values }) => values['Value__c'])]).toEqual(['unseen', ['{}']]);
    });
    it('what can’t be kept is said', async () => {
        const { fake, root, says, click, state } = await setUp();
        await says('c-setup-checker', 'checked', { results: [] });
        fake.failing.add('list setting');
        await click('[data-tick="layout"]');
        await settled();
        expect([root.querySelector('[role="alert"]')?.textContent, state('layout')]).toEqual(['c.setupFailed', 'unseen']);
        document.body.replaceChildren();
        const again = await setUp(fake);
        expect(again.root.querySelector('[role="alert"]')?.textContent).toBe('c.setupFailed');
    });
});
