import { LightningElement, api } from 'lwc';
import type { CallRecord } from '../../../../core/state/softphoneState';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';
import { endingText, logText } from '../../../view/callText';
import { callerView, type CallerView } from '../../../view/callerView';

const TONES = { fine: 'panel-note panel-note_fine', waiting: 'panel-note', wrong: 'panel-note panel-note_wrong', quiet: 'panel-note' } as const;

/** After a call: how it ended, what was written, and the agent's notes. */
export default class WrapUp extends LightningElement {
    static renderMode = 'light' as const;

    @api record!: CallRecord;
    /** What the rules say, as soon as it is loaded. */
    @api rules: Promise<Showable> | undefined;
    /** The results that it may have had, likewise. */
    @api details: Promise<Showable> | undefined;
    /** How long it lasts, likewise. */
    @api timing: Promise<Showable> | undefined;
    @api number = '';
    /** A number as people read it. */
    @api format: (number: string) => string = (number) => number;

    label = { notes: t('notes'), notesHint: t('notesHint'), done: t('done'), callBack: t('callBack'), tryAgain: t('tryAgain') };

    renderedCallback(): void {
        // A textarea's text is a property, which templates can't set; what is being typed is never replaced.
        const field = this.refs?.['notes'] as HTMLTextAreaElement | undefined;
        if (field && field !== document.activeElement && field.value !== this.record.notes) field.value = this.record.notes;
    }

    get caller(): CallerView {
        return { ...callerView(this.record, this.number), why: endingText(this.record.call, this.format) };
    }

    get log(): ReturnType<typeof logText> {
        return logText(this.record.log);
    }

    get logClass(): string {
        return TONES[this.log.tone];
    }

    get isWrong(): boolean {
        return this.log.tone === 'wrong';
    }

    get taskId(): string | undefined {
        return this.record.log.name === 'saved' ? this.record.log.recordId : undefined;
    }

    get subject(): string {
        const { log } = this.record;
        return 'subject' in log ? log.subject : '';
    }

    get canWriteNotes(): boolean {
        return this.record.log.name !== 'notLogged';
    }

    get canCallBack(): boolean {
        return this.record.call.number !== '';
    }

    handleNotes(event: Event): void {
        const { value } = event.currentTarget as HTMLTextAreaElement;
        this.dispatchEvent(new CustomEvent('notes', { detail: { notes: value } }));
    }

    handleOpenTask(): void {
        this.dispatchEvent(new CustomEvent('open', { detail: { recordId: this.taskId } }));
    }

    handleOpen({ detail }: CustomEvent<object>): void {
        this.dispatchEvent(new CustomEvent('open', { detail }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retrylog'));
    }

    handleCallBack(): void {
        this.dispatchEvent(new CustomEvent('callback'));
    }

    handleDone(): void {
        this.dispatchEvent(new CustomEvent('done'));
    }
}
