/** The whole path on a real call: somebody else's PBX, somebody else's telephone, our panel, one Task. */
import { tasks } from '../e2e/support/records';
import { HUBER, ROSSI } from './lab/lab';
import { AGENT_HERTZ, expect, pitchOf, test } from './support/test';

for (const { who, name, caller, media } of [
    { who: 'rossi', name: 'Elena Rossi', caller: ROSSI, media: 'DTLS-SRTP and Opus, end to end' },
    { who: 'huber', name: 'Anna Huber', caller: HUBER, media: 'plain RTP and G.711 behind rtpengine' }
] as const) {
    test(`X4 T8: baresip calls through Kamailio (${media}): rings, is talked on both ways, and is exactly one Task`, async ({ agent, simulator, lab, ladder }) => {
        await agent.start();
        lab[who].call('204');
        await expect(agent.heading(name)).toBeVisible();
        await agent.answer();
        await expect.poll(async () => Math.abs((await agent.hears()).hertz - caller.toneHz)).toBeLessThan(15);
        await agent.page.waitForTimeout(1_500);
        await agent.hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
        await expect.poll(() => Math.abs((pitchOf(lab[who].lastRecording()) ?? 0) - AGENT_HERTZ)).toBeLessThan(15);

        const written = tasks(simulator);
        console.log(`${ladder.join('\n')}\n${JSON.stringify(written, undefined, 2)}`);
        expect(written).toEqual([
            expect.objectContaining({
                Status: 'Completed',
                TaskSubtype: 'Call',
                CallType: 'Inbound',
                Call_Direction__c: 'inbound',
                Call_Outcome__c: 'answered',
                CallDisposition: 'Answered',
                Caller_Number__c: caller.number,
                owner: 'Ada Agent'
            })
        ]);
        const [task] = written;
        expect(task?.['CallDurationInSeconds']).toBeGreaterThanOrEqual(1);
        // The call key is the INVITE's Call-ID, as it came over the wire.
        expect(ladder.some((line) => line.includes('INVITE') && line.includes(String(task?.['Call_Key__c'])))).toBe(true);
    });

    test(`X4: the panel calls baresip through Kamailio (${media}): talked on both ways, hung up there, exactly one Task`, async ({ agent, simulator, lab }) => {
        await agent.start();
        await agent.panel.getByLabel('Number').fill(caller.number);
        await agent.button('Call').click();
        await expect(agent.panel.getByRole('timer')).toBeVisible();
        await expect.poll(async () => Math.abs((await agent.hears()).hertz - caller.toneHz)).toBeLessThan(15);
        await agent.page.waitForTimeout(1_500);
        lab[who].hangUp();
        await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
        await expect.poll(() => Math.abs((pitchOf(lab[who].lastRecording()) ?? 0) - AGENT_HERTZ)).toBeLessThan(15);
        expect(tasks(simulator)).toEqual([expect.objectContaining({ CallType: 'Outbound', Call_Outcome__c: 'answered', who: name, Dialled_Number__c: caller.number })]);
    });

    test(`digits pressed in the call arrive at baresip (${media})`, async ({ agent, lab }) => {
        await agent.start();
        lab[who].call('204');
        await agent.answer();
        await agent.button('Keypad').first().click();
        for (const digit of ['1', '9', '#', '4']) await agent.button(digit === '#' ? /^#/ : new RegExp(`^${digit}`)).click();
        await expect.poll(() => lab[who].digits).toBe('19#4');
        await agent.hangUp();
    });

    test(`hold and resume (${media}): the other side hears nothing, then the agent again`, async ({ agent, lab }) => {
        await agent.start();
        lab[who].call('204');
        await agent.answer();
        await expect.poll(async () => Math.abs((await agent.hears()).hertz - caller.toneHz)).toBeLessThan(15);
        await agent.button('Hold').click();
        await expect(agent.panel.getByText('On hold')).toBeVisible();
        await expect.poll(async () => (await agent.hears()).level).toBeLessThan(0.005);
        await agent.button('Resume').click();
        await expect.poll(async () => Math.abs((await agent.hears()).hertz - caller.toneHz)).toBeLessThan(15);
        await agent.hangUp();
    });
}
