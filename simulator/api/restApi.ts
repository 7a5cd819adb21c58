/**
 * The part of the REST API by which a PBX writes to Salesforce: a record upserted by an external id (REST API Developer Guide,
 * "Insert or Update (Upsert) a Record Using an External ID"), with an access token. To be mounted at `/services/data/v66.0`;
 * what it doesn't know is left to whoever is mounted behind it.
 */
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusal } from '../org/errors';
import type { Org } from '../org/org';
import type { FieldValues } from '../org/records/save';
import { errorAnswer, noSession } from './errors';
import type { SessionOf } from './uiApi';

export function restApi(org: Org, userOf: SessionOf): Hono {
    const app = new Hono();
    app.onError((error, context) => respond(context, error));

    app.patch('/sobjects/:object/:field/:value', async (context) => {
        const userId = userOf(context.req.raw);
        if (userId === undefined) throw noSession();
        const { object, field, value } = context.req.param();
        const session = org.as(userId);
        if (session.describe(object).fields.get(field)?.externalId !== true) throw refusal('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${field}`);
        const fields = await fieldsOf(context);
        const own = ['Id', field].find((name) => name in fields);
        if (own !== undefined) throw refusal('INVALID_FIELD', `The ${own} field should not be specified in the sobject data.`, [own]);
        const [found] = session.query({ object, first: 1, where: { path: [field], operator: 'eq', value } }).rows;
        const id = found === undefined ? undefined : String(found['Id']);
        if (id !== undefined) session.update(id, fields);
        else if (context.req.query('updateOnly') === 'true') throw refusal('NOT_FOUND', 'The requested resource does not exist');
        const savedId = id ?? session.create(object, { ...fields, [field]: value });
        return context.json({ id: savedId, success: true, errors: [], created: id === undefined }, id === undefined ? 201 : 200);
    });
    return app;
}

async function fieldsOf({ req }: Context): Promise<FieldValues> {
    try {
        return await req.json<FieldValues>();
    } catch {
        throw refusal('JSON_PARSER_ERROR', 'The body is no JSON');
    }
}

/** REST names the fields beside each error, and puts nothing around it. */
function respond(context: Context, error: unknown): Response {
    const { status, body } = errorAnswer(error);
    return context.json(body.map(({ message, errorCode }) => ({ message, errorCode, fields: [] })), status as ContentfulStatusCode);
}
