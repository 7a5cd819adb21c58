/** How the agent takes calls: chosen in the settings, which it draws with all other parts', kept in this browser; and the phone answering by itself. Loaded after the phone, which rings until then. */
import { createElement } from 'lwc';
import CallSettings from 'panel/callSettings';
import { adminDefaults } from '../../core/settings/agentSettings';
import { preferenceDefaults, preferencesBy, readChosenPreferences, type Preferences, type PreferenceTexts } from '../../core/settings/preferences';
import type { Ringer } from '../../phone/audio/ringer';
import type { OrgSetups } from '../app/orgSetup';
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
    /** What the admin has set: by its name in the page, and what has come from the Desk. */
    readonly setups: Pick<OrgSetups, 'current' | 'whenChanged'>;
    readonly setting: (name: keyof PreferenceTexts) => string;
    readonly kept: { read(): Promise<string | undefined>; write(text: string): Promise<void> };
    readonly answer: (key: string) => void;
    /** Told what holds, at the start and on each change. */
    readonly use: (preferences: Preferences) => void;
}

export async function startPreferences(tools: PreferencesPartTools): Promise<Showable> {
    const { kept, report, use, setups, setting } = tools;
    useLabels(tools.labels);
    const texts: PreferenceTexts = { autoAnswer: setting('autoAnswer'), autoAnswerLocked: setting('autoAnswerLocked') };
    const defaults = (): ReturnType<typeof preferenceDefaults> => preferenceDefaults(texts, adminDefaults(setups.current));
    let chosen = readChosenPreferences(await kept.read().catch((error: unknown) => (report('kept preferences', error), undefined)));
    const current = (): Preferences => preferencesBy(chosen, defaults());
    use(current());
    answerByItself(() => current().autoAnswer, tools);
    let drawn: HTMLElement | undefined;
    const update = (): void => {
        use(current());
        if (drawn) Object.assign(drawn, { preferences: current(), locked: defaults().locked });
    };
    setups.whenChanged(update);
    const calls: Showable = {
        show(place) {
            drawn = createElement('panel-call-settings', { is: CallSettings });
            drawn.addEventListener('change', (event) => {
                chosen = { ...chosen, ...(event as CustomEvent<Partial<Preferences>>).detail };
                update();
                kept.write(JSON.stringify(chosen)).catch((error: unknown) => report('keep preferences', error));
            });
            update();
            place.replaceChildren(drawn);
        }
    };
    return { show: settingsPane(tools, calls) };
}
