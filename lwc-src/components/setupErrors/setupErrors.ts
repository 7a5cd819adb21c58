import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { ReadRequest } from 'c/deskReads';
import { DeskRecords } from 'c/deskRecords';
import { errorText, named, t, timeText } from 'c/setupText';
import { IDLE, Work, type Doing } from 'c/setupWork';
import type { RecordOf, SetupStore } from 'c/setupStore';
import type { Option } from '../setupForm/setupForm';
import type { RecordError } from '../../core/errors';
import { carriedLog, writeCarriedLog, type CarriedLog } from './retry';

type ErrorRecord = RecordOf<'error'>;
type ObjectInfo = Parameters<DeskRecords['describe']>[0][number];

/** The error log (T13): what failed, whom it hit, why, what to do; logs that were not written are tried again, one or all. */
export default class SetupErrors extends LightningElement {
    @api store!: SetupStore;

    text = {
        actions: t('errorsActions'),
        do: t('errorsDo'),
        intro: t('errorsIntro'),
        kept: t('errorsKept'),
        openFlows: t('errorsOpenFlows'),
        retry: t('errorsRetry'),
        show: t('errorsShow'),
        what: t('errorsWhat'),
        when: t('errorsWhen'),
        who: t('errorsWho')
    };
    shown = 'open';
    views: readonly Option[] = [
        { value: 'open', label: t('errorsShowOpen') },
        { value: 'closed', label: t('errorsShowClosed') }
    ];
    doing: Doing = IDLE;
    isLoaded = false;
    /** Requests that are under way, each drawn as a reader for as long as it lasts. */
    reads: readonly ReadRequest[] = [];
    private infos: readonly ObjectInfo[] = [];
    private records: readonly ErrorRecord[] = [];
    private readonly work = new Work((doing) => (this.doing = doing));
    /** What came of trying again, by record. */
    private results: Readonly<Record<string, string>> = {};
    private readonly logs = new DeskRecords({ createRecord, updateRecord, showReads: (reads) => (this.reads = reads) });

    @wire(getObjectInfo, { objectApiName: 'Task' })
    wiredTask({ data }: { readonly data?: ObjectInfo }): void {
        if (data) this.learn(data);
    }

    @wire(getObjectInfo, { objectApiName: 'Case' })
    wiredCase({ data }: { readonly data?: ObjectInfo }): void {
        if (data) this.learn(data);
    }

    connectedCallback(): void {
        void this.work.do(() => this.load());
    }

    get rows(): object[] {
        return this.inView.map((record) => {
            const { id, values, related } = record;
            const [step, cause] = [String(values.Step__c ?? ''), String(values.Cause__c ?? '')];
            const [what, who] = [named('errorsStep', step), related.Agent__c ?? ''];
            const [fields, count] = [String(values.Fields__c ?? ''), Number(values.Count__c ?? 1)];
            const isOpen = values.State__c === 'Open';
            const canRetry = isOpen && logOf(record) !== undefined;
            return {
                id,
                what,
                who,
                when: values.Happened__c === undefined ? '' : timeText(String(values.Happened__c), TIME_ZONE),
                why: causeText(cause),
                said: String(values.Said__c ?? ''),
                more: [fields && t('errorsFields', { fields }), count > 1 ? t('errorsTimes', { count }) : ''].filter(Boolean).join(' · '),
                cure: [canRetry ? t('errorsCureHere') : '', String(values.Cure__c ?? '') || (step === 'cleanUp' ? t('errorsCureCleanUp') : '')].filter(Boolean).join(' '),
                result: this.results[id] ?? '',
                canRetry,
                retryLabel: t('errorsRetryOf', { what, who }),
                isOpen,
                close: canRetry ? t('errorsGiveUp') : t('errorsSolve'),
                closeLabel: canRetry ? t('errorsGiveUpOf', { what, who }) : t('errorsSolveOf', { what, who }),
                closedAs: canRetry ? 'Given_Up' : 'Solved'
            };
        });
    }

    get isEmpty(): boolean {
        return this.isLoaded && this.inView.length === 0;
    }

    get emptyText(): string {
        return this.shown === 'open' ? t('errorsNone') : t('errorsNoneClosed');
    }

    get retryAllLabel(): string {
        return t('errorsRetryAll', { count: this.retriable.length });
    }

    get mayRetryAll(): boolean {
        return this.retriable.length > 1;
    }

    handleRead({ detail }: CustomEvent<Parameters<DeskRecords['wasRead']>[0]>): void {
        this.logs.wasRead(detail);
    }

    handleView({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.shown = value;
    }

    handleRetry(event: Event): void {
        const { retry } = (event.currentTarget as HTMLElement).dataset;
        this.retry(this.records.filter(({ id }) => id === retry));
    }

    handleRetryAll(): void {
        this.retry(this.retriable);
    }

    handleClose(event: Event): void {
        const { close, as = 'Solved' } = (event.currentTarget as HTMLElement).dataset;
        const record = this.records.find(({ id }) => id === close);
        if (!record) return;
        void this.work.do(async () => {
            await this.store.update('error', record, { State__c: as });
            await this.load();
        });
    }

    private get inView(): readonly ErrorRecord[] {
        return this.records.filter(({ values }) => (values.State__c === 'Open') === (this.shown === 'open'));
    }

    private get retriable(): readonly ErrorRecord[] {
        return this.records.filter((record) => record.values.State__c === 'Open' && logOf(record) !== undefined);
    }

    /** One after the other; one that fails says why and keeps none of the others from being tried. */
    private retry(records: readonly ErrorRecord[]): void {
        void this.work.do(async () => {
            let done = 0;
            for (const [index, record] of records.entries()) {
                this.work.say(t('errorsRetrying', { count: index + 1, all: records.length }));
                // eslint-disable-next-line no-await-in-loop -- Salesforce is not flooded
                if (await this.retryOne(record)) done += 1;
            }
            await this.load();
            return t('errorsRetried', { done, count: records.length });
        });
    }

    private async retryOne(record: ErrorRecord): Promise<boolean> {
        const log = logOf(record);
        if (!log) return false;
        try {
            const leftOut = await writeCarriedLog(this.logs, log);
            if (leftOut.length > 0) this.tell(record, t('errorsWithout', { fields: leftOut.join(', ') }));
            await this.store.update('error', record, { State__c: 'Solved' });
            return true;
        } catch (error) {
            this.tell(record, errorText(error as RecordError));
            return false;
        }
    }

    private learn(info: ObjectInfo): void {
        this.infos = [...this.infos, info];
        this.logs.describe(this.infos);
    }

    private tell({ id }: ErrorRecord, result: string): void {
        this.results = { ...this.results, [id]: result };
    }

    private async load(): Promise<void> {
        this.records = await this.store.list('error', { orderBy: 'Happened__c', descending: true, lookups: ['Agent__c'] });
        this.isLoaded = true;
    }
}

function logOf({ values }: ErrorRecord): CarriedLog | undefined {
    const agent = values.Agent__c;
    return carriedLog(String(values.Call_Key__c ?? ''), String(values.Entry__c ?? ''), agent === undefined ? undefined : String(agent));
}

/** For the admin where it is another sentence than the agent reads. */
function causeText(cause: string): string {
    const own = named('errorsCause', cause);
    return own === cause ? named('logFailed', cause) : own;
}
