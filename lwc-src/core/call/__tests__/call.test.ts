import fc from 'fast-check';
import { after, isLive, newCall, outcomeIn, talkSeconds, type Call, type CallEvent } from '../call';

const inbound: Call = newCall({ key: 'c1', direction: 'inbound', number: '+393401182290', startedAt: 0 });
const outbound: Call = newCall({ key: 'c2', direction: 'outbound', number: '+393401182290', startedAt: 0 });
const live = (call: Call, ...events: CallEvent[]): Call => events.reduce(after, call);
const answered: CallEvent = { type: 'answered', at: 3_000 };

describe('T5: what an inbound call becomes', () => {
    it.each<[string, CallEvent, string]>([
        ['the caller gives up', { type: 'ended', at: 9_000, cause: { by: 'them', status: 487 } }, 'missed'],
        ['nobody answers in time', { type: 'ended', at: 30_000, cause: { by: 'network', status: 480 } }, 'missed'],
        ['the agent declines', { type: 'ended', at: 2_000, cause: { by: 'us', status: 603 } }, 'declined'],
        ['a colleague answers first', { type: 'ended', at: 2_000, cause: { by: 'them', reason: 'completedElsewhere' } }, 'elsewhere'],
        ['the agent answers, but the microphone is blocked', { type: 'ended', at: 2_000, cause: { by: 'us', reason: 'noMicrophone' } }, 'missed']
    ])('%s', (_why, event, outcome) => {
        expect(outcomeIn(live(inbound, event))).toBe(outcome);
    });

    it('is answered when both could talk, whoever hangs up and however', () => {
        expect(outcomeIn(live(inbound, answered, { type: 'ended', at: 9_000, cause: { by: 'network', reason: 'mediaLost' } }))).toBe('answered');
    });
});

describe('T8: talk time', () => {
    it('counts from answer to end, in whole seconds', () => {
        expect(talkSeconds(live(inbound, answered, { type: 'ended', at: 64_600, cause: { by: 'them' } }))).toBe(62);
    });

    it('is 0 while it lasts and when nobody answered', () => {
        expect(talkSeconds(live(inbound, answered))).toBe(0);
        expect(talkSeconds(live(inbound, { type: 'ended', at: 9_000, cause: { by: 'them' } }))).toBe(0);
    });

    it('is never negative, also when a clock was set back', () => {
        expect(talkSeconds(live(inbound, answered, { type: 'ended', at: 1_000, cause: { by: 'them' } }))).toBe(0);
    });
});

describe('handing a call over', () => {
    const asked: CallEvent = { type: 'transferring', to: '301' };
    const over: CallEvent = { type: 'ended', at: 9_000, cause: { by: 'us', reason: 'transferred' } };

    it('it is known to whom, while it lasts and afterwards', () => {
        expect(live(inbound, answered, asked).state).toMatchObject({ name: 'talking', transferringTo: '301' });
        expect(live(inbound, answered, asked, over)).toMatchObject({ transferredTo: '301', state: { outcome: 'answered' } });
    });
    it('a call that could not be handed over goes on', () => {
        expect(live(inbound, answered, asked, { type: 'transferFailed', to: '301', status: 486 }).state).toEqual(live(inbound, answered).state);
    });
    it('a call that ended otherwise was not handed over', () => {
        expect(live(inbound, answered, asked, { type: 'ended', at: 9_000, cause: { by: 'us' } }).transferredTo).toBeUndefined();
    });
    it('what nobody talks on can’t be handed over', () => {
        expect([live(inbound, asked), live(inbound, { type: 'transferFailed', to: '301' })]).toEqual([inbound, inbound]);
    });
});

