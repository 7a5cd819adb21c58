/** A lead that was converted while the call went on (B8): the log follows it to what it became. */
import type { ConvertedLeads, Match } from './match';

/** What leads became, by their ids, as read again before the log is written. */
export type Conversions = Readonly<Record<string, { readonly contactId?: string; readonly accountId?: string; readonly opportunityId?: string }>>;

/**
 * The match as it is now.
 * @param convertedLeads what the org does with converted leads (U5); `new` is about a caller, and this one is known
 */
export function afterConversion(match: Match | undefined, conversions: Conversions, convertedLeads: ConvertedLeads): Match | undefined {
    const became = match?.objectApiName === 'Lead' && Object.hasOwn(conversions, match.id) ? conversions[match.id] : undefined;
    if (!match || !became) return match;
    if (convertedLeads === 'ignore') return { ...match, converted: true };
    const { contactId, accountId, opportunityId } = became;
    if (contactId === undefined) return match;
    return { ...match, id: contactId, objectApiName: 'Contact', whoId: contactId, whatId: opportunityId, accountId };
}
