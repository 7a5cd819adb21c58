/**
 * The microphone, and in plain terms why there is none. Asks the browser only; what to tell the agent is decided elsewhere.
 */

export type MicrophoneTrouble =
    /** The user or the browser's settings said no. */
    | 'blocked'
    /** The page that frames us doesn't pass the microphone on (Permissions-Policy, `allow` of the frame). */
    | 'policy'
    | 'missing'
    /** Another program holds it. */
    | 'busy';

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
                throw new MicrophoneError(trouble === 'blocked' && !allowedByPolicy(page) ? 'policy' : trouble, message);
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

interface PolicyDocument {
    featurePolicy?: { allowsFeature(name: string): boolean };
    permissionsPolicy?: { allowsFeature(name: string): boolean };
}

function allowedByPolicy(page: Document): boolean {
    const { permissionsPolicy, featurePolicy } = page as Document & PolicyDocument;
    return (permissionsPolicy ?? featurePolicy)?.allowsFeature('microphone') ?? true;
}
