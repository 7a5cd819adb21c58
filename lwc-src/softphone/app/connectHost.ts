/** Makes contact with Salesforce and keeps trying what the agent does there: clicks on numbers, words from the Desk. */
import type { RecordContext } from '../../core/call/call';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import { HostError, type HostPort } from '../../salesforce/host/hostPort';
import type { Shown } from './shown';
import type { Tools } from './tools';

export interface HostConnection {
    readonly host: HostPort;
    readonly desk: DeskBus;
    readonly shown: Pick<Shown, 'dispatch'>;
    readonly dial: (number: string, context?: RecordContext) => void;
    readonly tools: Tools;
}

/** Open CTI has no sign of life of its own; a host that was silent is asked again this often, this many times. */
const AGAIN_MS = 15_000;
const MOST_TRIES = 20;

export function connectHost({ host, desk, shown, dial, tools }: HostConnection): void {
    host.listen((event) => {
        try {
            if (event.type === 'message') desk.receive(event.data);
            else dial(event.number, event.context);
        } catch (error) {
            // Thrown into Salesforce's library it would cost every later click.
            tools.report(event.type === 'message' ? 'message' : 'click', error);
        }
    });
    void attempt(1);

    async function attempt(tries: number): Promise<void> {
        try {
            await host.start();
            shown.dispatch({ type: 'salesforceChanged', salesforce: 'ready' });
            await desk.sayHello();
        } catch (error) {
            if (error instanceof HostError && error.trouble === 'outsideSalesforce') return shown.dispatch({ type: 'salesforceChanged', salesforce: 'outside' });
            tools.report('Salesforce', error);
            shown.dispatch({ type: 'salesforceChanged', salesforce: 'silent' });
            shown.dispatch({ type: 'noticed', notice: { key: 'salesforceSilent' } });
            if (tries < MOST_TRIES) tools.timers.set(() => void attempt(tries + 1), AGAIN_MS);
        }
    }
}
