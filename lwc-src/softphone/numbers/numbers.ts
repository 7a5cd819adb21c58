/**
 * The number parser that knows every country's rules. A file of its own, loaded after the panel is up: the metadata
 * weighs more than the rest of the panel's own code.
 */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { plainParser, splitNumber, type NumberParser } from '../../core/number/phoneNumber';

type Parsed = ReturnType<typeof parsePhoneNumberFromString>;

/** Shorter numbers without country code are extensions and service numbers, whatever a country's plan would allow. */
const SHORTEST_NATIONAL = 7;

/**
 * @param region ISO 3166 country for numbers written without country code; empty when none is set
 */
export function createNumberParser(region: string): NumberParser {
    const country = isSupportedCountry(region) ? region : undefined;
    /** Nothing when the text is no number of a country, or one that doesn't survive being written and read again, as `+46 0000 0000`. */
    const parsed = (text: string): Parsed => {
        const { digits, plus } = splitNumber(text);
        if (!plus && digits.length < SHORTEST_NATIONAL) return undefined;
        const spelled = plus ? `+${digits.replace(/^00/, '')}` : digits;
        const number = parsePhoneNumberFromString(spelled, country);
        if (!number?.isPossible()) return undefined;
        return parsePhoneNumberFromString(number.number)?.number === number.number ? number : undefined;
    };
    return {
        parse(text) {
            const number = parsed(text);
            const plain = plainParser.parse(text);
            if (!number) return plain;
            return {
                ...plain,
                international: number.number.slice(1),
                national: number.nationalNumber,
                domestic: number.formatNational().replace(/\D/g, ''),
                countryGuessed: plain.international === undefined
            };
        },
        format(text) {
            return parsed(text)?.formatInternational() ?? plainParser.format(text);
        }
    };
}
