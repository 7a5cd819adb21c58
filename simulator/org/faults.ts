/**
 * What shall go wrong, and how often: planned by tests, applied where requests come in. Knows no HTTP beyond method, path and
 * status.
 */

export type Fault =
    /** The answer takes so much longer. */
    | { readonly kind: 'slow'; readonly ms: number }
    /** Refused with a status; nothing was saved. */
    | { readonly kind: 'fail'; readonly status: number }
    /** Saved, but answered with a status as if not. */
    | { readonly kind: 'failAfterSaving'; readonly status: number }
    /** The connection ends before anything was done. */
    | { readonly kind: 'drop' }
    /** Saved, but the connection ends without an answer. */
    | { readonly kind: 'dropAfterSaving' };

/** What of a request a plan may look at. */
export interface RequestFacts {
    readonly method: string;
    readonly path: string;
    /** Who asks; undefined for nobody who is logged in. */
    readonly userId?: string;
    /** The object it is about, as far as path or body tell. */
    readonly object?: string;
    /** The body, when it is JSON. */
    readonly body?: unknown;
}

export interface FaultScope {
    /** For the next so many requests; for all when `Infinity`. One when missing. */
    readonly times?: number;
    readonly when?: (request: RequestFacts) => boolean;
}

interface Plan {
    readonly fault: Fault;
    readonly when: (request: RequestFacts) => boolean;
    left: number;
}

export class Faults {
    private plans: Plan[] = [];

    /** Plans a fault; what it returns takes the plan back. */
    plan(fault: Fault, { times = 1, when = () => true }: FaultScope = {}): () => void {
        const plan: Plan = { fault, when, left: times };
        this.plans.push(plan);
        return () => {
            this.plans = this.plans.filter((one) => one !== plan);
        };
    }

    /** What shall happen to a request; counts it. */
    take(request: RequestFacts): Fault[] {
        const due = this.plans.filter(({ when }) => when(request));
        for (const plan of due) plan.left -= 1;
        this.plans = this.plans.filter(({ left }) => left > 0);
        return due.map(({ fault }) => fault);
    }

    /** How many plans wait. */
    get pending(): number {
        return this.plans.length;
    }

    clear(): void {
        this.plans = [];
    }
}
