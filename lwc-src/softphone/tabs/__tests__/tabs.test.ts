import { agentsBrowser } from '../../__tests__/doubles/agentsBrowser';
import { answered, ended, inbound, outbound } from '../../__tests__/doubles/calls';
import { settled } from '../../__tests__/doubles/tools';
import { CALLS_NOTE } from '../../app/keepCalls';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('B14: several tabs are one phone', () => {
    it('one has it; the next ones don’t start a line, and show what it shows', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        await settled();
        first.store.dispatch({ type: 'lineChanged', line: { name: 'ready' } });
        first.store.dispatch({ type: 'callStarted', call: inbound });
        const second = open('two');
        await settled();
        expect([first.done, second.done]).toEqual([['begin'], []]);
        expect([second.shown.isFollowing, second.shown.state.calls.length, second.store.state.calls.length]).toEqual([true, 1, 0]);
        first.store.dispatch({ type: 'callChanged', key: 'k', event: answered });
        await settled();
        expect(second.shown.state).toEqual(first.store.state);
    });

    it('what belongs to a page stays its own: its Desk, its Salesforce', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        second.store.dispatch({ type: 'deskChanged', desk: true });
        first.store.dispatch({ type: 'salesforceChanged', salesforce: 'silent' });
        await settled();
        expect([first.shown.state.desk, second.shown.state.desk, first.shown.state.salesforce, second.shown.state.salesforce]).toEqual([false, true, 'silent', 'starting']);
    });

    it('what the agent does in another tab is done where the phone is', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        void second.actions.answer('k');
        second.actions.dial('+49301234', { recordId: '003A', objectApiName: 'Contact', recordName: 'Elena' });
        second.shown.dispatch({ type: 'statusChanged', event: { type: 'chosen', choice: { name: 'doNotDisturb' }, at: 5 } });
        await settled();
        expect(first.done).toEqual(['begin', 'answer k', 'dial +49301234 [object Object]']);
        expect([first.store.state.status.choice.name, second.shown.state.status.choice.name, second.store.state.status.choice.name]).toEqual(['doNotDisturb', 'doNotDisturb', 'available']);
    });

    it('another user of the same browser has a phone of their own', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two', { user: '005B' });
        await settled();
        expect([first.done, second.done]).toEqual([['begin'], ['begin']]);
    });
});

describe('B14: close it and another takes over', () => {
    it('with the calls that were, the status, and the note of the call that was on', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        first.store.dispatch({ type: 'callStarted', call: { ...outbound, key: 'over' } });
        first.store.dispatch({ type: 'callChanged', key: 'over', event: ended });
        first.store.dispatch({ type: 'callStarted', call: inbound });
        first.store.dispatch({ type: 'callChanged', key: 'k', event: answered });
        first.store.dispatch({ type: 'statusChanged', event: { type: 'chosen', choice: { name: 'away', reason: 'Lunch' }, at: 5 } });
        first.notes.setItem(CALLS_NOTE, 'the call k');
        await settled();
        first.close();
        await settled();
        expect([second.done, second.stored.get(CALLS_NOTE)]).toEqual([['begin'], 'the call k']);
        expect(second.shown.state.calls.map(({ call }) => call.key)).toEqual(['over']);
        expect(second.store.state.status.choice).toEqual({ name: 'away', reason: 'Lunch' });
        second.actions.hangUp('k');
        expect(second.done).toEqual(['begin', 'hangUp k']);
    });

    it('a call that is over leaves no note in any tab', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        first.notes.setItem(CALLS_NOTE, 'the call k');
        await settled();
        first.notes.removeItem(CALLS_NOTE);
        await settled();
        expect([first.stored.size, second.stored.size]).toEqual([0, 0]);
    });

    it('the third tab follows the second', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        const third = open('three');
        await settled();
        first.close();
        await settled();
        second.store.dispatch({ type: 'callStarted', call: inbound });
        await settled();
        expect([second.done, third.done, third.shown.state.calls.length]).toEqual([['begin'], [], 1]);
    });

    it('a page that is frozen loses it within two seconds to the tab that the agent looks at, and begins anew when it wakes', async () => {
        const { browser, open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        const third = open('three', { visible: false });
        await jest.advanceTimersByTimeAsync(5_000);
        expect([second.done, third.done]).toEqual([[], []]);
        browser.frozen.add('one');
        await jest.advanceTimersByTimeAsync(2_000);
        expect([first.done, second.done, third.done]).toEqual([['begin'], ['begin in place of one'], []]);
        browser.wake('one');
        await settled();
        expect(first.done).toEqual(['begin', 'start again']);
    });

    it('one that is on a call may be silent for longer: it is more likely to be busy', async () => {
        const { browser, open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        first.store.dispatch({ type: 'callStarted', call: inbound });
        await settled();
        browser.frozen.add('one');
        await jest.advanceTimersByTimeAsync(3_500);
        expect(second.done).toEqual([]);
        await jest.advanceTimersByTimeAsync(1_500);
        expect(second.done).toEqual(['begin in place of one']);
    });
});

describe('B14: the phone is brought to another tab', () => {
    it('by a click, as long as no call is on: it is put down first', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        await second.actions.takePhone();
        expect([first.done, second.done]).toEqual([['begin', 'put down', 'start again'], ['begin']]);
    });

    it('a call is not moved, and the agent reads so', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        first.store.dispatch({ type: 'callStarted', call: inbound });
        await settled();
        await second.actions.takePhone();
        await settled();
        expect([first.done, second.done, second.shown.state.notice?.key]).toEqual([['begin'], [], 'phoneStays']);
    });

    it('by a password, which goes to no other page', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        await second.actions.signIn('secret', true);
        expect([first.done, second.done]).toEqual([['begin', 'put down', 'start again'], ['begin', 'signIn secret true']]);
    });

    it('by any click, when the browser keeps the other tab silent', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        second.actions.unlockSound();
        await settled();
        expect(second.done).toEqual([]);
        first.store.dispatch({ type: 'soundChanged', sound: 'needsClick' });
        const third = open('three');
        await settled();
        third.actions.unlockSound();
        await settled();
        expect(third.done).toEqual(['begin', 'unlockSound']);
    });

    it('who asked and went away leaves the phone to the others', async () => {
        const { browser, open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        const third = open('three');
        await settled();
        browser.frozen.add('two');
        void second.actions.takePhone();
        await settled();
        browser.close('two');
        await jest.advanceTimersByTimeAsync(3_100);
        expect([first.done, third.done]).toEqual([['begin', 'put down', 'start again'], ['begin']]);
    });
});

describe('B14: only the tab in front pops', () => {
    it('whichever has the phone', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        await first.front().openRecord('003A');
        expect([first.host.asked, second.host.asked]).toEqual([[], ['openRecord 003A']]);
        second.look(false);
        first.look(true);
        await settled();
        await first.front().openRecord('003B');
        expect([first.host.asked, second.host.asked]).toEqual([['openRecord 003B'], ['openRecord 003A']]);
    });

    it('a tab that doesn’t answer keeps nobody waiting', async () => {
        const { browser, open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        browser.frozen.add('two');
        void first.front().openRecord('003A');
        await jest.advanceTimersByTimeAsync(1_000);
        expect([first.host.asked, second.host.asked]).toEqual([['openRecord 003A'], []]);
    });

    it('what has been written is seen in both', async () => {
        const { open } = agentsBrowser();
        const first = open('one');
        const second = open('two');
        await settled();
        await first.front().refresh();
        expect([first.host.asked, second.host.asked]).toEqual([['refresh'], ['refresh']]);
    });
});
