import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';
import type { Tab } from '../../../view/panes';

const TABS = [
    { id: 'keypad', text: 'keypadTab', icon: 'utility:keypad' },
    { id: 'people', text: 'colleaguesTab', icon: 'utility:people' },
    { id: 'calls', text: 'callsTab', icon: 'utility:clock' },
    { id: 'settings', text: 'settingsTab', icon: 'utility:settings' }
] as const;

/** The foot of the panel. Fires `tab` with the tab's id. */
export default class Tabs extends LightningElement {
    static renderMode = 'light' as const;

    @api selected: Tab = 'keypad';
    @api missed = 0;

    get rows(): object[] {
        return TABS.map(({ id, text, icon }) => ({
            id,
            icon,
            text: t(text),
            badge: id === 'calls' && this.missed > 0 ? String(this.missed) : '',
            current: id === this.selected ? 'page' : undefined,
            className: id === this.selected ? 'panel-tab panel-tab_selected' : 'panel-tab'
        }));
    }

    handleClick(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('tab', { detail: { tab: id } }));
    }
}
