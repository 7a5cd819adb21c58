import { keptDigitsOf } from '../keptDigits';
import { plainParser } from '../phoneNumber';

describe('T2: the digits under which an org that keeps them may have a number', () => {
    it('with its country, without it, and as it is dialled at home', () => {
        const number = { raw: '', digits: '442079460000', international: '442079460000', national: '2079460000', domestic: '02079460000' };
        expect(keptDigitsOf(number)).toEqual(['442079460000', '2079460000']);
        expect(keptDigitsOf({ ...number, international: '79121234567', national: '9121234567', domestic: '89121234567', digits: '79121234567' })).toEqual(['79121234567', '9121234567', '89121234567']);
    });
    it.each([
        ['+39 340 118 2290', ['393401182290']],
        ['0039 340 118 2290', ['393401182290']],
        ['02 8088 1234', ['280881234']],
        ['204', []],
        ['', []]
    ])('%s', (written, digits) => expect(keptDigitsOf(plainParser.parse(written))).toEqual(digits));
});
