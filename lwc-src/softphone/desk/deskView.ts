/** Keeps the Desk's picture of the phone up to date: sends the view whenever it has changed. */
import { deskViewOf } from '../../core/bus/messages';
import type { Written } from '../../core/outbox/outbox';
import type { CallRecord } from '../../core/state/softphoneState';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';

/** @param writesOf what is written for a call; undefined when it will not be logged */
export function showOnDesk(store: Pick<Shown, 'state' | 'subscribe'>, desk: DeskBus, tools: Tools, writesOf?: (record: CallRecord) => Written | undefined): void {
    let sent = '';
    const show = (): void => {
        const view = deskViewOf(store.state, writesOf);
        const text = JSON.stringify(view);
        if (text === sent || !desk.present()) return;
        sent = text;
        desk.show(view).catch((error: unknown) => tools.report('desk view', error));
    };
    store.subscribe((next, previous, event) => {
        if (event.type === 'deskChanged') sent = '';
        if (next !== previous) show();
    });
    show();
}
