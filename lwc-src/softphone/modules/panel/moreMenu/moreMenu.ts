import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';
import { moveByKey } from '../../../view/menuKeys';

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
    private opensAt: 'first' | 'last' | undefined;

    renderedCallback(): void {
        if (!this.isOpen || !this.opensAt) return;
        this.rows.at(this.opensAt === 'last' ? -1 : 0)?.focus();
        this.opensAt = undefined;
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    private get rows(): HTMLElement[] {
        return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    }

    handleToggle(): void {
        this.open(this.isOpen ? undefined : 'first');
    }

    handleButtonKey(event: KeyboardEvent): void {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        this.open(event.key === 'ArrowUp' ? 'last' : 'first');
    }

    handleMenuKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.close(event);
        else moveByKey(event, this.rows);
    }

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.close(event);
        this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
    }

    /** Tab, or a click elsewhere. */
    handleFocusOut({ relatedTarget }: FocusEvent): void {
        const menu = this.refs?.['menu'] as HTMLElement | undefined;
        if (!menu?.contains(relatedTarget as Node | null) && relatedTarget !== this.refs?.['button']) this.open(undefined);
    }

    private open(at: 'first' | 'last' | undefined): void {
        this.isOpen = at !== undefined;
        this.opensAt = at;
    }

    private close(event: Event): void {
        event.preventDefault();
        event.stopPropagation();
        this.open(undefined);
        (this.refs?.['button'] as HTMLElement | undefined)?.focus();
    }
}
