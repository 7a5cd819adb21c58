import { LightningElement, api } from 'lwc';
import { DEFAULT_DESCRIPTION, DEFAULT_SUBJECTS, fieldProblem } from 'c/setupCore';
import { named, problemAt, t } from 'c/setupText';
import type { SetupStore } from 'c/setupStore';
import type { FormField, Option } from '../setupForm/setupForm';
import type { Problem } from '../../core/json/reader';
import type { DescriptionLine } from '../../core/log/description';
import type { FieldTemplate, Log, Owner } from '../../core/log/log';
import type { Rule } from '../../core/rule/rule';
import type { NamedField } from '../../salesforce/setup/describe';

const KINDS = ['inbound', 'outbound', 'missed'] as const;
type Kind = (typeof KINDS)[number];
type OwnerName = 'owner' | 'missedOwner';

/** How a rule logs a call (A5 to A8, T7, T14, T15). Fires `fill` with `{ log }`. */
export default class SetupRuleLog extends LightningElement {
    @api rule!: Rule;
    @api described: Readonly<Record<string, Readonly<Record<string, NamedField>> | undefined>> = {};
    @api customVariables: readonly string[] = [];
    @api problems: readonly Problem[] = [];
    @api store!: SetupStore;

    text = {
        description: t('ruleEditDescription'),
        fields: t('ruleEditFields'),
        log: t('ruleEditLog'),
        missedDescription: t('ruleEditDescriptionMissed'),
        missedOwner: t('ruleEditMissedOwner'),
        owner: t('ruleEditOwner'),
        useDefault: t('ruleEditUseDefault')
    };

    get isOn(): boolean {
        return this.rule.log.on;
    }

    get fields(): FormField[] {
        const { log } = this.rule;
        const on: FormField = { name: 'on', label: t('ruleEditLogOn'), kind: 'toggle', value: log.on, wide: true };
        if (!log.on) return [on];
        const statuses = this.ofObject['Status']?.values ?? [];
        const known = log.status === undefined || statuses.includes(log.status) ? statuses : [log.status, ...statuses];
        return [
            on,
            choice('as', t('ruleEditAs'), log.as ?? 'Task', [
                { label: t('ruleEditAsTask'), value: 'Task' },
                { label: t('ruleEditAsCase'), value: 'Case' }
            ]),
            choice('when', t('ruleEditLogWhen'), log.when ?? '', [{ label: t('setupDefault'), value: '' }, ...optionsOf('ruleEditLogWhen', ['end', 'begin'])]),
            choice('status', t('ruleEditStatus'), log.status ?? '', [{ label: t('setupDefault'), value: '' }, ...known.map((value) => ({ label: value, value }))], this.at('log.status')),
            { name: 'dueInDays', label: t('ruleEditDueInDays'), kind: 'text', value: String(log.dueInDays ?? ''), problem: this.at('log.dueInDays') },
            choice('owner', t('ruleEditOwner'), log.owner?.is ?? 'agent', optionsOf('wordOwner', ['agent', 'recordOwner', 'fixed']), this.at('log.owner.id')),
            choice('missedOwner', t('ruleEditMissedOwner'), log.missedOwner?.is ?? '', [{ label: t('setupDefault'), value: '' }, ...optionsOf('wordOwner', ['agent', 'recordOwner', 'fixed'])], this.at('log.missedOwner.id')),
            choice('completesTask', t('ruleEditCompletes'), log.completesTask ?? 'answered', optionsOf('ruleEditCompletes', ['answered', 'always', 'never']), this.at('log.completesTask')),
            choice('leadField', t('ruleEditLeadField'), log.leadField ?? '', [{ label: t('setupNone'), value: '' }, ...this.textFields], this.at('log.leadField')),
            { name: 'toOpportunity', label: t('ruleEditToOpportunity'), kind: 'toggle', value: log.toOpportunity ?? false },
            { name: 'internalCalls', label: t('ruleEditInternal'), kind: 'toggle', value: log.internalCalls ?? false }
        ];
    }

    get fixedOwner(): Owner | undefined {
        return fixed(this.rule.log.owner);
    }

