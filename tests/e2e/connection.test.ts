/** The way to the PBX: cut without a word, found out within seconds; several addresses; no registration that nobody is behind. */
import { createServer, type Server } from 'node:http';
import { attachPbx, createPbx, type Pbx } from '../../simulator/pbx';
import { PBX_DOMAIN, PBX_PATH } from '../../simulator/simulator';
import type { Agent } from './support/agent';
import { tasks } from './support/records';
import { changeConnection } from './support/settings';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';

function frameOf(agent: Agent) {
    const frame = agent.page.frames().find((one) => one.url().includes('/apex/'));
    if (!frame) throw new Error('The softphone has no frame.');
    return frame;
}

test.describe('B2: the PBX is silent on an open connection: found out within seconds', () => {
    for (const [what, happen] of [
        ['the network is another one', (agent: Agent) => frameOf(agent).evaluate(() => void window.dispatchEvent(new Event('online')))],
        ['the page is seen again', (agent: Agent) => frameOf(agent).evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))],
        [
            'the computer slept: nothing in the page ran for a while',
            (agent: Agent) =>
                frameOf(agent).evaluate(() => {
                    const until = Date.now() + 6_000;
                    while (Date.now() < until);
                })
        ]
    ] as const) {
        test(`when ${what} @slow`, async ({ agent, simulator }) => {
            await agent.start();
            simulator.pbx.freeze();
            await happen(agent);
            await expect(agent.heading('The PBX does not answer')).toBeVisible({ timeout: 4_000 });
            simulator.pbx.thaw();
            await expect(agent.status).toHaveText('Available', { timeout: 10_000 });
            simulator.pbx.callFrom(ROSSI, { to: '204' });
            await expect(agent.heading('Elena Rossi')).toBeVisible();
        });
    }
});

for (const state of ['rings', 'is talked on'] as const) {
    test(`B2: a call ${state}, and its caller hangs up while the line is away: over as soon as the line is back, one Task @slow`, async ({ agent, simulator }) => {
        await agent.start();
        const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
        await expect(agent.heading('Elena Rossi')).toBeVisible();
        if (state === 'is talked on') {
            await agent.answer();
            await call.until('talking');
        }
        simulator.pbx.freeze();
        await frameOf(agent).evaluate(() => void window.dispatchEvent(new Event('online')));
        // Without a connection the phone hears nothing of it.
        await expect.poll(() => simulator.pbx.registrations()).toEqual([]);
        call.hangUp();
        simulator.pbx.thaw();
        await expect(agent.status).toHaveText(state === 'rings' ? 'Available' : 'Wrap-up', { timeout: 15_000 });
        await expect(agent.button('Answer')).toBeHidden();
        await expect.poll(() => tasks(simulator)).toEqual([expect.objectContaining({ Call_Outcome__c: state === 'rings' ? 'missed' : 'answered', who: 'Elena Rossi', Status: 'Completed' })]);
    });
}

test('a PBX that forgot the phone while the page was frozen knows it again at once', async ({ agent, simulator }) => {
    await agent.start();
    const before = simulator.pbx.trace.filter(({ method, kind }) => method === 'REGISTER' && kind === 'request').length;
    await frameOf(agent).evaluate(() => void document.dispatchEvent(new Event('resume')));
    await expect.poll(() => simulator.pbx.trace.filter(({ method, kind }) => method === 'REGISTER' && kind === 'request').length).toBeGreaterThan(before);
    await agent.ready();
});

test('a PBX that asks to be left alone for a while is @slow', async ({ agent, simulator }) => {
    simulator.pbx.rejectNext('REGISTER', 503, { headers: { 'Retry-After': '4' } });
    await agent.logIn();
    await agent.openPhone();
    await agent.signIn(agent.password());
    await expect(agent.panel.getByText('The PBX answered: 503', { exact: false })).toBeVisible();
    await agent.ready();
    const times = simulator.pbx.trace.filter(({ method, kind }) => method === 'REGISTER' && kind === 'request').map(({ at }) => at);
    expect(Math.max(...times.slice(1).map((at, n) => at - (times[n] ?? 0)))).toBeGreaterThanOrEqual(4_000);
});

test('B2: leaving the page asks while a call is on, and only then', async ({ agent, simulator }) => {
    const asked: string[] = [];
    agent.page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
    });
    await agent.start();
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    // Playwright's own reload would wait for a page that stays.
    await agent.page.evaluate(() => void setTimeout(() => location.reload()));
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await expect(agent.status).toHaveText('On a call');
    expect(call.state).toBe('talking');
    await agent.hangUp();
    await agent.button('Done').click();
    await agent.page.reload();
    await agent.ready();
    expect(asked).toHaveLength(1);
});

test('B2: a reload leaves no registration behind that nobody answers @slow', async ({ agent, simulator }) => {
    const { pbx } = simulator;
    await agent.start();
    const [first] = pbx.registrations();
    for (let times = 0; times < 2; times++) {
        await agent.page.reload();
        await agent.openPhone();
        await agent.ready();
        const now = pbx.registrations();
        expect(now.map(({ user, instance }) => [user, instance])).toEqual([['204', first?.instance]]);
        expect(now[0]?.contact).not.toBe(first?.contact);
    }
    pbx.callFrom(ROSSI, { to: '204' });
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    expect(pbx.trace.filter(({ direction, kind, method }) => direction === 'out' && kind === 'request' && method === 'INVITE')).toHaveLength(1);
});

test.describe('two PBX addresses', () => {
    /** A second PBX of the same company, with its own port. */
    async function secondPbx(accounts: Parameters<typeof createPbx>[0]['accounts']): Promise<{ pbx: Pbx; server: Server; address: string }> {
        const pbx = createPbx({ domain: PBX_DOMAIN, accounts, directory: [] });
        const server = createServer();
        attachPbx(server, pbx, PBX_PATH);
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as { port: number };
        return { pbx, server, address: `ws://${PBX_DOMAIN}:${port}${PBX_PATH}` };
    }

    test('B2: the first is down: the phone is at the second, and goes back when the first is there again @slow', async ({ agent, simulator }) => {
        test.setTimeout(90_000);
        const second = await secondPbx(simulator.phones.map(({ extension, password, name }) => ({ user: extension, password, displayName: name })));
        const first = `ws://${PBX_DOMAIN}:${simulator.port}${PBX_PATH}`;
        changeConnection(simulator, { Pbx_Address__c: `${first}\n${second.address}` });
        await agent.start();
        expect([simulator.pbx.registrations().length, second.pbx.registrations().length]).toEqual([1, 0]);
        simulator.pbx.stop();
        await expect.poll(() => second.pbx.registrations().length).toBe(1);
        await agent.ready();
        simulator.pbx.start();
        await expect.poll(() => [simulator.pbx.registrations().length, second.pbx.registrations().length], { timeout: 40_000 }).toEqual([1, 0]);
        await agent.ready();
        second.pbx.close();
        second.server.close();
    });
});
