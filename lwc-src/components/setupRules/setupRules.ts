import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { builtInRule, NO_SETTINGS, summaryOf } from 'c/setupCore';
import { bookOf, copyOf, errorsIn, inGroup, isSameButForSwitch, problemsOf, RuleDesk, type Draft, type Entry } from 'c/setupRuleDesk';
import { PAST_CALL_NAMES, type SetupStore } from 'c/setupStore';
import { errorText, problemText, say, t } from 'c/setupText';
import { IDLE, Work, type Doing } from 'c/setupWork';
import type { RuleItem } from '../setupRuleList/setupRuleList';
import type { RecordError } from '../../core/errors';
import type { CheckContext, CheckProblem } from '../../core/rule/check';
import type { RuleBook, Surroundings } from '../../core/rule/decide';
import type { Rule } from '../../core/rule/rule';
import type { RuleSettings } from '../../core/rule/settings';
import type { NamedField } from '../../salesforce/setup/describe';
import type { PastCall } from '../../salesforce/setup/pastCalls';
import { contextOf, surroundingsOf, type ClosedValues, type Described } from './orgDescription';

const OBJECTS = ['Task', 'Case', 'Contact', 'Account', 'Lead', 'Opportunity'];

/** The rules editor (A4, A10, B4): the rules in their order, one of them to edit, and what it would come to on past calls. */
export default class SetupRules extends LightningElement {
    @api store!: SetupStore;

    objects = OBJECTS;
    text = {
        add: t('ruleEditAdd'),
        again: t('setupAgain'),
        delete: t('setupDelete'),
        discard: t('setupDiscard'),
        duplicate: t('ruleEditDuplicate'),
        export: t('ruleEditExport'),
        import: t('ruleEditImport'),
        keep: t('setupKeep'),
        loading: t('setupLoading'),
        mine: t('ruleEditConflictMine'),
        more: t('setupMore'),
        save: t('setupSave'),
        theirs: t('ruleEditConflictTheirs')
    };
    isLoading = true;
    /** Why there is nothing to show. */
    failure = '';
    doing: Doing = IDLE;
    saving = '';
    conflict = '';
    sureText = '';
    /** Rules go out as text, or come in. */
    transfer: { readonly isExport: boolean } | undefined;
    draft: Draft | undefined;
    settings: RuleSettings = NO_SETTINGS;
    calls: readonly PastCall[] = [];
    described: Described = {};
    around: Surroundings = surroundingsOf({}, {});
    bookBefore: RuleBook = bookOf([], NO_SETTINGS);
    bookAfter: RuleBook = this.bookBefore;

    entries: readonly Entry[] = [];
    private closed: ClosedValues = {};
    private readonly work = new Work((doing) => (this.doing = doing));
    /** From the first try to save on what is wrong is shown as it is written. */
    private isTried = false;

    connectedCallback(): void {
        void this.load();
    }

    get items(): RuleItem[] {
        return this.entries.map(({ id, name, on, rule, problems }) => ({
            id,
            name,
            on,
            summary: rule ? summaryOf(rule, this.settings).slice(0, 1).map(say).join('') : '',
            problem: rule ? '' : t('ruleEditOutdated', { problems: problems.map((one) => `${one.path} ${problemText(one)}`).join(' ') })
        }));
    }

    get selectedId(): string | undefined {
        return this.draft?.entry?.id;
    }

    get isUnchanged(): boolean {
        return !this.isDirty;
    }

    get problems(): readonly CheckProblem[] {
        return this.draft ? problemsOf(this.draft, this.entries, this.context) : [];
    }

    /** Before the first try only warnings are shown: they are about what was written, not about what isn't yet. */
    get shownProblems(): readonly CheckProblem[] {
        return this.isTried ? this.problems : this.problems.filter(({ severity }) => severity === 'warning');
    }

    get problemList(): string[] {
        return this.shownProblems.map((one) => `${one.path}: ${problemText(one)}`);
    }

    handleAgain(): void {
        void this.load();
    }

    handleDescribed({ detail }: CustomEvent<{ objectApiName: string; fields?: Readonly<Record<string, NamedField>>; closed: readonly string[] }>): void {
        this.described = { ...this.described, [detail.objectApiName]: detail.fields };
        this.closed = { ...this.closed, [detail.objectApiName]: detail.closed };
        // A thousand calls are tried anew with it: once, when all is known.
        if (OBJECTS.every((object) => object in this.described)) this.around = surroundingsOf(this.described, this.closed);
    }

    handleChoose({ detail: { id } }: CustomEvent<{ id: string }>): void {
        if (this.isDirty && id !== this.selectedId) return void (this.saving = t('ruleEditDirty'));
        this.open(this.entries.find((entry) => entry.id === id));
    }

    handleNew(): void {
        if (this.isDirty) return void (this.saving = t('ruleEditDirty'));
        this.edit({ entry: undefined, rule: { ...builtInRule(t('ruleEditNewName')), id: 'new' } });
    }

    handleFill({ detail: { rule } }: CustomEvent<{ rule: Rule }>): void {
        if (!this.draft) return;
        this.draft = { ...this.draft, rule };
        this.saving = t('ruleEditDirty');
        this.showDraft();
    }

    handleDiscard(): void {
        this.open(this.draft?.entry && this.entries.find(({ id }) => id === this.selectedId));
    }

