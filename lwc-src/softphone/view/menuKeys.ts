/** How a menu goes by keyboard (WAI-ARIA menu): arrows go round, Home, End, first letters. For every menu of the panel. */

/** Where the arrow keys lead, from a place in a list of so many. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
    ArrowDown: (at, count) => (at + 1) % count,
    ArrowUp: (at, count) => (at - 1 + count) % count,
    Home: () => 0,
    End: (_at, count) => count - 1
};

/**
 * Moves the focus within a menu by a key; other keys do nothing.
 * @param items the menu's items, as they are drawn
 */
export function moveByKey(event: KeyboardEvent, items: readonly HTMLElement[]): void {
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
