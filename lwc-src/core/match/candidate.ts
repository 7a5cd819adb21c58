/**
 * A Salesforce record that might belong to a number, as it comes from a search: plain data, not yet judged.
 */
import type { Instant } from '../time';

export interface PhoneField {
    /** API name, for example `MobilePhone`. */
    readonly field: string;
    readonly value: string;
}

export interface Candidate {
    readonly id: string;
    /** `Contact`, `Account`, `Lead`, `User`. */
    readonly objectApiName: string;
    readonly name: string;
    /** Contact: the account's name; Lead: the company. */
    readonly company?: string;
    readonly title?: string;
    /** Contact: the account it belongs to. */
    readonly accountId?: string;
    readonly ownerId?: string;
    /** Account that is a person account: the contact behind it. */
    readonly personContactId?: string;
    /** Lead that was converted; `contactId` is missing when the user may not see the contact. */
    readonly converted?: { readonly contactId?: string };
    readonly phones: readonly PhoneField[];
    readonly modifiedAt: Instant;
    /** Found by Salesforce's own search, which does not say by which field. */
    readonly foundBySearch?: boolean;
}
