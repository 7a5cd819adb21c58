import { ended, inbound, outbound, talked } from '../../__tests__/samples';
import type { Call } from '../call';
import { kindOf, type CallKind, type CallWay } from '../kind';

const isExtension = (number: string): boolean => number === '205';

describe('X4, T5: what kind of call it was', () => {
    it.each<[CallKind, string, Call, CallWay]>([
        ['inbound', 'talked on', talked(inbound), {}],
        ['inbound', 'still ringing', inbound, {}],
        ['outbound', 'talked on', talked(outbound), {}],
        ['missed', 'nobody took it', ended(inbound), {}],
        ['missed', 'declined', ended(inbound, { by: 'us' }), {}],
        ['unanswered', 'busy', ended(outbound, { by: 'them', status: 486 }), {}],
        ['voicemail', 'a message', ended(inbound), { voicemail: true }],
        ['transferredInternally', 'to a colleague', { ...talked(inbound), transferredTo: '205' }, {}],
        ['transferredOutside', 'to somebody else', { ...talked(inbound), transferredTo: '+3902' }, {}],
        ['forwarded', 'meant for another number', talked(inbound), { forwardedFrom: '206' }]
    ])('%s: %s', (kind, _what, call, way) => expect(kindOf(call, way, isExtension)).toBe(kind));
});
