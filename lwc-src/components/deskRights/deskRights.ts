/**
 * What the org lets this user read, search and write, by its own description of the objects, and what fields of the
 * package are called there. Knows nothing of how records are read or written.
 */
import CALL_ANSWER from '@salesforce/schema/Task.Call_Answer__c';
import CALL_DIRECTION from '@salesforce/schema/Task.Call_Direction__c';
import CALL_END from '@salesforce/schema/Task.Call_End__c';
import CALL_HOUR from '@salesforce/schema/Task.Call_Hour__c';
import CALL_KEY from '@salesforce/schema/Task.Call_Key__c';
import CALL_MEMO from '@salesforce/schema/Task.Call_Memo__c';
import CALL_OUTCOME from '@salesforce/schema/Task.Call_Outcome__c';
import CALL_QUALITY from '@salesforce/schema/Task.Call_Quality__c';
import CALL_QUALITY_DETAILS from '@salesforce/schema/Task.Call_Quality_Details__c';
import CALL_SECONDS from '@salesforce/schema/Task.Call_Seconds__c';
import CALL_START from '@salesforce/schema/Task.Call_Start__c';
import CALLER_NUMBER from '@salesforce/schema/Task.Caller_Number__c';
import DIALLED_NUMBER from '@salesforce/schema/Task.Dialled_Number__c';
import LOGGED_BY_RULE from '@salesforce/schema/Task.Logged_By_Rule__c';
import QUEUE from '@salesforce/schema/Task.Queue__c';
import RECORDING_LINK from '@salesforce/schema/Task.Recording_Link__c';
import { RecordError } from 'c/phoneCore';
import type { Fields, OWN_ACTIVITY_FIELDS } from '../../core/log/taskDraft';
import type { Search } from '../../core/rule/rule';
import type { ReadableFields } from '../../salesforce/records/findQuery';

/** The namespace is added by the platform, in the tokens. */
const OWN_FIELDS: Readonly<Record<(typeof OWN_ACTIVITY_FIELDS)[number], { readonly fieldApiName: string }>> = {
    Call_Answer__c: CALL_ANSWER,
    Call_Direction__c: CALL_DIRECTION,
    Call_End__c: CALL_END,
    Call_Hour__c: CALL_HOUR,
    Call_Key__c: CALL_KEY,
    Call_Outcome__c: CALL_OUTCOME,
    Call_Seconds__c: CALL_SECONDS,
    Call_Start__c: CALL_START,
    Caller_Number__c: CALLER_NUMBER,
    Dialled_Number__c: DIALLED_NUMBER,
    Logged_By_Rule__c: LOGGED_BY_RULE,
    Queue__c: QUEUE,
    Recording_Link__c: RECORDING_LINK,
    Call_Quality__c: CALL_QUALITY,
    Call_Quality_Details__c: CALL_QUALITY_DETAILS,
    Call_Memo__c: CALL_MEMO
};

/** The call key's field, as this org has it. */
export const CALL_KEY_FIELD: string = CALL_KEY.fieldApiName;

/** UI API's data types of fields that hold numbers as text. */
const TEXTS: ReadonlySet<string> = new Set(['Phone', 'String']);

/** An object as the org describes it to this user. */
export interface ObjectInfo {
    readonly apiName: string;
    readonly fields: Readonly<Record<string, { readonly createable: boolean; readonly updateable: boolean; readonly dataType?: string; readonly filterable?: boolean }>>;
}

export class DeskRights {
    private infos: ReadonlyMap<string, ObjectInfo> = new Map();

    describe(infos: readonly ObjectInfo[]): void {
        this.infos = new Map(infos.map((info) => [info.apiName, info]));
    }

    get isKnown(): boolean {
        return this.infos.size > 0;
    }

    /** The fields of each object that this user may read. */
    get readable(): ReadableFields {
        return Object.fromEntries([...this.infos].map(([object, { fields }]) => [object, new Set(Object.keys(fields))]));
    }

    /** A9b: a field of another kind would make the whole request fail, and with it the search for everybody. */
    searchable(also: Search['also'] = {}): Search['also'] {
        const isText = (object: string, field: string): boolean => {
            const { dataType = '', filterable = true } = this.infos.get(object)?.fields[field] ?? {};
            return TEXTS.has(dataType) && filterable;
        };
        return Object.fromEntries(Object.entries(also).map(([object, fields]) => [object, fields.filter((field) => isText(object, field))]));
    }

    /**
     * A field that this user may not write would make Salesforce refuse the whole record: it is left out and named.
     * @param fields by their names in the source
     * @throws RecordError `noAccess` when the user may not see the object at all
     */
    split(objectApiName: string, fields: Fields, right: 'createable' | 'updateable'): { readonly writable: Fields; readonly leftOut: readonly string[] } {
        const known = this.infos.get(objectApiName)?.fields;
        if (!known) throw new RecordError('noAccess');
        const named = Object.entries(inOrgsNames(fields));
        const mayWrite = ([field]: [string, unknown]): boolean => known[field]?.[right] === true;
        return { writable: Object.fromEntries(named.filter(mayWrite)), leftOut: named.filter((entry) => !mayWrite(entry)).map(([field]) => field) };
    }
}

/** @param fields by their names in the source */
export function inOrgsNames(fields: Fields): Fields {
    return Object.fromEntries(Object.entries(fields).map(([field, value]) => [(OWN_FIELDS as Record<string, { fieldApiName: string } | undefined>)[field]?.fieldApiName ?? field, value]));
}
