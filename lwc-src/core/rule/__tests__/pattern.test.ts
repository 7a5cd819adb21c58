import fc from 'fast-check';
import { isAnyLike, isLike, LONGEST_PATTERN, numberPattern, patternProblem } from '../pattern';

describe('A10: patterns', () => {
    it.each([
        ['+3902*', '+390288100', true],
        ['+3902*', '+390', false],
        ['Sales', 'sales', true],
        ['Sales', 'Sales IT', false],
        ['*IT', 'Sales IT', true],
        ['S*s*T', 'Sales and service IT', true],
        ['20?', '204', true],
        ['20?', '2044', false],
        ['2[0-2]?', '219', true],
        ['2[0-2]?', '230', false],
        ['[+-]1', '-1', true],
        ['[*]97', '*97', true],
        ['[*]97', '197', false],
        ['*', '', true],
        ['**', 'x', true],
        ['?', '😀', true],
        ['[a', '[a', false]
    ])('%j on %j: %s', (pattern, text, fits) => expect(isLike(text, pattern)).toBe(fits));

    it.each([
        ['+39*', undefined],
        [' ', 'patternEmpty'],
        ['1'.repeat(LONGEST_PATTERN + 1), 'patternTooLong'],
        ['[12', 'patternUnclosed'],
        ['[]', 'patternEmptySet'],
        ['[9-0]', 'patternBackwards'],
        ['(a+)+$', 'patternRegex'],
        ['^39', 'patternRegex'],
        ['39\\d{9}', 'patternRegex'],
        ['Sales.+', 'patternRegex'],
        ['(02)*', undefined],
        ['+39.02.*', undefined],
        ['A+B (VIP)', undefined]
    ])('%j: %s', (pattern, problem) => expect(patternProblem(pattern)).toBe(problem));

    it('for numbers may be written as people write numbers; a range keeps its dash', () => {
        expect(numberPattern('+39 (02) 881.[0-9]-*')).toBe('+3902881[0-9]*');
    });

    it('never take long: what makes a regular expression hang for ever', () => {
        const started = performance.now();
        expect(isLike('a'.repeat(2_000), `${'*a'.repeat(LONGEST_PATTERN / 2 - 1)}*b`)).toBe(false);
        expect(performance.now() - started).toBeLessThan(1_000);
    });

    it('one of several, in one of several ways; a list may be meant for numbers, and for texts', () => {
        const list = ['x-1', '[', 'a*'];
        expect([isAnyLike(['b', 'A1'], list), isAnyLike(['x-1'], list), isAnyLike(['x1'], list), isAnyLike(['x1'], list, true), isAnyLike([], list)]).toEqual([true, true, false, true, false]);
    });

    it('a text is like itself, when nothing in it is special', () => {
        fc.assert(fc.property(fc.stringMatching(/^[^*?[]*$/), (text) => isLike(text, text)));
    });
    it('no text and no pattern makes it fail', () => {
        const special = fc.array(fc.constantFrom('*', '?', '[', ']', '-', 'a', 'é', '😀', '1')).map((chars) => chars.join(''));
        fc.assert(fc.property(fc.string(), special, (text, pattern) => typeof isLike(text, pattern) === 'boolean' && typeof isLike(pattern, pattern) === 'boolean'));
    });
});
