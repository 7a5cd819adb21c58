import { LightningElement } from 'lwc';
import type { AppPage } from '../../../services/context';
import { currentPage, newRecordForm, refreshes, tabs, type Page } from '../../../services/navigation';

/** The whole of Lightning: header, tabs, the page in view, utility bar. */
export default class App extends LightningElement {
    page: Page = currentPage();
    form = newRecordForm.value;
    generation = 0;

    connectedCallback(): void {
        tabs.listen(() => (this.page = currentPage()));
        newRecordForm.listen((form) => (this.form = form));
        refreshes.listen((count) => (this.generation = count));
    }

    get isList(): boolean {
        return this.page.kind === 'list';
    }

    get isRecord(): boolean {
        return this.page.kind === 'record';
    }

    get isSearch(): boolean {
        return this.page.kind === 'search';
    }

    get appPage(): AppPage | undefined {
        return this.page.kind === 'app' ? this.page.page : undefined;
    }

    get object(): string {
        return this.page.kind === 'list' || this.page.kind === 'record' ? this.page.object : '';
    }

    get recordId(): string {
        return this.page.kind === 'record' ? this.page.recordId : '';
    }

    get searchText(): string {
        return this.page.kind === 'search' ? this.page.text : '';
    }
}
