/** Time is handed in. */
export type Instant = number;

/** Whole seconds between two instants. */
export function seconds(from: Instant, to: Instant): number {
    return Math.round((to - from) / 1000);
}

/** The year of an instant, in UTC. */
export function yearOf(instant: Instant): number {
    return new Date(instant).getUTCFullYear();
}
