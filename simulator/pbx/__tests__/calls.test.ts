/** The PBX and its people with a real SIP stack: JsSIP in Node. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { RTCSession } from 'jssip/lib/RTCSession';
import { BUSY, DECLINES, NOT_FOUND, RINGS_FOR_EVER, UNREACHABLE, answersAfter, earlyMediaThenAnswers, refuses, type PersonCall } from '../index';
import { ANN, BEN, createLab, eventually, happens, type Lab, type Phone } from './nodePhone';

let lab: Lab;
let phone: Phone;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const header = (session: RTCSession, name: string): string | undefined => (session as unknown as { _request: { getHeader(name: string): string | undefined } })._request.getHeader(name);
const uri = (number: string): string => `sip:${number}@${lab.pbx.domain}`;

/** A person calls the phone, which answers. */
async function inbound(how: object = {}): Promise<{ call: PersonCall; session: RTCSession }> {
    const incoming = phone.incoming();
    const call = lab.pbx.callFrom(ANN, { to: '1001', ...how });
    const session = await incoming;
    phone.answer(session);
    await call.until('talking');
    return { call, session };
}

async function outbound(person = ANN): Promise<{ call: PersonCall; session: RTCSession }> {
    const next = lab.pbx.nextCall(person.number);
    const session = phone.call(uri(person.number));
    return { call: await next, session };
}

for (const gruu of [false, true]) {
    describe(`JsSIP registers and calls ${gruu ? 'with' : 'without'} GRUU`, { timeout: 60_000 }, () => {
        before(async () => {
            lab = await createLab({ gruu });
            phone = await lab.phone('1001', { connection_recovery_min_interval: 1, connection_recovery_max_interval: 2 });
        });
        after(() => lab.close());

        test('it is registered, and says who it is', () => {
            const [registration] = lab.pbx.registrations();
            assert.deepEqual([registration?.user, registration?.publicGruu !== undefined], ['1001', gruu]);
            assert.match(registration?.userAgent ?? '', /^JsSIP/);
        });

        test('a person calls by a queue and a DID; both are told, and the call\'s whole life is witnessed', async () => {
            const seen: string[] = [];
            for (const name of ['ringing', 'answered', 'ended'] as const) lab.pbx.events.on(name, ({ kind, endedBy }) => seen.push([name, kind, endedBy].join(' ').trim()));
            const { call, session } = await inbound({ queue: 'Support', did: '+49309999', headers: { 'X-Customer': '42' } });
            assert.equal(session.remote_identity.display_name, ANN.name);
            assert.equal(session.remote_identity.uri.user, ANN.number);
            assert.deepEqual([header(session, 'X-Queue'), header(session, 'X-Customer'), header(session, 'P-Called-Party-ID')], ['Support', '42', `<${uri('+49309999')}>`]);
            assert.match(header(session, 'To') ?? '', /\+49309999/);
            await wait(300);
            call.hangUp({ protocol: 'Q.850', cause: 16, text: 'Normal call clearing' });
            await happens(session, 'ended');
            assert.deepEqual(seen, ['ringing fromPerson', 'answered fromPerson', 'ended fromPerson caller']);
        });

        test('the connection breaks in the middle of a call: the phone comes back, and the call can still be held and ended', async () => {
            const { call, session } = await inbound();
            const back = new Promise<void>((resolve) => phone.ua.once('registered', () => resolve()));
            lab.pbx.dropSockets();
            await back;
            await new Promise<void>((resolve) => session.hold({}, () => resolve()));
            await eventually('held', () => call.isHeld);
            call.hangUp();
            await happens(session, 'ended');
        });

        test('the person transfers by being asked to (blind): the phone is told how it goes', async () => {
            const { call, session } = await inbound();
            lab.pbx.behaveOnce(BEN.number, answersAfter(50));
            const seen: string[] = [];
            const eventHandlers = { progress: () => seen.push('progress'), accepted: () => seen.push('accepted'), failed: () => seen.push('failed') };
            session.refer(uri(BEN.number), { eventHandlers });
            await eventually('accepted', () => seen.includes('accepted'));
            assert.equal(seen[0], 'progress');
            assert.deepEqual([call.successor?.state, call.state], ['talking', 'talking']);
            session.terminate();
            await call.until('ended');
            call.successor?.hangUp();
        });

        test('a transfer to somebody who is busy fails, and the first call lives on', async () => {
            const { call, session } = await inbound();
            lab.pbx.behaveOnce(BEN.number, BUSY);
            const failed = new Promise<{ status_line?: { status_code?: number } }>((resolve) => session.refer(uri(BEN.number), { eventHandlers: { failed: resolve } }));
            assert.equal((await failed).status_line?.status_code, 486);
            assert.equal(call.state, 'talking');
            session.terminate();
        });

        test('attended transfer: the two people talk to each other, and the phone is out of it', async () => {
            const { call, session } = await inbound();
            lab.pbx.behaveOnce(BEN.number, answersAfter(0));
            const { call: consultation, session: second } = await outbound(BEN);
            await consultation.until('talking');
            const accepted = new Promise((resolve) => session.refer(uri(BEN.number), { replaces: second, eventHandlers: { accepted: resolve } }));
            await accepted;
            await consultation.until('ended');
            const [ann, ben] = [call.successor, consultation.successor];
            await wait(1_000);
            assert.ok(Math.abs((ann?.heard().frequencyHz ?? 0) - BEN.toneHz) < 3, `${ann?.heard().frequencyHz}`);
            assert.ok(Math.abs((ben?.heard().frequencyHz ?? 0) - ANN.toneHz) < 3);
            session.terminate();
            ann?.hangUp();
        });

        test('attended transfer to a colleague: the person ends up with the colleague\'s phone', async () => {
            const colleague = await lab.phone('1002');
            const { call, session } = await inbound();
            const incoming = colleague.incoming();
            const consultation = phone.call(uri('1002'));
            const asked = await incoming;
            asked.on('replaces' as 'ended', (({ accept }: { accept(answer: (next: RTCSession) => void): void }) => accept((next) => colleague.answer(next))) as never);
            colleague.answer(asked);
            await happens(consultation, 'confirmed');
            await new Promise((resolve) => session.refer(uri('1002'), { replaces: consultation, eventHandlers: { accepted: resolve } }));
            await eventually('the person talks to the colleague', () => call.successor?.state === 'talking');
            assert.equal(call.successor?.invite.headers.has('Replaces'), true);
            session.terminate();
            call.successor?.hangUp();
            colleague.close();
        });
    });
}

