import { Agent } from '../agent';

const DESK = { userId: '005000000000001AAA', name: 'Nina at the Desk', timeZone: 'Asia/Tokyo', locale: 'ja-JP', closedStatus: 'Erledigt' };

function agent(page = { userId: '005000000000001', userName: 'Nina Weber' }): Agent {
    return new Agent(page, () => '204');
}

describe('who the agent is', () => {
    it('before the Desk is there: what the page says, and the browser’s own time and language', () => {
        const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
        expect(agent().facts()).toEqual({ userId: '005000000000001', name: 'Nina Weber', extension: '204', timeZone, locale });
        expect(agent().closedStatus()).toBe('Completed');
    });

    it('with the Desk: Salesforce’s time zone and language, the long id, and the org’s own closed status', () => {
        const known = agent();
        known.learn(DESK);
        expect(known.facts()).toEqual({ userId: '005000000000001AAA', name: 'Nina Weber', extension: '204', timeZone: 'Asia/Tokyo', locale: 'ja-JP' });
        expect(known.closedStatus()).toBe('Erledigt');
    });

    it('a page that doesn’t say the name: the Desk does', () => {
        const known = agent({ userId: '', userName: '' });
        expect(known.facts()).toMatchObject({ userId: '', name: '' });
        known.learn(DESK);
        expect(known.facts()).toMatchObject({ userId: '005000000000001AAA', name: 'Nina at the Desk' });
    });

    it('a Desk that could not read the statuses: the usual one', () => {
        const known = agent();
        known.learn({ ...DESK, closedStatus: undefined });
        expect(known.closedStatus()).toBe('Completed');
    });
});
