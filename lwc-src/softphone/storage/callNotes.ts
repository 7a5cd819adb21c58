/** Where the calls that are on are noted. */
type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The tab's own storage. Where the browser blocks it, asking for it fails: then nothing is noted. */
export function tabStorage(): TabStorage {
    try {
        return sessionStorage;
    } catch {
        const nothing = (): null => null;
        return { getItem: nothing, setItem: nothing, removeItem: nothing };
    }
}

/**
 * What is noted of the calls that are on, for the page after this one: in the tab's own storage, and told to the other
 * tabs, which note it as well, since one of them may be the page after this one.
 */
export class CallNotes {
    private readonly storage: TabStorage;
    /** Told of each change here. */
    onChange: (note: string | null) => void = () => undefined;

    constructor(storage: TabStorage) {
        this.storage = storage;
    }

    getItem(key: string): string | null {
        return this.storage.getItem(key);
    }

    /** @throws DOMException when the storage is full or blocked; the other tabs have been told */
    setItem(key: string, note: string): void {
        this.onChange(note);
        this.storage.setItem(key, note);
    }

    removeItem(key: string): void {
        this.onChange(null);
        this.storage.removeItem(key);
    }
}
