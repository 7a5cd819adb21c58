/**
 * The outbox: keeps log entries in storage until Salesforce has confirmed them, and sends them one after the other.
 * What an entry does on success or failure is decided in core/outbox; how it is stored is handed in.
 */
import { afterOutbox, mayGoWithoutLook, mustLook, newDraft, newEntry, nextDue, nextToSend, requestOf, type OutboxEntry, type OutboxEvent, type Target } from '../../core/outbox/outbox';
import { RecordError } from '../../core/errors';
import type { Fields } from '../../core/log/taskDraft';
import { atMost } from '../../core/time';
import type { RecordsPort, Saved } from '../../salesforce/records/recordsPort';
import type { Tools } from '../app/tools';

/** Where entries survive a reload. */
export interface OutboxStore {
    all(): Promise<readonly OutboxEntry[]>;
    put(entry: OutboxEntry): Promise<void>;
    remove(key: string): Promise<void>;
}

export interface OutboxTools extends Tools {
    readonly records: RecordsPort;
    readonly store: OutboxStore;
    /** The record in view shows what has been written. */
    readonly onSaved: () => void;
    /** Entries can't be kept: storage is blocked or full. They are still sent as long as this page lives. */
    readonly onStorageFailed: () => void;
}

/** A browser that doesn't say whether it has kept an entry must not keep the entry from being sent. */
const KEEP_TIMEOUT_MS = 5_000;

export class Outbox {
    private readonly tools: OutboxTools;
    private readonly entries = new Map<string, OutboxEntry>();
    private readonly listeners: ((entry: OutboxEntry) => void)[] = [];
    private isSending = false;
    private timer: unknown;
    /** Settles when all that was to be kept so far is kept: the store works off one after the other. */
    private kept: Promise<unknown> = Promise.resolve();

    constructor(tools: OutboxTools) {
        this.tools = tools;
    }

    /** Takes up what an earlier page left behind; of calls that were still on: see {@link adopt}. */
    async recover(): Promise<void> {
        const { store, clock } = this.tools;
        const left = await store.all().catch((error: unknown) => this.storageFailed(error, []));
        for (const entry of left) {
            if (this.entries.has(entry.key) || entry.state.name === 'draft') continue;
            this.entries.set(entry.key, afterOutbox(entry, { type: 'recovered', at: clock.now() }));
        }
        this.kick();
    }

    /**
     * Sends what is known of calls whose page is gone. To be asked again: another page may go at any time.
     * @param isGone whether the page that looks after a draft lives no more
     */
    async adopt(isGone: (page: string) => Promise<boolean>): Promise<void> {
        const { store, clock } = this.tools;
        const left = await store.all().catch((error: unknown) => this.storageFailed(error, []));
        for (const entry of left) {
            const { key, state } = entry;
            if (state.name !== 'draft' || this.entries.has(key) || !(await isGone(state.page)) || this.entries.has(key)) continue;
            this.set(afterOutbox(entry, { type: 'orphaned', at: clock.now() }));
        }
        this.kick();
    }

    subscribe(listener: (entry: OutboxEntry) => void): void {
        this.listeners.push(listener);
    }

    all(): readonly OutboxEntry[] {
        return [...this.entries.values()];
    }

    entry(key: string): OutboxEntry | undefined {
        return this.entries.get(key);
    }

    /** Keeps what is known of a call that is on. @param page this one's id: who lives looks after its drafts */
    draft(key: string, fields: Fields, page: string, target?: Target): void {
        if (this.entries.has(key)) this.apply(key, { type: 'redrafted', fields, page, target });
        else this.set(newDraft(key, fields, this.tools.clock.now(), page, target));
    }

    /** Adds an entry, or completes the draft of it; the same key again changes nothing. */
    put(key: string, fields: Fields, notBefore: number, target?: Target): void {
        if (this.entries.has(key)) this.apply(key, { type: 'completed', fields, notBefore, target });
        else this.set(newEntry(key, fields, this.tools.clock.now(), notBefore, target));
        this.kick();
    }

    /** Changes what shall stand in the record. */
    revise(key: string, fields: Fields, notBefore: number): void {
        if (Object.keys(fields).length > 0) this.apply(key, { type: 'revised', fields, notBefore });
        else this.hurry(key, notBefore);
        this.kick();
    }

