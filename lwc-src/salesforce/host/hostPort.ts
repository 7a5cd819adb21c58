/**
 * The port between the softphone and what frames it. Open CTI is one implementation, a plain page another;
 * Salesforce Voice will be the next. Every call is answered within a time-out, whatever the host does.
 */
import type { RecordContext } from '../../core/call/call';
import type { Fields } from '../../core/log/taskDraft';

/** `unclear`: the host says that it did it, in words that we can't read. */
export type HostTrouble = 'silent' | 'refused' | 'unclear' | 'outsideSalesforce';

/** Its message is for developers; what an agent reads is chosen by the trouble. */
export class HostError extends Error {
    readonly trouble: HostTrouble;
    readonly method: string;
    /** What the host said, one text a problem. */
    readonly details: readonly string[];

    /** By its name: parts that are loaded later have a class of their own. */
    static [Symbol.hasInstance](value: unknown): boolean {
        return value instanceof Error && value.name === 'HostError';
    }

    constructor(trouble: HostTrouble, method: string, details: readonly string[] = []) {
        super(`${method}: ${details.join('; ') || trouble}`);
        this.name = 'HostError';
        this.trouble = trouble;
        this.method = method;
        this.details = details;
    }
}

export type HostEvent =
    /** Somebody clicked a telephone number. */
    | { readonly type: 'dial'; readonly number: string; readonly context?: RecordContext }
    /** Something came over the message channel; not to be trusted. */
    | { readonly type: 'message'; readonly data: unknown };

/** A record that the host's own search found, by whatever it searches. */
export interface FoundRecord {
    readonly id: string;
    readonly objectApiName: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

export interface HostPort {
    /** `window`: the phone in a window of its own, beside Lightning. */
    readonly kind: 'openCti' | 'page' | 'window';
    /**
     * Makes contact: listens for clicks on numbers, opens the message channel.
     * @throws HostError when the host doesn't answer or refuses
     */
    start(): Promise<void>;
    /** One listener; the last one set wins. */
    listen(listener: (event: HostEvent) => void): void;
    openRecord(recordId: string): Promise<void>;
    /** Salesforce's own search; it takes three characters or more. */
    openSearch(text: string): Promise<void>;
    /** The form for a new record, filled in as far as given. */
    openNew(objectApiName: string, fields: Fields): Promise<void>;
    showPanel(): Promise<void>;
    /** What the utility item shows; `icon` is the name of an SLDS utility icon. */
    showItem(label: string, icon: string): Promise<void>;
    publish(message: unknown): Promise<void>;
    /** The record in view shows what has changed. */
    refresh(): Promise<void>;
    search(text: string, direction: 'inbound' | 'outbound'): Promise<readonly FoundRecord[]>;
    /**
     * Creates a record, or updates the one whose id is given. Resolves to its id.
     * @throws HostError `unclear` when no id of the new record can be read in the answer
     */
    save(objectApiName: string, fields: Fields, recordId?: string): Promise<string>;
}
