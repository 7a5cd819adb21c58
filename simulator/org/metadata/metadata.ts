/**
 * The package's own metadata as data, read from source format. Names are as they stand in the source; whoever uses them
 * outside the package adds the namespace ({@link Namer}). Knows nothing of records or users.
 */

export type MetadataFieldType =
    | 'AutoNumber' | 'Checkbox' | 'Currency' | 'Date' | 'DateTime' | 'Email' | 'Html' | 'LongTextArea' | 'Lookup' | 'MasterDetail' | 'MultiselectPicklist'
    | 'Number' | 'Percent' | 'Phone' | 'Picklist' | 'Text' | 'TextArea' | 'Time' | 'Url';

export interface SourceValue {
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
}

export interface SourceField {
    readonly name: string;
    readonly label: string;
    readonly type: MetadataFieldType;
    readonly length?: number;
    readonly precision?: number;
    readonly scale?: number;
    readonly required: boolean;
    readonly unique: boolean;
    readonly externalId: boolean;
    readonly caseSensitive: boolean;
    readonly defaultValue?: string | number | boolean;
    readonly picklist?: { readonly restricted: boolean; readonly values: readonly SourceValue[] };
    readonly referenceTo?: string;
    readonly inlineHelpText?: string;
    readonly displayFormat?: string;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

export interface SourceObject {
    readonly name: string;
    /** Only fields, for an object of the platform. */
    readonly custom?: {
        readonly label: string;
        readonly pluralLabel: string;
        readonly hierarchySetting: boolean;
        readonly sharingModel: SharingModel;
        readonly nameField?: { readonly label: string; readonly autoNumber?: string };
        readonly activities: boolean;
    };
    readonly fields: readonly SourceField[];
}

export interface SourceLabel {
    readonly name: string;
    readonly language: string;
    readonly value: string;
    /** By language, for example `de` or `pt_BR`. */
    readonly translations: Readonly<Record<string, string>>;
}

export interface SourceMarkup {
    readonly name: string;
    readonly label: string;
    readonly markup: string;
    readonly file: string;
}

export interface SourceResource {
    readonly name: string;
    readonly contentType: string;
    readonly cacheControl: 'Public' | 'Private';
    /** A folder for an archive, else a file. */
    readonly path: string;
    readonly archive: boolean;
}

export interface SourcePermissionSet {
    readonly name: string;
    readonly label: string;
    readonly objects: readonly ObjectPermission[];
    readonly fields: readonly { readonly object: string; readonly field: string; readonly readable: boolean; readonly editable: boolean }[];
    readonly pages: readonly string[];
    readonly customPermissions: readonly string[];
    readonly tabs: readonly { readonly tab: string; readonly visible: boolean }[];
    readonly applications: readonly string[];
    readonly customSettings: readonly string[];
    readonly userPermissions: readonly string[];
}

export interface ObjectPermission {
    readonly object: string;
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface SourceChannel {
    readonly name: string;
    readonly label: string;
    readonly isExposed: boolean;
    readonly fields: readonly string[];
}

export interface SourceApplication {
    readonly name: string;
    readonly label: string;
    readonly navType: 'Console' | 'Standard';
    readonly tabs: readonly string[];
    readonly utilityBar?: string;
}

export interface SourceComponentInstance {
    readonly component: string;
    readonly identifier?: string;
    readonly properties: readonly { readonly name: string; readonly value: string; readonly decorator: boolean }[];
}

export interface SourceFlexiPage {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly template: string;
    readonly sobjectType?: string;
    readonly regions: readonly { readonly name: string; readonly components: readonly SourceComponentInstance[] }[];
}

export interface SourceTab {
    readonly name: string;
    readonly label?: string;
    readonly flexiPage?: string;
    readonly customObject: boolean;
    readonly page?: string;
    readonly lwcComponent?: string;
    readonly motif?: string;
}

export interface SourceCallCenter {
    readonly name: string;
    readonly displayName: string;
    readonly adapterUrl?: string;
    readonly customSettings?: string;
    /** By `/section/item`, as getCallCenterSettings gives them; labels beside them. */
    readonly items: readonly { readonly section: string; readonly sectionLabel: string; readonly name: string; readonly label: string; readonly value: string }[];
}

export interface SourceLayout {
    /** As the file is named: `Task-Task Layout`. */
    readonly name: string;
    readonly object: string;
    readonly sections: readonly { readonly label: string; readonly columns: readonly (readonly { readonly field: string; readonly behavior: string }[])[] }[];
}

/** Read when somebody activates it. */
export interface SourceFlow {
    readonly name: string;
    readonly file: string;
}

/** What one folder of source holds. */
export interface MetadataSet {
    readonly objects: readonly SourceObject[];
    readonly labels: readonly SourceLabel[];
    readonly messageChannels: readonly SourceChannel[];
    readonly pages: readonly SourceMarkup[];
    readonly components: readonly SourceMarkup[];
    readonly staticResources: readonly SourceResource[];
    readonly permissionSets: readonly SourcePermissionSet[];
    readonly customPermissions: readonly { readonly name: string; readonly label: string }[];
    readonly applications: readonly SourceApplication[];
    readonly flexiPages: readonly SourceFlexiPage[];
    readonly tabs: readonly SourceTab[];
    readonly callCenters: readonly SourceCallCenter[];
    readonly layouts: readonly SourceLayout[];
    readonly flows: readonly SourceFlow[];
}

export interface Metadata {
    readonly namespace: string;
    /** What the package brings: named with the namespace outside. */
    readonly packaged: MetadataSet;
    /** What an admin adds by hand: named as it stands. */
    readonly unpackaged: MetadataSet;
}

/** Names as they are outside the package. */
export class Namer {
    readonly namespace: string;

    constructor(namespace: string) {
        this.namespace = namespace;
    }

    /** `Call_Rule__c` → `patchbay__Call_Rule__c`, a platform's own name as it is. */
    custom(name: string): string {
        if (!this.namespace || !/__[a-z]+$/i.test(name) || name.startsWith(`${this.namespace}__`)) return name;
        return `${this.namespace}__${name}`;
    }

    /** For parts that carry no ending: pages, labels, resources, permission sets. */
    part(name: string): string {
        return this.namespace && !name.startsWith(`${this.namespace}__`) ? `${this.namespace}__${name}` : name;
    }

    /** The name as it stands in the package's source. */
    local(name: string): string {
        return this.namespace && name.startsWith(`${this.namespace}__`) ? name.slice(this.namespace.length + 2) : name;
    }
}
