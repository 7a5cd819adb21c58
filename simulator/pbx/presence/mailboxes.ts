/** The voice messages of every user. */
import type { Mailbox } from './eventPackages';

export class Mailboxes {
    readonly #all = new Map<string, Mailbox>();
    readonly #changed: (user: string) => void;

    /** @param changed told whose is another now */
    constructor(changed: (user: string) => void) {
        this.#changed = changed;
    }

    of(user: string): Mailbox {
        return this.#all.get(user) ?? { fresh: 0, heard: 0 };
    }

    /** Somebody has left a message. */
    leave(user: string): void {
        const { fresh, heard } = this.of(user);
        this.#fill(user, { fresh: fresh + 1, heard });
    }

    /** The user has called for them. */
    hear(user: string): void {
        const { fresh, heard } = this.of(user);
        if (fresh > 0) this.#fill(user, { fresh: 0, heard: heard + fresh });
    }

    #fill(user: string, mailbox: Mailbox): void {
        this.#all.set(user, mailbox);
        this.#changed(user);
    }
}
