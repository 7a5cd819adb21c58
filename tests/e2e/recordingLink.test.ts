/** T10: recordings and transcripts reach the Task of their call, by whichever way the PBX has, and stay there. */
import { answersAfter } from '../../simulator/pbx';
import type { Simulator } from '../../simulator/simulator';
import type { Agent } from './support/agent';
import { callErrors, tasks } from './support/records';
import { upsertTask } from './support/rest';
import { createRule, set } from './support/rules';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';
const HART = '+447700900123';
const PBX = 'https://pbx.example.com/rec';

/** The PBX names the recording by a header, as the admin has set it. */
function named(simulator: Simulator): void {
    set(simulator, 'customVariables', [{ name: 'recording', from: 'header', key: 'X-Recording' }]);
    set(simulator, 'links', { recording: '{custom.recording}' });
}

/** What was asked of Salesforce to write Tasks. */
const writes = ({ requests }: Simulator): string[] => requests.map(({ what }) => what).filter((what) => /^(?:POST|PATCH) records/.test(what));

async function logged(agent: Agent): Promise<void> {
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Logged as a task');
}

test('T10 B12: the PBX names the recording while the call is on, or with its end: it is in the Task; what the PBX writes later by the call key stays beside what the agent writes', async ({ agent, simulator }) => {
    const { pbx, org } = simulator;
    org.addField('Activity', { apiName: 'Transcript__c', label: 'Transcript', dataType: 'TextArea', length: 255, textArea: 'plain', fieldLevelSecurity: false });
    named(simulator);
    await agent.start();
    const call = pbx.callFrom(ROSSI, { to: '204', queue: 'Sales' });
    await agent.answer();
    await call.until('talking');
    expect(await call.tell({ 'X-Recording': `${PBX}/1?part=1` })).toBe(200);
    call.hangUp(undefined, { 'X-Recording': `${PBX}/1?sig=a%2Fb&x=1` });
    await logged(agent);
    // One request, with all of it.
    expect(writes(simulator)).toEqual(['POST records Task']);
    const [task] = tasks(simulator);
    expect(task).toMatchObject({ Recording_Link__c: `${PBX}/1?sig=a%2Fb&x=1`, Description: expect.stringMatching(/^Recording: https:\/\/pbx\.example\.com\/rec\/1\?sig=a%2Fb&x=1$/m), who: 'Elena Rossi' });

    // Minutes later the PBX has moved the recording, and has a transcript.
    const stored = { Recording_Link__c: `${PBX}/archive/1`, Transcript__c: 'Three sites, please.' };
    expect(await upsertTask(simulator, String(task?.['Call_Key__c']), stored)).toEqual({ status: 200, body: { id: task?.['Id'], success: true, errors: [], created: false } });
    await agent.panel.getByLabel('Result').selectOption('Interested');
    await agent.panel.getByLabel('Notes').fill('Call back on Thursday.');
    await agent.button('Done').click();
    await expect.poll(() => String(tasks(simulator)[0]?.['Description'])).toMatch(/^Call back on Thursday\.\n\nDate: /);
    expect(tasks(simulator)).toEqual([{ ...task, ...stored, CallDisposition: 'Interested', Description: expect.any(String), LastModifiedDate: expect.any(String), LastModifiedById: expect.any(String), SystemModstamp: expect.any(String) }]);
});

test('T10 T7 T13: named in the answer to a call out, which is logged from its beginning; what is no link is left out, said and noted; a call that the PBX has written first is completed by the agent’s phone', { tag: '@slow' }, async ({ agent, simulator }) => {
    const { pbx, company } = simulator;
    named(simulator);
    createRule(simulator, 'From the beginning', 10, { when: { variable: 'direction', is: 'anyOf', values: ['outbound'] }, log: { on: true, when: 'begin' } });
    await agent.start();

    pbx.behaveOnce(HART, { ...answersAfter(300), answersWith: { 'X-Recording': `${PBX}/2?part=1` } });
    const next = pbx.nextCall(HART);
    await agent.dial(HART);
    const out = await next;
    await out.until('talking');
    await expect.poll(() => tasks(simulator)).toEqual([expect.objectContaining({ IsClosed: false, CallDurationInSeconds: 0, Recording_Link__c: `${PBX}/2?part=1` })]);
    expect(await out.tell({ 'X-Recording': `${PBX}/2` }, 'UPDATE')).toBe(200);
    await agent.hangUp();
    await logged(agent);
    const [open] = tasks(simulator);
    expect(tasks(simulator)).toEqual([expect.objectContaining({ Id: open?.['Id'], IsClosed: true, Recording_Link__c: `${PBX}/2`, who: 'Olivia Hart' })]);
    expect(writes(simulator)).toEqual(['POST records Task', 'PATCH records/{id}']);
    await agent.button('Done').click();

    const bad = pbx.callFrom(ROSSI, { to: '204', headers: { 'X-Recording': 'http://pbx.example.com/rec/3' } });
    await agent.answer();
    await bad.until('talking');
    await agent.hangUp();
    await logged(agent);
    await expect(agent.panel.locator('[data-id="log"]')).toContainText('Recording_Link__c');
    expect(tasks(simulator)[1]).toMatchObject({ Recording_Link__c: null, who: 'Elena Rossi' });
    await expect.poll(() => callErrors(simulator).map(({ Step__c, Cause__c, Fields__c, Said__c }) => [Step__c, Cause__c, Fields__c, Said__c]), { timeout: 15_000 }).toEqual([['leaveOutField', 'notALink', 'Recording_Link__c', 'http://pbx.example.com/rec/3']]);
    await agent.button('Done').click();

    const early = pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await early.until('talking');
    const owned = { Subject: 'Call', Status: 'Completed', OwnerId: company.users.ada, Recording_Link__c: `${PBX}/4` };
    expect(await upsertTask(simulator, early.callId, owned)).toMatchObject({ status: 201, body: { created: true } });
    await agent.hangUp();
    await logged(agent);
    await expect.poll(() => tasks(simulator)[2]).toMatchObject({ Subject: '[Inbound] +39 340 118 2290', CallType: 'Inbound', CallDisposition: 'Answered', Call_Outcome__c: 'answered', Call_Key__c: early.callId, Recording_Link__c: `${PBX}/4`, who: 'Elena Rossi', owner: 'Ada Agent' });
    expect(tasks(simulator)).toHaveLength(3);
});
