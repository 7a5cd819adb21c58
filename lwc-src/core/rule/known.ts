/** What rules' conditions are asked about, made from the facts of a call. Each thing is worked out once, when a rule first asks for it. */
import { isLive, outcomeIn, type Call } from '../call/call';
import { kindOf, type CallWay } from '../call/kind';
import { asDialled, wayOf } from '../call/way';
import { extensionWith } from '../match/colleagues';
import { rank, recognise, type Found, type Match } from '../match/match';
import { isUsualField } from '../match/phoneFields';
import { recentCandidates } from '../create/recent';
import type { NumberParser } from '../number/phoneNumber';
import { writtenForms } from '../number/spellings';
import { customIn } from '../template/variables';
import type { Instant } from '../time';
import type { Known, TextVariable } from './condition';
import { customValues } from './customVariables';
import type { RuleFacts } from './facts';
import { isOpenAt } from './hours';
import { isAnyLike } from './pattern';
import type { Search } from './rule';
import type { RuleSettings } from './settings';

export interface CallKnown {
    /** As people count it: a dialer's call is the company's, whoever's telephone rang. */
    readonly call: Call;
    readonly way: CallWay;
    readonly custom: Readonly<Record<string, string>>;
    /** The other side, or whom the call was handed to, is one of the company's. */
    readonly isColleague: (number: string) => boolean;
    /** Whether the other side's number is like one of the patterns. */
    readonly isNumberLike: (patterns: readonly string[]) => boolean;
    /** Who has the number, where a rule searches; undefined while nobody has searched. */
    readonly matchesIn: (search: Search) => readonly Match[] | undefined;
    readonly matchesOf: (found: readonly Found[], search: Search) => readonly Match[];
    /** @param isFinal undefined is said of what only the end or the search shows, else the call is taken as answered while it lasts */
    readonly forRule: (search: Search, isFinal?: false) => Known;
}

export function knownOf(facts: RuleFacts, settings: RuleSettings, parser: NumberParser, now: Instant): CallKnown {
    const { agent, recent = [], createdId } = facts;
    const custom = customValues(settings.customVariables, facts.custom ?? {});
    const way = facts.way ?? wayOf(facts.call, custom);
    const call = asDialled(facts.call, way.dialer);
    const isColleague = (number: string): boolean => extensionWith(number, settings.extensions, parser) !== undefined;
    const kind = kindOf(call, way, (number) => isColleague(number) || (/^\d{1,6}$/.test(number) && number.length === agent.extension.length));
    const forms = once((number) => writtenForms(number, parser.parse(number)));
    const found = once(() => facts.found && [...facts.found, ...(recent.length > 0 ? recognise(call.number, recentCandidates(recent, now), parser) : [])]);
    const ranked = (all: readonly Found[], search: Search): readonly Match[] =>
        rank(all, { objects: search.objects, convertedLeads: settings.convertedLeads, counts: (object, field) => isUsualField(object, field) || (search.also?.[object]?.includes(field) ?? false) });
    const rankedBy = new Map<string, readonly Match[]>();
    const matchesIn = (search: Search): readonly Match[] | undefined => {
        const all = found('');
        const key = keyOf(search);
        const known = all && (rankedBy.get(key) ?? ranked(all, search));
        if (known) rankedBy.set(key, known);
        return known;
    };
    const isOpen = once((calendar) => {
        const one = settings.calendars.find(({ id }) => id === calendar);
        // By the beginning of the call: a rule must not change while somebody talks past closing time.
        return one && isOpenAt(one, call.startedAt);
    });

    const text = (variable: TextVariable, isFinal: boolean): readonly string[] | undefined => {
        switch (variable) {
            case 'direction':
                return [call.direction];
            case 'outcome':
                return isLive(call) ? (isFinal ? ['answered'] : undefined) : [outcomeIn(call) as string];
            case 'kind':
                return isLive(call) && !isFinal ? undefined : [kind];
            case 'queue':
                return given(call.queue);
            case 'did':
                return forms(call.did ?? '');
            case 'number':
                return forms(call.number);
            case 'extension':
                return forms(agent.extension);
            default:
                return given(customIn(custom, variable));
        }
    };
    /** Rules that search alike know the same: made once for all of them. */
    const knownBy = (isFinal: boolean): ((search: Search) => Known) => {
        const made = new Map<string, Known>();
        const texts = once((variable) => text(variable as TextVariable, isFinal));
        return (search) => {
            const key = keyOf(search);
            const known = made.get(key) ?? { texts, matches: isFinal ? othersThan(createdId, matchesIn(search)) : undefined, isOpen };
            made.set(key, known);
            return known;
        };
    };
    const [atTheEnd, beforehand] = [knownBy(true), knownBy(false)];
    return {
        call,
        way,
        custom,
        isColleague,
        isNumberLike: (patterns) => isAnyLike(forms(call.number), patterns, true),
        matchesIn,
        matchesOf: ranked,
        forRule: (search, isFinal) => (isFinal === false ? beforehand : atTheEnd)(search)
    };
}

function othersThan(createdId: string | undefined, matches: readonly Match[] | undefined): readonly Match[] | undefined {
    return createdId === undefined ? matches : matches?.filter(({ id }) => id !== createdId);
}

function given(text: string | undefined): readonly string[] {
    return text ? [text] : [];
}

/** Works a thing out when it is first asked for, and no second time. */
function once<T>(work: (of: string) => T): (of: string) => T {
    const done = new Map<string, T>();
    return (of) => {
        const known = done.get(of);
        if (known !== undefined || done.has(of)) return known as T;
        const value = work(of);
        done.set(of, value);
        return value;
    };
}

/** Rules that search alike share what was found: their searches are long-lived, so the text is made once for each. */
const keys = new WeakMap<Search, string>();

function keyOf(search: Search): string {
    const key = keys.get(search) ?? JSON.stringify([search.objects, search.also]);
    keys.set(search, key);
    return key;
}
