/** What a colleague's telephone is doing, as the PBX tells it: RFC 4235 (its dialogs) or RFC 3856 (its presence). */

export type Lamp = 'free' | 'ringing' | 'onACall' | 'away' | 'offline';

/** A dialog of somebody's telephone (RFC 4235 §3.7.1); it has ended when its state is `terminated`. */
export interface SeenDialog {
    readonly id: string;
    readonly direction?: string;
    readonly state: string;
}

/** A document of RFC 4235 §4.1: all dialogs, or what has changed since the version before. */
export interface DialogNews {
    readonly version: number;
    readonly isFull: boolean;
    readonly dialogs: readonly SeenDialog[];
}

/** What is known of somebody's dialogs. */
export interface KnownDialogs {
    readonly version: number;
    readonly dialogs: readonly SeenDialog[];
}

/**
 * RFC 4235 §4.3.
 * @returns undefined when something in between was missed: then only a full document helps
 */
export function afterDialogNews(known: KnownDialogs | undefined, { version, isFull, dialogs }: DialogNews): KnownDialogs | undefined {
    const live = dialogs.filter(({ state }) => state !== 'terminated');
    if (isFull) return { version, dialogs: live };
    if (known && version <= known.version) return known;
    if (known?.version !== version - 1) return undefined;
    const changed = new Set(dialogs.map(({ id }) => id));
    return { version, dialogs: [...known.dialogs.filter(({ id }) => !changed.has(id)), ...live] };
}

/** Somebody who dials is as busy as somebody who talks; only who is called can be free soon. */
export function lampOfDialogs({ dialogs }: KnownDialogs): Lamp {
    if (dialogs.some(({ state, direction }) => state === 'confirmed' || direction === 'initiator')) return 'onACall';
    return dialogs.length > 0 ? 'ringing' : 'free';
}

/**
 * @param isOpen the basic status of RFC 3863; any open one counts
 * @param activities names as in RFC 4480, for example `on-the-phone`
 */
export function lampOfPresence(isOpen: boolean, activities: readonly string[]): Lamp {
    const does = (...names: string[]): boolean => names.some((name) => activities.includes(name));
    if (does('on-the-phone', 'busy')) return 'onACall';
    if (!isOpen) return 'offline';
    return does('away', 'meal', 'meeting', 'vacation', 'sleeping', 'appointment') ? 'away' : 'free';
}
