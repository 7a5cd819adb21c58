/** TURN servers: one that is dead must not matter, one that lives must be enough. */
import { ADA, expect, expectToTalk, test } from './scenario';

test.describe('a TURN server that is dead', () => {
    test.use({ company: { turn: 'dead' } });

    test('a TURN server that is dead: calls in and out are talked on all the same', { tag: '@slow' }, async ({ agent, exchange }) => {
        await agent.start();
        exchange.elena.calls(ADA);
        await agent.answer();
        await expectToTalk(agent, exchange.elena);
        await agent.hangUp();
        await agent.button('Done').click();
        await agent.dial(exchange.elena.number);
        await expectToTalk(agent, exchange.elena);
    });
});

test.describe('a TURN server that is the only way out', () => {
    test.use({ company: { turn: 'only way' } });

    test('a TURN server that is the only way out: all that is said goes by it', { tag: '@lab' }, async ({ agent, exchange, wire }) => {
        await agent.start();
        await agent.dial(exchange.anna.number);
        await expectToTalk(agent, exchange.anna);
        const candidates = (wire.said('phone', 'INVITE').at(-1) ?? '').match(/^a=candidate:.*$/gm) ?? [];
        expect(candidates.length).toBeGreaterThan(0);
        expect(candidates.filter((line) => !line.includes(' typ relay '))).toEqual([]);
    });
});