describe('what people do', { timeout: 60_000 }, () => {
    before(async () => {
        lab = await createLab({ noAnswerMs: 1_500, transactionTimeoutMs: 1_000 });
        phone = await lab.phone('1001');
    });
    after(() => lab.close());
    afterEach(() => {
        for (const call of lab.pbx.personCalls()) call.hangUp();
    });

    for (const [what, behaviour, cause, status, reason] of [
        ['busy', BUSY, 'Busy', 486, 'Q.850;cause=17;text="User busy"'],
        ['declines', DECLINES, 'Rejected', 603, 'Q.850;cause=21;text="Call rejected"'],
        ['unknown', NOT_FOUND, 'Not Found', 404, 'Q.850;cause=1;text="Unallocated number"'],
        ['unreachable', UNREACHABLE, 'Unavailable', 480, 'Q.850;cause=20;text="Subscriber absent"'],
        ['anything else', refuses(604), 'Not Found', 604, undefined]
    ] as const) {
        test(`${what}: ${status}`, async () => {
            lab.pbx.behaveOnce(ANN.number, behaviour);
            const { session } = await outbound();
            const failed = await happens<{ cause: string; message: { status_code: number; getHeader(name: string): string | undefined } }>(session, 'failed');
            assert.deepEqual([failed.cause, failed.message.status_code, failed.message.getHeader('Reason')], [cause, status, reason]);
        });
    }

    test('rings for ever: 408 after the PBX\'s patience, and the person sees a CANCEL', async () => {
        lab.pbx.behaveOnce(ANN.number, RINGS_FOR_EVER);
        const { call, session } = await outbound();
        const failed = await happens<{ message: { status_code: number } }>(session, 'failed');
        assert.equal(failed.message.status_code, 408);
        assert.deepEqual([call.ending?.by, call.ending?.status], ['phone', 487]);
    });

    test('the agent gives up: 487, witnessed on both sides', async () => {
        lab.pbx.behaveOnce(ANN.number, RINGS_FOR_EVER);
        const { call, session } = await outbound();
        await happens(session, 'progress');
        session.terminate();
        await call.until('ended');
        assert.equal(call.ending?.status, 487);
        await eventually('witnessed', () => lab.pbx.calls().at(-1)?.state === 'ended');
        assert.deepEqual([lab.pbx.calls().at(-1)?.status, lab.pbx.calls().at(-1)?.endedBy], [487, 'caller']);
    });

    test('the person gives up while it rings', async () => {
        const incoming = phone.incoming();
        const call = lab.pbx.callFrom(ANN, { to: '1001' });
        const session = await incoming;
        await call.until('ringing');
        call.hangUp();
        await happens(session, 'failed');
        await call.until('ended');
        assert.deepEqual([call.ending?.by, call.ending?.status], ['person', 487]);
    });

    test('the agent declines: the person sees status and reason', async () => {
        const incoming = phone.incoming();
        const call = lab.pbx.callFrom(ANN, { to: '1001' });
        (await incoming).terminate({ status_code: 486, reason_phrase: 'Busy Here', extraHeaders: ['Reason: SIP;cause=486;text="In a meeting"'] });
        await call.until('ended');
        assert.deepEqual(call.ending, { by: 'phone', status: 486, reasons: [{ protocol: 'SIP', cause: 486, text: 'In a meeting' }] });
    });

    test('nobody is registered: 480', async () => {
        const call = lab.pbx.callFrom(ANN, { to: '1003' });
        await call.until('ended');
        assert.equal(call.ending?.status, 480);
        await assert.rejects(call.until('talking'), /ended with 480/);
    });

    test('two phones of one user: the one that answers late is told "completed elsewhere"', async () => {
        const second = await lab.phone('1001');
        const [here, there] = [phone.incoming(), second.incoming()];
        const call = lab.pbx.callFrom(ANN, { to: '1001' });
        const [first, other] = [await here, await there];
        const missed = happens<{ message: { getHeader(name: string): string } }>(other, 'failed');
        phone.answer(first);
        await call.until('talking');
        assert.equal((await missed).message.getHeader('Reason'), 'SIP;cause=200;text="Call completed elsewhere"');
        second.close();
        await eventually('the second is gone', () => lab.pbx.registrations().length === 1);
    });

    test('a withheld number: nobody in From, and it says that this is on purpose', async () => {
        const incoming = phone.incoming();
        lab.pbx.callFrom(ANN, { to: '1001', anonymous: true });
        const session = await incoming;
        assert.equal(session.remote_identity.uri.toString(), 'sip:anonymous@anonymous.invalid');
        assert.equal(header(session, 'Privacy'), 'id');
        assert.doesNotMatch(lab.pbx.trace.findLast(({ method, direction }) => method === 'INVITE' && direction === 'out')?.text.split('\r\nContact')[0] ?? '', /Ann|12345601/);
    });

    test('sound before the answer comes with 183', async () => {
        lab.pbx.behaveOnce(ANN.number, earlyMediaThenAnswers(50, 1_400));
        const { call, session } = await outbound();
        await wait(1_200);
        assert.equal(call.state, 'ringing');
        assert.ok(Math.abs((phone.media(session).heard().frequencyHz ?? 0) - ANN.toneHz) < 2);
        await call.until('talking');
    });

    test('the person hangs up after a while', async () => {
        lab.pbx.behaveOnce(ANN.number, { ...answersAfter(0), hangUpAfterMs: 200 });
        const { session } = await outbound();
        assert.equal((await happens(session, 'ended')).cause, 'Terminated');
    });

    test('hold, both ways; a person who doesn\'t wait refuses it, and JsSIP ends the call', async () => {
        const { call, session } = await inbound();
        assert.equal(await call.hold(), 200);
        assert.deepEqual(session.isOnHold(), { local: false, remote: true });
        assert.equal(await call.resume(), 200);
        assert.deepEqual(session.isOnHold(), { local: false, remote: false });
        assert.deepEqual(await Promise.all([call.hold(), call.resume()]), [200, 200], 'at once: one after the other');
        assert.deepEqual(session.isOnHold(), { local: false, remote: false });
        await new Promise<void>((resolve) => session.hold({}, () => resolve()));
        assert.equal(call.isHeld, true);
        await wait(1_100);
        assert.deepEqual([call.heard().isSilent, phone.media(session).heard().packetsPerSecond], [true, 0]);
        session.terminate();
        const { call: impatient, session: other } = await inbound({ behaviour: { ...answersAfter(0), refuseHold: 488 } });
        other.hold();
        await impatient.until('ended');
        assert.equal(lab.pbx.trace.filter(({ method, status }) => method === 'INVITE' && status === 488).length, 2);
    });

    test('keys by INFO, texts by MESSAGE, within the call', async () => {
        const { call, session } = await inbound();
        session.sendDTMF('4', { transportType: 'INFO' as never });
        // Part of JsSIP's session, though not of its declarations.
        const { sendRequest } = session as unknown as { sendRequest(method: string, options: object): void };
        sendRequest.call(session, 'MESSAGE', { body: 'hello', extraHeaders: ['Content-Type: text/plain'] });
        await eventually('both', () => call.heard().keysByInfo === '4' && call.messages.length === 1);
        assert.deepEqual(call.messages, ['hello']);
        const key = new Promise<{ dtmf: { tone: string } }>((resolve) => session.once('newDTMF', resolve as never));
        await call.press('9', 'info');
        assert.equal((await key).dtmf.tone, '9');
    });

    test('who vanishes answers nothing any more: a BYE stays without an answer, and nothing else suffers', async () => {
        const { call, session } = await inbound();
        call.vanish();
        session.terminate();
        await wait(300);
        assert.equal(lab.pbx.trace.some(({ method, kind, callId }) => method === 'BYE' && kind === 'response' && callId === call.callId), false);
        await inbound();
    });

    test('a phone that comes back with Replaces gets its call again', async () => {
        const { call, session } = await inbound();
        const { dialog } = call.session ?? {};
        const replaces = `${call.callId};to-tag=${dialog?.localTag};from-tag=${dialog?.remoteTag}`;
        const ended = happens(session, 'ended');
        const again = phone.call(uri(ANN.number), { extraHeaders: [`Replaces: ${replaces}`] });
        await happens(again, 'confirmed');
        await ended;
        await eventually('the new call stands in the old one\'s place', () => call.state === 'ended' && call.successor?.state === 'talking');
        const stranger = phone.call(uri(ANN.number), { extraHeaders: ['Replaces: nothing;to-tag=a;from-tag=b'] });
        assert.equal((await happens<{ message: { status_code: number } }>(stranger, 'failed')).message.status_code, 481);
    });

    test('agents call each other, inside', async () => {
        const colleague = await lab.phone('1002');
        const incoming = colleague.incoming();
        const session = phone.call(uri('1002'));
        const other = await incoming;
        assert.equal(other.remote_identity.uri.user, '1001');
        colleague.answer(other);
        await happens(session, 'confirmed');
        session.terminate();
        await happens(other, 'ended');
        assert.equal(lab.pbx.calls().at(-1)?.kind, 'internal');
        colleague.close();
    });
});

