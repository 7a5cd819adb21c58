/**
 * No host: the panel was opened by itself. The phone works, Salesforce isn't there; everything that needs it says so.
 */
import { HostError, type HostPort } from './hostPort';

export function pageHost(): HostPort {
    const refuse = (method: string): Promise<never> => Promise.reject(new HostError('outsideSalesforce', method));
    const ignore = (): Promise<void> => Promise.resolve();
    return {
        kind: 'page',
        start: () => refuse('start'),
        listen: () => undefined,
        openRecord: () => refuse('openRecord'),
        openSearch: () => refuse('openSearch'),
        openNew: () => refuse('openNew'),
        showPanel: ignore,
        showItem: ignore,
        publish: ignore,
        refresh: ignore,
        search: () => refuse('search'),
        save: () => refuse('save')
    };
}
