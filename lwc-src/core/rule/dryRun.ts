/**
 * Rules tried on past calls (B4): what would have been popped, created and written, without anything of it happening. And
 * what changes when the rules do.
 */
import type { Call } from '../call/call';
import type { CreateDecision } from '../create/creating';
import type { LogEntry } from '../log/entries';
import type { NotLogged } from '../log/log';
import type { PopDecision } from '../pop/pop';
import { decide, type Decisions, type RuleBook, type Surroundings } from './decide';
import type { RuleFacts } from './facts';

/** What would have come of one call. */
export interface DryRow {
    readonly callKey: string;
    /** The rule that would have logged it. */
    readonly ruleId: string;
    readonly ruleName: string;
    /** The first thing that would have popped. */
    readonly pop: PopDecision;
    readonly create: CreateDecision;
    readonly entries: readonly LogEntry[];
    /** Missing when something would have been written. */
    readonly notLogged?: NotLogged;
}

export interface DryRun {
    readonly rows: readonly DryRow[];
    readonly popped: number;
    readonly created: number;
    readonly written: number;
    /** Fields that entries would have gone out without. */
    readonly leftOut: number;
}

/** @param calls each at its end, with who was found for it */
export function dryRun(calls: readonly RuleFacts[], book: RuleBook, around: Surroundings): DryRun {
    const rows = calls.map((facts) => rowOf(facts, book, around));
    return {
        rows,
        popped: rows.filter(({ pop }) => pop.target !== 'nothing').length,
        created: rows.filter(({ create }) => create.create).length,
        written: rows.reduce((sum, { entries }) => sum + entries.length, 0),
        leftOut: rows.reduce((sum, { entries }) => sum + entries.reduce((fields, { problems }) => fields + problems.length, 0), 0)
    };
}

function rowOf(facts: RuleFacts, book: RuleBook, around: Surroundings): DryRow {
    const moments = momentsOf(facts.call).map((call): Decisions => decide({ ...facts, call }, book, around));
    const last = moments.at(-1) as Decisions;
    return {
        callKey: facts.call.key,
        ruleId: last.rule.id,
        ruleName: last.rule.name,
        pop: moments.map(({ pop }) => pop).find(({ target }) => target !== 'nothing') ?? last.pop,
        create: moments.map(({ create }) => create).find(({ create }) => create) ?? last.create,
        entries: last.log.write ? last.log.entries : [],
        ...(!last.log.write && { notLogged: last.log.why })
    };
}

/** A call as it was when it began, when it was answered, and as it is now. */
function momentsOf(call: Call): Call[] {
    const { answeredAt, endedAt: _ended, quality: _quality, transferredTo: _to, ...begun } = call;
    const first: Call = { ...begun, state: call.direction === 'inbound' ? { name: 'ringing', answering: false } : { name: 'dialling', farEndRings: false, earlyMedia: false } };
    const talking: Call[] = answeredAt === undefined ? [] : [{ ...begun, answeredAt, state: { name: 'talking', since: answeredAt, held: false, heldByThem: false, muted: false } }];
    return [first, ...talking, call];
}

/** A call that would have come to something else. */
export interface DryDifference {
    readonly before: DryRow;
    readonly after: DryRow;
    readonly differs: readonly (typeof PARTS)[number][];
}

const PARTS = ['rule', 'pop', 'create', 'log'] as const;

/** What a call came to. Why nothing pops or is created makes no difference to anybody. */
function partsOf({ ruleId, pop, create, entries, notLogged }: DryRow): Record<(typeof PARTS)[number], unknown> {
    return { rule: ruleId, pop: pop.target === 'nothing' ? undefined : pop, create: create.create ? create : undefined, log: [entries.map(withoutRuleName), notLogged] };
}

/** Which rule wrote it is told beside. */
function withoutRuleName({ fields: { Logged_By_Rule__c: _name, ...fields }, ...entry }: LogEntry): LogEntry {
    return { ...entry, fields };
}

/** Where two runs over the same calls differ. */
export function differencesBetween(before: DryRun, after: DryRun): DryDifference[] {
    const known = new Map(before.rows.map((row) => [row.callKey, row]));
    return after.rows.flatMap((row) => {
        const was = known.get(row.callKey);
        if (!was) return [];
        const [a, b] = [partsOf(was), partsOf(row)];
        const differs = PARTS.filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]));
        return differs.length > 0 ? [{ before: was, after: row, differs }] : [];
    });
}
