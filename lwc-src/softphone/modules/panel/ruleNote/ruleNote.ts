import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

/** A rule explained: sentences, each once. */
export interface RuleExplained {
    readonly name: string;
    /** The rules that were tried, the last one is the one that holds. */
    readonly why: readonly string[];
    readonly what: readonly string[];
}

/** On demand: which rule a call is treated by, why, and what that rule does. */
export default class RuleNote extends LightningElement {
    static renderMode = 'light' as const;

    @api note: RuleExplained | undefined;

    label = { what: t('ruleWhat') };

    get title(): string {
        return t('logSavedBy', { rule: this.note?.name ?? '' });
    }
}
