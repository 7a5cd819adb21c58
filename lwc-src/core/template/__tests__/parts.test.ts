import { partsOf, templateOf } from '../parts';

describe('A6: a subject is made of texts and variables', () => {
    it.each([
        ['[{queue|direction}] {number}', [{ text: '[' }, { names: ['queue', 'direction'] }, { text: '] ' }, { names: ['number'] }]],
        ['Call', [{ text: 'Call' }]],
        ['{a}{ b }', [{ names: ['a'] }, { names: ['b'] }]],
        ['half {brace', [{ text: 'half {brace' }]],
        ['', []]
    ])('%s', (template, parts) => expect(partsOf(template)).toEqual(parts));
    it('and is the same again when they are put together', () => expect(templateOf(partsOf('[{queue|direction}] {number}'))).toBe('[{queue|direction}] {number}'));
});
