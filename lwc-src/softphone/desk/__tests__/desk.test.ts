import { fromDesk, type DeskWork, type PhoneKey } from '../../../core/bus/messages';
import { newEntry, type OutboxEntry } from '../../../core/outbox/outbox';
import { recordOf } from '../../../core/state/softphoneState';
import { answered, inbound } from '../../__tests__/doubles/calls';
import { fakeTools } from '../../__tests__/doubles/tools';
import { DeskBus } from '../../../salesforce/bus/deskBus';
import type { SoftphoneActions } from '../../app/actions';
import { Shown } from '../../app/shown';
import { Store } from '../../app/store';
import { startDesk } from '../desk';

const AGENT = { userId: '005A', name: 'Nina Weber', timeZone: 'Europe/Berlin', locale: 'de' };
const MATCH = { id: '00QA', objectApiName: 'Lead', name: 'Mara Neu', whoId: '00QA', why: { kind: 'search' } } as const;
const OTHER = { ...MATCH, id: '003A', objectApiName: 'Contact', name: 'Elena Rossi', whoId: '003A' } as const;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function setUp() {
    const store = new Store();
    const tools = fakeTools();
    const done: string[] = [];
    const act = (name: string) => (...given: readonly unknown[]): void => void done.push([name, ...given.slice(1)].join(' '));
    const actions = { answer: act('answer'), decline: act('decline'), hangUp: act('hangUp'), hold: act('hold'), mute: act('mute'), finishWrapUp: act('finishWrapUp'), retryLog: (key: string) => void done.push(`retryLog ${key}`), dial: (number: string) => void done.push(`dial ${number}`), seeMissed: act('seeMissed'), choose: act('choose') } as unknown as SoftphoneActions;
    const sent: unknown[] = [];
    const owed: OutboxEntry[] = [];
    let tell: (entry: OutboxEntry) => void = () => undefined;
    const owes = (entry: OutboxEntry): void => {
        owed.push(entry);
        tell(entry);
    };
    const events = { onHello: () => store.dispatch({ type: 'deskChanged', desk: true }), onGone: jest.fn(), onSetup: jest.fn(), onNotes: jest.fn(), onChoose: jest.fn() };
    const desk = new DeskBus((data) => Promise.resolve(void sent.push(data)), tools.timers, tools.newId, events);
    desk.receive(fromDesk({ type: 'deskHello', agent: AGENT }));
    store.dispatch({ type: 'callStarted', call: inbound });
    const watch = jest.fn((_extensions: readonly string[], tell: (lamps: Readonly<Record<string, 'free'>>) => void) => tell({ '205': 'free' }));
    const runChecks = jest.fn(() => Promise.resolve());
    const outbox = { all: () => owed, subscribe: (listener: (entry: OutboxEntry) => void) => void (tell = listener) };
    const shown = new Shown(store);
    const stored = { entries: [] as readonly OutboxEntry[], failure: undefined as Error | undefined };
    const kept = async (): Promise<readonly OutboxEntry[]> => {
        if (stored.failure) throw stored.failure;
        return stored.entries;
    };
    const host = { publish: (data: unknown) => Promise.resolve(void sent.push(data)) };
    startDesk({ ...tools, store: shown, desk, actions, outbox, host, kept, named: (field) => `ns__${field}`, page: { connection: {} as never, resourceFolder: '', setting: () => '' }, tryCall: () => undefined, people: Promise.resolve({ watch }), load: () => Promise.resolve({ runChecks }), writesOf: ({ call }) => ({ fields: { Subject: 'S', Description: 'D', Call_Key__c: 'k', ...(call.state.name === 'ended' && { Status: 'Completed' }) } }) });
    return { store, shown, stored, sent, done, owes, owed, runChecks, watch, says: (work: DeskWork) => desk.receive(fromDesk(work)) };
}

it('a Desk that was there before this part sees the call at once, with what will be written', () => {
    expect(setUp().sent).toMatchObject([{ message: { type: 'view', view: { call: { key: inbound.key }, writes: { Subject: 'S' } } } }, { message: { type: 'calls', calls: [], missed: 0 } }]);
});

