/** Opens the phone in a window of its own. */
import { OWN_WINDOW } from '../../salesforce/page/pageFacts';
import type { Shown } from '../app/shown';

/** Wide and high enough for every screen of the panel, in CSS pixels. */
const FEATURES = 'popup,width=360,height=640';

/**
 * To be called from a click, as browsers want it. One that is there already comes to the front, and isn't loaded anew: it may have a call.
 * @param view the page's window
 */
export function openOwnWindow(view: Pick<Window, 'open' | 'location'>, shown: Pick<Shown, 'dispatch'>): void {
    const opened = view.open('', 'patchbay', FEATURES);
    if (!opened) return shown.dispatch({ type: 'noticed', notice: { key: 'windowBlocked' } });
    if (opened.location.href === 'about:blank') opened.location.href = `${view.location.pathname}?${OWN_WINDOW}=1`;
    opened.focus();
}
