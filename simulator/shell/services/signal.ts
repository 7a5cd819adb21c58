/** A value that tells who listens when it has changed: all the state the shell has is made of these. */

export class Signal<T> {
    private current: T;
    private readonly listeners = new Set<(value: T) => void>();

    constructor(initial: T) {
        this.current = initial;
    }

    get value(): T {
        return this.current;
    }

    set value(next: T) {
        this.current = next;
        for (const listener of [...this.listeners]) listener(next);
    }

    /** @returns stops listening */
    listen(listener: (value: T) => void): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }
}
