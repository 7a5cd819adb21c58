/**
 * What the panel and the Desk say to each other over the message channel. Plain data with a guard each way:
 * any component of the org may publish on a channel, so nothing that comes in is trusted by its looks.
 */
import type { CallState } from '../call/call';
import type { Direction } from '../call/outcome';
import type { CheckResult } from '../checks/check';
import type { Opportunity } from '../create/opportunity';
import type { RecordTrouble } from '../errors';
import type { Glance, GlanceSubject } from '../glance/glance';
import type { ListedCall } from '../history/listedCall';
import type { ObjectDescription } from '../log/fieldValue';
import type { LogObject } from '../log/logObject';
import type { Said } from '../log/said';
import type { Fields } from '../log/taskDraft';
import type { Candidate } from '../match/candidate';
import type { Match } from '../match/match';
import type { Lamp } from '../people/lamp';
import type { WantedSearch } from '../rule/rule';
import type { OrgSetup } from '../setup/orgSetup';
import type { Written } from '../outbox/outbox';
import type { CallRecord, LogStatus, Screen, SoftphoneState } from '../state/softphoneState';
import { focused, screenOf } from '../state/softphoneState';
import { shownStatus, type ShownStatus } from '../state/shownStatus';
import type { Instant } from '../time';

export const BUS_VERSION = 1;

/** The call on the Desk: what the panel knows, without what only the panel needs. */
export interface DeskCall {
    readonly key: string;
    readonly direction: Direction;
    readonly number: string;
    readonly displayName?: string;
    readonly queue?: string;
    readonly startedAt: Instant;
    readonly answeredAt?: Instant;
    readonly endedAt?: Instant;
    readonly state: CallState;
    readonly lookup: CallRecord['lookup'];
    readonly matches: readonly Match[];
    readonly chosenId?: string;
    readonly internal: boolean;
    readonly notes: string;
    readonly said?: Said;
    readonly log: LogStatus;
}

/** What the Desk shows of the phone. */
export interface DeskView {
    readonly screen: Screen;
    readonly status: ShownStatus;
    readonly call?: DeskCall;
    /** The fields of the Task or Case that is, or would be, written for it. */
    readonly writes?: Fields;
    /** A Task when nothing is said. */
    readonly writesAs?: LogObject;
    /** Whether the agent wants keys to do something. */
    readonly shortcuts: boolean;
}

/** @param writesOf what is written for a call; undefined when it will not be logged */
export function deskViewOf(state: SoftphoneState, writesOf: (record: CallRecord) => Written | undefined = () => undefined): DeskView {
    const record = focused(state);
    const phone = { screen: screenOf(state), status: shownStatus(state), shortcuts: state.shortcuts };
    if (!record) return phone;
    const writes = writesOf(record);
    const { call, found: _found, learnt: _learnt, ...known } = record;
    const { recordContext: _own, did: _did, headers: _headers, ...shown } = call;
    return { ...phone, call: { ...shown, ...known }, ...(writes && { writes: writes.fields, writesAs: writes.target?.objectApiName }) };
}

/** Record work that the panel asks of the Desk. `leftOut`: fields that the user may not write. */
export interface RecordOperations {
    /** Records whose phone fields may hold the digits; the panel weeds out and ranks. */
    findByDigits: { ask: { readonly digits: string; readonly fresh?: boolean; readonly search?: WantedSearch | undefined }; answer: { readonly candidates: readonly Candidate[] } };
    /** Whether what an admin has set up has changed, for a call that nobody is looked up for; what has changed is told before the answer. */
    lookAtSetup: { ask: Readonly<Record<string, never>>; answer: Readonly<Record<string, never>> };
    /** Records whose name holds the text and that have a telephone number. */
    findByName: { ask: { readonly text: string }; answer: { readonly candidates: readonly Candidate[] } };
    /** Users with an extension. */
    findColleagues: { ask: Readonly<Record<string, never>>; answer: { readonly candidates: readonly Candidate[] } };
    /** `refused`: this org doesn't let them be looked up by their key. A Task is meant unless a Case is named, here and below. */
    findLog: { ask: { readonly callKey: string; readonly objectApiName?: LogObject }; answer: { readonly recordId?: string; readonly refused?: true } };
    /** What stands in a record, as far as the user may read it; nothing where it isn't there, or may not be read at all. */
    readRecord: { ask: { readonly objectApiName: 'Task' | 'Lead'; readonly recordId: string }; answer: { readonly values: Readonly<Record<string, unknown>> } };
    /** What is open for somebody, and what was done last. */
    glance: { ask: GlanceSubject; answer: Glance };
    findOpportunities: { ask: { readonly contactId: string }; answer: { readonly opportunities: readonly Opportunity[] } };
    /** What those fields are like for this user, picklists with their values; a field that isn't there is missing, all of them where nobody can tell. */
    describe: { ask: { readonly objectApiName: string; readonly fields: readonly string[] }; answer: { readonly fields?: ObjectDescription } };
    /** Anybody or anything but a log entry. */
    createRecord: { ask: { readonly objectApiName: string; readonly fields: Fields }; answer: { readonly recordId: string; readonly leftOut: readonly string[] } };
    updateRecord: { ask: { readonly objectApiName: string; readonly recordId: string; readonly fields: Fields }; answer: { readonly recordId: string; readonly leftOut: readonly string[] } };
    /** Never without the call key, by which Salesforce refuses a second one. */
    createLog: { ask: { readonly fields: Fields; readonly objectApiName?: LogObject }; answer: { readonly recordId: string; readonly leftOut: readonly string[] } };
    updateLog: { ask: { readonly recordId: string; readonly fields: Fields }; answer: { readonly recordId: string; readonly leftOut: readonly string[] } };
    /** A record of the error log, by the names in the source; one with the same key is brought up to date. */
    writeError: { ask: { readonly fields: Fields; readonly recordId?: string }; answer: { readonly recordId: string } };
}
export type RecordOperation = keyof RecordOperations;

