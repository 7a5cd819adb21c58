/**
 * UI API over HTTP, as far as the product uses it: records, object info, picklists, defaults of new records, GraphQL.
 * To be mounted at `/services/data/v66.0`. Whatever else is asked for is refused by name.
 */
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { NotSimulated, PlatformError, refusal } from '../org/errors';
import type { Org } from '../org/org';
import type { ObjectDescription } from '../org/schema/description';
import type { Session } from '../org/session';
import { errorAnswer, noSession } from './errors';
import { faultMiddleware } from './faultMiddleware';
import { executeGraphql } from './graphql/execute';
import { allPicklistValues, objectInfo, picklistValues, recordDefaults, supportedObject } from './objectInfo';
import { recordRepresentation } from './representations';

/** Who makes a request: a user's id, or undefined when nobody is logged in. */
export type SessionOf = (request: Request) => string | undefined;

/** Keys of a record input; the last three do something only where rules are set up that aren't simulated. */
interface RecordInput {
    readonly apiName?: unknown;
    readonly fields?: unknown;
    readonly allowSaveOnDuplicate?: unknown;
    readonly useDefaultRule?: unknown;
    readonly triggerUserEmail?: unknown;
    readonly triggerOtherEmail?: unknown;
}

/** The routes, relative to where they are mounted. */
export function uiApi(org: Org, sessionOf: SessionOf): Hono {
    const app = new Hono();
    const session = (context: Context): Session => {
        const userId = sessionOf(context.req.raw);
        if (userId === undefined) throw noSession();
        return org.as(userId);
    };
    app.use(faultMiddleware(org, sessionOf));
    app.onError((error, context) => respond(context, error));

    app.post('/ui-api/records', async (context) => {
        const user = session(context);
        const { apiName, ...input } = await inputOf(context);
        if (typeof apiName !== 'string') throw refusal('JSON_PARSER_ERROR', 'apiName is missing in the request body');
        const object = supportedObject(user, apiName);
        return saving(context, org.schema.object(apiName), () => {
            const fields = fieldsOf(input.fields);
            const id = user.create(apiName, fields, { allowSaveOnDuplicate: input.allowSaveOnDuplicate === true });
            return context.json(recordRepresentation(user.read(id, answered(object), Object.keys(fields))), 201);
        });
    });

    app.get('/ui-api/records/:id', (context) => {
        const user = session(context);
        const object = objectOfId(org, user, context.req.param('id'));
        const [fields, optionalFields] = [pathsOf(context, 'fields', object), pathsOf(context, 'optionalFields', object)];
        for (const unknown of ['layoutTypes', 'modes', 'childRelationships'].filter((name) => context.req.query(name) !== undefined)) {
            throw new NotSimulated(`reading records by ${unknown}: ask for fields`);
        }
        if (fields.length + optionalFields.length === 0) throw refusal('ILLEGAL_QUERY_PARAMETER_VALUE', 'At least one of the parameters fields, optionalFields or layoutTypes is required');
        return context.json(recordRepresentation(user.read(context.req.param('id'), fields, optionalFields)));
    });

    app.patch('/ui-api/records/:id', async (context) => {
        const user = session(context);
        const id = context.req.param('id');
        const object = objectOfId(org, user, id);
        const input = await inputOf(context);
        return saving(context, object, () => {
            const fields = fieldsOf(input.fields);
            user.update(id, fields, { ifUnmodifiedSince: context.req.header('If-Modified-Since'), allowSaveOnDuplicate: input.allowSaveOnDuplicate === true });
            return context.json(recordRepresentation(user.read(id, answered(object), Object.keys(fields))));
        });
    });

    app.delete('/ui-api/records/:id', (context) => {
        const user = session(context);
        const id = context.req.param('id');
        return saving(context, objectOfId(org, user, id), () => {
            user.delete(id);
            return context.body(null, 204);
        });
    });

    app.get('/ui-api/object-info/:object', (context) => context.json(objectInfo(org, session(context), context.req.param('object'))));
    app.get('/ui-api/object-info/:object/picklist-values/:recordTypeId', (context) =>
        context.json(allPicklistValues(session(context), context.req.param('object'), context.req.param('recordTypeId')))
    );
    app.get('/ui-api/object-info/:object/picklist-values/:recordTypeId/:field', (context) =>
        context.json(picklistValues(session(context), context.req.param('object'), context.req.param('recordTypeId'), context.req.param('field')))
    );
    app.get('/ui-api/record-defaults/create/:object', (context) => context.json(recordDefaults(org, session(context), context.req.param('object'))));

    app.post('/graphql', async (context) => {
        const user = session(context);
        const { query, variables, operationName } = await jsonOf(context);
        if (typeof query !== 'string') throw refusal('JSON_PARSER_ERROR', 'query is missing in the request body');
        const asked = { query, variables: (variables ?? {}) as Record<string, unknown>, ...(typeof operationName === 'string' ? { operationName } : {}) };
        return context.json(await executeGraphql(org, user, asked));
    });

    app.all('*', (context) => {
        throw new NotSimulated(`${context.req.method} ${context.req.path}`);
    });
    return app;
}

function respond(context: Context, error: unknown, object?: ObjectDescription): Response {
    const { status, body } = errorAnswer(error, object);
    // The statuses of errors all allow a body.
    return context.json(body, status as ContentfulStatusCode);
}

function saving(context: Context, object: ObjectDescription, save: () => Response): Response {
    try {
        return save();
    } catch (error) {
        return respond(context, error, object);
    }
}

/** The fields that an answer to a save always has; those of the request come on top. */
function answered(object: ObjectDescription): string[] {
    return ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp', ...object.nameFields].filter((name) => object.fields.has(name));
}

function objectOfId(org: Org, session: Session, id: string): ObjectDescription {
    const { object } = org.record(id) ?? {};
    const named = object ?? org.schema.objectOf(id);
    if (named === undefined) throw refusal('NOT_FOUND', 'The requested resource does not exist');
    return supportedObject(session, named.apiName);
}

/** `Contact.Account.Name` → `Account.Name`: every path begins with the record's own object. */
function pathsOf(context: Context, parameter: string, object: ObjectDescription): string[] {
    const paths = (context.req.query(parameter) ?? '').split(',').filter(Boolean);
    return paths.map((path) => {
        if (path.startsWith(`${object.apiName}.`)) return path.slice(object.apiName.length + 1);
        throw refusal('ILLEGAL_QUERY_PARAMETER_VALUE', `${parameter}: ${path} should begin with ${object.apiName}.`);
    });
}

async function inputOf(context: Context): Promise<RecordInput> {
    const input: RecordInput = await jsonOf(context);
    if (input.useDefaultRule === true) throw new NotSimulated('assignment rules (useDefaultRule)');
    if (input.triggerUserEmail === true || input.triggerOtherEmail === true) throw new NotSimulated('e-mails that saving triggers');
    return input;
}

async function jsonOf(context: Context): Promise<Record<string, unknown>> {
    const body: unknown = await context.req.json().catch((cause: unknown) => {
        throw new PlatformError([{ code: 'JSON_PARSER_ERROR', message: `The request body is no JSON: ${String(cause)}`, fields: [] }]);
    });
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refusal('JSON_PARSER_ERROR', 'The request body should be a JSON object');
    return body as Record<string, unknown>;
}

function fieldsOf(fields: unknown): Record<string, unknown> {
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw refusal('JSON_PARSER_ERROR', 'fields should be a map of field names to values');
    return fields as Record<string, unknown>;
}
