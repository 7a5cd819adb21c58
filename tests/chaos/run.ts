/** One run: the plan is carried out call by call, then everything is well again and the outbox has its time, then the judge speaks. */
import { tasks, callErrors } from '../e2e/support/records';
import { makeCall, type Around, type Attempt } from './calls';
import { DISTURBING, FAULTS, type Ending, type Known } from './faults';
import { Office } from './office';
import { makePlan, type FaultKind, type Plan } from './plan';
import { judge, type FaultCounts, type Left, type MadeCall, type Verdict } from './verdict';

export interface RunOptions {
    readonly seed: number;
    readonly calls: number;
    readonly faultEvery: number;
    readonly faults?: readonly FaultKind[];
    readonly media?: boolean;
    /** Ends the calls early when time is up; what was made by then is judged. */
    readonly mostMs?: number;
    /** Weakens the org on purpose, to show that the judge sees it. */
    readonly sabotage?: (office: Office) => void | Promise<void>;
    readonly tell?: (line: string) => void;
}

export interface Report extends Verdict {
    readonly seed: number;
    readonly made: number;
    readonly faults: FaultCounts;
    readonly seconds: number;
    readonly errorRecords: number;
    /** How often the agent had no phone for so long that they loaded the page anew. */
    readonly reloads: number;
}

/** How long the outbox may take once everything is well again and the browser has said that the network is back. */
const DRAIN_MS = 120_000;
const BETWEEN_MS = 200;
/** IndexedDB has taken what is written by then, also while the machine is busy. */
const SURELY_KEPT_MS = 1_000;
/** With these the page goes at once. */
const GOING: ReadonlySet<FaultKind> = new Set(['panelReload', 'pageReload', 'tabKilled']);

export async function runChaos(options: RunOptions): Promise<Report> {
    const { seed, calls, faultEvery, faults, media = false, tell = () => undefined } = options;
    const plan = makePlan({ seed, calls, faultEvery, ...(faults && { faults }) });
    const office = await Office.open({ media });
    try {
        await options.sabotage?.(office);
        return await carryOut(plan, office, options, tell);
    } finally {
        await office.close();
    }
}

async function carryOut(plan: Plan, office: Office, { mostMs = Infinity }: RunOptions, tell: (line: string) => void): Promise<Report> {
    const begun = Date.now();
    const made: MadeCall[] = [];
    const attempts: Attempt[] = [];
    const counts: FaultCounts = {};
    const trouble = new Trouble(office, counts, tell);
    for (const planned of plan.calls) {
        if (Date.now() - begun > mostMs) break;
        if (office.simulator.pbx.registrations().length === 0 && !trouble.isOn) await office.ready(20_000);
        let known: Known | undefined;
        const startedAt = Date.now();
        if (planned.fault) trouble.plan(planned.fault.kind, planned.fault.afterMs, planned.fault.lastsMs, () => known);
        const around = (): Around => ({ isDisturbed: trouble.disturbedSince(startedAt), pageWentNear: (at) => trouble.pageWentNear(at), hasSecondWriter: planned.fault?.kind === 'secondWriter' });
        const { call, attempt } = await makeCall(planned, office, around, (now) => (known = now));
        if (call) made.push({ ...call, beside: trouble.since(startedAt) });
        if (attempt) attempts.push(attempt);
        if (made.length % 250 === 0) tell(`${made.length} calls in ${Math.round((Date.now() - begun) / 1000)} s, ${tasks(office.simulator).length} logged`);
    }
    await trouble.end();
    const outbox = await drain(office, tell);
    const written = tasks(office.simulator);
    const errors = callErrors(office.simulator);
    const verdict = judge({ made: [...made, ...found(attempts, written, made)], tasks: written, outbox, errors });
    return { ...verdict, seed: plan.seed, made: made.length, faults: counts, seconds: Math.round((Date.now() - begun) / 1000), errorRecords: errors.length, reloads: office.reloads };
}

/** Faults come and go beside the calls. */
class Trouble {
    private readonly office: Office;
    private readonly counts: FaultCounts;
    private readonly tell: (line: string) => void;
    private readonly under = new Set<Promise<void>>();
    private readonly stop: (() => void)[] = [];
    private readonly times: { readonly kind: FaultKind; readonly from: number; until: number }[] = [];
    private disturbing = 0;
    private lastDisturbed = 0;
    private readonly wentAt: number[] = [];

