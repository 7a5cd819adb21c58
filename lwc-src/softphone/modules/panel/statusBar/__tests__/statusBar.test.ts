import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import StatusBar from '../statusBar';

beforeAll(useRealLabels);
afterEach(clearPage);

it.each([
    ['available', 'statusAvailable'],
    ['onACall', 'statusOnACall'],
    ['wrapUp', 'statusWrapUp'],
    ['notConnected', 'statusNotConnected']
] as const)('B10: %s is said in words and drawn in a shape of its own', async (status, label) => {
    const { element, text, get } = draw(StatusBar, { status, extension: '204' });
    expect([text('[role="status"]'), get('.panel-dot').classList.contains(`panel-dot_${status}`)]).toEqual([t(label), true]);
    await expect(element).toBeAccessible();
});

it('which extension it is, when there is one', async () => {
    const { text, set } = draw(StatusBar, { extension: '204' });
    expect(text('.panel-status__extension')).toBe(t('extension', { extension: '204' }));
    await set({ extension: '' });
    expect(text('.panel-status__extension')).toBe('');
});
