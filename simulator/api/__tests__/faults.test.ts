import { test } from 'node:test';
import assert from 'node:assert/strict';
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { open } from '../../org/__tests__/fixture';
import { uiApi } from '../uiApi';
import { client } from './client';

const TASK = { apiName: 'Task', fields: { Subject: 'x' } };

test('the next requests fail with a status, and nothing is saved', async () => {
    const { send, org, agent } = await client();
    org.faults.plan({ kind: 'fail', status: 503 }, { times: 2, when: ({ method, object }) => method === 'POST' && object === 'Task' });
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await send('POST', '/ui-api/records', TASK)).status);
    assert.deepEqual(statuses, [503, 503, 201]);
    assert.equal(agent.query({ object: 'Task' }).totalCount(), 1);
    assert.equal((await send('POST', '/ui-api/records', { apiName: 'Lead', fields: {} })).status, 400, 'others go on');
});

test('a request can be saved and still answered as failed', async () => {
    const { send, org, agent } = await client();
    org.faults.plan({ kind: 'failAfterSaving', status: 500 });
    const { status, body } = await send('POST', '/ui-api/records', TASK);
    assert.deepEqual([status, body[0].errorCode], [500, 'UNKNOWN_EXCEPTION']);
    assert.equal(agent.query({ object: 'Task' }).totalCount(), 1);
});

test('a request can be slow', async () => {
    const { get, org } = await client();
    org.faults.plan({ kind: 'slow', ms: 60 });
    const before = performance.now();
    assert.equal((await get('/ui-api/object-info/Task')).status, 200);
    assert.ok(performance.now() - before >= 55);
});

test('the object is known by the body, the id or the path', async () => {
    const { send, get, org, agent } = await client();
    const seen: unknown[] = [];
    org.faults.plan({ kind: 'slow', ms: 0 }, { times: Infinity, when: ({ method, object }) => seen.push([method, object]) > 0 });
    const id = agent.create('Contact', { LastName: 'Rossi' });
    await send('PATCH', `/ui-api/records/${id}`, { fields: {} });
    await get('/ui-api/object-info/Lead');
    await get('/ui-api/record-defaults/create/Task');
    await send('POST', '/ui-api/records', TASK);
    assert.deepEqual(seen, [['PATCH', 'Contact'], ['GET', 'Lead'], ['GET', 'Task'], ['POST', 'Task']]);
});

test('the connection can end without an answer, before or after saving', async () => {
    const { org, agent } = await open();
    const server = serve({ fetch: uiApi(org, () => agent.userId).fetch, port: 0, hostname: '127.0.0.1' });
    try {
        await new Promise((resolve) => server.once('listening', resolve));
        const { port } = server.address() as AddressInfo;
        const post = (): Promise<Response> => fetch(`http://127.0.0.1:${port}/ui-api/records`, { method: 'POST', body: JSON.stringify(TASK), headers: { 'Content-Type': 'application/json' } });
        org.faults.plan({ kind: 'drop' });
        await assert.rejects(post(), /fetch failed/);
        assert.equal(agent.query({ object: 'Task' }).totalCount(), 0);
        org.faults.plan({ kind: 'dropAfterSaving' });
        await assert.rejects(post(), /fetch failed/);
        assert.equal(agent.query({ object: 'Task' }).totalCount(), 1);
        assert.equal((await post()).status, 201);
    } finally {
        await new Promise((resolve) => server.close(resolve));
    }
});

test('one user meets a fault, the others don’t', async () => {
    const { send, org, agent } = await client();
    const asking: unknown[] = [];
    org.faults.plan({ kind: 'fail', status: 503 }, { when: ({ userId }) => asking.push(userId) > 0 && userId !== agent.userId });
    assert.equal((await send('POST', '/ui-api/records', TASK)).status, 201);
    assert.deepEqual(asking, [agent.userId]);
});
