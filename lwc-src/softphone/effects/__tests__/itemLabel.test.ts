import { newCall, type Call } from '../../../core/call/call';
import type { LineState } from '../../../core/state/lineState';
import type { SoftphoneEvent } from '../../../core/state/softphoneState';
import { FakeHost, silent } from '../../__tests__/doubles/fakeHost';
import { useLabelNames } from '../../__tests__/doubles/labels';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { t } from '../../i18n/labels';
import { itemOf, showItem } from '../itemLabel';

const call = (direction: Call['direction'], number = '+393401182290'): Call => newCall({ key: 'k', direction, number, startedAt: 0 });
const match = { id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', why: { kind: 'search' } } as const;
const line = (state: LineState): SoftphoneEvent => ({ type: 'lineChanged', line: state });
const started = (one: Call): SoftphoneEvent => ({ type: 'callStarted', call: one });
const matched: SoftphoneEvent = { type: 'matched', key: 'k', matches: [match], internal: false };
const answered: SoftphoneEvent = { type: 'callChanged', key: 'k', event: { type: 'answered', at: 0 } };
const ended: SoftphoneEvent = { type: 'callChanged', key: 'k', event: { type: 'ended', at: 9_000, cause: { by: 'them' } } };

function setUp() {
    const store = new Store();
    const host = new FakeHost();
    const tools = fakeTools();
    showItem(store, host, t, tools);
    return { store, host, reported: tools.reported };
}

beforeAll(useLabelNames);
beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

describe('what the utility item says while the panel is closed', () => {
    it.each<[string, SoftphoneEvent[], string]>([
        ['ready', [line({ name: 'ready' })], 'call: itemReady'],
        ['with do not disturb', [line({ name: 'ready' }), { type: 'statusChanged', event: { type: 'chosen', choice: { name: 'doNotDisturb' }, at: 1 } }], 'ban: statusDoNotDisturb'],
        ['away', [line({ name: 'ready' }), { type: 'statusChanged', event: { type: 'chosen', choice: { name: 'away', reason: 'Lunch' }, at: 1 } }], 'clock: statusAway Lunch'],
        ['ringing', [started(call('inbound'))], 'incoming_call: itemRinging +393401182290'],
        ['ringing, and who it is', [started(call('inbound')), matched], 'incoming_call: itemRinging Elena Rossi'],
        ['ringing, withheld', [started(call('inbound', ''))], 'incoming_call: itemRinging withheldNumber'],
        ['dialling', [started(call('outbound'))], 'outbound_call: itemDialling +393401182290'],
        ['talking', [started(call('inbound')), matched, answered], 'unmuted: Elena Rossi 1:05'],
        ['signed out', [line({ name: 'signedOut' })], 'offline: itemNotConnected'],
        ['in trouble', [line({ name: 'broken', trouble: { kind: 'password', status: 403 } })], 'offline: itemNotConnected'],
        ['a missed call', [line({ name: 'ready' }), started(call('inbound')), ended], 'missed_call: itemMissed 1'],
        ['after the call', [line({ name: 'ready' }), started(call('inbound')), answered, ended], 'call: itemReady']
    ])('%s', (_when, events, item) => {
        const store = new Store();
        events.forEach((event) => store.dispatch(event));
        const { label, icon } = itemOf(store.state, 65_000, t);
        expect(`${icon}: ${label}`).toBe(item);
    });
});

describe('it is kept up to date', () => {
    it('and asked of Salesforce only when it changes', async () => {
        const { store, host } = setUp();
        store.dispatch(line({ name: 'ready' }));
        await settled();
        store.dispatch({ type: 'noticed', notice: { key: 'keysFailed' } });
        await settled();
        expect(host.all('showItem')).toHaveLength(1);
    });

    it('the time of a call runs, and stops with it', async () => {
        const { store, host } = setUp();
        store.dispatch(started(call('inbound')));
        store.dispatch(matched);
        store.dispatch(answered);
        await jest.advanceTimersByTimeAsync(3_000);
        expect(host.all('showItem').slice(-3)).toEqual(['unmuted: Elena Rossi 0:01', 'unmuted: Elena Rossi 0:02', 'unmuted: Elena Rossi 0:03']);
        store.dispatch(ended);
        await jest.advanceTimersByTimeAsync(10_000);
        expect(jest.getTimerCount()).toBe(0);
    });

    it('a slow Salesforce is asked once at a time, and ends up with the last word', async () => {
        const { store, host } = setUp();
        let go = (): void => undefined;
        host.gate = new Promise((resolve) => (go = resolve));
        store.dispatch(started(call('inbound')));
        store.dispatch(matched);
        store.dispatch(answered);
        await jest.advanceTimersByTimeAsync(5_000);
        expect(host.all('showItem')).toEqual(['incoming_call: itemRinging +393401182290']);
        host.gate = undefined;
        go();
        await settled();
        expect(host.all('showItem').at(-1)).toBe('unmuted: Elena Rossi 0:05');
    });

    it('a Salesforce that does not answer is reported, and asked again with the next change', async () => {
        const { store, host, reported } = setUp();
        host.failures.showItem = silent('setSoftphoneItemLabel');
        store.dispatch(line({ name: 'ready' }));
        await settled();
        delete host.failures.showItem;
        store.dispatch(line({ name: 'signedOut' }));
        await settled();
        expect([reported, host.all('showItem')]).toEqual([['utility item: HostError'], ['call: itemReady', 'offline: itemNotConnected']]);
    });
});

describe('when a call begins', () => {
    it('the panel opens', async () => {
        const { store, host } = setUp();
        store.dispatch(started(call('inbound')));
        store.dispatch(matched);
        await settled();
        expect(host.all('showPanel')).toHaveLength(1);
    });

    it('B10: not over the Desk while somebody types there, but when they have done', () => {
        const { store, host } = setUp();
        store.dispatch({ type: 'deskWriting', deskWriting: true });
        store.dispatch(started(call('inbound')));
        expect(host.all('showPanel')).toHaveLength(0);
        store.dispatch({ type: 'deskWriting', deskWriting: false });
        expect(host.all('showPanel')).toHaveLength(1);
        store.dispatch(ended);
        store.dispatch({ type: 'deskWriting', deskWriting: false });
        expect(host.all('showPanel')).toHaveLength(1);
    });

    it('or a developer hears that it did not', async () => {
        const { store, host, reported } = setUp();
        host.failures.showPanel = silent('setSoftphonePanelVisibility');
        store.dispatch(started(call('inbound')));
        await settled();
        expect(reported).toEqual(['show panel: HostError']);
    });
});
