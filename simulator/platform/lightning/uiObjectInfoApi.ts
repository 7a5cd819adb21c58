/** `lightning/uiObjectInfoApi`: what the user may know of objects and picklists. */
import { request, type PlatformError } from '../request';
import { AskingWire } from '../wire';

type ObjectLike = string | { readonly objectApiName: string };
const nameOf = (object: ObjectLike): string => (typeof object === 'string' ? object : object.objectApiName);

export class getObjectInfo extends AskingWire<{ readonly objectApiName?: ObjectLike }> {
    protected identity({ objectApiName }: { objectApiName?: ObjectLike }): string | undefined {
        return objectApiName && nameOf(objectApiName);
    }

    protected ask({ objectApiName = '' }: { objectApiName?: ObjectLike }): Promise<unknown> {
        return request('GET', `/ui-api/object-info/${nameOf(objectApiName)}`);
    }
}

/** Several at once; an object that the user may not see has its own status and doesn't spoil the others. */
export class getObjectInfos extends AskingWire<{ readonly objectApiNames?: readonly ObjectLike[] }> {
    protected identity({ objectApiNames }: { objectApiNames?: readonly ObjectLike[] }): string | undefined {
        return objectApiNames && objectApiNames.length > 0 ? objectApiNames.map(nameOf).join() : undefined;
    }

    protected async ask({ objectApiNames = [] }: { objectApiNames?: readonly ObjectLike[] }): Promise<unknown> {
        const results = objectApiNames.map(async (object) => {
            try {
                return { statusCode: 200, result: await request('GET', `/ui-api/object-info/${nameOf(object)}`) };
            } catch (error) {
                const { status, body } = error as PlatformError;
                return { statusCode: status, result: body };
            }
        });
        return { results: await Promise.all(results) };
    }
}

interface PicklistConfig {
    readonly recordTypeId?: string;
    readonly fieldApiName?: string | { readonly objectApiName: string; readonly fieldApiName: string };
}

export class getPicklistValues extends AskingWire<PicklistConfig> {
    private place({ recordTypeId, fieldApiName }: PicklistConfig): string | undefined {
        if (!recordTypeId || !fieldApiName) return undefined;
        const [object = '', field = ''] = typeof fieldApiName === 'string' ? fieldApiName.split('.') : [fieldApiName.objectApiName, fieldApiName.fieldApiName];
        return `/ui-api/object-info/${object}/picklist-values/${recordTypeId}/${field}`;
    }

    protected identity(config: PicklistConfig): string | undefined {
        return this.place(config);
    }

    protected ask(config: PicklistConfig): Promise<unknown> {
        return request('GET', this.place(config) ?? '');
    }
}

/** The values of all picklists of an object. */
export class getPicklistValuesByRecordType extends AskingWire<{ readonly objectApiName?: ObjectLike; readonly recordTypeId?: string }> {
    protected identity({ objectApiName, recordTypeId }: { objectApiName?: ObjectLike; recordTypeId?: string }): string | undefined {
        return objectApiName && recordTypeId ? `${nameOf(objectApiName)} ${recordTypeId}` : undefined;
    }

    protected ask({ objectApiName = '', recordTypeId = '' }: { objectApiName?: ObjectLike; recordTypeId?: string }): Promise<unknown> {
        return request('GET', `/ui-api/object-info/${nameOf(objectApiName)}/picklist-values/${recordTypeId}`);
    }
}