    handleMore({ detail: { value } }: CustomEvent<{ value: string }>): void {
        if (!this.draft) return;
        const { rule } = this.draft;
        if (value === 'duplicate') return this.edit(copyOf(rule), true);
        if (this.draft.entry) this.sureText = t('ruleEditDeleteSure', { name: this.draft.entry.name });
        else this.open(undefined);
    }

    handleKeep(): void {
        this.sureText = '';
    }

    handleSave(): void {
        this.isTried = true;
        const count = errorsIn(this.problems).length;
        if (count > 0) return void (this.saving = t('ruleEditFixErrors', { count }));
        void this.change(async (desk) => {
            const { draft } = this;
            if (!draft) return;
            try {
                const id = await desk.save(draft, this.entries, this.settings);
                await this.reload(id);
                this.saving = t('setupSaved');
            } catch (error) {
                if ((error as RecordError).trouble !== 'conflict') throw error;
                await this.refresh();
                const theirs = this.entries.find((entry) => entry.id === draft.entry?.id);
                this.saving = '';
                this.conflict = t('ruleEditConflict', { name: theirs?.modifiedBy ?? '' });
            }
        });
    }

    handleTheirs(): void {
        this.open(this.entries.find(({ id }) => id === this.selectedId));
    }

    handleMine(): void {
        if (!this.draft) return;
        const { rule } = this.draft;
        this.edit(copyOf(rule), true);
        this.handleSave();
    }

    handleDelete(): void {
        this.sureText = '';
        void this.change(async (desk) => {
            if (this.draft?.entry) await desk.remove(this.draft.entry);
            await this.reload(undefined);
        });
    }

    handleToggle({ detail: { id, on } }: CustomEvent<{ id: string; on: boolean }>): void {
        void this.change(async (desk) => {
            const entry = this.entries.find((one) => one.id === id);
            if (entry) await desk.toggle(entry, on);
            await this.refresh();
        });
    }

    handleMove({ detail: { id, at, by = 0 } }: CustomEvent<{ id: string; at?: string; by?: number }>): void {
        void this.change(async (desk) => {
            const from = this.indexOf(id);
            const to = at === undefined ? from + by : this.indexOf(at);
            if (from < 0 || to < 0 || to >= this.entries.length) return '';
            await desk.move(this.entries, from, to);
            await this.refresh();
            return t('ruleEditMoved', { name: this.entries[to]?.name ?? '', place: to + 1, all: this.entries.length });
        });
    }

    handleExport(): void {
        this.transfer = { isExport: true };
    }

    handleShowImport(): void {
        this.transfer = { isExport: false };
    }

    handleCloseTransfer(): void {
        this.transfer = undefined;
    }

    handleImported({ detail: { count } }: CustomEvent<{ count: number }>): void {
        this.transfer = undefined;
        void this.change(async () => {
            await this.refresh();
            return t('ruleEditImported', { count });
        });
    }

    /** What rules are checked against. */
    get context(): CheckContext {
        return contextOf(this.described, this.closed, this.settings);
    }

    private get desk(): RuleDesk {
        return new RuleDesk(this.store);
    }

    private get isDirty(): boolean {
        const { draft } = this;
        return draft !== undefined && JSON.stringify(draft.rule) !== JSON.stringify(draft.entry?.rule);
    }

    private async load(): Promise<void> {
        this.isLoading = true;
        this.failure = '';
        try {
            const { entries, settings, calls } = await this.desk.load(PAST_CALL_NAMES, { timeZone: TIME_ZONE, locale: LOCALE });
            this.entries = entries;
            this.settings = settings;
            this.calls = calls;
            this.open(entries[0]);
        } catch (error) {
            this.failure = (error as RecordError).trouble === 'noAccess' ? t('setupNoAccess') : errorText(error as RecordError);
        }
        this.isLoading = false;
    }

    private indexOf(id: string): number {
        return this.entries.findIndex((entry) => entry.id === id);
    }

    /** When it fails the latest is shown: somebody else may have been there. */
    private change(work: (desk: RuleDesk) => Promise<unknown>): Promise<void> {
        return this.work.do(async () => {
            try {
                return await work(this.desk);
            } catch (error) {
                await this.refresh().catch(() => undefined);
                if ((error as RecordError).trouble === 'conflict') return t('ruleEditOrderChanged');
                throw error;
            }
        });
    }

    private async reload(id: string | undefined): Promise<void> {
        this.entries = await this.desk.entries();
        this.open(this.entries.find((entry) => entry.id === id));
    }

    /** The latest list; what is being edited stays, on top of its record as it is now when the rule itself hasn't changed. */
    private async refresh(): Promise<void> {
        this.entries = await this.desk.entries();
        const { draft } = this;
        const entry = this.entries.find(({ id }) => id === draft?.entry?.id);
        if (draft && entry && isSameButForSwitch(entry.rule, draft.entry?.rule)) this.draft = { entry, rule: { ...draft.rule, on: entry.on } };
        this.show();
    }

    private open(entry: Entry | undefined): void {
        this.edit(entry?.rule && { entry, rule: inGroup(entry.rule) });
    }

    private edit(draft: Draft | undefined, isChanged = false): void {
        this.draft = draft;
        this.isTried = false;
        this.conflict = '';
        this.sureText = '';
        this.saving = isChanged ? t('ruleEditDirty') : '';
        this.show();
    }

    private show(): void {
        this.bookBefore = bookOf(this.entries, this.settings);
        this.showDraft();
    }

    private showDraft(): void {
        this.bookAfter = this.draft ? bookOf(this.entries, this.settings, this.draft) : this.bookBefore;
    }
}
