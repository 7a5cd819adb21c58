/**
 * The rules engine: from what is known of a call to what is searched, popped, created and written, each with its
 * reasons. The same input gives the same decisions; no call and no rules make it throw. While a call lasts nobody knows
 * how it ends: rules are tried as if it were answered, and once more when it has ended.
 */
import { creating, type CreateDecision } from '../create/creating';
import { opportunityFor, type OpportunityDecision } from '../create/opportunity';
import { entriesOf, type EntriesInput, type LogEntry } from '../log/entries';
import type { LogFacts } from '../log/facts';
import type { FieldProblem, ObjectDescription } from '../log/fieldValue';
import { isInternal, logFor, partyOf, type NotLogged } from '../log/log';
import type { RuleWords } from '../log/words';
import { afterConversion } from '../match/conversion';
import { isColleague, type Match } from '../match/match';
import type { NumberParser } from '../number/phoneNumber';
import { popFor, type PopDecision } from '../pop/pop';
import { httpsLink, linkOf, noLinkIn } from '../template/link';
import type { ValueOf } from '../template/template';
import { valuesOf } from '../template/variables';
import { dayIn, isTimeZone, localeOf, type Instant } from '../time';
import { judge, type Judgement } from './condition';
import type { RuleFacts } from './facts';
import { knownOf, type CallKnown } from './known';
import type { Rule } from './rule';
import type { RuleSettings } from './settings';

/** The rules of an org, in their order, and what holds for all of them. */
export interface RuleBook {
    readonly rules: readonly Rule[];
    /** Stands last. */
    readonly builtIn: Rule;
    readonly settings: RuleSettings;
}

/** What is neither the call's nor the rules'. */
export interface Surroundings {
    readonly parser: NumberParser;
    readonly words: RuleWords;
    readonly now: Instant;
    readonly closedStatus: string;
    readonly openStatus?: string;
    /** What the org lets this user write; undefined where nobody has asked. */
    readonly describe: (objectApiName: string) => ObjectDescription;
}

/** A rule that was tried, and what came of its conditions. */
export interface Tried {
    readonly rule: Rule;
    readonly judgement: Judgement;
}

export type LogOutcome = { readonly write: true; readonly due: boolean; readonly entries: readonly LogEntry[] } | { readonly write: false; readonly why: NotLogged };

export interface Decisions {
    readonly rule: Rule;
    /** B5: the rules before it and why they didn't hold, then itself. */
    readonly tried: readonly Tried[];
    readonly matches: readonly Match[];
    readonly internal: boolean;
    /** Who the other side is taken to be. */
    readonly party?: Match;
    readonly pop: PopDecision;
    readonly create: CreateDecision;
    readonly opportunity: OpportunityDecision;
    readonly log: LogOutcome;
}

export function decide(given: RuleFacts, book: RuleBook, around: Surroundings): Decisions {
    const { timeZone, locale } = given.agent;
    const asked = { ...given, agent: { ...given.agent, timeZone: isTimeZone(timeZone) ? timeZone : 'UTC', locale: localeOf(locale) } };
    const { settings } = book;
    const known = knownOf(asked, settings, around.parser, around.now);
    const facts = { ...asked, call: known.call };
    const tried = triedRules(book, known);
    const { rule } = tried.at(-1) as Tried;
    const matches = known.matchesIn(rule.search) ?? [];
    const internal = isInternal(facts.call, isColleague(matches) || known.isColleague(facts.call.number), facts.agent.extension);
    const party = partyIn(facts, matches, settings);
    const opportunity = opportunityIn(facts, rule, party);
    return {
        rule,
        tried,
        matches,
        internal,
        party,
        pop: facts.found ? popFor(given.call, matches, rule.pop) : { target: 'nothing', why: 'searching' },
        create: createIn(facts, rule, matches, internal, known, settings, around),
        opportunity,
        log: logIn(facts, rule, party, internal, opportunity, known, settings, around)
    };
}

/** The first rule that holds, after those that don't. What isn't known yet holds nothing. */
function triedRules({ rules, builtIn }: RuleBook, known: CallKnown): Tried[] {
    const tried: Tried[] = [];
    for (const rule of rules) {
        if (!rule.on) continue;
        const judgement = judge(rule.when, known.forRule(rule.search));
        tried.push({ rule, judgement });
        if (judgement.answer === 'holds') return tried;
    }
    return [...tried, { rule: builtIn, judgement: { condition: { all: [] }, answer: 'holds', parts: [] } }];
}

/** B7: of a Task that was dialled from the people count; B8: a lead is followed to what it became. */
function partyIn({ call, chosenId, dialledTask, conversions = {} }: RuleFacts, matches: readonly Match[], { dialledFrom, convertedLeads }: RuleSettings): Match | undefined {
    const party = partyOf(call, matches, chosenId, dialledFrom);
    const isTask = dialledTask !== undefined && party?.id === dialledTask.id;
    return afterConversion(isTask ? { ...party, whoId: dialledTask.whoId, whatId: dialledTask.whatId } : party, conversions, convertedLeads);
}

