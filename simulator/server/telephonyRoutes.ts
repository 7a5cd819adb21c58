/** The drawer of people who call: not Salesforce, but the other end of the line. */
import { Hono } from 'hono';
import type { Org } from '../org/org';
import type { Pbx, PersonCall } from '../pbx';
import type { PhoneUser } from './phones';

export interface Caller {
    readonly number: string;
    readonly name: string;
    readonly about: string;
}

/** How long an ended call stays in the list. */
const SHOWN_AFTER_END_MS = 4_000;

export function telephonyRoutes(org: Org, pbx: Pbx, people: readonly Caller[], phones: readonly PhoneUser[], userOf: (request: Request) => string | undefined): Hono {
    const app = new Hono();
    const ended = new Map<string, number>();

    app.get('/telephony', (context) => {
        const userId = userOf(context.req.raw);
        const me = phones.find(({ id }) => id === userId);
        const calls = pbx.personCalls().filter((call) => isShown(call, ended, org.now()));
        return context.json({
            people,
            me: me ? { extension: me.extension, password: me.password, messages: pbx.mailbox(me.extension).fresh } : null,
            calls: calls.map((call) => ({ id: call.callId, name: call.person.name, state: call.state, heard: heardBy(call) }))
        });
    });

    app.post('/calls', async (context) => {
        const { from, to, queue } = await context.req.json<{ from: string; to: string; queue?: string }>();
        if (!pbx.registrations().some(({ user }) => user === to)) return context.json({ error: `Extension ${to} is not registered. Sign in to your phone first.` }, 409);
        const call = pbx.callFrom(from, { to, ...(queue && { queue }), did: '+39028088100' });
        return context.json({ id: call.callId });
    });

    app.post('/messages', async (context) => {
        const { to } = await context.req.json<{ to: string }>();
        if (!phones.some(({ extension }) => extension === to)) return context.json({ error: `Nobody has extension ${to}.` }, 404);
        pbx.leaveMessage(to);
        return context.json({});
    });

    app.post('/calls/:id/hangup', (context) => {
        const call = pbx.personCalls().find(({ callId }) => callId === context.req.param('id'));
        if (!call) return context.json({ error: 'This call is over.' }, 404);
        call.hangUp();
        return context.json({});
    });
    return app;
}

function isShown(call: PersonCall, ended: Map<string, number>, now: number): boolean {
    if (call.state !== 'ended') return true;
    const since = ended.get(call.callId) ?? now;
    ended.set(call.callId, since);
    return now - since < SHOWN_AFTER_END_MS;
}

function heardBy(call: PersonCall): string {
    if (call.state !== 'talking') return 'nothing';
    const { isSilent, frequencyHz } = call.heard();
    if (isSilent === undefined) return 'a voice';
    return isSilent || frequencyHz === undefined ? 'silence' : `a voice at ${Math.round(frequencyHz)} Hz`;
}
