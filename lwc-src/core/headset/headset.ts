/**
 * Keeps a headset and the calls in step: what a press means, and what is only the echo of what the headset was told. Pure.
 */
import type { Instant } from '../time';
import { DARK, type ButtonReport, type Lamps, type Layout } from './reports';
import type { Situation } from './situation';

/** What a press asks for, on the call in front. */
export type HeadsetAction = 'answer' | 'hangUp' | 'mute' | 'unmute';

type Button = keyof ButtonReport;
const LAMP_OF = { hook: 'offHook', mute: 'mute' } as const satisfies Record<Button, keyof Lamps>;

export interface Headset {
    readonly kinds: Readonly<Partial<Record<Button, 'switch' | 'button'>>>;
    /** What it was told last. */
    readonly told: Lamps;
    /** What it said last, or was told since. */
    readonly said: Readonly<Record<Button, boolean>>;
    /** When it was last told something else than it had said itself: it may repeat that, or an order before it, as if somebody had pressed. */
    readonly toldAt: Readonly<Partial<Record<Button, Instant>>>;
}

/** How long after it was told something a headset may repeat it. */
export const ECHO_MS = 500;
/** A button's echo is a press like any other: it is known by its haste alone, and nobody presses twice as fast. */
export const PULSE_ECHO_MS = 150;

export function newHeadset({ hook, mute }: Layout): Headset {
    return { kinds: { ...(hook && { hook: hook.kind }), ...(mute && { mute: mute.kind }) }, told: DARK, said: { hook: false, mute: false }, toldAt: {} };
}

/** The headset after it was told something. */
export function afterTold(headset: Headset, lamps: Lamps, at: Instant): Headset {
    const { kinds, said, told } = headset;
    const wanted = (button: Button): boolean => lamps[LAMP_OF[button]];
    const changed = (['hook', 'mute'] as const).filter((button) => wanted(button) !== told[LAMP_OF[button]]);
    const switches = changed.filter((button) => kinds[button] === 'switch' && wanted(button) !== said[button]);
    const echoing = [...switches, ...changed.filter((button) => kinds[button] === 'button')];
    return {
        ...headset,
        told: lamps,
        // Many follow without a word: what they were told is taken for what they would say.
        said: { ...said, ...Object.fromEntries(switches.map((button) => [button, wanted(button)])) },
        toldAt: { ...headset.toldAt, ...Object.fromEntries(echoing.map((button) => [button, at])) }
    };
}

export interface Heard {
    readonly headset: Headset;
    readonly actions: readonly HeadsetAction[];
    /** It thinks there is a call, or a mute, where there is none: it has to be told again. */
    readonly isOutOfStep: boolean;
}

/** What a report means while the calls stand like this. */
export function afterReport(headset: Headset, report: ButtonReport, situation: Situation, at: Instant): Heard {
    const first = afterButton(headset, 'hook', report.hook, situation, at);
    const second = afterButton(first.headset, 'mute', report.mute, situation, at);
    return { headset: second.headset, actions: [...first.actions, ...second.actions], isOutOfStep: first.isOutOfStep || second.isOutOfStep };
}

function afterButton(headset: Headset, button: Button, value: boolean | undefined, situation: Situation, at: Instant): Heard {
    if (value === undefined || value === headset.said[button]) return { headset, actions: [], isOutOfStep: false };
    const isButton = headset.kinds[button] === 'button';
    const isEcho = at - (headset.toldAt[button] ?? -Infinity) < (isButton ? PULSE_ECHO_MS : ECHO_MS);
    // A switch that repeats an older order is put right; if it was a press after all, it isn't left in another state than the call.
    if (isEcho && !isButton) return { headset, actions: [], isOutOfStep: true };
    const next = { ...headset, said: { ...headset.said, [button]: value } };
    if (isEcho || (isButton && !value)) return { headset: next, actions: [], isOutOfStep: false };
    const is = button === 'hook' ? situation.phase === 'onCall' : situation.isMuted;
    const wanted = isButton ? !is : value;
    const action = wanted === is ? undefined : (button === 'hook' ? hookAction : muteAction)(wanted, situation);
    const isOutOfStep = !isButton && action === undefined && value !== headset.told[LAMP_OF[button]];
    return { headset: next, actions: action ? [action] : [], isOutOfStep };
}

function hookAction(wanted: boolean, { phase }: Situation): HeadsetAction | undefined {
    if (!wanted) return 'hangUp';
    return phase === 'ringing' ? 'answer' : undefined;
}

function muteAction(wanted: boolean, { canMute }: Situation): HeadsetAction | undefined {
    if (!canMute) return undefined;
    return wanted ? 'mute' : 'unmute';
}
