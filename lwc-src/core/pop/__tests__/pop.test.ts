import { answered, inbound, match, outbound, talked } from '../../__tests__/samples';
import type { Call } from '../../call/call';
import type { Match } from '../../match/match';
import { builtInRule } from '../../rule/rule';
import { popFor, type Pop, type PopDecision, type PopTarget } from '../pop';

const { pop: BUILT_IN } = builtInRule('Everything else');
const [a, b, colleague] = [match('a'), match('b'), match('u', 'User')];

describe('A2: what pops while it rings, with no settings', () => {
    it.each<[string, Call, Match[], PopDecision]>([
        ['one match: its record', inbound, [a], { target: 'record', match: a, newTab: false }],
        ['several: the list', inbound, [a, b], { target: 'list' }],
        ['none: nothing', inbound, [], { target: 'nothing', why: 'asRuled' }],
        ['outbound: nothing', outbound, [a], { target: 'nothing', why: 'outbound' }],
        ['a colleague: nothing', inbound, [colleague], { target: 'nothing', why: 'colleague' }],
        ['late, when it has been answered: still', answered(inbound), [a], { target: 'record', match: a, newTab: false }],
        ['too late, when it is over: nothing', talked(inbound), [a], { target: 'nothing', why: 'over' }]
    ])('%s', (_what, call, matches, wanted) => expect(popFor(call, matches, BUILT_IN)).toEqual(wanted));
});

describe('A2: and as a rule says otherwise', () => {
    it.each<[PopTarget, Match[], PopDecision]>([
        ['newTab', [a], { target: 'record', match: a, newTab: true }],
        ['record', [a, b], { target: 'record', match: a, newTab: false }],
        ['record', [], { target: 'nothing', why: 'asRuled' }],
        ['list', [], { target: 'list' }],
        ['search', [a, b], { target: 'search' }],
        ['newRecord', [], { target: 'newRecord', objectApiName: 'Lead' }],
        ['nothing', [a], { target: 'nothing', why: 'asRuled' }]
    ])('%s, for %j', (target, matches, wanted) => {
        expect(popFor(inbound, matches, { when: 'ringing', none: target, one: target, several: target })).toEqual(wanted);
    });

    it('the form of another object', () => {
        expect(popFor(inbound, [], { ...BUILT_IN, none: 'newRecord', newObject: 'Case' })).toEqual({ target: 'newRecord', objectApiName: 'Case' });
    });
    it('calls of the agent as well', () => expect(popFor(outbound, [a], { ...BUILT_IN, outbound: true }).target).toBe('record'));
});

describe('A10b: when it pops', () => {
    const when = (pop: Pop['when']): Pop => ({ ...BUILT_IN, when: pop });
    it('when it is answered, not before', () => {
        expect(popFor(inbound, [a], when('answered'))).toEqual({ target: 'nothing', why: 'notYet' });
        expect(popFor(answered(inbound), [a], when('answered')).target).toBe('record');
    });
    it('never', () => expect(popFor(answered(inbound), [a], when('never'))).toEqual({ target: 'nothing', why: 'asRuled' }));
});
