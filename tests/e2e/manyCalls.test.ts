/**
 * Many calls in a row, as in a day: nothing of a call that is over is held on to. Six in `npm test`; fifty, or as many as
 * CALLS says, in `npm run test:calls`.
 */
import { answersAfter, BUSY } from '../../simulator/pbx';
import type { Simulator } from '../../simulator/simulator';
import type { Agent } from './support/agent';
import { described, footprint, watchMedia } from './support/footprint';
import { tasks } from './support/records';
import { expect, test } from './support/test';

const CALLS = Number(process.env['CALLS'] ?? 6);
/** Memory is looked at in the long run only: a SIP transaction remembers its call for 32 s after the answer (RFC 6026 §7.2, Timer M). */
const IS_LONG = CALLS > 6;
const FORGOTTEN_MS = 35_000;
/** Nobody in Salesforce: a record's page would grow with every logged call. */
const CALLER = '+390655501901';
const BIANCHI = '+393401182291';
/** What one call may leave behind on average: the list of calls keeps a hundred. Lightning's part of the simulator is in it. */
const KB_A_CALL = 100;
const NODES_A_CALL = 10;
const LISTENERS_A_CALL = 1;

type Kind = (agent: Agent, simulator: Simulator) => Promise<void>;

async function done(agent: Agent): Promise<void> {
    await agent.button('Done').click();
    await agent.ready();
}

async function dial(agent: Agent, number: string): Promise<void> {
    await agent.panel.getByLabel('Number').fill(number);
    await agent.button('Call').click();
}

const KINDS: readonly Kind[] = [
    async function inAndHeld(agent, { pbx }) {
        const call = pbx.callFrom(CALLER, { to: '204' });
        await agent.answer();
        await call.until('talking');
        await agent.button('Hold').click();
        await expect.poll(() => call.isHeld).toBe(true);
        await agent.button('Resume').click();
        await expect.poll(() => call.isHeld).toBe(false);
        await agent.hangUp();
        await call.until('ended');
        await done(agent);
    },
    async function outAndHungUpThere(agent, { pbx }) {
        const next = pbx.nextCall(CALLER);
        pbx.behaveOnce(CALLER, answersAfter(50));
        await dial(agent, CALLER);
        const call = await next;
        await call.until('talking');
        await expect(agent.panel.getByRole('timer')).toBeVisible();
        call.hangUp();
        await done(agent);
    },
    async function declined(agent, { pbx }) {
        const call = pbx.callFrom(CALLER, { to: '204' });
        await agent.button('Decline').click();
        await call.until('ended');
        await agent.ready();
    },
    async function busy(agent, { pbx }) {
        pbx.behaveOnce(CALLER, BUSY);
        await dial(agent, CALLER);
        await done(agent);
    },
    async function transferThatFails(agent, { pbx }) {
        const call = pbx.callFrom(CALLER, { to: '204' });
        await agent.answer();
        await call.until('talking');
        await agent.button('Transfer').click();
        pbx.behaveOnce(BIANCHI, BUSY);
        await agent.panel.getByLabel('To whom?').fill(BIANCHI);
        await agent.button('Transfer now').click();
        await expect(agent.notice).toContainText('The call is still with you.');
        await agent.hangUp();
        await call.until('ended');
        await done(agent);
    },
    async function givenUp(agent, { pbx }) {
        const call = pbx.callFrom(CALLER, { to: '204' });
        await expect(agent.button('Answer')).toBeVisible();
        call.hangUp();
        await agent.ready();
    }
];

test(`B2: ${CALLS} calls in a row leave no memory, connection, microphone or sound behind @slow`, async ({ agent, simulator }) => {
    test.setTimeout(45_000 + CALLS * 8_000 + (IS_LONG ? 3 * FORGOTTEN_MS : 0));
    await watchMedia(agent.page);
    await agent.start();
    // What is made once is made now.
    for (const kind of KINDS) await kind(agent, simulator);
    const settled = (): Promise<void> => agent.page.waitForTimeout(IS_LONG ? FORGOTTEN_MS : 0);
    await settled();
    const before = await footprint(agent.page);
    console.log(`after ${KINDS.length} calls: ${described(before)}`);
    for (let at = 0; at < CALLS; at++) await KINDS[at % KINDS.length]?.(agent, simulator);
    await settled();
    const after = await footprint(agent.page);
    console.log(`after ${CALLS} more: ${described(after)}`);
    expect(after).toMatchObject({ peerConnections: 0, liveTracks: 0, audioElements: 0, audioContexts: before.audioContexts, panelElements: before.panelElements, stored: before.stored });
    if (IS_LONG) {
        expect((after.heapKb - before.heapKb) / CALLS).toBeLessThan(KB_A_CALL);
        expect((after.nodes - before.nodes) / CALLS).toBeLessThan(NODES_A_CALL);
        expect((after.listeners - before.listeners) / CALLS).toBeLessThan(LISTENERS_A_CALL);
    }
    await expect.poll(() => tasks(simulator).length).toBe(KINDS.length + CALLS);
});
