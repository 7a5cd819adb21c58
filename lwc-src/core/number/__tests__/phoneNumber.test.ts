import fc from 'fast-check';
import { likePatternOf, plainParser, sameLine, searchDigits, searchDigitsOf, splitNumber, type PhoneNumber } from '../phoneNumber';

const plain = (text: string): PhoneNumber => plainParser.parse(text);
/** As the parser with metadata would say it. */
const known = (raw: string, country: string, national: string): PhoneNumber => ({ raw, digits: raw.replace(/\D/g, ''), international: country + national, national });
const rossi = known('+39 340 118 2290', '39', '3401182290');

describe('T2: one number, written in many ways', () => {
    it.each(['+39 340 118 2290', '0039 340-1182290', '340 1182290', '340.118.22.90', '(340) 118-2290', '340/1182290', '3 4 0 1 1 8 2 2 9 0', '340\u00a0118\u00a02290', '3401182290 ext. 5', 'tel:+393401182290'])(
        '%s is +39 340 118 2290',
        (text) => expect(sameLine(rossi, plain(text))).toBe(true)
    );

    it.each([
        ['+44 20 7946 0958', '+44 (0)20 7946 0958'],
        ['020 7946 0958', '+44 (0) 20 7946 0958'],
        ['030 901820', '+49 30 901820'],
        ['030901820', '30901820']
    ])('%s and %s', (a, b) => expect(sameLine(plain(a), plain(b))).toBe(true));

    it.each([
        ['+39 340 118 2290', '+39 340 118 2291'],
        ['+39 340 118 2290', '+49 340 118 2290'],
        ['+49 30 901820', '901820'],
        ['204', '+39 340 118 2204'],
        ['', ''],
        ['abc', 'abc']
    ])('%s is not %s', (a, b) => expect(sameLine(plain(a), plain(b))).toBe(false));

    it('a number written without a country may be of any: a German one in an Italian org', () => {
        const guessed: PhoneNumber = { ...known('030/901820', '39', '030901820'), countryGuessed: true };
        expect(sameLine(known('+49 30 901820', '49', '30901820'), guessed)).toBe(true);
        expect(sameLine(guessed, known('+39 030 901820', '39', '030901820'))).toBe(true);
        expect(sameLine(guessed, known('+49 30 901821', '49', '30901821'))).toBe(false);
    });

    it('extensions are the same only when equal', () => {
        expect(sameLine(plain('204'), plain('204'))).toBe(true);
        expect(sameLine(plain('204'), plain('0204'))).toBe(false);
    });

    it('is found whichever separators stand between the digits, and says the same both ways', () => {
        const separators = fc.array(fc.constantFrom('', ' ', '-', '.', '/', ' - ', '\u00a0'), { minLength: 10, maxLength: 10 });
        fc.assert(
            fc.property(separators, (between) => {
                const written = Array.from('3401182290', (digit, at) => digit + (between[at] ?? '')).join('');
                expect(sameLine(rossi, plain(written))).toBe(true);
                expect(sameLine(plain(written), rossi)).toBe(true);
            })
        );
    });
});

describe('the extension behind a number', () => {
    it.each([
        ['+49 30 901820 ext. 17', '4930901820', '17'],
        ['030 901820 x17', '030901820', '17'],
        ['030 901820 Durchwahl 17', '030901820', '17'],
        ['030 901820#17', '030901820', '17']
    ])('%s', (text, digits, extension) => expect(splitNumber(text)).toMatchObject({ digits, extension }));

    it('is no part of what is compared', () => {
        expect(sameLine(plain('+49 30 901820'), plain('030 901820 ext. 17'))).toBe(true);
    });
});

describe('how a database is asked', () => {
    it('by the national digits, when the country is known', () => expect(searchDigitsOf(rossi)).toBe('3401182290'));
    it('else by the last nine, which hold no country code', () => expect(searchDigitsOf(plain('00393401182290'))).toBe('401182290'));
    it('X1: as somebody types it', () => expect(searchDigits('+39 340 118 2290')).toBe('401182290'));
    it('not at all without digits', () => expect(searchDigitsOf(plain('anonymous'))).toBe(''));
    it('with nothing but digits and wildcards in the pattern', () => expect(likePatternOf("34'0%_")).toBe('%3%4%0%'));
    it('numbers are shown as they are until the real parser is there', () => expect(plainParser.format(' 340 118 ')).toBe('340 118'));
});
