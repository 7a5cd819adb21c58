import { newCall, type CallEvent } from '../../call/call';
import { afterEvent, INITIAL_STATE, type SoftphoneEvent } from '../../state/softphoneState';
import { DARK } from '../reports';
import { situationOf, type Situation } from '../situation';

const rings = (key: string): SoftphoneEvent => ({ type: 'callStarted', call: newCall({ key, direction: 'inbound', number: '1', startedAt: 0 }) });
const happens = (key: string, event: CallEvent): SoftphoneEvent => ({ type: 'callChanged', key, event });
const answered = (key: string): SoftphoneEvent => happens(key, { type: 'answered', at: 1 });
const after = (...events: SoftphoneEvent[]): Situation => situationOf(events.reduce(afterEvent, INITIAL_STATE));

it('nothing, ringing, being answered, talked on, muted, held', () => {
    expect(after()).toEqual({ phase: 'idle', keys: [], isMuted: false, canMute: false, lamps: DARK });
    expect(after(rings('a'))).toMatchObject({ phase: 'ringing', keys: ['a'], lamps: { ring: true, offHook: false } });
    expect(after(rings('a'), happens('a', { type: 'answering' }))).toMatchObject({ phase: 'onCall', canMute: false, lamps: { ring: false, offHook: true } });
    expect(after(rings('a'), answered('a'))).toMatchObject({ phase: 'onCall', canMute: true, lamps: { offHook: true, mute: false, hold: false } });
    expect(after(rings('a'), answered('a'), happens('a', { type: 'muteChanged', muted: true }), happens('a', { type: 'holdChanged', held: true }))).toMatchObject({ isMuted: true, lamps: { mute: true, hold: true } });
});

it('a second call that rings waits until the one in front is over', () => {
    expect(after(rings('a'), answered('a'), rings('b'))).toMatchObject({ phase: 'onCall', keys: ['a'] });
    const ended = happens('a', { type: 'ended', at: 2, cause: { by: 'us' } });
    expect(after(rings('a'), answered('a'), rings('b'), ended)).toMatchObject({ phase: 'ringing', keys: ['b'] });
});

it('wrap-up is no call', () => {
    expect(after(rings('a'), answered('a'), happens('a', { type: 'ended', at: 2, cause: { by: 'us' } })).phase).toBe('idle');
});

it('in a conference a press is for all', () => {
    expect(after(rings('a'), answered('a'), rings('b'), answered('b'), { type: 'merged', keys: ['a', 'b'], at: 3 }).keys.toSorted()).toEqual(['a', 'b']);
});
