import { readKeptStatus } from '../kept';

const kept = (choice: unknown, since: unknown = 5, userId = '005A'): string => JSON.stringify({ userId, choice, since });

it.each([
    [{ name: 'available' }],
    [{ name: 'doNotDisturb' }],
    [{ name: 'away', reason: 'Lunch' }]
])('%j holds over a reload, since when it was chosen', (choice) => {
    expect(readKeptStatus(kept(choice), '005A', 99)).toEqual({ choice, at: 5 });
});

it.each([
    ['nothing kept', undefined],
    ['another user’s', kept({ name: 'doNotDisturb' }, 5, '005B')],
    ['damaged', '{"'],
    ['no object', '7'],
    ['null', 'null'],
    ['an unknown status', kept({ name: 'asleep' })],
    ['away for no reason', kept({ name: 'away' })],
    ['no status', kept(null)],
    ['no time', kept({ name: 'doNotDisturb' }, 'yesterday')]
])('%s: available from now on', (_what, text) => {
    expect(readKeptStatus(text, '005A', 99)).toEqual({ choice: { name: 'available' }, at: 99 });
});

it('a clock that was put back makes no status of the future', () => {
    expect(readKeptStatus(kept({ name: 'doNotDisturb' }, 500), '005A', 99).at).toBe(99);
});
