import { LightningElement, api } from 'lwc';
import { PHONE_FIELDS } from 'c/setupCore';
import { named, problemAt, t } from 'c/setupText';
import type { FormField, Option } from '../setupForm/setupForm';
import type { Create } from '../../core/create/create';
import type { Problem } from '../../core/json/reader';
import type { Rule, Search } from '../../core/rule/rule';
import type { NamedField } from '../../salesforce/setup/describe';

type Filled = CustomEvent<{ name: string; value: string | boolean }>;
type Described = Readonly<Record<string, Readonly<Record<string, NamedField>> | undefined>>;

/** Every order of each choice of these (A9a, T3). */
const ORDERS: readonly (readonly string[])[] = ordersOf(['Contact', 'Account', 'Lead']);
const POP_TARGETS = ['record', 'newTab', 'list', 'search', 'newRecord', 'nothing'];
const CREATED: Readonly<Record<string, readonly string[]>> = { Lead: ['Lead'], Contact: ['Contact'], Account: ['Account'], ContactWithOpportunity: ['Contact', 'Opportunity'] };
const OBJECT_CHOICES = ['Lead', 'Contact', 'Account'];

/** Whom a rule looks for, what opens, and who is created (A9, A2, A10b, U3, U7, U9). Fires `fill` with `{ search }`, `{ pop }` or `{ create }`. */
export default class SetupRuleActions extends LightningElement {
    @api rule!: Rule;
    /** Fields by object. */
    @api described: Described = {};
    @api customVariables: readonly string[] = [];
    @api problems: readonly Problem[] = [];

    text = { create: t('ruleEditCreate'), pop: t('ruleEditPop'), search: t('ruleEditSearch') };

    get searchFields(): FormField[] {
        const { objects, also = {} } = this.rule.search;
        const orders = ORDERS.map((order) => ({ label: order.map((object) => named('object', object)).join(', '), value: order.join() }));
        const extra = objects.map(
            (object): FormField => ({
                name: object,
                label: t('ruleEditAlsoIn', { object: named('object', object) }),
                kind: 'choice',
                value: also[object]?.[0] ?? '',
                options: [{ label: t('setupNone'), value: '' }, ...this.phoneFields(object, also[object])]
            })
        );
        return [choice('objects', t('ruleEditSearchIn'), objects.join(), orders), ...extra];
    }

    get popFields(): FormField[] {
        const { when, none, one, several, outbound = false, newObject = 'Lead' } = this.rule.pop;
        const fields = [choice('when', t('ruleEditPopWhen'), when, optionsOf('wordMoment', ['ringing', 'answered', 'never']), this.at('pop.when'))];
        if (when === 'never') return fields;
        fields.push(
            choice('one', t('ruleEditPopOne'), one, optionsOf('wordPop', POP_TARGETS)),
            choice('several', t('ruleEditPopMany'), several, optionsOf('wordPop', POP_TARGETS)),
            choice('none', t('ruleEditPopNone'), none, optionsOf('wordPop', POP_TARGETS), this.at('pop.none'))
        );
        if ([none, one, several].includes('newRecord')) fields.push(choice('newObject', t('ruleEditNewObject'), newObject, optionsOf('object', OBJECT_CHOICES)));
        return [...fields, toggle('outbound', t('ruleEditPopOutbound'), outbound)];
    }

    get createFields(): FormField[] {
        const { what, how = 'ask', when = 'answered', outbound = false, opportunity = {} } = this.rule.create;
        const fields = [choice('what', t('ruleEditCreateWhat'), what, optionsOf('wordCreate', ['nothing', 'Lead', 'Contact', 'Account', 'ContactWithOpportunity']))];
        if (what === 'nothing') return fields;
        fields.push(
            choice('how', t('ruleEditCreateHow'), how, optionsOf('ruleEditCreateHow', ['ask', 'automatic'])),
            choice('when', t('ruleEditCreateWhen'), when, optionsOf('wordMoment', ['ringing', 'answered', 'ended'])),
            toggle('outbound', t('ruleEditCreateOutbound'), outbound)
        );
        if (what !== 'ContactWithOpportunity') return fields;
        const stages = (this.described['Opportunity']?.['StageName']?.values ?? []).map((value) => ({ label: value, value }));
        return [
            ...fields,
            choice('openStage', t('ruleEditOpenStage'), opportunity.openStage ?? '', stages, this.at('create.opportunity.openStage')),
            choice('order', t('ruleEditOpportunityOrder'), opportunity.order ?? 'modified', optionsOf('ruleEditOpportunityOrder', ['modified', 'close', 'amount'], { close: 'closeDate' })),
            choice('ifClosed', t('ruleEditIfClosed'), opportunity.ifClosed ?? 'leave', optionsOf('ruleEditIfClosed', ['reopen', 'create', 'leave'])),
            { name: 'closeInDays', label: t('ruleEditCloseInDays'), kind: 'text', value: String(opportunity.closeInDays ?? ''), problem: this.at('create.opportunity.closeInDays') }
        ];
    }

