/** What forms begin with, from the record in view and the call: whom something is about, what is known of them, what may be made. */
import deskLogActivity from '@salesforce/label/c.deskLogActivity';
import deskNewOf from '@salesforce/label/c.deskNewOf';
import deskNewTask from '@salesforce/label/c.deskNewTask';
import type { DeskCall } from '../../core/bus/messages';
import type { Known } from '../../core/form/prefill';
import type { Linked, Said } from '../../core/log/said';
import type { Match } from '../../core/match/match';

/** An object as the org describes it to this user. */
export interface Makeable {
    readonly apiName: string;
    readonly label: string;
    readonly createable?: boolean;
}

/** One thing that can be made at the Desk: `what` is `Lead`, `Case`…, `Task` or `Log`. */
export interface Making {
    readonly what: string;
    readonly label: string;
}

/** A form that is open goes on being about what it was opened for, whoever calls meanwhile. */
export interface Form {
    /** `Lead`, `Task`… or the id of the Task that is edited. */
    readonly what: string;
    readonly known: Known;
    readonly about: Said;
    /** The call that it was opened in. */
    readonly callKey?: string;
}

const PEOPLE: readonly string[] = ['Contact', 'Lead'];
const RELATED: readonly string[] = ['Account', 'Opportunity', 'Case'];

/** Who the other side is, as far as it was recognised or chosen. */
export function matchOf(call: DeskCall | undefined): Match | undefined {
    return call?.matches.find(({ id }) => id === call.chosenId) ?? call?.matches[0];
}

/** X2: what an activity is about: the record in view, else who calls. */
function aboutOf(inView: Linked | undefined, call: DeskCall | undefined): Said {
    if (inView && PEOPLE.includes(inView.objectApiName)) return { who: inView };
    if (inView && RELATED.includes(inView.objectApiName)) return { what: inView };
    const match = matchOf(call);
    if (match?.whoId) return { who: { id: match.whoId, objectApiName: match.objectApiName === 'Lead' ? 'Lead' : 'Contact' } };
    return match?.whatId ? { what: { id: match.whatId, objectApiName: match.objectApiName } } : {};
}

function knownOf(call: DeskCall | undefined, today: string): Known {
    if (!call) return { today };
    const match = matchOf(call);
    const { number, displayName, notes } = call;
    return { today, number, notes, ...(displayName !== undefined && { displayName }), ...(match && { match }) };
}

/** @param today in the user's time zone */
export function formFor(what: string, inView: Linked | undefined, call: DeskCall | undefined, today: string): Form {
    return { what, known: knownOf(call, today), about: aboutOf(inView, call), ...(call && { callKey: call.key }) };
}

/** The other side of a call, by what is known of it; empty when nothing is. */
export function nameOf(call: DeskCall): string {
    return matchOf(call)?.name ?? call.displayName ?? call.number;
}

/** What this user may make: those of the records, then tasks and activities. */
export function makings(infos: readonly Makeable[], records: readonly string[]): readonly Making[] {
    const may = (what: string): readonly Makeable[] => infos.filter(({ apiName, createable }) => apiName === what && createable !== false);
    const made = records.flatMap((what) => may(what).map(({ label }) => ({ what, label: deskNewOf.replace('{kind}', label) })));
    return may('Task').length > 0 ? [...made, { what: 'Task', label: deskNewTask }, { what: 'Log', label: deskLogActivity }] : made;
}
