/**
 * Keeps the utility item from being popped out of Lightning while a call is on: that would load the panel anew, and the call would have to be taken
 * back. Leaving the page is guarded by leaveGuard; taking a frame out of the page asks nobody.
 */
import { liveCalls } from '../../core/state/softphoneState';
import { setPopoutable, type ConsoleToolkit } from '../../salesforce/console/consoleToolkit';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';

export interface PopOutTools extends Pick<Tools, 'timers' | 'report'> {
    readonly store: Pick<Store, 'subscribe'>;
    /** Salesforce's toolkit; asked for with the first call. */
    readonly load: () => Promise<ConsoleToolkit>;
}

export function guardPopOut({ store, load, timers, report }: PopOutTools): void {
    let toolkit: Promise<ConsoleToolkit> | undefined;
    let wanted = true;
    let told = true;
    let isTelling = false;
    const tell = async (): Promise<void> => {
        if (isTelling) return;
        isTelling = true;
        while (told !== wanted) {
            told = wanted;
            try {
                await setPopoutable(await (toolkit ??= load()), told, timers);
            } catch (error) {
                // Not tried again before the next change: a call that is popped out is taken back like after a reload.
                report('pop-out', error);
            }
        }
        isTelling = false;
    };
    store.subscribe((next) => {
        // What only rings goes on ringing for who comes next.
        wanted = liveCalls(next).every(({ call }) => call.state.name === 'ringing');
        void tell();
    });
}
