/**
 * Who is it? Asks Salesforce for records with a call's number as soon as the call is there, ranks what comes back,
 * and opens the record that the rule says.
 */
import { plainParser, type NumberParser } from '../../core/number/phoneNumber';
import { isInternal } from '../../core/log/log';
import { isColleague, matchDialledFrom, PEOPLE, rank, recognise, type Found, type Match } from '../../core/match/match';
import { popFor } from '../../core/pop/pop';
import type { Candidate } from '../../core/match/candidate';
import type { Rule, WantedSearch } from '../../core/rule/rule';
import { recordOf, type CallRecord } from '../../core/state/softphoneState';
import type { Call } from '../../core/call/call';
import { isLive } from '../../core/call/call';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { RecordsPort } from '../../salesforce/records/recordsPort';
import type { CallRules } from './rules';
import type { Store } from './store';
import type { Tools } from './tools';

export interface LookupTools extends Tools {
    /** Opens records where the agent looks. */
    readonly host: Pick<HostPort, 'openRecord' | 'openNew' | 'openSearch'>;
    readonly records: RecordsPort;
    /** The built-in one. */
    readonly rule: () => Rule;
    /** The built-in one holds where they say nothing. */
    readonly rules?: CallRules;
    readonly ownExtension: string;
    /** The parser that knows each country's rules, if it can be had soon. */
    readonly numbers: () => Promise<NumberParser>;
}

export function lookUpCalls(store: Store, tools: LookupTools): void {
    const popped = new Set<string>();
    store.subscribe((_next, _previous, event) => {
        if (event.type === 'callStarted' || event.type === 'callRefused') void lookUp(event.call, store, tools, popped);
        if (event.type === 'callChanged' && event.event.type === 'answered') void pop(event.key, store, tools, popped);
        if (event.type === 'chosen') void open(event.matchId, store, tools);
    });
}

async function lookUp(call: Call, store: Store, tools: LookupTools, popped: Set<string>): Promise<void> {
    const { key, direction, number, recordContext } = call;
    const search = tools.rules?.searchFor(call);
    if (recordContext && !search) {
        await tools.rules?.hold(key);
        store.dispatch({ type: 'matched', key, matches: [matchDialledFrom(recordContext)], internal: false });
        return;
    }
    try {
        const parser = await tools.numbers();
        const ask = (where: WantedSearch | undefined): Promise<readonly Candidate[]> => tools.records.findByNumber(parser.parse(number), direction, where);
        let found = number ? recognise(number, await ask(search), parser) : [];
        // The search has brought the newest rules with it, which may look elsewhere as well.
        await tools.rules?.hold(key);
        const more = number && tools.rules?.searchFor(call, { search, found: found.length > 0 });
        if (more) found = recognise(number, await ask(more), parser);
        store.dispatch({ type: 'matched', key, found, ...whoIn(found, recordOf(store.state, key), call, tools) });
    } catch (error) {
        tools.report('lookup', error);
        await tools.rules?.hold(key);
        store.dispatch({ type: 'matchFailed', key });
        return;
    }
    await pop(key, store, tools, popped);
}

function whoIn(found: readonly Found[], record: CallRecord | undefined, call: Call, tools: LookupTools): { matches: readonly Match[]; internal: boolean } {
    const ruled = record && tools.rules?.ruling({ ...record, found });
    if (ruled) return { matches: ruled.matches, internal: ruled.internal };
    const matches = rank(found, { ...tools.rule().search, convertedLeads: 'follow' });
    return { matches, internal: isInternal(call, isColleague(matches), tools.ownExtension) };
}

/** Shows what the rule says for this moment of the call, once; not over what the agent has chosen. */
async function pop(key: string, store: Store, tools: LookupTools, popped: Set<string>): Promise<void> {
    const record = recordOf(store.state, key);
    if (!record || !isLive(record.call) || record.lookup !== 'done' || record.chosenId !== undefined || popped.has(key)) return;
    const decision = tools.rules?.ruling(record)?.pop ?? popFor(record.call, record.matches, tools.rule().pop);
    if (decision.target === 'nothing' || decision.target === 'list') return;
    popped.add(key);
    const { number } = record.call;
    if (decision.target === 'record') return open(decision.match.id, store, tools);
    try {
        if (decision.target === 'newRecord') await tools.host.openNew(decision.objectApiName, number && PEOPLE.includes(decision.objectApiName) ? { Phone: number } : {});
        else await tools.host.openSearch(number);
    } catch (error) {
        tools.report('screen pop', error);
    }
}

async function open(recordId: string, store: Store, tools: LookupTools): Promise<void> {
    try {
        await tools.host.openRecord(recordId);
    } catch (error) {
        tools.report('screen pop', error);
        store.dispatch({ type: 'noticed', notice: { key: 'recordNotVisible' } });
    }
}

/** A number as people read it. */
export function readable(number: string, numbers: NumberParser): string {
    return number ? numbers.format(number) : plainParser.format(number);
}
