import { LightningElement } from 'lwc';
import { productComponents } from 'product-components';
import { context, type UtilityItem } from '../../../services/context';
import { openUtility, SOFTPHONE, softphoneItem, type SoftphoneItem } from '../../../services/softphone';

interface Shown extends UtilityItem {
    readonly isSoftphone: boolean;
    readonly constructorOf?: unknown;
    readonly isStarted: boolean;
}

/** The bar at the foot of the page. A panel that was started stays alive when it is closed. */
export default class UtilityBar extends LightningElement {
    items: readonly Shown[] = context.app.utilityItems
        .filter(({ component }) => component !== SOFTPHONE || context.softphone !== undefined)
        .map((item) => ({ ...item, isSoftphone: item.component === SOFTPHONE, isStarted: item.eager }));
    open: string | undefined = openUtility.value;
    change: Partial<SoftphoneItem> = softphoneItem.value;

    connectedCallback(): void {
        openUtility.listen((open) => {
            this.open = open;
            if (open) this.start(open);
        });
        softphoneItem.listen((change) => (this.change = change));
        for (const { id, eager } of this.items) if (eager) this.start(id);
    }

    get rows(): object[] {
        return this.items.map((item) => {
            const shown: Partial<SoftphoneItem> = item.isSoftphone ? this.change : {};
            const isOpen = item.id === this.open;
            const { width = item.width, height = item.height } = shown;
            return {
                ...item,
                label: shown.label ?? item.label,
                icon: `utility:${shown.icon ?? item.icon}`,
                panelLabel: shown.panelLabel ?? item.label,
                pressed: String(isOpen),
                popOutHeld: shown.popoutable === false,
                itemClass: isOpen ? 'slds-utility-bar__item shell-utility shell-utility_open' : 'slds-utility-bar__item shell-utility',
                panelClass: isOpen ? 'shell-panel shell-panel_open' : 'shell-panel',
                panelStyle: `width: ${width}px; height: ${height}px`
            };
        });
    }

    handleToggle(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        openUtility.value = this.open === id ? undefined : id;
    }

    handleMinimize(): void {
        openUtility.value = undefined;
    }

    /** Lightning makes the frame anew in a window of its own; here it is made anew where it is. */
    handlePopOut(event: Event): void {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        this.set(id, { isStarted: false });
        // Once the old frame is gone.
        setTimeout(() => this.start(id), 0);
    }

    private start(id: string): void {
        const item = this.items.find((one) => one.id === id);
        if (!item || (item.isStarted && (item.isSoftphone || item.constructorOf))) return;
        this.set(id, { isStarted: true });
        if (item.isSoftphone) return;
        const name = item.component.split(':')[1] ?? '';
        const load = productComponents[name];
        if (!load) throw new Error(`The utility bar names ${item.component}, which is not in the package.`);
        void load().then(({ default: constructorOf }) => this.set(id, { constructorOf }));
    }

    private set(id: string, change: Partial<Shown>): void {
        this.items = this.items.map((item) => (item.id === id ? { ...item, ...change } : item));
    }
}
