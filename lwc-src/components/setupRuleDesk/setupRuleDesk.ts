/**
 * The rules as records and as what they mean, side by side, and what is done to them: read, saved, moved, imported. Draws
 * nothing. Whatever is written was checked before; what somebody else has changed meanwhile isn't overwritten.
 */
import {
    builtInRule, checkOrder, checkRule, isGroup, MOST_RULES, pastCallsIn, pastCallsRequest, positionBehind, readRule, readRules, readRuleSettings, settingIn, summaryOf, writeRule, writeRules,
    writesToMove
} from 'c/setupCore';
import { say, t } from 'c/setupText';
import { createAll, type RecordOf, type SetupStore } from 'c/setupStore';
import type { Problem } from '../../core/json/reader';
import type { CheckContext, CheckProblem } from '../../core/rule/check';
import type { RuleBook } from '../../core/rule/decide';
import type { Rule } from '../../core/rule/rule';
import type { RuleSettings } from '../../core/rule/settings';
import type { PastCall, PastCallFields } from '../../salesforce/setup/pastCalls';

type RuleRecord = RecordOf<'rule'>;

/** A rule's record, and what it means if it can be read. */
export interface Entry {
    readonly id: string;
    readonly name: string;
    readonly on: boolean;
    readonly position: number;
    readonly modified: string;
    readonly modifiedBy: string;
    readonly rule: Rule | undefined;
    readonly problems: readonly Problem[];
}

/** A rule that is being edited; without an entry it is new. */
export interface Draft {
    readonly entry: Entry | undefined;
    readonly rule: Rule;
}

export interface Loaded {
    readonly entries: readonly Entry[];
    readonly settings: RuleSettings;
    readonly calls: readonly PastCall[];
}

/** Past calls that rules are tried on (B4); GraphQL gives 2,000 records of an object at most. */
const MOST_CALLS = 1_000;
/** Of Summary__c. */
const LONGEST_SUMMARY = 4_000;

export class RuleDesk {
    private readonly store: SetupStore;

    constructor(store: SetupStore) {
        this.store = store;
    }

    /** @throws RecordError */
    async load(fields: PastCallFields, reader: { readonly timeZone: string; readonly locale: string }): Promise<Loaded> {
        const [entries, extensions, settings] = await Promise.all([
            this.entries(),
            this.store.list('extension', { orderBy: 'Extension__c', lookups: ['User__c'] }),
            this.store.list('setting', { orderBy: 'Setting__c' })
        ]);
        const stored = settings.flatMap(({ values }) =>
            (values.Scope__c === 'Organisation' ? [{ setting: String(values.Setting__c), scope: 'organisation' as const, locked: values.Locked__c === true, value: String(values.Value__c ?? '') }] : [])
        );
        const people = extensions.map(({ name, values, related }) => ({
            extension: String(values.Extension__c),
            label: name,
            userId: values.User__c === undefined ? undefined : String(values.User__c),
            userName: related.User__c
        }));
        const setup = { rules: [], extensions: people, dispositions: [], settings: stored, stamp: '' };
        const { settings: read } = readRuleSettings((name) => settingIn(setup, name)?.value, people);
        // Without the calls rules can still be edited.
        const answer = await this.store.read(pastCallsRequest(fields, MOST_CALLS)).catch(() => undefined);
        const calls = pastCallsIn(answer, reader, (userId) => people.find((one) => one.userId === userId)?.extension ?? '');
        return { entries, settings: read, calls };
    }

    /** @throws RecordError */
    async entries(): Promise<readonly Entry[]> {
        return (await this.store.list('rule', { orderBy: 'Position__c' })).map(entryOf);
    }

    /** @returns the id. @throws RecordError `conflict` when somebody else has changed it since it was read */
    async save({ entry, rule }: Draft, entries: readonly Entry[], settings: RuleSettings): Promise<string> {
        const values = storedFormOf(rule, settings);
        if (!entry) return this.store.create('rule', { ...values, Active__c: rule.on, Position__c: positionBehind(entries) }, rule.name);
        await this.store.update('rule', entry, values, rule.name);
        return entry.id;
    }

    /** @throws RecordError */
    async toggle(entry: Entry, on: boolean): Promise<void> {
        await this.store.update('rule', entry, { Active__c: on });
    }

    /** @throws RecordError */
    async move(entries: readonly Entry[], from: number, to: number): Promise<void> {
        // One after the other: between two of them the order is still one that somebody wanted.
        for (const { id, position } of writesToMove(entries, from, to)) {
            const entry = entries.find((one) => one.id === id);
            // eslint-disable-next-line no-await-in-loop
            if (entry) await this.store.update('rule', entry, { Position__c: position });
        }
    }

