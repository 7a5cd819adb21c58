/**
 * What an admin has set up, read for the phone: once at the start, and again when a glance at the records, taken with
 * each search for a caller, shows that they have changed (A11). Knows nothing of what the records mean.
 */
import RULE from '@salesforce/schema/Call_Rule__c';
import RULE_ACTIVE from '@salesforce/schema/Call_Rule__c.Active__c';
import RULE_DEFINITION from '@salesforce/schema/Call_Rule__c.Definition__c';
import RULE_POSITION from '@salesforce/schema/Call_Rule__c.Position__c';
import DISPOSITION from '@salesforce/schema/Call_Disposition__c';
import DISPOSITION_ACTIVE from '@salesforce/schema/Call_Disposition__c.Active__c';
import DISPOSITION_DIRECTION from '@salesforce/schema/Call_Disposition__c.Direction__c';
import DISPOSITION_KIND from '@salesforce/schema/Call_Disposition__c.Kind__c';
import DISPOSITION_POSITION from '@salesforce/schema/Call_Disposition__c.Position__c';
import EXTENSION from '@salesforce/schema/Phone_Extension__c';
import EXTENSION_ACTIVE from '@salesforce/schema/Phone_Extension__c.Active__c';
import EXTENSION_DIRECT_NUMBER from '@salesforce/schema/Phone_Extension__c.Direct_Number__c';
import EXTENSION_EMAIL from '@salesforce/schema/Phone_Extension__c.Email__c';
import EXTENSION_EXTENSION from '@salesforce/schema/Phone_Extension__c.Extension__c';
import EXTENSION_USER from '@salesforce/schema/Phone_Extension__c.User__c';
import SETTING from '@salesforce/schema/Phone_Setting__c';
import SETTING_LOCKED from '@salesforce/schema/Phone_Setting__c.Locked__c';
import SETTING_SCOPE from '@salesforce/schema/Phone_Setting__c.Scope__c';
import SETTING_SCOPE_ID from '@salesforce/schema/Phone_Setting__c.Scope_Id__c';
import SETTING_SETTING from '@salesforce/schema/Phone_Setting__c.Setting__c';
import SETTING_VALUE from '@salesforce/schema/Phone_Setting__c.Value__c';
import { RecordError, setupIn, setupRequest, stampIn, stampQuery } from 'c/phoneCore';
import type { OrgSetup } from '../../core/setup/orgSetup';
import type { SetupNames, SetupReader } from '../../salesforce/setup/setupQuery';

/** As they are named in this org: the platform adds the namespace in the tokens. */
const NAMES: SetupNames = {
    rule: {
        object: RULE.objectApiName,
        fields: { Active__c: RULE_ACTIVE.fieldApiName, Position__c: RULE_POSITION.fieldApiName, Definition__c: RULE_DEFINITION.fieldApiName }
    },
    extension: {
        object: EXTENSION.objectApiName,
        fields: {
            Active__c: EXTENSION_ACTIVE.fieldApiName,
            Extension__c: EXTENSION_EXTENSION.fieldApiName,
            User__c: EXTENSION_USER.fieldApiName,
            Email__c: EXTENSION_EMAIL.fieldApiName,
            Direct_Number__c: EXTENSION_DIRECT_NUMBER.fieldApiName
        }
    },
    disposition: {
        object: DISPOSITION.objectApiName,
        fields: {
            Active__c: DISPOSITION_ACTIVE.fieldApiName,
            Position__c: DISPOSITION_POSITION.fieldApiName,
            Kind__c: DISPOSITION_KIND.fieldApiName,
            Direction__c: DISPOSITION_DIRECTION.fieldApiName
        }
    },
    setting: {
        object: SETTING.objectApiName,
        fields: {
            Setting__c: SETTING_SETTING.fieldApiName,
            Scope__c: SETTING_SCOPE.fieldApiName,
            Scope_Id__c: SETTING_SCOPE_ID.fieldApiName,
            Locked__c: SETTING_LOCKED.fieldApiName,
            Value__c: SETTING_VALUE.fieldApiName
        }
    }
};

interface Request {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
}

export interface SetupTools {
    /** @throws RecordError */
    read(request: Request, fresh: boolean): Promise<unknown>;
    /** There is something new. */
    changed(setup: OrgSetup): void;
}

export class DeskSetup {
    private readonly tools: SetupTools;
    private reader: SetupReader | undefined;
    private current: OrgSetup | undefined;
    /** This user may not see the records. */
    private isRefused = false;

    constructor(tools: SetupTools) {
        this.tools = tools;
    }

    /** Reads it for the first time. Who may not see the records works with what is built in. */
    async start(reader: SetupReader): Promise<void> {
        if (this.reader) return;
        this.reader = reader;
        await this.load();
    }

    /** What a search asks besides; nothing where the records can't be read. */
    get glance(): string {
        return this.current ? stampQuery(NAMES) : '';
    }

    /** What the search brought: reads everything again when the glance shows a change, or when it could not be read yet. */
    async look(data: unknown): Promise<void> {
        const { current, isRefused } = this;
        if (!current && !isRefused) return void this.load();
        if (current && (stampIn(data) ?? '') !== current.stamp) await this.load();
    }

    /** Tells once more, for a phone that has just come. */
    tell(): void {
        if (this.current) this.tools.changed(this.current);
    }

    private async load(): Promise<void> {
        const { reader, tools } = this;
        if (!reader) return;
        try {
            this.current = setupIn(await tools.read(setupRequest(NAMES, reader), this.current !== undefined), reader);
            this.tell();
        } catch (error) {
            // What was read before goes on holding; without anything, what the phone has kept, or what is built in.
            this.isRefused = error instanceof RecordError && error.trouble === 'noAccess';
        }
    }
}
