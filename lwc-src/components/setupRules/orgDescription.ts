/** What the org says of its objects, as rules are checked against it and tried by it. Knows no page. */
import { plainParser, ruleWords } from 'c/setupCore';
import { t } from 'c/setupText';
import type { CheckContext } from '../../core/rule/check';
import type { Surroundings } from '../../core/rule/decide';
import type { RuleSettings } from '../../core/rule/settings';
import type { NamedField } from '../../salesforce/setup/describe';

/** Fields by object; undefined where the user may not see it. */
export type Described = Readonly<Record<string, Readonly<Record<string, NamedField>> | undefined>>;
/** Values that count as closed, by object. */
export type ClosedValues = Readonly<Record<string, readonly string[]>>;

export function contextOf(described: Described, closed: ClosedValues, settings: RuleSettings): CheckContext {
    const stages = described['Opportunity']?.['StageName']?.values;
    const closedStages = new Set(closed['Opportunity']);
    return {
        settings,
        describe: (object) => described[object],
        taskStatuses: described['Task']?.['Status']?.values,
        opportunityStages: stages?.map((name) => ({ name, isClosed: closedStages.has(name) }))
    };
}

export function surroundingsOf(described: Described, closed: ClosedValues): Surroundings {
    const [closedStatus = 'Completed'] = closed['Task'] ?? [];
    return { parser: plainParser, words: ruleWords((label) => t(label)), now: Date.now(), closedStatus, describe: (object) => described[object] };
}
