/** Typed events: names with the arguments that their listeners get. */

export class Emitter<Events extends { [Name in keyof Events]: readonly unknown[] }> {
    readonly #listeners: { [Name in keyof Events]?: Set<(...args: Events[Name]) => void> } = {};

    /** @returns takes the listener back */
    on<Name extends keyof Events>(name: Name, listener: (...args: Events[Name]) => void): () => void {
        const listeners = (this.#listeners[name] ??= new Set());
        listeners.add(listener);
        return () => void listeners.delete(listener);
    }

    once<Name extends keyof Events>(name: Name, listener: (...args: Events[Name]) => void): () => void {
        const stop = this.on(name, (...args) => {
            stop();
            listener(...args);
        });
        return stop;
    }

    emit<Name extends keyof Events>(name: Name, ...args: Events[Name]): void {
        for (const listener of [...(this.#listeners[name] ?? [])]) listener(...args);
    }
}
