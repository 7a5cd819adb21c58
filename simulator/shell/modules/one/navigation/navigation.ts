import { LightningElement } from 'lwc';
import { context } from '../../../services/context';
import { layoutOf } from '../../../services/layouts';
import { activate, close, openAppPage, openList, tabs, type Tabs } from '../../../services/navigation';

/** The tabs of the console: the object's list first, then what has been opened. */
export default class Navigation extends LightningElement {
    tabs: Tabs = tabs.value;

    connectedCallback(): void {
        tabs.listen((next) => (this.tabs = next));
    }

    get objects(): object[] {
        const { home } = this.tabs;
        const lists = context.app.objects.map((object) => ({ object, label: layoutOf(object).plural, selected: home.kind === 'list' && home.object === object }));
        const shown = context.pages.filter(({ tab, inApp }) => inApp || (home.kind === 'app' && home.page.tab === tab));
        return [...lists, ...shown.map(({ tab, label }) => ({ object: tab, label, selected: home.kind === 'app' && home.page.tab === tab }))];
    }

    get homeClass(): string {
        return this.tabs.active < 0 ? 'shell-tab shell-tab_active' : 'shell-tab';
    }

    get open(): object[] {
        return this.tabs.open.map((page, index) => ({
            index,
            title: page.kind === 'record' ? page.title : page.kind === 'search' ? `Search: ${page.text}` : '',
            icon: page.kind === 'record' ? layoutOf(page.object).icon : 'utility:search',
            className: index === this.tabs.active ? 'shell-tab shell-tab_active' : 'shell-tab'
        }));
    }

    handleObject(event: Event): void {
        const { value } = event.target as HTMLSelectElement;
        if (context.pages.some(({ tab }) => tab === value)) openAppPage(value);
        else openList(value);
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