export interface AgentFacts {
    readonly userId: string;
    readonly name: string;
    readonly timeZone: string;
    readonly locale: string;
    /** A status of Task that counts as closed, from the org's own list; missing when it couldn't be read. */
    readonly closedStatus?: string;
}

export type PanelMessage =
    | { readonly type: 'panelHello' }
    | { readonly type: 'view'; readonly view: DeskView }
    /** What is over: newest first. `missed`: how many the agent hasn't seen yet. */
    | { readonly type: 'calls'; readonly calls: readonly ListedCall[]; readonly missed: number }
    | { readonly type: 'ask'; readonly id: string; readonly operation: RecordOperation; readonly ask: unknown }
    /** What telephones are doing, by extension; who isn't here isn't told by the PBX. */
    | { readonly type: 'lamps'; readonly lamps: Readonly<Record<string, Lamp>> }
    /** B6: what Salesforce hasn't got yet, as a table for a file. */
    | { readonly type: 'exported'; readonly table: string }
    /** B9: what the panel's checks came to. */
    | { readonly type: 'checked'; readonly results: readonly CheckResult[] };

export type DeskMessage =
    | { readonly type: 'deskHello'; readonly agent: AgentFacts }
    /** What an admin has set up; again whenever it has changed. */
    | { readonly type: 'setup'; readonly setup: OrgSetup }
    | { readonly type: 'answer'; readonly id: string; readonly ok: true; readonly answer: unknown }
    | {
          readonly type: 'answer';
          readonly id: string;
          readonly ok: false;
          readonly error: { readonly trouble: RecordTrouble; readonly said: string; readonly fields: readonly string[]; readonly existingId?: string };
      }
    | { readonly type: 'notes'; readonly callKey: string; readonly notes: string }
    | { readonly type: 'choose'; readonly callKey: string; readonly matchId: string }
    | DeskWork;

/** What the agent does with the phone from the Desk; a part of the panel that is loaded later listens to it. */
export type DeskWork =
    | { readonly type: 'said'; readonly callKey: string; readonly said: Said }
    /** A record that the agent has made or found: from now on the other side is taken to be that. */
    | { readonly type: 'attach'; readonly callKey: string; readonly match: Match }
    | { readonly type: 'press'; readonly callKey: string; readonly key: PhoneKey }
    /** B6: also of a call that only its log is left of. */
    | { readonly type: 'retryLog'; readonly callKey: string }
    /** B6: wants what Salesforce hasn't got yet, for a file. */
    | { readonly type: 'export' }
    /** T6: from the list of calls. */
    | { readonly type: 'dial'; readonly number: string }
    | { readonly type: 'seeMissed' }
    /** B10: somebody types on the Desk, or has done with it: the panel, opened, would cover it. */
    | { readonly type: 'writing'; readonly isOn: boolean }
    /** B10: the agent wants keys to do something, or nothing. */
    | { readonly type: 'useShortcuts'; readonly isOn: boolean }
    /** T11: the agent has chosen what stays of a record that somebody else had saved: its log may be written again. */
    | { readonly type: 'resolved'; readonly recordId: string }
    /** U10b: somebody wants to see what these telephones are doing; asked again as long as they look. */
    | { readonly type: 'watch'; readonly extensions: readonly string[] }
    /** B9: somebody wants to know whether all is well. */
    | { readonly type: 'check' };

export type PhoneKey = 'answer' | 'decline' | 'hangUp' | 'hold' | 'mute' | 'extend' | 'done';

/** The envelope: who speaks, in which version of this file. */
export interface Envelope<M> {
    readonly from: 'panel' | 'desk';
    readonly version: number;
    readonly message: M;
}

export function fromPanel(message: PanelMessage): Envelope<PanelMessage> {
    return { from: 'panel', version: BUS_VERSION, message };
}

export function fromDesk(message: DeskMessage): Envelope<DeskMessage> {
    return { from: 'desk', version: BUS_VERSION, message };
}

const PANEL_TYPES: ReadonlySet<string> = new Set<PanelMessage['type']>(['panelHello', 'view', 'calls', 'ask', 'lamps', 'exported', 'checked']);
const DESK_TYPES: ReadonlySet<string> = new Set<DeskMessage['type']>(['deskHello', 'setup', 'answer', 'notes', 'choose', 'said', 'attach', 'press', 'retryLog', 'export', 'dial', 'seeMissed', 'writing', 'useShortcuts', 'resolved', 'watch', 'check']);

/** A message of the panel, or undefined for anything else that is on the channel. */
export function readPanelMessage(data: unknown): PanelMessage | undefined {
    return read(data, 'panel', PANEL_TYPES) as PanelMessage | undefined;
}

/** A message of the Desk, or undefined for anything else that is on the channel. */
export function readDeskMessage(data: unknown): DeskMessage | undefined {
    return read(data, 'desk', DESK_TYPES) as DeskMessage | undefined;
}

function read(data: unknown, from: string, types: ReadonlySet<string>): unknown {
    if (!isObject(data) || data['from'] !== from || data['version'] !== BUS_VERSION) return undefined;
    const { message } = data;
    return isObject(message) && typeof message['type'] === 'string' && types.has(message['type']) ? message : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
