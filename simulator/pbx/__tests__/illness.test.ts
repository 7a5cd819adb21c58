import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { ANN, createLab, eventually, type Lab } from './nodePhone';
import { DOMAIN, WirePhone } from './wirePhone';

let lab: Lab;
const phones: WirePhone[] = [];
const wirePhone = async (user?: string): Promise<WirePhone> => {
    const phone = await WirePhone.connect(lab.url, user);
    phones.push(phone);
    return phone;
};
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a PBX that is ill', () => {
    before(async () => {
        lab = await createLab({ transactionTimeoutMs: 500 });
    });
    after(() => lab.close());
    afterEach(() => {
        lab.pbx.recover();
        lab.pbx.start();
        for (const phone of phones.splice(0)) phone.close();
    });

    test('stopped: sockets break, registrations are gone, nobody gets in; started: it takes phones again', async () => {
        const phone = await wirePhone();
        await phone.register();
        lab.pbx.stop();
        await eventually('the socket breaks', () => phone.isClosed);
        await eventually('the registration goes with it', () => lab.pbx.registrations().length === 0);
        await assert.rejects(wirePhone(), /503/);
        lab.pbx.start();
        assert.equal((await (await wirePhone()).register()).status, 200);
    });

    test('stopped while somebody calls: the caller hears nothing, and gives up in bounded time', async () => {
        lab.pbx.stop();
        const call = lab.pbx.callFrom(ANN, { to: '1001' });
        await call.until('ended', 2_000);
        assert.deepEqual([call.ending?.by, call.ending?.status], ['network', 408]);
    });

    test('frozen: the connection stands, and requests and keep-alives get no answer; afterwards they are answered, in their order', async () => {
        const phone = await wirePhone();
        lab.pbx.freeze();
        phone.send('\r\n\r\n');
        phone.send(phone.text({ method: 'OPTIONS' }));
        await wait(150);
        assert.deepEqual([phone.received, phone.isClosed], [[], false]);
        lab.pbx.thaw();
        await phone.next(/^SIP\/2\.0 200/);
        assert.deepEqual(phone.received, ['\r\n']);
    });

    test('frozen: what waited in a connection that was left meanwhile is lost', async () => {
        const phone = await wirePhone();
        lab.pbx.freeze();
        phone.send(phone.text({ method: 'OPTIONS', callId: 'left' }));
        await wait(50);
        phone.socket.close();
        const seen = (): unknown[] => lab.pbx.trace.filter(({ text }) => text.includes('Call-ID: left')).map(({ direction, lost }) => [direction, lost]);
        await eventually('it is lost', () => seen().length > 0);
        lab.pbx.thaw();
        assert.deepEqual(seen(), [['in', true]]);
    });

    test('frozen for one user: the others are served as ever', async () => {
        const [one, other] = [await wirePhone('1001'), await wirePhone('1002')];
        await one.register();
        await other.register();
        lab.pbx.freeze('1001');
        const heard = one.received.length;
        one.send(one.text({ method: 'OPTIONS' }));
        assert.equal((await other.ask({ method: 'OPTIONS' })).status, 200);
        assert.equal(one.received.length, heard);
        lab.pbx.thaw('1001');
        assert.equal((await one.ask({ method: 'OPTIONS' })).status, 200);
    });

    test('sockets drop: of one user, or all', async () => {
        const [one, other] = [await wirePhone('1001'), await wirePhone('1002')];
        await one.register();
        await other.register();
        lab.pbx.dropSockets('1001');
        await eventually('the first breaks', () => one.isClosed);
        assert.equal(other.isClosed, false);
        lab.pbx.dropSockets();
        await eventually('the second breaks', () => other.isClosed);
    });

    test('slow: messages come late and in order, both ways or one', async () => {
        const phone = await wirePhone();
        lab.pbx.delay({ ms: 100 });
        const start = Date.now();
        for (const callId of ['a', 'b', 'c']) phone.send(phone.text({ method: 'OPTIONS', callId }));
        await eventually('three answers', () => phone.received.length === 3);
        assert.ok(Date.now() - start >= 195, `${Date.now() - start} ms`);
        assert.deepEqual(phone.received.map((text) => /Call-ID: (\w)/.exec(text)?.[1]), ['a', 'b', 'c']);
        lab.pbx.delay({ ms: 100, direction: 'out', method: 'REGISTER' });
        const again = Date.now();
        await phone.ask({ method: 'OPTIONS' });
        assert.ok(Date.now() - again < 90);
        await phone.ask({ method: 'REGISTER' });
        assert.ok(Date.now() - again >= 95);
    });

    test('a later message never overtakes one that is held back', async () => {
        const phone = await wirePhone();
        lab.pbx.delay({ ms: 80, method: 'OPTIONS', direction: 'in' });
        phone.send(phone.text({ method: 'OPTIONS' }));
        phone.send('\r\n\r\n');
        await eventually('both', () => phone.received.length === 2);
        assert.match(phone.received[0] ?? '', /^SIP/);
    });

    test('the next request of a method is refused as told, the one after isn\'t; people\'s requests don\'t count', async () => {
        const phone = await wirePhone();
        lab.pbx.rejectNext('REGISTER', 503, { reason: 'Too busy', headers: { 'Retry-After': '7' } });
        lab.pbx.rejectNext('INVITE', 500);
        const refused = await phone.ask({ method: 'REGISTER' });
        assert.deepEqual([refused.status, refused.reason, refused.headers.get('Retry-After')], [503, 'Too busy', '7']);
        assert.equal((await phone.ask({ method: 'OPTIONS' })).status, 200);
        assert.equal((await phone.register()).status, 200);
        lab.pbx.callFrom(ANN, { to: '1001' });
        await phone.next(/^INVITE/);
        assert.equal((await phone.ask({ method: 'INVITE', uri: `sip:1002@${DOMAIN}` })).status, 500);
    });

    test('challenges twice: right credentials are asked for once more, stale or not', async () => {
        const phone = await wirePhone();
        for (const stale of [true, false]) {
            lab.pbx.challengeTwice(stale);
            const again = await phone.register();
            assert.equal(again.status, 401);
            assert.equal(/stale=true/.test(again.headers.get('WWW-Authenticate') ?? ''), stale);
        }
        assert.equal((await phone.register()).status, 200);
    });

    test('a wrong realm: the challenge names it, and no password is right', async () => {
        const phone = await wirePhone();
        lab.pbx.wrongRealm('asterisk');
        const response = await phone.register();
        assert.equal(response.status, 401);
        assert.match(response.headers.get('WWW-Authenticate') ?? '', /realm="asterisk"/);
        lab.pbx.wrongRealm(undefined);
        assert.equal((await phone.register()).status, 200);
    });
});

