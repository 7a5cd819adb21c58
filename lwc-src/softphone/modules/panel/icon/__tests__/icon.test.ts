import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { useDesignSystem } from '../../../../i18n/icons';
import Icon from '../icon';

beforeAll(() => useDesignSystem('/_slds'));
afterEach(clearPage);

it.each([
    ['utility:call', '/_slds/assets/icons/utility-sprite/svg/symbols.svg#call', 'panel-icon'],
    ['standard:person_account', '/_slds/assets/icons/standard-sprite/svg/symbols.svg#person_account', 'slds-icon-standard-person-account']
])('%s is the platform’s own drawing', async (name, address, colour) => {
    const { element, get } = draw(Icon, { name });
    expect(get('use').getAttribute('xlink:href')).toBe(address);
    expect(get('span').classList.contains(colour)).toBe(true);
    await expect(element).toBeAccessible();
});

it.each([
    ['beside words is silent', undefined, ''],
    ['alone has a name', 'Missed', 'Missed']
])('B10: %s', async (_what, label, words) => {
    const { element, text, get } = draw(Icon, { name: 'utility:missed_call', label });
    expect([text(), get('svg').getAttribute('aria-hidden')]).toEqual([words, 'true']);
    await expect(element).toBeAccessible();
});

it.each([
    ['as large as it is told', { name: 'standard:contact', size: 'medium' }, 'slds-icon slds-icon_medium'],
    ['in the colour of the words around it', { name: 'utility:call' }, 'slds-icon slds-icon_x-small panel-icon__drawing'],
    ['or grey', { name: 'utility:call', variant: 'default' }, 'slds-icon slds-icon_x-small slds-icon-text-default panel-icon__drawing']
])('is drawn %s', (_how, values, classes) => {
    expect(draw(Icon, values).get('svg').getAttribute('class')).toBe(classes);
});
