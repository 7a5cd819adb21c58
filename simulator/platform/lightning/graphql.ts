/**
 * `lightning/graphql`: reads by wire only, mutations by call. Like the platform's cache, the wire answers the same
 * question from memory for a while and does not run a filter again by itself; only `refresh` asks anew.
 */
import { request } from '../request';
import { AskingWire, type Emit } from '../wire';

const CACHED_MS = 30_000;
const MARK = Symbol('a query made by gql');

interface Query {
    readonly [MARK]: boolean;
    readonly text: string;
}

/** A query must come through this tag; the platform's compiler and cache rely on it. */
export function gql(parts: TemplateStringsArray, ...values: unknown[]): Query {
    return { [MARK]: true, text: parts.map((part, at) => part + (at < values.length ? String(values[at]) : '')).join('') };
}

interface GraphqlConfig {
    readonly query?: Query;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
}
interface GraphqlAnswer {
    readonly data?: unknown;
    readonly errors?: readonly unknown[];
}

const cache = new Map<string, { readonly at: number; readonly answer: GraphqlAnswer }>();

export class graphql extends AskingWire<GraphqlConfig> {
    protected identity({ query, variables, operationName }: GraphqlConfig): string | undefined {
        if (query === undefined) return undefined;
        if (!query[MARK]) throw new TypeError('The query of the graphql wire must be made by gql.');
        return JSON.stringify([query.text, variables, operationName]);
    }

    protected async ask(config: GraphqlConfig): Promise<GraphqlAnswer> {
        const known = cache.get(this.identity(config) ?? '');
        return known && performance.now() - known.at < CACHED_MS ? known.answer : this.fetch(config);
    }

    protected override fine(answer: unknown): Parameters<Emit>[0] {
        const { data, errors } = answer as GraphqlAnswer;
        const refresh = async (): Promise<void> => {
            if (this.config) this.emit(this.fine(await this.fetch(this.config)));
        };
        return { data: data ?? undefined, errors: errors && errors.length > 0 ? errors : undefined, refresh };
    }

    protected override wrong(error: unknown): Parameters<Emit>[0] {
        const { body } = error as { body?: { message?: string } };
        return { data: undefined, errors: [{ message: body?.message ?? String(error) }] };
    }

    private async fetch(config: GraphqlConfig): Promise<GraphqlAnswer> {
        const { query, variables = {}, operationName } = config;
        const answer = (await request('POST', '/graphql', { query: query?.text, variables, operationName })) as GraphqlAnswer;
        cache.set(this.identity(config) ?? '', { at: performance.now(), answer });
        return answer;
    }
}
