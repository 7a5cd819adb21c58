import fc from 'fast-check';
import { afterReport, afterTold, ECHO_MS, newHeadset, PULSE_ECHO_MS, type Headset, type Heard } from '../headset';
import { DARK, layoutOf, type ButtonReport, type Collection, type Lamps, type Layout } from '../reports';
import type { Situation } from '../situation';
import { BUTTON_MUTE, TWO_SWITCHES } from './descriptors';

const of = (collections: readonly Collection[]): Headset => newHeadset(layoutOf(collections) as Layout);
const IDLE: Situation = { phase: 'idle', keys: [], isMuted: false, canMute: false, lamps: DARK };
const RINGING: Situation = { ...IDLE, phase: 'ringing', keys: ['a'], lamps: { ...DARK, ring: true } };
const TALKING: Situation = { ...IDLE, phase: 'onCall', keys: ['a'], canMute: true, lamps: { ...DARK, offHook: true } };
const MUTED: Situation = { ...TALKING, isMuted: true, lamps: { ...TALKING.lamps, mute: true } };

/** Presses one after the other, each heard at its own second, in the same situation. */
function heard(headset: Headset, situation: Situation, ...reports: ButtonReport[]): Heard & { all: string[] } {
    let last: Heard = { headset, actions: [], isOutOfStep: false };
    const all = reports.flatMap((report, index) => {
        last = afterReport(last.headset, report, situation, (index + 1) * 1_000);
        return last.actions;
    });
    return { ...last, all };
}

describe('hook switch', () => {
    it('off hook answers what rings; on hook ends what is talked on', () => {
        const answered = heard(of(BUTTON_MUTE), RINGING, { hook: true, mute: false });
        expect(answered.all).toEqual(['answer']);
        expect(heard(afterTold(answered.headset, TALKING.lamps, 1_100), TALKING, { hook: false, mute: false }).all).toEqual(['hangUp']);
    });

    it('one that is told and repeats it changes nothing', () => {
        const told = afterTold(of(BUTTON_MUTE), TALKING.lamps, 0);
        expect(afterReport(told, { hook: true }, TALKING, 50).actions).toEqual([]);
    });

    it('a late echo of the call before does not end the next one', () => {
        const talking = afterTold(of(BUTTON_MUTE), TALKING.lamps, 0);
        const next = afterTold(afterTold(talking, DARK, 5_000), TALKING.lamps, 5_020);
        const first = afterReport(next, { hook: false }, TALKING, 5_050);
        const second = afterReport(first.headset, { hook: true }, TALKING, 5_080);
        expect([first.actions, second.actions]).toEqual([[], []]);
        expect(afterReport(second.headset, { hook: false }, TALKING, 5_020 + ECHO_MS).actions).toEqual(['hangUp']);
    });

    it('and after its time a report is a press again', () => {
        const next = afterTold(afterTold(afterTold(of(BUTTON_MUTE), TALKING.lamps, 0), DARK, 5_000), TALKING.lamps, 5_020);
        expect(afterReport(next, { hook: false }, TALKING, 5_020 + ECHO_MS).actions).toEqual(['hangUp']);
    });

    it('taken off without a call it is told again that there is none', () => {
        expect(heard(of(BUTTON_MUTE), IDLE, { hook: true })).toMatchObject({ all: [], isOutOfStep: true });
    });

    it('put back where nothing is on it does nothing', () => {
        expect(heard(of(BUTTON_MUTE), IDLE, { hook: true }, { hook: false }).all).toEqual([]);
    });

    it('as a button each press turns over; letting go doesn’t count', () => {
        const button: Headset = { ...of(BUTTON_MUTE), kinds: { hook: 'button' } };
        expect(heard(button, RINGING, { hook: true }, { hook: false }).all).toEqual(['answer']);
        expect(heard(button, TALKING, { hook: true }, { hook: false }, { hook: true }).all).toEqual(['hangUp', 'hangUp']);
    });
});

