import { drawPart } from '../../setupApp/__tests__/parts';
import CheckLink from '../checkLink';

jest.mock('@salesforce/label/c.deskCheck', () => ({ default: 'Check my phone' }), { virtual: true });
jest.mock('@salesforce/schema/Call_Rule__c', () => ({ default: { objectApiName: 'patchbay__Call_Rule__c' } }), { virtual: true });

it('B9: from the Desk to the checks, by the tab’s name in this org', async () => {
    const { element, part } = drawPart(CheckLink, {});
    expect([part('a').getAttribute('href'), part('a').textContent]).toEqual(['/lightning/n/patchbay__Phone_Check', 'Check my phone']);
    await expect(element).toBeAccessible();
});
