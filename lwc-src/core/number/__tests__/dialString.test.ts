import fc from 'fast-check';
import { dialStringOf, padTextOf } from '../dialString';

describe('what is dialled for what a person wrote', () => {
    it.each([
        ['+39 340 118 2290', '+393401182290'],
        ['0039-340-118.2290', '00393401182290'],
        ['(030) 901/820', '030901820'],
        ['+44 (0)20 7946 0958', '+442079460958'],
        ['0044 (0) 20 7946 0958', '00442079460958'],
        ['0800 FLOWERS', '08003569377'],
        ['tel:+4930901820', '+4930901820'],
        ['sip:204@pbx.example.com;transport=ws', '204'],
        ['+49 30 901820 ext. 17', '+4930901820'],
        ['030 901820 x17', '030901820'],
        ['+39 02 8088 100 int. 12', '+39028088100'],
        ['+43 512 5550 17 DW 24', '+43512555017'],
        ['+33 1 99 00 12 35 poste 7', '+33199001235'],
        ['+31 (0)6-5550 0185 (only mornings)', '+31655500185'],
        ['0800 MAX 24', '080062924'],
        ['*97', '*97'],
        ['##', '##'],
        ['030\u00a0901\u2013820', '030901820'],
        ['204', '204']
    ])('%s → %s', (text, dialled) => expect(dialStringOf(text)).toBe(dialled));

    it.each(['', '   ', '---', '@pbx.example.com', '+', '9'.repeat(41)])('%j can not be dialled', (text) => expect(dialStringOf(text)).toBeUndefined());

    it('holds nothing that a SIP address would choke on, whatever was pasted', () => {
        fc.assert(
            fc.property(fc.string(), (text) => {
                const dialled = dialStringOf(text);
                if (dialled !== undefined) expect(dialled).toMatch(/^\+?[\d*#]*$/);
            })
        );
    });
});

describe('what a dial pad shows', () => {
    it.each([
        ['+39 340-118', '+39 340-118'],
        ['call 030', '2255 030'],
        ['tel:+39340', '+39340'],
        ['<script>', '727478'],
        ['1'.repeat(60), '1'.repeat(40)]
    ])('%s → %s', (text, shown) => expect(padTextOf(text)).toBe(shown));
});
