import { LightningElement, api, wire } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import { recordErrorOf } from 'c/phoneCore';
import type { GraphqlError } from '../../salesforce/records/graphqlErrors';

/** One GraphQL request. `fresh` asks past the cache: for a record that may have been written a moment ago. */
export interface Read {
    readonly id: string;
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly fresh: boolean;
}

interface GraphqlResult {
    readonly data?: unknown;
    readonly errors?: readonly GraphqlError[];
    readonly refresh?: () => Promise<void>;
}

/**
 * Makes one read out of the GraphQL wire, which knows no imperative call: placed in a template for as long as the
 * request lasts. Fires `read` once, with `{ id, data }` or `{ id, errors }`.
 */
export default class RecordReader extends LightningElement {
    @api read!: Read;

    private latest: GraphqlResult | undefined;
    private isDone = false;
    private isRefreshing = false;

    get query(): unknown {
        return gql`
            ${this.read.query}
        `;
    }

    get variables(): Readonly<Record<string, unknown>> {
        return this.read.variables;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    received(result: GraphqlResult): void {
        if (result.data === undefined && result.errors === undefined) return;
        this.latest = result;
        if (this.isRefreshing || this.isDone) return;
        if (this.read.fresh && result.refresh && !result.errors) void this.refreshThenDone(result.refresh);
        else this.done();
    }

    private async refreshThenDone(refresh: () => Promise<void>): Promise<void> {
        this.isRefreshing = true;
        try {
            await refresh();
        } catch (error) {
            // What the cache says is not what was asked for.
            this.latest = { errors: [{ message: recordErrorOf(error).said }] };
        }
        this.done();
    }

    private done(): void {
        if (this.isDone) return;
        this.isDone = true;
        const { data, errors } = this.latest ?? {};
        this.dispatchEvent(new CustomEvent('read', { detail: { id: this.read.id, data, errors } }));
    }
}