    constructor(office: Office, counts: FaultCounts, tell: (line: string) => void) {
        this.office = office;
        this.counts = counts;
        this.tell = tell;
    }

    get isOn(): boolean {
        return this.disturbing > 0;
    }

    /** Whether the page or its network went since then, or hasn't come back. */
    disturbedSince(at: number): boolean {
        return this.disturbing > 0 || this.lastDisturbed >= at;
    }

    /** Whether a page went at this moment, or right after it. */
    pageWentNear(at: number): boolean {
        return this.wentAt.some((went) => went > at - SURELY_KEPT_MS && went < at + SURELY_KEPT_MS);
    }

    /** What has been wrong since then. */
    since(at: number): FaultKind[] {
        return [...new Set(this.times.filter(({ until }) => until >= at).map(({ kind }) => kind))];
    }

    plan(kind: FaultKind, afterMs: number, lastsMs: number, known: () => Known | undefined): void {
        const running = this.happen(kind, afterMs, lastsMs, known).catch((error: unknown) => this.tell(`fault ${kind}: ${String(error)}`));
        this.under.add(running);
        void running.then(() => this.under.delete(running));
    }

    /** All is well from now on. */
    async end(): Promise<void> {
        for (const stop of this.stop.splice(0)) stop();
        await Promise.all(this.under);
        this.office.simulator.org.faults.clear();
        this.office.simulator.pbx.recover();
    }

    private async happen(kind: FaultKind, afterMs: number, lastsMs: number, known: () => Known | undefined): Promise<void> {
        await this.pause(afterMs);
        this.counts[kind] = (this.counts[kind] ?? 0) + 1;
        const disturbs = DISTURBING.has(kind);
        const time = { kind, from: Date.now(), until: Infinity };
        this.times.push(time);
        if (disturbs) {
            this.disturbing += 1;
        }
        if (GOING.has(kind)) this.wentAt.push(Date.now());
        let ending: Ending;
        try {
            ending = await FAULTS[kind](this.office, known);
            if (ending) await this.pause(lastsMs);
        } finally {
            if (kind === 'moreTabs') this.wentAt.push(Date.now());
            await ending?.();
            time.until = Date.now();
            if (disturbs) {
                await this.office.ready();
                this.disturbing -= 1;
                this.lastDisturbed = Date.now();
            }
        }
    }

    private pause(ms: number): Promise<void> {
        return new Promise((resolve) => {
            setTimeout(resolve, ms);
            this.stop.push(resolve);
        });
    }
}

/** Gives the outbox its time, and helps as an agent would: the network is back, and what needs a person is tried again. */
async function drain(office: Office, tell: (line: string) => void): Promise<readonly Left[]> {
    await office.ready();
    const until = Date.now() + DRAIN_MS;
    let left: readonly Left[] | undefined;
    while (Date.now() < until) {
        left = await office.panel.outbox();
        if (left?.length === 0) return [];
        await office.panel.online();
        await new Promise((resolve) => setTimeout(resolve, left && left.length < 5 ? BETWEEN_MS * 10 : BETWEEN_MS));
    }
    tell(`still in the outbox: ${JSON.stringify(left)}`);
    return left ?? [{ key: 'unknown', state: 'the outbox can’t be read' }];
}

/** Calls that nobody on the other end has seen, but the phone has logged: they were asked for. */
function found(attempts: readonly Attempt[], written: readonly Readonly<Record<string, unknown>>[], made: readonly MadeCall[]): MadeCall[] {
    const known = new Set(made.map(({ key }) => key));
    return attempts.flatMap(({ number, at }, index) => {
        const task = written.find((one) => !known.has(String(one['Call_Key__c'])) && one['Dialled_Number__c'] === number && Math.abs(Date.parse(String(one['Call_Start__c'])) - at) < 15_000);
        if (!task) return [];
        const key = String(task['Call_Key__c']);
        known.add(key);
        return [{ index, key, kind: 'outBusy', direction: 'outbound', number, ...(typeof task['WhoId'] === 'string' && { whoId: task['WhoId'] }), reachedPhone: true, wasTalking: false, startedAt: at, talkedMs: 0, outcomes: [String(task['Call_Outcome__c'])], mayBeLost: false } satisfies MadeCall];
    });
}
