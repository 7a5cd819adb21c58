import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import deskNoPhone from '@salesforce/label/c.deskNoPhone';
import deskQuiet from '@salesforce/label/c.deskQuiet';
import deskMade from '@salesforce/label/c.deskMade';
import deskMadeAttached from '@salesforce/label/c.deskMadeAttached';
import deskCallsCount from '@salesforce/label/c.deskCallsCount';
import deskCallsOwed from '@salesforce/label/c.deskCallsOwed';
import deskTabCalls from '@salesforce/label/c.deskTabCalls';
import deskTabNew from '@salesforce/label/c.deskTabNew';
import deskTabNow from '@salesforce/label/c.deskTabNow';
import { dayIn, isUnlogged, logObjectOf, madeCandidate } from 'c/phoneCore';
import { formFor, makings, type Form, type Making } from 'c/deskKnown';
import { keep, kept } from 'c/deskKept';
import type { Described } from 'c/deskFacts';
import { DeskFocus, LEAVES_AFTER_MS } from 'c/deskFocus';
import type { TaskEdit } from 'c/deskRecords';
import type DeskWork from 'c/deskWork';
import type { DeskCall, DeskMessage, DeskView, PhoneKey } from '../../core/bus/messages';
import type { Linked } from '../../core/log/said';
import type { ListedCall } from '../../core/history/listedCall';
import type { Fields } from '../../core/log/taskDraft';
import type { Candidate } from '../../core/match/candidate';
import type { OrgSetup } from '../../core/setup/orgSetup';
import type { OpenConflict } from '../../salesforce/records/versionedUpdate';
import type { ReadableFields } from '../../salesforce/records/findQuery';

/** What an agent makes most during a call. */
const QUICK: readonly string[] = ['Lead', 'Case'];

/**
 * The Desk in the utility bar: shows the phone's call and the calls there were, takes notes, makes and edits records. All it
 * knows of the phone comes over the message channel, by c/deskWork; it holds no call of its own.
 */
export default class Desk extends NavigationMixin(LightningElement) {
    label = { deskNoPhone, deskQuiet, deskTabNew, deskTabNow };
    tab = 'now';
    /** What is being made or edited, for as long as it is neither saved nor given up. */
    form: Form | undefined = kept('form') as Form | undefined;
    notice = '';
    /** What the notice is about. */
    madeId = '';
    /** T11: what waits until the agent has chosen. */
    conflict: OpenConflict | undefined;
    view: DeskView | undefined;
    showsKeys = false;
    /** What is over, as the phone remembers it. */
    calls: readonly ListedCall[] = [];
    /** How many the agent hasn't seen yet. */
    missed = 0;
    callFilter: 'all' | 'missed' | 'notLogged' = 'all';
    /** Nothing is asked for that nobody looks at. */
    hasLookedAtCalls = false;
    settings: OrgSetup['settings'] = [];
    dispositions: OrgSetup['dispositions'] = [];
    infos: readonly Described[] = [];
    readable: ReadableFields = {};
    /** X3: writes what was changed of a Task, over the version that it was read in. */
    update = (edit: TaskEdit): ReturnType<DeskWork['write']> => this.work.write(edit);

    /** The call that somebody is writing about while the phone has turned to another. */
    writtenOf: DeskCall | undefined;

    private inView: Linked | undefined;
    /** The focus is within what is shown of the call. */
    private isAtCall = false;
    /** Where the agent was before a form was opened. */
    private cameFrom = 'now';
    /** The phone's panel would cover the Desk when it opens by itself. */
    private keyboard = new DeskFocus((isOn) => this.work.say({ type: 'writing', isOn }));

    @wire(CurrentPageReference)
    wiredPage(page: { readonly type?: string; readonly attributes?: { readonly recordId?: string; readonly objectApiName?: string } } | undefined): void {
        const { recordId, objectApiName } = page?.attributes ?? {};
        this.inView = page?.type === 'standard__recordPage' && recordId && objectApiName ? { id: recordId, objectApiName } : undefined;
    }

    /** What has changed, by the names of the fields here. */
    handleNews({ detail }: CustomEvent<Partial<Pick<Desk, 'infos' | 'readable' | 'dispositions' | 'settings' | 'calls' | 'missed' | 'conflict'>>>): void {
        Object.assign(this, detail);
    }

