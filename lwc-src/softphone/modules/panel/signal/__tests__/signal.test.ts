import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Signal from '../signal';

beforeAll(useRealLabels);
afterEach(clearPage);

it.each([
    ['good', 'signalGood'],
    ['weak', 'signalWeak'],
    ['none', 'signalNone']
] as const)('B15: how the line is, in bars with a name: %s', async (signal, label) => {
    const { element, get } = draw(Signal, { signal });
    expect([get('span').className, get('span').getAttribute('aria-label')]).toEqual([`panel-signal panel-signal_${signal}`, t(label)]);
    await expect(element).toBeAccessible();
});

it('no line, no bars', () => {
    expect(draw(Signal).all('*')).toEqual([]);
});