describe('session timers (RFC 4028)', { timeout: 60_000 }, () => {
    before(async () => {
        lab = await createLab();
        phone = await lab.phone('1001', { session_timers: true });
    });
    after(() => lab.close());

    test('the phone promises to refresh; the person watches that it does', async () => {
        lab.pbx.behaveOnce(ANN.number, answersAfter(0));
        const { call } = await outbound();
        await call.until('talking');
        const answer = lab.pbx.trace.find(({ method, status }) => method === 'INVITE' && status === 200);
        assert.match(answer?.text ?? '', /^Session-Expires: \d+;refresher=uac\r$/m);
        assert.match(answer?.text ?? '', /^Require: timer\r$/m);
        call.hangUp();
    });
});

test('people whose telephones do not know Replaces refuse what requires it, and say so', { timeout: 20_000 }, async () => {
    const own = await createLab({ replaces: false });
    const caller = await own.phone('1001');
    const session = caller.call(`sip:${ANN.number}@${own.pbx.domain}`, { extraHeaders: ['Replaces: a;to-tag=b;from-tag=c', 'Require: replaces'] });
    const { message } = await happens<{ message: { status_code: number; getHeader(name: string): string } }>(session, 'failed');
    assert.deepEqual([message.status_code, message.getHeader('Unsupported')], [420, 'replaces']);
    await own.close();
});
