import { LightningElement, api } from 'lwc';
import { RINGTONES, type AudioDevice, type AudioSettings as Settings, type DeviceChoice, type Ringtone } from '../../../../core/settings/audio';
import type { AudioControl } from '../../../../phone/audio/audioControl';
import type { CheckState, SoundCheck } from '../../../../phone/audio/soundCheck';
import { t, type Label } from '../../../i18n/labels';

type Place = 'microphone' | 'speaker' | 'ringing';
type Switch = 'echoCancellation' | 'noiseSuppression' | 'ringOnSpeakerToo';

const PLACES: readonly { readonly place: Place; readonly kind: AudioDevice['kind']; readonly label: Label }[] = [
    { place: 'microphone', kind: 'audioinput', label: 'microphone' },
    { place: 'speaker', kind: 'audiooutput', label: 'speaker' },
    { place: 'ringing', kind: 'audiooutput', label: 'ringingDevice' }
];
const RINGTONE_LABELS: Readonly<Record<Ringtone, Label>> = { soft: 'ringtoneSoft', classic: 'ringtoneClassic', bright: 'ringtoneBright', low: 'ringtoneLow' };
const CHECK_LABELS: Readonly<Record<CheckState, Label>> = { listening: 'checkListening', recording: 'checkRecording', playing: 'checkPlaying', done: 'checkHint' };
/** Chromium lists these two beside the devices they stand for. */
const STAND_INS: ReadonlySet<string> = new Set(['default', 'communications']);

/** Microphone, speaker, ringing: what is used, and trying it out. Loaded when the phone already works. */
export default class AudioSettings extends LightningElement {
    static renderMode = 'light' as const;

    @api check!: SoundCheck;
    /** Rings, or stops, as it would for a call. */
    @api ring!: (isOn: boolean) => void;

    label = {
        ...{ title: t('sound'), echo: t('echoCancellation'), noise: t('noiseSuppression'), both: t('ringOnSpeakerToo'), ringtone: t('ringtone'), volume: t('ringVolume') },
        ...{ level: t('microphoneLevel'), listen: t('checkMicrophone'), test: t('testCall'), stop: t('stop'), locked: t('autoAnswerLocked') }
    };
    settings: Partial<Settings> = {};
    devices: readonly AudioDevice[] = [];
    locked: ReadonlySet<string> = new Set();
    level = 0;
    checkState: CheckState = 'done';
    isRinging = false;
    failure = '';
    private audio!: AudioControl;

    @api
    get control(): AudioControl {
        return this.audio;
    }
    set control(control: AudioControl) {
        this.audio = control;
        const take = (): void => {
            this.settings = control.settings;
            this.devices = control.devices;
            this.locked = control.locked;
        };
        control.listen(take);
        take();
    }

    connectedCallback(): void {
        // Names of devices are there only once the microphone is allowed, which may be just now.
        void this.audio.refresh();
    }

    disconnectedCallback(): void {
        this.check.stop();
        if (this.isRinging) this.ring(false);
        this.audio.listen(() => undefined);
    }

    renderedCallback(): void {
        // What is selected is a property of the field, which templates can't set once somebody has chosen.
        for (const { id, chosen } of this.places) (this.querySelector(`[data-place="${id}"]`) as HTMLSelectElement).value = chosen;
        (this.refs?.['ringtone'] as HTMLSelectElement).value = this.settings.ringtone ?? '';
    }

    get places(): { id: Place; fieldId: string; label: string; chosen: string; options: readonly DeviceChoice[] }[] {
        return PLACES.map(({ place, kind, label }) => {
            const chosen = this.settings[place];
            const there = this.devices.filter((device) => device.kind === kind && device.label !== '' && !STAND_INS.has(device.id));
            const present = there.find(({ id }) => id === chosen?.id) ?? there.find((device) => device.label === chosen?.label);
            const gone = chosen && !present ? [{ id: chosen.id, label: t('deviceUnplugged', { device: chosen.label }) }] : [];
            return { id: place, fieldId: `audio-${place}`, label: t(label), chosen: present?.id ?? chosen?.id ?? '', options: [{ id: '', label: t('defaultDevice') }, ...there.map(({ id, label: name }) => ({ id, label: name })), ...gone] };
        });
    }

    /** A setting that the admin has set for good can be seen, not chosen. */
    get isLocked(): Readonly<Record<'ringtone' | 'ringVolume' | Switch, boolean>> {
        const has = (name: string): boolean => this.locked.has(name);
        return { ringtone: has('ringtone'), ringVolume: has('ringVolume'), ringOnSpeakerToo: has('ringOnSpeakerToo'), echoCancellation: has('echoCancellation'), noiseSuppression: has('noiseSuppression') };
    }

    get ringtones(): { id: Ringtone; label: string }[] {
        return RINGTONES.map((id) => ({ id, label: t(RINGTONE_LABELS[id]) }));
    }

    get ringText(): string {
        return t(this.isRinging ? 'stop' : 'ringtoneTry');
    }

    get isChecking(): boolean {
        return this.checkState !== 'done';
    }

    get checkText(): string {
        return this.failure || t(CHECK_LABELS[this.checkState]);
    }

    handleDevice(event: Event): void {
        const { value, dataset, selectedOptions } = event.currentTarget as HTMLSelectElement;
        const choice = value === '' ? undefined : { id: value, label: selectedOptions[0]?.label ?? '' };
        void this.audio.change({ [dataset['place'] as Place]: choice });
    }

    handleSwitch(event: Event): void {
        const { checked, dataset } = event.currentTarget as HTMLInputElement;
        void this.audio.change({ [dataset['switch'] as Switch]: checked });
    }

    handleRingtone(event: Event): void {
        void this.audio.change({ ringtone: (event.currentTarget as HTMLSelectElement).value as Ringtone });
        if (this.isRinging) this.ring(true);
    }

    handleVolume(event: Event): void {
        void this.audio.change({ ringVolume: Number((event.currentTarget as HTMLInputElement).value) });
        if (this.isRinging) this.ring(true);
    }

    handleRing(): void {
        this.isRinging = !this.isRinging;
        this.ring(this.isRinging);
    }

    handleListen(): void {
        this.tryOut((check, listener) => check.listen(listener));
    }

    handleTest(): void {
        this.tryOut((check, listener) => check.echo(listener));
    }

    handleStop(): void {
        this.check.stop();
    }

    private tryOut(begin: (check: SoundCheck, listener: Parameters<SoundCheck['listen']>[0]) => Promise<unknown>): void {
        this.failure = '';
        const listener = { onLevel: (level: number) => void (this.level = level), onState: (state: CheckState) => void (this.checkState = state) };
        begin(this.check, listener).catch(() => {
            this.failure = t('checkFailed');
        });
    }
}
