/** A route to Salesforce's records that is loaded after the first look at the phone; what is asked before then waits for it. */
import { RecordError } from '../../core/errors';
import { routed, type RecordsPort } from './recordsPort';

/** @param load starts at once; when it fails it is tried again with the next request, which fails with `absent` if that was in vain */
export function laterRecords(load: () => Promise<RecordsPort>): RecordsPort {
    let loading: Promise<RecordsPort> | undefined;
    const route = (): Promise<RecordsPort> =>
        (loading ??= load().catch((error: unknown) => {
            loading = undefined;
            throw new RecordError('absent', '', { cause: error });
        }));
    route().catch(() => undefined);
    return routed((act) => route().then(act));
}
