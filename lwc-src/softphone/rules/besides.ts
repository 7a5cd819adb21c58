/**
 * What rules want besides popping and logging: finds out what they need to know of a call, and creates whom they want
 * created. What comes of it goes into the call's record, from where pop and log follow by themselves.
 */
import { newOpportunity, type NewRecord } from '../../core/create/creating';
import type { Opportunity } from '../../core/create/opportunity';
import type { DialledTask } from '../../core/log/entries';
import { RecordError, type RecordProblem } from '../../core/errors';
import type { Decisions } from '../../core/rule/decide';
import { recordOf, type CallRecord, type SoftphoneEvent } from '../../core/state/softphoneState';
import { dayIn } from '../../core/time';
import type { DeskLink } from '../../salesforce/records/deskRecords';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import type { CallErrors } from '../errorLog/errorLog';
import type { Creator } from './creator';

export interface BesidesTools extends Pick<Tools, 'clock' | 'report'> {
    readonly store: Store;
    readonly desk: Pick<DeskLink, 'ask'>;
    readonly creator: Creator;
    /** What needs a person. */
    readonly errors: Promise<CallErrors>;
    readonly timeZone: () => string;
    readonly decided: (record: CallRecord) => Decisions;
}

/** How far creating somebody for a call has come. */
export type Creation = { readonly name: 'offered' } | { readonly name: 'creating' } | { readonly name: 'created'; readonly who: string; readonly leftOut: readonly string[] } | { readonly name: 'failed'; readonly problem: RecordProblem };

export interface Besides {
    /** Undefined where nobody is to be created; what is said of `what` is the first record's kind. */
    creationOf(record: CallRecord): { readonly creation: Creation; readonly what: string } | undefined;
    /** The agent agrees, or tries again. */
    create(key: string): void;
}

const CHANGES: ReadonlySet<SoftphoneEvent['type']> = new Set(['callStarted', 'callChanged', 'callTakenUp', 'matched', 'chosen', 'learnt', 'logChanged']);

/** @param changed what is shown of it has changed */
export function actBesides(tools: BesidesTools, changed: () => void): Besides {
    const { store, decided, report, errors } = tools;
    const creations = new Map<string, { readonly creation: Creation; readonly what: string }>();
    const asked = new Set<string>();
    const once = (what: string, act: () => Promise<unknown>): void => {
        if (asked.has(what)) return;
        asked.add(what);
        act().catch((error: unknown) => report(what.split(' ')[0] ?? '', error));
    };
    const create = (record: CallRecord, records: readonly NewRecord[]): void => {
        const { key } = record.call;
        const what = whatOf(records);
        if (creations.get(key)?.creation.name === 'creating') return;
        const show = (creation: Creation): void => {
            creations.set(key, { creation, what });
            changed();
        };
        show({ name: 'creating' });
        attach(record, records, tools).then(
            (created) => show({ name: 'created', ...created }),
            (error: unknown) => {
                report('create', error);
                const { trouble: kind, said, fields } = error instanceof RecordError ? error : new RecordError('unknown');
                errors.then((log) => log.tell({ callKey: key, step: 'create', cause: kind, said, fields }), () => undefined);
                show({ name: 'failed', problem: { kind, said, fields } });
            }
        );
    };
    store.subscribe((next, _previous, event) => {
        if (!CHANGES.has(event.type)) return;
        const record = recordOf(next, 'key' in event ? event.key : 'record' in event ? event.record.call.key : 'call' in event ? event.call.key : '');
        if (!record) return;
        const { call } = record;
        if (call.recordContext?.objectApiName === 'Task') once(`task ${call.key}`, () => learnTask(call.key, call.recordContext?.recordId ?? '', tools));
        const decision = decided(record);
        const { party, rule, create: creating, opportunity } = decision;
        if (party?.objectApiName === 'Lead' && record.log.name === 'waiting' && record.log.needsPerson) once(`conversion ${call.key} ${party.id}`, () => learnConversion(call.key, party.id, tools));
        const wantsOpportunities = rule.log.toOpportunity || rule.create.what === 'ContactWithOpportunity';
        const isContact = party?.objectApiName === 'Contact' && party.whatId === undefined;
        if (wantsOpportunities && isContact && !record.learnt?.opportunities) once(`opportunities ${call.key} ${party.id}`, () => learnOpportunities(call.key, party.id, tools));
        if (party && call.answeredAt !== undefined && (opportunity.what === 'create' || opportunity.what === 'reopen')) once(`opportunity ${call.key}`, () => openOpportunity(record, decision, tools));
        if (creating.create && !creating.ask && !creations.has(call.key)) create(record, creating.records);
    });
    return {
        creationOf(record) {
            const known = creations.get(record.call.key);
            if (known) return known;
            const { create: creating } = decided(record);
            return creating.create ? { creation: { name: 'offered' }, what: whatOf(creating.records) } : undefined;
        },
        create(key) {
            const record = recordOf(store.state, key);
            const creating = record && decided(record).create;
            if (record && creating?.create) create(record, creating.records);
        }
    };
}

