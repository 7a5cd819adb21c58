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

const AUDIO: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

const TROUBLE_BY_NAME: Readonly<Record<string, MicrophoneTrouble>> = {
    NotAllowedError: 'blocked',
    SecurityError: 'policy',
    NotFoundError: 'missing',
    OverconstrainedError: 'missing',
    NotReadableError: 'busy',
    AbortError: 'busy'
};

export function browserMicrophone(devices: MediaDevices | undefined, permissions: Permissions | undefined, page: Document): Microphone {
    return {
        async open() {
            if (!devices) throw new MicrophoneError('policy', 'This page may not use a microphone: it is not loaded over https.');
            try {
                return await devices.getUserMedia({ audio: AUDIO });
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
