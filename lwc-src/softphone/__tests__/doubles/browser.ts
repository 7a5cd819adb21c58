/**
 * What the tabs of one browser share: locks (https://www.w3.org/TR/web-locks/) and channels. As strict as the real ones:
 * a lock goes to whoever asked first, is taken from who holds it by `steal` alone, and messages are copies.
 */
interface Asked {
    readonly tab: string;
    readonly grant: (lock: object | null) => void;
}

export class FakeBrowser {
    private readonly held = new Map<string, { readonly tab: string; readonly break: () => void }>();
    private readonly queues = new Map<string, Asked[]>();
    private readonly ports = new Set<{ readonly name: string; readonly tab: string; onmessage: ((event: MessageEvent) => void) | null }>();
    /** Tabs in which nothing runs; what comes meanwhile waits until they wake. */
    readonly frozen = new Set<string>();
    private readonly asleep: { readonly tab: string; readonly happen: () => void }[] = [];
    private readonly closed = new Set<string>();

    locks(tab: string): Pick<LockManager, 'request'> {
        const request = (name: string, options: LockOptions, callback: (lock: object | null) => unknown): Promise<unknown> =>
            new Promise((resolve, reject) => {
                if (this.closed.has(tab)) return;
                const grant = (lock: object | null): void => {
                    if (lock) this.held.set(name, { tab, break: () => this.reach(tab, () => reject(new DOMException('The lock was stolen.', 'AbortError'))) });
                    Promise.resolve(callback(lock)).then(resolve, reject);
                };
                const holder = this.held.get(name);
                if (options.steal) {
                    holder?.break();
                    grant({ name });
                } else if (!holder) grant({ name });
                else if (options.ifAvailable) grant(null);
                else this.queues.set(name, [...(this.queues.get(name) ?? []), { tab, grant }]);
            });
        return { request } as unknown as Pick<LockManager, 'request'>;
    }

    channel(tab: string, name: string): Pick<BroadcastChannel, 'postMessage' | 'onmessage'> {
        const port: { readonly name: string; readonly tab: string; onmessage: ((event: MessageEvent) => void) | null; postMessage: (data: unknown) => void } = {
            name,
            tab,
            onmessage: null,
            postMessage: (data) => {
                if (this.closed.has(tab)) return;
                const copy = cloned(data);
                for (const one of this.ports) if (one.name === name && one !== port) this.deliver(one, copy);
            }
        };
        this.ports.add(port);
        return port;
    }

    /** A frozen tab runs on, with all that has come meanwhile. */
    wake(tab: string): void {
        this.frozen.delete(tab);
        for (const one of this.asleep.splice(0)) this.reach(one.tab, one.happen);
    }

    private deliver(port: { readonly tab: string; onmessage: ((event: MessageEvent) => void) | null }, data: unknown): void {
        void Promise.resolve().then(() => this.reach(port.tab, () => port.onmessage?.({ data } as MessageEvent)));
    }

    private reach(tab: string, happen: () => void): void {
        if (this.closed.has(tab)) return;
        if (this.frozen.has(tab)) this.asleep.push({ tab, happen });
        else happen();
    }

    /** A tab is closed, or crashes. */
    close(tab: string): void {
        this.closed.add(tab);
        for (const port of this.ports) if (port.tab === tab) this.ports.delete(port);
        for (const [name, queue] of this.queues) this.queues.set(name, queue.filter((asked) => asked.tab !== tab));
        for (const [name, holder] of this.held) {
            if (holder.tab !== tab) continue;
            this.held.delete(name);
            this.queues.get(name)?.shift()?.grant({ name });
        }
    }
}

/** As the structured clone algorithm has it for plain data: what can't be cloned is an error, not left out. */
function cloned(value: unknown): unknown {
    if (typeof value === 'function' || typeof value === 'symbol') throw new DOMException('It can not be cloned.', 'DataCloneError');
    if (Array.isArray(value)) return value.map(cloned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cloned(one)]));
}