describe('mute', () => {
    it('a headset that still repeats the order before does not undo the agent’s mute, and is told again', () => {
        const muted = afterTold(afterTold(of(TWO_SWITCHES), TALKING.lamps, 0), MUTED.lamps, 20);
        expect(afterReport(muted, { hook: true, mute: false }, MUTED, 40)).toMatchObject({ actions: [], isOutOfStep: true });
    });

    it('what the headset itself began may be taken back at once', () => {
        const muting = afterReport(of(TWO_SWITCHES), { mute: true }, TALKING, 1_000);
        expect(afterReport(afterTold(muting.headset, MUTED.lamps, 1_001), { mute: false }, MUTED, 1_100).actions).toEqual(['unmute']);
    });

    it('a button turns over what holds, also when that was changed in the panel', () => {
        expect(heard(of(BUTTON_MUTE), TALKING, { mute: true }, { mute: false }).all).toEqual(['mute']);
        expect(heard(afterTold(of(BUTTON_MUTE), MUTED.lamps, 0), MUTED, { mute: true }, { mute: false }).all).toEqual(['unmute']);
    });

    it('a button that echoes what it was told starts no loop', () => {
        const told = afterTold(of(BUTTON_MUTE), MUTED.lamps, 0);
        expect(afterReport(told, { mute: true }, MUTED, PULSE_ECHO_MS - 1).actions).toEqual([]);
        expect(afterReport(told, { mute: true }, MUTED, PULSE_ECHO_MS).actions).toEqual(['unmute']);
    });

    it('a switch says which way', () => {
        expect(heard(of(TWO_SWITCHES), TALKING, { mute: true }).all).toEqual(['mute']);
        expect(heard(afterTold(of(TWO_SWITCHES), MUTED.lamps, 0), MUTED, { mute: false }).all).toEqual(['unmute']);
        expect(heard(of(TWO_SWITCHES), MUTED, { mute: true }).all).toEqual([]);
    });

    it('without a call there is nothing to mute, and a switch is told so', () => {
        expect(heard(of(TWO_SWITCHES), RINGING, { mute: true })).toMatchObject({ all: [], isOutOfStep: true });
        expect(heard(of(BUTTON_MUTE), RINGING, { mute: true })).toMatchObject({ all: [], isOutOfStep: false });
    });
});

it('both at once are both heard; a report about neither is nothing', () => {
    const talking = afterTold(of(TWO_SWITCHES), TALKING.lamps, 0);
    expect(heard(talking, TALKING, { hook: false, mute: true }).all).toEqual(['hangUp', 'mute']);
    expect(heard(talking, TALKING, {})).toMatchObject({ all: [], headset: talking });
});

it('whatever a headset was told, one that repeats it to the letter does nothing', () => {
    const lamps: fc.Arbitrary<Lamps> = fc.record({ offHook: fc.boolean(), mute: fc.boolean(), ring: fc.boolean(), hold: fc.boolean() });
    const situation = fc.constantFrom(IDLE, RINGING, TALKING, MUTED);
    fc.assert(
        fc.property(fc.array(lamps, { minLength: 1, maxLength: 6 }), situation, fc.integer({ min: 0, max: 60 }), (orders, now, pause) => {
            let headset = of(TWO_SWITCHES);
            orders.forEach((order, index) => (headset = afterTold(headset, order, index * pause)));
            orders.forEach(({ offHook, mute }, index) => {
                const said = afterReport(headset, { hook: offHook, mute }, now, orders.length * pause + index);
                expect(said.actions).toEqual([]);
                headset = said.headset;
            });
        })
    );
});

it('a headset has the controls that it has', () => {
    expect([newHeadset({ lamps: {}, outputBytes: new Map() }).kinds, of(BUTTON_MUTE).kinds]).toEqual([{}, { hook: 'switch', mute: 'button' }]);
});
