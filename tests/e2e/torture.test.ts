/**
 * Nonsense from the PBX: RFC 4475's messages, broken frames, requests out of the blue, offers that make no sense. After
 * each kind a real call comes in, is heard, and is logged.
 */
import { BEHAVIOUR } from '../../lwc-src/phone/__tests__/torture/behaviour';
import { INVALID } from '../../lwc-src/phone/__tests__/torture/invalid';
import { frameOf, sentTo } from '../../lwc-src/phone/__tests__/torture/tortureMessage';
import { VALID } from '../../lwc-src/phone/__tests__/torture/valid';
import type { Simulator } from '../../simulator/simulator';
import type { Agent } from './support/agent';
import { described, footprint, watchMedia } from './support/footprint';
import { tasks } from './support/records';
import { expect, test } from './support/test';

const ROSSI = '+393401182290';
const RFC_4475 = [...VALID, ...INVALID, ...BEHAVIOUR];

let requests = 0;
/** A request that is well formed, to the agent's phone. */
function request(simulator: Simulator, method: string, { headers = [], body = '', to = '<sip:204@example.com>', length }: { headers?: readonly string[]; body?: string; to?: string; length?: number } = {}): string {
    requests += 1;
    const lines = [
        `${method} ${contactOf(simulator)} SIP/2.0`,
        `Via: SIP/2.0/WS nobody.invalid;branch=z9hG4bKnonsense${requests}`,
        'Max-Forwards: 70',
        `From: <sip:nobody${requests}@example.com>;tag=n${requests}`,
        `To: ${to}`,
        `Call-ID: nonsense-${requests}`,
        `CSeq: 1 ${method}`,
        'Contact: <sip:nobody@nobody.invalid;transport=ws>',
        ...(body ? ['Content-Type: application/sdp'] : []),
        ...headers,
        `Content-Length: ${length ?? Buffer.byteLength(body)}`
    ];
    return [...lines, '', body].join('\r\n');
}

function contactOf({ pbx }: Simulator): string {
    const contact = pbx.registrations().findLast(({ user }) => user === '204')?.contact;
    if (!contact) throw new Error('The agent has no phone registered.');
    return contact;
}

const KEY = `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`;
const stream = (kind: string): string => [`m=${kind} 9 UDP/TLS/RTP/SAVPF ${kind === 'audio' ? 0 : 96}`, 'c=IN IP4 0.0.0.0', 'a=ice-ufrag:abcd', 'a=ice-pwd:0123456789012345678901', KEY, 'a=setup:actpass', 'a=rtcp-mux', ...(kind === 'video' ? ['a=rtpmap:96 VP8/90000'] : []), ''].join('\r\n');
const offer = (...streams: readonly string[]): string => ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', ''].join('\r\n') + streams.join('');

/** What is thrown at the phone, by kind; each a frame, and in how many pieces it comes. */
const KINDS: Readonly<Record<string, (simulator: Simulator) => readonly (readonly [frame: string | Uint8Array, pieces?: number])[]>> = {
    'RFC 4475, as it stands': () => RFC_4475.map((message) => [frameOf(message)]),
    'RFC 4475, to this phone': (simulator) => RFC_4475.map((message) => [frameOf(sentTo(message, contactOf(simulator)))]),
    'broken frames': (simulator) => {
        const good = request(simulator, 'OPTIONS');
        const subject = request(simulator, 'OPTIONS', { headers: [`Subject: ${'a'.repeat(1_000_000)}`] });
        const name = request(simulator, 'OPTIONS').replace('From: ', `From: "${'a '.repeat(500_000)}" `);
        return [[Buffer.from(good)], [good, 7], [good.slice(0, 100)], [good.slice(100)], [''], [new Uint8Array()], [new Uint8Array(1_000_000)], [Uint8Array.from({ length: 4_096 }, (_none, at) => (at * 131) % 256)], [subject], [name], ['\r\n'.repeat(1_000)], ['a'.repeat(1_000_000)]];
    },
    'out of the blue': (simulator) => [
        ...['BYE', 'CANCEL', 'ACK', 'NOTIFY', 'REFER', 'SUBSCRIBE', 'UPDATE', 'PRACK', 'INFO', 'MESSAGE', 'PUBLISH', 'REGISTER', 'DANCE'].flatMap((method): [string][] => [
            [request(simulator, method)],
            [request(simulator, method, { to: '<sip:204@example.com>;tag=nobody' })]
        ]),
        [request(simulator, 'NOTIFY', { headers: ['Event: message-summary', 'Subscription-State: active'], body: 'Messages-Waiting: yes' })],
        ...[100, 180, 200, 302, 401, 407, 503, 699].map((status): [string] => [request(simulator, 'INVITE').replace(/^.*/, `SIP/2.0 ${status} Whatever`)]),
        [request(simulator, 'OPTIONS', { body: 'v=0', length: 9_999 })],
        [request(simulator, 'OPTIONS', { body: 'v=0', length: -1 })]
    ],
    'offers without sense': (simulator) => [
        [request(simulator, 'INVITE', { body: 'v=1 nonsense' })],
        [request(simulator, 'INVITE', { body: offer(stream('video')) })],
        [request(simulator, 'INVITE', { body: offer(...Array.from({ length: 30 }, () => stream('video'))) })],
        [request(simulator, 'INVITE', { body: offer('m=audio 4000 RTP/AVP 0\r\nc=IN IP4 127.0.0.1\r\n') })],
        [request(simulator, 'INVITE', { body: offer(stream('audio')), length: 20 })]
    ],
    'five thousand messages': (simulator) => {
        const some = [request(simulator, 'OPTIONS'), request(simulator, 'DANCE'), 'nonsense', ...RFC_4475.map(frameOf)];
        return Array.from({ length: 5_000 }, (_none, at) => [some[at % some.length] ?? '']);
    }
};

