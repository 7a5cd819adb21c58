/**
 * The PBX and its people with a real browser: Chromium, JsSIP, real audio both ways, told apart by tones.
 * Run by run.ts, in a network that has loopback alone.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { BUSY, answersAfter, earlyMediaThenAnswers, type PersonCall } from '../../index';
import { AGENT_TONE_HZ, ANN, BEN, createBrowserLab, type BrowserLab } from './lab';
import type { PagePhone } from './page';

declare global {
    interface Window {
        phone: PagePhone;
    }
}

let lab: BrowserLab;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const hears = (page: Page): Promise<{ frequencyHz: number; levelDb: number }> => page.evaluate(() => window.phone.hear());

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not done within ${ms} ms`)), ms);
        promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}

/** Both sides hear each other, and nobody else. */
async function talkBothWays(page: Page, call: PersonCall): Promise<void> {
    await wait(1_500);
    const person = call.heard();
    assert.ok(Math.abs((person.frequencyHz ?? 0) - AGENT_TONE_HZ) < 5, `${call.person.name} hears ${JSON.stringify(person)}`);
    assert.ok(person.packetsPerSecond >= 40, `${person.packetsPerSecond} packets in a second`);
    const agent = await hears(page);
    assert.ok(Math.abs(agent.frequencyHz - call.person.toneHz) < 15, `the agent hears ${JSON.stringify(agent)}`);
}

async function inbound(page: Page, person = ANN): Promise<PersonCall> {
    const answered = page.evaluate(() => window.phone.answerNext());
    const call = lab.pbx.callFrom(person, { to: '1001' });
    assert.equal(await answered, person.name);
    await call.until('talking');
    return call;
}

async function outbound(page: Page, person = ANN): Promise<PersonCall> {
    const next = lab.pbx.nextCall(person.number);
    await page.evaluate((number) => window.phone.call(number), person.number);
    return next;
}

