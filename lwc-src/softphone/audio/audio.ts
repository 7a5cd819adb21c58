/** What of sound can be chosen and tried out. Loaded after the phone, which works with the computer's own devices until then. */
import { createElement } from 'lwc';
import AudioSettings from 'panel/audioSettings';
import { adminDefaults } from '../../core/settings/agentSettings';
import { AudioControl, type AudioControlTools } from '../../phone/audio/audioControl';
import { SoundCheck, type SoundCheckTools } from '../../phone/audio/soundCheck';
import type { OrgSetups } from '../app/orgSetup';
import { useLabels } from '../i18n/labels';

export interface AudioPart {
    /** Draws the settings into an element that is there for nothing else. */
    show(place: HTMLElement): void;
}

export type AudioPartTools = Omit<AudioControlTools, 'defaults'> & Pick<SoundCheckTools, 'microphone'> & { readonly labels: Readonly<Record<string, string>>; readonly ring: (isOn: boolean) => void; readonly setups: Pick<OrgSetups, 'current' | 'whenChanged'> };

export async function startAudio(tools: AudioPartTools): Promise<AudioPart> {
    useLabels(tools.labels);
    const { setups } = tools;
    const control = new AudioControl({ ...tools, defaults: () => adminDefaults(setups.current) });
    await control.start();
    setups.whenChanged(() => control.defaultsChanged());
    return {
        show(place) {
            const element = createElement('panel-audio-settings', { is: AudioSettings });
            const check = new SoundCheck({
                ...tools,
                speaker: () => control.speaker,
                createContext: () => new AudioContext(),
                createRecorder: (stream) => new MediaRecorder(stream),
                createPlayer: () => new Audio()
            });
            Object.assign(element, { control, check, ring: tools.ring });
            place.replaceChildren(element);
        }
    };
}
