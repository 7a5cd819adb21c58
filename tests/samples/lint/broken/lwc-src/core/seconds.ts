/** Whole seconds. */
export function seconds(from: number, to: number): number {
    return Math.round((to - from) / 1000);
}
