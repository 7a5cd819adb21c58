/**
 * The life of one call as the agent sees it: a pure state machine.
 * Knows nothing of SIP messages, of Salesforce or of the clock; whoever observes the world hands events in.
 */
import type { AudioTrouble, CallQuality } from '../quality/quality';
import type { Instant } from '../time';
import type { Recording } from './recording';
import { outcomeOf, type Direction, type EndCause, type Ender, type Outcome } from './outcome';

/** The record a call was dialled from (click-to-dial). */
export interface RecordContext {
    readonly recordId: string;
    readonly objectApiName: string;
    readonly recordName: string;
    /** Person accounts: the contact behind the account, which is what a Task's Name field takes. */
    readonly contactId?: string;
}

export type CallState =
    | { readonly name: 'ringing'; readonly answering: boolean }
    | { readonly name: 'dialling'; readonly farEndRings: boolean; readonly earlyMedia: boolean }
    | {
          readonly name: 'talking';
          readonly since: Instant;
          readonly held: boolean;
          readonly heldByThem: boolean;
          readonly muted: boolean;
          readonly transferringTo?: string;
          readonly trouble?: AudioTrouble;
          /** The sound is lost, and the line tries to bring it back. */
          readonly restoring?: boolean;
          /** Missing as long as nobody has asked for anything. */
          readonly recording?: Recording;
      }
    | { readonly name: 'ended'; readonly outcome: Outcome; readonly cause: EndCause };

export type CallEvent =
    | { readonly type: 'answering' }
    /** The phone is about to answer by itself. */
    | { readonly type: 'answersItself' }
    /** Answer was pressed, but there was no microphone: it goes on ringing. */
    | { readonly type: 'answerFailed' }
    /** `earlyMedia`: the far end sends its own ringing tone or announcement. */
    | { readonly type: 'farEndRings'; readonly earlyMedia: boolean }
    | { readonly type: 'answered'; readonly at: Instant }
    | { readonly type: 'holdChanged'; readonly held: boolean }
    | { readonly type: 'theirHoldChanged'; readonly held: boolean }
    | { readonly type: 'muteChanged'; readonly muted: boolean }
    /** The sound is lost, and the line tries to bring it back. */
    | { readonly type: 'restoringChanged'; readonly restoring: boolean }
    | { readonly type: 'recordingChanged'; readonly recording?: Recording }
    /** The other side was asked to call somebody else in our place. */
    | { readonly type: 'transferring'; readonly to: string }
    /** It couldn't, or wouldn't: the call stays with the agent. `status`: the SIP status, if there was an answer. */
    | { readonly type: 'transferFailed'; readonly to: string; readonly status?: number }
    /** Together with others from now on, or alone again. */
    | { readonly type: 'joined'; readonly conference: string; readonly at: Instant }
    | { readonly type: 'left'; readonly at: Instant }
    /** What the PBX says besides, in the answer or later in the call. */
    | { readonly type: 'told'; readonly headers: Readonly<Record<string, string>> }
    /** Without trouble: it is well again. */
    | { readonly type: 'audioChanged'; readonly trouble?: AudioTrouble }
    | { readonly type: 'ended'; readonly at: Instant; readonly cause: EndCause; readonly quality?: CallQuality };

export interface Call {
    readonly key: string;
    readonly direction: Direction;
    /** The other side's number, as the PBX or the agent wrote it; empty when withheld. */
    readonly number: string;
    /** The name the PBX sends with the number, if any. */
    readonly displayName?: string;
    /** Inbound: the number that was called (DID). */
    readonly did?: string;
    readonly queue?: string;
    /** What the PBX says besides, by the names of its headers. */
    readonly headers?: Readonly<Record<string, string>>;
    readonly recordContext?: RecordContext;
    /** The PBX wants it answered without anybody lifting a finger. */
    readonly asksForAnswer?: boolean;
    /** It goes to a room of the PBX in which others talk: nobody of its own is on the other end. */
    readonly isRoom?: boolean;
    /** Nobody pressed Answer: the phone did. */
    readonly isAutomatic?: boolean;
    /** Whom the other side talks to now. */
    readonly transferredTo?: string;
    /** The last conference it was in. */
    readonly conference?: ConferenceMembership;
    readonly startedAt: Instant;
    readonly answeredAt?: Instant;
    readonly endedAt?: Instant;
    /** How it sounded; there when it has ended and something was measured. */
    readonly quality?: CallQuality;
    readonly state: CallState;
}

