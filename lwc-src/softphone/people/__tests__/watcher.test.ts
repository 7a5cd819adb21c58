import { NOBODY, type PeopleState } from '../../../core/people/peopleState';
import { fakeTools } from '../../__tests__/doubles/tools';
import { WATCHED_FOR_MS, watcher } from '../watcher';

function setUp() {
    const told: PeopleState['lamps'][] = [];
    const listeners = new Set<() => void>();
    const looks: unknown[] = [];
    const people = {
        state: { ...NOBODY, lamps: { '204': 'free', '301': 'onACall' } } as PeopleState,
        look: (_place: object, extensions: readonly string[]) => void looks.push(extensions),
        lookAway: () => void looks.push('away'),
        listen: (listener: () => void) => {
            listeners.add(listener);
            return () => void listeners.delete(listener);
        }
    };
    const changes = (lamps: PeopleState['lamps']): void => {
        people.state = { ...people.state, lamps };
        listeners.forEach((tell) => tell());
    };
    return { watch: watcher(people, fakeTools().timers), told, looks, changes, tell: (lamps: PeopleState['lamps']) => void told.push(lamps) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('U10b: who is signed in now', () => {
    it('is told at once, and when it changes, of those who were asked for', () => {
        const { watch, told, looks, changes, tell } = setUp();
        watch(['204', '205'], tell);
        changes({ '204': 'ringing', '205': 'offline', '301': 'free' });
        expect([looks, told]).toEqual([[['204', '205']], [{ '204': 'free' }, { '204': 'ringing', '205': 'offline' }]]);
    });
    it('until nobody asks any more', () => {
        const { watch, told, looks, changes, tell } = setUp();
        watch(['204'], tell);
        jest.advanceTimersByTime(WATCHED_FOR_MS - 1);
        watch(['204'], tell);
        jest.advanceTimersByTime(WATCHED_FOR_MS - 1);
        expect(looks).toEqual([['204'], ['204']]);
        jest.advanceTimersByTime(1);
        changes({ '204': 'away' });
        expect([looks.at(-1), told.length]).toEqual(['away', 2]);
    });
});
