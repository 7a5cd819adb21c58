import { api } from 'lwc';
import MenuElement from 'panel/menuElement';
import { t } from '../../../i18n/labels';

/** One thing that can be done, by a name of the caller's own. */
export interface MenuItem {
    readonly id: string;
    readonly text: string;
    readonly icon: string;
}

/** What is used seldom, behind one button (WAI-ARIA menu button). Fires `choose` with the item's id. */
export default class MoreMenu extends MenuElement {
    @api items: readonly MenuItem[] = [];
    @api disabled = false;

    label = { more: t('more') };

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.menu.close(event);
        this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
    }
}
