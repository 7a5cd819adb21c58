/**
 * Who is it? Asks Salesforce for records with a call's number as soon as the call is there, ranks what comes back,
 * and opens the record that the rule says.
 */
import { plainParser, type NumberParser } from '../../core/number/phoneNumber';
import { isInternal } from '../../core/log/log';
import { isColleague, matchDialledFrom, rank, recognise } from '../../core/match/match';
import { popFor } from '../../core/pop/pop';
import type { Rule } from '../../core/rule/rule';
import { recordOf } from '../../core/state/softphoneState';
import type { Call } from '../../core/call/call';
import { isLive } from '../../core/call/call';
import type { HostPort } from '../../salesforce/host/hostPort';
import type { RecordsPort } from '../../salesforce/records/recordsPort';
import type { Store } from './store';
import type { Tools } from './tools';

export interface LookupTools extends Tools {
    readonly host: HostPort;
    readonly records: RecordsPort;
    readonly rule: () => Rule;
    readonly ownExtension: string;
    /** The parser that knows each country's rules, if it can be had soon. */
    readonly numbers: () => Promise<NumberParser>;
}

export function lookUpCalls(store: Store, tools: LookupTools): void {
    store.subscribe((_next, _previous, event) => {
        if (event.type === 'callStarted' || event.type === 'callRefused') void lookUp(event.call, store, tools);
        if (event.type === 'chosen') void open(event.matchId, store, tools);
    });
}

async function lookUp(call: Call, store: Store, tools: LookupTools): Promise<void> {
    const { key, direction, number, recordContext } = call;
    if (recordContext) {
        store.dispatch({ type: 'matched', key, matches: [matchDialledFrom(recordContext)], internal: false });
        return;
    }
    try {
        const parser = await tools.numbers();
        const candidates = number ? await tools.records.findByNumber(parser.parse(number), direction) : [];
        const matches = rank(recognise(number, candidates, parser), { ...tools.rule().search, convertedLeads: 'follow' });
        store.dispatch({ type: 'matched', key, matches, internal: isInternal(call, isColleague(matches), tools.ownExtension) });
    } catch (error) {
        tools.report('lookup', error);
        store.dispatch({ type: 'matchFailed', key });
        return;
    }
    const record = recordOf(store.state, key);
    if (!record || !isLive(record.call)) return;
    const pop = popFor(record.call, record.matches, tools.rule().pop);
    if (pop.target === 'record') await open(pop.match.id, store, tools);
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
