/**
 * What an object and its fields are, in the terms of UI API's object info. Plain data: who may see it is decided elsewhere.
 */

/** UI API's names of field types, as far as they are simulated. */
export type DataType =
    | 'Boolean' | 'ComboBox' | 'Currency' | 'Date' | 'DateTime' | 'Double' | 'Email' | 'Int' | 'MultiPicklist' | 'Percent' | 'Phone' | 'Picklist' | 'Reference' | 'String'
    | 'TextArea' | 'Time' | 'Url';

/** A field's value as the API carries it. */
export type Value = string | number | boolean | null;

export interface PicklistEntry {
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
    /** Task, Case and Opportunity: the record counts as closed. */
    readonly closed?: boolean;
    /** Opportunity: closed and won. */
    readonly won?: boolean;
    /** Lead: the record was converted. */
    readonly converted?: boolean;
    /** Task priority. */
    readonly highPriority?: boolean;
    /** Opportunity stage. */
    readonly probability?: number;
    readonly forecastCategory?: string;
}

export interface Picklist {
    /** Whether other values than these are refused. */
    readonly restricted: boolean;
    readonly values: readonly PicklistEntry[];
}

export interface Reference {
    readonly to: readonly string[];
    readonly relationshipName?: string;
}

export interface FieldDescription {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: DataType;
    /** Longest text; 0 for what is no text. */
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    /** Must have a value in every record that is saved. */
    readonly required: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly filterable: boolean;
    readonly sortable: boolean;
    readonly custom: boolean;
    /** Computed by the platform, not by who saves. */
    readonly calculated: boolean;
    readonly nameField: boolean;
    /** False: whoever sees the object sees the field. */
    readonly fieldLevelSecurity: boolean;
    readonly unique: boolean;
    readonly externalId: boolean;
    readonly caseSensitive: boolean;
    readonly textArea?: 'plain' | 'long' | 'rich';
    readonly picklist?: Picklist;
    readonly reference?: Reference;
    readonly defaultValue?: Value;
    readonly inlineHelpText?: string;
    /** The field that it is a part of, for example FirstName of Name. */
    readonly compoundFieldName?: string;
    /** The platform numbers the records: `CS-{0000}`. */
    readonly autoNumber?: string;
    /** Not stored: taken from the record that another field points at. */
    readonly follows?: { readonly reference: string; readonly object: string; readonly field: string };
}

export interface ObjectDescription {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string;
    readonly custom: boolean;
    readonly fields: ReadonlyMap<string, FieldDescription>;
    readonly nameFields: readonly string[];
    /** False: readable, but no user may create, change or delete it here. */
    readonly writable: boolean;
    /** Custom settings aren't supported by UI API. */
    readonly uiApi: boolean;
    readonly hierarchySetting: boolean;
    /** Who sees and edits records of others. */
    readonly sharing: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
    /** May be the Related To of a task. */
    readonly activities: boolean;
    readonly color: string;
}

/** The parts of a description that differ from the common. */
export type FieldPart = Partial<FieldDescription> & Pick<FieldDescription, 'apiName' | 'label' | 'dataType'>;

/** A field with everything common filled in. */
export function field(part: FieldPart): FieldDescription {
    return {
        length: 0,
        precision: 0,
        scale: 0,
        required: false,
        createable: true,
        updateable: true,
        filterable: part.textArea !== 'long' && part.textArea !== 'rich',
        sortable: part.dataType !== 'MultiPicklist' && part.textArea !== 'long' && part.textArea !== 'rich',
        custom: false,
        calculated: false,
        nameField: false,
        fieldLevelSecurity: true,
        unique: false,
        externalId: false,
        caseSensitive: false,
        ...part
    };
}

/** The relationship that a lookup opens: `AccountId` → `Account`, `Rule__c` → `Rule__r`. */
export function relationshipOf({ apiName, reference }: FieldDescription): string | undefined {
    return reference?.relationshipName ?? (reference && /__c$/.test(apiName) ? apiName.replace(/__c$/, '__r') : undefined);
}

export function defaultEntry(picklist: Picklist | undefined): PicklistEntry | undefined {
    return picklist?.values.find(({ isDefault }) => isDefault);
}

export function entryOf(picklist: Picklist | undefined, value: Value | undefined): PicklistEntry | undefined {
    return picklist?.values.find((entry) => entry.value === value);
}
