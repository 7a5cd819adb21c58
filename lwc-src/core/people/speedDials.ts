/** The agent's own numbers, in the agent's own order. */

export interface SpeedDial {
    /** As it is dialled; the same number stands here once. */
    readonly number: string;
    readonly name: string;
}

export const MOST_SPEED_DIALS = 50;
const LONGEST_NAME = 80;

/** With one more at the end; one that is there already gets the new name. Unchanged when there is no room or no number. */
export function withSpeedDial(dials: readonly SpeedDial[], { number, name }: SpeedDial): readonly SpeedDial[] {
    if (number === '') return dials;
    const dial = { number, name: name.trim().slice(0, LONGEST_NAME) || number };
    if (dials.some((one) => one.number === number)) return dials.map((one) => (one.number === number ? dial : one));
    return dials.length < MOST_SPEED_DIALS ? [...dials, dial] : dials;
}

export function withoutSpeedDial(dials: readonly SpeedDial[], number: string): readonly SpeedDial[] {
    return dials.filter((one) => one.number !== number);
}

/** With one of them a place further up (-1) or down (1), as far as there is one. */
export function movedSpeedDial(dials: readonly SpeedDial[], number: string, by: -1 | 1): readonly SpeedDial[] {
    const at = dials.findIndex((one) => one.number === number);
    const one = dials[at];
    const other = dials[at + by];
    if (!one || !other) return dials;
    return dials.map((each) => (each === one ? other : each === other ? one : each));
}

/** What was kept, as far as it can be read. */
export function speedDialsIn(text: string | undefined): readonly SpeedDial[] {
    try {
        const kept: unknown = JSON.parse(text ?? '[]');
        return Array.isArray(kept) ? kept.filter(isSpeedDial).reduce<readonly SpeedDial[]>(withSpeedDial, []) : [];
    } catch {
        return [];
    }
}

function isSpeedDial(value: unknown): value is SpeedDial {
    return typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string' && 'name' in value && typeof value.name === 'string';
}
