import { dictionary, flag, integer, list, may, must, oneOf, parsed, Place, shape, text, type Reader } from '../reader';

function reading<T>(read: Reader<T>, value: unknown): { value: T | undefined; problems: string[] } {
    const place = new Place();
    return { value: read(value, place), problems: place.problems.map(({ path, problem }) => `${path} ${problem}`.trim()) };
}
const one = shape<{ a: string; b?: readonly number[] }>({ a: must(text(3)), b: may(list(integer(0, 9), 2)) });

describe('what somebody else wrote as JSON', () => {
    it.each<[string, unknown, unknown]>([
        ['whole', { a: 'x', b: [1, 2] }, { a: 'x', b: [1, 2] }],
        ['without what may be missing', { a: 'x' }, { a: 'x' }]
    ])('is taken %s', (_how, value, read) => expect(reading(one, value)).toEqual({ value: read, problems: [] }));

    it.each<[unknown, string[]]>([
        [null, ['wrongType']],
        [[], ['wrongType']],
        [{}, ['a missing']],
        [{ a: 1 }, ['a wrongType']],
        [{ a: 'long', b: [1.5, 10, 3] }, ['a tooLong', 'b tooMany']],
        [{ a: 'x', b: [1.5, 10] }, ['b[0] wrongType', 'b[1] outOfRange']],
        [{ a: 'x', b: {} }, ['b wrongType']],
        [{ a: 'x', c: 1 }, ['c unknownProperty']],
        [JSON.parse('{"a":"x","__proto__":{}}'), ['__proto__ unknownProperty']]
    ])('%j: everything wrong is named at its place', (value, problems) => expect(reading(one, value)).toEqual({ value: undefined, problems }));

    it('words, switches, names', () => {
        expect([reading(oneOf('a', 'b'), 'b'), reading(oneOf('a'), 'c'), reading(oneOf('a'), 1)].map(({ problems }) => problems)).toEqual([[], ['unknownValue'], ['wrongType']]);
        expect([reading(flag, false).value, reading(flag, 'no').problems]).toEqual([false, ['wrongType']]);
        const names = dictionary(flag, (name) => (name === 'bad' ? 'unknownValue' : undefined), 2);
        expect(reading(names, { a: true, b: 1 })).toEqual({ value: { a: true }, problems: ['b wrongType'] });
        expect(reading(names, { bad: true })).toEqual({ value: {}, problems: ['bad unknownValue'] });
        expect([reading(names, { a: true, b: true, c: true }).problems, reading(names, 1).problems]).toEqual([['tooMany'], ['wrongType']]);
    });

    it('no JSON at all', () => {
        const place = new Place();
        expect(parsed('{', place)).toBeUndefined();
        expect(place.problems).toEqual([{ path: '', problem: 'notJson', value: '{' }]);
    });

    it('what stands there is shown, shortened; and no more than anybody reads', () => {
        const place = new Place();
        list(flag, 1_000)(Array.from({ length: 200 }, () => 'x'.repeat(500)), place);
        expect(place.problems).toHaveLength(50);
        expect(place.problems[0]?.value).toBe(`${'x'.repeat(80)}…`);
    });
});
