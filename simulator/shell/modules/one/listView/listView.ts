import { LightningElement, api } from 'lwc';
import { fieldLabel, layoutOf } from '../../../services/layouts';
import { openRecord } from '../../../services/navigation';
import { queryNodes } from '../../../services/records';

type Cell = { readonly value?: string | number | boolean | null } | null | undefined;

/** All records of one object, the last modified first. */
export default class ListView extends LightningElement {
    @api generation = 0;
    rows: object[] = [];
    error = '';
    private shownObject = '';

    @api
    get object(): string {
        return this.shownObject;
    }
    set object(object: string) {
        this.shownObject = object;
        if (object) void this.load(object);
    }

    get title(): string {
        return this.shownObject ? layoutOf(this.shownObject).plural : '';
    }

    get icon(): string {
        return this.shownObject ? layoutOf(this.shownObject).icon : 'standard:record';
    }

    get headings(): string[] {
        return this.shownObject ? layoutOf(this.shownObject).columns.map(fieldLabel) : [];
    }

    private async load(object: string): Promise<void> {
        const { columns } = layoutOf(object);
        const query = `query list { uiapi { query { ${object}(first: 100, orderBy: { LastModifiedDate: { order: DESC } }) { edges { node { Id ${columns.map((field) => `${field} { value }`).join(' ')} } } } } } }`;
        try {
            const nodes = await queryNodes(query, object);
            if (object !== this.shownObject) return;
            this.rows = nodes.map((node) => ({
                id: node['Id'],
                name: String((node[columns[0] ?? ''] as Cell)?.value ?? ''),
                cells: columns.slice(1).map((field) => ({ field, text: String((node[field] as Cell)?.value ?? '') }))
            }));
            this.error = '';
        } catch (error) {
            this.rows = [];
            this.error = (error as { body?: { message?: string } }).body?.message ?? (error as Error).message;
        }
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        void openRecord((event.currentTarget as HTMLElement).dataset['id'] ?? '');
    }
}
