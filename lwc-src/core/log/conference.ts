/**
 * A conversation of more than two (X5, X8): who was there, and one log entry for each person whom Salesforce knows, under
 * a key that is the same whenever and by whomever it is made.
 */
import { callKeyOf } from '../call/callKey';
import type { Found, Match } from '../match/match';
import type { Instant } from '../time';

export interface Participant {
    /** As the PBX writes it; empty when withheld. */
    readonly number: string;
    readonly readableNumber: string;
    readonly displayName?: string;
    readonly found: readonly Found[];
    /** A colleague's user in Salesforce. */
    readonly userId?: string;
    readonly joinedAt: Instant;
}

/** A participant whom Salesforce knows. */
export interface Attendee {
    readonly key: string;
    readonly participant: Participant;
    readonly match: Match;
}

/** The key of the entry for one participant of a call. */
export function participantKey(callKey: string, { number, joinedAt }: Pick<Participant, 'number' | 'joinedAt'>): string {
    return callKeyOf(`${callKey}#${number.replace(/[^\w+*#]/g, '') || joinedAt}`);
}

/**
 * Those who get an entry beside the one for the other side of the call: each person once, colleagues not.
 * @param party the other side of the call, which has the call's own entry
 * @param matchOf who a participant is taken to be
 */
export function attendeesOf(callKey: string, party: Match | undefined, participants: readonly Participant[], matchOf: (participant: Participant) => Match | undefined): Attendee[] {
    const [people, keys] = [new Set([party?.id]), new Set([callKey])];
    const byJoining = [...participants].sort((a, b) => a.joinedAt - b.joinedAt || (a.number < b.number ? -1 : 1));
    return byJoining.flatMap((participant) => {
        const match = matchOf(participant);
        const key = participantKey(callKey, participant);
        if (!match || match.objectApiName === 'User' || people.has(match.id) || keys.has(key)) return [];
        people.add(match.id);
        keys.add(key);
        return [{ key, participant, match }];
    });
}
