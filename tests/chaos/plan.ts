/**
 * What a run does: which calls, and what goes wrong at which of them. Made from the seed alone, so that a run that failed can be
 * had again. Pure.
 */
import { Random } from './random';

/** How a call goes, if nothing goes wrong. */
export type CallKind = 'inHungUpThere' | 'inHungUpHere' | 'missed' | 'declined' | 'outAnswered' | 'outBusy';

/** What goes wrong, beginning at a random moment of a call. */
export type FaultKind =
    | 'requestLost'
    | 'answerLost'
    | 'serverError'
    | 'errorAfterSaving'
    | 'tooManyRequests'
    | 'slowAnswer'
    | 'noAnswerInTime'
    | 'callbackLost'
    | 'deskGone'
    | 'panelReload'
    | 'pageReload'
    | 'tabKilled'
    | 'tabFrozen'
    | 'moreTabs'
    | 'storageFull'
    | 'networkGone'
    | 'clockJumps'
    | 'rightsRevoked'
    | 'lateIndex'
    | 'secondWriter';

export interface PlannedFault {
    readonly kind: FaultKind;
    /** After the call began. */
    readonly afterMs: number;
    /** How long it lasts; of no meaning for what happens at once. */
    readonly lastsMs: number;
}

export interface PlannedCall {
    readonly index: number;
    readonly kind: CallKind;
    /** How long it rings, and how long it is talked on. */
    readonly ringsMs: number;
    readonly talksMs: number;
    /** The other end is somebody in Salesforce, counted round the list of them; undefined for nobody. */
    readonly person?: number;
    readonly notes?: string;
    /** The next call comes while this one is still being wrapped up. */
    readonly finishesLater: boolean;
    readonly fault?: PlannedFault;
}

export interface Plan {
    readonly seed: number;
    readonly calls: readonly PlannedCall[];
}

const KINDS: readonly (readonly [CallKind, number])[] = [
    ['inHungUpThere', 30],
    ['inHungUpHere', 20],
    ['missed', 20],
    ['declined', 10],
    ['outAnswered', 12],
    ['outBusy', 8]
];

/** How often each is chosen, and how long it lasts at least and at most, in milliseconds. */
export const FAULTS: Readonly<Record<FaultKind, { readonly weight: number; readonly lasts: readonly [number, number] }>> = {
    requestLost: { weight: 14, lasts: [0, 0] },
    answerLost: { weight: 14, lasts: [0, 0] },
    serverError: { weight: 8, lasts: [0, 0] },
    errorAfterSaving: { weight: 8, lasts: [0, 0] },
    tooManyRequests: { weight: 5, lasts: [0, 0] },
    slowAnswer: { weight: 8, lasts: [0, 0] },
    noAnswerInTime: { weight: 4, lasts: [0, 0] },
    callbackLost: { weight: 4, lasts: [1_000, 4_000] },
    deskGone: { weight: 5, lasts: [3_000, 15_000] },
    panelReload: { weight: 5, lasts: [0, 0] },
    pageReload: { weight: 4, lasts: [0, 0] },
    tabKilled: { weight: 4, lasts: [0, 0] },
    tabFrozen: { weight: 2, lasts: [3_000, 8_000] },
    moreTabs: { weight: 5, lasts: [5_000, 20_000] },
    storageFull: { weight: 2, lasts: [3_000, 10_000] },
    networkGone: { weight: 2, lasts: [5_000, 15_000] },
    clockJumps: { weight: 3, lasts: [5_000, 20_000] },
    rightsRevoked: { weight: 2, lasts: [3_000, 10_000] },
    lateIndex: { weight: 3, lasts: [5_000, 20_000] },
    secondWriter: { weight: 8, lasts: [0, 0] }
};

export interface PlanWishes {
    readonly seed: number;
    readonly calls: number;
    /** One call in so many has a fault; 0: none. */
    readonly faultEvery: number;
    readonly faults?: readonly FaultKind[];
}

export function makePlan({ seed, calls, faultEvery, faults = Object.keys(FAULTS) as FaultKind[] }: PlanWishes): Plan {
    const random = new Random(seed);
    const weights = faults.map((kind) => [kind, FAULTS[kind].weight] as const);
    return { seed, calls: Array.from({ length: calls }, (_none, index) => planCall(index, random, weights, faultEvery)) };
}

function planCall(index: number, random: Random, weights: readonly (readonly [FaultKind, number])[], faultEvery: number): PlannedCall {
    const kind = random.weighted(KINDS);
    const isKnown = random.next() < 0.3;
    const person = random.between(0, 999);
    const hasNotes = random.next() < 0.2;
    const ringsMs = random.between(20, 150);
    const talksMs = random.between(20, 250);
    const hasFault = faultEvery > 0 && random.next() < 1 / faultEvery;
    const fault = random.weighted(weights);
    const afterMs = random.between(0, 400);
    const [least, most] = FAULTS[fault].lasts;
    const lastsMs = random.between(least, most);
    const finishesLater = random.next() < 0.15;
    return {
        index,
        kind,
        ringsMs,
        talksMs,
        finishesLater,
        ...((isKnown || kind.startsWith('out')) && { person }),
        ...(hasNotes && kind.startsWith('in') && { notes: `Note ${index} of the call.` }),
        ...(hasFault && { fault: { kind: fault, afterMs, lastsMs } })
    };
}
