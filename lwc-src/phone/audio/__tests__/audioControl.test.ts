import type { AudioSettings } from '../../../core/settings/audio';
import type { AdminDefaults } from '../../../core/settings/held';
import { timers } from '../../__tests__/doubles/time';
import { AudioControl } from '../audioControl';
import { RINGTONE_PATTERNS } from '../ringtones';

const device = (kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo => ({ kind, deviceId, label }) as MediaDeviceInfo;
const BUILT_IN = [device('audioinput', 'default', 'Built-in'), device('audiooutput', 'default', 'Built-in')];
const HEADSET = [device('audioinput', 'hi', 'Headset'), device('audiooutput', 'ho', 'Headset')];
const CHOICE = { microphone: { id: 'hi', label: 'Headset' }, speaker: { id: 'ho', label: 'Headset' } };

/** A control whose computer, store and phone are in the test's hands. */
function setUp(kept?: Partial<AudioSettings>) {
    const world = { devices: [...BUILT_IN, ...HEADSET, device('videoinput', 'v', 'Camera')], kept: kept && JSON.stringify(kept), failure: undefined as unknown, defaults: { values: {}, locked: new Set() } as AdminDefaults<AudioSettings> };
    const done: string[] = [];
    let changed: () => void = () => undefined;
    const fail = (): void => {
        if (world.failure !== undefined) throw world.failure as Error;
    };
    const control = new AudioControl({
        media: {
            async enumerateDevices() {
                fail();
                return world.devices;
            },
            addEventListener: (_type: string, listener: unknown) => void (changed = listener as () => void)
        },
        timers,
        kept: {
            async read() {
                fail();
                return world.kept;
            },
            async write(text) {
                fail();
                world.kept = text;
            }
        },
        defaults: () => world.defaults,
        report: (what) => done.push(`report ${what}`),
        useMicrophone: ({ deviceId = 'default', echoCancellation }) => done.push(`microphone ${deviceId}${echoCancellation ? '' : ' with echo'}`),
        renewMicrophone: () => done.push('renew'),
        useSpeaker: (id) => done.push(`speaker ${id}`),
        useRing: ({ pattern, volume, outputs }) => done.push(`ring ${pattern ? 'own' : 'usual'} ${volume} ${outputs.join('+')}`),
        tell: (what, label) => done.push(`${what} ${label}`)
    });
    /** What has been done since this was asked last. */
    const since = (): string[] => done.splice(0);
    /** Other devices are plugged in now; a headset comes as several changes. */
    const plugged = async (...devices: MediaDeviceInfo[]): Promise<void> => {
        world.devices = devices;
        changed();
        changed();
        await jest.advanceTimersByTimeAsync(1_000);
    };
    return { control, world, since, plugged };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('what was chosen', () => {
    it('is used from the start, and nothing is opened for it', async () => {
        const { control, since } = setUp({ ...CHOICE, echoCancellation: false, ringtone: 'low', ringVolume: 20, ringOnSpeakerToo: true });
        await control.start();
        expect(new Set(since())).toEqual(new Set(['microphone hi with echo', 'speaker ho', 'ring own 0.2 +ho']));
        expect([control.speaker, control.devices.map(({ label }) => label)]).toEqual(['ho', ['Built-in', 'Built-in', 'Headset', 'Headset']]);
    });

    it('anew is used at once, also in a call, told to who listens, and kept', async () => {
        const { control, world, since } = setUp();
        await control.start();
        since();
        let told = 0;
        control.listen(() => (told += 1));
        await control.change({ microphone: CHOICE.microphone });
        expect([since(), told]).toEqual([['microphone hi', 'renew', 'speaker ', 'ring usual 0.7 '], 1]);
        expect(JSON.parse(world.kept ?? '')).toMatchObject({ microphone: { id: 'hi', label: 'Headset' } });
        await control.change({ ringtone: 'bright' });
        expect(since()).not.toContain('renew');
    });

    it('is used though it can’t be kept or the devices not listed', async () => {
        const { control, world, since } = setUp();
        world.failure = new DOMException('no', 'NotAllowedError');
        await control.start();
        await control.change({ ringVolume: 10 });
        expect(since()).toEqual(expect.arrayContaining(['report kept audio settings', 'report audio devices', 'report keep audio settings', 'ring usual 0.1 ']));
    });
});

describe('B4: what the admin wants', () => {
    it('holds as soon as it comes, without being kept as the agent’s own choice', async () => {
        const { control, world, since } = setUp();
        await control.start();
        since();
        world.defaults = { values: { ringVolume: 90, echoCancellation: false }, locked: new Set(['echoCancellation']) };
        control.defaultsChanged();
        expect([since(), [...control.locked]]).toEqual([['microphone default with echo', 'renew', 'speaker ', 'ring usual 0.9 '], ['echoCancellation']]);
        await control.change({ ringtone: 'low' });
        expect(JSON.parse(world.kept ?? '')).toEqual({ ringtone: 'low' });
    });
});

describe('a headset', () => {
    it('that is pulled out leaves the call to the default, said once; back in, it is used again', async () => {
        const { control, since, plugged } = setUp(CHOICE);
        await control.start();
        since();
        await plugged(...BUILT_IN);
        expect(since()).toEqual(['microphone default', 'renew', 'speaker ', 'ring usual 0.7 ', 'deviceGone Headset']);
        await plugged(...BUILT_IN);
        expect(since()).not.toContain('deviceGone Headset');
        await plugged(...BUILT_IN, ...HEADSET);
        expect(since()).toEqual(['microphone hi', 'renew', 'speaker ho', 'ring usual 0.7 ', 'deviceBack Headset']);
    });

    it('that nobody chose may be the default: the call takes what the computer takes now', async () => {
        const { control, since, plugged } = setUp();
        await control.start();
        since();
        await plugged(...BUILT_IN);
        expect(since()).toEqual(['microphone default', 'renew', 'speaker ', 'ring usual 0.7 ']);
    });

    it('that is gone and no longer wanted is not said to be back', async () => {
        const { control, since, plugged } = setUp(CHOICE);
        await control.start();
        await plugged(...BUILT_IN);
        since();
        await control.change({ microphone: undefined, speaker: undefined });
        expect(since().filter((one) => one.startsWith('device'))).toEqual([]);
    });
});

it('each ringtone has its own pitch and rhythm', () => {
    const all = Object.values(RINGTONE_PATTERNS);
    expect(new Set(all.map(({ frequencies }) => frequencies.join())).size).toBe(all.length);
    expect(all.every(({ cadence, gain }) => cadence.length % 2 === 0 && gain <= 0.3)).toBe(true);
});
