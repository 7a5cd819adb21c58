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
    switch (field.dataType) {
        case 'Currency':
            return new Intl.NumberFormat(locale, { style: 'currency', currency: CURRENCY, minimumFractionDigits: field.scale, maximumFractionDigits: field.scale }).format(Number(value));
        case 'Date':
            return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }).format(Date.parse(`${String(value)}T00:00:00Z`));
        case 'DateTime':
            return new Intl.DateTimeFormat(locale, { timeZone: reader.timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(Date.parse(String(value)));
        case 'Double':
        case 'Int':
            return new Intl.NumberFormat(locale, { maximumFractionDigits: field.scale }).format(Number(value));
        case 'Percent':
            return `${new Intl.NumberFormat(locale, { maximumFractionDigits: field.scale }).format(Number(value))}%`;
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
