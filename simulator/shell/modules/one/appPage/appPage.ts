import { LightningElement, api } from 'lwc';
import { productComponents } from 'product-components';
import type { AppPage as Page } from '../../../services/context';

/** A page of App Builder: the product's components, one below the other. */
export default class AppPage extends LightningElement {
    components: readonly { readonly name: string; readonly constructorOf: unknown }[] = [];
    private shown: Page | undefined;

    @api
    get page(): Page | undefined {
        return this.shown;
    }
    set page(page: Page | undefined) {
        if (page?.tab === this.shown?.tab) return;
        this.shown = page;
        this.components = [];
        void this.load(page?.components ?? []);
    }

    private async load(names: readonly string[]): Promise<void> {
        const { shown } = this;
        const loaded = await Promise.all(
            names.map(async (name) => {
                const load = productComponents[name];
                if (!load) throw new Error(`The page names ${name}, which is not in the package.`);
                return { name, constructorOf: (await load()).default };
            })
        );
        if (this.shown === shown) this.components = loaded;
    }
}
