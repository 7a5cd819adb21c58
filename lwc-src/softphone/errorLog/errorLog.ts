/**
 * The error log: what needs a person becomes a record that an admin finds, written once for each cause. It comes after
 * the phone and waits behind it: neither a call nor a log waits for it, and what can't be written is tried a few times
 * and then let go. Without it the agent still reads what is wrong.
 */
import { errorFieldsOf, errorKeyOf, type CallError, type ErrorState } from '../../core/errorLog/callError';
import { RecordError, type RecordTrouble } from '../../core/errors';
import type { Fields } from '../../core/log/taskDraft';
import type { OutboxEntry } from '../../core/outbox/outbox';
import type { Instant } from '../../core/time';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { DeskLink } from '../../salesforce/records/deskRecords';
import { errorRecords, type ErrorWrite } from '../../salesforce/records/errorRecords';
import type { Tools } from '../app/tools';
import { t, useLabels, type Label } from '../i18n/labels';
import type { Outbox } from '../outbox/outbox';

/** Where errors are told. */
export interface CallErrors {
    /** Never throws, and the same again is not written again. */
    tell(error: CallError): void;
}

export interface ErrorLogTools extends Tools {
    /** @throws RecordError. Resolves to the record's id */
    readonly write: (write: ErrorWrite) => Promise<string>;
    /** What waits is kept in this browser, beyond a reload. */
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    readonly userId: string;
    /** Whether this page has the phone: the others leave it to that one. */
    readonly isHere: () => boolean;
}

export interface ErrorLogPartTools extends Omit<ErrorLogTools, 'write'> {
    readonly outbox: Pick<Outbox, 'all' | 'subscribe'>;
    readonly desk: DeskLink;
    readonly host: Pick<HostPort, 'save'>;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
}

interface Note {
    readonly key: string;
    readonly callKey: string;
    readonly step: CallError['step'];
    readonly at: Instant;
    readonly recordId?: string;
    /** What is still to be written; nothing once it has been. */
    readonly waiting?: Fields;
    readonly tries: number;
}

/** Logs go first. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;
const MOST_TRIES = 8;
const MOST_NOTES = 200;
/** After that the same trouble is told once more: somebody may have closed the record without mending it. */
const TOLD_FOR_MS = 24 * 3_600_000;
/** Trying again would not help. */
const FINAL: ReadonlySet<RecordTrouble> = new Set(['invalid', 'similar', 'noAccess', 'notFound', 'conflict']);

export function startErrorLog(tools: ErrorLogPartTools): CallErrors {
    useLabels(tools.labels);
    const log = new ErrorLog({ ...tools, write: errorRecords(tools.desk, tools.host, tools.namespace) });
    const hear = (entry: OutboxEntry): void => log.hear(entry);
    tools.outbox.all().forEach(hear);
    tools.outbox.subscribe(hear);
    return log;
}

export class ErrorLog implements CallErrors {
    private readonly tools: ErrorLogTools;
    private readonly notes = new Map<string, Note>();
    private readonly read: Promise<void>;
    private timer: unknown;
    private isWriting = false;

    constructor(tools: ErrorLogTools) {
        this.tools = tools;
        this.read = this.readKept();
    }

    tell(error: CallError): void {
        void this.read.then(() => this.note(error));
    }

    /** A log that Salesforce refuses, has taken without some fields, or has taken after all. */
    hear({ key, state, leftOut = [], attempts, fields }: OutboxEntry): void {
        if (state.name === 'stuck') {
            const { kind, said, fields: about } = state.trouble;
            this.tell({ callKey: key, step: 'saveLog', cause: kind, said, fields: about, entry: fields, count: attempts });
        }
        if (state.name !== 'saved') return;
        for (const field of leftOut) this.tell({ callKey: key, step: 'leaveOutField', cause: 'noAccess', fields: [field], everyCall: true });
        void this.read.then(() => this.solve(key));
    }

    private note(error: CallError): void {
        const { userId, clock } = this.tools;
        const key = errorKeyOf(error, userId);
        const before = this.notes.get(key);
        const now = clock.now();
        if (before && !before.waiting && now - before.at < TOLD_FOR_MS) return;
        const { callKey, step } = error;
        const waiting = errorFieldsOf(error, { userId, at: now, cure: t(cureOf(error)) });
        this.set({ key, callKey, step, at: now, waiting, tries: before?.tries ?? 0, ...(before?.recordId !== undefined && { recordId: before.recordId }) });
    }

