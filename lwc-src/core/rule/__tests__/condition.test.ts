import { match } from '../../__tests__/samples';
import type { Match } from '../../match/match';
import { judge, type Answer, type Condition, type Known, type TextVariable } from '../condition';

const TEXTS: Partial<Record<TextVariable, readonly string[] | undefined>> = { direction: ['inbound'], queue: ['Sales IT'], number: ['02 881', '+3902881'], did: [], 'custom.tier': ['gold'], outcome: undefined };
const known = (matches: readonly Match[] | undefined = [match('a')]): Known => ({ texts: (variable) => TEXTS[variable], matches, isOpen: (calendar) => ({ day: true, night: false })[calendar] });
const answer = (condition: Condition, matches?: readonly Match[]): Answer => judge(condition, known(matches)).answer;

describe('A10: what a condition may be about', () => {
    it.each<[string, Condition, Answer]>([
        ['one of several texts', { variable: 'queue', is: 'anyOf', values: ['Support', 'Sales*'] }, 'holds'],
        ['none of them', { variable: 'queue', is: 'noneOf', values: ['Support', 'Sales*'] }, 'fails'],
        ['no values at all', { variable: 'queue', is: 'anyOf' }, 'fails'],
        ['a number, however it and the pattern are written', { variable: 'number', is: 'anyOf', values: ['+39 (02) *'] }, 'holds'],
        ['a blank in what isn’t a number counts', { variable: 'queue', is: 'anyOf', values: ['SalesIT'] }, 'fails'],
        ['empty', { variable: 'did', is: 'empty' }, 'holds'],
        ['given', { variable: 'did', is: 'given' }, 'fails'],
        ['given, and it is', { variable: 'custom.tier', is: 'given' }, 'holds'],
        ['an org’s own variable', { variable: 'custom.tier', is: 'anyOf', values: ['GOLD'] }, 'holds'],
        ['what isn’t known yet', { variable: 'outcome', is: 'anyOf', values: ['missed'] }, 'open'],
        ['business hours', { variable: 'hours', is: 'open', calendar: 'day' }, 'holds'],
        ['outside of them', { variable: 'hours', is: 'closed', calendar: 'night' }, 'holds'],
        ['not outside of them', { variable: 'hours', is: 'closed', calendar: 'day' }, 'fails'],
        ['a calendar that somebody removed', { variable: 'hours', is: 'closed', calendar: 'gone' }, 'fails']
    ])('%s', (_what, condition, wanted) => expect(answer(condition)).toBe(wanted));

    const [contact, lead, user] = [match('c'), match('l', 'Lead'), match('u', 'User')];
    it.each<[string, Condition, Match[], Answer]>([
        ['none', { variable: 'match', is: 'none' }, [], 'holds'],
        ['none: a colleague is no customer', { variable: 'match', is: 'none' }, [user], 'holds'],
        ['one', { variable: 'match', is: 'one' }, [contact], 'holds'],
        ['one, not two', { variable: 'match', is: 'one' }, [contact, lead], 'fails'],
        ['many', { variable: 'match', is: 'many' }, [contact, lead], 'holds'],
        ['some', { variable: 'match', is: 'some', objects: [] }, [contact], 'holds'],
        ['a kind of record', { variable: 'match', is: 'one', objects: ['Lead'] }, [contact, lead], 'holds'],
        ['a colleague, where that is asked', { variable: 'match', is: 'some', objects: ['User'] }, [user], 'holds']
    ])('match: %s', (_what, condition, matches, wanted) => expect(answer(condition, matches)).toBe(wanted));

    it('match: open before anybody has searched', () => expect(judge({ variable: 'match', is: 'none' }, { ...known(), matches: undefined })).toEqual({ condition: { variable: 'match', is: 'none' }, answer: 'open' }));
});

describe('A4: joined by AND and OR', () => {
    const yes: Condition = { all: [] };
    const no: Condition = { any: [] };
    const open: Condition = { variable: 'outcome', is: 'given' };
    it.each<[string, Condition, Answer]>([
        ['all of nothing', { all: [] }, 'holds'],
        ['any of nothing', { any: [] }, 'fails'],
        ['all', { all: [yes, yes] }, 'holds'],
        ['all but one', { all: [yes, no, open] }, 'fails'],
        ['all, as far as is known', { all: [yes, open] }, 'open'],
        ['any', { any: [no, open, yes] }, 'holds'],
        ['any, as far as is known', { any: [no, open] }, 'open'],
        ['nested', { any: [no, { all: [yes, { any: [no, yes] }] }] }, 'holds']
    ])('%s', (_what, condition, wanted) => expect(answer(condition)).toBe(wanted));

    it('B5: each part says what came of it, and what was there instead, up to the one that decided', () => {
        const parts: Condition[] = [{ variable: 'queue', is: 'anyOf', values: ['Support'] }, { variable: 'match', is: 'none' }, { variable: 'hours', is: 'closed', calendar: 'day' }];
        expect(judge({ any: parts }, known())).toMatchObject({
            answer: 'fails',
            parts: [
                { answer: 'fails', actual: 'Sales IT' },
                { answer: 'fails', actual: 1 },
                { answer: 'fails', actual: 'open' }
            ]
        });
        expect(judge({ all: parts }, known()).parts).toHaveLength(1);
    });
});
