/** The subject of a log entry (A6): as the rule says for calls in this direction, else by default. */
import { outcomeIn } from '../call/call';
import { renderLine, type Template, type ValueOf } from '../template/template';
import type { LogFacts } from './facts';
import type { Log } from './log';

/** `[Queue] number`; without a queue the direction stands there. A call that nobody took says so first. */
export const DEFAULT_SUBJECTS = { inbound: '[{queue|direction}] {number}', outbound: '[{queue|direction}] {number}', missed: '{outcome}: {number}' } as const satisfies Record<string, Template>;

export function subjectOf({ call, title }: LogFacts, { subject = {} }: Log, valueOf: ValueOf): string {
    const isMissed = outcomeIn(call) === 'missed';
    const kind = isMissed ? 'missed' : call.direction;
    // Who writes a subject for inbound calls means the missed ones as well.
    const own = subject[kind] ?? (isMissed ? subject.inbound : undefined);
    return own === undefined && title !== undefined ? title : renderLine(own ?? DEFAULT_SUBJECTS[kind], valueOf);
}
