/** Keeps the Desk's picture of the phone up to date: sends the view whenever it has changed. */
import { deskViewOf } from '../../core/bus/messages';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';

export function showOnDesk(store: Pick<Shown, 'state' | 'subscribe'>, desk: DeskBus, tools: Tools): void {
    let sent = '';
    store.subscribe((next, previous, event) => {
        if (event.type === 'deskChanged') sent = '';
        if (next === previous) return;
        const view = deskViewOf(next);
        const text = JSON.stringify(view);
        if (text === sent || !desk.present()) return;
        sent = text;
        desk.show(view).catch((error: unknown) => tools.report('desk view', error));
    });
}
