import { timers } from '../../__tests__/doubles/time';
import { loadToolkit, setPopoutable, type ConsoleToolkit } from '../consoleToolkit';

const toolkit = (answer?: object): ConsoleToolkit => ({ setCustomConsoleComponentPopoutable: (_is, callback) => (answer ? callback(answer) : undefined) });

describe('the Console Integration Toolkit', () => {
    afterEach(() => document.head.replaceChildren());

    it('comes from where Salesforce serves it', async () => {
        const console = toolkit();
        const loading = loadToolkit(document, () => ({ console }));
        const script = document.querySelector('script');
        expect(script?.getAttribute('src')).toBe('/support/console/66.0/integration.js');
        script?.dispatchEvent(new Event('load'));
        expect(await loading).toBe(console);
    });

    it.each(['error', 'load'])('or doesn’t: %s', async (event) => {
        const loading = loadToolkit(document, () => undefined);
        document.querySelector('script')?.dispatchEvent(new Event(event));
        await expect(loading).rejects.toMatchObject({ name: 'HostError', trouble: 'silent' });
    });

    it('does it, refuses it, or never answers', async () => {
        jest.useFakeTimers();
        await setPopoutable(toolkit({ success: true }), false, timers);
        await expect(setPopoutable(toolkit({ success: false }), false, timers)).rejects.toMatchObject({ trouble: 'refused' });
        const waiting = expect(setPopoutable(toolkit(), false, timers)).rejects.toMatchObject({ trouble: 'silent' });
        await jest.advanceTimersByTimeAsync(10_000);
        await waiting;
        jest.useRealTimers();
    });
});
