import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

/** A rule explained: sentences, each once. */
export interface RuleExplained {
    readonly name: string;
    /** The rules that were tried, the last one is the one that holds. */
    readonly why: readonly string[];
    readonly what: readonly string[];
}

/** Somebody whom the rule wants created: how far that has come, and what the agent can do. */
export interface CreateOffer {
    readonly text: string;
    /** What the button says; none when there is nothing to press. */
    readonly action: string;
    readonly isWrong: boolean;
}

/** On demand: which rule a call is treated by, why, and what that rule does; and whom it wants created. Fires `create`. */
export default class RuleNote extends LightningElement {
    static renderMode = 'light' as const;

    @api note: RuleExplained | undefined;
    @api offer: CreateOffer | undefined;

    label = { what: t('ruleWhat') };

    get offerClass(): string {
        return this.offer?.isWrong ? 'panel-note panel-note_wrong' : 'panel-note';
    }

    handleCreate(): void {
        this.dispatchEvent(new CustomEvent('create'));
    }

    get title(): string {
        return t('logSavedBy', { rule: this.note?.name ?? '' });
    }
}
