/** What Lightning's own Open CTI controller does on the server: saving a log and searching for a screen pop, as the user. */
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { NotSimulated, PlatformError } from '../org/errors';
import type { Org } from '../org/org';
import { searchForScreenPop, type CallType } from '../org/search/screenPop';
import { nameOf } from '../org/records/views';

export function openCtiRoutes(org: Org, userOf: (request: Request) => string | undefined): Hono {
    const app = new Hono();
    const session = (request: Request) => {
        const userId = userOf(request);
        return userId === undefined ? undefined : org.as(userId);
    };

    app.post('/openCti/saveLog', async (context) => {
        const user = session(context.req.raw);
        if (!user) return context.json(refused('INVALID_SESSION_ID', 'Session expired or invalid'), 401);
        const { record } = await context.req.json<{ record?: Record<string, unknown> }>();
        return answering(() => {
            const { entityApiName, Id, ...fields } = record ?? {};
            if (typeof Id === 'string') {
                user.update(Id, fields);
                return { recordId: Id };
            }
            if (typeof entityApiName !== 'string') throw new PlatformError([{ code: 'INVALID_PARAM', message: 'entityApiName or Id is needed', fields: [] }]);
            return { recordId: user.create(entityApiName, fields) };
        });
    });

    app.post('/openCti/search', async (context) => {
        const user = session(context.req.raw);
        if (!user) return context.json(refused('INVALID_SESSION_ID', 'Session expired or invalid'), 401);
        const { searchParams, callType } = await context.req.json<{ searchParams: string; callType: CallType }>();
        return answering(() => {
            const matches = searchForScreenPop(org, user, { searchParams, callType });
            return { ...matches, SCREEN_POP_DATA: { type: 'search', params: { searchString: searchParams } } };
        });
    });

    app.get('/search', (context) => {
        const user = session(context.req.raw);
        if (!user) return context.json(refused('INVALID_SESSION_ID', 'Session expired or invalid'), 401);
        const text = context.req.query('text') ?? '';
        return answering(() => org.search(user, text).map(({ id, object, row }) => ({ id, object: object.apiName, name: nameOf(object, row) })));
    });
    return app;
}

function answering(work: () => unknown): Response {
    try {
        return Response.json(work());
    } catch (error) {
        if (error instanceof PlatformError) return Response.json(refused(error.code, error.message, error.problems.map(({ message }) => message)), { status: 400 satisfies ContentfulStatusCode });
        if (error instanceof NotSimulated) return Response.json(refused('GENERIC_ERROR', error.message), { status: 501 });
        throw error;
    }
}

function refused(code: string, message: string, details?: readonly string[]): object {
    return { error: { code, message, ...(details && { details }) } };
}
