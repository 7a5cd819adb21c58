/** UI API of the small test org, as a client calls it. */
import { open } from '../../org/__tests__/fixture';
import type { Fixture } from '../../org/__tests__/fixture';
import { uiApi } from '../uiApi';

// Answers are read as tests expect them: what isn't there makes the test fail.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of any shape
export type Json = any;

export interface Answer {
    readonly status: number;
    readonly body: Json;
}

export interface Client extends Fixture {
    /** Whoever is logged in; nobody when undefined. */
    user: string | undefined;
    get(path: string): Promise<Answer>;
    send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
    graphql(query: string, variables?: object): Promise<{ data: Json; errors: Json[] }>;
}

export async function client(options: Parameters<typeof open>[0] = {}): Promise<Client> {
    const fixture = await open(options);
    const app = uiApi(fixture.org, () => self.user);
    const read = async (response: Response): Promise<Answer> => {
        const text = await response.text();
        return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    };
    const self: Client = {
        ...fixture,
        user: fixture.agent.userId,
        get: async (path) => read(await app.request(path)),
        send: async (method, path, body, headers = {}) => read(await app.request(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } })),
        graphql: async (query, variables = {}) => (await self.send('POST', '/graphql', { query, variables })).body
    };
    return self;
}