    /** @throws RecordError */
    async remove(entry: Entry): Promise<void> {
        await this.store.remove(entry.id);
    }

    /** @throws NotAllError with what is left of them, if one can't be saved and those before it can't be taken back */
    async import(rules: readonly Rule[], entries: readonly Entry[], settings: RuleSettings): Promise<void> {
        const first = positionBehind(entries);
        await createAll(this.store, 'rule', rules.map((rule, index) => ({ name: rule.name, values: { ...storedFormOf(rule, settings), Active__c: false, Position__c: first + index } })));
    }
}

/** A rule as its record holds it, with its meaning in words for whoever sees only that. */
function storedFormOf(rule: Rule, settings: RuleSettings): Readonly<Record<'Definition__c' | 'Summary__c', string>> {
    return { Definition__c: writeRule(rule), Summary__c: summaryOf(rule, settings).map(say).join('\n').slice(0, LONGEST_SUMMARY) };
}

/** What was pasted: rules, or why there are none, with the places. */
export function pasted(json: string, entries: readonly Entry[], context: CheckContext): { readonly rules: readonly Rule[]; readonly problems: readonly Problem[] } {
    const reading = readRules(json, (index) => `imported-${index}`);
    if (!reading.ok) return { rules: [], problems: reading.problems };
    const all = reading.value.length + entries.length;
    if (all > MOST_RULES) return { rules: [], problems: [{ path: 'rules', problem: 'tooMany', value: String(all) }] };
    const problems = reading.value.flatMap((rule, index) => errorsIn(checkRule(rule, context)).map((problem) => ({ ...problem, path: `rules[${index}].${problem.path}` })));
    return { rules: reading.value, problems };
}

/** Everything that is wrong with a draft, at its place: as it would be stored, and against the org. */
export function problemsOf({ rule, entry }: Draft, entries: readonly Entry[], context: CheckContext): readonly CheckProblem[] {
    const named: CheckProblem[] = rule.name.trim() === '' ? [{ path: 'name', problem: 'missing', severity: 'error' }] : [];
    const reading = readRule(rule, writeRule(rule));
    const stored = reading.ok ? [] : reading.problems.map((problem): CheckProblem => ({ ...problem, severity: 'error' }));
    const rules = entries.flatMap((one) => (one.id === entry?.id ? [rule] : one.rule ? [one.rule] : []));
    const at = rules.indexOf(rule);
    const order = at < 0 ? [] : checkOrder(rules).filter(({ path }) => path === `rules[${at}]`);
    // What can't be stored says nothing yet about the org.
    return [...named, ...stored, ...order, ...(reading.ok ? checkRule(rule, context) : [])];
}

export function errorsIn(problems: readonly CheckProblem[]): readonly CheckProblem[] {
    return problems.filter(({ severity }) => severity === 'error');
}

/** The rules as they are, or as they would be with the draft. */
export function bookOf(entries: readonly Entry[], settings: RuleSettings, draft?: Draft): RuleBook {
    const saved = entries.flatMap(({ id, rule }) => (draft?.entry?.id === id ? [draft.rule] : rule ? [rule] : []));
    const added = draft && !draft.entry ? [draft.rule] : [];
    return { rules: [...saved, ...added], builtIn: builtInRule(t('ruleEverythingElse')), settings };
}

export function exportOf(entries: readonly Entry[]): string {
    return writeRules(entries.flatMap(({ rule }) => rule ?? []));
}

/** Conditions in a group, as the form shows them. */
export function inGroup(rule: Rule): Rule {
    return isGroup(rule.when) ? rule : { ...rule, when: { all: [rule.when] } };
}

function entryOf({ id, name, modified, modifiedBy, values }: RuleRecord): Entry {
    const on = values.Active__c === true;
    const reading = readRule({ id, name, on }, String(values.Definition__c ?? ''));
    return {
        id,
        name,
        on,
        position: Number(values.Position__c),
        modified,
        modifiedBy,
        rule: reading.ok ? inGroup(reading.value) : undefined,
        problems: reading.ok ? [] : reading.problems
    };
}

/** A copy to edit: switched off, and not yet in Salesforce. */
export function copyOf(rule: Rule): Draft {
    return { entry: undefined, rule: { ...rule, id: 'new', name: t('ruleEditCopyOf', { name: rule.name }).slice(0, 80), on: false } };
}

export function isSameButForSwitch(one: Rule | undefined, other: Rule | undefined): boolean {
    const withoutSwitch = (rule: Rule | undefined): string | undefined => rule && JSON.stringify({ ...rule, on: undefined });
    return withoutSwitch(one) === withoutSwitch(other);
}
