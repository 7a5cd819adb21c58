/**
 * The panel's side of the Desk: shows it the phone, and does what the agent asks of the phone there. Loaded after the
 * phone is up; without it the Desk goes on finding and writing records for the phone.
 */
import { fromPanel, type DeskWork, type PhoneKey } from '../../core/bus/messages';
import { after, isLive } from '../../core/call/call';
import { readSaid } from '../../core/log/said';
import { exported } from '../../core/outbox/exported';
import type { OutboxEntry, Written } from '../../core/outbox/outbox';
import type { Found, Match } from '../../core/match/match';
import { recordOf, type CallRecord } from '../../core/state/softphoneState';
import { extended } from '../../core/status/wrapUp';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { SoftphoneActions } from '../app/actions';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';
import type { CheckTools } from '../checks/checks';
import type { Outbox } from '../outbox/outbox';
import type { PeoplePart } from '../people/peoplePart';
import { tellOwed } from './owed';
import { showCallsOnDesk, showOnDesk } from './deskView';

export interface DeskPartTools extends Tools {
    /** What this page shows: the phone may be in another tab, and what is done is done there. */
    readonly store: Pick<Shown, 'state' | 'subscribe' | 'dispatch' | 'isFollowing'>;
    readonly desk: DeskBus;
    readonly actions: SoftphoneActions;
    readonly outbox: Pick<Outbox, 'all' | 'subscribe'>;
    readonly host: Pick<HostPort, 'publish'>;
    /** What this browser keeps of the outbox: all of it, whichever tab has the phone. */
    readonly kept: () => Promise<readonly OutboxEntry[]>;
    /** Adds the namespace to our own fields' names. */
    readonly named: (field: string) => string;
    readonly page: CheckTools['page'];
    readonly tryCall: CheckTools['tryCall'];
    /** Who knows what colleagues' telephones are doing. */
    readonly people: Promise<Pick<PeoplePart, 'watch'>>;
    /** What looks whether all is well, when somebody asks. */
    readonly load: () => Promise<{ readonly runChecks: (tools: CheckTools) => Promise<void> }>;
    /** What is written for a call; undefined when it will not be logged. */
    readonly writesOf: (record: CallRecord) => Written | undefined;
}

export function startDesk(tools: DeskPartTools): void {
    const { store, desk, outbox } = tools;
    desk.work = (work) => take(work, tools);
    showOnDesk(store, desk, tools, (record) => written(record, tools));
    showCallsOnDesk(store, desk, tools);
    tellOwed(store, outbox);
}

/** What of a Task or Case the Desk shows. */
const SHOWN: readonly string[] = ['Subject', 'Status', 'Priority', 'WhoId', 'WhatId', 'ContactId', 'AccountId', 'OwnerId', 'ActivityDate', 'CallDisposition', 'Call_Memo__c', 'Description'];

/** As if the other side hung up now, since a call is written down when the call is over. */
function written(record: CallRecord, { clock, writesOf }: DeskPartTools): Written | undefined {
    const { call } = record;
    const over = call.state.name === 'talking' ? after(call, { type: 'ended', at: clock.now(), cause: { by: 'them' } }) : call;
    const writes = writesOf({ ...record, call: over });
    return writes && { ...writes, fields: Object.fromEntries(Object.entries(writes.fields).filter(([field]) => SHOWN.includes(field))) };
}

function take(work: DeskWork, tools: DeskPartTools): void {
    const { actions, store } = tools;
    switch (work.type) {
        case 'check':
            return check(tools);
        case 'watch':
            return watch(work.extensions, tools);
        case 'dial':
            return typeof work.number === 'string' ? actions.dial(work.number) : undefined;
        case 'seeMissed':
            return actions.seeMissed();
        case 'export':
            return void exportLogs(tools);
        case 'retryLog':
            return actions.retryLog(work.callKey);
        case 'resolved':
            return void retryOf(work.recordId, tools);
        case 'writing':
            return store.dispatch({ type: 'deskWriting', deskWriting: work.isOn });
        case 'useShortcuts':
            return store.dispatch({ type: 'shortcutsChanged', shortcuts: work.isOn });
        default:
            return withCall(work, tools);
    }
}

