/**
 * Whom an agent may mean by what was typed so far: a number, a colleague, a speed dial, who is on the line, who was on it,
 * and records that Salesforce found by name; each number once, the likeliest first.
 */
import type { Candidate } from '../match/candidate';
import { dialStringOf, padTextOf } from '../number/dialString';
import type { Colleague } from './colleague';
import type { SpeedDial } from './speedDials';

export type ReachableKind = 'typed' | 'colleague' | 'speedDial' | 'match' | 'recent' | 'record';

/** Somebody who can be called. */
export interface Reachable {
    readonly kind: ReachableKind;
    /** As it is dialled. */
    readonly number: string;
    /** Empty for a number that nobody is known by. */
    readonly name: string;
    /** Title, company, field of the number: whatever tells two of one name apart. */
    readonly about?: string;
    readonly objectApiName?: string;
    /** What the PBX knows a colleague by. */
    readonly extension?: string;
}

export interface Sources {
    readonly colleagues: readonly Colleague[];
    readonly speedDials: readonly SpeedDial[];
    /** Records of the call. */
    readonly matches: readonly Reachable[];
    /** Calls there were, the last one first. */
    readonly recent: readonly Reachable[];
    /** What Salesforce found for this text. */
    readonly records: readonly Candidate[];
}

/** As many as anybody reads while somebody waits. */
export const MOST_FOUND = 30;
/** Fewer digits of a number fit everybody. */
export const SHORTEST_PART = 4;
const SHORTEST_SPELLED = 3;

/** @param text what was typed; with nothing typed, everybody who is likely */
export function reachable(text: string, sources: Sources): readonly Reachable[] {
    const wanted = plain(text);
    const all = [
        ...typed(text),
        ...sources.speedDials.map((dial): Reachable => ({ kind: 'speedDial', ...dial })),
        ...sources.colleagues.map(({ name, extension, title }): Reachable => ({ kind: 'colleague', number: extension, name, extension, ...(title !== undefined && { about: title }) })),
        ...sources.matches,
        ...sources.recent,
        ...sources.records.flatMap(numbersOf)
    ];
    const isNumber = isDigits(wanted);
    const fitting = all.filter((one) => one.kind === 'typed' || (one.kind === 'record' && !isNumber) || fits(one, wanted));
    // Stable: of two that fit as well, the one that came first.
    const ranked = [...fitting].sort((one, other) => rank(one, wanted) - rank(other, wanted));
    const [first, ...others] = ranked;
    const owner = first?.kind === 'typed' ? others.find(({ number }) => number === first.number) : undefined;
    return once(owner ? [owner, ...others] : ranked).slice(0, MOST_FOUND);
}

/** A record's numbers, each as somebody to be called; a colleague is called by extension, which a user's other numbers may just as well ring. */
export function numbersOf({ name, company, title, objectApiName, phones }: Candidate): Reachable[] {
    const extension = objectApiName === 'User' ? phones.find(({ field }) => field === 'Extension') : undefined;
    return (extension ? [extension] : phones).flatMap(({ value }): Reachable[] => {
        const number = dialStringOf(value);
        return number === undefined ? [] : [{ kind: 'record', number, name, about: company ?? title, objectApiName, ...(extension && { extension: number }) }];
    });
}

/** What looks like a number is one: letters are somebody's name, though a keypad has them too. */
function typed(text: string): Reachable[] {
    const number = /[a-z]/i.test(text) ? undefined : dialStringOf(text);
    return number === undefined ? [] : [{ kind: 'typed', number, name: '' }];
}

/** Without case and accents: `moller` finds Möller. */
function plain(text: string): string {
    return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function digitsOf(text: string): string {
    return text.replace(/[^\d*#]/g, '');
}

function isDigits(text: string): boolean {
    return digitsOf(text) !== '' && !/\p{L}/u.test(text);
}

/**
 * The digits that a number may hold somewhere when it begins as was typed: records hold numbers with and without country code, which has
 * one to three digits, and trunk zero.
 */
export function partsOfNumber(text: string): readonly string[] {
    const digits = digitsOf(text);
    const isInternational = /^\s*(\+|00)/.test(text);
    const national = digits.replace(/^0+/, '');
    const shorter = isInternational ? [1, 2, 3].map((length) => national.slice(length)) : [national];
    const all = [digits, ...shorter.map((part) => part.replace(/^0+/, '')).filter((part) => part.length >= SHORTEST_PART)];
    return [...new Set(all)];
}

function fits({ name, number, about = '' }: Reachable, wanted: string): boolean {
    if (wanted === '') return true;
    const words = plain(`${name} ${about}`).split(/[\s,.-]+/);
    if (!isDigits(wanted)) return wanted.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
    const digits = digitsOf(wanted);
    // The letters on the keys (ITU-T E.161): 7677 begins to spell Rossi.
    const isSpelled = digits.length >= SHORTEST_SPELLED && plain(name).split(/[\s,.-]+/).some((word) => padTextOf(word).startsWith(digits));
    return isSpelled || partsOfNumber(wanted).some((part) => digitsOf(number).includes(part));
}

/** What was typed comes first, in the place of whom it belongs to; then who is called so; then the rest as it came. */
function rank({ kind, name }: Reachable, wanted: string): number {
    if (kind === 'typed') return 0;
    return wanted !== '' && plain(name).startsWith(wanted) ? 1 : 2;
}

function once(all: readonly Reachable[]): Reachable[] {
    const seen = new Set<string>();
    return all.filter(({ number }) => !seen.has(number) && seen.add(number));
}
