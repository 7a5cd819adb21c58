/** Who the other side is, in the words and the icon that the agent sees. Pure but for the labels. */
import { partyOf } from '../../core/log/log';
import type { Match, MatchReason } from '../../core/match/match';
import type { CallRecord } from '../../core/state/softphoneState';
import { t, type Label } from '../i18n/labels';

export interface CallerView {
    readonly title: string;
    /** Title and company, or the kind of record. */
    readonly about: string;
    /** Why we think so. */
    readonly why: string;
    /** SLDS icon, `standard:contact`. */
    readonly icon: string;
    readonly recordId?: string;
}

const ICONS: Readonly<Record<string, string>> = { Contact: 'standard:contact', Account: 'standard:account', Lead: 'standard:lead', User: 'standard:user', Opportunity: 'standard:opportunity', Case: 'standard:case' };
const KINDS: Readonly<Record<string, Label>> = { Contact: 'objectContact', Account: 'objectAccount', Lead: 'objectLead', User: 'objectUser' };
const FIELDS: Readonly<Record<string, Label>> = {
    Phone: 'fieldPhone',
    MobilePhone: 'fieldMobilePhone',
    HomePhone: 'fieldHomePhone',
    OtherPhone: 'fieldOtherPhone',
    AssistantPhone: 'fieldAssistantPhone',
    Fax: 'fieldFax',
    Extension: 'fieldExtension',
    PersonMobilePhone: 'fieldMobilePhone',
    PersonHomePhone: 'fieldHomePhone',
    PersonOtherPhone: 'fieldOtherPhone',
    PersonAssistantPhone: 'fieldAssistantPhone'
};

/** @param readable the other side's number as people read it */
export function callerView(record: CallRecord, readable: string): CallerView {
    const match = partyOf(record.call, record.matches, record.chosenId);
    if (match) return { ...matchView(match), why: reasonText(match.why) };
    const number = readable || t('withheldNumber');
    const name = record.call.displayName;
    if (record.call.isRoom) return { title: name ?? number, about: number, why: t('roomWhy'), icon: 'standard:groups' };
    const why = record.lookup === 'searching' ? t('checkingWhoItIs') : record.lookup === 'failed' ? t('couldNotLookUp') : t('someoneUnknown');
    return { title: name ?? number, about: name ? number : '', why, icon: 'standard:unmatched' };
}

export function matchView(match: Match): Omit<CallerView, 'why'> {
    const kind = kindOf(match);
    const about = [match.title, match.company].filter(Boolean).join(' · ') || kind;
    return { title: match.name, about, icon: match.personAccount ? 'standard:person_account' : (ICONS[match.objectApiName] ?? 'standard:record'), recordId: match.id };
}

export function kindOf({ objectApiName, personAccount }: Match): string {
    if (personAccount) return t('objectPersonAccount');
    const label = KINDS[objectApiName];
    return label ? t(label) : t('objectOther', { name: objectApiName });
}

export function reasonText(why: MatchReason): string {
    switch (why.kind) {
        case 'number':
            return t('matchNumber', { field: fieldText(why.field), number: why.value });
        case 'search':
            return t('matchSearch');
        case 'dialledFrom':
            return t('matchDialledFrom');
    }
}

/** `Direct_Line__c` reads as `Direct Line` until somebody tells its label. */
function fieldText(field: string): string {
    const label = FIELDS[field];
    return label ? t(label) : field.replace(/__c$/, '').replace(/^[a-z0-9]+__/i, '').replace(/_/g, ' ');
}
