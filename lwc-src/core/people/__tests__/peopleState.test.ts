import { afterPeopleEvent, NOBODY, type PeopleEvent, type PeopleState } from '../peopleState';

const live = (...events: PeopleEvent[]): PeopleState => events.reduce(afterPeopleEvent, NOBODY);
const colleagues = [
    { id: '1', name: 'Zoe', extension: '209' },
    { id: '2', name: 'Ada', extension: '204' },
    { id: '3', name: 'Ben', extension: '205' }
];
const known: PeopleEvent = { type: 'colleaguesKnown', colleagues, ownExtension: '204' };

describe('people who can be reached', () => {
    it('colleagues by name, without the agent', () => expect(live(known).colleagues.map(({ name }) => name)).toEqual(['Ben', 'Zoe']));

    it('nobody can list them, or not now; who was known stays known', () => {
        expect(live({ type: 'colleaguesUnknown', list: 'absent' }).list).toBe('absent');
        expect(live(known, { type: 'colleaguesUnknown', list: 'failed' })).toMatchObject({ list: 'known', colleagues: [{ name: 'Ben' }, { name: 'Zoe' }] });
    });

    it('lamps come, change and go', () => {
        const free: PeopleEvent = { type: 'lampChanged', extension: '205', lamp: 'free' };
        expect(live(free, { type: 'lampChanged', extension: '209', lamp: 'onACall' }).lamps).toEqual({ '205': 'free', '209': 'onACall' });
        expect(live(free, { type: 'lampChanged', extension: '205' }).lamps).toEqual({});
    });

    it('the mailbox', () => {
        const mailbox = { isWaiting: true, fresh: 2 };
        expect(live({ type: 'mailboxChanged', mailbox }).mailbox).toBe(mailbox);
        expect(live({ type: 'mailboxChanged', mailbox }, { type: 'mailboxChanged' }).mailbox).toBeUndefined();
    });

    it('speed dials', () => {
        const dials = live(
            { type: 'speedDialsRead', speedDials: [{ number: '1', name: 'Ann' }] },
            { type: 'speedDialAdded', dial: { number: '2', name: 'Ben' } },
            { type: 'speedDialMoved', number: '2', by: -1 },
            { type: 'speedDialRemoved', number: '1' }
        ).speedDials;
        expect(dials).toEqual([{ number: '2', name: 'Ben' }]);
    });
});