/** A call that is answered, heard on both ends and hung up. */
async function realCall(agent: Agent, simulator: Simulator): Promise<string> {
    const call = simulator.pbx.callFrom(ROSSI, { to: '204' });
    await agent.answer();
    await expect.poll(async () => Math.abs((await agent.hears()).hertz - call.person.toneHz), { timeout: 10_000 }).toBeLessThan(20);
    await agent.hangUp();
    await call.until('ended');
    await agent.button('Done').click();
    await agent.ready();
    return call.callId;
}

test('B2: whatever the PBX sends, the phone takes the next call, and keeps nothing of it @slow', async ({ agent, simulator }) => {
    test.setTimeout(120_000);
    const errors: string[] = [];
    agent.page.on('pageerror', (error) => errors.push(error.message));
    await watchMedia(agent.page);
    await agent.start();
    const calls = [await realCall(agent, simulator), await realCall(agent, simulator)];
    const before = await footprint(agent.page);
    for (const [kind, frames] of Object.entries(KINDS)) {
        await test.step(kind, async () => {
            for (const [frame, pieces] of frames(simulator)) simulator.pbx.inject('204', frame, pieces);
            await agent.ready();
            calls.push(await realCall(agent, simulator));
            console.log(`${kind}: ${described(await footprint(agent.page))}`);
        });
    }
    expect(errors).toEqual([]);
    // Transactions of what was refused live for 32 seconds more (RFC 3261 §17.2).
    await agent.page.waitForTimeout(1_000);
    const after = await footprint(agent.page);
    expect(after).toMatchObject({ peerConnections: 0, liveTracks: 0, audioContexts: before.audioContexts, audioElements: 0, stored: before.stored });
    expect(after.listeners - before.listeners).toBeLessThan(30);
    expect(tasks(simulator).map(({ Call_Key__c }) => Call_Key__c)).toEqual(calls);
});

test('B2: a call without an offer, and one with thirty streams, ring; declined or given up they are gone', async ({ agent, simulator }) => {
    await agent.start();
    const { pbx } = simulator;
    pbx.inject('204', request(simulator, 'INVITE', { body: offer(stream('audio'), ...Array.from({ length: 29 }, () => stream('video'))) }));
    await agent.button('Decline').click();
    await agent.ready();
    const invite = request(simulator, 'INVITE');
    pbx.inject('204', invite);
    await expect(agent.button('Answer')).toBeVisible();
    pbx.inject('204', invite.replace(/^INVITE/, 'CANCEL').replace('1 INVITE', '1 CANCEL'));
    await agent.ready();
    const answers = pbx.trace.filter(({ direction, kind, callId }) => direction === 'in' && kind === 'response' && callId?.startsWith('nonsense')).map(({ status }) => status);
    expect(answers).toEqual(expect.arrayContaining([603, 487]));
    await realCall(agent, simulator);
});