    /** The log is written after all: what was told of it is no trouble any more. */
    private solve(callKey: string): void {
        for (const note of [...this.notes.values()]) {
            if (note.callKey !== callKey || note.step !== 'saveLog') continue;
            // It may have been written without anybody knowing, once it was tried.
            if (note.waiting && note.tries === 0) this.drop(note.key);
            else this.set({ ...note, tries: 0, waiting: { ...note.waiting, ...basics(note, this.tools.userId), State__c: 'Solved' satisfies ErrorState } });
        }
    }

    private set(note: Note): void {
        this.notes.delete(note.key);
        this.notes.set(note.key, note);
        const [oldest] = this.notes.keys();
        if (this.notes.size > MOST_NOTES && oldest !== undefined) this.notes.delete(oldest);
        this.keep();
        if (note.waiting) this.writeIn(pauseAfter(note.tries));
    }

    private drop(key: string): void {
        if (this.notes.delete(key)) this.keep();
    }

    private writeIn(ms: number): void {
        const { timers } = this.tools;
        if (this.isWriting) return;
        timers.clear(this.timer);
        this.timer = timers.set(() => void this.writeAll(), ms);
    }

    private async writeAll(): Promise<void> {
        if (!this.tools.isHere()) return this.writeIn(LONGEST_PAUSE_MS);
        this.isWriting = true;
        for (const note of [...this.notes.values()]) if (note.waiting) await this.write(note, note.waiting);
        this.isWriting = false;
        const tries = [...this.notes.values()].flatMap((note) => (note.waiting ? [note.tries] : []));
        if (tries.length > 0) this.writeIn(pauseAfter(Math.min(...tries)));
    }

    private async write({ key, recordId }: Note, fields: Fields): Promise<void> {
        const { write, report } = this.tools;
        try {
            const written = await write({ fields, ...(recordId !== undefined && { recordId }) });
            this.settle(key, fields, (note) => ({ ...note, recordId: written, waiting: undefined, tries: 0 }));
        } catch (error) {
            const isFinal = error instanceof RecordError && FINAL.has(error.trouble);
            this.settle(key, undefined, (note) => (isFinal || note.tries + 1 >= MOST_TRIES ? undefined : { ...note, tries: note.tries + 1 }));
            if (!this.notes.has(key)) report('error log', error);
        }
    }

    /** @param written what has been written; more may have come meanwhile, which then still waits */
    private settle(key: string, written: Fields | undefined, next: (note: Note) => Note | undefined): void {
        const now = this.notes.get(key);
        if (!now) return;
        const then = next(now);
        if (!then) this.notes.delete(key);
        else this.notes.set(key, written && now.waiting !== written ? { ...then, waiting: now.waiting } : then);
        this.keep();
    }

    private async readKept(): Promise<void> {
        const { kept, report } = this.tools;
        try {
            const text = await kept.read();
            for (const note of text ? (JSON.parse(text) as Note[]) : []) this.notes.set(note.key, note);
            if ([...this.notes.values()].some(({ waiting }) => waiting)) this.writeIn(FIRST_PAUSE_MS);
        } catch (error) {
            report('reading the error log', error);
        }
    }

    private keep(): void {
        const { kept, report } = this.tools;
        kept.write(JSON.stringify([...this.notes.values()])).catch((error: unknown) => report('keeping the error log', error));
    }
}

/** What a record can't do without, should it not be there yet. */
function basics({ key, callKey, step }: Note, userId: string): Fields {
    return { Error_Key__c: key, Call_Key__c: callKey, Step__c: step, Agent__c: userId };
}

function pauseAfter(tries: number): number {
    return Math.min(FIRST_PAUSE_MS * 3 ** tries, LONGEST_PAUSE_MS);
}

const CURES: Readonly<Record<string, Label>> = {
    conflict: 'errorCureConflict',
    invalid: 'errorCureInvalid',
    linkGone: 'errorCureLink',
    noAccess: 'errorCureNoAccess',
    notFound: 'errorCureNotFound',
    similar: 'errorCureSimilar',
    unsure: 'errorCureUnsure'
};

function cureOf({ step, cause }: CallError): Label {
    if (step === 'leaveOutField') return cause === 'noAccess' ? 'errorCureField' : 'errorCureRule';
    if (step === 'keepLog') return 'errorCureKeep';
    return CURES[cause] ?? 'errorCureReach';
}
