/** Settings of the whole organisation among the records of Phone_Setting__c: one record each, JSON by name. */
import type { RecordOf, SetupStore } from './setupStore';

type SettingRecord = RecordOf<'setting'>;

export function orgSetting(records: readonly SettingRecord[], name: string): SettingRecord | undefined {
    return records.find(({ values }) => values.Setting__c === name && values.Scope__c === 'Organisation');
}

/**
 * Writes those that are other than stored, one after the other, each whole in itself; none after one that failed.
 * @param wanted JSON by name, already checked; undefined: not set any more
 * @throws RecordError `conflict` when somebody else has changed one since it was read
 */
export async function writeOrgSettings(store: Pick<SetupStore, 'create' | 'update' | 'remove'>, records: readonly SettingRecord[], wanted: Readonly<Record<string, string | undefined>>): Promise<void> {
    for (const [name, Value__c] of Object.entries(wanted)) {
        const record = orgSetting(records, name);
        if (record?.values.Value__c === Value__c) continue;
        /* eslint-disable no-await-in-loop -- one after the other */
        if (Value__c === undefined) await store.remove(record?.id ?? '');
        else if (record) await store.update('setting', record, { Value__c });
        else await store.create('setting', { Setting_Key__c: `${name} Organisation`, Setting__c: name, Scope__c: 'Organisation', Value__c });
        /* eslint-enable no-await-in-loop */
    }
}
