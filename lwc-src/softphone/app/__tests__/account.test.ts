import type { ConnectionTexts } from '../../../core/settings/connection';
import { FakeMicrophone } from '../../../phone/__tests__/doubles/fakeMedia';
import { FakeLine } from '../../__tests__/doubles/fakeLine';
import { fakeTools, settled } from '../../__tests__/doubles/tools';
import type { PasswordStore } from '../../storage/passwordStore';
import { Account } from '../account';
import { Softphone } from '../softphone';
import { Store } from '../store';

const SIP: ConnectionTexts = { line: '', pbxAddress: 'wss://pbx.example.com/ws', sipDomain: 'example.com', extension: '204', authName: 'agent204', displayName: '', iceServers: '', region: 'DE' };
const NOTHING: ConnectionTexts = { line: '', pbxAddress: '', sipDomain: '', extension: '', authName: '', displayName: '', iceServers: '', region: '' };

/** Passwords in memory, or a browser that keeps none. */
function passwordsIn(kept: Map<string, string>, failure?: Error): PasswordStore {
    const mayFail = async (): Promise<void> => {
        if (failure) throw failure;
    };
    return {
        read: async (userId, account) => mayFail().then(() => kept.get(`${userId} ${account}`)),
        keep: async (userId, account, password) => mayFail().then(() => void kept.set(`${userId} ${account}`, password)),
        forget: async (account) => mayFail().then(() => [...kept.keys()].filter((key) => key.endsWith(` ${account}`)).forEach((key) => kept.delete(key)))
    };
}

function setUp(texts: ConnectionTexts = SIP, kept = new Map<string, string>(), failure?: Error, notLoaded?: Error) {
    const store = new Store();
    const tools = fakeTools();
    const ringer = { play: jest.fn(), stop: jest.fn(), ready: () => true, unlock: jest.fn(() => Promise.resolve()) };
    const softphone = new Softphone({ ...tools, store, microphone: new FakeMicrophone(), ringer });
    const lines: { line: FakeLine; by: string }[] = [];
    const made = async (by: string): Promise<FakeLine> => {
        const line = new FakeLine();
        lines.push({ line, by });
        return line;
    };
    const account = new Account(texts, {
        ...tools,
        store,
        softphone,
        passwords: passwordsIn(kept, failure),
        userId: '005A',
        sipLine: ({ extension }, password) => made(`sip ${extension} ${password}`),
        demoLine: () => (notLoaded ? Promise.reject(notLoaded) : made('demo'))
    });
    return { account, store, kept, lines, ringer, reported: tools.reported };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the phone starts', () => {
    it('with the password that this browser keeps for this user', async () => {
        const { account, lines } = setUp(SIP, new Map([['005A agent204@example.com', 'secret']]));
        await account.start();
        expect(lines.map(({ by, line }) => [by, line.asked])).toEqual([['sip 204 secret', ['start']]]);
    });

    it.each([
        ['there is none', new Map<string, string>()],
        ['it is another user’s', new Map([['005B agent204@example.com', 'secret']])]
    ])('by asking for the password, when %s', async (_why, kept) => {
        const { account, store, lines } = setUp(SIP, kept);
        await account.start();
        expect([store.state.line, lines]).toEqual([{ name: 'signedOut' }, []]);
    });

    it('by asking for it, when the browser keeps nothing at all', async () => {
        const { account, store, reported } = setUp(SIP, new Map(), new Error('blocked'));
        await account.start();
        expect([store.state.line, reported]).toEqual([{ name: 'signedOut' }, ['stored password: Error']]);
    });

    it('A1: or says what is wrong with its settings', async () => {
        const { account, store, lines } = setUp({ ...SIP, pbxAddress: 'http://pbx.example.com', extension: '' });
        await account.start();
        expect(store.state.line).toEqual({
            name: 'broken',
            trouble: {
                kind: 'settings',
                problems: [
                    { setting: 'pbxAddress', problem: 'notWss', value: 'http://pbx.example.com' },
                    { setting: 'extension', problem: 'missing', value: '' }
                ]
            }
        });
        expect([lines, account.connection, account.name]).toEqual([[], undefined, '']);
    });

    it('with a demo line that can’t be loaded: the agent reads it', async () => {
        const { account, store, lines, reported } = setUp(NOTHING, new Map(), undefined, new TypeError('no such file'));
        await account.start();
        expect([lines, store.state.line, reported]).toEqual([[], { name: 'broken', trouble: { kind: 'notLoaded' } }, ['demo line: TypeError']]);
    });

    it('B13: with the demo line, in an org that has set nothing', async () => {
        const { account, lines } = setUp(NOTHING);
        await account.start();
        expect(lines.map(({ by, line }) => [by, line.asked])).toEqual([['demo', ['start']]]);
        expect(account.name).toBe('');
    });
});

describe('signing in', () => {
    it('starts the line, and keeps the password only if the agent wants that', async () => {
        const { account, lines, kept } = setUp();
        await account.signIn('secret', false);
        expect([lines.map(({ by }) => by), kept.size]).toEqual([['sip 204 secret'], 0]);
        await account.signIn('secret', true);
        expect([...kept]).toEqual([['005A agent204@example.com', 'secret']]);
    });

    it('is a click: sound and microphone are asked for with it', async () => {
        const { account, store, ringer } = setUp();
        await account.signIn('secret', false);
        await settled();
        expect([ringer.unlock.mock.calls.length, store.state.sound, store.state.microphone]).toEqual([1, 'ready', 'granted']);
    });

    it('works where the password can’t be kept', async () => {
        const { account, lines, reported } = setUp(SIP, new Map(), new Error('blocked'));
        await account.signIn('secret', true);
        expect([lines.length, reported]).toEqual([1, ['keep password: Error']]);
    });

    it('again takes the place of the line before', async () => {
        const { account, lines } = setUp();
        await account.signIn('wrong', false);
        await account.signIn('secret', false);
        expect(lines.map(({ line }) => line.asked)).toEqual([['start', 'stop'], ['start']]);
    });

    it('is to an account that is shown', () => expect(setUp().account.name).toBe('agent204@example.com'));
});

describe('signing out', () => {
    it('unregisters, forgets the password, and asks for it', async () => {
        const { account, store, lines, kept } = setUp();
        await account.signIn('secret', true);
        await account.signOut();
        expect([lines[0]?.line.asked, kept.size, store.state.line]).toEqual([['start', 'stop'], 0, { name: 'signedOut' }]);
    });

    it('works where nothing is kept', async () => {
        const { account, store, reported } = setUp(SIP, new Map(), new Error('blocked'));
        await account.signOut();
        expect([store.state.line, reported]).toEqual([{ name: 'signedOut' }, ['forget password: Error']]);
    });
});
