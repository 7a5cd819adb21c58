/**
 * All objects of the org with their fields: the platform's from the data files, the package's from its metadata.
 * What a test adds counts from then on. Knows no users: {@link ../access/access} says who may see what.
 */
import { NotSimulated, refusal } from '../errors';
import type { Metadata, SourceObject } from '../metadata/metadata';
import { Namer } from '../metadata/metadata';
import type { StandardObject } from './builders';
import { customField, customObject } from './custom';
import type { FieldDescription, ObjectDescription } from './description';
import { relationshipOf } from './description';
import { existsInSalesforce } from './operators';
import { account } from './standard/account';
import { event, RELATED_TO, task } from './standard/activity';
import { caseObject } from './standard/case';
import { contact } from './standard/contact';
import { lead } from './standard/lead';
import { opportunity, opportunityContactRole } from './standard/opportunity';
import { callCenter, group, organization, profile, user } from './standard/user';

const STANDARD: readonly StandardObject[] = [organization, profile, callCenter, user, group, account, contact, lead, opportunity, opportunityContactRole, caseObject, task, event];
const WITHOUT_UI_API: readonly string[] = ['Organization', 'CallCenter'];
/** Fields of Activity are fields of both. */
export const ACTIVITIES: readonly string[] = ['Task', 'Event'];

export interface SchemaOptions {
    readonly personAccounts: boolean;
    readonly sharedActivities: boolean;
}

export class Schema {
    readonly options: SchemaOptions;
    private readonly objects = new Map<string, ObjectDescription>();
    private changes = 0;

    constructor(metadata: Metadata, options: SchemaOptions) {
        this.options = options;
        for (const one of STANDARD) this.objects.set(one.apiName, standardObject(one, options));
        for (const [set, namespace] of [[metadata.packaged, metadata.namespace], [metadata.unpackaged, '']] as const) {
            const namer = new Namer(namespace);
            for (const source of set.objects.filter(({ custom }) => custom !== undefined)) {
                const described = customObject(source, this.nextPrefix(), namer);
                this.objects.set(described.apiName, described);
            }
            for (const source of set.objects.filter(({ custom }) => custom === undefined)) this.extend(source, namer);
        }
        this.checkReferences();
        this.relateActivities();
    }

    /** Grows with every change, for whoever keeps something made from the schema. */
    get version(): number {
        return this.changes;
    }

    all(): ObjectDescription[] {
        return [...this.objects.values()];
    }

    find(apiName: string): ObjectDescription | undefined {
        return this.objects.get(apiName);
    }

    /** An object that must be there. */
    object(apiName: string): ObjectDescription {
        const found = this.objects.get(apiName);
        if (found === undefined) throw refusal('INVALID_TYPE', `sObject type '${apiName}' is not supported.`);
        return found;
    }

    /** The object a record id belongs to. */
    objectOf(id: string): ObjectDescription | undefined {
        return this.all().find(({ keyPrefix }) => id.startsWith(keyPrefix));
    }

    /** A field that must be there; says so when Salesforce has it and only the simulator hasn't. */
    field(object: ObjectDescription, apiName: string): FieldDescription {
        const found = object.fields.get(apiName);
        if (found === undefined) throw unknownField(object, apiName);
        return found;
    }

    /** The lookup behind a relationship name. */
    lookup(object: ObjectDescription, relationshipName: string): FieldDescription | undefined {
        return [...object.fields.values()].find((one) => relationshipOf(one) === relationshipName);
    }

    /** Adds a field, or puts another in its place. With `Activity` it is added to tasks and events. */
    addField(objectName: string, added: FieldDescription): void {
        for (const name of objectName === 'Activity' ? ACTIVITIES : [objectName]) {
            const object = this.object(name);
            this.objects.set(name, { ...object, fields: new Map([...object.fields, [added.apiName, added]]) });
        }
        this.changes += 1;
    }

    private extend(source: SourceObject, namer: Namer): void {
        for (const name of source.name === 'Activity' ? ACTIVITIES : [source.name]) {
            const object = this.objects.get(name);
            if (object === undefined) throw new NotSimulated(`the object ${name}, which has fields in the metadata`);
            const own = source.fields.map((one) => customField(one, namer));
            this.objects.set(name, { ...object, fields: new Map([...object.fields, ...own.map((one): [string, FieldDescription] => [one.apiName, one])]) });
        }
    }

    private nextPrefix(): string {
        const number = this.all().filter(({ custom }) => custom).length;
        return `a${number.toString(36).padStart(2, '0').toUpperCase()}`;
    }

    private checkReferences(): void {
        for (const object of this.all()) {
            for (const { apiName, reference } of object.fields.values()) {
                const missing = reference?.to.find((name) => !this.objects.has(name));
                if (missing !== undefined) throw new NotSimulated(`the object ${missing}, which ${object.apiName}.${apiName} refers to`);
            }
        }
    }

    private relateActivities(): void {
        const related = [...RELATED_TO, ...this.all().filter(({ custom, activities }) => custom && activities).map(({ apiName }) => apiName)];
        for (const name of ACTIVITIES) {
            const object = this.object(name);
            const what = this.field(object, 'WhatId');
            this.objects.set(name, { ...object, fields: new Map([...object.fields, ['WhatId', { ...what, reference: { ...what.reference, to: related } }]]) });
        }
    }
}

function standardObject(source: StandardObject, options: SchemaOptions): ObjectDescription {
    const { personAccountFields = [], sharedActivityFields = [], fields, ...rest } = source;
    const all = [...fields, ...(options.personAccounts ? personAccountFields : []), ...(options.sharedActivities ? sharedActivityFields : [])];
    return {
        ...rest,
        custom: false,
        fields: new Map(all.map((one) => [one.apiName, one])),
        uiApi: !WITHOUT_UI_API.includes(source.apiName),
        hierarchySetting: false,
        sharing: 'ReadWrite'
    };
}

/** The refusal of a field that isn't there, in the platform's words, with a hint when only the simulator lacks it. */
export function unknownField(object: ObjectDescription, apiName: string): Error {
    if (existsInSalesforce(object.apiName, apiName)) return new NotSimulated(`the standard field ${object.apiName}.${apiName}`);
    return refusal('INVALID_FIELD', `No such column '${apiName}' on sobject of type ${object.apiName}`, [apiName]);
}
