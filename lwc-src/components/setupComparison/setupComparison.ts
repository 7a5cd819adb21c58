import { LightningElement, api } from 'lwc';
import { CALL_KINDS, conditionPhrase, OUTCOMES, TEXT_VARIABLES } from 'c/setupCore';
import { named, problemsIn, say, t } from 'c/setupText';
import type { Problem } from '../../core/json/reader';
import type { Comparison, MatchCondition, TextCondition, TextVariable } from '../../core/rule/condition';
import type { RuleSettings } from '../../core/rule/settings';

interface Option {
    readonly label: string;
    readonly value: string;
}

const LISTED: Readonly<Record<string, readonly string[]>> = { direction: ['inbound', 'outbound'], outcome: OUTCOMES, kind: CALL_KINDS };
const OBJECTS = ['Contact', 'Account', 'Lead', 'User'];
const CUSTOM = 'custom.';

/** One condition of a rule (A10). Fires `fill` with the condition. */
export default class SetupComparison extends LightningElement {
    @api condition: Comparison = { variable: 'direction', is: 'anyOf', values: [] };
    @api settings!: RuleSettings;
    @api problems: readonly Problem[] = [];
    /** Where it stands in the rule. */
    @api path = '';

    text = { addValue: t('ruleEditValueAdd'), calendar: t('ruleEditCalendar'), hint: t('ruleEditValuesHint'), is: t('ruleEditIs'), values: t('ruleEditValues'), variable: t('ruleEditVariable') };

    get sentence(): string {
        return say(conditionPhrase(this.condition, this.settings));
    }

    get variable(): string {
        return this.condition.variable;
    }

    get variables(): Option[] {
        const own = this.settings.customVariables.map(({ name }) => ({ label: name, value: `${CUSTOM}${name}` }));
        const known = [...TEXT_VARIABLES, 'match', 'hours'].map((name) => ({ label: named('wordVariable', name), value: name }));
        // One that is gone from the lists is shown all the same, so that it can be seen and replaced.
        const gone = [...known, ...own].some(({ value }) => value === this.variable) ? [] : [{ label: this.variable.slice(CUSTOM.length), value: this.variable }];
        return [...known, ...own, ...gone];
    }

    get is(): string {
        return this.condition.is;
    }

    get comparisons(): Option[] {
        const options = (family: string, all: readonly string[]): Option[] => all.map((value) => ({ label: named(family, value), value }));
        if (this.variable === 'match') return options('ruleEditMatch', ['none', 'one', 'many', 'some']);
        if (this.variable === 'hours') return options('ruleEditHours', ['open', 'closed']);
        return options('ruleEdit', this.variable in LISTED ? ['anyOf', 'noneOf'] : ['anyOf', 'noneOf', 'given', 'empty']);
    }

    get isListed(): boolean {
        return this.variable === 'match' || this.variable in LISTED;
    }

    get isHours(): boolean {
        return this.variable === 'hours';
    }

    get isFree(): boolean {
        return !this.isListed && !this.isHours && (this.is === 'anyOf' || this.is === 'noneOf');
    }

    get isPatterns(): boolean {
        return this.isFree;
    }

    get freeText(): string {
        return this.values.join(', ');
    }

    get calendar(): string {
        return this.condition.variable === 'hours' ? this.condition.calendar : '';
    }

    get calendars(): Option[] {
        return this.settings.calendars.map(({ id, name }) => ({ label: name, value: id }));
    }

    get chosen(): object[] {
        if (!this.isListed) return [];
        return this.values.map((value) => ({ value, label: this.labelOf(value), remove: `${t('setupRemove')}: ${this.labelOf(value)}` }));
    }

    get otherValues(): Option[] {
        const all = this.variable === 'match' ? OBJECTS : (LISTED[this.variable] ?? []);
        return all.filter((value) => !this.values.includes(value)).map((value) => ({ label: this.labelOf(value), value }));
    }

    get problem(): string {
        return problemsIn(this.problems, this.path);
    }

    handleVariable(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        if (value === 'match') return this.tell({ variable: 'match', is: 'some' });
        if (value === 'hours') return this.tell({ variable: 'hours', is: 'open', calendar: this.settings.calendars[0]?.id ?? '' });
        this.tell({ variable: value as TextVariable, is: 'anyOf', values: [] });
    }

    handleIs(event: CustomEvent<{ value: string }>): void {
        const is = event.detail.value;
        const { condition } = this;
        if (condition.variable === 'match') return this.tell({ ...condition, is: is as MatchCondition['is'] });
        if (condition.variable === 'hours') return this.tell({ ...condition, is: is as 'open' | 'closed' });
        const takesValues = is === 'anyOf' || is === 'noneOf';
        this.tell({ variable: condition.variable, is: is as TextCondition['is'], ...(takesValues && { values: this.values }) });
    }

    handleFree(event: CustomEvent<{ value: string }>): void {
        this.set(event.detail.value.split(',').map((one) => one.trim()).filter(Boolean));
    }

    handleAdd(event: CustomEvent<{ value: string }>): void {
        this.set([...this.values, event.detail.value]);
    }

    handleTake(event: Event): void {
        const { value } = (event.currentTarget as HTMLElement).dataset;
        this.set(this.values.filter((one) => one !== value));
    }

    handleCalendar(event: CustomEvent<{ value: string }>): void {
        if (this.condition.variable === 'hours') this.tell({ ...this.condition, calendar: event.detail.value });
    }

    private get values(): readonly string[] {
        const { condition } = this;
        return (condition.variable === 'match' ? condition.objects : condition.variable === 'hours' ? [] : (condition).values) ?? [];
    }

    private set(values: readonly string[]): void {
        const { condition } = this;
        if (condition.variable !== 'match') return this.tell({ ...condition, values } as Comparison);
        const { objects: _objects, ...rest } = condition;
        this.tell({ ...rest, ...(values.length > 0 && { objects: values }) });
    }

    private labelOf(value: string): string {
        return this.variable === 'match' ? named('object', value) : named('wordValue', value);
    }

    private tell(condition: Comparison): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { condition } }));
    }
}