/** That a call's other side was together with those of other calls. */
export interface ConferenceMembership {
    /** The same for all who are together: the call key of the one it began with. */
    readonly key: string;
    readonly since: Instant;
    /** Missing while it lasts. */
    readonly until?: Instant;
}

/** A call at its first moment. */
export function newCall(facts: Omit<Call, 'state' | 'answeredAt' | 'endedAt' | 'quality'>): Call {
    const state: CallState = facts.direction === 'inbound' ? { name: 'ringing', answering: false } : { name: 'dialling', farEndRings: false, earlyMedia: false };
    return { ...facts, state };
}

/**
 * The call after an event. An event that has no meaning in the present state leaves the call as it is,
 * since networks repeat and reorder.
 */
export function after(call: Call, event: CallEvent): Call {
    const { state } = call;
    if (state.name === 'ended') return call;
    switch (event.type) {
        case 'answering':
            return state.name === 'ringing' ? { ...call, state: { ...state, answering: true } } : call;
        case 'answersItself':
            return state.name === 'ringing' ? { ...call, isAutomatic: true } : call;
        case 'answerFailed':
            return state.name === 'ringing' ? { ...call, isAutomatic: undefined, state: { ...state, answering: false } } : call;
        case 'farEndRings':
            if (state.name !== 'dialling') return call;
            return { ...call, state: { ...state, farEndRings: true, earlyMedia: state.earlyMedia || event.earlyMedia } };
        case 'answered':
            if (state.name === 'talking') return call;
            return { ...call, answeredAt: event.at, state: { name: 'talking', since: event.at, held: false, heldByThem: false, muted: false } };
        case 'holdChanged':
            return state.name === 'talking' ? { ...call, state: { ...state, held: event.held } } : call;
        case 'theirHoldChanged':
            return state.name === 'talking' ? { ...call, state: { ...state, heldByThem: event.held } } : call;
        case 'muteChanged':
            return state.name === 'talking' ? { ...call, state: { ...state, muted: event.muted } } : call;
        case 'restoringChanged':
            return state.name === 'talking' ? { ...call, state: { ...state, restoring: event.restoring } } : call;
        case 'recordingChanged':
            return state.name === 'talking' ? { ...call, state: { ...state, recording: event.recording } } : call;
        case 'transferring':
            return state.name === 'talking' ? { ...call, state: { ...state, transferringTo: event.to } } : call;
        case 'transferFailed':
            return state.name === 'talking' ? { ...call, state: { ...state, transferringTo: undefined } } : call;
        case 'audioChanged':
            return state.name === 'talking' ? { ...call, state: { ...state, trouble: event.trouble } } : call;
        case 'told':
            return { ...call, headers: { ...call.headers, ...event.headers } };
        case 'joined':
            if (state.name !== 'talking' || isJoined(call, event.conference)) return call;
            return { ...call, conference: { key: event.conference, since: event.at } };
        case 'left':
            return { ...call, ...leaving(call, event.at) };
        case 'ended': {
            const outcome = outcomeOf(call.direction, call.answeredAt !== undefined, event.cause);
            const isTransferred = state.name === 'talking' && event.cause.reason === 'transferred';
            return { ...call, ...leaving(call, event.at), ...(isTransferred && { transferredTo: state.transferringTo }), endedAt: event.at, quality: event.quality, state: { name: 'ended', outcome, cause: event.cause } };
        }
    }
}

/** Whether a call is in a conference now; in that one when it is named. */
export function isJoined({ conference }: Call, key = conference?.key): boolean {
    return conference !== undefined && conference.until === undefined && conference.key === key;
}

function leaving(call: Call, at: Instant): Pick<Call, 'conference'> {
    return call.conference && isJoined(call) ? { conference: { ...call.conference, until: at } } : {};
}

/** Talk time in whole seconds; 0 when nobody answered. Task.CallDurationInSeconds takes integers only. */
export function talkSeconds({ answeredAt, endedAt }: Call): number {
    return answeredAt === undefined || endedAt === undefined ? 0 : Math.max(0, Math.round((endedAt - answeredAt) / 1000));
}

export function isLive(call: Call): boolean {
    return call.state.name !== 'ended';
}

/** Who hung up on a call that was talked on; undefined for any other, whose outcome says it, and for one that was handed over. */
export function enderOf(call: Call): Ender | undefined {
    const { state, answeredAt } = call;
    if (state.name !== 'ended' || answeredAt === undefined || state.cause.reason === 'transferred') return undefined;
    return state.cause.by;
}

/** What the call came to; undefined while it lasts. */
export function outcomeIn(call: Call): Outcome | undefined {
    return call.state.name === 'ended' ? call.state.outcome : undefined;
}
