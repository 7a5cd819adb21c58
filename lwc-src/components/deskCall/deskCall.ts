import { LightningElement, api } from 'lwc';
import { linkTo } from 'c/phoneCore';
import deskLive from '@salesforce/label/c.deskLive';
import deskNotesSaved from '@salesforce/label/c.deskNotesSaved';
import notes from '@salesforce/label/c.notes';
import type { DeskCall as Call } from '../../core/bus/messages';
import type { LogObject } from '../../core/log/logObject';
import type { Linked, Said } from '../../core/log/said';
import type { Fields } from '../../core/log/taskDraft';
import type { Match } from '../../core/match/match';
import type { StoredDisposition } from '../../core/setup/orgSetup';
import type { LogStatus } from '../../core/state/softphoneState';
import type { ReadableFields } from '../../salesforce/records/findQuery';

/**
 * The call that is on or has just ended, and all that the agent says of it. Fires `notes`, `choose` and `said` with the
 * call's key, `open` with a record's id, `edit` with a Task's.
 */
export default class DeskCall extends LightningElement {
    /** The fields of the Task or Case that is, or would be, written. */
    @api writes: Fields | undefined;
    /** Labels of its fields by their API names. */
    @api labels: Readonly<Record<string, { readonly label: string }>> = {};
    @api writesAs: LogObject | undefined;
    @api dispositions: readonly StoredDisposition[] = [];
    @api infos: readonly { readonly apiName: string; readonly label: string }[] = [];
    @api readable: ReadableFields = {};
    label = { deskLive, deskNotesSaved, notes };

    private shown: Call | undefined;
    private draft = '';
    private isTyping = false;

    @api
    get call(): Call | undefined {
        return this.shown;
    }
    set call(call: Call | undefined) {
        const isAnother = call?.key !== this.shown?.key;
        const wasLogged = this.shown?.log.name === 'saved';
        this.shown = call;
        // What is being typed is never replaced by an echo of itself.
        if (isAnother || !this.isTyping) this.draft = call?.notes ?? '';
        if (call?.log.name === 'saved' && !wasLogged && !isAnother) void this.renew();
    }

    /** Puts the focus where the agent writes. */
    @api
    focusNotes(): void {
        this.template?.querySelector<HTMLElement>('lightning-textarea')?.focus();
    }

    /** Something has been written: what was done last is read once more. */
    @api
    async renew(): Promise<void> {
        await this.template?.querySelector<HTMLElement & { renew(): Promise<void> }>('c-desk-glance')?.renew();
    }

    /** Puts the focus where the work is: to who it is, and to the notes once it is over. */
    @api
    focusWork(isOver: boolean): void {
        if (isOver) this.focusNotes();
        else this.template?.querySelector<HTMLElement & { focusWho(): void }>('c-desk-party')?.focusWho();
    }

    get best(): Match | undefined {
        const { call } = this;
        return call?.matches.find(({ id }) => id === call.chosenId) ?? call?.matches[0];
    }

    get direction(): 'inbound' | 'outbound' {
        return this.call?.direction ?? 'inbound';
    }

    get log(): LogStatus {
        return this.call?.log ?? { name: 'none' };
    }

    get said(): Said {
        return this.call?.said ?? {};
    }

    get who(): Linked | null {
        return linkTo(this.writes?.[this.writesAs === 'Case' ? 'ContactId' : 'WhoId']);
    }

    get what(): Linked | null {
        return linkTo(this.writes?.[this.writesAs === 'Case' ? 'AccountId' : 'WhatId']);
    }

    get notesText(): string {
        return this.draft;
    }

    handleNotes(event: CustomEvent<{ value: string }>): void {
        this.isTyping = true;
        this.draft = event.detail.value;
        this.tell('notes', { notes: this.draft });
    }

    handleBlur(): void {
        this.isTyping = false;
    }

    handleChoose({ detail }: CustomEvent<{ recordId: string }>): void {
        this.tell('choose', { matchId: detail.recordId });
    }

    handleSaid({ detail }: CustomEvent<{ said: Said }>): void {
        this.tell('said', detail);
    }

    /** What is meant for a record is not of the call. */
    pass({ type, detail }: CustomEvent<{ recordId: string }>): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail: { callKey: this.call?.key, ...detail } }));
    }
}
