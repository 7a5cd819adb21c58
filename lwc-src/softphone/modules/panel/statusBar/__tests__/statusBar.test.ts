import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import StatusBar from '../statusBar';

beforeAll(useRealLabels);
afterEach(clearPage);

it.each([
    ['available', 'statusAvailable'],
    ['doNotDisturb', 'statusDoNotDisturb'],
    ['onACall', 'statusOnACall'],
    ['wrapUp', 'statusWrapUp'],
    ['notConnected', 'statusNotConnected']
] as const)('B10: %s is said in words and drawn in a shape of its own', async (name, label) => {
    const { element, text, get } = draw(StatusBar, { status: { name }, extension: '204' });
    expect([text('[role="status"]'), get('.panel-dot').classList.contains(`panel-dot_${name}`)]).toEqual([t(label), true]);
    await expect(element).toBeAccessible();
});

it('which extension it is, when there is one', async () => {
    const { text, set } = draw(StatusBar, { extension: '204' });
    expect(text('.panel-status__extension')).toBe(t('extension', { extension: '204' }));
    await set({ extension: '' });
    expect(text('.panel-status__extension')).toBe('');
});

it('the menu takes the place of the words as soon as it is there, once', async () => {
    const show = jest.fn((place: HTMLElement) => place.replaceChildren(document.createElement('b')));
    const { all, set } = draw(StatusBar, { menu: Promise.resolve({ show }) });
    await drawn();
    await set({ extension: '205' });
    expect([show.mock.calls.length, all('[data-id="status"]').length, all('b').length]).toEqual([1, 0, 1]);
});

it('a menu that can’t be loaded leaves the words', async () => {
    const { text } = draw(StatusBar, { status: { name: 'available' }, menu: Promise.reject(new Error('no')) });
    await drawn();
    expect(text('[data-id="status"]')).toBe(t('statusAvailable'));
});
