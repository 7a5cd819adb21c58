/** Makes one call of the plan, and tells afterwards what it was, by the far end and the PBX. */
import { callKeyOf } from '../../lwc-src/core/call/callKey';
import { answersAfter, BUSY, type PersonCall } from '../../simulator/pbx';
import type { Known } from './faults';
import type { PlannedCall } from './plan';
import type { Caller, Seat } from './seat';
import type { MadeCall } from './verdict';

/** A range that is reserved for fiction. */
const stranger = (index: number): Caller => ({ number: `+3906699${String(index % 100_000).padStart(5, '0')}`, name: '', toneHz: 500 });

const REACH_MS = 2_500;
/** On a busy machine the click, the microphone and the INVITE take their time. */
const REACH_OUT_MS = 5_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What happened around the call that the other end doesn't know. */
export interface Around {
    /** When the page, its tab or the network went, if it did. */
    readonly isDisturbed: boolean;
    /** Somebody else has written the key first. */
    readonly hasSecondWriter: boolean;
}

/** A call that was asked for and never seen by anybody: the phone may have logged it as failed. */
export interface Attempt {
    readonly number: string;
    readonly at: number;
}

export interface Happened {
    readonly call?: MadeCall;
    readonly attempt?: Attempt;
}

/** @param started told when the phone is known to have the call */
export async function makeCall(planned: PlannedCall, seat: Seat, around: () => Around, started: (known: Known) => void): Promise<Happened> {
    seat.hangUpRest();
    return planned.kind.startsWith('out') ? outbound(planned, seat, around, started) : inbound(planned, seat, around, started);
}

async function reaches(call: PersonCall, state: 'ringing' | 'talking' | 'ended', ms = REACH_MS): Promise<boolean> {
    return call.until(state, ms).then(
        () => true,
        () => false
    );
}

async function inbound(planned: PlannedCall, seat: Seat, around: () => Around, started: (known: Known) => void): Promise<Happened> {
    const { kind, ringsMs, talksMs, notes } = planned;
    const { pbx } = seat.simulator;
    const person = planned.person === undefined ? stranger(planned.index) : seat.callers[planned.person % seat.callers.length]!;
    const call = pbx.callFrom(person, { to: seat.extension });
    seat.remember(call);
    const key = callKeyOf(call.callId);
    const rang = await reaches(call, 'ringing');
    const rangAt = Date.now();
    if (rang) started({ key, direction: 'inbound', number: person.number, ...whoOf(person) });
    let talkingAt: number | undefined;
    if (rang) {
        await pause(ringsMs);
        if (kind === 'declined') await seat.panel.press('Decline');
        else if (kind !== 'missed' && (await seat.panel.press('Answer')) && (await reaches(call, 'talking'))) {
            talkingAt = Date.now();
            await pause(talksMs);
            if (kind === 'inHungUpHere') await seat.panel.press('End call');
        }
    }
    const last = call.successor ?? call;
    if (kind === 'declined' || kind === 'inHungUpHere') await reaches(last, 'ended', 1_000);
    if (call.state !== 'ended') call.hangUp();
    const end = Date.now();
    for (let next = call.successor; next; next = next.successor) if (next.state !== 'ended') next.hangUp();
    const isNoted = await wrapUp(planned, talkingAt === undefined ? undefined : notes, seat);
    const { isDisturbed, hasSecondWriter } = around();
    // What the phone answered may be on its way while the other end gives up.
    const talked = talkingAt !== undefined || call.session !== undefined;
    // What was clicked when the machine had no time for it may be on its way as well.
    const usual = talked ? ['answered'] : kind !== 'declined' ? ['missed'] : call.ending?.by === 'phone' ? ['declined'] : ['declined', 'missed'];
    return {
        call: {
            index: planned.index,
            key,
            kind,
            direction: 'inbound',
            number: person.number,
            ...whoOf(person),
            reachedPhone: rang,
            wasTalking: talked,
            startedAt: rangAt,
            talkedMs: talkingAt === undefined ? 0 : end - talkingAt,
            outcomes: isDisturbed || hasSecondWriter ? ['answered', 'declined', 'missed'] : usual,
            ...(isNoted && !isDisturbed && { notes })
        }
    };
}

async function outbound(planned: PlannedCall, seat: Seat, around: () => Around, started: (known: Known) => void): Promise<Happened> {
    const { kind, talksMs } = planned;
    const { pbx } = seat.simulator;
    const person = seat.callers[(planned.person ?? 0) % seat.callers.length]!;
    const { panel } = seat;
    if (!(await panel.type('Number', person.number))) return {};
    pbx.behave(person.number, kind === 'outBusy' ? BUSY : answersAfter(30));
    const next = pbx.nextCall(person.number, REACH_OUT_MS).catch(() => undefined);
    const at = Date.now();
    await panel.press('Call', 300);
    const call = await next;
    if (!call) {
        // It may come yet, when the line is back: to nobody who would talk for as long as nobody hangs up.
        pbx.behave(person.number, BUSY);
        return { attempt: { number: person.number, at } };
    }
    seat.remember(call);
    const key = callKeyOf(call.callId);
    started({ key, direction: 'outbound', number: person.number, ...whoOf(person) });
    let talkingAt: number | undefined;
    if (kind === 'outAnswered' && (await reaches(call, 'talking'))) {
        talkingAt = Date.now();
        await pause(talksMs);
        if (planned.index % 2 === 0) await seat.panel.press('End call');
    }
    await reaches(call, 'ended', 300);
    if (call.state !== 'ended') call.hangUp();
    const end = Date.now();
    for (let later = call.successor; later; later = later.successor) if (later.state !== 'ended') later.hangUp();
    await wrapUp(planned, undefined, seat);
    const { isDisturbed, hasSecondWriter } = around();
    const usual = talkingAt !== undefined ? 'answered' : kind === 'outBusy' ? 'busy' : 'cancelled';
    return {
        call: {
            index: planned.index,
            key,
            kind,
            direction: 'outbound',
            number: person.number,
            ...whoOf(person),
            reachedPhone: true,
            wasTalking: talkingAt !== undefined,
            startedAt: at,
            talkedMs: talkingAt === undefined ? 0 : end - talkingAt,
            outcomes: isDisturbed || hasSecondWriter ? ['answered', 'busy', 'cancelled', 'failed', 'unanswered', 'unreachable'] : [usual]
        }
    };
}

const whoOf = ({ whoId }: Caller): { whoId?: string } => (whoId === undefined ? {} : { whoId });

/** Types the notes, if there are any, and is done with the call, or leaves that for after the next one. Resolves to whether they were typed and will be sent off. */
async function wrapUp({ finishesLater }: PlannedCall, notes: string | undefined, seat: Seat): Promise<boolean> {
    const isTyped = notes !== undefined && (await seat.panel.type('Notes', notes));
    if (finishesLater && !isTyped) {
        seat.unfinished += 1;
        return false;
    }
    const isDone = await seat.panel.press('Done', notes === undefined ? 150 : 600);
    for (; seat.unfinished > 0; seat.unfinished -= 1) await seat.panel.press('Done', 150);
    return isTyped && isDone;
}