it('what will be written is what will stand there when the call is over, without what only machines read', () => {
    const { store, sent } = setUp();
    store.dispatch({ type: 'callChanged', key: inbound.key, event: answered });
    expect(sent.findLast((one) => JSON.stringify(one).includes('writes'))).toMatchObject({ message: { view: { writes: { Subject: 'S', Status: 'Completed' } } } });
    expect(JSON.stringify(sent)).toContain('Description');
    expect(JSON.stringify(sent)).not.toContain('Call_Key__c');
});

it('B6: what isn’t in Salesforce yet is handed over as a table, whichever tab has the phone; what this page knows is newer than what is kept', async () => {
    const { says, sent, owes, stored } = setUp();
    const one = (key: string, Subject: string): OutboxEntry => newEntry(key, { Call_Key__c: key, Subject }, 0);
    stored.entries = [one('a', 'kept'), one('b', 'kept')];
    owes(one('b', 'new'));
    says({ type: 'export' });
    await settled();
    const table = '\uFEFF"Object","Id","Error","ns__Call_Key__c","ns__Subject"\r\n"Task",,"","a","kept"\r\n"Task",,"","b","new"\r\n';
    expect(sent.at(-1)).toMatchObject({ message: { type: 'exported', table } });
    stored.failure = new Error('blocked');
    says({ type: 'export' });
    await settled();
    expect(JSON.stringify(sent.at(-1))).toContain('new');
    expect(JSON.stringify(sent.at(-1))).not.toContain('kept');
});

it('T9: what the agent says of the call is kept with it', () => {
    const { store, says } = setUp();
    says({ type: 'said', callKey: inbound.key, said: { disposition: 'Interested' } });
    says({ type: 'said', callKey: inbound.key, said: { memo: ['Price'] } });
    says({ type: 'said', callKey: 'unknown', said: { disposition: 'Other' } });
    expect(recordOf(store.state, inbound.key)?.said).toEqual({ disposition: 'Interested', memo: ['Price'] });
});

it('X1: a record that was made for the call is who it is from then on', () => {
    const { store, says, done } = setUp();
    store.dispatch({ type: 'matched', key: inbound.key, matches: [OTHER, MATCH], internal: false });
    says({ type: 'attach', callKey: inbound.key, match: MATCH });
    expect(recordOf(store.state, inbound.key)?.matches.map(({ id }) => id)).toEqual(['00QA', '003A']);
    expect(recordOf(store.state, inbound.key)?.found).toMatchObject([{ candidate: { id: '00QA', name: 'Mara Neu' } }]);
    says({ type: 'attach', callKey: inbound.key, match: { id: '00QB' } as never });
    expect(done).toEqual(['choose 00QA']);
});

describe('B10: keys pressed at the Desk do what the call, as it is now, lets them do', () => {
    const keys: readonly PhoneKey[] = ['answer', 'decline', 'hangUp', 'hold', 'mute', 'done'];
    const press = ({ says, done }: ReturnType<typeof setUp>): string[] => {
        for (const key of keys) says({ type: 'press', callKey: inbound.key, key });
        return done;
    };

    it('while it rings', () => expect(press(setUp())).toEqual(['answer', 'decline', 'hangUp', 'finishWrapUp']));
    it('while they talk', () => {
        const set = setUp();
        set.store.dispatch({ type: 'callChanged', key: inbound.key, event: answered });
        expect(press(set)).toEqual(['hangUp', 'hold true', 'mute true', 'finishWrapUp']);
    });
    it('when it is over', () => {
        const set = setUp();
        set.store.dispatch({ type: 'callChanged', key: inbound.key, event: { type: 'ended', at: 9_000, cause: { by: 'them' } } });
        expect(press(set)).toEqual(['finishWrapUp']);
    });
});

it('wrap-up that has a length lasts longer when the agent says so at the Desk', () => {
    const { store, says } = setUp();
    store.dispatch({ type: 'callChanged', key: inbound.key, event: answered });
    store.dispatch({ type: 'callChanged', key: inbound.key, event: { type: 'ended', at: 9_000, cause: { by: 'them' } } });
    says({ type: 'press', callKey: inbound.key, key: 'extend' });
    expect(store.state.status.wrapUp).toEqual({ since: 9_000 });
    store.dispatch({ type: 'statusChanged', event: { type: 'wrapUpLasts', until: 5_000_000_000_000 } });
    says({ type: 'press', callKey: inbound.key, key: 'extend' });
    expect(store.state.status.wrapUp?.until).toBe(5_000_000_030_000);
});

