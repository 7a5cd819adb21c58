/**
 * The stored form of a rule: JSON with a version, as it stands in a rule's record. What a rule doesn't say is as in an org
 * that has set nothing. A form from the future is refused, since half a rule would do something that nobody wanted.
 */
import { CALL_KINDS } from '../../call/kind';
import { OUTCOMES } from '../../call/outcome';
import type { Create, OpportunityPolicy } from '../../create/create';
import { dictionary, flag, integer, isObject, list, may, must, oneOf, parsed, Place, shape, text, type Problem, type Reader } from '../../json/reader';
import { DESCRIPTION_WORDS, type DescriptionLine } from '../../log/description';
import { FIELD_TYPES, type FieldTemplate, type Log, type Owner } from '../../log/log';
import { PEOPLE } from '../../match/match';
import type { Pop, PopTarget } from '../../pop/pop';
import { CUSTOM } from '../../template/variables';
import { TEXT_VARIABLES, type Comparison, type Condition, type TextCondition, type TextVariable } from '../condition';
import { CUSTOM_NAME } from '../customVariables';
import { isLike, patternProblem } from '../pattern';
import { builtInRule, type Rule, type Search } from '../rule';

/** The newest form that this code writes and knows. */
export const RULE_VERSION = 1;
export const MOST_RULES = 500;
const DEEPEST = 8;
const MOST_PARTS = 50;
const MOST_LINES = 50;
const MOST_FIELDS = 50;
/** A long text area takes no more. */
const LONGEST_DEFINITION = 131_072;

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

const template = text(4_000);
const name = text(80, (value) => (value.trim() ? undefined : 'missing'));
const recordId = text(18, (value) => (/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(value) ? undefined : 'notAnId'));
/** An API name, with or without a namespace. */
export const apiName = text(80, notAnApiName);

function notAnApiName(value: string): string | undefined {
    return /^[A-Za-z]\w*$/.test(value) ? undefined : 'notAnApiName';
}

/** What a text variable may be, where that is known. */
const KNOWN_VALUES: Readonly<Record<string, readonly string[]>> = { direction: ['inbound', 'outbound'], outcome: OUTCOMES, kind: CALL_KINDS };

const textVariable: Reader<TextVariable> = (value, place) => {
    if (typeof value !== 'string') return place.wrong('wrongType', value);
    const isKnown = (TEXT_VARIABLES as readonly string[]).includes(value) || (value.startsWith(CUSTOM) && CUSTOM_NAME.test(value.slice(CUSTOM.length)));
    return isKnown ? (value as TextVariable) : place.wrong('unknownVariable', value);
};

const textCondition: Reader<TextCondition> = (value, place) => {
    const condition = shape<TextCondition>({ variable: must(textVariable), is: must(oneOf('anyOf', 'noneOf', 'empty', 'given')), values: may(list(text(100, patternProblem), 200)) })(value, place);
    if (!condition) return undefined;
    const { variable, is, values } = condition;
    const takesValues = is === 'anyOf' || is === 'noneOf';
    if (takesValues !== (values !== undefined && values.length > 0)) return place.property('values').wrong(takesValues ? 'missing' : 'unknownProperty');
    const known = KNOWN_VALUES[variable];
    const strange = known && values?.find((pattern) => !known.some((one) => isLike(one, pattern)));
    return strange === undefined ? condition : place.property('values').wrong('unknownValue', strange);
};

const comparison: Reader<Comparison> = (value, place) => {
    switch (isObject(value) && value['variable']) {
        case 'match':
            return shape<Extract<Comparison, { variable: 'match' }>>({ variable: must(oneOf('match')), is: must(oneOf('none', 'one', 'many', 'some')), objects: may(list(apiName, 20)) })(value, place);
        case 'hours':
            return shape<Extract<Comparison, { variable: 'hours' }>>({ variable: must(oneOf('hours')), is: must(oneOf('open', 'closed')), calendar: must(name) })(value, place);
        default:
            return textCondition(value, place);
    }
};

function condition(depth: number): Reader<Condition> {
    return (value, place) => {
        const join = isObject(value) && ('all' in value ? 'all' : 'any' in value && 'any');
        if (!join) return comparison(value, place);
        if (depth === 0) return place.wrong('tooDeep');
        const parts = list(condition(depth - 1), MOST_PARTS);
        return join === 'all' ? shape<{ all: readonly Condition[] }>({ all: must(parts) })(value, place) : shape<{ any: readonly Condition[] }>({ any: must(parts) })(value, place);
    };
}

const search = shape<Search>({
    objects: must(list(oneOf(...PEOPLE), 3)),
    also: may(dictionary(list(apiName, 5), (object) => (PEOPLE.includes(object) ? undefined : 'unknownValue'), 3))
});

const target = oneOf<PopTarget>('record', 'newTab', 'list', 'search', 'newRecord', 'nothing');
const pop = shape<Pop>({ when: must(oneOf('ringing', 'answered', 'never')), none: must(target), one: must(target), several: must(target), outbound: may(flag), newObject: may(apiName) });

const fields = list(shape<FieldTemplate>({ field: must(apiName), type: must(oneOf(...FIELD_TYPES)), value: must(template) }), MOST_FIELDS);

