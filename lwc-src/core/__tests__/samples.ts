/** Calls, people and words that the tests of rules, logs and templates begin from. */
import { after, newCall, type Call, type CallEvent } from '../call/call';
import type { EndCause } from '../call/outcome';
import type { LogFacts } from '../log/facts';
import type { LogWords, RuleWords } from '../log/words';
import type { Candidate } from '../match/candidate';
import type { Found, Match } from '../match/match';
import { plainParser } from '../number/phoneNumber';
import type { RuleBook, Surroundings } from '../rule/decide';
import type { RuleFacts } from '../rule/facts';
import { builtInRule, type Rule } from '../rule/rule';
import { NO_SETTINGS, type RuleSettings } from '../rule/settings';

export const WORDS: LogWords = {
    date: 'Date',
    status: 'Status',
    employee: 'Employee',
    clientNumber: 'Client number',
    externalNumber: 'External number',
    endedBy: 'Ended by',
    recording: 'Recording',
    history: 'Call details',
    quality: { average: 'average MOS', worst: 'worst MOS', loss: 'loss', jitter: 'jitter', roundTrip: 'round trip' },
    withheld: 'Number withheld',
    byHand: 'Logged by hand',
    cutShort: 'Cut short',
    directions: { inbound: 'Inbound', outbound: 'Outbound' },
    enders: { us: 'employee', them: 'client', network: 'lost connection' },
    outcomes: {
        answered: 'Answered',
        missed: 'Missed',
        declined: 'Declined',
        elsewhere: 'Elsewhere',
        busy: 'Busy',
        unanswered: 'Not answered',
        cancelled: 'Cancelled',
        notFound: 'Not found',
        incomplete: 'Incomplete',
        unreachable: 'Unreachable',
        blocked: 'Blocked',
        congested: 'Congested',
        incompatible: 'Incompatible',
        refused: 'Refused',
        failed: 'Failed'
    }
};

export const AGENT = { userId: '005A', name: 'Ada Agent', extension: '204', timeZone: 'Europe/Rome', locale: 'en-GB' };
/** A Sunday; in Rome Monday has begun. */
export const START = Date.UTC(2026, 10, 22, 23, 30);
export const NUMBER = '+393401182290';

export const inbound = newCall({ key: 'call-1', direction: 'inbound', number: NUMBER, did: '+39028088100', queue: 'Sales', startedAt: START });
export const outbound = newCall({ key: 'call-2', direction: 'outbound', number: NUMBER, startedAt: START });

export const live = (call: Call, ...events: CallEvent[]): Call => events.reduce(after, call);
export const ended = (call: Call, cause: EndCause = { by: 'them' }): Call => after(call, { type: 'ended', at: START + 257_400, cause });
/** Answered after five seconds; goes on. */
export const answered = (call: Call): Call => after(call, { type: 'answered', at: START + 5_000 });
/** Talked on for 252 seconds. */
export const talked = (call: Call, cause?: EndCause): Call => ended(answered(call), cause);

export function match(id: string, objectApiName = 'Contact', more: Partial<Match> = {}): Match {
    const target = objectApiName === 'User' ? {} : objectApiName === 'Contact' || objectApiName === 'Lead' ? { whoId: id } : { whatId: id };
    return { id, objectApiName, name: id, why: { kind: 'search' }, ...target, ...more };
}

export function candidate(id: string, objectApiName = 'Contact', more: Partial<Candidate> = {}): Candidate {
    return { id, objectApiName, name: id, phones: [{ field: 'Phone', value: NUMBER }], modifiedAt: 0, ...more };
}

export function logFacts(change: Partial<LogFacts> = {}): LogFacts {
    return { call: talked(inbound), internal: false, match: match('003R', 'Contact', { name: 'Elena Rossi' }), notes: '', number: '+39 340 118 2290', agent: AGENT, closedStatus: 'Completed', ...change };
}

export const RULE_WORDS: RuleWords = { ...WORDS, conference: 'Conference', participants: 'Participants', onBehalfOf: 'On behalf of', forwardedFrom: 'Forwarded from', transferredBy: 'Transferred by', transferredTo: 'Transferred to', voicemail: 'Voicemail' };

export function rule(id: string, change: Partial<Rule> = {}): Rule {
    return { ...builtInRule(id), id, ...change };
}

export function book(rules: readonly Rule[] = [], settings: Partial<RuleSettings> = {}): RuleBook {
    return { rules, builtIn: builtInRule('Everything else'), settings: { ...NO_SETTINGS, ...settings } };
}

export function around(change: Partial<Surroundings> = {}): Surroundings {
    return { parser: plainParser, words: RULE_WORDS, now: START, closedStatus: 'Completed', openStatus: 'In Progress', describe: () => undefined, ...change };
}

export function ruleFacts(change: Partial<RuleFacts> = {}): RuleFacts {
    return { call: talked(inbound), readableNumber: '+39 340 118 2290', found: [], agent: AGENT, notes: '', ...change };
}

/** People who were found to have the number. */
export const found = (...candidates: Candidate[]): Found[] => candidates.map((one) => ({ candidate: one, phones: one.phones }));
