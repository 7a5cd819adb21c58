import type { HostPort } from '../../../salesforce/host/hostPort';
import { clearPage, drawn } from '../../__tests__/doubles/draw';
import { useRealLabels } from '../../__tests__/doubles/labels';
import { Shown } from '../../app/shown';
import { Store } from '../../app/store';
import { INITIAL_STATE } from '../../../core/state/softphoneState';
import { t } from '../../i18n/labels';
import { settingsPane } from '../settingsPane';

async function setUp(account = '204@pbx.example.com', kind: HostPort['kind'] = 'openCti') {
    useRealLabels();
    const store = new Store();
    const shown = new Shown(store);
    const done: string[] = [];
    const actions = { signOut: async () => void done.push('sign out'), takePhone: async () => void done.push('take the phone'), openWindow: () => void done.push('open the window') };
    const part = (words: string) => ({ show: (at: HTMLElement) => at.append(words) });
    const pane = settingsPane({ shown, actions, account, host: { kind }, audio: Promise.resolve(part('Sound. ')), headset: Promise.resolve(part('Headset. ')), callerId: Promise.resolve(part('Number. ')) }, part('Calls. '));
    const place = document.body.appendChild(document.createElement('div'));
    pane(place);
    await drawn();
    const button = (words: string): HTMLButtonElement | undefined => [...place.querySelectorAll('button')].find((one) => one.textContent === words);
    return { store, shown, done, place, button };
}

afterEach(clearPage);

it('shows what each part lets the agent choose', async () => {
    const { place } = await setUp();
    expect(place.textContent).toContain('204@pbx.example.com');
    expect(place.textContent).toContain('Calls. Number. Sound. Headset. ');
    await expect(place).toBeAccessible();
});

it('B14: the phone opens in a window of its own from Lightning, not from the window itself', async () => {
    const { button, done } = await setUp();
    button(t('phoneWindow'))?.click();
    expect(done).toEqual(['open the window']);
    clearPage();
    expect((await setUp(undefined, 'window')).button(t('phoneWindow'))).toBeUndefined();
});

it('who is signed in signs out, unless a call is on', async () => {
    const { store, button, done } = await setUp();
    expect(button(t('signOut'))).toBeUndefined();
    store.dispatch({ type: 'lineChanged', line: { name: 'ready' } });
    await drawn();
    button(t('signOut'))?.click();
    expect(done).toEqual(['sign out']);
    store.dispatch({ type: 'lineChanged', line: { name: 'signedOut' } });
    await drawn();
    expect(button(t('signOut'))).toBeUndefined();
});

it('the demo line has no account to sign out of', async () => {
    const { store, button } = await setUp('');
    store.dispatch({ type: 'lineChanged', line: { name: 'ready' } });
    await drawn();
    expect(button(t('signOut'))).toBeUndefined();
});

it('B14: while another tab has the phone, that is said, and the phone can be had here', async () => {
    const { shown, place, button, done } = await setUp();
    shown.follow(INITIAL_STATE, () => undefined);
    await drawn();
    expect(place.textContent).toContain(t('phoneElsewhere'));
    expect(place.textContent).not.toContain('Sound. ');
    button(t('phoneTake'))?.click();
    expect(done).toEqual(['take the phone']);
    await expect(place).toBeAccessible();
});

it('B6: who signs out reads how many logs still wait, also those of an earlier page', async () => {
    const { store, place } = await setUp();
    store.dispatch({ type: 'lineChanged', line: { name: 'ready' } });
    store.dispatch({ type: 'owedChanged', owed: [{ key: 'a', direction: 'inbound', number: '', name: 'S', company: '', startedAt: 0, outcome: 'answered', seconds: 0, log: { name: 'saving', subject: 'S' } }] });
    await drawn();
    expect(place.textContent).toContain(t('signOutOwed', { count: 1 }));
});