const opportunity = shape<OpportunityPolicy>({
    order: may(oneOf('modified', 'closeDate', 'amount')),
    ifClosed: may(oneOf('reopen', 'create', 'leave')),
    openStage: may(text(255)),
    closeInDays: may(integer(0, 3_650))
});

const create = shape<Create>({
    what: must(oneOf('nothing', 'Lead', 'Contact', 'Account', 'ContactWithOpportunity')),
    how: may(oneOf('automatic', 'ask')),
    when: may(oneOf('ringing', 'answered', 'ended')),
    outbound: may(flag),
    fields: may(dictionary(fields, (object) => ([...PEOPLE, 'Opportunity'].includes(object) ? undefined : 'unknownValue'), 4)),
    opportunity: may(opportunity)
});

const lines = list(shape<DescriptionLine>({ word: may(oneOf(...DESCRIPTION_WORDS)), label: may(text(255)), value: must(template) }), MOST_LINES);

const owner: Reader<Owner> = (value, place) =>
    isObject(value) && value['is'] === 'fixed'
        ? shape<Extract<Owner, { is: 'fixed' }>>({ is: must(oneOf('fixed')), id: must(recordId), name: must(text(255)) })(value, place)
        : shape<{ is: 'agent' | 'recordOwner' }>({ is: must(oneOf('agent', 'recordOwner')) })(value, place);

const log = shape<Log>({
    on: must(flag),
    internalCalls: may(flag),
    as: may(oneOf('Task', 'Case')),
    when: may(oneOf('begin', 'end')),
    status: may(text(255)),
    dueInDays: may(integer(0, 3_650)),
    subject: may(shape<NonNullable<Log['subject']>>({ inbound: may(template), outbound: may(template), missed: may(template) })),
    description: may(lines),
    missedDescription: may(lines),
    fields: may(fields),
    leadField: may(apiName),
    owner: may(owner),
    missedOwner: may(owner),
    completesTask: may(oneOf('answered', 'always', 'never')),
    toOpportunity: may(flag)
});

/** What stands in a rule's definition, beside its version. */
type Definition = Partial<Pick<Rule, 'when' | 'search' | 'pop' | 'create' | 'log'>>;
const version = must(integer(1, RULE_VERSION));
const definition = { version, when: may(condition(DEEPEST)), search: may(search), pop: may(pop), create: may(create), log: may(log) };
const oneRule = shape<Definition & { version: number }>(definition);
const ruleOfMany = shape<Definition & { name: string; on?: boolean }>({ ...withoutVersion(definition), name: must(name), on: may(flag) });
const manyRules = shape<{ version: number; rules: readonly (Definition & { name: string; on?: boolean })[] }>({ version, rules: must(list(ruleOfMany, MOST_RULES)) });

function withoutVersion<T extends { readonly version: unknown }>({ version: _version, ...rest }: T): Omit<T, 'version'> {
    return rest;
}

/**
 * A rule from its record.
 * @param json the definition
 */
export function readRule(record: { readonly id: string; readonly name: string; readonly on: boolean }, json: string): Reading<Rule> {
    return reading(json, oneRule, (parts) => ruleOf(record, parts));
}

/** The definition of a rule for its record. */
export function writeRule({ when, search: where, pop: popped, create: created, log: logged }: Rule): string {
    return JSON.stringify({ version: RULE_VERSION, when, search: where, pop: popped, create: created, log: logged });
}

/**
 * Rules from a file that somebody exported, here or elsewhere. All or none: half an import would be nobody's wish.
 * @param newId an id for each
 */
export function readRules(json: string, newId: (index: number) => string): Reading<readonly Rule[]> {
    return reading(json, manyRules, ({ rules }) => rules.map(({ name: called, on = true, ...parts }, index) => ruleOf({ id: newId(index), name: called, on }, parts)), LONGEST_DEFINITION * MOST_RULES);
}

export function writeRules(rules: readonly Rule[]): string {
    return JSON.stringify({ version: RULE_VERSION, rules: rules.map(({ id: _id, ...rule }) => rule) }, null, 2);
}

function ruleOf({ id, name: called, on }: { readonly id: string; readonly name: string; readonly on: boolean }, { when, search: where, pop: popped, create: created, log: logged }: Definition): Rule {
    const usual = builtInRule(called);
    return { id, name: called, on, when: when ?? usual.when, search: where ?? usual.search, pop: popped ?? usual.pop, create: created ?? usual.create, log: logged ?? usual.log };
}

function reading<T, R>(json: string, read: Reader<T>, make: (value: T) => R, longest = LONGEST_DEFINITION): Reading<R> {
    const place = new Place();
    const data = json.length > longest ? place.wrong('tooLong', json) : parsed(json, place);
    // Before anything else: what a newer form means nobody here can tell.
    if (isObject(data) && typeof data['version'] === 'number' && data['version'] > RULE_VERSION) place.property('version').wrong('newerVersion', data['version']);
    const value = place.problems.length === 0 ? read(data, place) : undefined;
    return value === undefined || place.problems.length > 0 ? { ok: false, problems: place.problems } : { ok: true, value: make(value) };
}
