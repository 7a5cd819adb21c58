import { moved, positionBehind, writesToMove, type Placed } from '../positions';

const placed = (...positions: number[]): Placed[] => positions.map((position, index) => ({ id: String.fromCharCode(97 + index), position }));
/** The ids in the order of their positions after each write. */
function ordersAfter(before: readonly Placed[], writes: readonly Placed[]): string[] {
    let now = [...before];
    return writes.map(({ id, position }) => {
        now = now.map((one) => (one.id === id ? { id, position } : one)).sort((a, b) => a.position - b.position);
        return now.map((one) => one.id).join('');
    });
}

describe('A10: rules have an order, and moving one changes one record', () => {
    it('one elsewhere in a list', () => {
        expect([moved('abc'.split(''), 0, 2), moved('abc'.split(''), 2, 0), moved('abc'.split(''), 5, 0)].map((one) => one.join(''))).toEqual(['bca', 'cab', 'abc']);
    });
    it('a new one stands last', () => expect([positionBehind([]), positionBehind(placed(10, 20)), positionBehind(placed(999_500))]).toEqual([1_000, 1_020, 999_999]));
    it.each<[string, number[], number, number, Placed[]]>([
        ['to the top', [10, 20, 30], 2, 0, [{ id: 'c', position: -990 }]],
        ['to the end', [10, 20, 30], 0, 2, [{ id: 'a', position: 1_030 }]],
        ['between two', [10, 20, 30], 0, 1, [{ id: 'a', position: 25 }]],
        ['nowhere', [10, 20], 1, 1, []],
        ['one that is not there', [10, 20], 5, 7, []]
    ])('%s', (_where, positions, from, to, writes) => expect(writesToMove(placed(...positions), from, to)).toEqual(writes));

    it('where there is no room all get new places, and the others keep their order at each step', () => {
        const before = placed(1, 2, 3);
        const writes = writesToMove(before, 0, 1);
        expect([writes, ordersAfter(before, writes)]).toEqual([
            [
                { id: 'c', position: 3_003 },
                { id: 'a', position: 2_003 },
                { id: 'b', position: 1_003 }
            ],
            ['abc', 'bac', 'bac']
        ]);
    });
    it('downwards, when there is no room above', () => {
        const before = placed(999_997, 999_998, 999_999);
        const writes = writesToMove(before, 2, 1);
        expect(writes.map(({ position }) => position)).toEqual([996_997, 997_997, 998_997]);
        expect(ordersAfter(before, writes).at(-1)).toBe('acb');
        expect(writesToMove(placed(999_998, 999_999), 0, 1)).toEqual([
            { id: 'b', position: 997_998 },
            { id: 'a', position: 998_998 }
        ]);
    });
});
