/** Holds what Salesforce has against the calls that were really made. Pure. */
import type { CallKind, FaultKind } from './plan';

/** One call as the other end of the line and the PBX saw it. */
export interface MadeCall {
    readonly index: number;
    readonly key: string;
    readonly kind: CallKind;
    readonly direction: 'inbound' | 'outbound';
    /** The number on the other end. */
    readonly number: string;
    /** The id of whom the number belongs to; undefined for nobody. */
    readonly whoId?: string;
    /** Whether the agent's phone ever rang, or sent the call on its way: else there is nothing to log. */
    readonly reachedPhone: boolean;
    /** Both sides could talk, by the other end. */
    readonly wasTalking: boolean;
    readonly talkedMs: number;
    /** When the phone could know of the end at the latest, by a clock that is right; missing: at the end. */
    readonly endKnownAt?: number;
    /** When it began, by a clock that is right. */
    readonly startedAt: number;
    /** What the log may say of it; more than one where the page went in the middle and can't know the end. */
    readonly outcomes: readonly string[];
    readonly notes?: string;
    /** What went wrong while it was on, or had not been mended yet. */
    readonly beside?: readonly FaultKind[];
    /** When pages of the agent went around it, in milliseconds after its beginning. */
    readonly pagesWent?: readonly string[];
    /** The page went so early in the call, or while the browser had no room, that it may not have been able to keep anything. */
    readonly mayBeLost?: boolean;
}

export type Fields = Readonly<Record<string, unknown>>;

/** A text field; what is empty or no text is empty. */
const textIn = (fields: Fields, field: string): string => (typeof fields[field] === 'string' ? fields[field] : '');

export interface Left {
    readonly key: string;
    readonly state: string;
    readonly trouble?: string;
}

export interface Evidence {
    readonly made: readonly MadeCall[];
    /** The Tasks in the org, with names as in the source. */
    readonly tasks: readonly Fields[];
    /** What the outbox still holds. */
    readonly outbox: readonly Left[];
    /** The records of the error log. */
    readonly errors: readonly Fields[];
}

export interface Finding {
    readonly what: 'lost' | 'double' | 'invented' | 'wrong' | 'left';
    readonly key: string;
    readonly detail: string;
}

export interface Verdict {
    readonly findings: readonly Finding[];
    /** Calls that had to be logged. */
    readonly toLog: number;
    readonly logged: number;
    /** Calls that the page could not have kept, and that aren't logged. */
    readonly excused: number;
}

/** With these nobody could ask Salesforce who it is, or the page went before the answer: the log says less then, and nothing wrong. */
const UNASKED: ReadonlySet<FaultKind> = new Set(['networkGone', 'deskGone', 'callbackLost', 'rightsRevoked', 'panelReload', 'pageReload', 'tabKilled', 'tabFrozen', 'moreTabs']);
/** All is well at the end, rights too: what still waits then is for a person to settle, and told to one, or it is a finding. */
const FOR_A_PERSON = /^conflict\b/;
/** The end of a call is known to the second; of one whose page went, by the last sign of life. */
const SECONDS_APART = 20;

export function judge({ made, tasks, outbox, errors }: Evidence): Verdict {
    const byKey = new Map<string, Fields[]>();
    for (const task of tasks) {
        const key = textIn(task, 'Call_Key__c');
        byKey.set(key, [...(byKey.get(key) ?? []), task]);
    }
    const findings: Finding[] = [];
    const waiting = new Map(outbox.map((entry) => [entry.key, entry]));
    const named = new Set(errors.filter(({ State__c }) => State__c === 'Open').map(({ Call_Key__c }) => String(Call_Key__c)));
    let [toLog, logged, excused] = [0, 0, 0];
    for (const call of made.filter(({ reachedPhone }) => reachedPhone)) {
        const written = byKey.get(call.key) ?? [];
        toLog += 1;
        if (written.length > 0) logged += 1;
        const [task] = written;
        if (written.length > 1) findings.push({ what: 'double', key: call.key, detail: `${written.length} tasks` });
        if (task) findings.push(...wrongIn(call, task));
        else if (call.mayBeLost) excused += 1;
        else if (!waiting.has(call.key)) findings.push({ what: 'lost', key: call.key, detail: described(call, 'no task') });
    }
    const known = new Set(made.map(({ key }) => key));
    for (const key of byKey.keys()) if (!known.has(key)) findings.push({ what: 'invented', key, detail: 'a task of no call' });
    for (const { key, state, trouble } of waiting.values()) {
        if (named.has(key) && trouble !== undefined && FOR_A_PERSON.test(trouble)) continue;
        const [why, call] = [`still ${state}${trouble ? `, ${trouble}` : ''}${named.has(key) ? '' : ', and not in the error log'}`, made.find((one) => one.key === key)];
        findings.push({ what: 'left', key, detail: call ? described(call, why) : why });
    }
    return { findings, toLog, logged, excused };
}

function wrongIn(call: MadeCall, task: Fields): Finding[] {
    const wrong: string[] = [];
    const expect = (field: string, isRight: boolean, wanted: unknown): void => {
        if (!isRight) wrong.push(`${field} is ${String(task[field])}, not ${String(wanted)}`);
    };
    expect('Call_Direction__c', task['Call_Direction__c'] === call.direction, call.direction);
    expect('Call_Outcome__c', call.outcomes.includes(String(task['Call_Outcome__c'])), call.outcomes.join(' or '));
    const number = call.direction === 'inbound' ? 'Caller_Number__c' : 'Dialled_Number__c';
    expect(number, task[number] === call.number, call.number);
    const isUnasked = task['WhoId'] == null && call.beside?.some((kind) => UNASKED.has(kind)) === true;
    expect('WhoId', isUnasked || (task['WhoId'] ?? undefined) === call.whoId, call.whoId);
    expect('Status', task['Status'] === 'Completed', 'Completed');
    expect('TaskSubtype', task['TaskSubtype'] === 'Call', 'Call');
    const seconds = Number(task['CallDurationInSeconds'] ?? 0);
    const longest = Math.max(call.talkedMs, (call.endKnownAt ?? call.startedAt) - call.startedAt) / 1000;
    const isLength = seconds >= call.talkedMs / 1000 - SECONDS_APART && seconds <= longest + SECONDS_APART;
    expect('CallDurationInSeconds', isLength, Math.round(call.talkedMs / 1000));
    expect('Call_Start__c', Math.abs(Date.parse(textIn(task, 'Call_Start__c')) - call.startedAt) <= SECONDS_APART * 1000, new Date(call.startedAt).toISOString());
    if (call.notes !== undefined) expect('Description', textIn(task, 'Description').includes(call.notes), `with "${call.notes}"`);
    return wrong.map((detail) => ({ what: 'wrong', key: call.key, detail: `${described(call, detail)}; the task: ${JSON.stringify(task)}` }));
}

/** With what went wrong beside it. */
function described({ index, kind, startedAt, talkedMs, beside = [], pagesWent = [] }: MadeCall, detail: string): string {
    const around = [...(beside.length > 0 ? [`beside ${beside.join(', ')}`] : []), ...(pagesWent.length > 0 ? [`pages went at ${pagesWent.join(', ')} ms`] : [])];
    return [`call ${index}, ${kind}, at ${new Date(startedAt).toISOString()}, talked for ${talkedMs} ms: ${detail}`, ...around].join('; ');
}

/** How often each happened. */
export type FaultCounts = Partial<Record<FaultKind, number>>;
