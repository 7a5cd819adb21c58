import { afterStatusEvent, INITIAL_STATUS, isSame, type AgentStatus, type Choice, type StatusEvent } from '../status';

const lunch: Choice = { name: 'away', reason: 'Lunch' };
const live = (...events: StatusEvent[]): AgentStatus => events.reduce(afterStatusEvent, INITIAL_STATUS);
const chosen = (choice: Choice, at: number): StatusEvent => ({ type: 'chosen', choice, at });

describe('the agent’s status', () => {
    it('is available before anybody has said anything', () => {
        expect(INITIAL_STATUS).toEqual({ choice: { name: 'available' } });
    });
    it('is what was chosen, since when', () => {
        expect(live(chosen(lunch, 5))).toEqual({ choice: lunch, since: 5 });
    });
    it('chosen once more it has been so since the first time', () => {
        expect(live(chosen(lunch, 5), chosen({ ...lunch }, 9)).since).toBe(5);
        expect(live(chosen({ name: 'available' }, 3)).since).toBe(3);
    });
    it('another reason begins anew', () => {
        expect(live(chosen(lunch, 5), chosen({ name: 'away', reason: 'Break' }, 9)).since).toBe(9);
    });
});

describe('wrap-up', () => {
    it('lies over what was chosen, until it is over', () => {
        const during = live(chosen(lunch, 5), { type: 'wrapUpBegan', at: 7 });
        expect(during).toEqual({ choice: lunch, since: 5, wrapUp: { since: 7 } });
        expect(afterStatusEvent(during, { type: 'wrapUpEnded' })).toEqual({ choice: lunch, since: 5 });
    });
    it('may have a length, and then says when it is over', () => {
        expect(live({ type: 'wrapUpBegan', at: 7_000 }, { type: 'wrapUpLasts', until: 37_000 }).wrapUp).toEqual({ since: 7_000, until: 37_000 });
    });
    it('that is over has no length', () => {
        expect(live({ type: 'wrapUpLasts', until: 37_000 })).toBe(INITIAL_STATUS);
    });
    it('is over when the agent chooses something', () => {
        expect(live({ type: 'wrapUpBegan', at: 7 }, chosen({ name: 'doNotDisturb' }, 9))).toEqual({ choice: { name: 'doNotDisturb' }, since: 9 });
    });
    it('that is not on can not end', () => {
        const status = live(chosen(lunch, 5));
        expect(afterStatusEvent(status, { type: 'wrapUpEnded' })).toBe(status);
    });
});

it.each<[Choice, Choice, boolean]>([
    [lunch, { ...lunch }, true],
    [lunch, { name: 'away', reason: 'Break' }, false],
    [lunch, { name: 'available' }, false],
    [{ name: 'doNotDisturb' }, { name: 'doNotDisturb' }, true]
])('%j and %j are the same: %s', (one, other, same) => expect(isSame(one, other)).toBe(same));