    handleFailed({ detail }: CustomEvent<{ said: string }>): void {
        this.notice = detail.said;
        this.madeId = '';
    }

    /** New work is brought to the front, unless a form is being filled in. */
    handleView({ detail: { view } }: CustomEvent<{ view: DeskView }>): void {
        const { call: before } = this;
        const turn = this.keyboard.turn(view);
        if (this.isAtCall && this.keyboard.isTyping && before?.key !== view.call?.key) this.writtenOf = before;
        this.view = view;
        if (turn === 'stay' || (this.form && this.tab === 'new')) return;
        this.tab = 'now';
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- what is to have the focus has to be drawn first
        if (turn === 'go') setTimeout(() => this.callPart?.focusWork(view.screen === 'wrapUp'), 0);
    }

    get call(): DeskCall | undefined {
        return this.writtenOf ?? this.view?.call;
    }

    /** What is written for the call that is shown. */
    get writes(): Fields | undefined {
        return this.writtenOf ? undefined : this.view?.writes;
    }

    /** Who calls while the agent looks at something else. */
    get waiting(): DeskCall | undefined {
        const { call } = this.view ?? {};
        return this.writtenOf || (this.tab !== 'now' && call?.state.name === 'ringing') ? call : undefined;
    }

    get hasPhone(): boolean {
        return this.view !== undefined;
    }

    /** What the agent says of a call: `notes`, `choose` and `said` are called on the channel as here. */
    tellPhone({ type, detail }: CustomEvent<object>): void {
        this.work.say({ type, ...detail } as DeskMessage);
    }

    get isWrapUp(): boolean {
        return this.view?.screen === 'wrapUp';
    }

    handleFocusIn(event: Event): void {
        this.keyboard.came(event);
    }

    handleTyping({ detail }: CustomEvent<{ isTyping: boolean }>): void {
        this.keyboard.typed(detail.isTyping);
    }

    handleFocusOut(): void {
        this.keyboard.left();
    }

    handleAtCall(): void {
        this.isAtCall = true;
    }

    /** Who leaves the call that they were writing about is shown where the phone is; a click that left the field still means the old call. */
    handleFromCall(): void {
        this.isAtCall = false;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the focus may only go on within the call
        setTimeout(() => {
            if (!this.isAtCall) this.writtenOf = undefined;
        }, LEAVES_AFTER_MS);
    }

    /** B10: only what is pressed on the Desk comes here. */
    handleKey(event: KeyboardEvent): void {
        const shortcut = this.keyboard.shortcut(event, this.usesKeys);
        if (!shortcut) return;
        event.preventDefault();
        if (shortcut === 'help') this.showsKeys = !this.showsKeys;
        else if (shortcut === 'notes') this.callPart?.focusNotes();
        else this.press(shortcut === 'hangUp' && this.call?.state.name === 'ringing' ? 'decline' : shortcut);
    }

    /** Without a phone there is nothing that keys could do. */
    get usesKeys(): boolean {
        return this.view?.shortcuts === true;
    }

    handleKeys({ detail }: CustomEvent<{ isOn: boolean }>): void {
        this.work.say({ type: 'useShortcuts', isOn: detail.isOn });
    }

    handleKeysClosed(): void {
        this.showsKeys = false;
    }

    handlePress({ detail: { key } }: CustomEvent<{ key: PhoneKey }>): void {
        this.press(key);
    }

    private press(key: PhoneKey): void {
        const { call } = this.view ?? {};
        if (call) this.work.say({ type: 'press', callKey: call.key, key });
    }

