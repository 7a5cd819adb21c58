/**
 * The rules at work: what those of the admin, or the built-in one, say of one call just now, in terms of what the panel can
 * do. Comes after the first look at the phone, and before the first call is decided.
 */
import { matchDialledFrom, type Found } from '../../core/match/match';
import type { Log } from '../../core/log/log';
import { decide, type RuleBook, type Surroundings } from '../../core/rule/decide';
import type { Rule } from '../../core/rule/rule';
import { ruleBookOf } from '../../core/rule/stored/ruleBook';
import type { OrgSetup } from '../../core/setup/orgSetup';
import type { CallRecord } from '../../core/state/softphoneState';
import type { Ruler, Ruling } from '../app/rules';
import type { TaskTools } from '../app/callTask';
import { t, useLabels } from '../i18n/labels';
import { logWords } from '../words';
import { HeldRules } from './heldRules';

export interface RulesPart {
    readonly hold: (key: string) => void;
    readonly ruling: Ruler;
}

export interface RulesPartTools extends Pick<TaskTools, 'agent' | 'closedStatus' | 'numbers' | 'clock' | 'report'> {
    readonly setup: () => OrgSetup;
    readonly labels: Readonly<Record<string, string>>;
}

export function startRules(tools: RulesPartTools): RulesPart {
    useLabels(tools.labels);
    const words = { ...logWords(), conference: t('wordConference'), participants: t('wordParticipants'), onBehalfOf: t('wordOnBehalfOf') };
    // A rule that can't be read is left out and reported, the others hold.
    const rules = new HeldRules(tools.setup, (setup) => {
        const { book: stored, problems } = ruleBookOf(setup, t('ruleEverythingElse'));
        // Neither the rule's name nor its texts: both may hold what is nobody's affair.
        for (const { ruleId = '', path, problem } of problems) tools.report(`reading rule ${ruleId}, ${path}: ${problem},`, problem);
        const book: RuleBook = { ...stored, rules: stored.rules.map(asPanelCan) };
        return (record, cutShort = false) => {
            const around: Surroundings = { parser: tools.numbers(), words, now: tools.clock.now(), closedStatus: tools.closedStatus(), describe: () => undefined };
            return rulingOn(record, cutShort, book, tools, around);
        };
    });
    return { hold: (key) => rules.hold(key), ruling: (record, cutShort) => rules.of(record.call.key)(record, cutShort) };
}

function rulingOn(record: CallRecord, cutShort: boolean, book: RuleBook, tools: RulesPartTools, around: Surroundings): Ruling {
    const { call, chosenId, notes } = record;
    const readableNumber = call.number && around.parser.format(call.number);
    const { rule, matches, internal, pop, log } = decide({ call, readableNumber, found: foundOf(record), chosenId, agent: tools.agent(), notes, cutShort }, book, around);
    const said = { ruleName: rule.name, matches, internal, pop };
    if (!log.write) return { ...said, log: { write: false, why: log.why } };
    // One entry: nobody is told of as a participant.
    const [entry] = log.entries;
    return { ...said, log: { write: true, fields: entry?.fields ?? {}, leftOut: entry?.problems.map(({ field }) => field) ?? [] } };
}

/** Who has the number; whom a call was dialled from is known without a search. */
function foundOf({ call, found }: CallRecord): readonly Found[] | undefined {
    if (found || !call.recordContext) return found;
    const { id, objectApiName, name } = matchDialledFrom(call.recordContext);
    return [{ candidate: { id, objectApiName, name, phones: [], modifiedAt: 0 }, phones: [] }];
}

/** The panel writes Tasks, once the call is over: what a rule says of a Case's own fields isn't meant for a Task. */
function asPanelCan(rule: Rule): Rule {
    const { fields, status, leadField, ...log } = rule.log;
    const isCase = log.as === 'Case';
    const asTask: Log = { ...log, as: 'Task', when: 'end', ...(!isCase && { fields, status, leadField }) };
    return { ...rule, log: asTask };
}
