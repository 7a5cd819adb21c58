import { LightningElement, api } from 'lwc';
import { reportOf } from 'c/setupCore';
import { named, t } from 'c/setupText';
import type { SetupStore } from 'c/setupStore';
import type { CheckResult } from '../../core/checks/check';

const ICONS = { passed: 'utility:success', failed: 'utility:error', unseen: 'utility:question' } as const;
const VARIANTS = { passed: 'success', failed: 'error', unseen: '' } as const;
const STATES = { passed: t('checkPassed'), failed: t('checkWrong'), unseen: t('checkUnseen') } as const;

/** Check my set-up (B9): one line a check, what is wrong first, with its cause and its cure; copied for support without anything of people. */
export default class SetupCheck extends LightningElement {
    @api store!: SetupStore;

    text = { copy: t('checkCopy'), intro: t('checkIntro') };
    isRunning = false;
    copyLabel = t('checkCopy');
    report = '';
    private results: readonly CheckResult[] = [];

    get hasResults(): boolean {
        return this.results.length > 0;
    }

    get runLabel(): string {
        if (this.isRunning) return t('checkRunning');
        return this.hasResults ? t('checkAgain') : t('checkRun');
    }

    get sum(): string {
        if (!this.hasResults) return '';
        const count = this.results.filter(({ state }) => state === 'failed').length;
        return count === 0 ? t('checkAllWell') : t('checkFound', { count });
    }

    get rows(): object[] {
        const order = ['failed', 'unseen', 'passed'];
        return [...this.results]
            .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
            .map(({ check, state, cause, detail = '' }) => ({
                check,
                icon: ICONS[state],
                variant: VARIANTS[state],
                state: STATES[state],
                name: named('checkName', check),
                cause: cause && named('checkCause', cause, { detail }).trim(),
                cure: cause && named('checkCure', cause),
                isUnseen: state === 'unseen'
            }));
    }

    handleRun(): void {
        this.isRunning = true;
        this.report = '';
        this.copyLabel = t('checkCopy');
        const checker = this.template?.querySelector('c-setup-checker') as unknown as { run(): Promise<void> };
        void checker.run();
    }

    handleChecked({ detail: { results } }: CustomEvent<{ results: readonly CheckResult[] }>): void {
        this.results = results;
        this.isRunning = false;
    }

    async handleCopy(): Promise<void> {
        const report = reportOf(this.results, `Patchbay, ${new Date().toISOString()}`);
        try {
            await navigator.clipboard.writeText(report);
            this.copyLabel = t('setupCopied');
        } catch {
            // The browser doesn't allow it: the text is shown, to be copied by hand.
            this.report = report;
        }
    }
}
