/**
 * The microphone, and in plain terms why there is none. Asks the browser only; what to tell the agent is decided elsewhere.
 */
import type { MicrophoneTrouble } from '../../core/state/softphoneState';
import { pageAllows } from '../pagePolicy';

export class MicrophoneError extends Error {
    readonly trouble: MicrophoneTrouble;

    constructor(trouble: MicrophoneTrouble, message: string) {
        super(message);
        this.name = 'MicrophoneError';
        this.trouble = trouble;
    }
}

export interface Microphone {
    /**
     * Opens it. The stream is the caller's to stop.
     * @throws MicrophoneError
     */
    open(): Promise<MediaStream>;
    /** What the browser says without asking the user: `prompt` means it will ask. */
    permission(): Promise<'granted' | 'denied' | 'prompt' | 'unknown'>;
}

export interface MicrophoneWishes {
    /** Missing for the computer's default. */
    readonly deviceId?: string;
    readonly echoCancellation?: boolean;
    readonly noiseSuppression?: boolean;
}

const SPEECH: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

const TROUBLE_BY_NAME: Readonly<Record<string, MicrophoneTrouble>> = {
    NotAllowedError: 'blocked',
    SecurityError: 'policy',
    NotFoundError: 'missing',
    OverconstrainedError: 'missing',
    NotReadableError: 'busy',
    AbortError: 'busy'
};

/** @param wishes which device, and how it is opened; one that isn't there is no error, the default is taken */
export function browserMicrophone(devices: MediaDevices | undefined, permissions: Permissions | undefined, page: Document, wishes: () => MicrophoneWishes = () => ({})): Microphone {
    return {
        async open() {
            if (!devices) throw new MicrophoneError('policy', 'This page may not use a microphone: it is not loaded over https.');
            try {
                return await openAs(devices, wishes());
            } catch (error) {
                const { name, message } = error as DOMException;
                const trouble = TROUBLE_BY_NAME[name] ?? 'busy';
                throw new MicrophoneError(trouble === 'blocked' && pageAllows(page, 'microphone') === false ? 'policy' : trouble, message);
            }
        },
        async permission() {
            if (!permissions) return 'unknown';
            try {
                return (await permissions.query({ name: 'microphone' })).state;
            } catch {
                // Browsers without this permission name reject; then only asking tells.
                return 'unknown';
            }
        }
    };
}

/** Without `exact` Chromium takes the default though the other one is there. */
async function openAs(devices: MediaDevices, { deviceId, ...wishes }: MicrophoneWishes): Promise<MediaStream> {
    const audio = { ...SPEECH, ...wishes };
    if (deviceId === undefined) return devices.getUserMedia({ audio });
    try {
        return await devices.getUserMedia({ audio: { ...audio, deviceId: { exact: deviceId } } });
    } catch (error) {
        if ((error as DOMException).name !== 'OverconstrainedError') throw error;
        return devices.getUserMedia({ audio });
    }
}
