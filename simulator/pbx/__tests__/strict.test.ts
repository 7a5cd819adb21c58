import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import { newBranch } from '../sip/ids';
import { ANN, createLab, type Lab } from './nodePhone';
import { DOMAIN, WirePhone, type RequestText } from './wirePhone';

let lab: Lab;
const phones: WirePhone[] = [];
const wirePhone = async (user?: string): Promise<WirePhone> => {
    const phone = await WirePhone.connect(lab.url, user);
    phones.push(phone);
    return phone;
};
afterEach(() => {
    for (const phone of phones.splice(0)) phone.close();
});
const address = (user: string): string => `sip:${user}@${DOMAIN}`;
const toAnn = (more: Partial<RequestText> = {}): RequestText => ({ method: 'INVITE', uri: address(ANN.number), to: `<${address(ANN.number)}>`, ...more });

describe('a phone gets in by the rules', () => {
    before(async () => {
        lab = await createLab();
    });
    after(() => lab.close());

    test('without the subprotocol there is no connection', async () => {
        const socket = new WebSocket(lab.url);
        const [, response] = await new Promise<[unknown, { statusCode?: number }]>((resolve) => socket.once('unexpected-response', (...args) => resolve(args)));
        assert.equal(response.statusCode, 400);
    });

    test('on another path there is nobody', async () => {
        const socket = new WebSocket(lab.url.replace('/sip', '/other'), 'sip');
        const [, response] = await new Promise<[unknown, { statusCode?: number }]>((resolve) => socket.once('unexpected-response', (...args) => resolve(args)));
        assert.equal(response.statusCode, 404);
    });

    test('a double CRLF is answered by a single one; a single one by nothing', async () => {
        const phone = await wirePhone();
        phone.send('\r\n');
        phone.send('\r\n\r\n');
        assert.equal(await phone.next(/^/), '\r\n');
        assert.equal(phone.received.length, 0);
    });

    test('the right password registers; the wrong one is challenged again; the nonce serves again with a higher count', async () => {
        const phone = await wirePhone();
        const request: RequestText = { method: 'REGISTER', headers: [`Contact: <sip:x@${phone.host}>`] };
        assert.equal((await phone.askWithPassword(request, 'wrong')).status, 401);
        const challenged = await phone.ask(request);
        const ask = async (nc: string): Promise<string> => {
            const response = await phone.ask({ ...request, headers: [...(request.headers ?? []), phone.credentials(challenged, request, 'pw1001', '1001', nc)] });
            return `${response.status} ${/stale=true/.test(response.headers.get('WWW-Authenticate') ?? '') ? 'stale' : ''}`.trim();
        };
        assert.deepEqual([await ask('00000001'), await ask('00000001'), await ask('00000002')], ['200', '401 stale', '200']);
    });

    for (const [what, request, username, expected] of [
        ['a user that doesn\'t exist', { method: 'REGISTER', to: `<${address('9999')}>` }, '9999', 403],
        ['somebody else\'s address', { method: 'REGISTER', to: `<${address('1002')}>` }, '1001', 403],
        ['another domain', { method: 'REGISTER', uri: 'sip:elsewhere.example' }, '1001', 404],
        ['an extension that nobody knows', { method: 'REGISTER', headers: ['Require: teleport'] }, '1001', 420],
        ['a contact that is no address', { method: 'REGISTER', headers: ['Contact: <nonsense>'] }, '1001', 400],
        ['calling in another\'s name', toAnn({ from: `<${address('1002')}>;tag=1` }), '1001', 403]
    ] as const) {
        test(`${what}: ${expected}`, async () => {
            const phone = await wirePhone('1001');
            assert.equal((await phone.askWithPassword(request, `pw${username}`, username)).status, expected);
        });
    }

    test('credentials for another URI are refused', async () => {
        const phone = await wirePhone();
        const challenged = await phone.ask({ method: 'REGISTER' });
        const stolen = phone.credentials(challenged, { method: 'REGISTER', uri: 'sip:other.example' }, 'pw1001');
        assert.equal((await phone.ask({ method: 'REGISTER', headers: [stolen] })).status, 400);
    });

    test('too brief an interval: 423 with the briefest', async () => {
        const response = await (await wirePhone()).register(['Expires: 3']);
        assert.deepEqual([response.status, response.headers.get('Min-Expires')], [423, '10']);
    });
});

