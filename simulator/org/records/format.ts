/** Values as a user reads them: the display values of UI API and GraphQL. */
import type { FieldDescription, Value } from '../schema/description';
import { entryOf } from '../schema/description';

/** How a user wants to read. */
export interface Reader {
    /** As Salesforce writes it: `en_US`. */
    readonly locale: string;
    readonly timeZone: string;
}

/** The org's currency. */
const CURRENCY = 'EUR';

/** The display value, or null where the platform gives none: plain texts, ids, check boxes. */
export function displayValue(field: FieldDescription, value: Value | undefined, reader: Reader): string | null {
    if (value === null || value === undefined) return null;
    const locale = localeOf(reader.locale);
    const number = (options: Intl.NumberFormatOptions): string => new Intl.NumberFormat(locale, options).format(Number(value));
    const date = (at: string, options: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', ...options }).format(Date.parse(at));
    switch (field.dataType) {
        case 'Currency':
            return number({ style: 'currency', currency: CURRENCY, minimumFractionDigits: field.scale, maximumFractionDigits: field.scale });
        case 'Date':
            return date(`${String(value)}T00:00:00Z`, { timeZone: 'UTC' });
        case 'DateTime':
            return date(String(value), { timeZone: reader.timeZone, hour: 'numeric', minute: '2-digit' });
        case 'Double':
        case 'Int':
            return number({ maximumFractionDigits: field.scale });
        case 'Percent':
            return `${number({ maximumFractionDigits: field.scale })}%`;
        case 'Picklist':
            return entryOf(field.picklist, value)?.label ?? String(value);
        case 'MultiPicklist':
            return String(value)
                .split(';')
                .map((one) => entryOf(field.picklist, one)?.label ?? one)
                .join(';');
        default:
            return null;
    }
}

/** `pt_BR` → `pt-BR`. */
export function localeOf(salesforceLocale: string): string {
    return salesforceLocale.replace(/_/g, '-');
}
