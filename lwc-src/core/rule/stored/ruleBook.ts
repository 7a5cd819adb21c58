/**
 * The rules of an org from what is stored in its records: what the engine decides by, and what in it can't be read. A rule
 * that can't be read is left out; the others, and the built-in one, hold.
 */
import type { Problem } from '../../json/reader';
import { settingIn, type OrgSetup } from '../../setup/orgSetup';
import type { RuleBook } from '../decide';
import { builtInRule, type Rule } from '../rule';
import { MOST_RULES, readRule } from './ruleForm';
import { readRuleSettings } from './settingsForm';

export interface RuleProblem extends Problem {
    /** The rule that it is about; missing for a setting. */
    readonly ruleId?: string;
    readonly ruleName?: string;
}

/** @param builtInName as the agent reads the built-in rule */
export function ruleBookOf(setup: OrgSetup, builtInName: string): { readonly book: RuleBook; readonly problems: readonly RuleProblem[] } {
    const problems: RuleProblem[] = [];
    const rules = setup.rules.slice(0, MOST_RULES).flatMap<Rule>(({ id, name, definition }) => {
        const reading = readRule({ id, name, on: true }, definition);
        if (reading.ok) return [reading.value];
        problems.push(...reading.problems.map((problem) => ({ ...problem, ruleId: id, ruleName: name })));
        return [];
    });
    if (setup.rules.length > MOST_RULES) problems.push({ path: 'rules', problem: 'tooMany', value: String(setup.rules.length) });
    const { settings, problems: ofSettings } = readRuleSettings((name) => settingIn(setup, name)?.value, setup.extensions);
    return { book: { rules, builtIn: builtInRule(builtInName), settings }, problems: [...problems, ...ofSettings] };
}
