import { LightningElement } from 'lwc';
import { context } from '../../../services/context';
import { layoutOf } from '../../../services/layouts';
import { activate, close, openList, tabs, type Tabs } from '../../../services/navigation';

/** The tabs of the console: the object's list first, then what has been opened. */
export default class Navigation extends LightningElement {
    tabs: Tabs = tabs.value;

    connectedCallback(): void {
        tabs.listen((next) => (this.tabs = next));
    }

    get objects(): object[] {
        const { home } = this.tabs;
        return context.app.objects.map((object) => ({ object, label: layoutOf(object).plural, selected: home.kind === 'list' && home.object === object }));
    }

    get homeClass(): string {
        return this.tabs.active < 0 ? 'shell-tab shell-tab_active' : 'shell-tab';
    }

    get open(): object[] {
        return this.tabs.open.map((page, index) => ({
            index,
            title: page.kind === 'record' ? page.title : page.kind === 'search' ? `Search: ${page.text}` : page.object,
            icon: page.kind === 'record' ? layoutOf(page.object).icon : 'utility:search',
            className: index === this.tabs.active ? 'shell-tab shell-tab_active' : 'shell-tab'
        }));
    }

    handleObject(event: Event): void {
        openList((event.target as HTMLSelectElement).value);
    }

    handleHome(): void {
        activate(-1);
    }

    handleActivate(event: Event): void {
        activate(Number((event.currentTarget as HTMLElement).dataset['index']));
    }

    handleClose(event: Event): void {
        close(Number((event.currentTarget as HTMLElement).dataset['index']));
    }
}
