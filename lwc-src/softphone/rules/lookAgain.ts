/**
 * Who was it? A search that failed is made again when Salesforce is there again: with the Desk while the call lasts, and once
 * its log is written. Whoever is found then is shown, and the log gets its person. Opens no record: that moment is over.
 */
import { isLive, type Call } from '../../core/call/call';
import { recognise, type Found } from '../../core/match/match';
import type { NumberParser } from '../../core/number/phoneNumber';
import type { WantedSearch } from '../../core/rule/rule';
import { recordOf, type CallRecord } from '../../core/state/softphoneState';
import type { RecordsPort } from '../../salesforce/records/recordsPort';
import type { Ruler, Searcher } from '../app/rules';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import type { Outbox } from '../outbox/outbox';

export interface LookAgainTools extends Pick<Tools, 'report'> {
    readonly store: Store;
    readonly outbox: Pick<Outbox, 'subscribe'>;
    readonly records: Pick<RecordsPort, 'findByNumber'>;
    readonly numbers: () => NumberParser;
    readonly searchFor: Searcher;
    readonly ruling: Ruler;
}

export function lookAgain(tools: LookAgainTools): void {
    const { store, outbox } = tools;
    const asked = new Set<string>();
    /** Once for each reason, since whoever can't search can't search the next moment either. */
    const again = (record: CallRecord | undefined, because: 'desk' | 'log'): void => {
        if (record?.lookup !== 'failed' || !record.call.number || asked.has(`${because} ${record.call.key}`)) return;
        asked.add(`${because} ${record.call.key}`);
        void look(record.call, tools);
    };
    store.subscribe((next, _previous, event) => {
        if (event.type === 'deskChanged' && event.desk) for (const record of next.calls) if (isLive(record.call)) again(record, 'desk');
        if (event.type === 'callTakenUp' && next.desk) again(recordOf(next, event.record.call.key), 'desk');
    });
    outbox.subscribe(({ key, state }) => {
        if (state.name === 'saved') again(recordOf(store.state, key), 'log');
    });
}

async function look(call: Call, tools: LookAgainTools): Promise<void> {
    const { store, ruling, report } = tools;
    let found: readonly Found[];
    try {
        found = await everywhere(call, tools);
    } catch (error) {
        return report('lookup again', error);
    }
    const record = recordOf(store.state, call.key);
    const ruled = record?.lookup === 'failed' ? ruling({ ...record, found }) : undefined;
    // What has been written stays, also where it would not have been written had we known.
    if (!record || !ruled || (!isLive(record.call) && !ruled.log.write)) return;
    store.dispatch({ type: 'matched', key: call.key, found, matches: ruled.matches, internal: ruled.internal });
}

/** In all the places that the rules name. */
async function everywhere(call: Call, { records, numbers, searchFor }: LookAgainTools): Promise<readonly Found[]> {
    const { number, direction } = call;
    const parser = numbers();
    const ask = async (where: WantedSearch | undefined): Promise<readonly Found[]> => recognise(number, await records.findByNumber(parser.parse(number), direction, where), parser);
    const search = searchFor(call);
    const found = await ask(search);
    const more = searchFor(call, { search, found: found.length > 0 });
    return more ? ask(more) : found;
}