describe('the states of a call', () => {
    it('shows that the sound is being brought back, where there was any', () => {
        const lost: CallEvent = { type: 'restoringChanged', restoring: true };
        expect(live(inbound, answered, lost).state).toMatchObject({ name: 'talking', restoring: true });
        expect(live(inbound, lost)).toEqual(inbound);
    });

    it('shows that the agent has pressed Answer before the line is through', () => {
        expect(live(inbound, { type: 'answering' }).state).toEqual({ name: 'ringing', answering: true });
    });

    it('goes on ringing when there was no microphone to answer with', () => {
        expect(live(inbound, { type: 'answersItself' }, { type: 'answering' }, { type: 'answerFailed' }).isAutomatic).toBeUndefined();
        expect(live(inbound, { type: 'answering' }, { type: 'answerFailed' }).state).toEqual({ name: 'ringing', answering: false });
    });

    it('tells dialling from ringing at the far end, and remembers that the far end makes its own sound', () => {
        expect(live(outbound, { type: 'farEndRings', earlyMedia: false }).state).toEqual({ name: 'dialling', farEndRings: true, earlyMedia: false });
        expect(live(outbound, { type: 'farEndRings', earlyMedia: true }, { type: 'farEndRings', earlyMedia: false }).state).toEqual({
            name: 'dialling',
            farEndRings: true,
            earlyMedia: true
        });
    });

    it('keeps hold, their hold and mute apart', () => {
        const call = live(outbound, answered, { type: 'holdChanged', held: true }, { type: 'theirHoldChanged', held: true }, { type: 'muteChanged', muted: true });
        expect(call.state).toEqual({ name: 'talking', since: 3_000, held: true, heldByThem: true, muted: true });
    });

    it('B15: says what is wrong with the sound, until it is well or the call ends; then how it was', () => {
        const bad = live(inbound, answered, { type: 'audioChanged', trouble: { kind: 'poor' } });
        expect(bad.state).toMatchObject({ name: 'talking', trouble: { kind: 'poor' } });
        expect(live(bad, { type: 'audioChanged' }).state).toMatchObject({ trouble: undefined });
        const quality = { mos: 4.2, worstMos: 3, lossPercent: 1, jitterMs: 4 };
        const over = live(bad, { type: 'ended', at: 9_000, cause: { by: 'them' }, quality });
        expect([over.quality, 'trouble' in over.state]).toEqual([quality, false]);
    });

    it.each<CallEvent>([
        { type: 'audioChanged', trouble: { kind: 'nothing' } },
        { type: 'holdChanged', held: true },
        { type: 'theirHoldChanged', held: true },
        { type: 'muteChanged', muted: true },
        { type: 'farEndRings', earlyMedia: false }
    ])('ignores %o while it rings', (event) => {
        expect(live(inbound, event)).toBe(inbound);
    });

    it('ignores a second answer and Answer on an outbound call', () => {
        const talking = live(inbound, answered);
        expect(live(talking, { type: 'answered', at: 9_999 }, { type: 'answering' }, { type: 'answerFailed' })).toBe(talking);
        expect(live(outbound, { type: 'answering' })).toBe(outbound);
        expect(live(outbound, { type: 'answersItself' })).toBe(outbound);
    });
});

const anyEvent: fc.Arbitrary<CallEvent> = fc.oneof(
    fc.constant<CallEvent>({ type: 'answering' }),
    fc.constant<CallEvent>({ type: 'answerFailed' }),
    fc.record({ type: fc.constant('farEndRings' as const), earlyMedia: fc.boolean() }),
    fc.record({ type: fc.constant('answered' as const), at: fc.nat() }),
    fc.record({ type: fc.constant('holdChanged' as const), held: fc.boolean() }),
    fc.record({ type: fc.constant('theirHoldChanged' as const), held: fc.boolean() }),
    fc.record({ type: fc.constant('muteChanged' as const), muted: fc.boolean() }),
    fc.record({
        type: fc.constant('ended' as const),
        at: fc.nat(),
        cause: fc.record({ by: fc.constantFrom('us' as const, 'them' as const, 'network' as const), status: fc.integer({ min: 300, max: 699 }) })
    })
);

describe('whatever order the network delivers', () => {
    it('an ended call stays as it ended', () => {
        fc.assert(
            fc.property(fc.constantFrom(inbound, outbound), fc.array(anyEvent), anyEvent, (start, events, one) => {
                const call = live(start, ...events);
                if (!isLive(call)) expect(after(call, one)).toBe(call);
            })
        );
    });

    it('an outcome is there exactly when the call has ended, and talk time only when it was answered', () => {
        fc.assert(
            fc.property(fc.constantFrom(inbound, outbound), fc.array(anyEvent), (start, events) => {
                const call = live(start, ...events);
                expect(outcomeIn(call) === undefined).toBe(isLive(call));
                if (talkSeconds(call) > 0) expect(outcomeIn(call)).toBe('answered');
            })
        );
    });
});

it('T10: what the PBX says later stands beside what it has said, also while it rings, and no more once it is over', () => {
    const call = { ...inbound, headers: { 'X-Tier': 'Gold' } };
    const told = { type: 'told', headers: { 'X-Recording': 'https://pbx.example/7' } } as const;
    expect(after(call, told).headers).toEqual({ 'X-Tier': 'Gold', 'X-Recording': 'https://pbx.example/7' });
    expect(after(after(call, { type: 'ended', at: 1, cause: { by: 'them' } }), told).headers).toEqual({ 'X-Tier': 'Gold' });
});
