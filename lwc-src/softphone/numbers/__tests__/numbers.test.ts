import fc from 'fast-check';
import { likePatternOf, sameLine, searchDigitsOf, splitNumber } from '../../../core/number/phoneNumber';
import { spellingsOf } from '../../../core/number/spellings';
import { createNumberParser } from '../numbers';

/** Whether a record that holds `stored` is found for a call from `calling`: by the database, then by the rules of numbers. */
function finds(region: string, calling: string, stored: string): boolean {
    const parser = createNumberParser(region);
    const number = parser.parse(calling);
    const like = likePatternOf(searchDigitsOf(number)).replaceAll('%', '.*');
    return new RegExp(`^${like}$`, 's').test(stored) && sameLine(number, parser.parse(stored));
}

/** The same by a text search, which finds whole groups of digits that stand side by side, and no part of one. */
function findsByWords(region: string, calling: string, stored: string): boolean {
    const groups = stored.match(/\d+/g) ?? [];
    const runs = new Set(groups.flatMap((_, from) => groups.slice(from).map((_one, to) => groups.slice(from, from + to + 1).join(''))));
    return spellingsOf(createNumberParser(region).parse(calling)).some((spelling) => runs.has(spelling));
}

/** The same without anything between the digits, but for an extension. */
function inOneRun(written: string): string {
    const { digits, extension } = splitNumber(written);
    return extension === undefined ? digits : `${digits} x ${extension}`;
}

interface Line {
    readonly region: string;
    /** How PBXs and people write the caller's number. */
    readonly calling: readonly string[];
    /** How people write it into records. */
    readonly stored: readonly string[];
    /** What looks like it. */
    readonly others: readonly string[];
    readonly readable: string;
}

const LINES: Readonly<Record<string, Line>> = {
    Berlin: {
        region: 'DE',
        calling: ['+4930901820', '004930901820', '4930901820', '030901820'],
        stored: ['+49 30 901820', '+49 (0)30 901820', '+49 (0) 30 90 18 20', '0049 30 901820', '0049 (0)30/901820', '+49 030 901820', '030 901820', '(030) 901820', '030/90-18-20', '+49 30 901820 ext. 17', '030 901820 Durchwahl 17'],
        others: ['+49 30 901821', '030 901821', '901820'],
        readable: '+49 30 901820'
    },
    Rome: {
        region: 'IT',
        calling: ['+390612345678', '00390612345678', '0612345678'],
        stored: ['+39 06 1234 5678', '+39 06-12345678', '0039 06 12345678', '06 12345678', '(06) 1234.5678', '06/12345678 int. 5'],
        others: ['+39 06 1234 5679', '06 1234567', '+39 02 12345678'],
        readable: '+39 06 1234 5678'
    },
    'a mobile telephone in Italy': {
        region: 'IT',
        calling: ['+393401182290', '393401182290', '3401182290'],
        stored: ['+39 340 118 2290', '0039 340-1182290', '340 1182290', '340.118.22.90', '(340) 118-2290', 'tel:+393401182290'],
        others: ['+39 340 118 2291', '1182290 340'],
        readable: '+39 340 118 2290'
    },
    London: {
        region: 'GB',
        calling: ['+442079460958', '00442079460958', '442079460958', '02079460958'],
        stored: ['+44 20 7946 0958', '+44 (0)20 7946 0958', '+44 (0) 20 79460958', '0044 20 7946 0958', '020 7946 0958', '(020) 7946-0958', '020 7946 0958 x12'],
        others: ['+44 20 7946 0959', '020 7946 0950', '7946 0958'],
        readable: '+44 20 7946 0958'
    },
    Washington: {
        region: 'US',
        calling: ['+12025550100', '0012025550100', '12025550100', '2025550100'],
        stored: ['+1 202 555 0100', '(202) 555-0100', '202-555-0100', '202.555.0100', '1-202-555-0100', '1 (202) 555 0100', '(202) 555-0100 ext 3', '20-25-55-01-00'],
        others: ['(202) 555-0101', '(203) 555-0100', '555-0100'],
        readable: '+1 202 555 0100'
    },
    Paris: {
        region: 'FR',
        calling: ['+33123456789', '0033123456789', '33123456789', '0123456789'],
        stored: ['+33 1 23 45 67 89', '+33 (0)1 23 45 67 89', '0033 1 23 45 67 89', '01 23 45 67 89', '01.23.45.67.89', '01 23 45 67 89 poste 12'],
        others: ['+33 1 23 45 67 80', '02 23 45 67 89'],
        readable: '+33 1 23 45 67 89'
    },
    Kyiv: {
        region: 'UA',
        calling: ['+380441234567', '00380441234567', '380441234567', '0441234567'],
        stored: ['+380 44 123 45 67', '+38 (044) 123-45-67', '00380 44 1234567', '044 123-45-67', '(044) 123 45 67', '044 123-45-67 доб. 5'],
        others: ['+380 44 123 45 68', '045 123-45-67'],
        readable: '+380 44 123 4567'
    }
};

