/**
 * A rule, and why it was taken or not, in plain words: phrases by the keys of labels, for whoever shows them (B4, B5). Names
 * from the org stand as they are; words of ours are phrases again.
 */
import { phrase, type Phrase } from '../phrase';
import type { Log, Owner } from '../log/log';
import type { Pop } from '../pop/pop';
import { isGroup, type Comparison, type Condition, type Judgement, type TextCondition } from './condition';
import type { Tried } from './decide';
import type { Rule } from './rule';
import type { RuleSettings } from './settings';

/** Every key that phrases of this file have; those of words end in the word itself. */
export const PHRASE_KEYS = [
    'ruleAlways',
    'ruleNever',
    'ruleAll',
    'ruleAny',
    'ruleIs',
    'ruleIsNot',
    'ruleEmpty',
    'ruleGiven',
    'ruleHoursOpen',
    'ruleHoursClosed',
    'ruleMatchNone',
    'ruleMatchOne',
    'ruleMatchMany',
    'ruleMatchSome',
    'ruleMatchNoneOf',
    'ruleMatchOneOf',
    'ruleMatchManyOf',
    'ruleMatchSomeOf',
    'ruleSearch',
    'rulePopNever',
    'rulePop',
    'ruleCreate',
    'ruleCreateAsked',
    'ruleLogNothing',
    'ruleLog',
    'ruleLogAtBegin',
    'ruleLogStatus',
    'ruleOwner',
    'ruleOwnerFixed',
    'ruleMissedOwner',
    'ruleMissedOwnerFixed',
    'ruleToOpportunity',
    'ruleHolds',
    'ruleFails',
    'ruleFailsUnknown',
    'ruleOpen'
] as const;
type Key = (typeof PHRASE_KEYS)[number];

/** A word of ours: the name of a variable, a direction, an outcome, a moment. */
function word(kind: 'variable' | 'value' | 'pop' | 'moment' | 'create' | 'log' | 'owner', name: string): Phrase {
    return phrase(`word.${kind}.${name}`);
}

function say(key: Key, args?: Phrase['args']): Phrase {
    return phrase(key, args);
}

/** The rule in sentences: when, whom it looks for, what pops, what is created, what is logged. */
export function summaryOf({ when, search, pop, create, log }: Rule, settings: RuleSettings): Phrase[] {
    const { what, how, when: moment = 'answered' } = create;
    const created = what === 'nothing' ? [] : [say(how === 'automatic' ? 'ruleCreate' : 'ruleCreateAsked', { what: word('create', what), when: word('moment', moment) })];
    return [conditionPhrase(when, settings), say('ruleSearch', { objects: search.objects }), popPhrase(pop), ...created, ...logPhrases(log, settings)];
}

export function conditionPhrase(condition: Condition, settings: RuleSettings): Phrase {
    if (!isGroup(condition)) return comparisonPhrase(condition, settings);
    const isAll = 'all' in condition;
    const parts = isAll ? condition.all : condition.any;
    if (parts.length === 0) return say(isAll ? 'ruleAlways' : 'ruleNever');
    const [only] = parts;
    if (only && parts.length === 1) return conditionPhrase(only, settings);
    return say(isAll ? 'ruleAll' : 'ruleAny', { parts: parts.map((part) => conditionPhrase(part, settings)) });
}

const MATCH_KEYS = { none: 'ruleMatchNone', one: 'ruleMatchOne', many: 'ruleMatchMany', some: 'ruleMatchSome' } as const;

function comparisonPhrase(condition: Comparison, { calendars }: RuleSettings): Phrase {
    switch (condition.variable) {
        case 'match': {
            const key = MATCH_KEYS[condition.is];
            return condition.objects?.length ? say(`${key}Of`, { objects: condition.objects }) : say(key);
        }
        case 'hours': {
            const calendar = calendars.find(({ id }) => id === condition.calendar)?.name ?? condition.calendar;
            return say(condition.is === 'open' ? 'ruleHoursOpen' : 'ruleHoursClosed', { calendar });
        }
        default:
            return textPhrase(condition);
    }
}

/** Variables whose values are words of ours, not names in the org. */
const OUR_VALUES: ReadonlySet<string> = new Set(['direction', 'outcome', 'kind']);

function textPhrase({ variable, is, values = [] }: TextCondition): Phrase {
    const named = variableWord(variable);
    if (is === 'empty') return say('ruleEmpty', { variable: named });
    if (is === 'given') return say('ruleGiven', { variable: named });
    return say(is === 'anyOf' ? 'ruleIs' : 'ruleIsNot', { variable: named, values: values.map((value) => valueWord(variable, value)) });
}

function variableWord(variable: string): Phrase | string {
    return variable.startsWith('custom.') ? variable.slice('custom.'.length) : word('variable', variable);
}

function valueWord(variable: string, value: string): Phrase | string {
    return OUR_VALUES.has(variable) && /^\w+$/.test(value) ? word('value', value) : value;
}

function popPhrase({ when, none, one, several }: Pop): Phrase {
    if (when === 'never') return say('rulePopNever');
    return say('rulePop', { when: word('moment', when), none: word('pop', none), one: word('pop', one), several: word('pop', several) });
}

function logPhrases({ on, as = 'Task', when, status, owner = { is: 'agent' }, missedOwner, toOpportunity }: Log, { logWhen }: RuleSettings): Phrase[] {
    if (!on) return [say('ruleLogNothing')];
    return [
        say((when ?? logWhen) === 'begin' ? 'ruleLogAtBegin' : 'ruleLog', { what: word('log', as) }),
        ...(status === undefined ? [] : [say('ruleLogStatus', { status })]),
        ownerPhrase(owner, 'ruleOwner'),
        ...(missedOwner ? [ownerPhrase(missedOwner, 'ruleMissedOwner')] : []),
        ...(toOpportunity ? [say('ruleToOpportunity')] : [])
    ];
}

function ownerPhrase(owner: Owner, key: 'ruleOwner' | 'ruleMissedOwner'): Phrase {
    return owner.is === 'fixed' ? say(`${key}Fixed`, { name: owner.name }) : say(key, { owner: word('owner', owner.is) });
}

/** B5: why a rule was taken, or which of its conditions kept it from that, and what was there instead. */
export function whyPhrase({ rule, judgement }: Tried, settings: RuleSettings): Phrase {
    if (judgement.answer === 'holds') return say('ruleHolds', { rule: rule.name, condition: conditionPhrase(rule.when, settings) });
    const { condition, actual, answer } = decisive(judgement);
    const told = { rule: rule.name, condition: conditionPhrase(condition, settings) };
    if (answer === 'open') return say('ruleOpen', told);
    if (actual === undefined) return say('ruleFailsUnknown', told);
    const variable = isGroup(condition) ? '' : condition.variable;
    return say('ruleFails', { ...told, actual: typeof actual === 'number' ? actual : variable === 'hours' ? word('value', actual) : valueWord(variable, actual) });
}

/** The first part that decided it, as deep as it goes. A group of alternatives fails as a whole, so its first part stands for it. */
function decisive(judgement: Judgement): Judgement {
    const part = judgement.parts?.find(({ answer }) => answer === judgement.answer);
    return part ? decisive(part) : judgement;
}