describe('a PBX that is otherwise', () => {
    afterEach(() => {
        for (const phone of phones.splice(0)) phone.close();
        return lab.close();
    });

    test('its realm needn\'t be its domain', async () => {
        lab = await createLab({ realm: 'asterisk' });
        assert.equal((await (await wirePhone()).register()).status, 200);
    });

    test('it may ask for SHA-256 alone, or offer both, the better first', async () => {
        lab = await createLab({ digestAlgorithms: ['SHA-256', 'MD5'] });
        const phone = await wirePhone();
        const challenges = (await phone.ask({ method: 'REGISTER' })).headers.lines('WWW-Authenticate');
        assert.deepEqual(challenges.map((one) => /algorithm=([\w-]+)/.exec(one)?.[1]), ['SHA-256', 'MD5']);
        assert.equal((await phone.register()).status, 200);
    });

    test('the name to authenticate with may differ from the user', async () => {
        lab = await createLab({ accounts: [{ user: '1001', authUser: 'ann.example', password: 'p', displayName: 'Ann' }] });
        const phone = await wirePhone();
        const request = { method: 'REGISTER', headers: [`Contact: <sip:x@${phone.host}>`] };
        assert.equal((await phone.askWithPassword(request, 'p', '1001')).status, 403);
        assert.equal((await phone.askWithPassword(request, 'p', 'ann.example')).status, 200);
    });
});

describe('the witness', () => {
    before(async () => {
        lab = await createLab({ traceLimit: 8 });
    });
    after(() => {
        for (const phone of phones.splice(0)) phone.close();
        return lab.close();
    });

    test('keeps the newest messages, with who and when, and no secret in them', async () => {
        const phone = await wirePhone();
        const events: string[] = [];
        lab.pbx.events.on('registered', ({ user }, { refreshed }) => events.push(`registered ${user} ${refreshed}`));
        lab.pbx.events.on('unregistered', ({ user }, { because }) => events.push(`unregistered ${user} ${because}`));
        await phone.register();
        await phone.register();
        await phone.register(['Expires: 0']);
        const { trace } = lab.pbx;
        assert.equal(trace.length, 8);
        assert.deepEqual([trace.at(-1)?.peer, trace.at(-1)?.direction, trace.at(-1)?.status], ['1001', 'out', 200]);
        const withSecret = trace.find(({ text }) => text.includes('Authorization: '));
        assert.match(withSecret?.text ?? '', /response="\(redacted\)"/);
        assert.doesNotMatch(withSecret?.text ?? '', /response="[0-9a-f]{32}"/);
        assert.deepEqual(events, ['registered 1001 false', 'registered 1001 true', 'unregistered 1001 unregistered']);
    });

    test('shows a caller\'s description without the ICE password', async () => {
        const phone = await wirePhone();
        await phone.register();
        lab.pbx.callFrom(ANN, { to: '1001' });
        assert.match(await phone.next(/^INVITE/), /a=ice-pwd:[0-9a-z]{20}/);
        const invite = lab.pbx.trace.find(({ method, kind }) => method === 'INVITE' && kind === 'request');
        assert.match(invite?.text ?? '', /a=ice-pwd:\(redacted\)/);
    });
});
