/**
 * Reads that are under way. They go through the GraphQL wire, which only a component can hold: this class says which reads
 * have to be drawn and is told what they brought. Knows nothing of what is read.
 */
import { readErrorOf, RecordError } from 'c/phoneCore';
import type { GraphqlError } from '../../salesforce/records/graphqlErrors';

/** The panel waits five seconds for a read; one that lasts longer is dropped, so that none stays for ever. */
const READ_TIMEOUT_MS = 4_000;

export interface ReadRequest {
    readonly id: string;
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly fresh: boolean;
}

interface Waiting {
    readonly resolve: (data: unknown) => void;
    readonly reject: (error: RecordError) => void;
    readonly request: ReadRequest;
}

export class DeskReads {
    private readonly show: (reads: readonly ReadRequest[]) => void;
    private readonly waiting = new Map<string, Waiting>();
    private lastId = 0;

    /** @param show draws a reader for each, for as long as it is among them */
    constructor(show: (reads: readonly ReadRequest[]) => void) {
        this.show = show;
    }

    /** @param fresh past the cache @throws RecordError */
    read(request: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }, fresh: boolean): Promise<unknown> {
        this.lastId += 1;
        const id = `read-${this.lastId}`;
        return new Promise((resolve, reject) => {
            this.waiting.set(id, { resolve, reject, request: { id, ...request, fresh } });
            this.showAll();
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the wire has no time-out of its own
            setTimeout(() => this.take(id)?.reject(new RecordError('silent')), READ_TIMEOUT_MS);
        });
    }

    /** A read has brought something. */
    wasRead({ id, data, errors }: { readonly id: string; readonly data?: unknown; readonly errors?: readonly GraphqlError[] }): void {
        const waiting = this.take(id);
        if (errors && errors.length > 0) waiting?.reject(readErrorOf(errors));
        else waiting?.resolve(data);
    }

    /** Undefined for one that is over. */
    private take(id: string): Waiting | undefined {
        const waiting = this.waiting.get(id);
        if (this.waiting.delete(id)) this.showAll();
        return waiting;
    }

    private showAll(): void {
        this.show([...this.waiting.values()].map(({ request }) => request));
    }
}
