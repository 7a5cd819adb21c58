/**
 * All that the panel shows, as one value, and how events change it. Pure: effects are in softphone/, which reads
 * the state before and after an event.
 */
import { after, isLive, outcomeIn, type Call, type CallEvent } from '../call/call';
import type { Recording } from '../call/recording';
import type { Opportunity } from '../create/opportunity';
import type { RecordProblem } from '../errors';
import type { ListedCall } from '../history/listedCall';
import type { DialledTask } from '../log/entries';
import type { NotLogged } from '../log/log';
import type { Said } from '../log/said';
import type { Conversions } from '../match/conversion';
import type { Found, Match } from '../match/match';
import { afterStatusEvent, INITIAL_STATUS, type AgentStatus, type StatusEvent } from '../status/status';
import type { Instant } from '../time';
import { conferenceOf, eachOnce, merged, withoutLoners } from './conference';
import type { LineState } from './lineState';

export type LogStatus =
    | { readonly name: 'none' }
    /** While the call lasts: what will be written when it ends. */
    | { readonly name: 'planned'; readonly subject: string; readonly ruleName: string }
    | { readonly name: 'notLogged'; readonly why: NotLogged }
    | { readonly name: 'saving'; readonly subject: string }
    | { readonly name: 'saved'; readonly subject: string; readonly recordId: string; readonly ruleName: string; readonly leftOut: readonly string[] }
    | { readonly name: 'waiting'; readonly subject: string; readonly trouble: RecordProblem; readonly needsPerson: boolean };

/** One call with all that is known around it. */
export interface CallRecord {
    readonly call: Call;
    readonly lookup: 'searching' | 'done' | 'failed';
    readonly matches: readonly Match[];
    /** Of whom the matches were chosen: by another rule it may be others. Missing where nobody has searched. */
    readonly found?: readonly Found[];
    readonly chosenId?: string;
    readonly internal: boolean;
    readonly notes: string;
    readonly said?: Said;
    readonly log: LogStatus;
    /** What the rules have asked Salesforce for besides. */
    readonly learnt?: Learnt;
}

/** What is known of a call beside who it is: the Task it was dialled from, what leads became, a contact's opportunities. */
export interface Learnt {
    readonly dialledTask?: DialledTask;
    readonly conversions?: Conversions;
    readonly opportunities?: readonly Opportunity[];
    /** Who was created for this call. */
    readonly createdId?: string;
    /** T7: an entry was opened for it; which, as soon as Salesforce has said so. */
    readonly opened?: { readonly recordId?: string };
}

export type MicrophoneTrouble =
    /** The user or the browser's settings said no. */
    | 'blocked'
    /** The page that frames us doesn't pass the microphone on (Permissions-Policy, `allow` of the frame). */
    | 'policy'
    | 'missing'
    /** Another program holds it. */
    | 'busy';

/** Something that didn't work and that the agent can do something about; the key names the label. */
export interface Notice {
    readonly key: 'notANumber' | 'notConnectedYet' | `microphone${Capitalize<MicrophoneTrouble>}` | 'salesforceSilent' | 'recordNotVisible' | 'keysFailed' | 'statusNotTaken' | 'speakerRefused' | 'storageBlocked' | 'deviceGone' | 'deviceBack' | 'transferFailed' | 'otherNotReached' | 'callNotRestored' | 'phoneStays' | 'callerIdSetting' | 'recordingSetting' | 'recordingRefused' | 'recordingPauseRefused' | 'rulesMissing' | 'windowBlocked';
    readonly detail?: string;
}