describe('with Chromium', { timeout: 400_000 }, () => {
    let page: Page;
    before(async () => {
        lab = await createBrowserLab();
    });
    after(() => lab.close());
    const fresh = (name: string, run: () => Promise<void>): void =>
        void test(name, { timeout: 60_000 }, async () => {
            lab.pbx.clearTrace();
            page = await lab.page();
            try {
                await within(45_000, run());
            } catch (error) {
                for (const { direction, flow, text } of lab.pbx.trace) console.log(`# ${direction} ${flow} ${text.split('\r\n')[0]}`);
                throw error;
            } finally {
                for (const call of lab.pbx.personCalls()) call.hangUp();
                await page.close();
            }
        });

    fresh('a person calls: each hears the other\'s tone, and the person hangs up', async () => {
        const call = await inbound(page);
        await talkBothWays(page, call);
        call.hangUp();
        assert.equal((await page.evaluate(() => window.phone.ended())).cause, 'Terminated');
    });

    fresh('the agent calls: each hears the other\'s tone, speech-like, and the agent hangs up', async () => {
        lab.pbx.behave(BEN.number, answersAfter(100));
        const call = await outbound(page, BEN);
        await call.until('talking');
        await talkBothWays(page, call);
        await page.evaluate(() => window.phone.hangUp());
        await call.until('ended');
        assert.deepEqual(call.ending, { by: 'phone', reasons: [] });
    });

    fresh('A-law alone works as well', async () => {
        lab.pbx.behaveOnce(ANN.number, { ...answersAfter(0), codecs: 'aLaw' });
        const call = await outbound(page);
        await call.until('talking');
        assert.equal(call.codec, 'pcma');
        await talkBothWays(page, call);
    });

    fresh('keys arrive by RTP and by INFO, each as such; the person\'s keys don\'t disturb the call', async () => {
        const call = await inbound(page);
        await page.evaluate(() => window.phone.untilConnection('connectionState', 'connected'));
        await page.evaluate(() => window.phone.press('159#', 'RFC2833'));
        await wait(1_500);
        await page.evaluate(() => window.phone.press('42', 'INFO'));
        await wait(1_500);
        assert.equal(call.heard().keysByRtp, '159#');
        assert.equal(call.heard().keysByInfo, '42');
        await call.press('7');
        await talkBothWays(page, call);
    });

    fresh('with opus and keys at 8 kHz only, keys by RTP are lost, by INFO they aren\'t', async () => {
        lab.pbx.behaveOnce(ANN.number, { ...answersAfter(0), codecs: 'opusNarrowKeys' });
        const call = await outbound(page);
        await call.until('talking');
        await page.evaluate(() => window.phone.untilConnection('connectionState', 'connected'));
        await page.evaluate(() => window.phone.press('1', 'RFC2833'));
        await wait(800);
        await page.evaluate(() => window.phone.press('2', 'INFO'));
        await wait(1_200);
        assert.equal(call.codec, 'opus');
        assert.ok(call.heard().packetsPerSecond >= 40);
        assert.equal(call.heard().keysByRtp, '');
        assert.equal(call.heard().keysByInfo, '2');
    });

    fresh('held by the agent, the person hears silence and says nothing; resumed, both talk', async () => {
        const call = await inbound(page);
        await page.evaluate(() => window.phone.hold(true));
        await wait(1_200);
        assert.equal(call.isHeld, true);
        assert.equal(call.heard().isSilent, true);
        assert.ok((await hears(page)).levelDb < -60);
        await page.evaluate(() => window.phone.hold(false));
        await talkBothWays(page, call);
    });

    fresh('held by the person, the phone knows it', async () => {
        const call = await inbound(page);
        assert.equal(await call.hold(), 200);
        assert.equal(await page.evaluate(() => window.phone.isHeldByThem()), true);
        await wait(1_200);
        assert.equal(call.heard().packetsPerSecond, 0);
        assert.equal(await call.resume(), 200);
        await talkBothWays(page, call);
    });

    fresh('muted, the agent sends silence and goes on sending', async () => {
        const call = await inbound(page);
        await page.evaluate(() => window.phone.mute(true));
        await wait(1_200);
        assert.equal(call.heard().isSilent, true);
        assert.ok(call.heard().packetsPerSecond >= 40);
    });

    fresh('before the answer, the person\'s early media is heard', async () => {
        lab.pbx.behaveOnce(ANN.number, earlyMediaThenAnswers(0, 2_500));
        const call = await outbound(page);
        await wait(2_000);
        assert.equal(call.state, 'ringing');
        assert.ok(Math.abs((await hears(page)).frequencyHz - ANN.toneHz) < 15);
        await call.until('talking');
        await talkBothWays(page, call);
    });

    fresh('busy: 486 with the telephone network\'s own cause', async () => {
        lab.pbx.behaveOnce(ANN.number, BUSY);
        await outbound(page);
        assert.deepEqual(await page.evaluate(() => window.phone.ended()), { cause: 'Busy', status: 486, reason: 'Q.850;cause=17;text="User busy"' });
    });

    fresh('the agent gives up: the person sees 487', async () => {
        lab.pbx.behaveOnce(ANN.number, { pickUp: { do: 'ring' } });
        const call = await outbound(page);
        await wait(300);
        await page.evaluate(() => window.phone.hangUp());
        await call.until('ended');
        assert.equal(call.ending?.status, 487);
        assert.equal(call.ending.by, 'phone');
    });

    fresh('a new network (ICE restart): the call goes on', async () => {
        const call = await inbound(page);
        await talkBothWays(page, call);
        await page.evaluate(() => window.phone.restartIce());
        await talkBothWays(page, call);
        await page.evaluate(() => window.phone.restartIce());
        await talkBothWays(page, call);
    });

    fresh('blind transfer: the two people talk to each other', async () => {
        lab.pbx.behaveOnce(BEN.number, answersAfter(100));
        const call = await inbound(page);
        const next = lab.pbx.nextCall(BEN.number);
        assert.equal(await page.evaluate((target) => window.phone.refer(target), `sip:${BEN.number}@${lab.pbx.domain}`), 200);
        const other = await next;
        await wait(1_500);
        assert.ok(Math.abs((other.heard().frequencyHz ?? 0) - ANN.toneHz) < 5);
        assert.ok(Math.abs((call.successor?.heard().frequencyHz ?? 0) - BEN.toneHz) < 5);
    });

    fresh('the person vanishes: the browser notices by itself, and nobody says goodbye', async () => {
        const call = await inbound(page);
        await talkBothWays(page, call);
        const disconnected = page.evaluate(() => window.phone.untilConnection('iceConnectionState', 'disconnected'));
        const failed = page.evaluate(() => window.phone.untilConnection('connectionState', 'failed'));
        call.vanish();
        const times = [await disconnected, await failed];
        console.log(`# disconnected after ${Math.round(times[0] ?? 0)} ms, failed after ${Math.round(times[1] ?? 0)} ms`);
        assert.ok((times[0] ?? 0) > 2_000 && (times[0] ?? 0) < 10_000);
        assert.ok((times[1] ?? 0) > 10_000 && (times[1] ?? 0) < 30_000);
    });
});
