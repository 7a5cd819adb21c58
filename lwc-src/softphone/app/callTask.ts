/** What is written of a call, by default a Task: whether there is one, by the rule, and its fields, from what the panel knows just now. */
import type { LogAgent } from '../../core/log/facts';
import { logFor, mayLogAnyway, partyOf, type LogDecision } from '../../core/log/log';
import { linked } from '../../core/log/said';
import { taskDraftOf } from '../../core/log/taskDraft';
import type { LogWords } from '../../core/log/words';
import type { NumberParser } from '../../core/number/phoneNumber';
import type { Written } from '../../core/outbox/outbox';
import type { Rule } from '../../core/rule/rule';
import type { CallRecord } from '../../core/state/softphoneState';
import type { CallRules } from './rules';
import type { Tools } from './tools';

export interface TaskTools extends Tools {
    /** The built-in one. */
    readonly rule: () => Rule;
    /** What the admin's rules say; the built-in rule holds where they say nothing. */
    readonly ruling?: CallRules['ruling'];
    readonly agent: () => LogAgent;
    readonly closedStatus: () => string;
    readonly numbers: () => NumberParser;
    readonly words: LogWords;
}

/** @param cutShort the page of the call went while it was on */
export function decisionOn(record: CallRecord, tools: TaskTools, cutShort = false): LogDecision {
    const decision = decided(record, tools, cutShort);
    return isOverruled(record, decision) ? { write: true, match: partyOf(record.call, record.matches, record.chosenId) } : decision;
}

/** B5: by what it is written as it is: a rule, or the agent's own word against it. */
export function ruleNameOf(record: CallRecord, tools: TaskTools): string {
    if (isOverruled(record, decided(record, tools, false))) return tools.words.byHand;
    return tools.ruling?.(record)?.ruleName ?? tools.rule().name;
}

function decided(record: CallRecord, tools: TaskTools, cutShort: boolean): LogDecision {
    const { call, matches, chosenId, internal } = record;
    return tools.ruling?.(record, cutShort)?.log ?? logFor(call, partyOf(call, matches, chosenId), internal, tools.rule().log);
}

/** The agent wants it logged, though the rules don't. */
function isOverruled({ said }: CallRecord, decision: LogDecision): boolean {
    return !decision.write && said?.anyway === true && mayLogAnyway(decision.why);
}

/** @param cutShort the page of the call went while it was on */
export function taskOf(record: CallRecord, tools: TaskTools, cutShort = false): Written {
    const ruled = tools.ruling?.(record, cutShort);
    if (ruled?.log.write) return ruled.log;
    const decision = decisionOn(record, tools);
    const { call, internal, notes, said } = record;
    const fields = taskDraftOf(
        {
            call,
            internal,
            match: decision.write ? decision.match : undefined,
            notes,
            disposition: said?.disposition,
            memo: said?.memo,
            number: call.number && tools.numbers().format(call.number),
            agent: tools.agent(),
            closedStatus: tools.closedStatus(),
            cutShort,
            ruleName: ruleNameOf(record, tools)
        },
        tools.words,
        tools.rule().log
    );
    return { fields: linked(fields, said) };
}
