import { LightningElement } from 'lwc';
import { MenuButton } from '../../../view/menuButton';

/** What components have in common that are a button with a menu: refs `button` and `menu` in their template, items by their role. */
export default class MenuElement extends LightningElement {
    static renderMode = 'light' as const;

    isOpen = false;
    protected readonly menu = new MenuButton({
        button: () => this.refs?.['button'] as HTMLElement | undefined,
        menu: () => this.refs?.['menu'] as HTMLElement | undefined,
        items: () => [...this.querySelectorAll<HTMLElement>('[role^="menuitem"]')],
        startsAt: () => this.startsAt,
        show: (isOpen) => (this.isOpen = isOpen)
    });

    renderedCallback(): void {
        this.menu.drawn();
    }

    /** The item that is reached by opening. */
    protected get startsAt(): number {
        return 0;
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
}
