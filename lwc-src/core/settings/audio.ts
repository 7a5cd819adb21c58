/** What an agent chooses about sound, and which devices that means among those that are plugged in. Pure. */
import { held, type AdminDefaults } from './held';

export const RINGTONES = ['soft', 'classic', 'bright', 'low'] as const;
export type Ringtone = (typeof RINGTONES)[number];

/** Ids may change when the browser's data is cleared; the label then finds the device again. */
export interface DeviceChoice {
    readonly id: string;
    readonly label: string;
}

/** A device that isn't chosen is the computer's own default. */
export interface AudioSettings {
    readonly microphone?: DeviceChoice;
    readonly speaker?: DeviceChoice;
    /** Where it rings. */
    readonly ringing?: DeviceChoice;
    readonly ringOnSpeakerToo: boolean;
    readonly echoCancellation: boolean;
    readonly noiseSuppression: boolean;
    readonly ringtone: Ringtone;
    /** 0 to 100. */
    readonly ringVolume: number;
}

export const DEFAULT_AUDIO: AudioSettings = { ringOnSpeakerToo: false, echoCancellation: true, noiseSuppression: true, ringtone: 'soft', ringVolume: 70 };

export interface AudioDevice extends DeviceChoice {
    readonly kind: 'audioinput' | 'audiooutput';
}

/** Device ids, empty for the default; `missing`: the labels of what was chosen and isn't plugged in. */
export interface AudioRoute {
    readonly microphone: string;
    readonly speaker: string;
    readonly ringing: readonly string[];
    readonly missing: readonly string[];
}

/** @param text as it was kept; whatever in it can't be used hasn't been chosen */
export function readChosenAudio(text: string | undefined): Partial<AudioSettings> {
    const kept = parsed(text);
    const { ringtone: kind, ringVolume } = kept;
    const ringtone = RINGTONES.find((one) => one === kind);
    const flags = FLAGS.flatMap((name) => (typeof kept[name] === 'boolean' ? [[name, kept[name]]] : []));
    const devices = PLACES.flatMap((place) => {
        const choice = choiceIn(kept[place]);
        return choice ? [[place, choice]] : [];
    });
    return {
        ...(Object.fromEntries([...devices, ...flags]) as Partial<AudioSettings>),
        ...(ringtone && { ringtone }),
        ...(typeof ringVolume === 'number' && ringVolume >= 0 && ringVolume <= 100 && { ringVolume })
    };
}

const FLAGS = ['ringOnSpeakerToo', 'echoCancellation', 'noiseSuppression'] as const;
const PLACES = ['microphone', 'speaker', 'ringing'] as const;

export function audioSettingsBy(chosen: Partial<AudioSettings>, defaults: AdminDefaults<AudioSettings>): AudioSettings {
    return held(DEFAULT_AUDIO, chosen, defaults);
}

export function audioRoute({ microphone, speaker, ringing, ringOnSpeakerToo }: AudioSettings, devices: readonly AudioDevice[]): AudioRoute {
    const chosen = [found(microphone, 'audioinput', devices), found(speaker, 'audiooutput', devices), found(ringing, 'audiooutput', devices)] as const;
    const [input, output, rings] = chosen.map(({ id }) => id) as [string, string, string];
    const missing = chosen.flatMap((one) => (one.missing === undefined ? [] : [one.missing]));
    return { microphone: input, speaker: output, ringing: [...new Set(ringOnSpeakerToo ? [rings, output] : [rings])], missing: [...new Set(missing)] };
}

function found(choice: DeviceChoice | undefined, kind: AudioDevice['kind'], devices: readonly AudioDevice[]): { readonly id: string; readonly missing?: string } {
    if (!choice) return { id: '' };
    const known = devices.filter((device) => device.kind === kind && device.label !== '');
    // Before the microphone is allowed browsers name no device; the id is then all there is.
    if (known.length === 0) return { id: choice.id };
    const device = known.find(({ id }) => id === choice.id) ?? known.find(({ label }) => label === choice.label);
    return device ? { id: device.id } : { id: '', missing: choice.label };
}

function choiceIn(value: unknown): DeviceChoice | undefined {
    const { id, label } = (value ?? {}) as Partial<Record<keyof DeviceChoice, unknown>>;
    return typeof id === 'string' && typeof label === 'string' && id !== '' ? { id, label } : undefined;
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> {
    try {
        const value: unknown = JSON.parse(text ?? '{}');
        return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
        // Damaged on disk: the agent chooses again.
        return {};
    }
}
