/** X5: three and more at once, mixed in the browser. Who hears whom is measured at every end. */
import type { PersonCall } from '../../simulator/pbx';
import type { Simulator } from '../../simulator/simulator';
import type { Agent } from './support/agent';
import { room } from '../../simulator/seed/people';
import { changeConnection } from './support/settings';
import { AGENT_HERTZ, expect, test } from './support/test';
import { tasks } from './support/records';

const ROSSI = '+393401182290';
const HART = '+447700900123';
const OKORO = '+447700900456';

// Three calls and a browser that mixes them.
test.describe.configure({ timeout: 90_000 });

/** The voices that a person hears, as names. */
const heardBy = (call: PersonCall, ...others: PersonCall[]): string => {
    const names = [{ name: 'agent', toneHz: AGENT_HERTZ }, ...others.map(({ person }) => person)];
    const heard = call.heard().frequenciesHz ?? [];
    const voices = names.filter(({ toneHz }) => heard.some((hertz) => Math.abs(toneHz - hertz) < 15)).map(({ name }) => name);
    return voices.sort().join(' + ') || (heard.length > 0 ? 'somebody else' : 'nothing');
};
/** Whom the agent hears, from all the calls. */
const agentHears = async (agent: Agent, ...calls: PersonCall[]): Promise<string> => {
    const voices = (await agent.hearsAll()).filter(({ level }) => level > 0.005);
    return voices
        .map(({ hertz }) => calls.find(({ person }) => Math.abs(person.toneHz - hertz) < 20)?.person.name ?? `${Math.round(hertz)} Hz`)
        .sort()
        .join(' + ');
};

/** Rossi calls, Hart is asked, the two are put together. */
async function conference(agent: Agent, { pbx }: Simulator): Promise<{ rossi: PersonCall; hart: PersonCall }> {
    await agent.start();
    const rossi = pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.chooseMore('Add');
    await agent.panel.getByLabel('Whom do you want to add?').fill(HART);
    const asked = pbx.nextCall(HART);
    await agent.button('Call').click();
    const hart = await asked;
    await expect.poll(() => heardBy(hart)).toBe('agent');
    await agent.button('Merge Elena Rossi with this call').click();
    await expect(agent.heading('Conference')).toBeVisible();
    await expect.poll(() => heardBy(rossi, hart)).toBe('Olivia Hart + agent');
    await expect.poll(() => heardBy(hart, rossi)).toBe('Elena Rossi + agent');
    return { rossi, hart };
}

test('X5 X8 X9: everybody hears everybody but themselves; muted, on hold, one of them on hold; one leaves, the other goes on as an ordinary call; one task each', async ({ agent, simulator }) => {
    const { rossi, hart } = await conference(agent, simulator);
    await expect.poll(() => agentHears(agent, rossi, hart)).toBe('Elena Rossi + Olivia Hart');
    await agent.button('Mute').click();
    await expect.poll(() => heardBy(rossi, hart)).toBe('Olivia Hart');
    await expect.poll(() => heardBy(hart, rossi)).toBe('Elena Rossi');
    await agent.button('Unmute').click();
    await expect.poll(() => heardBy(rossi, hart)).toBe('Olivia Hart + agent');

    await agent.button('Put Olivia Hart on hold').click();
    await expect.poll(() => heardBy(hart, rossi)).toBe('nothing');
    await expect.poll(() => heardBy(rossi, hart)).toBe('agent');
    await expect.poll(() => agentHears(agent, rossi, hart)).toBe('Elena Rossi');
    await agent.button('Resume Olivia Hart').click();
    await expect.poll(() => heardBy(hart, rossi)).toBe('Elena Rossi + agent');

    await agent.button('Hold').click();
    await expect(agent.panel.locator('[data-id="headline"]')).toHaveText('On hold');
    await expect.poll(() => [heardBy(rossi, hart), heardBy(hart, rossi)]).toEqual(['nothing', 'nothing']);
    await agent.button('Resume').click();
    await expect.poll(() => [heardBy(rossi, hart), heardBy(hart, rossi)]).toEqual(['Olivia Hart + agent', 'Elena Rossi + agent']);

    hart.hangUp();
    await expect(agent.heading('Elena Rossi')).toBeVisible();
    await expect(agent.heading('Conference')).toBeHidden();
    await expect.poll(() => heardBy(rossi, hart)).toBe('agent');
    await agent.button('Mute').click();
    await expect.poll(() => heardBy(rossi)).toBe('nothing');
    await agent.button('Unmute').click();
    await agent.hangUp();
    await expect.poll(() => tasks(simulator).map(({ who }) => who).sort()).toEqual(['Elena Rossi', 'Olivia Hart']);
    const [ofRossi, ofHart] = tasks(simulator).sort((a, b) => String(a['who']).localeCompare(String(b['who'])));
    const times = { Call_Start__c: expect.stringMatching(/^\d{4}-/), Call_Answer__c: expect.stringMatching(/^\d{4}-/), Call_End__c: expect.stringMatching(/^\d{4}-/), CallDurationInSeconds: expect.any(Number) };
    const shared = { ...times, Status: 'Completed', TaskSubtype: 'Call', CallDisposition: 'Answered', Call_Outcome__c: 'answered', owner: 'Ada Agent' };
    expect(ofRossi).toMatchObject({
        ...shared,
        Subject: 'Conference: Ada Agent, Elena Rossi, Olivia Hart',
        Description: expect.stringMatching(/^Participants: Ada Agent, Elena Rossi, Olivia Hart$/m),
        CallType: 'Inbound',
        Call_Key__c: rossi.callId,
        Caller_Number__c: ROSSI
    });
    // Hart's record is Ben's, who wasn't there.
    expect(ofHart).toMatchObject({
        ...shared,
        Subject: 'Conference: Ada Agent, Olivia Hart, Elena Rossi',
        Description: expect.stringMatching(/^Participants: Ada Agent, Olivia Hart, Elena Rossi$/m),
        CallType: 'Outbound',
        Dialled_Number__c: HART
    });
    expect(ofHart?.['Call_Key__c']).not.toBe(ofRossi?.['Call_Key__c']);
});

