import { watchConnection, type Suspicion } from '../connectionWatch';
import { timers } from './doubles/time';

function setUp() {
    const window = new EventTarget();
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const connection = new EventTarget();
    const told: Suspicion[] = [];
    let slept = 0;
    watchConnection({ window, document, connection }, () => Date.now() + slept, timers, (why) => told.push(why));
    return { window, document, connection, told, sleep: (ms: number) => (slept += ms) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a connection may have been cut', () => {
    it.each([
        ['the network is there again', 'network', ({ window }) => window.dispatchEvent(new Event('online'))],
        ['the network is gone', 'network', ({ window }) => window.dispatchEvent(new Event('offline'))],
        ['the network is another one', 'network', ({ connection }) => connection.dispatchEvent(new Event('change'))],
        ['the page is seen again', 'woke', ({ document }) => document.dispatchEvent(new Event('visibilitychange'))],
        ['the page was frozen', 'woke', ({ document }) => document.dispatchEvent(new Event('resume'))],
        ['the page comes from the browser’s cache', 'woke', ({ window }) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))],
        ['the computer slept', 'woke', ({ sleep }) => sleep(60_000)]
    ] as const satisfies [string, Suspicion, (setting: ReturnType<typeof setUp>) => unknown][])('%s: %s', (_what, why, happen) => {
        const setting = setUp();
        happen(setting);
        jest.advanceTimersByTime(2_100);
        expect(setting.told).toEqual([why]);
    });

    it('what happens together is told once, and another network is the worse of it', () => {
        const { window, document, told } = setUp();
        document.dispatchEvent(new Event('visibilitychange'));
        window.dispatchEvent(new Event('online'));
        document.dispatchEvent(new Event('resume'));
        jest.advanceTimersByTime(100);
        expect(told).toEqual(['network']);
    });
});

describe('nothing is the matter', () => {
    it('while time goes by, a page is shown for the first time, or goes out of sight', () => {
        const { window, document, told } = setUp();
        window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
        document.visibilityState = 'hidden';
        document.dispatchEvent(new Event('visibilitychange'));
        jest.advanceTimersByTime(600_000);
        expect(told).toEqual([]);
    });
});
