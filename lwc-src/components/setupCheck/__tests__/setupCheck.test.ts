import { failed, passed, unseen } from '../../../core/checks/check';
import { settled } from '../../desk/__tests__/wires';
import { drawPart, props } from '../../setupApp/__tests__/parts';
import SetupCheck from '../setupCheck';

jest.mock('c/setupChecker', () => jest.requireActual<object>('../../setupApp/__tests__/stubs/checker'));
jest.mock('@salesforce/label/c.checkFound', () => ({ default: '{count} to put right.' }), { virtual: true });
jest.mock('@salesforce/label/c.checkCauseFieldsNotWriteable', () => ({ default: 'You may not write: {detail}.' }), { virtual: true });

const results = [passed('phone'), unseen('clock'), failed('fields', 'fieldsNotWriteable', 'Queue__c')];

afterEach(() => document.body.replaceChildren());

describe('B9: check my set-up', () => {
    it('what is wrong stands first, with its cause and its cure', async () => {
        const { element, root, part, says, click } = drawPart(SetupCheck, {});
        await click('[data-id="run"]');
        expect([props(part('[data-id="run"]')).label, props(part('c-setup-checker')).runs]).toEqual(['c.checkRunning', 1]);
        await says('c-setup-checker', 'checked', { results });
        expect([part('[data-id="sum"]').textContent, props(part('[data-id="run"]')).label]).toEqual(['1 to put right.', 'c.checkAgain']);
        expect([...root.querySelectorAll('li')].map((one) => [...one.querySelectorAll('p')].map((text) => text.textContent))).toEqual([
            ['c.checkNameFields', 'You may not write: Queue__c.', 'c.checkCureFieldsNotWriteable'],
            ['c.checkNameClock', 'c.checkUnseen'],
            ['c.checkNamePhone']
        ]);
        expect([...root.querySelectorAll('lightning-icon')].map((icon) => props(icon).alternativeText)).toEqual(['c.checkWrong', 'c.checkUnseen', 'c.checkPassed']);
        await expect(element).toBeAccessible();
        await says('c-setup-checker', 'checked', { results: [passed('phone')] });
        expect(part('[data-id="sum"]').textContent).toBe('c.checkAllWell');
    });
    it('is copied for support, or shown where the browser doesn’t allow it', async () => {
        const { part, says, click } = drawPart(SetupCheck, {});
        await says('c-setup-checker', 'checked', { results });
        await click('[data-id="copy"]');
        await settled();
        expect(props(part('[data-id="report"]')).value).toContain('fields failed fieldsNotWriteable (Queue__c)');
        const writeText = jest.fn((_text: string) => Promise.resolve());
        Object.assign(navigator, { clipboard: { writeText } });
        await click('[data-id="copy"]');
        await settled();
        expect([writeText.mock.calls[0]?.[0].split('\n').slice(1), props(part('[data-id="copy"]')).label]).toEqual([['phone passed', 'clock unseen', 'fields failed fieldsNotWriteable (Queue__c)'], 'c.setupCopied']);
    });
});