function whatOf(records: readonly NewRecord[]): string {
    return records.length > 1 ? 'ContactWithOpportunity' : (records[0]?.objectApiName ?? '');
}

/** Creates them, and takes the call to be theirs. */
async function attach({ call }: CallRecord, records: readonly NewRecord[], { store, creator, decided }: BesidesTools): Promise<{ who: string; leftOut: readonly string[] }> {
    const { person, opportunity, leftOut } = await creator.create(call.number, records);
    const now = recordOf(store.state, call.key);
    if (!now) return { who: person.name, leftOut };
    const learnt = { ...now.learnt, createdId: person.id, ...(opportunity && { opportunities: [opportunity] }) };
    store.dispatch({ type: 'learnt', key: call.key, learnt });
    const found = [...(now.found ?? []), { candidate: person, phones: person.phones }];
    const { matches, internal } = decided({ ...now, found, learnt });
    store.dispatch({ type: 'matched', key: call.key, found, matches, internal });
    return { who: person.name, leftOut };
}

/** B7 */
async function learnTask(key: string, id: string, { store, desk }: BesidesTools): Promise<void> {
    const { values } = await desk.ask('readRecord', { objectApiName: 'Task', recordId: id });
    const text = (field: string): string | undefined => (typeof values[field] === 'string' ? values[field] : undefined);
    // Whether it is open is what counts; where that can't be read nothing is completed.
    const dialledTask: DialledTask = { id, isOpen: values['IsClosed'] === false, whoId: text('WhoId'), whatId: text('WhatId'), description: text('Description') };
    store.dispatch({ type: 'learnt', key, learnt: { dialledTask } });
}

/** B8: Salesforce refuses what is written on a lead that has been converted meanwhile, so only then anybody asks. */
async function learnConversion(key: string, leadId: string, { store, desk }: BesidesTools): Promise<void> {
    const { values } = await desk.ask('readRecord', { objectApiName: 'Lead', recordId: leadId });
    if (values['IsConverted'] !== true) return;
    const id = (field: string): string | undefined => (typeof values[field] === 'string' ? values[field] : undefined);
    const became = { contactId: id('ConvertedContactId'), accountId: id('ConvertedAccountId'), opportunityId: id('ConvertedOpportunityId') };
    store.dispatch({ type: 'learnt', key, learnt: { conversions: { [leadId]: became } } });
}

/** U7 */
async function learnOpportunities(key: string, contactId: string, { store, desk }: BesidesTools): Promise<void> {
    const { opportunities } = await desk.ask('findOpportunities', { contactId });
    store.dispatch({ type: 'learnt', key, learnt: { opportunities } });
}

/** U7: opens the contact's opportunity again, or makes one. */
async function openOpportunity({ call, learnt }: CallRecord, { rule, party, opportunity: wanted }: Decisions, { store, desk, clock, timeZone }: BesidesTools): Promise<void> {
    const known = learnt?.opportunities ?? [];
    const know = (opportunity: Opportunity): void =>
        store.dispatch({ type: 'learnt', key: call.key, learnt: { opportunities: [opportunity, ...known.filter(({ id }) => id !== opportunity.id)] } });
    if (wanted.what === 'reopen') {
        await desk.ask('updateRecord', { objectApiName: 'Opportunity', recordId: wanted.opportunity.id, fields: { StageName: wanted.stage } });
        return know({ ...wanted.opportunity, isClosed: false });
    }
    if (wanted.what !== 'create' || !party) return;
    const fields = newOpportunity(party.name, wanted.stage, dayIn(call.startedAt, timeZone()), rule.create.opportunity?.closeInDays);
    const { recordId } = await desk.ask('createRecord', { objectApiName: 'Opportunity', fields: { ...fields, ContactId: party.id, ...(party.accountId && { AccountId: party.accountId }) } });
    know({ id: recordId, name: fields['Name'] ?? '', isClosed: false, modifiedAt: clock.now(), closeDate: fields['CloseDate'] ?? '' });
}

