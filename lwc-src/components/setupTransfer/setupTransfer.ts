import { LightningElement, api } from 'lwc';
import { exportOf, pasted, RuleDesk, type Entry } from 'c/setupRuleDesk';
import { NotAllError, type SetupStore } from 'c/setupStore';
import { problemText, t } from 'c/setupText';
import { IDLE, Work, type Doing } from 'c/setupWork';
import type { CheckContext } from '../../core/rule/check';
import type { RuleSettings } from '../../core/rule/settings';

/** Rules as text: to take elsewhere, or pasted from there, all of them or none. Fires `imported` with `{ count }`, and `cancel`. */
export default class SetupTransfer extends LightningElement {
    @api store!: SetupStore;
    /** The rules that are there. */
    @api entries: readonly Entry[] = [];
    @api settings!: RuleSettings;
    /** What pasted rules are checked against. */
    @api context!: CheckContext;
    /** Whether rules go out. */
    @api exporting = false;

    text = { cancel: t('setupCancel'), hint: t('ruleEditImportHint'), import: t('ruleEditImport'), json: t('ruleEditImportPaste') };
    doing: Doing = IDLE;
    json = '';
    copyLabel = t('setupCopy');
    /** What is wrong with what was pasted, with its places. */
    problems: readonly string[] = [];
    private readonly work = new Work((doing) => (this.doing = doing));

    get title(): string {
        return this.exporting ? t('ruleEditExport') : t('ruleEditImport');
    }

    get exported(): string {
        return exportOf(this.entries);
    }

    handleJson({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.json = value;
    }

    handleImport(): void {
        const { entries, settings } = this;
        const { rules, problems } = pasted(this.json, entries, this.context);
        this.problems = problems.map((one) => [one.path, problemText(one)].filter(Boolean).join(': '));
        if (problems.length > 0) return;
        void this.work.do(async () => {
            try {
                await new RuleDesk(this.store).import(rules, entries, settings);
                this.dispatchEvent(new CustomEvent('imported', { detail: { count: rules.length } }));
            } catch (error) {
                if (!(error instanceof NotAllError)) throw error;
                const { left, message: said } = error;
                this.problems = [left.length > 0 ? t('ruleEditImportLeft', { names: left.join(', '), said }) : t('ruleEditImportFailed', { said })];
            }
        });
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.exported);
            this.copyLabel = t('setupCopied');
        } catch {
            // The browser doesn't allow it: the text is there to be copied by hand.
            this.copyLabel = t('setupCopy');
        }
    }
}
