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
/** Nobody in Salesforce: a record's page would grow with every logged call. */
const CALLER = '+390655501901';
const BIANCHI = '+393401182291';
/** What one call may leave behind on average, the simulator's own part of the page included. */
const KB_A_CALL = 150;
/** Of the whole page, with Lightning's part of the simulator. */
const NODES_A_CALL = 80;

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

test(`B2: ${CALLS} calls in a row leave no memory, connection, microphone or sound behind`, async ({ agent, simulator }) => {
    test.setTimeout(45_000 + CALLS * 8_000);
    await watchMedia(agent.page);
    await agent.start();
    // What is made once is made now.
    for (const kind of KINDS) await kind(agent, simulator);
    const before = await footprint(agent.page);
    console.log(`after ${KINDS.length} calls: ${described(before)}`);
    let after = before;
    for (let at = 0; at < CALLS; at++) {
        await KINDS[at % KINDS.length]?.(agent, simulator);
        if (at % 10 === 9 || at === CALLS - 1) {
            after = await footprint(agent.page);
            console.log(`after ${at + 1} more: ${described(after)}`);
        }
    }
    expect(after).toMatchObject({ peerConnections: 0, liveTracks: 0, audioElements: 0, audioContexts: before.audioContexts, panelElements: before.panelElements, stored: before.stored });
    expect((after.heapKb - before.heapKb) / CALLS).toBeLessThan(KB_A_CALL);
    expect((after.nodes - before.nodes) / CALLS).toBeLessThan(NODES_A_CALL);
    expect((after.listeners - before.listeners) / CALLS).toBeLessThan(3);
    await expect.poll(() => tasks(simulator).length).toBe(KINDS.length + CALLS);
});
