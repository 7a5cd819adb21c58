/** A person account and the contact behind it: one person under two names of fields. */
import type { Row } from './store';

/** Which field of the contact holds what a person account calls by another name. */
const PERSON_FIELDS: Readonly<Record<string, string>> = {
    Salutation: 'Salutation',
    FirstName: 'FirstName',
    LastName: 'LastName',
    Phone: 'Phone',
    Fax: 'Fax',
    PersonEmail: 'Email',
    PersonMobilePhone: 'MobilePhone',
    PersonHomePhone: 'HomePhone',
    PersonOtherPhone: 'OtherPhone',
    PersonAssistantPhone: 'AssistantPhone',
    PersonAssistantName: 'AssistantName',
    PersonTitle: 'Title',
    PersonDepartment: 'Department',
    PersonBirthdate: 'Birthdate',
    PersonLeadSource: 'LeadSource'
};

/** The fields of the contact behind a person account. */
export function personFields(account: Row): Row {
    return Object.fromEntries(Object.entries(PERSON_FIELDS).map(([ofAccount, ofContact]) => [ofContact, account[ofAccount] ?? null]));
}
