/** Keeps the Desk's picture of the phone up to date: sends the view, and the calls that are over, whenever they have changed. */
import { deskViewOf } from '../../core/bus/messages';
import { phoneCalls } from '../../core/history/listedCall';
import type { Written } from '../../core/outbox/outbox';
import type { CallRecord } from '../../core/state/softphoneState';
import type { DeskBus } from '../../salesforce/bus/deskBus';
import type { Shown } from '../app/shown';
import type { Tools } from '../app/tools';

/** @param writesOf what is written for a call; undefined when it will not be logged */
export function showOnDesk(store: Pick<Shown, 'state' | 'subscribe'>, desk: DeskBus, tools: Tools, writesOf?: (record: CallRecord) => Written | undefined): void {
    const show = onChange(desk, tools, 'desk view', () => deskViewOf(store.state, writesOf), (view) => desk.show(view));
    store.subscribe((next, previous, event) => {
        if (event.type === 'deskChanged') show.again();
        if (next !== previous) show();
    });
    show();
}

/** T6, B6: what the phone remembers of today, and what it still owes a log of. */
export function showCallsOnDesk(store: Pick<Shown, 'state' | 'subscribe'>, desk: DeskBus, tools: Tools): void {
    const calls = (): { readonly calls: ReturnType<typeof phoneCalls>; readonly missed: number } => ({ calls: phoneCalls(store.state), missed: store.state.missedUnseen });
    const show = onChange(desk, tools, 'desk calls', calls, (now) => desk.showCalls(now.calls, now.missed));
    store.subscribe((next, previous, event) => {
        if (event.type === 'deskChanged') show.again();
        if (next !== previous) show();
    });
    show();
}

/** Sends what is new; all of it again to a Desk that has just come. */
function onChange<T>(desk: DeskBus, { report }: Tools, what: string, now: () => T, send: (value: T) => Promise<void>): { (): void; again(): void } {
    let sent = '';
    const show = (): void => {
        if (!desk.present()) return;
        const value = now();
        const text = JSON.stringify(value);
        if (text === sent) return;
        sent = text;
        send(value).catch((error: unknown) => report(what, error));
    };
    return Object.assign(show, { again: () => void (sent = '') });
}
