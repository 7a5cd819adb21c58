/** Typed events: names with the arguments that their listeners get. */
import type { Timers } from './timers';

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

    /**
     * Resolves when something holds, looking now and after every event of this name.
     * @param holds may throw, when it never will
     * @throws Error after the time
     */
    until(name: keyof Events, holds: () => boolean, timers: Timers, timeoutMs: number, otherwise: () => string): Promise<void> {
        return new Promise((resolve, reject) => {
            const look = (): void => {
                try {
                    if (holds()) finish(resolve);
                } catch (error) {
                    finish(() => reject(error instanceof Error ? error : new Error(String(error))));
                }
            };
            const unlisten = this.on(name, look);
            const stop = timers.after(timeoutMs, () => finish(() => reject(new Error(`${otherwise()} after ${timeoutMs} ms`))));
            const finish = (settle: () => void): void => {
                stop();
                unlisten();
                settle();
            };
            look();
        });
    }
}
