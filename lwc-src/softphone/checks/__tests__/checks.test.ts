import { CHECKS, type CheckCause, type CheckResult } from '../../../core/checks/check';
import { RecordError } from '../../../core/errors';
import type { LineState } from '../../../core/state/lineState';
import { HostError } from '../../../salesforce/host/hostPort';
import { runChecks, type CheckTools } from '../checks';
import { surround, type World } from './world';

const NOW = Date.UTC(2026, 10, 23, 9);
const SETTINGS = { line: 'sip', pbxAddress: 'wss://pbx.example.com/ws', sipDomain: '', extension: '204', authName: '', displayName: '', iceServers: 'stun:stun.example.com', region: '' };

interface Case extends World {
    readonly settings?: object;
    readonly state?: LineState;
    readonly salesforce?: HostError;
    readonly desk?: 'absent';
    readonly echoNumber?: string;
    readonly onThePhone?: true;
}

/** What the PBX does with a call to oneself. */
function called(echo: World['echo']): ReturnType<CheckTools['tryCall']> {
    const hangUp = jest.fn();
    return { sound: echo === 'noAnswer' ? undefined : { received: {}, microphone: {} }, sendMix: () => Promise.resolve(), hangUp } as never;
}

async function check(one: Case = {}): Promise<readonly CheckResult[]> {
    const undo = surround(one, NOW);
    const tellChecked = jest.fn((_results: readonly CheckResult[]) => Promise.resolve());
    const tools: CheckTools = {
        page: { connection: { ...SETTINGS, ...one.settings }, resourceFolder: '/resource/', setting: (name) => (name === 'echoNumber' ? (one.echoNumber ?? '*43') : '') },
        store: { state: { line: one.state ?? { name: 'ready' }, calls: one.onThePhone ? [{ call: { state: { name: 'talking' } } } as never] : [] } },
        desk: { tellChecked, sayHello: () => (one.salesforce ? Promise.reject(one.salesforce) : Promise.resolve()), ask: () => (one.desk ? Promise.reject(new RecordError('absent')) : Promise.resolve({} as never)) },
        clock: { now: () => Date.now() },
        timers: { set: (run, ms) => setTimeout(run, ms), clear: (timer) => clearTimeout(timer as never) },
        tryCall: () => called(one.echo)
    };
    const done = runChecks(tools);
    await jest.advanceTimersByTimeAsync(15_000);
    await done;
    undo();
    return tellChecked.mock.calls[0]?.[0] ?? [];
}

const trouble = (kind: string, status = 403): LineState => ({ name: 'connecting', trouble: { kind, status, phrase: '', address: '' } as never });
const seen = new Set<string>();

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

describe('B9 A1: the panel looks at what a call needs', () => {
    it('and every check passes', async () => {
        expect((await check()).map(({ check: name, state }) => [name, state])).toEqual(Object.keys(CHECKS.panel).map((name) => [name, 'passed']));
    });
    it.each<[CheckCause, Case]>([
        ['openCtiSilent', { salesforce: new HostError('silent', 'publish') }],
        ['openCtiRefused', { salesforce: new HostError('refused', 'publish') }],
        ['openCtiOutside', { salesforce: new HostError('outsideSalesforce', 'publish') }],
        ['deskSilent', { desk: 'absent' }],
        ['settingMissing', { settings: { pbxAddress: '' } }],
        ['settingNotWss', { settings: { pbxAddress: 'ws://pbx.example.com/ws' } }],
        ['settingWrong', { settings: { iceServers: 'nonsense' } }],
        ['microphoneNotPassedOn', { refusedFeatures: ['microphone'] }],
        ['microphoneDenied', { microphone: 'NotAllowedError' }],
        ['microphoneAsked', { microphone: 'nobody has answered' }],
        ['microphoneMissing', { microphone: 'NotFoundError' }],
        ['microphoneBusy', { microphone: 'NotReadableError' }],
        ['pbxNoAddress', { settings: { pbxAddress: '' } }],
        ['pbxOffline', { socket: 'error', server: 'error', offline: true }],
        ['pbxLocalNetwork', { socket: 'error', server: 'error', refusedFeatures: ['local-network-access'] }],
        ['pbxUnreachable', { socket: 'error', server: 'error' }],
        ['pbxNoWebSocket', { socket: 'error' }],
        ['pbxNoSip', { socket: 'without a subprotocol' }],
        ['registrationPassword', { state: trouble('password') }],
        ['registrationRefused', { state: trouble('refused', 404) }],
        ['registrationTransport', { state: trouble('lost') }],
        ['registrationSignedOut', { state: { name: 'signedOut' } }],
        ['registrationWaiting', { state: { name: 'starting' } }],
        ['iceNothing', { candidates: [] }],
        ['iceNoReflexive', { candidates: [{ type: 'host' }] }],
        ['iceNoRelay', { settings: { iceServers: 'turn:turn.example.com nora secret' } }],
        ['iceSymmetric', { candidates: [61_000, 61_001].map((port) => ({ type: 'srflx', relatedAddress: '10.0.0.2', relatedPort: 5_004, port })) }],
        ['echoNoAnswer', { echo: 'noAnswer' }],
        ['echoSilent', { echo: 'silent' }],
        ['clockWrong', { date: new Date(NOW + 3_600_000).toUTCString() }],
        ['outboxBlocked', { storage: 'blocked' }],
        ['outboxFull', { storage: 'full' }]
    ])('%s', async (cause, one) => {
        const found = (await check(one)).map((result) => result.cause);
        expect(found).toContain(cause);
        seen.add(cause);
    });
    it('and there is no other cause, but for a phone that says nothing', () => {
        expect(Object.values(CHECKS.panel).flat().filter((cause) => !seen.has(cause))).toEqual(['phoneSilent']);
    });
    it.each<[string, Case, string]>([
        ['nobody says the time', { date: null }, 'clock'],
        ['the browser doesn’t tell its policy', { refusedFeatures: undefined }, 'microphonePolicy'],
        ['the PBX offers no echo', { echoNumber: '' }, 'echo'],
        ['somebody is on the phone', { onThePhone: true }, 'echo'],
        ['there is no microphone to hear oneself with', { microphone: 'NotFoundError' }, 'echo']
    ])('what nobody can see is neither good nor bad: %s', async (_what, one, name) => {
        expect((await check('refusedFeatures' in one ? { ...one, tellsPolicy: false } : one)).find((result) => result.check === name)?.state).toBe('unseen');
    });
});
