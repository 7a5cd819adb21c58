/** The Desk's list of calls: who it was, and a year of them. */
import { Agent } from './support/agent';
import { expect, test } from './support/test';

const CALLS = 5_000;
const ROUNDS = 20;
/** Far above what it takes alone on a computer: others may be using it too. */
const MOST_MS = 3_000;

function print(what: string, times: readonly number[]): number {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    console.log(`${what} with ${CALLS} calls, ${times.length} times: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
    return at(0.95);
}

test('T6: with 5,000 calls the list opens, and shows older ones, as fast as with few', { tag: '@slow' }, async ({ agent, simulator }) => {
    test.setTimeout(180_000);
    const { org, company } = simulator;
    const system = org.system();
    const named = (fields: object): Record<string, unknown> => Object.fromEntries(Object.entries(fields).map(([field, value]) => [field.endsWith('__c') ? org.namer.custom(field) : field, value as unknown]));
    const people = Object.values(company.contacts);
    for (let at = 0; at < CALLS; at += 1) {
        const start = new Date(Date.now() - (CALLS - at) * 1_800_000).toISOString().replace('Z', '+0000');
        const call = { Call_Key__c: `call-${at}`, Call_Direction__c: at % 3 === 0 ? 'outbound' : 'inbound', Call_Outcome__c: at % 7 === 0 ? 'missed' : 'answered', Call_Start__c: start, Call_Seconds__c: at % 600 };
        system.create('Task', named({ Subject: `Call ${at}`, Status: 'Completed', TaskSubtype: 'Call', OwnerId: company.users.ada, WhoId: people[at % people.length], ...call }));
    }
    await agent.logIn();
    await agent.openDesk();
    const { desk } = agent;
    const calls = desk.locator('[data-id="history"]').getByRole('listitem');
    const timed = async (act: () => Promise<void>, isThere: () => Promise<boolean>): Promise<number> => {
        const begun = performance.now();
        await act();
        await expect.poll(isThere, { intervals: [5] }).toBe(true);
        return performance.now() - begun;
    };
    const has = async (count: number): Promise<boolean> => (await calls.count()) === count;
    const opening = await timed(() => desk.getByRole('tab', { name: 'Calls' }).click(), () => has(50));
    const filtering: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
        const isMissed = round % 2 === 0;
        const answered = calls.filter({ hasText: 'Answered' });
        const button = desk.getByRole('button', { name: isMissed ? 'Missed' : 'All', exact: true });
        filtering.push(await timed(() => button.click(), async () => (await has(50)) && (await answered.count()) > 0 !== isMissed));
    }
    const older: number[] = [];
    const oldest = calls.last();
    for (let page = 1; page < ROUNDS; page += 1) {
        const before = await oldest.textContent();
        older.push(await timed(() => desk.getByRole('button', { name: 'Older calls' }).click(), async () => (await has(50)) && (await oldest.textContent()) !== before));
    }
    console.log(`Opening the list with ${CALLS} calls for the first time: ${Math.round(opening)} ms`);
    expect(print('Changing the filter', filtering)).toBeLessThan(MOST_MS);
    expect(print('Showing the next page', older)).toBeLessThan(MOST_MS);
});

test('T6: the lists say who it was: a contact with the account, an account, a person account, a lead with the company', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { pbx } = simulator;
    await agent.start();
    const switchboard = { number: '+4930901800', name: 'nobody', toneHz: 2_400 };
    const called: readonly (readonly [from: string | typeof switchboard, name: string, company: string])[] = [
        ['+393401182290', 'Elena Rossi', 'Alpine Foods S.p.A.'],
        [switchboard, 'Nordlicht GmbH', ''],
        ['+393475550131', 'Anna Huber', ''],
        ['+393335550141', 'Chiara Conti', 'Conti Vini']
    ];
    for (const [from, name] of called) {
        const call = pbx.callFrom(from, { to: '204', displayName: 'nobody' });
        await expect(agent.heading(name)).toBeVisible();
        call.hangUp();
        await expect(agent.button('Answer')).toBeHidden();
    }
    await agent.button(/^Calls/).click();
    const names = [...called].reverse();
    await expect(agent.panel.locator('.panel-call__name')).toHaveText(names.map(([, name]) => name));
    const details = await agent.panel.locator('.panel-call__detail').allTextContents();
    expect(details.map((detail) => /^(?:(.+?) · )?\d{1,2}:\d\d/.exec(detail)?.[1] ?? '')).toEqual(names.map(([, , company]) => company));

    // On another computer, from the Tasks alone.
    const context = await agent.page.context().browser()!.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const other = new Agent(await context.newPage(), simulator);
    await other.logIn();
    await other.openDesk();
    await other.desk.getByRole('tab', { name: /^Calls/ }).click();
    const rows = other.desk.locator('[data-id="history"]').getByRole('listitem');
    // Calls of one second stand in no order.
    for (const [, name, company] of called) await expect(rows.filter({ hasText: name }).filter({ hasText: 'Missed · Logged' })).toContainText(company);
    await context.close();
});
