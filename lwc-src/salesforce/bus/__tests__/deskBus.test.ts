import { fromDesk, readPanelMessage, type DeskMessage, type PanelMessage } from '../../../core/bus/messages';
import { EMPTY_SETUP } from '../../../core/setup/orgSetup';
import { timers } from '../../__tests__/doubles/time';
import { DeskBus, READ_TIMEOUT_MS, WRITE_TIMEOUT_MS } from '../deskBus';

const AGENT = { userId: '005A', name: 'Nina Weber', timeZone: 'Europe/Berlin', locale: 'de' };

/** The panel's end; `desk` speaks from the other. */
function setUp(publish?: () => Promise<void>) {
    const sent: (PanelMessage | undefined)[] = [];
    const heard: unknown[] = [];
    let ids = 0;
    const send = async (message: unknown): Promise<void> => {
        sent.push(readPanelMessage(message));
        await publish?.();
    };
    const bus = new DeskBus(send, timers, () => `id-${++ids}`, {
        onHello: (agent) => void heard.push(['hello', agent]),
        onGone: () => void heard.push('gone'),
        onSetup: (setup) => void heard.push(['setup', setup]),
        onNotes: (callKey, notes) => void heard.push(['notes', callKey, notes]),
        onChoose: (callKey, matchId) => void heard.push(['choose', callKey, matchId])
    });
    const desk = (message: DeskMessage): void => bus.receive(fromDesk(message));
    return { bus, desk, sent, heard };
}
/** The same, with a Desk that has said hello. */
function together(publish?: () => Promise<void>) {
    const setting = setUp(publish);
    setting.desk({ type: 'deskHello', agent: AGENT });
    setting.heard.length = 0;
    return setting;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('is there a Desk?', () => {
    it('not before it has said so', async () => {
        const { bus, sent, heard } = setUp();
        expect(bus.present()).toBe(false);
        await bus.sayHello();
        expect([sent, heard, bus.present()]).toEqual([[{ type: 'panelHello' }], [], false]);
    });

    it('it has said hello, and for whom it works', () => {
        const { bus, desk, heard } = setUp();
        desk({ type: 'deskHello', agent: AGENT });
        expect([heard, bus.present()]).toEqual([[['hello', AGENT]], true]);
    });

    it('what it shows is sent only when it is there', async () => {
        const view = { screen: 'keypad', status: { name: 'available' }, shortcuts: true } as const;
        const alone = setUp();
        await alone.bus.show(view);
        const both = together();
        await both.bus.show(view);
        expect([alone.sent, both.sent]).toEqual([[], [{ type: 'view', view }]]);
    });
});

describe('A11: what the admin has set up', () => {
    it('is told by the Desk', () => {
        const { desk, heard } = together();
        desk({ type: 'setup', setup: EMPTY_SETUP });
        expect(heard).toEqual([['setup', EMPTY_SETUP]]);
    });

    it('nothing else is taken for it', () => {
        const { desk, heard } = together();
        desk({ type: 'setup', setup: { rules: 'all' } as never });
        expect(heard).toEqual([]);
    });
});

describe('asking the Desk', () => {
    it('is answered', async () => {
        const { bus, desk, sent } = together();
        const found = bus.ask('findByDigits', { digits: '340' });
        expect(sent).toEqual([{ type: 'ask', id: 'id-1', operation: 'findByDigits', ask: { digits: '340' } }]);
        desk({ type: 'answer', id: 'id-1', ok: true, answer: { candidates: [] } });
        expect(await found).toEqual({ candidates: [] });
        expect(jest.getTimerCount()).toBe(0);
    });

    it('each answer goes to who asked, in whatever order', async () => {
        const { bus, desk } = together();
        const asked = [bus.ask('findLog', { callKey: 'a' }), bus.ask('findLog', { callKey: 'b' })];
        desk({ type: 'answer', id: 'id-2', ok: true, answer: { recordId: 'B' } });
        desk({ type: 'answer', id: 'id-1', ok: true, answer: { recordId: 'A' } });
        expect(await Promise.all(asked)).toEqual([{ recordId: 'A' }, { recordId: 'B' }]);
    });

    it('fails as the Desk says', async () => {
        const { bus, desk } = together();
        const asked = bus.ask('createLog', { fields: {} });
        desk({ type: 'answer', id: 'id-1', ok: false, error: { trouble: 'duplicate', said: 'taken', fields: ['Call_Key__c'], existingId: '00TA' } });
        await expect(asked).rejects.toMatchObject({ name: 'RecordError', trouble: 'duplicate', said: 'taken', fields: ['Call_Key__c'], existingId: '00TA' });
    });

    it('nobody is there: at once, and nothing is sent', async () => {
        const { bus, sent } = setUp();
        await expect(bus.ask('findLog', { callKey: 'a' })).rejects.toMatchObject({ trouble: 'absent' });
        expect(sent).toEqual([]);
    });

    it('the channel is closed: at once', async () => {
        const { bus } = together(() => Promise.reject(new Error('closed')));
        await expect(bus.ask('findLog', { callKey: 'a' })).rejects.toMatchObject({ trouble: 'absent' });
        expect(jest.getTimerCount()).toBe(0);
    });
});

describe('a Desk that does not answer', () => {
    it.each<['createLog' | 'findByDigits', number]>([
        ['createLog', WRITE_TIMEOUT_MS],
        ['findByDigits', READ_TIMEOUT_MS]
    ])('%s has %s ms, then it may or may not have been done, and the Desk counts as gone', async (operation, ms) => {
        const { bus, heard } = together();
        const asked = bus.ask(operation, {} as never);
        const failed = expect(asked).rejects.toMatchObject({ trouble: 'silent', said: '' });
        jest.advanceTimersByTime(ms - 1);
        expect([heard, bus.present()]).toEqual([[], true]);
        jest.advanceTimersByTime(1);
        await failed;
        expect([heard, bus.present()]).toEqual([['gone'], false]);
    });

    it('a late answer is forgotten, but who answers late is there: it is asked to say hello', async () => {
        const { bus, desk, sent } = together();
        const failed = expect(bus.ask('findLog', { callKey: 'a' })).rejects.toMatchObject({ trouble: 'silent' });
        jest.advanceTimersByTime(READ_TIMEOUT_MS);
        await failed;
        sent.length = 0;
        desk({ type: 'answer', id: 'id-1', ok: true, answer: { recordId: 'A' } });
        expect([bus.present(), sent]).toEqual([false, [{ type: 'panelHello' }]]);
        desk({ type: 'answer', id: 'id-1', ok: true, answer: { recordId: 'A' } });
        expect(sent).toHaveLength(1);
    });

    it('is back as soon as it says hello', async () => {
        const { bus, desk } = together();
        const failed = expect(bus.ask('findLog', { callKey: 'a' })).rejects.toBeDefined();
        jest.advanceTimersByTime(READ_TIMEOUT_MS);
        await failed;
        desk({ type: 'deskHello', agent: AGENT });
        expect(bus.present()).toBe(true);
    });
});

describe('what the agent does at the Desk', () => {
    it.each<[DeskMessage, unknown]>([
        [{ type: 'notes', callKey: 'k', notes: 'N' }, ['notes', 'k', 'N']],
        [{ type: 'choose', callKey: 'k', matchId: '003A' }, ['choose', 'k', '003A']]
    ])('%j', (message, told) => {
        const { desk, heard } = together();
        desk(message);
        expect(heard).toEqual([told]);
    });
});

describe('what strangers say on the channel changes nothing', () => {
    const hello = { type: 'deskHello', agent: AGENT };
    it.each([
        ['a text', 'deskHello'],
        ['nothing', undefined],
        ['our own words', { from: 'panel', version: 1, message: { type: 'panelHello' } }],
        ['another version', { from: 'desk', version: 99, message: hello }],
        ['another kind of message', { from: 'desk', version: 1, message: { type: 'sing' } }],
        ['somebody else', { from: 'dialler', version: 1, message: hello }]
    ])('%s', (_what, data) => {
        const { bus, sent, heard } = setUp();
        bus.receive(data);
        expect([bus.present(), sent, heard]).toEqual([false, [], []]);
    });

    it('an answer that nobody asked for', () => {
        const { desk, heard, sent } = together();
        desk({ type: 'answer', id: 'id-9', ok: true, answer: {} });
        expect([heard, sent]).toEqual([[], []]);
    });
});
