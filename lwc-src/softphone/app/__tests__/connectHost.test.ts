import { fromDesk, readPanelMessage } from '../../../core/bus/messages';
import { DeskBus } from '../../../salesforce/bus/deskBus';
import { HostError } from '../../../salesforce/host/hostPort';
import { FakeMicrophone } from '../../../phone/__tests__/doubles/fakeMedia';
import { FakeHost, silent } from '../../__tests__/doubles/fakeHost';
import { FakeLine } from '../../__tests__/doubles/fakeLine';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { connectHost } from '../connectHost';
import { Softphone } from '../softphone';
import { Store } from '../store';

const AGENT = { userId: '005A', name: 'Nina Weber', timeZone: 'Europe/Berlin', locale: 'de' };

function setUp() {
    const store = new Store();
    const host = new FakeHost();
    const tools = fakeTools();
    const ringer = { play: () => undefined, stop: () => undefined, ready: () => true, unlock: () => Promise.resolve() };
    const softphone = new Softphone({ ...tools, store, microphone: new FakeMicrophone(), ringer });
    const hello = jest.fn();
    const desk = new DeskBus((message) => host.publish(message), tools.timers, tools.newId, { onHello: hello, onGone: jest.fn(), onSetup: jest.fn(), onNotes: jest.fn(), onChoose: jest.fn() });
    const connect = (): void => connectHost({ host, desk, shown: store, dial: (number, context) => softphone.dial(number, context), tools });
    return { store, host, tools, softphone, hello, connect };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('making contact with Salesforce', () => {
    it('then calls out for a Desk', async () => {
        const { store, host, connect } = setUp();
        connect();
        await settled();
        expect(store.state.salesforce).toBe('ready');
        expect(host.asked[0]).toBe('start');
        expect(host.all('publish').map((text) => readPanelMessage(JSON.parse(text)))).toEqual([{ type: 'panelHello' }]);
    });

    it('a page outside Salesforce says so, and nobody tries again', async () => {
        const { store, host, connect } = setUp();
        host.failures.start = new HostError('outsideSalesforce', 'start');
        connect();
        await jest.advanceTimersByTimeAsync(600_000);
        expect([store.state.salesforce, store.state.notice, host.all('start').length]).toEqual(['outside', undefined, 1]);
    });

    it('Salesforce is silent: the agent sees it, and it is asked again every 15 s until it answers', async () => {
        const { store, host, connect, tools } = setUp();
        host.failures.start = silent('enableClickToDial');
        connect();
        await settled();
        expect([store.state.salesforce, store.state.notice, tools.reported]).toEqual(['silent', { key: 'salesforceSilent' }, ['Salesforce: HostError']]);
        await jest.advanceTimersByTimeAsync(15_000);
        expect(host.all('start')).toHaveLength(2);
        delete host.failures.start;
        await jest.advanceTimersByTimeAsync(15_000);
        expect(store.state.salesforce).toBe('ready');
        await jest.advanceTimersByTimeAsync(600_000);
        expect(host.all('start')).toHaveLength(3);
    });

    it('but not for ever', async () => {
        const { host, connect } = setUp();
        host.failures.start = silent('enableClickToDial');
        connect();
        await jest.advanceTimersByTimeAsync(3_600_000);
        expect(host.all('start')).toHaveLength(20);
    });
});

describe('what the agent does in Salesforce', () => {
    const context = { recordId: '003A', objectApiName: 'Contact', recordName: 'Elena Rossi' };

    it('T4: a clicked number is called, for the record it was clicked on', async () => {
        const { store, host, softphone, connect } = setUp();
        const line = new FakeLine();
        await softphone.useLine(line);
        line.becomes({ name: 'ready' });
        connect();
        host.says({ type: 'dial', number: '+39 340 118 2290', context });
        expect(line.dialled.map(({ facts }) => facts.number)).toEqual(['+393401182290']);
        expect(store.state.calls[0]?.call.recordContext).toEqual(context);
    });

    it('words from the Desk reach the bus', () => {
        const { host, hello, connect } = setUp();
        connect();
        host.says({ type: 'message', data: fromDesk({ type: 'deskHello', agent: AGENT }) });
        expect(hello).toHaveBeenCalledWith(AGENT);
    });

    it('what goes wrong with one click is kept from Salesforce, or no other click would ever arrive', async () => {
        const { store, host, softphone, connect, tools } = setUp();
        const line = new FakeLine();
        await softphone.useLine(line);
        line.becomes({ name: 'ready' });
        connect();
        jest.spyOn(line, 'dial').mockImplementationOnce(() => {
            throw new TypeError('Invalid target');
        });
        expect(() => host.says({ type: 'dial', number: '204' })).not.toThrow();
        expect(tools.reported).toEqual(['click: TypeError']);
        host.says({ type: 'dial', number: '204' });
        expect(store.state.calls).toHaveLength(1);
    });
});
