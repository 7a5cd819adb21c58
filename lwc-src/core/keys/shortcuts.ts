/**
 * Keys that do what agents do most. Single letters, since those with Ctrl and Alt belong to browsers and to keyboards of other
 * languages; they hold only where nobody is typing, and can be switched off (WCAG 2.2, 2.1.4). Pure.
 */
import type { Screen } from '../state/softphoneState';

export type Shortcut = 'answer' | 'hangUp' | 'mute' | 'hold' | 'notes' | 'help';

/** In the order in which they are shown. */
export const SHORTCUTS: readonly { readonly key: string; readonly shortcut: Shortcut }[] = [
    { key: 'A', shortcut: 'answer' },
    { key: 'E', shortcut: 'hangUp' },
    { key: 'M', shortcut: 'mute' },
    { key: 'H', shortcut: 'hold' },
    { key: 'N', shortcut: 'notes' },
    { key: '?', shortcut: 'help' }
];

/** A key that was pressed, as a browser tells it. */
export interface KeyPress {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly altKey: boolean;
    readonly metaKey: boolean;
    /** Held down: what it does is done once. */
    readonly repeat: boolean;
}

/** What has the focus, as a browser tells it. */
export interface Place {
    readonly tagName?: string;
    readonly type?: string;
    readonly isContentEditable?: boolean;
}

/** @param place what has the focus: in a field a letter is a letter */
export function shortcutOf({ key, ctrlKey, altKey, metaKey, repeat }: KeyPress, place: Place | null): Shortcut | undefined {
    if (ctrlKey || altKey || metaKey || repeat || isTypedIn(place)) return undefined;
    return SHORTCUTS.find((one) => one.key === key.toUpperCase())?.shortcut;
}

/** Fields that take no text. */
const NOT_TYPED: readonly string[] = ['button', 'checkbox', 'radio', 'range', 'submit'];
/** Salesforce's fields, of which a page may see no more than that they have the focus: their insides are their own. */
const CLOSED_FIELD = /^LIGHTNING-(?:COMBOBOX|INPUT|RECORD-PICKER|TEXTAREA)/;

export function isTypedIn(place: Place | null): boolean {
    const { tagName = '', type = '', isContentEditable = false } = place ?? {};
    const name = tagName.toUpperCase();
    return isContentEditable || name === 'TEXTAREA' || name === 'SELECT' || CLOSED_FIELD.test(name) || (name === 'INPUT' && !NOT_TYPED.includes(type));
}

/** Screens on which there is work. */
const WORK: readonly string[] = ['ringing', 'dialling', 'talking', 'wrapUp'];

/** Which work there is: another call, or another step of it. Empty when there is none. @param callKey of the call that fills the screen */
export function workOf(screen: Screen, callKey = ''): string {
    return WORK.includes(screen) ? `${screen} ${callKey}` : '';
}
