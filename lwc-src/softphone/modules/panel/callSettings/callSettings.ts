import { LightningElement, api } from 'lwc';
import { AUTO_ANSWERS, type AutoAnswer, type Preferences } from '../../../../core/settings/preferences';
import { t, type Label } from '../../../i18n/labels';

const MODES: Readonly<Record<AutoAnswer, Label>> = { never: 'autoAnswerNever', whenAsked: 'autoAnswerWhenAsked', always: 'autoAnswerAlways' };

/** How the agent takes calls. Fires `change` with what is other than before. */
export default class CallSettings extends LightningElement {
    static renderMode = 'light' as const;

    @api preferences: Preferences = { autoAnswer: 'never', waitingTone: true };
    /** What the admin has set for good. */
    @api locked: ReadonlySet<string> = new Set();

    label = { title: t('callSettings'), autoAnswer: t('autoAnswer'), waitingTone: t('waitingTone'), locked: t('autoAnswerLocked') };

    renderedCallback(): void {
        // What is selected is a property of the field, which templates can't set once somebody has chosen.
        (this.refs?.['autoAnswer'] as HTMLSelectElement).value = this.preferences.autoAnswer;
    }

    get modes(): { id: AutoAnswer; label: string }[] {
        return AUTO_ANSWERS.map((id) => ({ id, label: t(MODES[id]) }));
    }

    get isAutoAnswerLocked(): boolean {
        return this.locked.has('autoAnswer');
    }

    get isWaitingToneLocked(): boolean {
        return this.locked.has('waitingTone');
    }

    get hint(): string {
        return t(this.isAutoAnswerLocked ? 'autoAnswerLocked' : 'autoAnswerHint');
    }

    handleAutoAnswer(event: Event): void {
        event.stopPropagation();
        this.change({ autoAnswer: (event.currentTarget as HTMLSelectElement).value as AutoAnswer });
    }

    handleWaitingTone(event: Event): void {
        event.stopPropagation();
        this.change({ waitingTone: (event.currentTarget as HTMLInputElement).checked });
    }

    private change(detail: Partial<Preferences>): void {
        this.dispatchEvent(new CustomEvent('change', { detail }));
    }
}
