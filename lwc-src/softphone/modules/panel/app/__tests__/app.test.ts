import type { CallEvent } from '../../../../../core/call/call';
import { afterEvent, INITIAL_STATE, type SoftphoneEvent, type SoftphoneState } from '../../../../../core/state/softphoneState';
import type { SoftphoneActions } from '../../../../app/actions';
import { answered, clock, ended, inbound, lead, outbound, rossi } from '../../../../__tests__/doubles/calls';
import { clearPage, draw, drawn, submit, type } from '../../../../__tests__/doubles/draw';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { t } from '../../../../i18n/labels';
import App from '../app';

const READY: SoftphoneEvent[] = [
    { type: 'lineChanged', line: { name: 'ready' } },
    { type: 'microphoneChanged', microphone: 'granted' },
    { type: 'soundChanged', sound: 'ready' }
];
const started = (call = inbound): SoftphoneEvent => ({ type: 'callStarted', call });
const happens = (event: CallEvent): SoftphoneEvent => ({ type: 'callChanged', key: 'k', event });
const matched: SoftphoneEvent = { type: 'matched', key: 'k', matches: [rossi], internal: false };
const after = (...events: SoftphoneEvent[]): SoftphoneState => events.reduce(afterEvent, INITIAL_STATE);

/** The panel in a state, and what the agent has asked for: `answer k`. */
function setUp(...events: SoftphoneEvent[]) {
    const asked: string[] = [];
    const note = (name: string) => (...details: unknown[]): Promise<void> => {
        asked.push([name, ...details.map(String)].join(' '));
        return Promise.resolve();
    };
    const names = ['dial', 'answer', 'decline', 'hangUp', 'hold', 'mute', 'sendDigits', 'choose', 'setNotes', 'finishWrapUp', 'retryLog', 'openRecord', 'seeMissed', 'closeNotice', 'retry', 'unlockSound', 'signIn', 'signOut'];
    const actions = { ...Object.fromEntries(names.map((name) => [name, note(name)])), format: (number: string) => number.replace('+39', '+39 ') } as unknown as SoftphoneActions;
    const preferences = Promise.resolve({ show: (place: HTMLElement, what: string) => place.append(what) });
    const panel = draw(App, { state: after(...events), actions, clock, preferences, extension: '204', account: '204@pbx.example.com' });
    return { ...panel, asked, becomes: (...next: SoftphoneEvent[]) => panel.set({ state: after(...next) }) };
}

beforeAll(useRealLabels);
afterEach(clearPage);

describe('which screen the agent sees', () => {
    it.each<[string, SoftphoneEvent[], string, string]>([
        ['starting', [], '[role="status"].panel-screen', 'statusNotConnected'],
        ['asked for the password', [{ type: 'lineChanged', line: { name: 'signedOut' } }], 'panel-sign-in', 'statusNotConnected'],
        ['a line in trouble', [{ type: 'lineChanged', line: { name: 'broken', trouble: { kind: 'password', status: 403 } } }], 'panel-trouble', 'statusNotConnected'],
        ['no microphone', [...READY, { type: 'microphoneChanged', microphone: 'blocked' }], 'panel-trouble', 'statusAvailable'],
        ['ready', READY, 'panel-keypad', 'statusAvailable'],
        ['ringing', [...READY, started(), matched], 'panel-incoming', 'statusAvailable'],
        ['dialling', [...READY, started(outbound)], 'panel-conversation', 'statusOnACall'],
        ['talking', [...READY, started(), matched, happens(answered)], 'panel-conversation', 'statusOnACall'],
        ['talking, though the line is lost', [started(), happens(answered), { type: 'lineChanged', line: { name: 'connecting' } }], 'panel-conversation', 'statusOnACall'],
        ['after the call', [...READY, started(), matched, happens(answered), happens(ended)], 'panel-wrap-up', 'statusWrapUp'],
        ['outside Salesforce', [{ type: 'salesforceChanged', salesforce: 'outside' }], 'panel-trouble', 'statusNotConnected']
    ] as const)('%s', async (_when, events, screen, status) => {
        const { element, all, text } = setUp(...events);
        expect(all(`main > ${screen}`)).toHaveLength(1);
        expect(element.querySelector('main')?.children).toHaveLength(1);
        expect(text('[data-id="status"]')).toBe(t(status as 'statusAvailable'));
        await expect(element).toBeAccessible();
    });
});

it('settings can be looked at during a call; a call that comes is shown first', async () => {
    const talking: SoftphoneEvent[] = [...READY, started(), matched, happens(answered)];
    const { all, text, click, becomes } = setUp(...talking);
    const seen = (): number[] => [all('main > panel-later').length, all('panel-conversation').length, all('panel-incoming').length];
    await click(t('settingsTab'));
    expect(seen()).toEqual([1, 0, 0]);
    await becomes(...talking, happens({ type: 'muteChanged', muted: true }));
    expect([seen(), text('main')]).toEqual([[1, 0, 0], 'settings']);
    await becomes(...READY);
    await becomes(...READY, started(), matched);
    expect(seen()).toEqual([0, 0, 1]);
});

