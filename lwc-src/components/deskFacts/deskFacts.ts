import { LightningElement, wire } from 'lwc';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import { getObjectInfos, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { GLANCED_OBJECTS, SEARCHED_OBJECTS } from 'c/phoneCore';
import type { Makeable } from 'c/deskKnown';
import type { ObjectInfo } from 'c/deskRights';
import TASK_STATUS from '@salesforce/schema/Task.Status';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_PROFILE from '@salesforce/schema/User.ProfileId';
import USER_ID from '@salesforce/user/Id';

/** What a wire hands over. */
interface Wired<T> {
    readonly data?: T;
    readonly error?: unknown;
}
interface Status {
    readonly value: string;
    readonly attributes?: { readonly closed?: boolean } | null;
}
/** An object as the org describes it to this user. */
export type Described = ObjectInfo & Makeable & { readonly defaultRecordTypeId: string; readonly fields: Readonly<Record<string, { readonly label: string }>> };

/**
 * What the Desk asks the platform once: who the user is, what they may do with the objects, which status of a task counts as
 * closed. Draws nothing. Fires `user`, `objects` and `closedstatus`, again whenever one has changed.
 */
export default class DeskFacts extends LightningElement {
    userId = USER_ID;
    userFields = [USER_NAME, USER_PROFILE];
    objects = ['Task', ...SEARCHED_OBJECTS, ...GLANCED_OBJECTS];
    taskRecordTypeId: string | undefined;

    @wire(getRecord, { recordId: '$userId', fields: '$userFields' })
    wiredUser({ data }: Wired<object>): void {
        if (!data) return;
        const name = getFieldValue(data, USER_NAME);
        this.tell('user', { name: typeof name === 'string' ? name : '', profileId: String(getFieldValue(data, USER_PROFILE)) });
    }

    @wire(getObjectInfos, { objectApiNames: '$objects' })
    wiredObjects({ data }: Wired<{ readonly results: readonly { readonly statusCode: number; readonly result: Described }[] }>): void {
        if (!data) return;
        const infos = data.results.filter(({ statusCode }) => statusCode === 200).map(({ result }) => result);
        this.taskRecordTypeId = infos.find(({ apiName }) => apiName === 'Task')?.defaultRecordTypeId;
        this.tell('objects', { infos });
    }

    @wire(getPicklistValues, { recordTypeId: '$taskRecordTypeId', fieldApiName: TASK_STATUS })
    wiredStatuses({ data }: Wired<{ readonly values: readonly Status[] }>): void {
        if (!data) return;
        const closed = data.values.filter(({ attributes }) => attributes?.closed === true);
        this.tell('closedstatus', { closedStatus: (closed.find(({ value }) => value === 'Completed') ?? closed[0])?.value });
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
