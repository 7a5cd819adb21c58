/** Kinds of records, reasons for a match, outcomes, what stands in the way of a log, dates: in the user's words, for all parts of the Desk. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import fieldAssistantPhone from '@salesforce/label/c.fieldAssistantPhone';
import fieldExtension from '@salesforce/label/c.fieldExtension';
import fieldFax from '@salesforce/label/c.fieldFax';
import fieldHomePhone from '@salesforce/label/c.fieldHomePhone';
import fieldMobilePhone from '@salesforce/label/c.fieldMobilePhone';
import fieldOtherPhone from '@salesforce/label/c.fieldOtherPhone';
import fieldPhone from '@salesforce/label/c.fieldPhone';
import logFailedAbsent from '@salesforce/label/c.logFailedAbsent';
import logFailedConflict from '@salesforce/label/c.logFailedConflict';
import logFailedDuplicate from '@salesforce/label/c.logFailedDuplicate';
import logFailedInvalid from '@salesforce/label/c.logFailedInvalid';
import logFailedNoAccess from '@salesforce/label/c.logFailedNoAccess';
import logFailedNotFound from '@salesforce/label/c.logFailedNotFound';
import logFailedSignedOut from '@salesforce/label/c.logFailedSignedOut';
import logFailedSilent from '@salesforce/label/c.logFailedSilent';
import logFailedLinkGone from '@salesforce/label/c.logFailedLinkGone';
import logFailedSimilar from '@salesforce/label/c.logFailedSimilar';
import logFailedUnclear from '@salesforce/label/c.logFailedUnclear';
import logFailedUnknown from '@salesforce/label/c.logFailedUnknown';
import logFailedUnsure from '@salesforce/label/c.logFailedUnsure';
import logNotLoggedAsRuled from '@salesforce/label/c.logNotLoggedAsRuled';
import logNotLoggedConvertedLead from '@salesforce/label/c.logNotLoggedConvertedLead';
import logNotLoggedElsewhere from '@salesforce/label/c.logNotLoggedElsewhere';
import logNotLoggedInternal from '@salesforce/label/c.logNotLoggedInternal';
import logNotLoggedNeverACall from '@salesforce/label/c.logNotLoggedNeverACall';
import logNotLoggedPart from '@salesforce/label/c.logNotLoggedPart';
import matchDialledFrom from '@salesforce/label/c.matchDialledFrom';
import matchNumber from '@salesforce/label/c.matchNumber';
import matchSearch from '@salesforce/label/c.matchSearch';
import objectAccount from '@salesforce/label/c.objectAccount';
import objectContact from '@salesforce/label/c.objectContact';
import objectLead from '@salesforce/label/c.objectLead';
import objectPersonAccount from '@salesforce/label/c.objectPersonAccount';
import objectUser from '@salesforce/label/c.objectUser';
import outcomeAnswered from '@salesforce/label/c.outcomeAnswered';
import outcomeBlocked from '@salesforce/label/c.outcomeBlocked';
import outcomeBusy from '@salesforce/label/c.outcomeBusy';
import outcomeCancelled from '@salesforce/label/c.outcomeCancelled';
import outcomeCongested from '@salesforce/label/c.outcomeCongested';
import outcomeDeclined from '@salesforce/label/c.outcomeDeclined';
import outcomeElsewhere from '@salesforce/label/c.outcomeElsewhere';
import outcomeFailed from '@salesforce/label/c.outcomeFailed';
import outcomeIncompatible from '@salesforce/label/c.outcomeIncompatible';
import outcomeIncomplete from '@salesforce/label/c.outcomeIncomplete';
import outcomeMissed from '@salesforce/label/c.outcomeMissed';
import outcomeNotFound from '@salesforce/label/c.outcomeNotFound';
import outcomeRefused from '@salesforce/label/c.outcomeRefused';
import outcomeUnanswered from '@salesforce/label/c.outcomeUnanswered';
import outcomeUnreachable from '@salesforce/label/c.outcomeUnreachable';
import type { Outcome } from '../../core/call/outcome';
import type { RecordTrouble } from '../../core/errors';
import type { NotLogged } from '../../core/log/log';
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

/** Why a call isn't logged. */
export const NOT_LOGGED: Readonly<Record<NotLogged, string>> = {
    internal: logNotLoggedInternal,
    elsewhere: logNotLoggedElsewhere,
    neverACall: logNotLoggedNeverACall,
    asRuled: logNotLoggedAsRuled,
    convertedLead: logNotLoggedConvertedLead,
    part: logNotLoggedPart
};

/** Why a log was not written, where Salesforce gave no reason. */
export const FAILED: Readonly<Record<RecordTrouble, string>> = {
    absent: logFailedAbsent,
    conflict: logFailedConflict,
    duplicate: logFailedDuplicate,
    invalid: logFailedInvalid,
    similar: logFailedSimilar,
    linkGone: logFailedLinkGone,
    noAccess: logFailedNoAccess,
    notFound: logFailedNotFound,
    signedOut: logFailedSignedOut,
    silent: logFailedSilent,
    unclear: logFailedUnclear,
    unknown: logFailedUnknown,
    unsure: logFailedUnsure
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
    answered: outcomeAnswered,
    blocked: outcomeBlocked,
    busy: outcomeBusy,
    cancelled: outcomeCancelled,
    congested: outcomeCongested,
    declined: outcomeDeclined,
    elsewhere: outcomeElsewhere,
    failed: outcomeFailed,
    incompatible: outcomeIncompatible,
    incomplete: outcomeIncomplete,
    missed: outcomeMissed,
    notFound: outcomeNotFound,
    refused: outcomeRefused,
    unanswered: outcomeUnanswered,
    unreachable: outcomeUnreachable
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
