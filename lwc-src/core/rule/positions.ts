/**
 * Where rules and list entries stand: positions with gaps between them, so that moving one changes one record. When a gap
 * is full all get new positions, in an order in which nobody sees the others mixed up in between.
 */

export interface Placed {
    readonly id: string;
    readonly position: number;
}

const STEP = 1_000;
/** A position has six digits. */
const LARGEST = 999_999;

/** The position behind the last. */
export function positionBehind(placed: readonly Placed[]): number {
    return placed.length === 0 ? STEP : Math.min(LARGEST, Math.max(...placed.map(({ position }) => position)) + STEP);
}

/** The list with one entry elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
    const rest = list.filter((_one, index) => index !== from);
    return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/**
 * What has to be written so that the entry at `from` stands at `to`, in the order in which to write it.
 * @param placed in their order
 */
export function writesToMove(placed: readonly Placed[], from: number, to: number): readonly Placed[] {
    const order = moved(placed, from, to);
    const own = order[to];
    if (!own || from === to) return [];
    const position = between(order[to - 1]?.position, order[to + 1]?.position);
    return position === undefined ? renumbered(order) : [{ id: own.id, position }];
}

/** Undefined when there is no room. One that moves has at least one neighbour. */
function between(before: number | undefined, after: number | undefined): number | undefined {
    const low = before ?? (after as number) - 2 * STEP;
    const high = after ?? low + 2 * STEP;
    const middle = Math.floor((low + high) / 2);
    return middle > low && middle < high && Math.abs(middle) <= LARGEST ? middle : undefined;
}

/** Beyond all that are taken: upwards from the last, or, where there is no room above, downwards from the first. */
function renumbered(order: readonly Placed[]): readonly Placed[] {
    const highest = Math.max(...order.map(({ position }) => position));
    if (highest + order.length * STEP <= LARGEST) return order.map(({ id }, index) => ({ id, position: highest + (index + 1) * STEP })).reverse();
    const lowest = Math.min(...order.map(({ position }) => position));
    return order.map(({ id }, index) => ({ id, position: lowest - (order.length - index) * STEP }));
}
