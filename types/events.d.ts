/** What JsSIP's declarations need of the `events` package: an emitter, typed by JsSIP itself where it matters. */
declare module 'events' {
    export class EventEmitter {
        on(type: string, listener: (...args: never[]) => void): this;
        off(type: string, listener: (...args: never[]) => void): this;
        once(type: string, listener: (...args: never[]) => void): this;
        emit(type: string, ...args: unknown[]): boolean;
        removeAllListeners(type?: string): this;
    }
}
