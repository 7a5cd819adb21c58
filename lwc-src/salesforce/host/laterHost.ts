/** A host that comes later: what is asked of it waits until it is there. */
import type { HostPort } from './hostPort';

export interface LaterHost {
    readonly host: HostPort;
    /** To be called once. */
    use(host: HostPort): void;
}

export function laterHost(kind: HostPort['kind']): LaterHost {
    let use!: (host: HostPort) => void;
    const there = new Promise<HostPort>((resolve) => (use = resolve));
    const later = (name: Exclude<keyof HostPort, 'kind'>) => async (...args: readonly unknown[]): Promise<unknown> => ((await there)[name] as (...all: readonly unknown[]) => unknown)(...args);
    const host = new Proxy({ kind } as HostPort, { get: (_own, name) => (name === 'kind' ? kind : later(name as Exclude<keyof HostPort, 'kind'>)) });
    return { host, use };
}
