import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { timerText } from 'c/phoneCore';
import { numbersIn, numbersRequest, ownersIn, ownersRequest } from 'c/setupCore';
import { NUMBER_NAMES, type SetupStore } from 'c/setupStore';
import { named, t } from 'c/setupText';
import { IDLE, Work, type Doing } from 'c/setupWork';
import type { Option } from '../setupForm/setupForm';
import type { CallNumbers, Counted, Period } from '../../salesforce/setup/callNumbers';

/** How many calls there were today or this week, by outcome, direction and agent, and how they sounded: tables whose bars are there for the eye alone. */
export default class SetupNumbers extends LightningElement {
    @api store!: SetupStore;

    text = {
        agent: t('numbersAgent'),
        byAgent: t('numbersByAgent'),
        byOutcome: t('numbersByOutcome'),
        calls: t('numbersCalls'),
        inbound: t('wordInbound'),
        intro: t('numbersIntro'),
        none: t('numbersNone'),
        outbound: t('wordOutbound'),
        outcome: t('numbersOutcome'),
        period: t('numbersPeriod'),
        refresh: t('numbersRefresh')
    };
    period: Period = 'TODAY';
    periods: readonly Option[] = [
        { value: 'TODAY', label: t('numbersToday') },
        { value: 'THIS_WEEK', label: t('numbersWeek') }
    ];
    doing: Doing = IDLE;
    private readonly work = new Work((doing) => (this.doing = doing));
    private numbers: CallNumbers | undefined;
    private names: ReadonlyMap<string, string> = new Map();

    connectedCallback(): void {
        void this.work.do(() => this.count());
    }

    get figures(): object[] {
        const { numbers } = this;
        if (!numbers) return [];
        const { calls, answered, averageTalk, averageQuality, notLogged } = numbers;
        const share = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
        const decimal = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
        return [
            { id: 'calls', label: t('numbersCalls'), value: String(calls) },
            { id: 'answered', label: t('numbersAnswered'), value: calls > 0 ? share.format(answered / calls) : '–' },
            { id: 'talk', label: t('numbersTalk'), value: averageTalk === undefined ? '–' : timerText(averageTalk * 1000) },
            { id: 'quality', label: t('numbersQuality'), value: averageQuality === undefined ? '–' : t('numbersQualityOf', { mos: decimal.format(averageQuality) }) },
            { id: 'notLogged', label: t('numbersNotLogged'), value: String(notLogged) }
        ];
    }

    get isEmpty(): boolean {
        return this.numbers?.calls === 0;
    }

    get tables(): object[] {
        const { numbers } = this;
        if (!numbers || numbers.calls === 0) return [];
        const unknown = t('numbersUnknown');
        return [
            { id: 'outcome', title: this.text.byOutcome, head: this.text.outcome, rows: rowsOf(numbers.byOutcome, (of) => (of === '' ? unknown : named('outcome', of))) },
            { id: 'agent', title: this.text.byAgent, head: this.text.agent, rows: rowsOf(numbers.byOwner, (of) => this.names.get(of) || unknown) }
        ];
    }

    handlePeriod({ detail: { value } }: CustomEvent<{ value: Period }>): void {
        this.period = value;
        void this.work.do(() => this.count());
    }

    handleRefresh(): void {
        void this.work.do(() => this.count());
    }

    private async count(): Promise<void> {
        const { period } = this;
        const numbers = numbersIn(await this.store.read(numbersRequest(NUMBER_NAMES, period)));
        const ids = numbers.byOwner.map(({ of }) => of).filter(Boolean);
        const names = ids.length > 0 ? ownersIn(await this.store.read(ownersRequest(ids))) : new Map<string, string>();
        // Not the answer to what was asked before.
        if (period !== this.period) return;
        this.names = names;
        this.numbers = numbers;
    }
}

function rowsOf(counted: readonly Counted[], nameOf: (of: string) => string): object[] {
    const most = Math.max(...counted.map(({ all }) => all));
    return counted.map((one) => ({ ...one, key: one.of || '-', name: nameOf(one.of), bar: `width: ${Math.round((one.all / most) * 100)}%` }));
}
