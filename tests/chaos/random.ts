/** Chance that can be had again: the same seed gives the same numbers (mulberry32, public domain). */

export class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** At least 0, below 1. */
    next(): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    }

    /** A whole number from `least` to `most`, both included. */
    between(least: number, most: number): number {
        return least + Math.floor(this.next() * (most - least + 1));
    }

    /** One of the list, by its share of all the weights. */
    weighted<T>(choices: readonly (readonly [T, number])[]): T {
        let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
        for (const [choice, weight] of choices) {
            left -= weight;
            if (left < 0) return choice;
        }
        return choices[choices.length - 1]![0];
    }
}
