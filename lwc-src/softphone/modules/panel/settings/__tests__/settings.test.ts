import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { clearPage, draw } from '../../../../__tests__/doubles/draw';
import { t } from '../../../../i18n/labels';
import Settings from '../settings';

beforeAll(useRealLabels);
afterEach(clearPage);

it('an agent who is signed in sees where, and can sign out', async () => {
    const { element, text, click, heard } = draw(Settings, { account: '204@pbx.example.com', canSignOut: true }, 'signout');
    expect(text()).toContain('204@pbx.example.com');
    await click(t('signOut'));
    expect(heard('signout')).toHaveLength(1);
    await expect(element).toBeAccessible();
});

it('B6: who signs out reads first how many calls are not in Salesforce yet, and that none is lost', async () => {
    const { element, text, set, all } = draw(Settings, { account: 'a', canSignOut: true, owed: 2 });
    expect(text('[data-id="owed"]')).toBe(t('signOutOwed', { count: 2 }));
    await expect(element).toBeAccessible();
    await set({ owed: 0 });
    expect(all('[data-id="owed"]')).toEqual([]);
});

it('B14: in Lightning, the phone can be had in a window of its own', async () => {
    const { element, text, click, heard } = draw(Settings, { account: 'a', canOpenWindow: true }, 'window');
    expect(text()).toContain(t('phoneWindowText'));
    await click(t('phoneWindow'));
    expect(heard('window')).toHaveLength(1);
    await expect(element).toBeAccessible();
});

it('what of sound can be chosen is drawn when it has come', async () => {
    const show = jest.fn((place: HTMLElement) => place.append('Sound'));
    const { text, set, all } = draw(Settings, { account: 'a', audio: Promise.resolve({ show }) });
    await set({ account: 'b' });
    await set({ account: 'c' });
    expect([show.mock.calls.length, text(), all('[role="status"]')]).toEqual([1, expect.stringContaining('Sound'), []]);
});

it('and when it doesn’t come, that is said', async () => {
    const { element, text, set } = draw(Settings, { account: 'a', audio: Promise.reject(new TypeError('not loaded')) });
    await set({ account: 'b' });
    expect(text('[role="status"]')).toBe(t('soundNotLoaded'));
    await expect(element).toBeAccessible();
});

it('one who isn’t can’t', async () => {
    const { element, all } = draw(Settings, { account: '204@pbx.example.com', canSignOut: false });
    expect(all('button')).toEqual([]);
    await expect(element).toBeAccessible();
});
