import { LightningElement, api } from 'lwc';
import type { Candidate } from '../../../../core/match/candidate';
import type { Lamp } from '../../../../core/people/lamp';
import type { Reachable } from '../../../../core/people/search';
import { t, type Label } from '../../../i18n/labels';
import type { People } from '../../../people/people';

const KIND_LABELS: Readonly<Partial<Record<Reachable['kind'], Label>>> = { speedDial: 'speedDial', match: 'pickerOnTheLine', recent: 'pickerRecent' };
/** Salesforce is asked when somebody stops typing for so long; who is known here is there with the key. */
const ASK_AFTER_MS = 120;
/** How many of the found are watched at the PBX while somebody types. */
const MOST_LAMPS = 10;

interface Row {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
    readonly lamp: Lamp | undefined;
    readonly selected: 'true' | 'false';
    readonly className: string;
}

/**
 * Chooses whom a call shall go to, or who shall join it: types a name or a number, takes one by arrow keys or click (ARIA combobox with a list
 * below), then sends the call there or calls there first. Fires `transfer` and `ask` with `{ number }`.
 */
export default class Picker extends LightningElement {
    static renderMode = 'light' as const;

    @api people!: People;
    /** Nobody is to leave: somebody is called, to join. */
    @api adding = false;

    label = { askFirst: t('transferAskFirst'), hint: t('pickerHint'), found: t('pickerFound') };
    text = '';
    found: readonly Reachable[] = [];
    lamps: Readonly<Record<string, Lamp>> = {};
    at = 0;
    private records: readonly Candidate[] = [];
    private timer: unknown;
    private isDrawn = false;
    private unlisten: () => void = () => undefined;

    connectedCallback(): void {
        this.unlisten = this.people.listen(() => this.look());
        void this.people.list();
        this.look();
    }

    disconnectedCallback(): void {
        this.unlisten();
        this.people.tools.timers.clear(this.timer);
        this.people.lookAway(this);
    }

    renderedCallback(): void {
        // Asked for by a click on Transfer: what comes next is typing.
        if (!this.isDrawn) this.querySelector('input')?.focus();
        this.isDrawn = true;
        const option = this.querySelector<HTMLElement>('[aria-selected="true"]');
        const list = option?.parentElement;
        // Only the list scrolls: scrollIntoView would move the whole panel.
        if (option && list) list.scrollTop = Math.min(option.offsetTop - list.offsetTop, Math.max(list.scrollTop, option.offsetTop - list.offsetTop + option.offsetHeight - list.clientHeight));
    }

    get rows(): readonly Row[] {
        const { format } = this.people.tools;
        return this.found.map(({ kind, name, number, about, extension }, at) => {
            const isSelected = at === this.at;
            const spelled = extension === undefined ? format(number) : t('extension', { extension });
            const origin = KIND_LABELS[kind];
            return {
                id: `picker-${at}`,
                name: name || spelled,
                detail: [name && spelled, about, origin && t(origin)].filter(Boolean).join(' · '),
                lamp: this.lamps[number],
                selected: isSelected ? 'true' : 'false',
                className: isSelected ? 'panel-picker__option panel-picker__option_selected' : 'panel-picker__option'
            };
        });
    }

    get to(): string {
        return t(this.adding ? 'addCallTo' : 'transferTo');
    }

    get now(): string {
        return t(this.adding ? 'call' : 'transferNow');
    }

    get isTransfer(): boolean {
        return !this.adding;
    }

    get expanded(): 'true' | 'false' {
        return this.isEmpty ? 'false' : 'true';
    }

    get isEmpty(): boolean {
        return this.found.length === 0;
    }

    /** Said to who can't see the list. */
    get status(): string {
        return this.isEmpty ? t('pickerNobody') : t('pickerCount', { count: this.found.length });
    }

    get active(): string | undefined {
        return this.rows[this.at]?.id;
    }

    get hasNobody(): boolean {
        return this.isEmpty && this.text.trim() !== '';
    }

    handleInput(event: Event): void {
        this.text = (event.currentTarget as HTMLInputElement).value;
        this.at = 0;
        this.records = [];
        this.look();
        const { timers } = this.people.tools;
        timers.clear(this.timer);
        this.timer = timers.set(() => void this.askSalesforce(this.text), ASK_AFTER_MS);
    }

    handleKey(event: KeyboardEvent): void {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined && !this.isEmpty) this.at = (this.at + step + this.found.length) % this.found.length;
        else if (event.key === 'Escape' && this.text !== '') this.clear();
        else return;
        event.preventDefault();
    }

    handleOption(event: Event): void {
        this.at = Number((event.currentTarget as HTMLElement).dataset['at']);
        this.querySelector('input')?.focus();
    }

    handleNow(event: Event): void {
        event.preventDefault();
        this.tell(this.adding ? 'ask' : 'transfer');
    }

    handleAsk(): void {
        this.tell('ask');
    }

    private tell(name: 'transfer' | 'ask'): void {
        const number = this.found[this.at]?.number;
        if (number !== undefined) this.dispatchEvent(new CustomEvent(name, { detail: { number } }));
    }

    private clear(): void {
        this.text = '';
        this.at = 0;
        this.records = [];
        this.look();
    }

    private async askSalesforce(text: string): Promise<void> {
        const records = await this.people.byText(text);
        // Meanwhile somebody may have typed on.
        if (text !== this.text) return;
        const chosen = this.found[this.at];
        this.records = records;
        this.look();
        // Who is chosen stays so, wherever that is now.
        const at = this.found.findIndex(({ number }) => number === chosen?.number);
        this.at = Math.max(0, at);
    }

    private look(): void {
        this.found = this.people.find(this.text, this.records);
        this.lamps = this.people.state.lamps;
        this.at = Math.min(this.at, Math.max(0, this.found.length - 1));
        this.people.look(
            this,
            this.found.flatMap(({ extension }) => extension ?? []).slice(0, MOST_LAMPS)
        );
    }
}
