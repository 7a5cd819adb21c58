/**
 * Whom to search for a call, before anybody knows who it is (A9a, A9b, A10b): in one request whatever any rule needs that
 * may still come to hold. Each rule looks only at its own part of what is found.
 */
import { PEOPLE } from '../match/match';
import type { NumberParser } from '../number/phoneNumber';
import type { Instant } from '../time';
import { judge } from './condition';
import type { RuleBook } from './decide';
import type { RuleFacts } from './facts';
import { knownOf } from './known';
import type { Search } from './rule';

export function searchFor(facts: RuleFacts, { rules, builtIn, settings }: RuleBook, parser: NumberParser, now: Instant): Search {
    const known = knownOf(facts, settings, parser, now);
    const searches: Search[] = [];
    for (const { on, when, search } of [...rules, builtIn]) {
        const { answer } = on ? judge(when, known.forRule(search, false)) : { answer: 'fails' };
        if (answer !== 'fails') searches.push(search);
        // Whatever is found, whatever comes of the call: it doesn't get beyond this rule.
        if (answer === 'holds') break;
    }
    return union(searches);
}

function union(searches: readonly Search[]): Search {
    const objects = PEOPLE.filter((object) => searches.some((search) => search.objects.includes(object)));
    const also = Object.fromEntries(
        objects.flatMap((object) => {
            const fields = [...new Set(searches.flatMap((search) => search.also?.[object] ?? []))];
            return fields.length > 0 ? [[object, fields]] : [];
        })
    );
    return { objects, also };
}