export interface SoftphoneState {
    readonly line: LineState;
    readonly microphone: 'unknown' | 'granted' | MicrophoneTrouble;
    /** The browser lets this page reach no private addresses, and won't ask. */
    readonly localNetwork: 'unknown' | 'refused';
    /** Browsers keep a page silent until somebody has clicked in it. */
    readonly sound: 'unknown' | 'ready' | 'needsClick';
    readonly salesforce: 'starting' | 'ready' | 'silent' | 'outside';
    readonly desk: boolean;
    /** Somebody is typing on the Desk, which the panel would cover. */
    readonly deskWriting: boolean;
    readonly status: AgentStatus;
    /** Newest first. */
    readonly calls: readonly CallRecord[];
    /** The call that fills the panel, live or in wrap-up. */
    readonly focus?: string;
    readonly missedUnseen: number;
    /** B6: calls that an earlier page of this browser left, known by the log that is still owed. */
    readonly owed: readonly ListedCall[];
    /** Whether the agent wants keys to do something. */
    readonly shortcuts: boolean;
    readonly notice?: Notice;
}

export type SoftphoneEvent =
    | { readonly type: 'lineChanged'; readonly line: LineState }
    | { readonly type: 'microphoneChanged'; readonly microphone: SoftphoneState['microphone'] }
    | { readonly type: 'localNetworkRefused' }
    | { readonly type: 'soundChanged'; readonly sound: SoftphoneState['sound'] }
    | { readonly type: 'salesforceChanged'; readonly salesforce: SoftphoneState['salesforce'] }
    | { readonly type: 'deskChanged'; readonly desk: boolean }
    | { readonly type: 'deskWriting'; readonly deskWriting: boolean }
    | { readonly type: 'statusChanged'; readonly event: StatusEvent }
    | { readonly type: 'callStarted'; readonly call: Call }
    /** A call that was not let ring; it has ended already. */
    | { readonly type: 'callRefused'; readonly call: Call }
    /** Another tab had the phone: what it leaves to this one. */
    | ({ readonly type: 'tookOver' } & Pick<SoftphoneState, 'status' | 'missedUnseen' | 'calls' | 'focus' | 'shortcuts'>)
    /** A call that the page before this one had. */
    | { readonly type: 'callTakenUp'; readonly record: CallRecord }
    | { readonly type: 'callChanged'; readonly key: string; readonly event: CallEvent }
    /** The other sides of these calls are put together. */
    | { readonly type: 'merged'; readonly keys: readonly string[]; readonly at: Instant }
    | { readonly type: 'matched'; readonly key: string; readonly matches: readonly Match[]; readonly internal: boolean; readonly found?: readonly Found[] }
    | { readonly type: 'matchFailed'; readonly key: string }
    | { readonly type: 'chosen'; readonly key: string; readonly matchId: string }
    | { readonly type: 'learnt'; readonly key: string; readonly learnt: Learnt }
    | { readonly type: 'notesChanged'; readonly key: string; readonly notes: string }
    | { readonly type: 'said'; readonly key: string; readonly said: Said }
    | { readonly type: 'logChanged'; readonly key: string; readonly log: LogStatus }
    | { readonly type: 'wrappedUp'; readonly key: string }
    /** The agent is still writing about a call that is over: whoever calls now waits beside it. */
    | { readonly type: 'stayedWith'; readonly key: string }
    /** The agent turns to another call. */
    | { readonly type: 'focused'; readonly key: string }
    | { readonly type: 'missedSeen' }
    | { readonly type: 'owedChanged'; readonly owed: SoftphoneState['owed'] }
    | { readonly type: 'shortcutsChanged'; readonly shortcuts: boolean }
    | { readonly type: 'noticed'; readonly notice: Notice }
    | { readonly type: 'noticeClosed' };

export const INITIAL_STATE: SoftphoneState = {
    line: { name: 'starting' },
    microphone: 'unknown',
    localNetwork: 'unknown',
    sound: 'unknown',
    salesforce: 'starting',
    desk: false,
    deskWriting: false,
    status: INITIAL_STATUS,
    calls: [],
    missedUnseen: 0,
    owed: [],
    shortcuts: true
};

/** The list of calls stays short enough to draw and to send over the bus at once. */
export const MOST_CALLS = 100;