function withCall(work: Extract<DeskWork, { type: 'said' | 'attach' | 'press' }>, tools: DeskPartTools): void {
    const { store, actions } = tools;
    const record = recordOf(store.state, work.callKey);
    if (!record) return;
    const { key } = record.call;
    switch (work.type) {
        case 'said':
            return store.dispatch({ type: 'said', key, said: readSaid(work.said) });
        case 'attach': {
            if (!isMatch(work.match)) return;
            store.dispatch({ type: 'matched', key, internal: record.internal, ...withMatch(record, work.match) });
            return actions.choose(key, work.match.id);
        }
        case 'press':
            return press(work.key, record, tools);
    }
}

/** U10b: as long as somebody asks again. */
function watch(extensions: unknown, { people, desk, report }: DeskPartTools): void {
    if (!Array.isArray(extensions)) return;
    const known = extensions.filter((one): one is string => typeof one === 'string');
    people.then((part) => part.watch(known, (lamps) => void desk.tellLamps(lamps).catch((error: unknown) => report('lamps', error))), () => undefined);
}

/** B9 */
function check(tools: DeskPartTools): void {
    tools
        .load()
        .then((part) => part.runChecks(tools))
        .catch((error: unknown) => tools.report('checks', error));
}

/** Whichever tab has the phone. What this page knows is newer than what is kept; it may also be all there is, where nothing can be kept. */
async function entriesOf({ kept, outbox, report }: DeskPartTools): Promise<readonly OutboxEntry[]> {
    const stored = await kept().catch((error: unknown): readonly OutboxEntry[] => (report('outbox storage', error), []));
    return [...new Map([...stored, ...outbox.all()].map((entry) => [entry.key, entry])).values()];
}

/** T11: what waits for a choice on that record. */
async function retryOf(recordId: string, tools: DeskPartTools): Promise<void> {
    for (const entry of await entriesOf(tools)) if (entry.recordId === recordId) tools.actions.retryLog(entry.key);
}

/** B6 */
async function exportLogs(tools: DeskPartTools): Promise<void> {
    const { named, host, report } = tools;
    try {
        await host.publish(fromPanel({ type: 'exported', table: exported(await entriesOf(tools), named) }));
    } catch (error) {
        report('export', error);
    }
}

/** A record of the agent's own choosing counts as one that has the number, whatever a search says. */
function withMatch({ call, matches, found = [] }: CallRecord, match: Match): { matches: readonly Match[]; found: readonly Found[] } {
    const { id, objectApiName, name, company, title, accountId } = match;
    const phones = [{ field: 'Phone', value: call.number }];
    const candidate = { id, objectApiName, name, company, title, accountId, phones, modifiedAt: Number.MAX_SAFE_INTEGER };
    return { matches: [match, ...matches.filter((one) => one.id !== id)], found: [{ candidate, phones }, ...found.filter((one) => one.candidate.id !== id)] };
}

/** Anybody may speak on the channel. */
function isMatch(match: unknown): boolean {
    const { id, name, objectApiName } = (match ?? {}) as Record<string, unknown>;
    return [id, name, objectApiName].every((text) => typeof text === 'string');
}

/** What a key does depends on the call as it is now: the Desk may have seen it a moment ago. */
function press(pressed: PhoneKey, { call }: CallRecord, { actions, store, clock }: DeskPartTools): void {
    const { key, state } = call;
    switch (pressed) {
        case 'answer':
            return state.name === 'ringing' ? void actions.answer(key) : undefined;
        case 'decline':
            return state.name === 'ringing' ? actions.decline(key) : undefined;
        case 'hangUp':
            return isLive(call) ? actions.hangUp(key) : undefined;
        case 'hold':
            return state.name === 'talking' ? actions.hold(key, !state.held) : undefined;
        case 'mute':
            return state.name === 'talking' ? actions.mute(key, !state.muted) : undefined;
        case 'extend': {
            const event = extended(store.state.status, clock.now());
            return event && store.dispatch({ type: 'statusChanged', event });
        }
        case 'done':
            return actions.finishWrapUp(key);
    }
}