    handleOpen({ detail }: CustomEvent<{ recordId: string }>): void {
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: detail.recordId, actionName: 'view' } });
    }

    get actions(): readonly Making[] {
        return makings(this.infos, QUICK);
    }

    handleTab({ target }: Event): void {
        this.tab = (target as HTMLElement & { value: string }).value;
        if (this.tab !== 'calls') return;
        if (this.missed > 0) this.work.say({ type: 'seeMissed' });
        if (this.hasLookedAtCalls) void this.template?.querySelector<HTMLElement & { renew(): Promise<void> }>('c-desk-history')?.renew();
        this.hasLookedAtCalls = true;
    }

    get callsLabel(): string {
        return this.missed > 0 ? deskCallsCount.replace('{count}', String(this.missed)) : deskTabCalls;
    }

    /** B6: how many logs Salesforce has not taken, in words; empty when there is none. */
    get owed(): string {
        const count = this.calls.filter(isUnlogged).length;
        return count > 0 ? deskCallsOwed.replace('{count}', String(count)) : '';
    }

    handleOwed(): void {
        this.callFilter = 'notLogged';
        this.tab = 'calls';
    }

    handleFilter({ detail }: CustomEvent<{ filter: 'all' | 'missed' | 'notLogged' }>): void {
        this.callFilter = detail.filter;
    }

    handleCallBack({ detail }: CustomEvent<{ number: string }>): void {
        this.work.say({ type: 'dial', number: detail.number });
    }

    handleLogNow({ detail }: CustomEvent<{ key: string }>): void {
        this.work.say({ type: 'retryLog', callKey: detail.key });
    }

    handleLogAnyway({ detail }: CustomEvent<{ key: string }>): void {
        this.work.say({ type: 'said', callKey: detail.key, said: { anyway: true } });
    }

    handleMake({ currentTarget, detail }: CustomEvent<{ what?: string } | null>): void {
        this.make((currentTarget as HTMLElement).dataset['what'] ?? detail?.what);
    }

    handleMade({ detail: { objectApiName, id, fields } }: CustomEvent<{ objectApiName: string; id: string; fields: Fields }>): void {
        this.take(madeCandidate(objectApiName, id, fields));
    }

    handleUse({ detail }: CustomEvent<{ candidate: Candidate }>): void {
        this.take(detail.candidate);
    }

    handleFull({ detail }: CustomEvent<{ objectApiName: string; fields: Fields; recordTypeId?: string }>): void {
        const { objectApiName, fields, recordTypeId } = detail;
        const state = { defaultFieldValues: encodeDefaultFieldValues(fields), ...(recordTypeId !== undefined && { recordTypeId }) };
        this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes: { objectApiName, actionName: 'new' }, state });
    }

    get writesLabels(): Described['fields'] | undefined {
        return this.fieldsOf(this.view?.writesAs ?? 'Task');
    }

    get conflictLabels(): Described['fields'] | undefined {
        return this.fieldsOf(logObjectOf(this.conflict?.recordId ?? ''));
    }

    private fieldsOf(object: string): Described['fields'] | undefined {
        return this.infos.find(({ apiName }) => apiName === object)?.fields;
    }

    handleResolve({ detail }: CustomEvent<{ recordId: string; keep: readonly string[]; both: readonly string[] }>): void {
        this.work.resolve(detail.recordId, detail.keep, detail.both);
    }

    handleEdit({ detail }: CustomEvent<{ recordId: string }>): void {
        this.make(detail.recordId);
    }

    /** An edit that waited for a choice may be written while something else is being made: that goes on. */
    handleSaved({ type, detail: { id, name } }: CustomEvent<{ id: string; name: string }>): void {
        if (type === 'saved' || this.form?.what === id) this.make(undefined);
        void this.callPart?.renew();
        this.madeId = id;
        this.notice = deskMade.replace('{name}', name);
    }

    private make(what: string | undefined): void {
        if (this.tab !== 'new') this.cameFrom = this.tab;
        this.form = what === undefined ? undefined : formFor(what, this.inView, this.call, dayIn(Date.now(), TIME_ZONE));
        this.notice = '';
        keep('form', this.form);
        this.tab = what === undefined ? this.cameFrom : 'new';
    }

    private take(candidate: Candidate): void {
        const { callKey } = this.form ?? {};
        const { id, name } = candidate;
        if (callKey !== undefined) this.work.attach(callKey, candidate);
        this.make(undefined);
        this.madeId = id;
        this.notice = (callKey === undefined ? deskMade : deskMadeAttached).replace('{name}', name);
    }

    private get work(): DeskWork {
        return this.template?.querySelector<HTMLElement & DeskWork>('c-desk-work') as DeskWork;
    }

    private get callPart(): (HTMLElement & { focusNotes(): void; focusWork(isOver: boolean): void; renew(): Promise<void> }) | null | undefined {
        return this.template?.querySelector('c-desk-call');
    }
}