export function afterEvent(state: SoftphoneState, event: SoftphoneEvent): SoftphoneState {
    switch (event.type) {
        case 'lineChanged':
            return { ...state, line: event.line };
        case 'microphoneChanged':
            return { ...state, microphone: event.microphone };
        case 'localNetworkRefused':
            return { ...state, localNetwork: 'refused' };
        case 'soundChanged':
            return { ...state, sound: event.sound };
        case 'salesforceChanged':
            return { ...state, salesforce: event.salesforce };
        case 'deskChanged':
            return { ...state, desk: event.desk, deskWriting: false };
        case 'deskWriting':
            return { ...state, deskWriting: event.deskWriting };
        case 'statusChanged':
            return withStatus(state, event.event);
        case 'callStarted':
            return withStatus(withCall(state, event.call), { type: 'wrapUpEnded' });
        case 'callRefused':
            return recordOf(state, event.call.key) ? state : { ...state, calls: withNewest(state, event.call), missedUnseen: state.missedUnseen + 1 };
        case 'tookOver':
            return { ...state, status: event.status, missedUnseen: event.missedUnseen, calls: event.calls, focus: event.focus, shortcuts: event.shortcuts };
        case 'callTakenUp':
            return withTakenUp(state, event.record);
        case 'callChanged':
            return withCallEvent(state, event.key, event.event);
        case 'merged':
            return { ...state, calls: merged(state.calls, event.keys, event.at) };
        case 'matched':
            return withRecord(state, event.key, { lookup: 'done', matches: event.matches, internal: event.internal, ...(event.found && { found: event.found }) });
        case 'matchFailed':
            return withRecord(state, event.key, { lookup: 'failed' });
        case 'chosen':
            return withRecord(state, event.key, { chosenId: event.matchId });
        case 'learnt':
            return withRecord(state, event.key, { learnt: { ...recordOf(state, event.key)?.learnt, ...event.learnt } });
        case 'notesChanged':
            return withRecord(state, event.key, { notes: event.notes });
        case 'said':
            return withRecord(state, event.key, { said: { ...recordOf(state, event.key)?.said, ...event.said } });
        case 'logChanged':
            return withRecord(state, event.key, { log: event.log });
        case 'focused': {
            const record = recordOf(state, event.key);
            return record && isLive(record.call) ? { ...state, focus: event.key } : state;
        }
        case 'stayedWith':
            return recordOf(state, event.key) ? { ...state, focus: event.key } : state;
        case 'wrappedUp':
            if (state.focus !== event.key) return state;
            return withStatus({ ...state, focus: state.calls.find(({ call }) => isLive(call))?.call.key }, { type: 'wrapUpEnded' });
        case 'missedSeen':
            return { ...state, missedUnseen: 0 };
        case 'owedChanged':
            return { ...state, owed: event.owed };
        case 'shortcutsChanged':
            return { ...state, shortcuts: event.shortcuts };
        case 'noticed':
            return { ...state, notice: event.notice };
        case 'noticeClosed':
            return { ...state, notice: undefined };
    }
}

function withCall(state: SoftphoneState, call: Call): SoftphoneState {
    if (recordOf(state, call.key)) return state;
    const busy = focused(state);
    // What the agent dials is what the agent turns to.
    const keepsFocus = busy !== undefined && isLive(busy.call) && call.state.name === 'ringing';
    return { ...state, calls: withNewest(state, call), focus: keepsFocus ? state.focus : call.key, notice: undefined };
}

function withNewest({ calls }: SoftphoneState, call: Call): readonly CallRecord[] {
    const record: CallRecord = { call, lookup: 'searching', matches: [], internal: false, notes: '', log: { name: 'none' } };
    return [record, ...calls].filter((one, at) => at < MOST_CALLS || isLive(one.call));
}

function withStatus(state: SoftphoneState, event: StatusEvent): SoftphoneState {
    const status = afterStatusEvent(state.status, event);
    return status === state.status ? state : { ...state, status };
}

