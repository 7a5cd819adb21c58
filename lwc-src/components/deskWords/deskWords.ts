/** Kinds of records, reasons for a match, dates: in the user's words, for all parts of the Desk. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import fieldAssistantPhone from '@salesforce/label/c.fieldAssistantPhone';
import fieldExtension from '@salesforce/label/c.fieldExtension';
import fieldFax from '@salesforce/label/c.fieldFax';
import fieldHomePhone from '@salesforce/label/c.fieldHomePhone';
import fieldMobilePhone from '@salesforce/label/c.fieldMobilePhone';
import fieldOtherPhone from '@salesforce/label/c.fieldOtherPhone';
import fieldPhone from '@salesforce/label/c.fieldPhone';
import matchDialledFrom from '@salesforce/label/c.matchDialledFrom';
import matchNumber from '@salesforce/label/c.matchNumber';
import matchSearch from '@salesforce/label/c.matchSearch';
import objectAccount from '@salesforce/label/c.objectAccount';
import objectContact from '@salesforce/label/c.objectContact';
import objectLead from '@salesforce/label/c.objectLead';
import objectPersonAccount from '@salesforce/label/c.objectPersonAccount';
import objectUser from '@salesforce/label/c.objectUser';
import type { Match, MatchReason } from '../../core/match/match';

const ICONS: Readonly<Record<string, string>> = {
    Contact: 'standard:contact',
    Account: 'standard:account',
    Lead: 'standard:lead',
    User: 'standard:user',
    Opportunity: 'standard:opportunity',
    Case: 'standard:case'
};
const KINDS: Readonly<Record<string, string>> = { Contact: objectContact, Account: objectAccount, Lead: objectLead, User: objectUser };
const FIELDS: Readonly<Record<string, string>> = {
    Phone: fieldPhone,
    MobilePhone: fieldMobilePhone,
    HomePhone: fieldHomePhone,
    OtherPhone: fieldOtherPhone,
    AssistantPhone: fieldAssistantPhone,
    Fax: fieldFax,
    Extension: fieldExtension,
    PersonMobilePhone: fieldMobilePhone,
    PersonHomePhone: fieldHomePhone,
    PersonOtherPhone: fieldOtherPhone,
    PersonAssistantPhone: fieldAssistantPhone
};

/** The icon of a kind of record, as SLDS names it. */
export function iconOf(match: Pick<Match, 'objectApiName' | 'personAccount'> | undefined): string {
    if (match?.personAccount) return 'standard:person_account';
    return ICONS[match?.objectApiName ?? ''] ?? 'standard:unmatched';
}

export function kindOf({ objectApiName, personAccount }: Pick<Match, 'objectApiName' | 'personAccount'>): string {
    return personAccount ? objectPersonAccount : (KINDS[objectApiName] ?? objectApiName);
}

/** B5: why a record is believed to be the other side. */
export function reasonText(why: MatchReason): string {
    switch (why.kind) {
        case 'number':
            return matchNumber.replace('{field}', fieldText(why.field)).replace('{number}', why.value);
        case 'search':
            return matchSearch;
        case 'dialledFrom':
            return matchDialledFrom;
    }
}

/** A field of the org's own by its API name, as nearly as that can be read: `ns__Direct_Line__c`, Direct Line. */
function fieldText(field: string): string {
    return FIELDS[field] ?? field.replace(/__c$/, '').replace(/^[a-z0-9]+__/i, '').replace(/_/g, ' ');
}

/**
 * A date or an instant as people here write it.
 * @param value `YYYY-MM-DD`, which is the same day everywhere, or ISO 8601, shown in the user's time zone
 */
export function dateText(value: string): string {
    const at = Date.parse(value);
    if (Number.isNaN(at)) return '';
    const isDay = value.length === 10;
    return new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', ...(isDay ? { timeZone: 'UTC' } : { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE }) }).format(at);
}
