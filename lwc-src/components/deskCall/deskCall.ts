import { LightningElement, api } from 'lwc';
import { problemText, timerText } from 'c/phoneCore';
import type { DeskCall as Call } from '../../core/bus/messages';
import type { RecordTrouble } from '../../core/errors';
import type { NotLogged } from '../../core/log/log';
import type { Match } from '../../core/match/match';
import alsoHasThisNumber from '@salesforce/label/c.deskAlso';
import deskLive from '@salesforce/label/c.deskLive';
import deskRule from '@salesforce/label/c.deskRule';
import deskTask from '@salesforce/label/c.deskTask';
import deskWillLog from '@salesforce/label/c.deskWillLog';
import logFailedAbsent from '@salesforce/label/c.logFailedAbsent';
import logFailedConflict from '@salesforce/label/c.logFailedConflict';
import logFailedDuplicate from '@salesforce/label/c.logFailedDuplicate';
import logFailedInvalid from '@salesforce/label/c.logFailedInvalid';
import logFailedNoAccess from '@salesforce/label/c.logFailedNoAccess';
import logFailedNotFound from '@salesforce/label/c.logFailedNotFound';
import logFailedSilent from '@salesforce/label/c.logFailedSilent';
import logFailedUnclear from '@salesforce/label/c.logFailedUnclear';
import logFailedUnknown from '@salesforce/label/c.logFailedUnknown';
import logFailedUnsure from '@salesforce/label/c.logFailedUnsure';
import logNeedsPerson from '@salesforce/label/c.logNeedsPerson';
import logNotLoggedAsRuled from '@salesforce/label/c.logNotLoggedAsRuled';
import logNotLoggedConvertedLead from '@salesforce/label/c.logNotLoggedConvertedLead';
import logNotLoggedElsewhere from '@salesforce/label/c.logNotLoggedElsewhere';
import logNotLoggedInternal from '@salesforce/label/c.logNotLoggedInternal';
import logNotLoggedNeverACall from '@salesforce/label/c.logNotLoggedNeverACall';
import logNotLoggedPart from '@salesforce/label/c.logNotLoggedPart';
import logSaved from '@salesforce/label/c.logSaved';
import logSaving from '@salesforce/label/c.logSaving';
import logWaiting from '@salesforce/label/c.logWaiting';
import deskNotesSaved from '@salesforce/label/c.deskNotesSaved';
import deskTakeThis from '@salesforce/label/c.deskTakeThis';
import deskUnknown from '@salesforce/label/c.deskUnknown';
import notes from '@salesforce/label/c.notes';
import objectAccount from '@salesforce/label/c.objectAccount';
import objectContact from '@salesforce/label/c.objectContact';
import objectLead from '@salesforce/label/c.objectLead';
import objectPersonAccount from '@salesforce/label/c.objectPersonAccount';
import objectUser from '@salesforce/label/c.objectUser';
import withheldNumber from '@salesforce/label/c.withheldNumber';

const ICONS: Readonly<Record<string, string>> = { Contact: 'standard:contact', Account: 'standard:account', Lead: 'standard:lead', User: 'standard:user' };
const KINDS: Readonly<Record<string, string>> = { Contact: objectContact, Account: objectAccount, Lead: objectLead, User: objectUser };
const TICK_MS = 1_000;
const NOT_LOGGED: Readonly<Record<NotLogged, string>> = {
    internal: logNotLoggedInternal,
    elsewhere: logNotLoggedElsewhere,
    neverACall: logNotLoggedNeverACall,
    asRuled: logNotLoggedAsRuled,
    convertedLead: logNotLoggedConvertedLead,
    part: logNotLoggedPart
};
const FAILED: Readonly<Record<RecordTrouble, string>> = {
    absent: logFailedAbsent,
    conflict: logFailedConflict,
    duplicate: logFailedDuplicate,
    invalid: logFailedInvalid,
    noAccess: logFailedNoAccess,
    notFound: logFailedNotFound,
    silent: logFailedSilent,
    unclear: logFailedUnclear,
    unknown: logFailedUnknown,
    unsure: logFailedUnsure
};

/** What became of the log, or will. */
interface LogView {
    readonly title: string;
    readonly subject: string;
    readonly detail: string;
}

/** The call that is on or has just ended: who it is, whom else it could be, and the agent's notes. Fires `notes` and `choose`. */
export default class DeskCall extends LightningElement {
    label = { alsoHasThisNumber, deskLive, deskNotesSaved, deskTakeThis, deskUnknown, notes };
    now = Date.now();

    private shown: Call | undefined;
    private draft = '';
    private isTyping = false;
    private ticking: ReturnType<typeof setInterval> | undefined;

    @api
    get call(): Call | undefined {
        return this.shown;
    }
    set call(call: Call | undefined) {
        const isAnother = call?.key !== this.shown?.key;
        this.shown = call;
        // What is being typed is never replaced by an echo of itself.
        if (isAnother || !this.isTyping) this.draft = call?.notes ?? '';
    }

    connectedCallback(): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a running timer is part of what is shown
        this.ticking = setInterval(() => (this.now = Date.now()), TICK_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.ticking);
    }

    get best(): Match | undefined {
        const { call } = this;
        return call?.matches.find(({ id }) => id === call.chosenId) ?? call?.matches[0];
    }

    get title(): string {
        return this.best?.name ?? this.call?.displayName ?? (this.call?.number || withheldNumber);
    }

    get about(): string {
        const { best } = this;
        if (!best) return this.call?.lookup === 'done' ? deskUnknown : '';
        return [best.title, best.company].filter(Boolean).join(' · ') || kindOf(best);
    }

    get icon(): string {
        if (this.best?.personAccount) return 'standard:person_account';
        return ICONS[this.best?.objectApiName ?? ''] ?? 'standard:unmatched';
    }

    get time(): string {
        const { call } = this;
        if (!call) return '';
        const from = call.answeredAt ?? call.startedAt;
        return timerText((call.endedAt ?? this.now) - from);
    }

    get others(): readonly Match[] {
        return (this.call?.matches ?? []).filter((match) => match !== this.best);
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    get log(): LogView | undefined {
        const log = this.call?.log;
        const subject = log && 'subject' in log ? deskTask.replace('{subject}', log.subject) : '';
        const rule = log && 'ruleName' in log ? deskRule.replace('{rule}', log.ruleName) : '';
        switch (log?.name) {
            case 'planned':
                return { title: deskWillLog, subject, detail: rule };
            case 'saving':
                return { title: logSaving, subject, detail: '' };
            case 'saved':
                return { title: logSaved, subject, detail: rule };
            case 'waiting':
                return { title: log.needsPerson ? logNeedsPerson : logWaiting, subject, detail: problemText(log.trouble, FAILED) };
            case 'notLogged':
                return { title: NOT_LOGGED[log.why], subject: '', detail: '' };
            default:
                return undefined;
        }
    }

    get notesText(): string {
        return this.draft;
    }

    handleNotes(event: CustomEvent<{ value: string }>): void {
        this.isTyping = true;
        this.draft = event.detail.value;
        this.dispatchEvent(new CustomEvent('notes', { detail: { callKey: this.call?.key, notes: this.draft } }));
    }

    handleBlur(): void {
        this.isTyping = false;
    }

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('choose', { detail: { callKey: this.call?.key, matchId: id } }));
    }
}

function kindOf({ objectApiName, personAccount }: Match): string {
    return personAccount ? objectPersonAccount : (KINDS[objectApiName] ?? objectApiName);
}
