/** Proving who the phone is, to register and to call (RFC 3261 §22, RFC 8760). */
import { expect, expectToTalk, headerOf, test } from './scenario';

// MD5 is what every other scenario uses.
for (const digest of ['MD5', 'SHA-256'] as const) {
    test.describe(`digest with ${digest}`, () => {
        test.use({ company: { digest } });

        test(`digest with ${digest}: the password is accepted, for registering and for a call`, { tag: digest === 'MD5' ? '@slow' : [] }, async ({ agent, exchange, wire }) => {
            await agent.start();
            await agent.dial(exchange.elena.number);
            await expectToTalk(agent, exchange.elena);
            expect(headerOf(wire.said('phone', 'REGISTER').at(-1) ?? '', 'Authorization')).toContain(`algorithm=${digest},`);
            expect(headerOf(wire.said('phone', 'INVITE').at(-1) ?? '', 'Proxy-Authorization')).toContain(`algorithm=${digest},`);
        });

        test(`digest with ${digest}: a wrong password is said, and can be mended at once`, { tag: '@slow' }, async ({ agent }) => {
            await agent.logIn();
            await agent.openPhone();
            await agent.signIn('wrong');
            await expect(agent.heading('Wrong password')).toBeVisible();
            await agent.button('Sign in').click();
            await agent.signIn(agent.password());
            await agent.ready();
        });
    });
}

test.describe('a proxy that challenges twice', () => {
    test.use({ company: { challengesTwice: true } });

    test('a proxy that challenges twice: answered twice, for registering and for a call', async ({ agent, exchange, wire }) => {
        await agent.start();
        await agent.dial(exchange.elena.number);
        await expectToTalk(agent, exchange.elena);
        expect(wire.said('PBX', '401 REGISTER')).toHaveLength(2);
        expect(wire.said('PBX', '407 INVITE')).toHaveLength(2);
    });
});