/** U7: a contact's call belongs to one of the contact's opportunities, where the rule wants that. */
function opportunityIn({ opportunities }: RuleFacts, { log, create }: Rule, party: Match | undefined): OpportunityDecision {
    const wantsOne = create.what === 'ContactWithOpportunity';
    const isContact = party?.objectApiName === 'Contact' && party.whatId === undefined;
    if (!opportunities || !isContact || !(log.toOpportunity || wantsOne)) return { what: 'nothing', why: 'none' };
    return opportunityFor(opportunities, create.opportunity ?? {}, wantsOne);
}

function createIn(facts: RuleFacts, rule: Rule, matches: readonly Match[], internal: boolean, known: CallKnown, settings: RuleSettings, around: Surroundings): CreateDecision {
    const { call } = facts;
    return creating(rule.create, {
        call,
        isKnown: matches.length > 0,
        isSearching: facts.found === undefined,
        internal,
        isOwnNumber: known.isNumberLike(settings.ownNumbers),
        isBlocked: known.isNumberLike(settings.blockedNumbers),
        day: dayIn(call.startedAt, facts.agent.timeZone),
        values: valuesOf(logFactsOf(facts, internal, undefined, known, settings, around), around.words),
        describe: around.describe
    });
}

function logIn(facts: RuleFacts, rule: Rule, party: Match | undefined, internal: boolean, opportunity: OpportunityDecision, known: CallKnown, settings: RuleSettings, around: Surroundings): LogOutcome {
    const { call, participants = [], dialledTask, partOf } = facts;
    if (partOf !== undefined) return { write: false, why: 'part' };
    const decision = logFor(call, party, internal, rule.log);
    if (!decision.write) return decision;
    const logFacts = logFactsOf(facts, internal, party, known, settings, around);
    const input: EntriesInput = {
        facts: { ...logFacts, ruleName: rule.name },
        linkProblems: linkProblems(settings, valuesOf(logFacts, around.words)),
        party,
        participants,
        matchOf: ({ found }) => known.matchesOf(found, rule.search)[0],
        dialledTask,
        opportunityId: 'opportunity' in opportunity ? opportunity.opportunity.id : undefined,
        fallbackOwnerId: settings.fallbackOwnerId,
        describe: around.describe
    };
    return { write: true, due: isDue(facts, rule, settings), entries: entriesOf(input, rule.log, around.words) };
}

/**
 * T7: an entry that is written at the beginning is written when somebody talks: what only rang is
 * nobody's yet. A call that completes the Task it was dialled from opens none (B7).
 */
function isDue({ call, dialledTask }: RuleFacts, { log }: Rule, { logWhen }: RuleSettings): boolean {
    if (call.state.name === 'ended') return true;
    const fromTask = call.recordContext?.objectApiName === 'Task' && log.completesTask !== 'never';
    return (log.when ?? logWhen) === 'begin' && call.answeredAt !== undefined && (!fromTask || dialledTask?.isOpen === false);
}

/** T10: what the PBX names as a link and is none is left out, and said. */
function linkProblems({ links }: RuleSettings, valueOf: ValueOf): FieldProblem[] {
    const all = [['Recording_Link__c', links.recording], ['links.history', links.history]] as const;
    return all.flatMap(([field, template]) => {
        const value = template && noLinkIn(template, valueOf);
        return value ? [{ field, problem: 'notALink', value }] : [];
    });
}

function logFactsOf(facts: RuleFacts, internal: boolean, match: Match | undefined, { custom, way }: CallKnown, { links }: RuleSettings, { closedStatus, openStatus, parser, words }: Surroundings): LogFacts {
    const { call, notes, disposition, memo, readableNumber: number, agent, cutShort } = facts;
    const handed = { forwardedFrom: way.forwardedFrom, transferredBy: way.transferredBy, transferredTo: call.transferredTo };
    const readable = Object.fromEntries(Object.entries(handed).flatMap(([how, whom]) => (whom ? [[how, parser.format(whom)]] : [])));
    const told = { ...(way.voicemail && { outcomeWord: words.voicemail }), ...readable };
    const basic: LogFacts = { call, internal, match, notes, disposition, memo, number, agent, closedStatus, openStatus, custom, cutShort, ...told };
    const valueOf = valuesOf(basic, words);
    return {
        ...basic,
        recordingLink: httpsLink(facts.recordingLink) ?? (links.recording && linkOf(links.recording, valueOf)),
        historyLink: links.history && linkOf(links.history, valueOf)
    };
}

