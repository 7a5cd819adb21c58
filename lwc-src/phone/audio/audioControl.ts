/**
 * Keeps the sound where the agent wants it: remembers what was chosen, follows what is plugged in and out, and says so.
 * The devices themselves are used elsewhere; here is decided which.
 */
import { audioRoute, audioSettingsBy, readChosenAudio, type AudioDevice, type AudioRoute, type AudioSettings } from '../../core/settings/audio';
import type { AdminDefaults } from '../../core/settings/held';
import type { Timers } from '../../core/time';
import type { MicrophoneWishes } from './microphone';
import type { Ring } from './ringer';
import { RINGTONE_PATTERNS } from './ringtones';

export interface AudioControlTools {
    readonly media: Pick<MediaDevices, 'enumerateDevices' | 'addEventListener'>;
    readonly timers: Timers;
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    /** What the admin wants, at any time. */
    readonly defaults: () => AdminDefaults<AudioSettings>;
    readonly report: (what: string, error: unknown) => void;
    /** How the microphone is opened from now on. */
    readonly useMicrophone: (wishes: MicrophoneWishes) => void;
    /** The calls under way open it again. */
    readonly renewMicrophone: () => void;
    readonly useSpeaker: (deviceId: string) => void;
    readonly useRing: (ring: Ring) => void;
    readonly tell: (what: 'deviceGone' | 'deviceBack', label: string) => void;
}

/** Plugging in a headset comes as several changes; asking too often makes sound stutter on some systems. */
const SETTLE_MS = 400;

export class AudioControl {
    devices: readonly AudioDevice[] = [];
    private readonly tools: AudioControlTools;
    /** What the admin wants of all else may still change. */
    private chosen: Partial<AudioSettings> = {};
    private listener: () => void = () => undefined;
    private route: AudioRoute = { microphone: '', speaker: '', ringing: [''], missing: [] };
    private wishes = '';
    private timer: unknown;

    constructor(tools: AudioControlTools) {
        this.tools = tools;
    }

    get settings(): AudioSettings {
        return audioSettingsBy(this.chosen, this.tools.defaults());
    }

    /** What the agent can't change. */
    get locked(): ReadonlySet<string> {
        return this.tools.defaults().locked;
    }

    /** The device that calls are heard from; empty for the default. */
    get speaker(): string {
        return this.route.speaker;
    }

    /** One listener; the last one set wins. Told when settings or devices change. */
    listen(listener: () => void): void {
        this.listener = listener;
    }

    async start(): Promise<void> {
        const { media, timers, kept, report } = this.tools;
        this.chosen = readChosenAudio(await kept.read().catch((error: unknown) => (report('kept audio settings', error), undefined)));
        media.addEventListener('devicechange', () => {
            timers.clear(this.timer);
            this.timer = timers.set(() => void this.refresh(), SETTLE_MS);
        });
        this.apply(false);
        await this.refresh();
    }

    /** Uses and remembers something else. */
    async change(change: Partial<AudioSettings>): Promise<void> {
        this.chosen = { ...this.chosen, ...change };
        this.apply(true);
        await this.tools.kept.write(JSON.stringify(this.chosen)).catch((error: unknown) => this.tools.report('keep audio settings', error));
    }

    /** The admin wants something else. */
    defaultsChanged(): void {
        this.apply(true);
    }

    /** Looks again what is plugged in. */
    async refresh(): Promise<void> {
        const before = inputsOf(this.devices);
        try {
            this.devices = (await this.tools.media.enumerateDevices()).flatMap(({ kind, deviceId, label }) => (kind === 'videoinput' ? [] : [{ kind, id: deviceId, label }]));
        } catch (error) {
            // The list stays as it was.
            this.tools.report('audio devices', error);
        }
        const now = inputsOf(this.devices);
        const hadDevices = before !== '[]';
        // Also the default may be another one now, and a track that was open on what is gone is silent.
        this.apply(hadDevices && before !== now);
    }

    private apply(mayRenew: boolean): void {
        const { useMicrophone, renewMicrophone, useSpeaker, useRing, tell } = this.tools;
        const { settings, route: before } = this;
        const route = audioRoute(settings, this.devices);
        this.route = route;
        const { echoCancellation, noiseSuppression } = settings;
        const wishes = { echoCancellation, noiseSuppression, ...(route.microphone ? { deviceId: route.microphone } : {}) };
        const text = JSON.stringify([wishes, inputsOf(this.devices)]);
        const isOther = text !== this.wishes;
        this.wishes = text;
        useMicrophone(wishes);
        if (isOther && mayRenew) renewMicrophone();
        useSpeaker(route.speaker);
        useRing({ pattern: settings.ringtone === 'soft' ? undefined : RINGTONE_PATTERNS[settings.ringtone], volume: settings.ringVolume / 100, outputs: route.ringing });
        for (const label of route.missing) if (!before.missing.includes(label)) tell('deviceGone', label);
        const chosen = [settings.microphone, settings.speaker, settings.ringing].map((one) => one?.label);
        for (const label of before.missing) if (!route.missing.includes(label) && chosen.includes(label)) tell('deviceBack', label);
        this.listener();
    }
}

function inputsOf(devices: readonly AudioDevice[]): string {
    return JSON.stringify(devices.filter(({ kind, label }) => kind === 'audioinput' && label !== ''));
}
