import type { HostPort } from '../hostPort';
import { pageHost } from '../pageHost';

describe('a page that was opened outside Salesforce', () => {
    it.each<[string, (host: HostPort) => Promise<unknown>]>([
        ['start', (host) => host.start()],
        ['openRecord', (host) => host.openRecord('003A')],
        ['openSearch', (host) => host.openSearch('340')],
        ['openNew', (host) => host.openNew('Lead', {})],
        ['search', (host) => host.search('340', 'inbound')],
        ['save', (host) => host.save('Task', {})]
    ])('%s says so', async (method, act) => {
        await expect(act(pageHost())).rejects.toMatchObject({ name: 'HostError', trouble: 'outsideSalesforce', method });
    });

    it.each<[string, (host: HostPort) => Promise<unknown>]>([
        ['showPanel', (host) => host.showPanel()],
        ['showItem', (host) => host.showItem('Ready', 'call')],
        ['publish', (host) => host.publish({})],
        ['refresh', (host) => host.refresh()]
    ])('%s has nobody to show it to, and is harmless', async (_method, act) => {
        await expect(act(pageHost())).resolves.toBeUndefined();
    });

    it('may be listened to, though it never says anything', () => {
        const host = pageHost();
        host.listen(() => {
            throw new Error('Nobody is there.');
        });
        expect(host.kind).toBe('page');
    });
});