test('X5 X8 X9: who was muted before stays so; one is removed; the agent ends it for all; whose record’s owner was there owns the task @slow', async ({ agent, simulator }) => {
    const { org, company } = simulator;
    // Ben, whose contact Hart is, calls from his mobile.
    org.system().update(company.contacts['samuelOkoro'] ?? '', { MobilePhone: null });
    org.system().update(company.users.ben, { MobilePhone: OKORO });
    const { rossi, hart } = await conference(agent, simulator);
    const third = simulator.pbx.callFrom(OKORO, { to: '204' });
    await agent.button(/^Answer /).click();
    await expect.poll(() => heardBy(third)).toBe('agent');
    await expect.poll(() => [heardBy(rossi, hart), heardBy(hart, rossi)]).toEqual(['nothing', 'nothing']);
    await agent.button('Mute').click();
    await agent.button(/and 1 more with this call$/).click();
    await expect.poll(() => heardBy(rossi, hart, third)).toBe('Olivia Hart + Samuel Okoro');
    await expect.poll(() => heardBy(third, rossi, hart)).toBe('Elena Rossi + Olivia Hart');
    await agent.button('Unmute').click();
    await expect.poll(() => heardBy(third, rossi, hart)).toBe('Elena Rossi + Olivia Hart + agent');

    await agent.button('Remove Elena Rossi from the conference').click();
    await rossi.until('ended');
    await expect.poll(() => heardBy(third, hart)).toBe('Olivia Hart + agent');
    await agent.button('End for all').click();
    await Promise.all([hart.until('ended'), third.until('ended')]);
    await expect.poll(() => tasks(simulator).map(({ who, owner }) => [who, owner]).sort()).toEqual([
        ['Elena Rossi', 'Ada Agent'],
        ['Olivia Hart', 'Ben Agent']
    ]);
    expect(tasks(simulator).map(({ Description }) => /^Participants: (.*)$/m.exec(String(Description))?.[1]?.split(', ').sort())).toEqual([0, 1].map(() => ['Ada Agent', 'Ben Agent', 'Elena Rossi', 'Olivia Hart']));
});

test('X5: the agent leaves the two together: they hear each other, and the agent is free @slow', async ({ agent, simulator }) => {
    const { rossi, hart } = await conference(agent, simulator);
    await agent.button('Leave them together').click();
    await Promise.all([rossi.until('ended'), hart.until('ended')]);
    await expect.poll(() => heardBy(rossi.successor ?? rossi, hart)).toBe('Olivia Hart');
    await expect.poll(() => heardBy(hart.successor ?? hart, rossi)).toBe('Elena Rossi');
    await expect(agent.panel.getByText('Transferred to', { exact: false })).toBeVisible();
});

test('X5: in the PBX’s own room: all are sent there, the agent leaves, the others stay; one Task each @slow', async ({ agent, simulator }) => {
    const { pbx } = simulator;
    changeConnection(simulator, { Conference_Room__c: '3000' });
    await agent.start();
    const rossi = pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await agent.chooseMore('Add');
    await agent.panel.getByLabel('Whom do you want to add?').fill(HART);
    const asked = pbx.nextCall(HART);
    await agent.button('Call').click();
    const hart = await asked;
    await hart.until('talking');
    await agent.button('Merge Elena Rossi with this call').click();
    await expect(agent.heading('Conference with Elena Rossi, Olivia Hart')).toBeVisible();
    await Promise.all([rossi.until('ended'), hart.until('ended')]);
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - room.toneHz)).toBeLessThan(15);
    for (const one of [rossi, hart]) await expect.poll(() => Math.abs((one.successor?.heard().frequencyHz ?? 0) - room.toneHz)).toBeLessThan(15);
    await agent.hangUp();
    await expect(agent.panel.getByText('Not logged: internal call')).toBeVisible();
    expect([rossi.successor?.state, hart.successor?.state]).toEqual(['talking', 'talking']);
    await expect.poll(() => tasks(simulator).map(({ who }) => who).sort()).toEqual(['Elena Rossi', 'Olivia Hart']);
});

test('X5 B2: after a reload the conference is back, and everybody hears everybody @slow', async ({ agent, simulator }) => {
    const { rossi, hart } = await conference(agent, simulator);
    const next = (before: PersonCall): PersonCall => before.successor ?? before;
    agent.page.on('dialog', (dialog) => void dialog.accept());
    await agent.page.reload();
    await agent.openPhone();
    await expect(agent.heading('Conference')).toBeVisible({ timeout: 20_000 });
    await expect.poll(() => heardBy(next(rossi), hart), { timeout: 15_000 }).toBe('Olivia Hart + agent');
    await expect.poll(() => heardBy(next(hart), rossi)).toBe('Elena Rossi + agent');
});
