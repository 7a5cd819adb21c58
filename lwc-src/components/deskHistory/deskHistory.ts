import { LightningElement, api, wire } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import USER_ID from '@salesforce/user/Id';
import { HISTORY_NAMES } from 'c/ownObjects';
import { historyIn, historyRequest, isUnlogged, oneList, readErrorOf, recordErrorOf } from 'c/phoneCore';
import deskCallsAll from '@salesforce/label/c.deskCallsAll';
import deskCallsFilter from '@salesforce/label/c.deskCallsFilter';
import deskCallsMissed from '@salesforce/label/c.deskCallsMissed';
import deskCallsNone from '@salesforce/label/c.deskCallsNone';
import deskCallsNoneMissed from '@salesforce/label/c.deskCallsNoneMissed';
import deskCallsNoneUnlogged from '@salesforce/label/c.deskCallsNoneUnlogged';
import deskCallsNotLogged from '@salesforce/label/c.deskCallsNotLogged';
import deskCallsNotRead from '@salesforce/label/c.deskCallsNotRead';
import deskCallsNewer from '@salesforce/label/c.deskCallsNewer';
import deskCallsOlder from '@salesforce/label/c.deskCallsOlder';
import deskEditIt from '@salesforce/label/c.deskEditIt';
import deskListen from '@salesforce/label/c.deskListen';
import deskLogAnyway from '@salesforce/label/c.deskLogAnyway';
import deskLogNow from '@salesforce/label/c.deskLogNow';
import deskSaveFile from '@salesforce/label/c.deskSaveFile';
import deskSaveFileHint from '@salesforce/label/c.deskSaveFileHint';
import tryAgain from '@salesforce/label/c.tryAgain';
import type { ListedCall } from '../../core/history/listedCall';
import type { HistoryPage } from '../../salesforce/records/historyQuery';
import type { GraphqlError } from '../../salesforce/records/graphqlErrors';
import { byDay, isLeftOut, type Day } from './rows';

export type CallFilter = 'all' | 'missed' | 'notLogged';

interface GraphqlResult {
    readonly data?: unknown;
    readonly errors?: readonly GraphqlError[];
    readonly refresh?: () => Promise<void>;
}

/**
 * T6, B6: the agent's calls, today's and earlier ones, and which of them are not logged: what the phone remembers and what
 * Salesforce has, a page at a time. Fires `open` with a record's id, `edit` with a Task's, `callback` with a number,
 * `lognow` and `loganyway` with a call's key, `filter` with the filter that was chosen, `export` for a file of what isn't logged yet.
 */
export default class DeskHistory extends LightningElement {
    /** What the phone remembers. */
    @api phone: readonly ListedCall[] = [];
    @api hasPhone = false;
    label = { deskCallsFilter, deskCallsNewer, deskCallsOlder, deskEditIt, deskListen, deskLogAnyway, deskLogNow, deskSaveFile, deskSaveFileHint, tryAgain };
    trouble = '';

    private chosen: CallFilter = 'all';
    /** By where they begin. */
    private pages: ReadonlyMap<string, HistoryPage> = new Map();
    /** Where the pages begin that were gone through, up to the one that is shown; the first begins nowhere. */
    private way: readonly string[] = [];
    private wantsFresh = false;
    private refresh: (() => Promise<void>) | undefined;

    @api
    get filter(): CallFilter {
        return this.chosen;
    }
    set filter(filter: CallFilter) {
        this.choose(filter);
    }

    /** Reads the first page once more: calls may have been logged elsewhere. */
    @api
    async renew(): Promise<void> {
        const isFirst = this.way.length === 0;
        this.trouble = '';
        this.wantsFresh = true;
        if (isFirst) await this.readFresh();
        else this.beginAnew();
    }

    private get after(): string | undefined {
        return this.way.at(-1);
    }

    private get current(): HistoryPage | undefined {
        return this.pages.get(this.after ?? '');
    }

    private get request(): ReturnType<typeof historyRequest> {
        return historyRequest(HISTORY_NAMES, { userId: USER_ID, onlyMissed: this.chosen === 'missed', ...(this.after !== undefined && { after: this.after }) });
    }

    get query(): unknown {
        return gql`${this.request.query}`;
    }

