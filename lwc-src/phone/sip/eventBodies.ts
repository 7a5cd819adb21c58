/** Documents that come with NOTIFY, read into what the core knows: RFC 4235 (dialogs), RFC 3863 with RFC 4480 (presence). */
import { lampOfPresence, type DialogNews, type Lamp } from '../../core/people/lamp';

/** Longer ones are nobody's telephone. */
const LONGEST = 65_536;

/** @returns undefined when it isn't such a document */
export function dialogNewsIn(body: string): DialogNews | undefined {
    const root = rootOf(body, 'dialog-info');
    if (!root) return undefined;
    const dialogs = all(root, 'dialog').map((dialog) => ({
        id: dialog.getAttribute('id') ?? '',
        state: textOf(all(dialog, 'state')[0]),
        direction: dialog.getAttribute('direction') ?? undefined
    }));
    return { version: Number(root.getAttribute('version') ?? 0), isFull: root.getAttribute('state') !== 'partial', dialogs };
}

/** @returns undefined when it isn't such a document */
export function presenceIn(body: string): Lamp | undefined {
    const root = rootOf(body, 'presence');
    if (!root) return undefined;
    const isOpen = all(root, 'basic').some((basic) => textOf(basic) === 'open');
    const activities = all(root, 'activities').flatMap(({ children }) => [...children].map(({ localName }) => localName));
    return lampOfPresence(isOpen, activities);
}

function rootOf(body: string, name: string): Element | undefined {
    if (body.length > LONGEST) return undefined;
    const root = new DOMParser().parseFromString(body, 'application/xml').documentElement as Element | null;
    return root?.localName === name ? root : undefined;
}

function textOf(element: Element | undefined): string {
    return (element?.textContent ?? '').trim().toLowerCase();
}

/** By local name: prefixes differ from PBX to PBX. */
function all(within: Element, name: string): Element[] {
    return [...within.getElementsByTagNameNS('*', name)];
}
