import { after, newCall, type Call, type RecordContext } from '../../call/call';
import type { EndCause } from '../../call/outcome';
import type { Match } from '../../match/match';
import { isInternal, logFor, partyOf, popFor } from '../decide';
import { builtInRule, type Rule } from '../rule';

const RULE = builtInRule('Everything else');
const inbound = newCall({ key: 'c', direction: 'inbound', number: '+393401182290', startedAt: 0 });
const outbound = newCall({ key: 'c', direction: 'outbound', number: '+393401182290', startedAt: 0 });
const match = (id: string, objectApiName = 'Contact'): Match => ({ id, objectApiName, name: id, why: { kind: 'search' } });
const context: RecordContext = { recordId: 'r', objectApiName: 'Case', recordName: 'R' };
const ended = (call: Call, cause: EndCause): Call => after(call, { type: 'ended', at: 1, cause });

describe('A2: what pops while it rings, with no settings', () => {
    it('one match: its record', () => expect(popFor(inbound, [match('a')], RULE)).toEqual({ target: 'record', match: match('a') }));
    it('several: the list', () => expect(popFor(inbound, [match('a'), match('b')], RULE)).toEqual({ target: 'list' }));
    it('none: nothing', () => expect(popFor(inbound, [], RULE)).toEqual({ target: 'nothing' }));
    it('outbound: nothing', () => expect(popFor(outbound, [match('a')], RULE)).toEqual({ target: 'nothing' }));
    it('a colleague: nothing', () => expect(popFor(inbound, [match('u', 'User')], RULE)).toEqual({ target: 'nothing' }));

    it('and as a rule says otherwise', () => {
        const rule: Rule = { ...RULE, pop: { none: 'list', one: 'nothing', several: 'record' } };
        expect(popFor(inbound, [], rule)).toEqual({ target: 'list' });
        expect(popFor(inbound, [match('a')], rule)).toEqual({ target: 'nothing' });
        expect(popFor(inbound, [match('a'), match('b')], rule)).toEqual({ target: 'record', match: match('a') });
    });
});

describe('X4: what is logged', () => {
    it.each<[string, Call]>([
        ['an answered call', ended(after(inbound, { type: 'answered', at: 0 }), { by: 'us' })],
        ['a missed call', ended(inbound, { by: 'them' })],
        ['an outbound call that nobody answered', ended(outbound, { by: 'them', status: 408 })]
    ])('%s', (_what, call) => expect(logFor(call, [], undefined, false, RULE)).toEqual({ write: true, match: undefined }));

    it('not a call that a colleague took', () => {
        expect(logFor(ended(inbound, { by: 'them', reason: 'completedElsewhere' }), [], undefined, false, RULE)).toEqual({ write: false, why: 'elsewhere' });
    });

    it('not what never was a call', () => {
        expect(logFor(ended(outbound, { by: 'us', reason: 'noMicrophone' }), [], undefined, false, RULE)).toEqual({ write: false, why: 'neverACall' });
    });

    it('X7: not internal calls, unless the rule wants them', () => {
        const call = ended(inbound, { by: 'them' });
        expect(logFor(call, [], undefined, true, RULE)).toEqual({ write: false, why: 'internal' });
        expect(logFor(call, [], undefined, true, { ...RULE, log: { internalCalls: true } })).toMatchObject({ write: true });
    });
});

describe('who the other side is taken to be', () => {
    const dialled = newCall({ ...outbound, recordContext: context });
    it('X10: whom the agent chose', () => expect(partyOf(dialled, [match('a'), match('b')], 'b')?.id).toBe('b'));
    it('T4: else the record it was dialled from', () => expect(partyOf(dialled, [match('a')], undefined)?.id).toBe('r'));
    it('T3: else the best match', () => expect(partyOf(inbound, [match('a'), match('b')], 'gone')?.id).toBe('a'));
    it('else nobody', () => expect(partyOf(inbound, [], undefined)).toBeUndefined());
});

describe('X7: what is internal', () => {
    const from = (number: string, recordContext?: RecordContext): Call => newCall({ ...inbound, number, recordContext });
    it('a number as long as our own extension', () => expect(isInternal(from('205'), [], '204')).toBe(true));
    it('a colleague, whatever the number', () => expect(isInternal(from('+393331112222'), [match('u', 'User')], '204')).toBe(true));
    it.each(['2051', '+205', '', '*97'])('not %j', (number) => expect(isInternal(from(number), [], '204')).toBe(false));
    it('not when our extension is as long as a real number', () => expect(isInternal(from('3401182'), [], '3401183')).toBe(false));
    it('not when it was dialled from a record: somebody wanted it there', () => expect(isInternal(from('205', context), [], '204')).toBe(false));
});
