/**
 * The settings of an agent's phone that an admin may set for everybody, a profile or a user, and lock (B4): which values
 * each may have, and which it has where nobody has said anything. Stored as JSON, one record of Phone_Setting__c each.
 */
import { flag, integer, oneOf, parsed, Place, type Problem, type Reader } from '../json/reader';
import { settingIn, type OrgSetup } from '../setup/orgSetup';
import { DEFAULT_AUDIO, RINGTONES, type AudioSettings } from './audio';
import type { AdminDefaults } from './held';
import { AUTO_ANSWERS, USUAL_PREFERENCES, type Preferences } from './preferences';

export interface AgentSettings extends Preferences, Omit<AudioSettings, 'microphone' | 'speaker' | 'ringing'> {
    /** How long wrap-up lasts after a call; missing: as long as the agent takes. */
    readonly wrapUpSeconds?: number;
}
export type AgentSettingName = keyof AgentSettings;

/** What a setting may be. */
export type SettingForm = { readonly kind: 'choice'; readonly options: readonly string[] } | { readonly kind: 'switch' } | { readonly kind: 'number'; readonly least: number; readonly most: number };

/** In the order in which they are shown. */
export const SETTING_FORMS: Readonly<Record<AgentSettingName, SettingForm>> = {
    autoAnswer: { kind: 'choice', options: AUTO_ANSWERS },
    waitingTone: { kind: 'switch' },
    wrapUpSeconds: { kind: 'number', least: 5, most: 3_600 },
    ringtone: { kind: 'choice', options: RINGTONES },
    ringVolume: { kind: 'number', least: 0, most: 100 },
    ringOnSpeakerToo: { kind: 'switch' },
    echoCancellation: { kind: 'switch' },
    noiseSuppression: { kind: 'switch' }
};

export const AGENT_SETTINGS = Object.keys(SETTING_FORMS) as readonly AgentSettingName[];

export const USUAL_SETTINGS: AgentSettings = { ...DEFAULT_AUDIO, ...USUAL_PREFERENCES };

/** The value that a setting's JSON says. @returns undefined when it can't be used, which the place knows then */
export function readSetting(name: AgentSettingName, json: string, place: Place): AgentSettings[AgentSettingName] | undefined {
    const value = parsed(json, place);
    return value === undefined ? undefined : (readerOf(SETTING_FORMS[name])(value, place) as AgentSettings[AgentSettingName]);
}

/** What an admin wants for this user. What can't be read counts as not set, and says why. */
export function adminDefaults(setup: Pick<OrgSetup, 'settings'>): AdminDefaults<AgentSettings> & { readonly problems: readonly Problem[] } {
    const place = new Place();
    const read = AGENT_SETTINGS.flatMap((name) => {
        const stored = settingIn(setup, name);
        const value = stored && readSetting(name, stored.value, place.property(name));
        return stored === undefined || value === undefined ? [] : [{ name, value, locked: stored.locked }];
    });
    return {
        values: Object.fromEntries(read.map(({ name, value }) => [name, value])),
        locked: new Set(read.flatMap(({ name, locked }) => (locked ? [name] : []))),
        problems: place.problems
    };
}

function readerOf(form: SettingForm): Reader<unknown> {
    if (form.kind === 'switch') return flag;
    return form.kind === 'number' ? integer(form.least, form.most) : oneOf(...form.options);
}
