import { answered, ended, inbound } from '../../__tests__/doubles/calls';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { guardPopOut } from '../popOutGuard';

function setUp(answer = true) {
    const store = new Store();
    const tools = fakeTools();
    const asked: (boolean | string)[] = [];
    const toolkit = {
        setCustomConsoleComponentPopoutable: (popoutable: boolean, callback: (result: { success: boolean }) => void) => {
            asked.push(popoutable);
            if (answer) callback({ success: true });
        }
    };
    guardPopOut({ ...tools, store, load: async () => (asked.push('load'), toolkit) });
    const starts = (key = 'k'): void => store.dispatch({ type: 'callStarted', call: { ...inbound, key } });
    const happens = (event: typeof answered, key = 'k'): void => store.dispatch({ type: 'callChanged', key, event });
    return { store, asked, starts, happens, reported: tools.reported };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('B2 B14: the phone is not popped out of Lightning while a call is on', () => {
    it('from the answer to the end; Salesforce’s toolkit is loaded for the first call, once', async () => {
        const { asked, starts, happens } = setUp();
        starts();
        await settled();
        expect(asked).toEqual([]);
        happens(answered);
        await settled();
        expect(asked).toEqual(['load', false]);
        happens(ended);
        await settled();
        expect(asked).toEqual(['load', false, true]);
        starts('next');
        happens(answered, 'next');
        await settled();
        expect(asked).toEqual(['load', false, true, false]);
    });

    it('a Salesforce that doesn’t answer is told the last word, and keeps nobody from anything', async () => {
        const { asked, starts, happens, reported } = setUp(false);
        starts();
        happens(answered);
        await settled();
        happens(ended);
        await jest.advanceTimersByTimeAsync(20_000);
        expect([asked, reported]).toEqual([['load', false, true], ['pop-out: HostError', 'pop-out: HostError']]);
    });
});