    get variables(): Readonly<Record<string, unknown>> {
        return this.request.variables;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    received({ data, errors, refresh }: GraphqlResult): void {
        this.refresh = refresh;
        if (errors && errors.length > 0) this.trouble = [deskCallsNotRead, readErrorOf(errors).said].join(' ').trim();
        else if (data !== undefined) {
            this.trouble = '';
            this.pages = new Map(this.pages).set(this.after ?? '', historyIn(data));
            if (this.wantsFresh) void this.readFresh();
        }
    }

    get isLoading(): boolean {
        return this.chosen !== 'notLogged' && !this.current && !this.trouble;
    }

    get busy(): string {
        return String(this.isLoading);
    }

    private get calls(): readonly ListedCall[] {
        // With what is on its way just now: it may be refused.
        if (this.chosen === 'notLogged') return this.phone.filter((one) => isUnlogged(one) || isLeftOut(one) || one.log.name === 'saving');
        const { calls = [], next } = this.current ?? {};
        if (this.hasNewer) return calls;
        const phone = this.chosen === 'missed' ? this.phone.filter(({ outcome }) => outcome === 'missed') : this.phone;
        return oneList(phone, calls, next !== undefined);
    }

    get days(): readonly Day[] {
        return byDay(this.calls, this.hasPhone, Date.now(), this.chosen === 'notLogged');
    }

    get isEmpty(): boolean {
        return !this.isLoading && !this.trouble && this.calls.length === 0;
    }

    get emptyText(): string {
        return { all: deskCallsNone, missed: deskCallsNoneMissed, notLogged: deskCallsNoneUnlogged }[this.chosen];
    }

    get hasOlder(): boolean {
        return this.chosen !== 'notLogged' && this.current?.next !== undefined;
    }

    get hasNewer(): boolean {
        return this.chosen !== 'notLogged' && this.way.length > 0;
    }

    get filters(): readonly object[] {
        const count = String(this.phone.filter((one) => isUnlogged(one) || isLeftOut(one)).length);
        const texts: Readonly<Record<CallFilter, string>> = { all: deskCallsAll, missed: deskCallsMissed, notLogged: deskCallsNotLogged.replace('{count}', count) };
        return (Object.keys(texts) as CallFilter[]).map((name) => {
            const isChosen = name === this.chosen;
            return { name, text: texts[name], pressed: String(isChosen), look: `slds-button ${isChosen ? 'slds-button_brand' : 'slds-button_neutral'}` };
        });
    }

    /** What is left out by a rule is not owed. */
    get hasOwed(): boolean {
        return this.chosen === 'notLogged' && this.phone.some(isUnlogged);
    }

    handleExport(): void {
        this.dispatchEvent(new CustomEvent('export'));
    }

    handleFilter({ currentTarget }: Event): void {
        this.choose((currentTarget as HTMLElement).dataset['name'] as CallFilter);
        this.dispatchEvent(new CustomEvent('filter', { detail: { filter: this.chosen } }));
    }

    handleOlder(): void {
        const next = this.current?.next;
        if (next !== undefined) this.turnTo([...this.way, next]);
    }

    handleNewer(): void {
        this.turnTo(this.way.slice(0, -1));
    }

    async handleRetry(): Promise<void> {
        await this.renew();
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this.tell('open', 'recordId', event);
    }

    handleEdit(event: Event): void {
        event.preventDefault();
        this.tell('edit', 'recordId', event);
    }

    handleCallBack(event: Event): void {
        this.tell('callback', 'number', event);
    }

    handleLogNow(event: Event): void {
        this.tell('lognow', 'key', event);
    }

    handleLogAnyway(event: Event): void {
        this.tell('loganyway', 'key', event);
    }

    private turnTo(way: readonly string[]): void {
        this.way = way;
        this.trouble = '';
        this.template?.querySelector('section')?.scrollIntoView({ block: 'start' });
    }

    private choose(filter: CallFilter): void {
        // What is missed is another question; what isn't logged the phone knows.
        if ((filter === 'missed') !== (this.chosen === 'missed')) this.beginAnew();
        this.chosen = filter;
    }

    private beginAnew(): void {
        this.pages = new Map();
        this.way = [];
        this.trouble = '';
    }

    private async readFresh(): Promise<void> {
        this.wantsFresh = false;
        try {
            await this.refresh?.();
        } catch (error) {
            this.trouble = [deskCallsNotRead, recordErrorOf(error).said].join(' ').trim();
        }
    }

    private tell(name: string, what: 'recordId' | 'number' | 'key', { currentTarget }: Event): void {
        this.dispatchEvent(new CustomEvent(name, { detail: { [what]: (currentTarget as HTMLElement).dataset['value'] } }));
    }
}
