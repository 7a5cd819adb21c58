import { LightningElement, api } from 'lwc';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { differencesBetween, dryRun } from 'c/setupCore';
import { t, timeText } from 'c/setupText';
import type { RuleBook, Surroundings } from '../../core/rule/decide';
import type { DryRow, DryRun } from '../../core/rule/dryRun';
import type { NamedField } from '../../salesforce/setup/describe';
import type { PastCall } from '../../salesforce/setup/pastCalls';

/** More rows than these nobody reads; those that change come first. */
const MOST_ROWS = 12;
/** What of an entry everybody wants to see; beside it what the rule itself fills in. */
const SHOWN = ['Status', 'ActivityDate'];

interface Runs {
    readonly calls: readonly PastCall[];
    readonly around: Surroundings;
    readonly of: readonly [RuleBook, RuleBook];
    readonly before: DryRun;
    readonly after: DryRun;
    /** Calls that would come to something else. */
    readonly changed: ReadonlySet<string>;
}

/** The rules on past calls, as they are and with the changes (B4): which rule each call would go by, and how one of them would be written. */
export default class SetupTryIt extends LightningElement {
    @api calls: readonly PastCall[] = [];
    /** As saved. */
    @api before!: RuleBook;
    /** With the changes. */
    @api after!: RuleBook;
    @api around!: Surroundings;
    /** Fields by object. */
    @api described: Readonly<Record<string, Readonly<Record<string, NamedField>> | undefined>> = {};

    text = {
        call: t('ruleEditTryCall'),
        noCalls: t('ruleEditNoCalls'),
        nothing: t('ruleEditPreviewNothing'),
        now: t('ruleEditTryNow'),
        previewCall: t('ruleEditPreviewCall'),
        title: t('ruleEditTry'),
        with: t('ruleEditWith')
    };
    private chosenKey: string | undefined;
    private known: Runs | undefined;

    get isEmpty(): boolean {
        return this.calls.length === 0;
    }

    get hint(): string {
        return t('ruleEditTryHint', { count: this.calls.length });
    }

    get rows(): object[] {
        const { before, after, changed } = this.runs;
        const order = [...this.calls].sort((a, b) => Number(changed.has(b.facts.call.key)) - Number(changed.has(a.facts.call.key)));
        return order.slice(0, MOST_ROWS).map(({ facts }) => {
            const { key, number, startedAt } = facts.call;
            const isChanged = changed.has(key);
            return {
                key,
                who: facts.found?.[0]?.candidate.name ?? number,
                when: timeText(startedAt, TIME_ZONE, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
                before: said(this.rowOf(before, key)),
                after: said(this.rowOf(after, key)),
                className: isChanged ? 'slds-cell-wrap slds-theme_warning' : 'slds-cell-wrap'
            };
        });
    }

    get difference(): string {
        const count = this.runs.changed.size;
        return count === 0 ? t('ruleEditSameNow') : t('ruleEditDifferent', { count, all: this.calls.length });
    }

    get preview(): object | undefined {
        const call = this.calls.find(({ facts }) => facts.call.key === this.chosenKey) ?? this.calls[0];
        if (!call) return undefined;
        const row = this.rowOf(this.runs.after, call.facts.call.key);
        const [entry] = row?.entries ?? [];
        const { Subject, Description, ...others } = entry?.fields ?? {};
        const rule = this.after.rules.find(({ id }) => id === row?.ruleId);
        const named = [...SHOWN, ...(rule?.log.fields ?? []).map(({ field }) => field)];
        const labels = this.described[entry?.objectApiName ?? ''] ?? {};
        return {
            title: t('ruleEditPreview', { when: timeText(call.facts.call.startedAt, TIME_ZONE) }),
            subject: Subject,
            description: Description,
            fields: named.flatMap((field) => (others[field] === undefined || others[field] === null ? [] : [`${labels[field]?.label ?? field}: ${String(others[field])}`]))
        };
    }

    handleChoose(event: Event): void {
        this.chosenKey = (event.currentTarget as HTMLElement).dataset['key'];
    }

    /** Worked out anew when a book or the calls have changed, not with each drawing; while a rule is edited, only what the changes come to. */
    private get runs(): Runs {
        const { calls, before, after, around, known } = this;
        const isSame = known !== undefined && known.calls === calls && known.of[0] === before && known.around === around;
        if (isSame && known.of[1] === after) return known;
        const facts = calls.map((call) => call.facts);
        const [was, is] = [isSame ? known.before : dryRun(facts, before, around), dryRun(facts, after, around)];
        this.known = { calls, around, of: [before, after], before: was, after: is, changed: new Set(differencesBetween(was, is).map((one) => one.after.callKey)) };
        return this.known;
    }

    private rowOf(run: DryRun, key: string): DryRow | undefined {
        return run.rows.find(({ callKey }) => callKey === key);
    }
}

function said(row: DryRow | undefined): string {
    if (!row) return '';
    return row.notLogged === undefined ? row.ruleName : `${row.ruleName}: ${t('ruleEditNotLogged')}`;
}
