/** How the agent takes calls: chosen in the settings, which it draws with all other parts', kept in this browser; and the phone answering by itself. Loaded after the phone, which rings until then. */
import { createElement } from 'lwc';
import CallSettings from 'panel/callSettings';
import { readPreferenceDefaults, readPreferences, type Preferences, type PreferenceTexts } from '../../core/settings/preferences';
import type { Ringer } from '../../phone/audio/ringer';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';
import { useLabels } from '../i18n/labels';
import type { Showable } from '../later';
import { answerByItself } from './autoAnswer';
import { settingsPane, type SettingsTools } from './settingsPane';

export interface PreferencesPartTools extends Tools, SettingsTools {
    readonly store: Store;
    readonly ringer: Ringer;
    readonly labels: Readonly<Record<string, string>>;
    /** What the admin has set, by its name in the page. */
    readonly setting: (name: keyof PreferenceTexts) => string;
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    readonly answer: (key: string) => void;
    /** Told what holds, at the start and on each change. */
    readonly use: (preferences: Preferences) => void;
}

export async function startPreferences(tools: PreferencesPartTools): Promise<Showable> {
    const { kept, report, use } = tools;
    useLabels(tools.labels);
    const defaults = readPreferenceDefaults({ autoAnswer: tools.setting('autoAnswer'), autoAnswerLocked: tools.setting('autoAnswerLocked') });
    let preferences = readPreferences(await kept.read().catch((error: unknown) => (report('kept preferences', error), undefined)), defaults);
    use(preferences);
    answerByItself(() => preferences.autoAnswer, tools);
    const calls: Showable = {
        show(place) {
            const element = createElement('panel-call-settings', { is: CallSettings });
            Object.assign(element, { preferences, isLocked: defaults.isAutoAnswerLocked });
            element.addEventListener('change', (event) => {
                preferences = { ...preferences, ...(event as CustomEvent<Partial<Preferences>>).detail };
                Object.assign(element, { preferences });
                use(preferences);
                kept.write(JSON.stringify(preferences)).catch((error: unknown) => report('keep preferences', error));
            });
            place.replaceChildren(element);
        }
    };
    return { show: settingsPane(tools, calls) };
}