    get created(): object[] {
        const { what, fields = {} } = this.rule.create;
        return (CREATED[what] ?? []).map((object) => ({
            object,
            label: t('ruleEditCreateFields', { object: named('object', object) }),
            fields: fields[object] ?? [],
            described: this.described[object] ?? {},
            path: `create.fields.${object}`
        }));
    }

    handleSearch({ detail: { name, value } }: Filled): void {
        const { search } = this.rule;
        if (name === 'objects') {
            const objects = String(value).split(',');
            const also = Object.fromEntries(Object.entries(search.also ?? {}).filter(([object]) => objects.includes(object)));
            return this.tell({ search: withAlso(objects, also) });
        }
        const { [name]: _before, ...others } = search.also ?? {};
        this.tell({ search: withAlso(search.objects, value === '' ? others : { ...others, [name]: [String(value)] }) });
    }

    handlePop({ detail: { name, value } }: Filled): void {
        this.tell({ pop: { ...this.rule.pop, [name]: value } });
    }

    handleCreate({ detail: { name, value } }: Filled): void {
        const { create } = this.rule;
        if (!['openStage', 'order', 'ifClosed', 'closeInDays'].includes(name)) return this.tell({ create: { ...create, [name]: value } });
        // What isn't a number stays as it is written, for the check to name.
        const given = name === 'closeInDays' && /^\d+$/.test(String(value)) ? Number(value) : value;
        const { [name as 'order']: _before, ...others } = create.opportunity ?? {};
        this.tell({ create: { ...create, opportunity: given === '' ? others : { ...others, [name]: given } } });
    }

    handleFields(event: CustomEvent<{ fields: readonly object[] }>): void {
        const { object = '' } = (event.currentTarget as HTMLElement).dataset;
        const { create } = this.rule;
        this.tell({ create: { ...create, fields: { ...create.fields, [object]: event.detail.fields } } as Create });
    }

    private phoneFields(object: string, chosen: readonly string[] = []): Option[] {
        const fields = Object.values(this.described[object] ?? {}).filter(({ apiName, dataType }) => dataType === 'Phone' && !(PHONE_FIELDS[object] ?? []).includes(apiName));
        const known = fields.map(({ apiName, label }) => ({ label, value: apiName }));
        return [...known, ...chosen.filter((field) => !known.some(({ value }) => value === field)).map((field) => ({ label: field, value: field }))];
    }

    private at(path: string): string {
        return problemAt(this.problems, path);
    }

    private tell(change: Partial<Rule>): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: change }));
    }
}

function withAlso(objects: readonly string[], also: Readonly<Record<string, readonly string[]>>): Search {
    return Object.keys(also).length > 0 ? { objects, also } : { objects };
}

function choice(name: string, label: string, value: string, options: readonly Option[], problem = ''): FormField {
    return { name, label, kind: 'choice', value, options, problem };
}

function toggle(name: string, label: string, value: boolean): FormField {
    return { name, label, kind: 'toggle', value };
}

/** @param values where the stored word isn't the label's */
function optionsOf(family: string, names: readonly string[], values: Readonly<Record<string, string>> = {}): Option[] {
    return names.map((name) => ({ label: named(family, name), value: values[name] ?? name }));
}

function ordersOf(objects: readonly string[]): readonly (readonly string[])[] {
    const longer = (order: readonly string[]): readonly (readonly string[])[] => [
        order,
        ...objects.filter((object) => !order.includes(object)).flatMap((object) => longer([...order, object]))
    ];
    return longer([]).filter(({ length }) => length > 0);
}
