import { LightningElement, api } from 'lwc';
import type { Candidate } from '../../../../core/match/candidate';
import type { Reachable } from '../../../../core/people/search';
import { t } from '../../../i18n/labels';
import type { People } from '../../../people/people';

/** Fewer digits fit everybody. */
const SHORTEST = 3;
/** What stands between a number and its keys must not push them away. */
const MOST_SHOWN = 2;
/** Salesforce is asked when somebody stops typing for so long. */
const ASK_AFTER_MS = 200;

interface Row {
    readonly number: string;
    readonly name: string;
    readonly detail: string;
}

/** Whom the agent may be about to call, by the digits typed so far. Fires `suggest` with `{ number }`. */
export default class Suggestions extends LightningElement {
    static renderMode = 'light' as const;

    @api people!: People;

    label = { found: t('pickerFound') };
    found: readonly Reachable[] = [];
    private typed = '';
    private timer: unknown;

    /** What stands in the field. */
    @api
    get text(): string {
        return this.typed;
    }
    set text(text: string) {
        if (text === this.typed) return;
        this.typed = text;
        this.look([]);
        const { timers } = this.people.tools;
        timers.clear(this.timer);
        if (this.isLongEnough) this.timer = timers.set(() => void this.askSalesforce(text), ASK_AFTER_MS);
    }

    disconnectedCallback(): void {
        this.people.tools.timers.clear(this.timer);
    }

    get rows(): readonly Row[] {
        const { format } = this.people.tools;
        return this.found.map(({ name, number, about, extension }) => ({ number, name, detail: [extension === undefined ? format(number) : t('extension', { extension }), about].filter(Boolean).join(' · ') }));
    }

    handleClick(event: Event): void {
        this.dispatchEvent(new CustomEvent('suggest', { detail: { number: (event.currentTarget as HTMLElement).dataset['number'] } }));
    }

    private get isLongEnough(): boolean {
        return this.typed.replace(/\D/g, '').length >= SHORTEST;
    }

    private async askSalesforce(text: string): Promise<void> {
        const records = await this.people.byText(text);
        // Meanwhile somebody may have typed on.
        if (text === this.typed) this.look(records);
    }

    private look(records: readonly Candidate[]): void {
        this.found = this.isLongEnough ? this.people.find(this.typed, records).filter(({ name }) => name !== '').slice(0, MOST_SHOWN) : [];
    }
}