describe('a proxy keeps to RFC 3261', () => {
    before(async () => {
        lab = await createLab({ ownNumbers: ['+39028088100'] });
    });
    after(() => lab.close());

    test('a malformed request gets 400 that says why, and the connection lives on', async () => {
        const phone = await wirePhone();
        phone.send(phone.text({ method: 'OPTIONS' }).replace(/CSeq: .*/, 'CSeq: 1 INVITE'));
        assert.match(await phone.next(/^SIP/), /^SIP\/2\.0 400 Bad Request: the CSeq is for INVITE/);
        phone.send('this is not SIP at all\r\n\r\n');
        phone.send(phone.text({ method: 'ACK' }).replace(/CSeq: .*/, 'CSeq: x'));
        assert.equal((await phone.ask({ method: 'OPTIONS' })).status, 200);
        assert.equal(phone.received.length, 0);
    });

    for (const [what, request, status] of [
        ['no hops left', toAnn({ headers: ['Max-Forwards: 0'] }), 483],
        ['a scheme that isn\'t SIP\'s', toAnn({ uri: 'http://pbx.simulator.localhost/' }), 416],
        ['an extension for proxies that nobody knows', toAnn({ headers: ['Proxy-Require: teleport'] }), 420],
        ['somebody else\'s domain', toAnn({ uri: 'sip:1002@elsewhere.example' }), 403],
        ['a browser\'s own contact', toAnn({ uri: 'sip:x@abc.invalid' }), 403],
        ['a number that nobody has', toAnn({ uri: address('4711') }), 404],
        ['a user who isn\'t there', toAnn({ uri: address('1003') }), 480],
        ['nobody in particular', toAnn({ uri: `sip:${DOMAIN}` }), 484],
        ['a route by way of others', toAnn({ headers: ['Route: <sip:elsewhere.example;lr>'] }), 403],
        ['events', toAnn({ method: 'SUBSCRIBE', headers: ['Event: presence'] }), 489],
        ['a BYE that belongs to nothing', toAnn({ method: 'BYE' }), 481],
        ['a dialog without its route set', toAnn({ to: `<${address(ANN.number)}>;tag=1`, uri: `sip:x@gateway.${DOMAIN}` }), 404],
        ['a dialog that a person doesn\'t have', toAnn({ method: 'INFO', to: `<${address(ANN.number)}>;tag=1`, uri: `sip:x@gateway.${DOMAIN}`, headers: [`Route: <sip:${DOMAIN};lr>`] }), 481],
        ['a dialog with a browser that is gone', toAnn({ method: 'INFO', to: '<sip:a@b.example>;tag=1', uri: 'sip:x@gone.invalid', headers: [`Route: <sip:${DOMAIN};lr>`] }), 480],
        ['an INVITE without an offer', toAnn(), 488],
        ['a method that people don\'t know', toAnn({ method: 'MESSAGE' }), 405],
        ['a preferred identity that is no address', toAnn({ headers: ['P-Preferred-Identity: <sip:'] }), 400],
        ['an extension that people don\'t know', toAnn({ headers: ['Require: 100rel'] }), 420]
    ] as const) {
        test(`${what}: ${status}`, async () => {
            const phone = await wirePhone();
            // The one Max-Forwards that counts is the test's.
            const text = request.headers?.some((line) => line.startsWith('Max-Forwards')) ? phone.text.bind(phone) : undefined;
            if (text) phone.text = (one) => text(one).replace('Max-Forwards: 70\r\n', '');
            assert.equal((await phone.askWithPassword(request)).status, status);
        });
    }

    test('numbers may be written with separators, and as telephone URIs', async () => {
        const phone = await wirePhone();
        assert.equal((await phone.askWithPassword(toAnn({ uri: address('+49-(30).12345601') }))).status, 488);
        assert.equal((await phone.askWithPassword(toAnn({ uri: 'tel:+49-30-12345601' }))).status, 488);
    });

    test('what a phone claims about its identity is replaced by what the PBX knows', async () => {
        const [caller, callee] = [await wirePhone('1001'), await wirePhone('1002')];
        await callee.register();
        const done = caller.askWithPassword(toAnn({ uri: address('1002'), headers: ['P-Asserted-Identity: <sip:boss@pbx.example>'] }));
        const invite = await callee.next(/^INVITE/);
        assert.match(invite, /^P-Asserted-Identity: "Agent 1001" <sip:1001@pbx\.simulator\.localhost>\r$/m);
        assert.doesNotMatch(invite, /boss|Proxy-Authorization/);
        callee.reply(invite, 486);
        assert.equal((await done).status, 486);
    });

    for (const [what, preferred, shown] of [
        ['is shown', '<sip:+39028088100@pbx.simulator.localhost>', '<sip:+39028088100@pbx.simulator.localhost>'],
        ['is not, when it is not the company’s', '<sip:+390612345@pbx.simulator.localhost>', '"Agent 1001" <sip:1001@pbx.simulator.localhost>']
    ] as const) {
        test(`the number that a phone prefers ${what}, and the wish goes no further (RFC 3325 §6)`, async () => {
            const [caller, callee] = [await wirePhone('1001'), await wirePhone('1002')];
            await callee.register();
            const done = caller.askWithPassword(toAnn({ uri: address('1002'), headers: [`P-Preferred-Identity: ${preferred}`] }));
            const invite = await callee.next(/^INVITE/);
            assert.deepEqual([...invite.matchAll(/^P-\w+-Identity: .*$/gm)].map(([line]) => line.trim()), [`P-Asserted-Identity: ${shown}`]);
            callee.reply(invite, 486);
            assert.equal((await done).status, 486);
        });
    }

    test('a request passes with our Via on top, one hop less, our route recorded, and its unknown headers untouched', async () => {
        const [caller, callee] = [await wirePhone('1001'), await wirePhone('1002')];
        await callee.register();
        const done = caller.askWithPassword(toAnn({ uri: address('1002'), headers: ['X-Odd: ;;,,;', 'i-am: here'] }));
        const invite = await callee.next(/^INVITE/);
        assert.match(invite, new RegExp(`^INVITE sip:x@${callee.host};transport=ws SIP/2\\.0\r\n`));
        const vias = [...invite.matchAll(/^Via: (.*)\r$/gm)].map(([, via]) => via ?? '');
        assert.match(vias[0] ?? '', new RegExp(`^SIP/2\\.0/WS ${DOMAIN};branch=z9hG4bK`));
        assert.match(vias[1] ?? '', /;received=127\.0\.0\.1$/);
        assert.match(invite, /^Max-Forwards: 69\r$/m);
        assert.match(invite, new RegExp(`^Record-Route: <sip:${DOMAIN};lr>\r$`, 'm'));
        assert.match(invite, /^X-Odd: ;;,,;\r$/m);
        callee.reply(invite, 603);
        const response = await done;
        assert.equal(response.headers.values('Via').length, 1);
    });

    test('a request that comes back to where it was is a loop', async () => {
        const [caller, callee] = [await wirePhone('1001'), await wirePhone('1002')];
        await callee.register();
        const request = toAnn({ uri: address('1002'), callId: 'loop', cseq: 7, from: `<${address('1001')}>;tag=l`, method: 'MESSAGE' });
        const challenged = await caller.ask(request);
        const secret = caller.credentials(challenged, request, 'pw1001');
        const branch = newBranch();
        caller.send(caller.text({ ...request, branch, headers: [secret] }));
        const passed = await callee.next(/^MESSAGE/);
        const [, ours = ''] = /^Via: (.*)\r$/m.exec(passed) ?? [];
        const again = caller.text({ ...request, headers: [secret] }).replace('\r\nMax-Forwards', `\r\nVia: ${ours}\r\nMax-Forwards`);
        caller.send(again);
        assert.match(await caller.next(/482/), /^SIP\/2\.0 482 Loop Detected/);
        callee.reply(passed, 200);
    });

    test('503 from one phone is 500 to the caller, since the PBX itself is well', async () => {
        const [caller, callee] = [await wirePhone('1001'), await wirePhone('1002')];
        await callee.register();
        const done = caller.askWithPassword(toAnn({ uri: address('1002') }));
        callee.reply(await callee.next(/^INVITE/), 503);
        assert.equal((await done).status, 500);
    });

    test('a phone that breaks off while it rings: 500, and no longer registered', async () => {
        const [caller, callee] = [await wirePhone('1001'), await wirePhone('1002')];
        await callee.register();
        const done = caller.askWithPassword(toAnn({ uri: address('1002') }));
        await callee.next(/^INVITE/);
        callee.close();
        assert.equal((await done).status, 500);
        assert.equal((await caller.askWithPassword(toAnn({ uri: address('1002') }))).status, 480);
    });
});

