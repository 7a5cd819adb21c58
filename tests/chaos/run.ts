/** One run: the plan is carried out by several agents at a time, then everything is well again and the outboxes have their time, then the judge speaks. */
import { tasks, callErrors } from '../e2e/support/records';
import { makeCall, type Around, type Attempt } from './calls';
import type { Known } from './faults';
import { Office } from './office';
import { makePlan, type FaultKind, type Plan, type PlannedCall } from './plan';
import type { Seat } from './seat';
import { Trouble } from './trouble';
import { judge, type FaultCounts, type Left, type MadeCall, type Verdict } from './verdict';

export interface RunOptions {
    readonly seed: number;
    /** How many are made, at least. */
    readonly calls: number;
    readonly faultEvery: number;
    readonly faults?: readonly FaultKind[];
    readonly media?: boolean;
    /** How many work at the same time; the calls of the plan go round among them. */
    readonly agents?: number;
    /** Ends the calls early when time is up; what was made by then is judged. */
    readonly mostMs?: number;
    /** Ends the calls early as well. */
    readonly stop?: AbortSignal;
    /** Weakens the org on purpose, to show that the judge sees it. */
    readonly sabotage?: (office: Office) => void | Promise<void>;
    readonly tell?: (line: string) => void;
}

export interface Report extends Verdict {
    readonly seed: number;
    readonly made: number;
    readonly agents: number;
    readonly faults: FaultCounts;
    readonly seconds: number;
    readonly errorRecords: number;
    /** Second copies that the unique field refused: by a second writer, or by a look-up that was missing. */
    readonly refusedDoubles: number;
    /** How often an agent had no phone for so long that they loaded the page anew. */
    readonly reloads: number;
}

/** So many more are planned than made: an agent without a phone can't dial. */
const SPARE = 1.25;
/** How long the outbox may take once everything is well again and the browser has said that the network is back. */
const DRAIN_MS = 120_000;
const BETWEEN_MS = 200;
const TOLD_EVERY = 250;
/** An agent without a phone loads the page anew, also after the call, before its log has gone out. */
const UNTIL_SENT_MS = 60_000;
/** Until what the other end has said has certainly been heard. */
const ON_THE_WAY_MS = 1_000;
/** What a browser without room didn't keep of a call that is on is kept again by then. */
const KEPT_AGAIN_MS = 15_000;
/** A page that goes before a call may take its time to come back. */
const BEFORE_MS = 5_000;

export async function runChaos(options: RunOptions): Promise<Report> {
    const { seed, calls, faultEvery, faults, media = false, agents = 1 } = options;
    const plan = makePlan({ seed, calls: Math.ceil(calls * SPARE), faultEvery, ...(faults && { faults }) });
    const office = await Office.open({ media, agents });
    try {
        await options.sabotage?.(office);
        return await carryOut(plan, office, options);
    } finally {
        await office.close();
    }
}

/** What the agents have done so far, together. */
interface Done {
    readonly made: { readonly call: MadeCall; readonly seat: Seat; readonly trouble: Trouble }[];
    readonly attempts: Attempt[];
    readonly faults: FaultCounts;
}

