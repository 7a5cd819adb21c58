import { LightningElement, api } from 'lwc';
import { openRecord } from '../../../services/navigation';
import { layoutOf } from '../../../services/layouts';

interface Found {
    readonly id: string;
    readonly object: string;
    readonly name: string;
}

/** What the org's search finds, in all objects. */
export default class SearchPage extends LightningElement {
    results: object[] = [];
    private searched = '';

    @api
    get text(): string {
        return this.searched;
    }
    set text(text: string) {
        this.searched = text;
        if (text) void this.search(text);
    }

    private async search(text: string): Promise<void> {
        const response = await fetch(`/aura/search?text=${encodeURIComponent(text)}`);
        const found = (await response.json()) as Found[];
        if (text === this.searched) this.results = found.map((one) => ({ ...one, icon: layoutOf(one.object).icon, kind: layoutOf(one.object).label }));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        void openRecord((event.currentTarget as HTMLElement).dataset['id'] ?? '');
    }
}
