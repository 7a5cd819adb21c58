/**
 * Calls whose other sides talk to each other. Membership is kept with each call, so that its log entry knows of it when
 * the conference is long over; there is one conference at a time, and no smaller one than of two calls.
 */
import { after, isJoined, type Call } from '../call/call';
import type { Instant } from '../time';
import type { CallRecord } from './softphoneState';

type Calls = readonly CallRecord[];

/** All who are in the conference of a call, newest first; nobody when it is in none. */
export function conferenceOf(calls: Calls, key: string | undefined): Calls {
    const conference = calls.find(({ call }) => call.key === key && isJoined(call))?.call.conference;
    const members = conference ? calls.filter(({ call }) => isJoined(call, conference.key)) : [];
    return members.length > 1 ? members : [];
}

/** Puts calls together that are talked on, with all who are together with one of them. */
export function merged(calls: Calls, keys: readonly string[], at: Instant): Calls {
    const wanted = new Set(keys.flatMap((key) => [key, ...conferenceOf(calls, key).map(({ call }) => call.key)]));
    const members = calls.filter(({ call }) => wanted.has(call.key) && call.state.name === 'talking');
    if (members.length < 2) return calls;
    const there = members.find(({ call }) => isJoined(call))?.call.conference;
    // It began with the call that was there first.
    const conference = there?.key ?? (members.at(-1) as CallRecord).call.key;
    return calls.map((record) => (members.includes(record) ? { ...record, call: after(record.call, { type: 'joined', conference, at }) } : record));
}

/** Who is left over alone has an ordinary call again. */
export function withoutLoners(calls: Calls, at: Instant): Calls {
    return calls.map((record) => (isJoined(record.call) && conferenceOf(calls, record.call.key).length === 0 ? { ...record, call: after(record.call, { type: 'left', at }) } : record));
}

/** One record for each conference in place of all who are in it. */
export function eachOnce(calls: Calls): Calls {
    return calls.filter((record) => (conferenceOf(calls, record.call.key)[0] ?? record) === record);
}

/** Whom a call was together with, at whatever moment: those whose time in the same conference overlaps with its own. */
export function companions(calls: Calls, call: Call): Calls {
    const { conference } = call;
    if (!conference) return [];
    return calls.filter(({ call: other }) => {
        if (other.key === call.key || other.conference?.key !== conference.key) return false;
        return other.conference.since < (conference.until ?? Infinity) && conference.since < (other.conference.until ?? Infinity);
    });
}

/** The keys of all who are together with a call, or its own: what is done to one of them is done to all. */
export function together(calls: Calls, key: string): readonly string[] {
    const members = conferenceOf(calls, key);
    return members.length > 0 ? members.map(({ call }) => call.key) : [key];
}
