/** The telephones of the company: who has which extension and password, and how the org's settings point at the PBX. */
import type { Org } from '../org/org';
import type { Company } from '../seed/company';

export interface PhoneUser {
    readonly id: string;
    readonly name: string;
    readonly extension: string;
    /** The agent's own SIP password: known to the PBX and the agent, never to Salesforce. */
    readonly password: string;
}

/** Everybody of the company has an extension; the agents first. */
export function phoneUsersOf(org: Org, { users }: Company): PhoneUser[] {
    return Object.values(users).map((id) => {
        const row = org.record(id)?.row ?? {};
        const extension = String(row['Extension'] ?? '');
        return { id, name: String(row['Name'] ?? ''), extension, password: `ring-${extension}` };
    });
}

/** What an admin enters in Custom Settings: the PBX for the organisation, the extension for each user. */
export function connectPhones(org: Org, phones: readonly PhoneUser[], pbx: { readonly address: string; readonly domain: string }): void {
    const system = org.system();
    const setting = org.namer.custom('Phone_Connection__c');
    const named = (fields: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(fields).map(([field, value]) => [org.namer.custom(field), value]));
    system.create(setting, { SetupOwnerId: org.organizationId, ...named({ Line__c: 'sip', Pbx_Address__c: pbx.address, Sip_Domain__c: pbx.domain, Region__c: 'IT' }) });
    for (const { id, name, extension } of phones) system.create(setting, { SetupOwnerId: id, ...named({ Extension__c: extension, Display_Name__c: name }) });
}
