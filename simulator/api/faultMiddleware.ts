/**
 * Makes planned faults happen to HTTP requests, whatever serves them: UI API here, the routes of the Open CTI host elsewhere.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { Fault, RequestFacts } from '../org/faults';
import type { Org } from '../org/org';

/** Slows, refuses or drops requests as `org.faults` says. */
export function faultMiddleware(org: Org, userOf: (request: Request) => string | undefined): MiddlewareHandler {
    return async (context, next) => {
        const due = org.faults.take(await factsOf(org, context, userOf(context.req.raw)));
        const slow = due.reduce((ms, fault) => ms + (fault.kind === 'slow' ? fault.ms : 0), 0);
        if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
        const before = due.find(({ kind }) => kind === 'fail' || kind === 'drop');
        if (before) return happen(before, context);
        await next();
        const after = due.find(({ kind }) => kind === 'failAfterSaving' || kind === 'dropAfterSaving');
        if (after) context.res = happen(after, context);
        return undefined;
    };
}

function happen(fault: Fault, context: Context): Response {
    if (fault.kind === 'fail' || fault.kind === 'failAfterSaving') {
        const codes: Record<number, string> = { 401: 'INVALID_SESSION_ID', 403: 'REQUEST_LIMIT_EXCEEDED', 404: 'NOT_FOUND', 503: 'SERVER_UNAVAILABLE' };
        const body = [{ errorCode: codes[fault.status] ?? 'UNKNOWN_EXCEPTION', message: 'A fault that a test has planned', statusCode: fault.status }];
        return new Response(JSON.stringify(body), { status: fault.status, headers: { 'Content-Type': 'application/json;charset=UTF-8' } });
    }
    return hangUp(context);
}

/** Ends the connection without an answer. Where there is no connection, as in a test that calls the app itself, the request fails. */
function hangUp(context: Context): Response {
    const { outgoing } = (context.env ?? {}) as { outgoing?: { destroy(): void } };
    if (outgoing === undefined) throw new Error('The connection was dropped, as a test has planned');
    outgoing.destroy();
    // What the server for Node takes as "nothing more to send".
    return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
}

async function factsOf(org: Org, context: Context, userId: string | undefined): Promise<RequestFacts> {
    const { method, path } = context.req;
    const json = method !== 'GET' && (context.req.header('content-type') ?? '').includes('json');
    const body: unknown = json ? await context.req.json().catch(() => undefined) : undefined;
    const object = objectOf(org, path, body);
    return { method, path, ...(userId !== undefined && { userId }), ...(body === undefined ? {} : { body }), ...(object === undefined ? {} : { object }) };
}

/** The object by a record id or a name in the path, or by the body. */
function objectOf(org: Org, path: string, body: unknown): string | undefined {
    const id = /\/([0-9A-Za-z]{15}|[0-9A-Za-z]{18})(?=\/|$)/.exec(path)?.[1];
    const named = /\/(?:object-info|create)\/(\w+)/.exec(path)?.[1];
    const { apiName, entityApiName } = (typeof body === 'object' && body !== null ? body : {}) as { apiName?: unknown; entityApiName?: unknown };
    const ofBody = [apiName, entityApiName].find((name): name is string => typeof name === 'string');
    return named ?? ofBody ?? (id === undefined ? undefined : org.schema.objectOf(id)?.apiName);
}

