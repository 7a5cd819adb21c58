import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';
import { MenuButton } from '../../../view/menuButton';

/** One thing that can be done, by a name of the caller's own. */
export interface MenuItem {
    readonly id: string;
    readonly text: string;
    readonly icon: string;
}

/** What is used seldom, behind one button (WAI-ARIA menu button). Fires `choose` with the item's id. */
export default class MoreMenu extends LightningElement {
    static renderMode = 'light' as const;

    @api items: readonly MenuItem[] = [];
    @api disabled = false;

    isOpen = false;
    label = { more: t('more') };
    private readonly menu = new MenuButton({
        button: () => this.refs?.['button'] as HTMLElement | undefined,
        menu: () => this.refs?.['menu'] as HTMLElement | undefined,
        items: () => [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')],
        startsAt: () => 0,
        show: (isOpen) => (this.isOpen = isOpen)
    });

    renderedCallback(): void {
        this.menu.drawn();
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    handleToggle(): void {
        this.menu.toggle();
    }

    handleButtonKey(event: KeyboardEvent): void {
        this.menu.buttonKey(event);
    }

    handleMenuKey(event: KeyboardEvent): void {
        this.menu.menuKey(event);
    }

    handleFocusOut(event: FocusEvent): void {
        this.menu.focusOut(event);
    }

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.menu.close(event);
        this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
    }
}