/** Everything known of it stays; what the old page was waiting for does not. */
function withTakenUp(state: SoftphoneState, record: CallRecord): SoftphoneState {
    if (recordOf(state, record.call.key)) return state;
    const lookup = record.lookup === 'searching' ? 'failed' : record.lookup;
    const restoring = after(record.call, { type: 'restoringChanged', restoring: true });
    const call = after(restoring, { type: 'recordingChanged', recording: unconfirmed(restoring) });
    return { ...state, calls: [{ ...record, call, lookup, log: { name: 'none' } }, ...state.calls], focus: state.focus ?? call.key };
}

/** The PBX has confirmed it of the dialog that is replaced. */
function unconfirmed({ state }: Call): Recording | undefined {
    return state.name === 'talking' && state.recording ? { ...state.recording, confirmed: false } : undefined;
}

function withCallEvent(state: SoftphoneState, key: string, event: CallEvent): SoftphoneState {
    const before = recordOf(state, key);
    if (!before) return state;
    const call = after(before.call, event);
    if (call === before.call) return state;
    const next = withRecord(state, key, { call });
    if (isLive(call)) return next;
    const missed = outcomeIn(call) === 'missed' ? 1 : 0;
    const worthWrapUp = call.answeredAt !== undefined || call.direction === 'outbound';
    const [companion] = conferenceOf(state.calls, key).filter((one) => one.call.key !== key);
    const live = companion ?? next.calls.find((one) => isLive(one.call));
    const focus = state.focus !== key ? state.focus : (live?.call.key ?? (worthWrapUp ? key : undefined));
    const endedAt = call.endedAt as Instant;
    const ended = { ...next, calls: withoutLoners(next.calls, endedAt), focus, missedUnseen: state.missedUnseen + missed };
    return focus === key ? withStatus(ended, { type: 'wrapUpBegan', at: endedAt }) : ended;
}

function withRecord(state: SoftphoneState, key: string, change: Partial<CallRecord>): SoftphoneState {
    return { ...state, calls: state.calls.map((record) => (record.call.key === key ? { ...record, ...change } : record)) };
}

export function recordOf(state: SoftphoneState, key: string | undefined): CallRecord | undefined {
    return state.calls.find(({ call }) => call.key === key);
}

/** The call that fills the panel. */
export function focused(state: SoftphoneState): CallRecord | undefined {
    return recordOf(state, state.focus);
}

export function liveCalls(state: Pick<SoftphoneState, 'calls'>): readonly CallRecord[] {
    return state.calls.filter(({ call }) => isLive(call));
}

/** The calls that go on beside what fills the panel, a conference by one of its calls. */
export function otherCalls(state: SoftphoneState): readonly CallRecord[] {
    const inFront = conferenceOf(state.calls, state.focus);
    return eachOnce(liveCalls(state)).filter((record) => record.call.key !== state.focus && !inFront.includes(record));
}

/** A call of the page before this one can only come back when the agent has signed in. */
export function waitsForSignIn(state: SoftphoneState): boolean {
    const call = focused(state)?.call.state;
    return state.line.name === 'signedOut' && call?.name === 'talking' && call.restoring === true;
}

export type Screen = 'starting' | 'signIn' | 'trouble' | 'keypad' | 'ringing' | 'dialling' | 'talking' | 'wrapUp';

/** Which screen the panel shows: a call before anything else, since it goes on whatever the line does, if it has one. */
export function screenOf(state: SoftphoneState): Screen {
    const record = focused(state);
    if (record && !waitsForSignIn(state)) {
        const { name } = record.call.state;
        return name === 'ended' ? 'wrapUp' : name;
    }
    switch (state.line.name) {
        case 'starting':
            return 'starting';
        case 'signedOut':
            return 'signIn';
        case 'broken':
            return 'trouble';
        case 'connecting':
            return state.line.trouble ? 'trouble' : 'starting';
        case 'ready':
            return state.microphone === 'unknown' || state.microphone === 'granted' ? 'keypad' : 'trouble';
    }
}