describe('T6 B6: the calls there were', () => {
    const lists = (sent: readonly unknown[]): readonly unknown[] => sent.map((one) => (one as { message: { type: string; calls?: readonly { key: string }[]; missed?: number } }).message).filter(({ type }) => type === 'calls').map(({ calls, missed }) => [calls?.map(({ key }) => key), missed]);

    it('are shown on the Desk when one is over, and when Salesforce doesn’t take a log', () => {
        const { store, sent, owes } = setUp();
        store.dispatch({ type: 'callChanged', key: inbound.key, event: { type: 'ended', at: 9_000, cause: { by: 'them' } } });
        store.dispatch({ type: 'soundChanged', sound: 'ready' });
        owes(newEntry('old', { Subject: 'S' }, 5));
        expect(lists(sent)).toEqual([[[], 0], [[inbound.key], 1], [[inbound.key, 'old'], 1]]);
    });

    it('B6: what an earlier page left is shown in every tab, and no more once Salesforce has it; a page that follows says nothing of its own', () => {
        const { store, owes, owed, shown } = setUp();
        const old = newEntry('old', { Subject: 'S' }, 5);
        owes(old);
        expect(store.state.owed.map(({ key }) => key)).toEqual(['old']);
        owed.length = 0;
        owes({ ...old, state: { name: 'saved' } });
        expect(store.state.owed).toEqual([]);
        const sent: unknown[] = [];
        shown.follow({ ...store.state, owed: [{ key: 'elsewhere' } as never] }, (event) => sent.push(event));
        owes(old);
        expect([shown.state.owed, sent]).toEqual([[{ key: 'elsewhere' }], []]);
    });

    it('T11: what waited for the agent’s choice is written again, whichever call it was of', async () => {
        const { stored, owes, says, done } = setUp();
        owes({ ...newEntry('a', { Subject: 'S' }, 5), recordId: '00TA' });
        owes({ ...newEntry('b', { Subject: 'S' }, 5), recordId: '00TB' });
        says({ type: 'resolved', recordId: '00TB' });
        await settled();
        expect(done).toEqual(['retryLog b']);
        // Another tab has the phone: what it keeps is all that this one knows.
        stored.entries = [{ ...newEntry('c', { Subject: 'S' }, 5), recordId: '00TC' }];
        says({ type: 'resolved', recordId: '00TC' });
        await settled();
        expect(done).toEqual(['retryLog b', 'retryLog c']);
    });

    it('B10: keys are switched for the whole phone, and it knows who is typing', () => {
        const { store, says } = setUp();
        says({ type: 'useShortcuts', isOn: false });
        says({ type: 'writing', isOn: true });
        expect([store.state.shortcuts, store.state.deskWriting]).toEqual([false, true]);
    });

    it('are called back, logged now, and seen, from there', () => {
        const { says, done } = setUp();
        says({ type: 'dial', number: '+3940' });
        says({ type: 'dial', number: 7 as never });
        says({ type: 'retryLog', callKey: 'old' });
        says({ type: 'seeMissed' });
        expect(done).toEqual(['dial +3940', 'retryLog old', 'seeMissed']);
    });
});

it('B9: somebody who asks whether all is well has it looked at', async () => {
    const { runChecks, says } = setUp();
    says({ type: 'check' });
    await Promise.resolve();
    expect(runChecks).toHaveBeenCalledTimes(1);
});

it('U10b: tells Phone Setup what telephones are doing, for which it asks', async () => {
    const { sent, says, watch } = setUp();
    says({ type: 'watch', extensions: ['205', 7 as never] });
    await Promise.resolve();
    await Promise.resolve();
    expect([watch.mock.calls[0]?.[0], sent.at(-1)]).toEqual([['205'], expect.objectContaining({ message: { type: 'lamps', lamps: { '205': 'free' } } })]);
    says({ type: 'watch', extensions: 'all' as never });
    expect(watch).toHaveBeenCalledTimes(1);
});