it('a line that is lost in a call is said for as long as it lasts, and can not be closed', async () => {
    const lost: SoftphoneEvent[] = [...READY, started(), happens(answered), { type: 'lineChanged', line: { name: 'connecting' } }];
    const { text, all, becomes } = setUp(...lost);
    expect(text('[data-id="notice"]')).toBe(t('noticeLineLostInCall'));
    expect(all('[data-id="notice"] button')).toEqual([]);
    await becomes(...lost, { type: 'lineChanged', line: { name: 'ready' } });
    expect(all('[data-id="notice"]')).toEqual([]);
});

describe('a call comes before anything else', () => {
    it('whatever tab is open', async () => {
        const { all, text, click, becomes } = setUp(...READY);
        await click(t('settingsTab'));
        expect(text('main')).toBe('settings');
        await becomes(...READY, started());
        expect(all('panel-incoming')).toHaveLength(1);
    });

    it('the agent answers or declines it', async () => {
        const { click, asked } = setUp(...READY, started(), matched);
        await click(t('answer'), t('decline'), 'Elena Rossi');
        expect(asked).toEqual(['answer k', 'decline k', 'openRecord 003A']);
    });

    it('X10: or says who it is', () => {
        const { all, asked } = setUp(...READY, started(), { type: 'matched', key: 'k', matches: [rossi, lead], internal: false });
        all('.panel-match')[1]?.click();
        expect(asked).toEqual(['choose k 00QA']);
    });

    it('the number is shown as people read it', () => expect(setUp(...READY, started()).text('h2')).toBe('+39 3401182290'));
});

describe('during a call', () => {
    it('every button does what it says, to this call', async () => {
        const { click, asked } = setUp(...READY, started(), matched, happens(answered));
        await click(t('mute'), t('hold'), t('keypad'), '5', t('endCall'), 'Elena Rossi');
        expect(asked).toEqual(['mute k true', 'hold k true', 'sendDigits k 5', 'hangUp k', 'openRecord 003A']);
    });

    it('X10: the agent says who it was', () => {
        const { all, asked } = setUp(...READY, started(), { type: 'matched', key: 'k', matches: [rossi, lead], internal: false }, happens(answered));
        all('.panel-match')[0]?.click();
        expect(asked).toEqual(['choose k 003A']);
    });
});

describe('X5: calls put together', () => {
    const second = { ...inbound, key: 'k2' };
    const two: SoftphoneEvent[] = [started(), happens(answered), started(second), { type: 'callChanged', key: 'k2', event: answered }];
    const part = () => ({ merge: jest.fn(), refresh: jest.fn(), show: jest.fn((place: HTMLElement) => place.append('the conference')) });

    it('are offered as soon as that part is loaded', async () => {
        const merge = 'Merge +39 3401182290 with this call';
        const { button, set, click } = setUp(...READY, ...two);
        expect(() => button(merge)).toThrow();
        const conference = part();
        await set({ conference });
        await click(merge);
        expect(conference.merge).toHaveBeenCalledWith('k', 'k2');
    });

    it('fill the panel as one, drawn once; without that part each is a call', async () => {
        const { text, set } = setUp(...READY, ...two, { type: 'merged', keys: ['k', 'k2'], at: 9 });
        expect(text('main')).not.toContain('the conference');
        const conference = part();
        await set({ conference });
        await set({ extension: '204' });
        expect([text('main'), conference.show.mock.calls.length]).toEqual(['the conference', 1]);
    });
});

describe('after a call', () => {
    const trouble = { kind: 'invalid', said: 'Say a region.', fields: [] } as const;
    const over: SoftphoneEvent[] = [...READY, started(), matched, happens(answered), happens(ended), { type: 'logChanged', key: 'k', log: { name: 'waiting', subject: 'S', trouble, needsPerson: true } }];

    it('notes, another try, calling back, done', async () => {
        const { click, field, asked } = setUp(...over);
        await type(field('textarea'), 'Wants an offer.');
        await click(t('tryAgain'), t('callBack'), t('done'), 'Elena Rossi');
        expect(asked).toEqual(['setNotes k Wants an offer.', 'retryLog k', 'dial +393401182290', 'finishWrapUp k', 'openRecord 003A']);
    });

    it('the other tabs can be looked at', async () => {
        const { all, click } = setUp(...over);
        await click(t('callsTab'));
        expect([all('main > panel-later').length, all('panel-wrap-up').length]).toEqual([1, 0]);
        await click(t('keypadTab'));
        expect(all('panel-wrap-up')).toHaveLength(1);
    });
});

