import { LightningElement, api } from 'lwc';
import type { Clock } from '../../../../core/time';
import type { CallRecord } from '../../../../core/state/softphoneState';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';
import { callerView, type CallerView } from '../../../view/callerView';

/** A call that rings: who it is before anything else, Answer and Decline always in the same place. */
export default class Incoming extends LightningElement {
    static renderMode = 'light' as const;

    @api record!: CallRecord;
    /** The caller's number as people read it. */
    @api number = '';
    @api clock!: Clock;
    /** What is open for the caller, as soon as it is loaded. */
    @api details: Promise<Showable> | undefined;

    label = { answer: t('answer'), decline: t('decline') };

    get headline(): string {
        const { queue } = this.record.call;
        return queue ? t('incomingQueue', { queue }) : t('incoming');
    }

    get isSeveral(): boolean {
        return this.record.matches.length > 1 && this.record.chosenId === undefined;
    }

    get caller(): CallerView {
        return callerView(this.record, this.number);
    }

    get answerText(): string {
        return this.isAnswering ? t('answering') : this.label.answer;
    }

    get isAnswering(): boolean {
        const { state } = this.record.call;
        return state.name === 'ringing' && state.answering;
    }

    handleAnswer(): void {
        this.dispatchEvent(new CustomEvent('answer'));
    }

    handleDecline(): void {
        this.dispatchEvent(new CustomEvent('decline'));
    }

    handleChoose({ detail }: CustomEvent<object>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail }));
    }

    handleOpen({ detail }: CustomEvent<object>): void {
        this.dispatchEvent(new CustomEvent('open', { detail }));
    }
}