    /** A person asks for another try. */
    retry(key: string): void {
        this.apply(key, { type: 'retried', at: this.tools.clock.now() });
        this.kick();
    }

    /** The call that a draft was for will not be logged. */
    dropDraft(key: string): void {
        if (this.entries.get(key)?.state.name === 'draft') this.drop(key);
    }

    drop(key: string): void {
        this.entries.delete(key);
        this.keep(this.tools.store.remove(key));
    }

    /** Sends what is due. Harmless at any time. */
    kick(): void {
        if (!this.isSending) void this.drain();
    }

    /** A waiting entry that has nothing new but may go earlier: the search has found nobody. */
    private hurry(key: string, notBefore: number): void {
        const entry = this.entries.get(key);
        if (entry?.state.name === 'pending' && entry.state.notBefore > notBefore && !entry.state.trouble) this.apply(key, { type: 'revised', fields: {}, notBefore });
    }

    private async drain(): Promise<void> {
        const { clock, timers } = this.tools;
        this.isSending = true;
        timers.clear(this.timer);
        for (let entry = this.next(); entry; entry = this.next()) await this.send(entry.key);
        this.isSending = false;
        const due = nextDue(this.all());
        if (due !== undefined) this.timer = timers.set(() => this.kick(), Math.max(0, due - clock.now()));
    }

    private next(): OutboxEntry | undefined {
        return nextToSend(this.all(), this.tools.clock.now());
    }

    private async send(key: string): Promise<void> {
        const { records, clock, timers, onSaved } = this.tools;
        this.apply(key, { type: 'started' });
        // Whoever starts after a crash has to know that it may have been sent.
        await atMost(this.kept, KEEP_TIMEOUT_MS, timers);
        try {
            await this.look(key);
            const entry = this.entries.get(key);
            if (entry?.state.name !== 'sending') return;
            this.apply(key, { type: 'saved', ...(await write(entry, records)) });
            onSaved();
        } catch (error) {
            if (!(error instanceof RecordError)) this.tools.report('log', error);
            this.apply(key, { type: 'failed', error: error instanceof RecordError ? error : new RecordError('unknown', '', { cause: error }), at: clock.now() });
        }
    }

    /** Asks for the record of an entry that may have been written before. */
    private async look(key: string): Promise<void> {
        const entry = this.entries.get(key);
        if (!entry || !mustLook(entry)) return;
        try {
            const found = await this.tools.records.findLog(String(entry.fields['Call_Key__c'] ?? key), entry.objectApiName);
            if (found.canTell) this.apply(key, { type: 'looked', recordId: found.recordId });
        } catch (error) {
            if (!(error instanceof RecordError) || !mayGoWithoutLook(entry, error)) throw error;
        }
    }

    private apply(key: string, event: OutboxEvent): void {
        const entry = this.entries.get(key);
        const next = entry && afterOutbox(entry, event);
        if (next && next !== entry) this.set(next);
    }

    private set(entry: OutboxEntry): void {
        const { store } = this.tools;
        this.entries.set(entry.key, entry);
        this.keep(entry.state.name === 'saved' ? store.remove(entry.key) : store.put(entry));
        for (const listener of this.listeners) this.tell(listener, entry);
    }

    private keep(kept: Promise<void>): void {
        this.kept = kept.catch((error: unknown) => this.storageFailed(error, undefined));
    }

    /** A listener's mistake must not stop the outbox: everything after it would stay unsent. */
    private tell(listener: (entry: OutboxEntry) => void, entry: OutboxEntry): void {
        try {
            listener(entry);
        } catch (error) {
            this.tools.report('outbox listener', error);
        }
    }

    private storageFailed<T>(error: unknown, instead: T): T {
        this.tools.report('outbox storage', error);
        this.tools.onStorageFailed();
        return instead;
    }
}

function write(entry: OutboxEntry, records: RecordsPort): Promise<Saved> {
    const request = requestOf(entry);
    return request.kind === 'create' ? records.createLog(request.fields, entry.objectApiName) : records.updateLog(request.recordId, request.fields);
}
