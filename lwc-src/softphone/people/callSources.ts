/** Who is on the line and who was, as somebody to be called. */
import { isLive } from '../../core/call/call';
import { partyOf } from '../../core/log/log';
import type { Reachable, Sources } from '../../core/people/search';
import type { CallRecord, SoftphoneState } from '../../core/state/softphoneState';

/** As far back as anybody remembers a call. */
const MOST_RECENT = 20;

/** The call that fills the panel is nobody to call: whoever is on it is there already. */
export function callSources({ calls, focus }: SoftphoneState): Pick<Sources, 'matches' | 'recent'> {
    const others = calls.filter(({ call }) => call.key !== focus && call.number !== '');
    return {
        matches: others.filter(({ call }) => isLive(call)).map((record) => reachableIn(record, 'match')),
        recent: others.filter(({ call }) => !isLive(call)).slice(0, MOST_RECENT).map((record) => reachableIn(record, 'recent'))
    };
}

function reachableIn({ call, matches, chosenId }: CallRecord, kind: 'match' | 'recent'): Reachable {
    const party = partyOf(call, matches, chosenId);
    return { kind, number: call.number, name: party?.name ?? call.displayName ?? '', about: party?.company ?? party?.title, objectApiName: party?.objectApiName };
}
