import { deskViewOf, fromDesk, readPanelMessage, type DeskView } from '../../../core/bus/messages';
import { newCall } from '../../../core/call/call';
import { DeskBus } from '../../../salesforce/bus/deskBus';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import { Store } from '../../app/store';
import { showOnDesk } from '../deskView';

const AGENT = { userId: '005A', name: 'Nina Weber', timeZone: 'Europe/Berlin', locale: 'de' };
const call = newCall({ key: 'k', direction: 'inbound', number: '+393401182290', startedAt: 0 });

function setUp(publish: () => Promise<void> = () => Promise.resolve()) {
    const store = new Store();
    const tools = fakeTools();
    const views: DeskView[] = [];
    const send = (data: unknown): Promise<void> => {
        const message = readPanelMessage(data);
        if (message?.type === 'view') views.push(message.view);
        return publish();
    };
    const events = { onHello: () => store.dispatch({ type: 'deskChanged', desk: true }), onGone: jest.fn(), onSetup: jest.fn(), onNotes: jest.fn(), onChoose: jest.fn() };
    const desk = new DeskBus(send, tools.timers, tools.newId, events);
    showOnDesk(store, desk, tools);
    return { store, views, reported: tools.reported, hello: (): void => desk.receive(fromDesk({ type: 'deskHello', agent: AGENT })) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('a Desk that comes is shown how things stand, and then every change', () => {
    const { store, views, hello } = setUp();
    store.dispatch({ type: 'callStarted', call });
    expect(views).toEqual([]);
    hello();
    expect(views).toEqual([deskViewOf(store.state)]);
    store.dispatch({ type: 'notesChanged', key: 'k', notes: 'N' });
    expect(views.map((view) => view.call?.notes)).toEqual(['', 'N']);
});

it('what the Desk would not see is not sent', () => {
    const { store, views, hello } = setUp();
    hello();
    store.dispatch({ type: 'noticed', notice: { key: 'keysFailed' } });
    store.dispatch({ type: 'soundChanged', sound: 'ready' });
    expect(views).toHaveLength(1);
});

it('a Desk that was reloaded is shown all of it again', () => {
    const { store, views, hello } = setUp();
    store.dispatch({ type: 'callStarted', call });
    hello();
    store.dispatch({ type: 'deskChanged', desk: false });
    hello();
    expect(views.at(-1)).toEqual(deskViewOf(store.state));
    expect(views.length).toBeGreaterThan(1);
});

it('a channel that is closed is reported', async () => {
    const { reported, hello } = setUp(() => Promise.reject(new Error('closed')));
    hello();
    await settled();
    expect(reported).toEqual(['desk view: Error']);
});
