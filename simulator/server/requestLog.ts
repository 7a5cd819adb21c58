/**
 * Every request for data that reaches the org's servers: what it is, who asks, and whether it counts against the org's
 * allocation of API requests in 24 hours.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { Hosts } from './hosts';

export interface LoggedRequest {
    /** `findByNumber` (the name of a GraphQL operation), `POST records Task`. */
    readonly what: string;
    /** Lightning's own pages ask, which show records with the package and without. */
    readonly ofPage: boolean;
    /**
     * What Lightning's own modules ask isn't counted (Lightning Web Components Developer Guide, "Lightning Data Service"); what a
     * Visualforce page or anybody outside asks with a session or a token is.
     */
    readonly counted: boolean;
}

/** How Lightning's own pages are told from components that run in them. */
export const PAGE_HEADER = 'x-lightning-page';

export function logRequests(log: LoggedRequest[], hosts: (request: Request) => Hosts): MiddlewareHandler {
    return async (context, next) => {
        const { kind, lightning } = hosts(context.req.raw);
        const origin = context.req.header('origin') ?? context.req.header('referer') ?? '';
        const isLightnings = kind === 'lightning' && (origin === lightning || origin.startsWith(`${lightning}/`)) && context.req.header('authorization') === undefined;
        log.push({ what: await nameOf(context), ofPage: context.req.header(PAGE_HEADER) !== undefined, counted: !isLightnings });
        return next();
    };
}

async function nameOf({ req }: Context): Promise<string> {
    const body = req.method === 'GET' ? '' : await req.text();
    if (req.path.endsWith('/graphql')) return /\b(?:query|mutation)\s+(\w+)\s*[({]/.exec(body)?.[1] ?? 'graphql';
    const object = /"(?:apiName|entityApiName)":"(\w+)"/.exec(body)?.[1];
    const path = req.path.replace(/^.*?\/(?:ui-api|aura)\//, '').replace(/\b\w{15}(?:\w{3})?\b/g, '{id}');
    return [req.method, path, object].filter(Boolean).join(' ');
}
