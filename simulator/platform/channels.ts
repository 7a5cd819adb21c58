/**
 * Lightning Message Service of one browser window: channels, and who listens on them. Messages are copied as JSON,
 * so nothing but data passes, as on the platform.
 */

type Listener = (message: unknown) => void;

class Channels {
    private readonly listeners = new Map<string, Set<Listener>>();

    listen(channel: string, listener: Listener): () => void {
        const all = this.listeners.get(channel) ?? new Set<Listener>();
        this.listeners.set(channel, all.add(listener));
        return () => all.delete(listener);
    }

    /** @throws TypeError when the message can't be copied */
    publish(channel: string, message: unknown): void {
        if (hasFunctions(message)) throw new TypeError('A message must be made of plain data.');
        const text = JSON.stringify(message ?? null);
        for (const listener of [...(this.listeners.get(channel) ?? [])]) queueMicrotask(() => listener(JSON.parse(text)));
    }
}

function hasFunctions(value: unknown): boolean {
    if (typeof value === 'function' || typeof value === 'symbol') return true;
    return typeof value === 'object' && value !== null && Object.values(value).some(hasFunctions);
}

export const channels = new Channels();
