/** Where the rules want a number looked for (A9a, A9b, T4), and what of that hasn't been looked for yet. */
import type { Call } from '../../core/call/call';
import { PEOPLE } from '../../core/match/match';
import type { NumberParser } from '../../core/number/phoneNumber';
import type { RuleBook } from '../../core/rule/decide';
import type { Search } from '../../core/rule/rule';
import { searchFor } from '../../core/rule/searchPlan';
import type { LogAgent } from '../../core/log/facts';
import type { Searcher } from '../app/rules';
import type { Tools } from '../app/tools';

export interface SearchTools extends Pick<Tools, 'clock'> {
    readonly agent: () => LogAgent;
    readonly numbers: () => NumberParser;
}

const USUAL: Search = { objects: PEOPLE };

export function searchOf(call: Call, asked: Parameters<Searcher>[1], book: RuleBook, { agent, numbers, clock }: SearchTools): Search | undefined {
    if (call.recordContext && book.settings.dialledFrom === 'record') return undefined;
    const facts = { call, readableNumber: '', agent: agent(), notes: '', custom: { header: call.headers ?? {} } };
    const search = searchFor(facts, book, numbers(), clock.now());
    return asked && isCovered(search, asked.search ?? USUAL) ? undefined : search;
}

function isCovered({ objects, also = {} }: Search, done: Search): boolean {
    return objects.every((object) => done.objects.includes(object) && (also[object] ?? []).every((field) => done.also?.[object]?.includes(field)));
}