describe.each(Object.entries(LINES))('T2: a call from %s', (_place, { region, calling, stored, others, readable }) => {
    const pairs = (records: readonly string[]): [string, string][] => calling.flatMap((call) => records.map((record): [string, string] => [call, record]));

    it.each(pairs(stored))('%s finds the record with %s', (call, record) => expect(finds(region, call, record)).toBe(true));
    it.each(pairs(others))('%s does not find %s', (call, record) => expect(finds(region, call, record)).toBe(false));
    it.each(pairs([...stored, ...stored.map(inOneRun)]))('%s finds the record with %s by a text search', (call, record) => expect(findsByWords(region, call, record)).toBe(true));
    it.each(calling)('%s is shown as people read it', (call) => expect(createNumberParser(region).format(call)).toBe(readable));
});

describe('T2: a call from abroad', () => {
    it.each([
        ['DE', '+393401182290', '+39 340 118 2290'],
        ['DE', '+393401182290', '0039 340 1182290'],
        ['US', '+4930901820', '011 49 30 901820'],
        ['IT', '+4930901820', '030/901820']
    ])('to %s, from %s, finds %s', (region, call, record) => expect(finds(region, call, record)).toBe(true));

    it('is not from another country that has the same number', () => expect(finds('DE', '+4930901820', '+43 30 901820')).toBe(false));

    it('in an org that has set no region still finds what says its country', () => {
        expect([finds('', '+393401182290', '+39 340 118 2290'), finds('', '+393401182290', '340 1182290')]).toEqual([true, true]);
    });

    it.each(['', 'XX', 'Italia'])('a region that is none (%p) is like no region', (region) => {
        expect(createNumberParser(region).parse('06 12345678')).toEqual({ raw: '06 12345678', digits: '0612345678' });
    });
});

describe('what is no number of a country', () => {
    const parser = createNumberParser('DE');
    it.each([
        ['an extension', '204', '204'],
        ['an emergency number', '112', '112'],
        ['a number without its town', '901820', '901820'],
        ['a name', 'anonymous', ''],
        ['nothing', '', ''],
        ['a plus alone', '+', ''],
        ['a trunk zero after the country code, and only zeros', '+46 0000 0000', '4600000000'],
        ['more digits than any country has', '+49 30 123456789012345678', '4930123456789012345678']
    ])('%s stays as it was written', (_what, text, digits) => {
        expect(parser.format(` ${text} `)).toBe(text);
        expect(parser.parse(text)).toMatchObject({ raw: text, digits });
        expect(parser.parse(text).national).toBeUndefined();
    });

    it('an extension is found by itself alone', () => {
        expect([finds('DE', '204', '204'), finds('DE', '204', '030 204'), finds('DE', '204', '0204')]).toEqual([true, false, false]);
    });
});

describe('whatever the number', () => {
    const region = fc.constantFrom('DE', 'IT', 'GB', 'US', 'FR', 'UA', '');
    const separators = fc.array(fc.constantFrom('', ' ', '-', '.', '/', ' - ', '\u00a0'), { minLength: 15, maxLength: 15 });

    it('as people read it, it is the same line', () => {
        fc.assert(
            fc.property(region, fc.stringMatching(/^(\+|00|0|)[1-9]\d{3,13}$/), (country, text) => {
                const parser = createNumberParser(country);
                expect(sameLine(parser.parse(text), parser.parse(parser.format(text)))).toBe(true);
            }),
            { numRuns: 500 }
        );
    });

    it('what stands between the digits makes no difference', () => {
        fc.assert(
            fc.property(fc.constantFrom(...Object.values(LINES)), separators, ({ region: country, calling }, between) => {
                const [call = ''] = calling;
                const written = Array.from(call, (char, at) => char + (at === 0 ? '' : (between[at] ?? ''))).join('');
                expect(finds(country, call, written)).toBe(true);
            })
        );
    });

    it('whatever text there is, it is read without complaint', () => {
        fc.assert(
            fc.property(region, fc.string(), (country, text) => {
                const parser = createNumberParser(country);
                expect(parser.parse(text).raw).toBe(text);
                expect(typeof parser.format(text)).toBe('string');
            })
        );
    });
});
