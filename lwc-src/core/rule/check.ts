/**
 * What is wrong with a rule that can be read (B4): variables and calendars that aren't there, fields that can't be written,
 * values that don't fit, parts that never come to anything. Found when a rule is checked; at call time none of it stops a
 * call or a log.
 */
import type { Problem } from '../json/reader';
import { fieldProblem, fieldValues, type ObjectDescription } from '../log/fieldValue';
import type { FieldTemplate } from '../log/log';
import { namesIn, type Template } from '../template/template';
import { CUSTOM, VARIABLES } from '../template/variables';
import { isGroup, type Condition } from './condition';
import type { Rule } from './rule';
import type { RuleSettings } from './settings';

export interface CheckProblem extends Problem {
    /** A warning is about something that works, though hardly as it is meant. */
    readonly severity: 'error' | 'warning';
}

/** What the org has; undefined where nobody has asked. */
export interface CheckContext {
    readonly settings: RuleSettings;
    readonly describe: (objectApiName: string) => ObjectDescription;
    readonly taskStatuses?: readonly string[];
    readonly opportunityStages?: readonly { readonly name: string; readonly isClosed: boolean }[];
}

export function checkRule(rule: Rule, context: CheckContext): CheckProblem[] {
    return [...inCondition(rule.when, 'when', context), ...inTemplates(rule, context), ...inFields(rule, context), ...inLog(rule, context), ...inActions(rule, context)];
}

/** Of all rules together: those that are never reached. */
export function checkOrder(rules: readonly Rule[]): CheckProblem[] {
    const always = rules.findIndex(({ on, when }) => on && 'all' in when && when.all.length === 0);
    if (always < 0) return [];
    return rules.flatMap(({ on, name }, index) => (on && index > always ? [warning(`rules[${index}]`, 'neverReached', name)] : []));
}

function inCondition(condition: Condition, path: string, context: CheckContext): CheckProblem[] {
    if (isGroup(condition)) {
        const [join, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
        const empty = join === 'any' && parts.length === 0 ? [warning(path, 'neverHolds')] : [];
        return [...empty, ...parts.flatMap((part, index) => inCondition(part, `${path}.${join}[${index}]`, context))];
    }
    const { settings } = context;
    if (condition.variable === 'hours') return settings.calendars.some(({ id }) => id === condition.calendar) ? [] : [error(`${path}.calendar`, 'calendarUnknown', condition.calendar)];
    return isVariableKnown(condition.variable, settings) ? [] : [error(`${path}.variable`, 'unknownVariable', condition.variable)];
}

/** The rest was held against the list when the rule was read. */
function isVariableKnown(variable: string, { customVariables }: RuleSettings): boolean {
    return !variable.startsWith(CUSTOM) || customVariables.some(({ name }) => name === variable.slice(CUSTOM.length));
}

function inTemplates({ log, create }: Rule, { settings }: CheckContext): CheckProblem[] {
    const lines = (name: 'description' | 'missedDescription') => (log[name] ?? []).map(({ value }, index) => [`log.${name}[${index}].value`, value] as const);
    const fields = (path: string, templates: readonly FieldTemplate[] = []) => templates.map(({ value }, index) => [`${path}[${index}].value`, value] as const);
    const templates: readonly (readonly [path: string, template: Template])[] = [
        ...Object.entries(log.subject ?? {}).map(([kind, template]) => [`log.subject.${kind}`, template] as const),
        ...lines('description'),
        ...lines('missedDescription'),
        ...fields('log.fields', log.fields),
        ...Object.entries(create.fields ?? {}).flatMap(([object, own]) => fields(`create.fields.${object}`, own))
    ];
    const isKnown = (name: string): boolean => (VARIABLES as readonly string[]).includes(name) || (name.startsWith(CUSTOM) && isVariableKnown(name, settings));
    return templates.flatMap(([path, template]) => namesIn(template).flatMap((name) => (isKnown(name) ? [] : [error(path, 'unknownVariable', name)])));
}

function inFields({ log, create }: Rule, { describe }: CheckContext): CheckProblem[] {
    const logged = ofObject('log.fields', log.fields ?? [], describe(log.as ?? 'Task'));
    const created = Object.entries(create.fields ?? {}).flatMap(([object, fields]) => ofObject(`create.fields.${object}`, fields, describe(object)));
    const lead = log.leadField === undefined ? undefined : fieldProblem({ field: log.leadField, type: 'string' }, describe(log.as ?? 'Task'));
    return [...logged, ...created, ...(lead ? [error('log.leadField', lead, log.leadField)] : [])];
}

/** A value without variables can be held against its field now. */
function ofObject(path: string, fields: readonly FieldTemplate[], object: ObjectDescription): CheckProblem[] {
    return fields.flatMap((template, index) => {
        const own = fieldProblem(template, object);
        if (own) return [error(`${path}[${index}].field`, own, template.field)];
        if (namesIn(template.value).length > 0) return [];
        return fieldValues([template], String, object, '2000-01-01').problems.map(({ problem, value }) => error(`${path}[${index}].value`, problem, value));
    });
}

function inLog({ log }: Rule, { taskStatuses }: CheckContext): CheckProblem[] {
    const isStrange = log.status !== undefined && log.as !== 'Case' && taskStatuses !== undefined && !taskStatuses.includes(log.status);
    return isStrange ? [error('log.status', 'unknownStatus', log.status)] : [];
}

function inActions({ pop, create, log }: Rule, { opportunityStages }: CheckContext): CheckProblem[] {
    const problems: CheckProblem[] = [];
    const { openStage, ifClosed = 'leave' } = create.opportunity ?? {};
    // A form over the panel hides the button that answers.
    if (pop.when === 'ringing' && [pop.none, pop.one, pop.several].includes('newRecord')) problems.push(warning('pop.when', 'formWhileRinging'));
    if (pop.none === 'record' || pop.none === 'newTab') problems.push(warning('pop.none', 'nothingToOpen', pop.none));
    if (openStage === undefined && (create.what === 'ContactWithOpportunity' || ifClosed !== 'leave')) problems.push(error('create.opportunity.openStage', 'missing'));
    const stage = opportunityStages?.find(({ name }) => name === openStage);
    if (openStage !== undefined && opportunityStages && stage?.isClosed !== false) problems.push(error('create.opportunity.openStage', stage ? 'stageIsClosed' : 'unknownStage', openStage));
    if (log.as === 'Case' && log.completesTask !== undefined && log.completesTask !== 'never') problems.push(warning('log.completesTask', 'notForCases'));
    return problems;
}

function error(path: string, problem: string, value?: string): CheckProblem {
    return { path, problem, severity: 'error', ...(value !== undefined && { value }) };
}

function warning(path: string, problem: string, value?: string): CheckProblem {
    return { ...error(path, problem, value), severity: 'warning' };
}
