import { DEFAULT_AUDIO, type AudioDevice, type AudioSettings as Settings } from '../../../../../core/settings/audio';
import { MicrophoneError } from '../../../../../phone/audio/microphone';
import type { CheckListener } from '../../../../../phone/audio/soundCheck';
import { clearPage, draw, drawn } from '../../../../__tests__/doubles/draw';
import { useRealLabels } from '../../../../__tests__/doubles/labels';
import { t } from '../../../../i18n/labels';
import AudioSettings from '../audioSettings';

const DEVICES: AudioDevice[] = [
    { kind: 'audioinput', id: 'default', label: 'Default - Built-in' },
    { kind: 'audioinput', id: 'b', label: 'Built-in' },
    { kind: 'audioinput', id: 'hi', label: 'Headset' },
    { kind: 'audiooutput', id: 'ho', label: 'Headset' }
];

/** The settings as an agent sees them, and what was asked for. */
function setUp(settings: Partial<Settings> = {}, ...locked: string[]) {
    const asked: unknown[] = [];
    let tell: () => void = () => undefined;
    let checking: CheckListener | undefined;
    const control = {
        settings: { ...DEFAULT_AUDIO, ...settings },
        devices: DEVICES,
        locked: new Set(locked),
        listen: (listener: () => void) => void (tell = listener),
        refresh: () => Promise.resolve(),
        async change(change: Partial<Settings>) {
            asked.push(change);
            control.settings = { ...control.settings, ...change };
            tell();
        }
    };
    const failure: { error?: Error } = {};
    const begin = (what: string) => async (listener: CheckListener) => {
        asked.push(what);
        checking = listener;
        if (failure.error) throw failure.error;
    };
    const check = { listen: begin('listen'), echo: begin('echo'), stop: () => void asked.push('stop') };
    const panel = draw(AudioSettings, { control, check, ring: (isOn: boolean) => asked.push(`ring ${String(isOn)}`) });
    const choose = async (selector: string, value: string | boolean): Promise<void> => {
        const field = panel.field(selector);
        if (typeof value === 'boolean') field.checked = value;
        else field.value = value;
        field.dispatchEvent(new CustomEvent('change'));
        await drawn();
    };
    const becomes = async (state: Parameters<CheckListener['onState']>[0], level: number): Promise<void> => {
        checking?.onState(state);
        checking?.onLevel(level);
        await drawn();
    };
    return { ...panel, asked, choose, becomes, failure };
}

beforeAll(useRealLabels);
afterEach(clearPage);

it('shows what is used, and lets choose among what is plugged in', async () => {
    const { element, field, all, choose, asked } = setUp({ speaker: { id: 'old', label: 'Headset' } });
    expect(all('[data-place="microphone"] option').map((option) => option.textContent)).toEqual([t('defaultDevice'), 'Built-in', 'Headset']);
    expect([field('[data-place="microphone"]').value, field('[data-place="speaker"]').value]).toEqual(['', 'ho']);
    await expect(element).toBeAccessible();
    await choose('[data-place="microphone"]', 'hi');
    expect(field('[data-place="microphone"]').value).toBe('hi');
    await choose('[data-place="microphone"]', '');
    expect(asked).toEqual([{ microphone: { id: 'hi', label: 'Headset' } }, { microphone: undefined }]);
});

it('names what was chosen and is unplugged', () => {
    const { text, field } = setUp({ ringing: { id: 'x', label: 'Desk speaker' } });
    expect([text('[data-place="ringing"]'), field('[data-place="ringing"]').value]).toEqual([expect.stringContaining(t('deviceUnplugged', { device: 'Desk speaker' })), 'x']);
});

it('switches, ringtone and volume', async () => {
    const { choose, asked } = setUp();
    await choose('[data-switch="echoCancellation"]', false);
    await choose('[data-switch="ringOnSpeakerToo"]', true);
    await choose('[data-id="ringtone"]', 'bright');
    await choose('[data-id="volume"]', '30');
    expect(asked).toEqual([{ echoCancellation: false }, { ringOnSpeakerToo: true }, { ringtone: 'bright' }, { ringVolume: 30 }]);
});

it('a ringtone is tried, goes on as it is changed, and ends with the settings', async () => {
    const { element, click, choose, asked } = setUp();
    await click(t('ringtoneTry'));
    await choose('[data-id="ringtone"]', 'low');
    await choose('[data-id="volume"]', '10');
    expect(asked).toEqual(['ring true', { ringtone: 'low' }, 'ring true', { ringVolume: 10 }, 'ring true']);
    element.remove();
    expect(asked.slice(-2)).toEqual(['stop', 'ring false']);
});

it('the microphone is checked, and a test call made, each until it is stopped', async () => {
    const { element, click, becomes, asked, text, get, button } = setUp();
    await click(t('checkMicrophone'));
    await becomes('listening', 60);
    expect([get('[data-id="level"]').getAttribute('value'), text('[data-id="check"]')]).toEqual(['60', t('checkListening')]);
    await expect(element).toBeAccessible();
    await click(t('stop'));
    await becomes('done', 0);
    await click(t('testCall'));
    await becomes('recording', 10);
    expect(text('[data-id="check"]')).toBe(t('checkRecording'));
    await becomes('playing', 0);
    expect([text('[data-id="check"]'), asked]).toEqual([t('checkPlaying'), ['listen', 'stop', 'echo']]);
    await becomes('done', 0);
    expect(button(t('testCall')).disabled).toBe(false);
});

it('a microphone that can’t be used is said', async () => {
    const { click, failure, text } = setUp();
    failure.error = new MicrophoneError('blocked', 'no');
    await click(t('testCall'));
    await drawn();
    expect(text('[data-id="check"]')).toBe(t('checkFailed'));
});

it('B4: what the admin has locked can be seen, not chosen, and says so', async () => {
    const { element, all } = setUp({ ringVolume: 90 }, 'ringVolume', 'ringtone', 'echoCancellation');
    const disabled = all('select, input').filter((one) => (one as HTMLInputElement).disabled);
    expect(disabled.map((one) => one.dataset['id'] ?? one.dataset['switch'])).toEqual(['ringtone', 'volume', 'echoCancellation']);
    expect(all('.panel-footnote').filter((one) => one.textContent === t('autoAnswerLocked'))).toHaveLength(3);
    await expect(element).toBeAccessible();
});
