import type { AutoAnswer } from '../../settings/preferences';
import { afterEvent, INITIAL_STATE, type SoftphoneEvent } from '../../state/softphoneState';
import { INITIAL_STATUS, type AgentStatus } from '../../status/status';
import { answersItself } from '../autoAnswer';
import { newCall } from '../call';

const granted: SoftphoneEvent = { type: 'microphoneChanged', microphone: 'granted' };
const started = (key: string, more: object = {}): SoftphoneEvent => ({ type: 'callStarted', call: newCall({ key, direction: 'inbound', number: '1', startedAt: 0, ...more }) });
const asked = started('a', { asksForAnswer: true });

it.each<[string, AutoAnswer, SoftphoneEvent[], AgentStatus, boolean]>([
    ['never', 'never', [granted, asked], INITIAL_STATUS, false],
    ['always', 'always', [granted, started('a')], INITIAL_STATUS, true],
    ['when asked, and asked', 'whenAsked', [granted, asked], INITIAL_STATUS, true],
    ['when asked, and not asked', 'whenAsked', [granted, started('a')], INITIAL_STATUS, false],
    ['not with a microphone that needs a question', 'always', [asked], INITIAL_STATUS, false],
    ['not while another call is on', 'always', [granted, started('b'), started('a')], INITIAL_STATUS, false],
    ['not while away', 'always', [granted, asked], { choice: { name: 'away', reason: 'Lunch' } }, false],
    ['not while wrapping up', 'always', [granted, asked], { ...INITIAL_STATUS, wrapUp: { since: 1 } }, false],
    ['not a call out', 'always', [granted, started('a', { direction: 'outbound' })], INITIAL_STATUS, false],
    ['not a call that isn’t there', 'always', [granted], INITIAL_STATUS, false]
])('%s', (_what, mode, events, status, answers) => expect(answersItself(events.reduce(afterEvent, INITIAL_STATE), 'a', status, mode)).toBe(answers));
