import { audioRoute, audioSettingsBy, DEFAULT_AUDIO, readChosenAudio, type AudioDevice, type AudioSettings } from '../audio';
import { NO_DEFAULTS } from '../held';

const HEADSET = { id: 'h', label: 'Headset' };
const DESK = { id: 'd', label: 'Desk speaker' };
const devices: AudioDevice[] = [
    { kind: 'audioinput', ...HEADSET },
    { kind: 'audiooutput', ...HEADSET },
    { kind: 'audiooutput', ...DESK }
];
const chosen = (change: Partial<AudioSettings>): AudioSettings => ({ ...DEFAULT_AUDIO, ...change });

describe('what was kept', () => {
    const all: AudioSettings = { microphone: HEADSET, speaker: HEADSET, ringing: DESK, ringOnSpeakerToo: true, echoCancellation: false, noiseSuppression: false, ringtone: 'low', ringVolume: 0 };
    it('is read as it was written', () => expect(readChosenAudio(JSON.stringify(all))).toEqual(all));
    it.each([undefined, '', 'x', 'null', '7', '{"ringVolume":101,"ringtone":"loud","microphone":{"id":7},"speaker":{"id":"","label":""},"ringing":null,"echoCancellation":"no"}', '{"ringVolume":-1}'])(
        '%s: the defaults',
        (text) => expect(audioSettingsBy(readChosenAudio(text), NO_DEFAULTS)).toEqual(DEFAULT_AUDIO)
    );
});

it('B4: an admin’s default holds until the agent chooses, and for good when it is locked; devices are the agent’s alone', () => {
    const admin = (...locked: string[]) => ({ values: { ringVolume: 90, microphone: DESK }, locked: new Set(locked) });
    const quiet = readChosenAudio('{"ringVolume":10}');
    expect(audioSettingsBy({}, admin())).toEqual({ ...DEFAULT_AUDIO, ringVolume: 90 });
    expect([audioSettingsBy(quiet, admin()).ringVolume, audioSettingsBy(quiet, admin('ringVolume')).ringVolume]).toEqual([10, 90]);
});

describe('which devices that means', () => {
    it.each<[string, Partial<AudioSettings>, readonly AudioDevice[], object]>([
        ['nothing is chosen: the computer’s own', {}, devices, { microphone: '', speaker: '', ringing: [''], missing: [] }],
        ['each is there', { microphone: HEADSET, speaker: HEADSET, ringing: DESK }, devices, { microphone: 'h', speaker: 'h', ringing: ['d'], missing: [] }],
        ['it rings in both', { speaker: HEADSET, ringing: DESK, ringOnSpeakerToo: true }, devices, { microphone: '', speaker: 'h', ringing: ['d', 'h'], missing: [] }],
        ['both are the same', { speaker: DESK, ringing: DESK, ringOnSpeakerToo: true }, devices, { microphone: '', speaker: 'd', ringing: ['d'], missing: [] }],
        ['the browser gave it a new id', { speaker: { id: 'old', label: 'Headset' } }, devices, { microphone: '', speaker: 'h', ringing: [''], missing: [] }],
        ['it is unplugged', { microphone: HEADSET, speaker: HEADSET, ringing: HEADSET }, [{ kind: 'audioinput', id: 'b', label: 'Built-in' }, { kind: 'audiooutput', ...DESK }], { microphone: '', speaker: '', ringing: [''], missing: ['Headset'] }],
        ['the browser names none yet', { microphone: HEADSET }, [{ kind: 'audioinput', id: '', label: '' }], { microphone: 'h', speaker: '', ringing: [''], missing: [] }]
    ])('%s', (_what, change, present, route) => expect(audioRoute(chosen(change), present)).toEqual(route));
});
