import { ended, inbound, match, outbound, talked } from '../../__tests__/samples';
import type { Call, RecordContext } from '../../call/call';
import { isInternal, logFor, mayLogAnyway, partyOf, type Log, type NotLogged } from '../log';

const LOG: Log = { on: true };
const context: RecordContext = { recordId: 'r', objectApiName: 'Case', recordName: 'R' };

it.each<[NotLogged, boolean]>([
    ['asRuled', true],
    ['internal', true],
    ['convertedLead', true],
    ['elsewhere', false],
    ['neverACall', false],
    ['part', false]
])('B6: whether the agent may have a call logged all the same: %s', (why, may) => expect(mayLogAnyway(why)).toBe(may));

describe('X4: what is logged', () => {
    it.each<[string, Call]>([
        ['an answered call', talked(inbound)],
        ['a missed call', ended(inbound)],
        ['an outbound call that nobody answered', ended(outbound, { by: 'them', status: 408 })]
    ])('%s', (_what, call) => expect(logFor(call, undefined, false, LOG)).toEqual({ write: true, match: undefined }));

    it('not a call that a colleague took', () => {
        expect(logFor(ended(inbound, { by: 'them', reason: 'completedElsewhere' }), undefined, false, LOG)).toEqual({ write: false, why: 'elsewhere' });
    });

    it('not what never was a call', () => {
        expect(logFor(ended(outbound, { by: 'us', reason: 'noMicrophone' }), undefined, false, LOG)).toEqual({ write: false, why: 'neverACall' });
    });

    it('X7: not internal calls, unless the rule wants them', () => {
        expect(logFor(ended(inbound), undefined, true, LOG)).toEqual({ write: false, why: 'internal' });
        expect(logFor(ended(inbound), undefined, true, { ...LOG, internalCalls: true })).toMatchObject({ write: true });
    });

    it('T15: not when the rule writes nothing', () => expect(logFor(talked(inbound), match('a'), false, { on: false })).toEqual({ write: false, why: 'asRuled' }));

    it('U5: not on a converted lead that is left alone', () => {
        expect(logFor(talked(inbound), match('l', 'Lead', { converted: true }), false, LOG)).toEqual({ write: false, why: 'convertedLead' });
    });
});

describe('who the other side is taken to be', () => {
    const dialled: Call = { ...outbound, recordContext: context };
    it('X10: whom the agent chose', () => expect(partyOf(dialled, [match('a'), match('b')], 'b')?.id).toBe('b'));
    it('T4: else the record it was dialled from', () => expect(partyOf(dialled, [match('a')], undefined)?.id).toBe('r'));
    it('T4: or matched as usual, where that is set', () => {
        expect(partyOf(dialled, [match('a')], undefined, 'matched')?.id).toBe('a');
        expect(partyOf(dialled, [], undefined, 'matched')?.id).toBe('r');
    });
    it('T3: else the best match', () => expect(partyOf(inbound, [match('a'), match('b')], 'gone')?.id).toBe('a'));
    it('else nobody', () => expect(partyOf(inbound, [], undefined)).toBeUndefined());
});

describe('X7: what is internal', () => {
    const from = (number: string, recordContext?: RecordContext): Call => ({ ...inbound, number, recordContext });
    it('a number as long as our own extension', () => expect(isInternal(from('205'), false, '204')).toBe(true));
    it('a colleague, whatever the number', () => expect(isInternal(from('+393331112222'), true, '204')).toBe(true));
    it('a room of the PBX: who talks there is logged by the call that they came from', () => expect(isInternal({ ...from('+393331112222'), isRoom: true }, false, '204')).toBe(true));
    it.each(['2051', '+205', '', '*97'])('not %j', (number) => expect(isInternal(from(number), false, '204')).toBe(false));
    it('not when our extension is as long as a real number', () => expect(isInternal(from('3401182'), false, '3401183')).toBe(false));
    it('not when it was dialled from a record: somebody wanted it there', () => expect(isInternal(from('205', context), true, '204')).toBe(false));
});