describe('whatever a phone sends, the PBX lives on', { timeout: 60_000 }, () => {
    before(async () => {
        lab = await createLab();
    });
    after(() => lab.close());

    const put = fc.constantFrom('"', '<', '>', ';', ',', ':', '@', '%', '\\', ' ', '=', '\r\n', '\r\n ', '\u0000', 'ä', 'Reason: "', 'Require: "', 'Replaces: ;;', 'tag=');
    for (const [what, about] of [
        ['registers', { method: 'REGISTER', headers: ['Contact: <sip:x@a.invalid>;expires=60;+sip.instance="<urn:uuid:1>"', 'Supported: path, gruu', 'Reason: SIP;cause=200;text="x"'] }],
        ['calls', { method: 'INVITE', uri: address(ANN.number), headers: ['Contact: <sip:x@a.invalid>', 'Replaces: a;to-tag=b;from-tag=c', 'Require: replaces', 'Content-Type: application/sdp'], body: 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n' }],
        ['speaks within a dialog', { method: 'REFER', uri: `sip:x@gateway.${DOMAIN}`, to: `<${address(ANN.number)}>;tag=1`, headers: [`Route: <sip:${DOMAIN};lr>`, 'Refer-To: <sip:a@b.example?Replaces=x%3By>', 'Reason: Q.850;cause=16'] }]
    ] as const satisfies readonly (readonly [string, RequestText])[]) {
        test(`when it ${what}, with anything put in anywhere`, async () => {
            const phone = await wirePhone();
            const challenged = await phone.ask({ method: about.method === 'REFER' ? 'REGISTER' : about.method, uri: 'uri' in about ? about.uri : undefined });
            const wounds = fc.sample(fc.tuple(fc.nat(1_200), fc.nat(6), put), { numRuns: 600, seed: 7 });
            wounds.forEach(([at, gone, piece], count) => {
                const secret = phone.credentials(challenged, about, 'pw1001', '1001', (count + 1).toString(16).padStart(8, '0'));
                const text = phone.text({ ...about, headers: [...about.headers, secret] });
                phone.send(text.slice(0, at) + piece + text.slice(at + gone));
            });
            assert.equal((await phone.ask({ method: 'OPTIONS' })).status, 200);
            assert.ok(phone.received.some((answer) => answer.startsWith('SIP/2.0 400')));
        });
    }
});

describe('several phones ring', () => {
    before(async () => {
        lab = await createLab({ groups: [{ number: '600', members: ['1001', '1002'] }], noAnswerMs: 400, transactionTimeoutMs: 600 });
    });
    after(() => lab.close());

    async function three(): Promise<{ caller: WirePhone; rung: WirePhone[] }> {
        const [caller, ...rung] = [await wirePhone('1003'), await wirePhone('1001'), await wirePhone('1001'), await wirePhone('1002')];
        for (const phone of rung) await phone.register();
        return { caller, rung };
    }

    test('one answers: the others are told that it was answered elsewhere', async () => {
        const { caller, rung } = await three();
        const done = caller.askWithPassword(toAnn({ uri: address('600') }));
        const invites = await Promise.all(rung.map((phone) => phone.next(/^INVITE/)));
        rung.forEach((phone, at) => phone.reply(invites[at] ?? '', 180));
        rung[1]?.reply(invites[1] ?? '', 200);
        assert.equal((await done).status, 200);
        for (const phone of [rung[0], rung[2]]) {
            assert.match((await phone?.next(/^CANCEL/)) ?? '', /^Reason: SIP;cause=200;text="Call completed elsewhere"\r$/m);
        }
        assert.equal(rung[1]?.received.some((text) => text.startsWith('CANCEL')), false);
    });

    test('one declines for all (603): the others are told so, and so is the caller', async () => {
        const { caller, rung } = await three();
        const done = caller.askWithPassword(toAnn({ uri: address('600') }));
        const invites = await Promise.all(rung.map((phone) => phone.next(/^INVITE/)));
        rung.forEach((phone, at) => phone.reply(invites[at] ?? '', 180));
        rung[0]?.reply(invites[0] ?? '', 603);
        for (const at of [1, 2]) {
            assert.match((await rung[at]?.next(/^CANCEL/)) ?? '', /^Reason: SIP;cause=603;text="Decline"\r$/m);
            rung[at]?.reply(invites[at] ?? '', 487);
        }
        assert.equal((await done).status, 603);
    });

    test('one is busy, the others ring on', async () => {
        const { caller, rung } = await three();
        const done = caller.askWithPassword(toAnn({ uri: address('600') }));
        const invites = await Promise.all(rung.map((phone) => phone.next(/^INVITE/)));
        rung[0]?.reply(invites[0] ?? '', 486);
        rung[1]?.reply(invites[1] ?? '', 180);
        rung[2]?.reply(invites[2] ?? '', 200);
        assert.equal((await done).status, 200);
    });

    test('nobody answers: all are cancelled, the caller gets 408', async () => {
        const { caller, rung } = await three();
        const done = caller.askWithPassword(toAnn({ uri: address('600') }));
        const invites = await Promise.all(rung.map((phone) => phone.next(/^INVITE/)));
        rung.forEach((phone, at) => phone.reply(invites[at] ?? '', 180));
        await Promise.all(rung.map(async (phone, at) => {
            await phone.next(/^CANCEL/);
            phone.reply(invites[at] ?? '', 487);
        }));
        assert.equal((await done).status, 408);
    });

    test('phones that say nothing at all: 408 as well, in bounded time', async () => {
        const { caller, rung } = await three();
        const done = caller.askWithPassword(toAnn({ uri: address('600') }));
        await Promise.all(rung.map((phone) => phone.next(/^INVITE/)));
        assert.equal((await done).status, 408);
    });

    test('the caller gives up: phones are cancelled with the caller\'s reason, 487 comes back', async () => {
        const { caller, rung } = await three();
        const request = toAnn({ uri: address('600'), callId: `c${Date.now()}`, cseq: 2, from: `<${address('1003')}>;tag=g` });
        const challenged = await caller.ask({ ...request, cseq: 1 });
        const branch = newBranch();
        caller.send(caller.text({ ...request, branch, headers: [caller.credentials(challenged, request, 'pw1003')] }));
        const invites = await Promise.all(rung.map((phone) => phone.next(/^INVITE/)));
        rung.forEach((phone, at) => phone.reply(invites[at] ?? '', 180));
        await caller.next(/^SIP\/2.0 180/);
        caller.send(caller.text({ ...request, method: 'CANCEL', branch, headers: ['Reason: SIP;cause=487;text="changed my mind"'] }));
        assert.match(await caller.next(/^SIP\/2.0 200[\s\S]*CANCEL/), /CSeq: 2 CANCEL/);
        await Promise.all(rung.map(async (phone, at) => {
            assert.match(await phone.next(/^CANCEL/), /Reason: SIP;cause=487;text="changed my mind"/);
            phone.reply(invites[at] ?? '', 487);
        }));
        await caller.next(/^SIP\/2.0 487[\s\S]*INVITE/);
    });
});
