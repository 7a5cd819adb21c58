import { plainParser, type PhoneNumber } from '../phoneNumber';
import { MOST_SPELLINGS, spellingsOf, writtenForms } from '../spellings';

const known = (raw: string, international: string, national: string, domestic: string): PhoneNumber => ({ raw, digits: raw.replace(/\D/g, ''), international, national, domestic });

describe('T2: how one number may stand in a text index, the likeliest first', () => {
    it.each<[string, PhoneNumber, string[]]>([
        ['where a trunk zero falls away abroad', known('+49 30 901820', '4930901820', '30901820', '030901820'), ['30901820', '030901820', '4930901820', '004930901820', '49030901820']],
        ['where there is none', known('+39 340 118 2290', '393401182290', '3401182290', '3401182290'), ['3401182290', '393401182290', '00393401182290']],
        ['where the zero belongs to the number', known('+39 02 8088 100', '39028088100', '028088100', '028088100'), ['028088100', '39028088100', '0039028088100']],
        ['written without its country', known('030 901820', '4930901820', '30901820', '030901820'), ['30901820', '030901820', '4930901820', '004930901820', '49030901820']]
    ])('%s', (_what, number, spellings) => expect(spellingsOf(number)).toEqual(spellings));

    it.each<[string, string, string[]]>([
        ['a country, but not where its code ends: the last nine digits hold none', '+39 340 118 2290', ['401182290', '393401182290', '00393401182290']],
        ['the same, as dialled', '0039 340 118 2290', ['401182290', '393401182290', '00393401182290']],
        ['no country', '030 901820', ['30901820', '030901820']],
        ['an extension', '204', ['204']],
        ['nothing', 'anonymous', []]
    ])('without the rules of countries: %s', (_what, text, spellings) => expect(spellingsOf(plainParser.parse(text))).toEqual(spellings));

    it('never more than that many, since each is a request', () => {
        const odd = known('011 49 30 901820', '4930901820', '30901820', '030901820');
        expect(spellingsOf(odd)).toHaveLength(MOST_SPELLINGS);
    });
});

describe('A10: how a number may be given to a pattern', () => {
    it.each<[string, PhoneNumber, string[]]>([
        ['as the PBX writes it, and with its country', known('02 881-00', '390288100', '0288100', '0288100'), ['0288100', '+390288100', '00390288100']],
        ['with its country already', known('+39 02 88100', '390288100', '0288100', '0288100'), ['+390288100', '00390288100']],
        ['an extension', plainParser.parse('204'), ['204']],
        ['withheld', plainParser.parse(''), []]
    ])('%s', (_how, number, forms) => expect(writtenForms(number.raw, number)).toEqual(forms));
});
