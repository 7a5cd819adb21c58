/** Where and how the rules want a number looked for (A9a, A9b, T4), in two steps at most, and what of that hasn't been looked for yet. */
import type { Call } from '../../core/call/call';
import { PEOPLE } from '../../core/match/match';
import { keptDigitsOf } from '../../core/number/keptDigits';
import type { NumberParser } from '../../core/number/phoneNumber';
import type { RuleBook } from '../../core/rule/decide';
import type { Search, WantedSearch } from '../../core/rule/rule';
import { searchFor } from '../../core/rule/searchPlan';
import type { LogAgent } from '../../core/log/facts';
import type { Searcher } from '../app/rules';
import type { Tools } from '../app/tools';

export interface SearchTools extends Pick<Tools, 'clock'> {
    readonly agent: () => LogAgent;
    readonly numbers: () => NumberParser;
    /** Without it Salesforce's own search is all there is. */
    readonly hasDesk: () => boolean;
}

const USUAL: Search = { objects: PEOPLE };

export function searchOf(call: Call, asked: Parameters<Searcher>[1], book: RuleBook, { agent, numbers, clock, hasDesk }: SearchTools): WantedSearch | undefined {
    if (call.recordContext && book.settings.dialledFrom === 'record') return undefined;
    const facts = { call, readableNumber: '', agent: agent(), notes: '', custom: { header: call.headers ?? {} } };
    const search = searchFor(facts, book, numbers(), clock.now());
    const { exactSearch } = book.settings;
    const exactly = exactSearch !== 'off' && hasDesk() && keepsDigits(search) ? keptDigitsOf(numbers().parse(call.number)) : [];
    const exact = exactly.length > 0 ? { ...search, exactly } : undefined;
    if (!asked) return exact ?? search;
    const done: WantedSearch = asked.search ?? USUAL;
    const isAnswered = done.exactly === undefined || asked.found === true || exactSearch === 'only';
    if (isAnswered && isCovered(search, done)) return undefined;
    return (exactSearch === 'only' && exact) || search;
}

/** Of an admin's own fields (A9b) nobody keeps the digits: who is there is found by the other way alone. */
function keepsDigits({ also = {} }: Search): boolean {
    return Object.values(also).every((fields) => fields.length === 0);
}

function isCovered({ objects, also = {} }: Search, done: Search): boolean {
    return objects.every((object) => done.objects.includes(object) && (also[object] ?? []).every((field) => done.also?.[object]?.includes(field)));
}
