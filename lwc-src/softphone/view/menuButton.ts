/** A button that opens a menu, and the menu's keys (WAI-ARIA menu button): for every menu of the panel. What is in it and how it is drawn is the component's. */

/** Where the arrow keys lead, from a place in a list of so many. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
    ArrowDown: (at, count) => (at + 1) % count,
    ArrowUp: (at, count) => (at - 1 + count) % count,
    Home: () => 0,
    End: (_at, count) => count - 1
};

/** What the component tells of itself. */
export interface MenuParts {
    /** The button and the menu, where they are drawn. */
    button(): HTMLElement | undefined;
    menu(): HTMLElement | undefined;
    items(): readonly HTMLElement[];
    /** The item that is reached by opening: the first, or what is chosen now. */
    startsAt(): number;
    /** Draws or takes away the menu. */
    show(isOpen: boolean): void;
}

export class MenuButton {
    private readonly parts: MenuParts;
    private isOpen = false;
    /** Where the focus goes once the menu is drawn. */
    private goesTo: 'start' | 'last' | undefined;

    constructor(parts: MenuParts) {
        this.parts = parts;
    }

    /** To be called after the component was drawn. */
    drawn(): void {
        if (!this.isOpen || !this.goesTo) return;
        const items = this.parts.items();
        items.at(this.goesTo === 'last' ? -1 : Math.max(0, this.parts.startsAt()))?.focus();
        this.goesTo = undefined;
    }

    toggle(): void {
        this.open(this.isOpen ? undefined : 'start');
    }

    buttonKey(event: KeyboardEvent): void {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        this.open(event.key === 'ArrowUp' ? 'last' : 'start');
    }

    menuKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.close(event);
        else moveByKey(event, this.parts.items());
    }

    /** Tab, or a click elsewhere. */
    focusOut({ relatedTarget }: FocusEvent): void {
        if (!this.parts.menu()?.contains(relatedTarget as Node | null) && relatedTarget !== this.parts.button()) this.open(undefined);
    }

    /** Something was chosen, or nothing after all: the focus goes back to where it came from. */
    close(event: Event): void {
        event.preventDefault();
        event.stopPropagation();
        this.open(undefined);
        this.parts.button()?.focus();
    }

    private open(goesTo: 'start' | 'last' | undefined): void {
        this.isOpen = goesTo !== undefined;
        this.goesTo = goesTo;
        this.parts.show(this.isOpen);
    }
}

/**
 * Moves the focus within a menu by a key; other keys do nothing.
 * @param items the menu's items, as they are drawn
 */
function moveByKey(event: KeyboardEvent, items: readonly HTMLElement[]): void {
    const { key } = event;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = items[STEPS[key]?.(at, items.length) ?? beginningWith(key, at, items)];
    if (!next) return;
    event.preventDefault();
    next.focus();
}

/** The next item after `at` that begins with a letter; -1 for other keys. */
function beginningWith(key: string, at: number, items: readonly HTMLElement[]): number {
    if (key.length !== 1) return -1;
    const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const found = order.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
    return found ? items.indexOf(found) : -1;
}
