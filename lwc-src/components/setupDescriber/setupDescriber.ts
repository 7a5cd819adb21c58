import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { fieldsIn } from 'c/setupCore';
import type { ObjectInfo, PicklistValues } from '../../salesforce/setup/describe';

interface Wired<T> {
    readonly data?: T;
    readonly error?: unknown;
}

/** Asks what an object's fields are like for this user. Fires `described` with `{ objectApiName, fields, closed }` once all is known, without fields where the user may not see the object. */
export default class SetupDescriber extends LightningElement {
    @api objectApiName = '';
    recordTypeId: string | undefined;

    private info: ObjectInfo | undefined;

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    wiredInfo({ data, error }: Wired<ObjectInfo & { readonly defaultRecordTypeId: string }>): void {
        if (error) this.tell(undefined, undefined);
        if (!data) return;
        this.info = data;
        this.recordTypeId = data.defaultRecordTypeId;
    }

    @wire(getPicklistValuesByRecordType, { objectApiName: '$objectApiName', recordTypeId: '$recordTypeId' })
    wiredValues({ data, error }: Wired<PicklistValues>): void {
        if (data || error) this.tell(this.info, data);
    }

    private tell(info: ObjectInfo | undefined, values: PicklistValues | undefined): void {
        const { objectApiName } = this;
        const fields = info && fieldsIn(info, values);
        const closed = Object.values(values?.picklistFieldValues ?? {}).flatMap((field) => field.values.filter(({ attributes }) => attributes?.closed === true).map(({ value }) => value));
        this.dispatchEvent(new CustomEvent('described', { detail: { objectApiName, fields, closed } }));
    }
}
