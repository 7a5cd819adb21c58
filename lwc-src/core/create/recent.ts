/**
 * What was created for calls lately. Salesforce's search finds a new record only after minutes; a second call from the
 * same number must not make a second lead meanwhile.
 */
import type { Candidate } from '../match/candidate';
import type { Instant } from '../time';

export interface RecentlyCreated {
    readonly recordId: string;
    readonly objectApiName: string;
    readonly name: string;
    readonly company?: string;
    /** As it stands in the record. */
    readonly number: string;
    readonly ownerId?: string;
    readonly at: Instant;
}

/** Long enough for any index to catch up. */
export const REMEMBERED_MS = 24 * 3_600_000;
const MOST_REMEMBERED = 200;

/** The list with one more; what is old falls away. */
export function remember(recent: readonly RecentlyCreated[], created: RecentlyCreated): RecentlyCreated[] {
    return [created, ...stillRecent(recent, created.at).filter(({ recordId }) => recordId !== created.recordId)].slice(0, MOST_REMEMBERED);
}

/** As candidates beside those that a search brought. */
export function recentCandidates(recent: readonly RecentlyCreated[], now: Instant): Candidate[] {
    return stillRecent(recent, now).map(({ recordId, objectApiName, name, company, number, ownerId, at }) => ({
        id: recordId,
        objectApiName,
        name,
        company,
        ownerId,
        phones: [{ field: 'Phone', value: number }],
        modifiedAt: at
    }));
}

function stillRecent(recent: readonly RecentlyCreated[], now: Instant): readonly RecentlyCreated[] {
    return recent.filter(({ at }) => Math.abs(now - at) < REMEMBERED_MS);
}
