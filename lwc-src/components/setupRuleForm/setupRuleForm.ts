import { LightningElement, api } from 'lwc';
import { summaryOf } from 'c/setupCore';
import { problemAt, say, t } from 'c/setupText';
import type { SetupStore } from 'c/setupStore';
import type { Problem } from '../../core/json/reader';
import type { Condition } from '../../core/rule/condition';
import type { Rule } from '../../core/rule/rule';
import type { RuleSettings } from '../../core/rule/settings';
import type { NamedField } from '../../salesforce/setup/describe';

/** One rule, with what it says in plain words. Fires `fill` with the whole rule. */
export default class SetupRuleForm extends LightningElement {
    @api rule!: Rule;
    @api settings!: RuleSettings;
    @api described: Readonly<Record<string, Readonly<Record<string, NamedField>> | undefined>> = {};
    @api problems: readonly Problem[] = [];
    @api store!: SetupStore;

    text = { name: t('ruleEditName'), when: t('ruleEditWhen') };

    get summary(): string[] {
        return summaryOf(this.rule, this.settings).map(say).map(capital);
    }

    get customVariables(): string[] {
        return this.settings.customVariables.map(({ name }) => name);
    }

    get nameProblem(): string {
        return problemAt(this.problems, 'name');
    }

    handleName({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.tell({ name: value });
    }

    handleWhen({ detail: { condition } }: CustomEvent<{ condition: Condition }>): void {
        this.tell({ when: condition });
    }

    handlePart({ detail }: CustomEvent<Partial<Rule>>): void {
        this.tell(detail);
    }

    private tell(change: Partial<Rule>): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { rule: { ...this.rule, ...change } } }));
    }
}

function capital(sentence: string): string {
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
