import { FakeStream } from '../../__tests__/doubles/fakeMedia';
import type { MicrophoneTrouble } from '../../../core/state/softphoneState';
import { browserMicrophone, type MicrophoneError } from '../microphone';

type Policy = Record<string, { allowsFeature: (name: string) => boolean; features: () => string[] }>;

function devicesThat(getUserMedia: (constraints: MediaStreamConstraints) => Promise<unknown>): MediaDevices {
    return { getUserMedia } as unknown as MediaDevices;
}
function failing(name: string): MediaDevices {
    return devicesThat(() => Promise.reject(new DOMException(`why: ${name}`, name)));
}
function permissionsThat(query: (asked: { name: string }) => Promise<unknown>): Permissions {
    return { query } as unknown as Permissions;
}
function page(policy: Policy = {}): Document {
    return policy as unknown as Document;
}
async function troubleOf(devices: MediaDevices | undefined, policy?: Policy): Promise<MicrophoneError> {
    return browserMicrophone(devices, undefined, page(policy)).open().then(
        () => Promise.reject(new Error('It opened.')),
        (error: unknown) => error as MicrophoneError
    );
}

describe('the microphone opens', () => {
    it('for speech, and is handed over', async () => {
        const stream = new FakeStream();
        const asked: MediaStreamConstraints[] = [];
        const devices = devicesThat(async (constraints) => {
            asked.push(constraints);
            return stream;
        });
        expect(await browserMicrophone(devices, undefined, page()).open()).toBe(stream);
        expect(asked).toEqual([{ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } }]);
    });
});

describe('a microphone that was chosen', () => {
    const wishes = { deviceId: 'h', echoCancellation: false };
    const asked: MediaStreamConstraints[] = [];
    const openWith = (fail: (attempt: number) => string | undefined): Promise<unknown> => {
        asked.length = 0;
        const devices = devicesThat((constraints) => {
            const name = fail(asked.push(constraints));
            return name ? Promise.reject(new DOMException('why', name)) : Promise.resolve(new FakeStream());
        });
        return browserMicrophone(devices, undefined, page(), () => wishes).open();
    };

    it('is the one that opens, as it was wished', async () => {
        await openWith(() => undefined);
        expect(asked).toEqual([{ audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: true, deviceId: { exact: 'h' } } }]);
    });

    it('and isn’t there: the default opens', async () => {
        await openWith((attempt) => (attempt === 1 ? 'OverconstrainedError' : undefined));
        expect(asked[1]).toEqual({ audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: true } });
    });

    it('and may not be used is no reason to try the default', async () => {
        await expect(openWith(() => 'NotAllowedError')).rejects.toMatchObject({ trouble: 'blocked' });
        expect(asked).toHaveLength(1);
    });
});

describe('B9: why there is no microphone', () => {
    it.each<[string, MicrophoneTrouble]>([
        ['NotAllowedError', 'blocked'],
        ['SecurityError', 'policy'],
        ['NotFoundError', 'missing'],
        ['OverconstrainedError', 'missing'],
        ['NotReadableError', 'busy'],
        ['AbortError', 'busy'],
        ['SomethingNewError', 'busy']
    ])('%s is %s', async (name, trouble) => {
        expect(await troubleOf(failing(name))).toMatchObject({ name: 'MicrophoneError', trouble, message: `why: ${name}` });
    });

    it('the page is not loaded over https', async () => expect((await troubleOf(undefined)).trouble).toBe('policy'));

    it.each(['permissionsPolicy', 'featurePolicy'])('the frame does not pass it on, as %s says', async (name) => {
        const asked: string[] = [];
        const allowsFeature = (feature: string): boolean => asked.push(feature) === 0;
        const features = (): string[] => ['microphone'];
        expect((await troubleOf(failing('NotAllowedError'), { [name]: { allowsFeature, features } })).trouble).toBe('policy');
        expect(asked).toEqual(['microphone']);
    });

    it('the frame passes it on, but the user said no', async () => {
        expect((await troubleOf(failing('NotAllowedError'), { permissionsPolicy: { allowsFeature: () => true, features: () => ['microphone'] } })).trouble).toBe('blocked');
    });

    it('a policy is no reason when something else is wrong', async () => {
        expect((await troubleOf(failing('NotFoundError'), { permissionsPolicy: { allowsFeature: () => false, features: () => ['microphone'] } })).trouble).toBe('missing');
    });
});

describe('what the browser says without asking', () => {
    it.each(['granted', 'denied', 'prompt'])('%s', async (state) => {
        const asked: unknown[] = [];
        const permissions = permissionsThat(async (query) => {
            asked.push(query);
            return { state };
        });
        expect(await browserMicrophone(undefined, permissions, page()).permission()).toBe(state);
        expect(asked).toEqual([{ name: 'microphone' }]);
    });

    it.each([
        ['can’t be asked', undefined],
        ['doesn’t know the word', permissionsThat(() => Promise.reject(new TypeError('microphone is not a PermissionName')))]
    ])('unknown, when it %s', async (_why, permissions) => {
        expect(await browserMicrophone(undefined, permissions, page()).permission()).toBe('unknown');
    });
});