describe('without a call', () => {
    it('a number is dialled', async () => {
        const { get, field, asked } = setUp(...READY);
        await type(field('input'), '204');
        submit(get('form'));
        expect(asked).toEqual(['dial 204']);
    });

    it('the list of calls is seen, and calls back', async () => {
        let tell: (name: string, detail: object) => void = () => undefined;
        const people = Promise.resolve({ show: (_place: HTMLElement, _what: string, told: typeof tell) => void (tell = told) });
        const { element, all, get, set, asked } = setUp(...READY, started(), happens(ended));
        await set({ people });
        expect(all('.panel-badge-count').map((one) => one.textContent)).toEqual(['1']);
        get('[data-id="calls"]').click();
        await drawn();
        await drawn();
        await expect(element).toBeAccessible();
        tell('callback', { number: '+393401182290' });
        await drawn();
        expect([asked, all('panel-keypad').length]).toEqual([['seeMissed', 'dial +393401182290'], 1]);
    });

    it('signs in', () => {
        const { get, field, asked } = setUp({ type: 'lineChanged', line: { name: 'signedOut' } });
        field('#password').value = 'secret';
        submit(get('form'));
        expect(asked).toEqual(['signIn secret true']);
    });
});

describe('something is wrong', () => {
    it('the line: it is tried again', async () => {
        const { click, asked } = setUp({ type: 'soundChanged', sound: 'ready' }, { type: 'lineChanged', line: { name: 'connecting', trouble: { kind: 'lost', address: 'wss://pbx' } } });
        await click(t('tryAgain'));
        expect(asked).toEqual(['retry']);
    });

    it('the password: it is asked for again', async () => {
        const { click, asked } = setUp({ type: 'soundChanged', sound: 'ready' }, { type: 'lineChanged', line: { name: 'broken', trouble: { kind: 'password', status: 403 } } });
        await click(t('signIn'));
        expect(asked).toEqual(['signOut']);
    });

    it('something that didn’t work: above the screen, until it is closed', async () => {
        const { element, text, click, all, asked } = setUp(...READY, { type: 'noticed', notice: { key: 'notANumber', detail: 'Elena' } });
        expect(text('[data-id="notice"] p')).toContain('Elena');
        expect(all('panel-keypad')).toHaveLength(1);
        await expect(element).toBeAccessible();
        await click(t('close'));
        expect(asked).toEqual(['closeNotice']);
    });
});

describe('a browser that keeps the page silent until somebody clicks', () => {
    it('is asked with every click, wherever it is', () => {
        const { get, asked } = setUp(...READY, { type: 'soundChanged', sound: 'unknown' });
        get('header').click();
        expect(asked).toEqual(['unlockSound']);
    });

    it('and when it insists, the agent sees where to click', async () => {
        const { element, get, asked } = setUp(...READY, { type: 'soundChanged', sound: 'needsClick' });
        get('[data-id="sound"]').click();
        expect(asked).toEqual(['unlockSound']);
        await expect(element).toBeAccessible();
    });

    it('leaves the page alone once it is let off', () => {
        const { get, asked } = setUp(...READY);
        get('header').click();
        expect(asked).toEqual([]);
    });
});

describe('who can be reached', () => {
    /** What the later part was asked to show, and what it may tell. */
    function part() {
        const shown: string[] = [];
        const places: HTMLElement[] = [];
        const people = Promise.resolve({
            show(place: HTMLElement, what: string) {
                shown.push(what);
                places.push(place);
            }
        });
        return { shown, places, people };
    }

    it('messages while nothing else goes on, and a tab for people', async () => {
        const { shown, people } = part();
        const { element, all, click, set, becomes } = setUp(...READY);
        await set({ people });
        await drawn();
        expect(shown).toEqual(['suggestions', 'mailbox']);
        await click(t('colleaguesTab'));
        await drawn();
        expect([shown, all('main > panel-later').length]).toEqual([['suggestions', 'mailbox', 'colleagues'], 1]);
        await expect(element).toBeAccessible();
        await becomes(...READY, started());
        expect(all('.panel > panel-later')).toHaveLength(0);
    });

    it('without that part the tab says so, and nothing else changes', async () => {
        const { text, click, set } = setUp(...READY);
        const people = Promise.reject(new Error('not there'));
        await set({ people });
        await click(t('colleaguesTab'));
        await drawn();
        expect(text('main')).toBe(t('partNotLoaded'));
    });

    it('the number that was dialled last can be dialled again', async () => {
        const { button } = setUp(...READY, started(outbound), happens(ended), { type: 'wrappedUp', key: 'k' });
        expect(button(t('redial')).disabled).toBe(false);
    });
});
