import { answered, ended, inbound, outbound } from '../../__tests__/doubles/calls';
import { afterEvent, INITIAL_STATE, type SoftphoneEvent } from '../../../core/state/softphoneState';
import { paneOf, type Pane, type Tab } from '../panes';

const READY: SoftphoneEvent[] = [{ type: 'lineChanged', line: { name: 'ready' } }, { type: 'microphoneChanged', microphone: 'granted' }];
const RINGS: SoftphoneEvent[] = [...READY, { type: 'callStarted', call: inbound }];
const DIALS: SoftphoneEvent[] = [...READY, { type: 'callStarted', call: outbound }];
const TALKS: SoftphoneEvent[] = [...RINGS, { type: 'callChanged', key: inbound.key, event: answered }];
const OVER: SoftphoneEvent[] = [...TALKS, { type: 'callChanged', key: inbound.key, event: ended }];
const OUTSIDE: SoftphoneEvent[] = [...TALKS, { type: 'salesforceChanged', salesforce: 'outside' }];
const SIGNED_OUT: SoftphoneEvent[] = [{ type: 'lineChanged', line: { name: 'signedOut' } }];
const BROKEN: SoftphoneEvent[] = [{ type: 'lineChanged', line: { name: 'broken', trouble: { kind: 'password', status: 403 } } }];

it.each<[string, SoftphoneEvent[], Record<Tab, Pane>]>([
    ['outside Salesforce there is nothing to do', OUTSIDE, { keypad: 'outside', people: 'outside', calls: 'outside', settings: 'outside' }],
    ['a call that rings comes before everything', RINGS, { keypad: 'ringing', people: 'ringing', calls: 'ringing', settings: 'ringing' }],
    ['a call that is dialled leaves room for settings alone', DIALS, { keypad: 'conversation', people: 'conversation', calls: 'conversation', settings: 'settings' }],
    ['so does one that is talked on', TALKS, { keypad: 'conversation', people: 'conversation', calls: 'conversation', settings: 'settings' }],
    ['wrap-up can wait', OVER, { keypad: 'wrapUp', people: 'people', calls: 'calls', settings: 'settings' }],
    ['signing in', SIGNED_OUT, { keypad: 'signIn', people: 'people', calls: 'calls', settings: 'settings' }],
    ['trouble', BROKEN, { keypad: 'trouble', people: 'people', calls: 'calls', settings: 'settings' }],
    ['starting', [], { keypad: 'starting', people: 'people', calls: 'calls', settings: 'settings' }],
    ['nothing is on', READY, { keypad: 'keypad', people: 'people', calls: 'calls', settings: 'settings' }]
])('%s', (_what, events, panes) => {
    const state = events.reduce(afterEvent, INITIAL_STATE);
    for (const [tab, pane] of Object.entries(panes)) expect([tab, paneOf(state, tab as Tab, false)]).toEqual([tab, pane]);
});

it('X5: calls put together are shown as one', () => {
    const talking = TALKS.reduce(afterEvent, INITIAL_STATE);
    expect(paneOf(talking, 'people', true)).toBe('conference');
    expect(paneOf(talking, 'settings', true)).toBe('settings');
});