    get fixedMissed(): Owner | undefined {
        return fixed(this.rule.log.missedOwner);
    }

    get subjects(): object[] {
        const { subject = {} } = this.rule.log;
        return KINDS.map((kind) => ({
            kind,
            label: named('ruleEditSubject', kind),
            value: subject[kind] ?? (kind === 'missed' ? subject.inbound : undefined) ?? DEFAULT_SUBJECTS[kind],
            isOwn: subject[kind] !== undefined,
            problem: this.at(`log.subject.${kind}`)
        }));
    }

    get hasMissedLines(): boolean {
        return this.rule.log.missedDescription !== undefined;
    }

    get logFields(): readonly FieldTemplate[] {
        return this.rule.log.fields ?? [];
    }

    get ofObject(): Readonly<Record<string, NamedField>> {
        return this.described[this.rule.log.as ?? 'Task'] ?? {};
    }

    handleFill({ detail: { name, value } }: CustomEvent<{ name: string; value: string | boolean }>): void {
        if (name === 'owner' || name === 'missedOwner') return this.set(name, ownerOf(String(value)));
        if (name === 'dueInDays') return this.set(name, /^\d+$/.test(String(value)) ? Number(value) : value);
        // The fields of one object mean nothing to another.
        if (name === 'as') this.tell({ ...without(this.rule.log, ['fields', 'status', 'leadField']), as: value as 'Task' | 'Case' });
        else this.set(name as keyof Log, value);
    }

    handleOwner(event: CustomEvent<{ id: string; name: string }>): void {
        const { owner } = (event.currentTarget as HTMLElement).dataset;
        this.set(owner as OwnerName, { is: 'fixed', ...event.detail });
    }

    handleSubject(event: CustomEvent<{ value: string }>): void {
        this.set('subject', { ...this.rule.log.subject, [kindOf(event)]: event.detail.value });
    }

    handleDefaultSubject(event: Event): void {
        this.set('subject', without(this.rule.log.subject ?? {}, [kindOf(event)]));
    }

    handleLines(event: CustomEvent<{ lines: readonly DescriptionLine[] | undefined }>): void {
        const { lines } = (event.currentTarget as HTMLElement).dataset;
        this.set(lines as 'description', event.detail.lines);
    }

    handleAddMissed(): void {
        this.set('missedDescription', this.rule.log.description ?? DEFAULT_DESCRIPTION);
    }

    handleFields(event: CustomEvent<{ fields: readonly FieldTemplate[] }>): void {
        this.set('fields', event.detail.fields);
    }

    private get textFields(): Option[] {
        return Object.values(this.ofObject)
            .filter(({ apiName }) => fieldProblem({ field: apiName, type: 'string' }, this.ofObject) === undefined)
            .map(({ apiName, label }) => ({ label, value: apiName }))
            .sort((a, b) => a.label.localeCompare(b.label));
    }

    private at(path: string): string {
        return problemAt(this.problems, path);
    }

    /** Nothing, or an empty text, means: as by default. */
    private set(name: keyof Log, value: unknown): void {
        const others = without(this.rule.log, [name]);
        this.tell((value === undefined || value === '' ? others : { ...others, [name]: value }));
    }

    private tell(log: Log): void {
        this.dispatchEvent(new CustomEvent('fill', { detail: { log } }));
    }
}

function without<T extends object>(whole: T, names: readonly string[]): T {
    return Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name))) as T;
}

function kindOf(event: Event): Kind {
    return (event.currentTarget as HTMLElement).dataset['kind'] as Kind;
}

function fixed(owner: Owner | undefined): Owner | undefined {
    return owner?.is === 'fixed' ? owner : undefined;
}

function ownerOf(is: string): Owner | undefined {
    if (is === '') return undefined;
    return is === 'fixed' ? { is, id: '', name: '' } : { is: is as 'agent' | 'recordOwner' };
}

function choice(name: string, label: string, value: string, options: readonly Option[], problem = ''): FormField {
    return { name, label, kind: 'choice', value, options, problem };
}

function optionsOf(family: string, names: readonly string[]): Option[] {
    return names.map((name) => ({ label: named(family, name), value: name }));
}
