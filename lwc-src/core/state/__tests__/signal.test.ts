import { newCall, type CallEvent } from '../../call/call';
import type { AudioTrouble } from '../../quality/quality';
import { signalOf } from '../signal';
import { afterEvent, INITIAL_STATE, type SoftphoneEvent } from '../softphoneState';

const ready: SoftphoneEvent = { type: 'lineChanged', line: { name: 'ready' } };
const happens = (event: CallEvent): SoftphoneEvent => ({ type: 'callChanged', key: 'a', event });
const talking: SoftphoneEvent[] = [{ type: 'callStarted', call: newCall({ key: 'a', direction: 'inbound', number: '1', startedAt: 0 }) }, happens({ type: 'answered', at: 1 })];
const trouble = (kind: AudioTrouble['kind']): SoftphoneEvent => happens({ type: 'audioChanged', trouble: { kind } as AudioTrouble });

it.each<[string, SoftphoneEvent[], ReturnType<typeof signalOf>]>([
    ['no line, no bars', [], undefined],
    ['a line', [ready], 'good'],
    ['a call that sounds well', [ready, ...talking], 'good'],
    ['packets are lost', [ready, ...talking, trouble('loss')], 'weak'],
    ['the agent speaks with the microphone off', [ready, ...talking, trouble('speakingMuted')], 'good'],
    ['nothing arrives', [ready, ...talking, trouble('nothing')], 'none'],
    ['another way through the network is looked for', [ready, ...talking, happens({ type: 'restoringChanged', restoring: true })], 'none'],
    ['the line is lost, the call goes on', talking, undefined]
])('B15: %s', (_what, events, signal) => expect(signalOf(events.reduce(afterEvent, INITIAL_STATE))).toBe(signal));
