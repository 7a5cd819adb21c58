/** On which level a setting is set, what holds there, and what is to be written when an admin changes it (B4). Pure; knows records of settings only as data. */
import { AGENT_SETTINGS, Place, readSetting, settingIn } from 'c/setupCore';
import type { RecordOf } from 'c/setupStore';
import type { Problem } from '../../core/json/reader';
import type { AgentSettingName } from '../../core/settings/agentSettings';
import type { StoredSetting } from '../../core/setup/orgSetup';

export type SettingRecord = RecordOf<'setting'>;
export const LEVELS = ['Organisation', 'Profile', 'User'] as const;
export type Level = (typeof LEVELS)[number];

/** Whose settings: of everybody, of a profile, of a user with that profile. */
export interface Target {
    readonly level: Level;
    readonly profileId?: string;
    readonly userId?: string;
}

/** What is wanted of one setting on a level: JSON, or empty when it isn't to be set there. */
export interface Wanted {
    readonly json: string;
    readonly locked: boolean;
}

/** People copy ids of 15 characters; the last three of 18 only check the others. */
function isSame(id: unknown, other: string | undefined): boolean {
    return typeof id === 'string' && other !== undefined && id.slice(0, 15) === other.slice(0, 15);
}

function scopeIdOf({ level, profileId, userId }: Target): string | undefined {
    return { Organisation: undefined, Profile: profileId, User: userId }[level];
}

/** The record of a setting on exactly this level. */
export function recordAt(records: readonly SettingRecord[], name: string, target: Target): SettingRecord | undefined {
    return records.find(({ values }) => values.Setting__c === name && values.Scope__c === target.level && (target.level === 'Organisation' || isSame(values.Scope_Id__c, scopeIdOf(target))));
}

/** How many profiles and users have a value of their own. */
export function othersWith(records: readonly SettingRecord[], name: string, target: Target): number {
    const own = recordAt(records, name, target);
    return records.filter(({ id, values }) => values.Setting__c === name && values.Scope__c !== 'Organisation' && id !== own?.id).length;
}

/** What holds for the target, from the nearest level that says something. */
export function holdingFor(records: readonly SettingRecord[], name: string, target: Target): StoredSetting | undefined {
    const levels = LEVELS.slice(0, LEVELS.indexOf(target.level) + 1);
    const settings = levels.flatMap((level) => {
        const values = recordAt(records, name, { ...target, level })?.values;
        return values ? [{ setting: name, scope: level.toLowerCase() as StoredSetting['scope'], locked: values.Locked__c === true, value: String(values.Value__c ?? '') }] : [];
    });
    return settingIn({ settings }, name);
}

export type Write =
    | { readonly what: 'create'; readonly values: Readonly<Record<'Setting_Key__c' | 'Setting__c' | 'Scope__c' | 'Scope_Id__c' | 'Value__c', string | null>> & { readonly Locked__c: boolean } }
    | { readonly what: 'update'; readonly record: SettingRecord; readonly values: { readonly Value__c: string; readonly Locked__c: boolean } }
    | { readonly what: 'remove'; readonly record: SettingRecord };

/** What is to be written, or what is wrong and where; then nothing is. */
export function writesFor(records: readonly SettingRecord[], wanted: Readonly<Partial<Record<AgentSettingName, Wanted>>>, target: Target): { readonly writes: readonly Write[]; readonly problems: readonly Problem[] } {
    const place = new Place();
    const writes = AGENT_SETTINGS.flatMap((name): Write[] => {
        const want = wanted[name];
        const record = recordAt(records, name, target);
        if (!want) return [];
        if (want.json === '') return record ? [{ what: 'remove', record }] : [];
        if (readSetting(name, want.json, place.property(name)) === undefined) return [];
        const values = { Value__c: want.json, Locked__c: want.locked };
        if (record) return record.values.Value__c === want.json && (record.values.Locked__c === true) === want.locked ? [] : [{ what: 'update', record, values }];
        const scopeId = scopeIdOf(target) ?? null;
        return [{ what: 'create', values: { Setting_Key__c: [name, target.level, scopeId].filter(Boolean).join(' '), Setting__c: name, Scope__c: target.level, Scope_Id__c: scopeId, ...values } }];
    });
    return { writes: place.problems.length > 0 ? [] : writes, problems: place.problems };
}