async function carryOut(plan: Plan, office: Office, { calls, mostMs = Infinity, stop, tell = () => undefined }: RunOptions): Promise<Report> {
    const begun = Date.now();
    const { simulators, seats } = office;
    const done: Done = { made: [], attempts: [], faults: {} };
    const isOver = (): boolean => done.made.length >= calls || stop?.aborted === true || Date.now() - begun > mostMs;
    const seconds = (): number => Math.round((Date.now() - begun) / 1000);
    const told = (): void => {
        if (done.made.length % TOLD_EVERY === 0) tell(`${done.made.length} calls in ${seconds()} s`);
    };
    const troubles = seats.map((seat) => new Trouble(seat, done.faults, tell));
    await Promise.all(seats.map((seat, at) => work(plan.calls.filter(({ index }) => index % seats.length === at), seat, troubles[at]!, done, isOver, told)));
    await Promise.all(troubles.map((trouble) => trouble.end()));
    for (const { org, pbx } of simulators) {
        org.faults.clear();
        pbx.recover();
    }
    const outbox = (await Promise.all(seats.map((seat) => drain(seat, tell)))).flat();
    const made = done.made.map(whole);
    const written = simulators.flatMap(tasks);
    const errors = simulators.flatMap(callErrors);
    const verdict = judge({ made: [...made, ...found(done.attempts, written, made)], tasks: written, outbox, errors });
    const [reloads, refusedDoubles] = [seats.reduce((sum, seat) => sum + seat.reloads, 0), seats.reduce((sum, seat) => sum + seat.refusedDoubles, 0)];
    return { ...verdict, seed: plan.seed, made: done.made.length, agents: seats.length, faults: done.faults, seconds: seconds(), errorRecords: errors.length, refusedDoubles, reloads };
}

/** With what is known only when the run is over. */
function whole({ call, seat, trouble }: Done['made'][number]): MadeCall {
    const { startedAt, talkedMs, beside = [] } = call;
    const pageWent = seat.pageWentBetween(startedAt, startedAt + UNTIL_SENT_MS);
    return {
        ...call,
        mayBeLost: seat.pageWentNear(startedAt) || seat.goneIn(startedAt, startedAt + UNTIL_SENT_MS).some((at) => trouble.was('storageFull', Math.max(startedAt, at - KEPT_AGAIN_MS), at)),
        endKnownAt: trouble.deafUntil(startedAt, startedAt + talkedMs + ON_THE_WAY_MS),
        pagesWent: seat.goneAround(startedAt, BEFORE_MS, UNTIL_SENT_MS),
        beside: [...beside, ...(pageWent && !beside.includes('pageReload') ? ['pageReload' as const] : [])]
    };
}

/** One agent's calls, one after the other, each with its fault. */
async function work(calls: readonly PlannedCall[], seat: Seat, trouble: Trouble, { made, attempts }: Done, isOver: () => boolean, told: () => void): Promise<void> {
    for (const planned of calls) {
        if (isOver()) return;
        if (!seat.isRegistered && !trouble.isOn) await seat.ready(20_000);
        let known: Known | undefined;
        const startedAt = Date.now();
        if (planned.fault) trouble.plan(planned.fault.kind, planned.fault.afterMs, planned.fault.lastsMs, () => known);
        const around = (): Around => ({ isDisturbed: trouble.disturbedSince(startedAt), hasSecondWriter: planned.fault?.kind === 'secondWriter' });
        const { call, attempt } = await makeCall(planned, seat, around, (now) => (known = now));
        if (attempt) attempts.push(attempt);
        if (!call) continue;
        made.push({ call: { ...call, beside: trouble.since(startedAt) }, seat, trouble });
        told();
    }
}

/** Gives the outbox its time, and helps as an agent would: the network is back, and what needs a person is tried again. */
async function drain(seat: Seat, tell: (line: string) => void): Promise<readonly Left[]> {
    seat.hangUpRest();
    await seat.ready();
    seat.hangUpRest();
    const until = Date.now() + DRAIN_MS;
    let left: readonly Left[] | undefined;
    while (Date.now() < until) {
        left = await seat.panel.outbox();
        if (left?.length === 0) return [];
        await seat.panel.online();
        await new Promise((resolve) => setTimeout(resolve, left && left.length < 5 ? BETWEEN_MS * 10 : BETWEEN_MS));
    }
    tell(`still in the outbox: ${JSON.stringify(left)}; the agent sees: ${await seat.panel.text()}`);
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
        return [{ index, key, kind: 'outBusy', direction: 'outbound', number, ...(typeof task['WhoId'] === 'string' && { whoId: task['WhoId'] }), reachedPhone: true, wasTalking: false, startedAt: at, talkedMs: 0, outcomes: [String(task['Call_Outcome__c'])] } satisfies MadeCall];
    });
}
