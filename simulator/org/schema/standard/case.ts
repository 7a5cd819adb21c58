/** Case. The contact's phone and e-mail are shown as they are in the contact. */
import { BY_PLATFORM, dateTime, email, entry, flag, longText, owner, phone, picklist, reference, systemFields, text } from '../builders';
import type { StandardObject } from '../builders';

const ofContact = (field: string) => ({ ...BY_PLATFORM, follows: { reference: 'ContactId', object: 'Contact', field } });

export const caseObject: StandardObject = {
    apiName: 'Case',
    label: 'Case',
    labelPlural: 'Cases',
    keyPrefix: '500',
    nameFields: ['CaseNumber'],
    activities: true,
    writable: true,
    color: 'FF538A',
    fields: [
        ...systemFields(),
        owner('Group', 'User'),
        text('CaseNumber', 'Case Number', 30, { ...BY_PLATFORM, nameField: true, autoNumber: '{00000000}' }),
        reference('ContactId', 'Contact ID', 'Contact', 'Contact'),
        reference('AccountId', 'Account ID', 'Account', 'Account'),
        reference('ParentId', 'Parent Case ID', 'Case', 'Parent'),
        text('SuppliedName', 'Name', 80),
        email('SuppliedEmail', 'Email Address'),
        text('SuppliedPhone', 'Phone', 40),
        text('SuppliedCompany', 'Company', 80),
        picklist('Type', 'Case Type', ['Mechanical', 'Electrical', 'Electronic', 'Structural', 'Other']),
        picklist('Status', 'Status', [entry('New', { isDefault: true }), 'Working', 'Escalated', entry('Closed', { closed: true })], { required: true, fieldLevelSecurity: false }),
        picklist('Reason', 'Case Reason', ['Installation', 'Equipment Complexity', 'Performance', 'Breakdown', 'Equipment Design', 'Feedback', 'Other']),
        picklist('Origin', 'Case Origin', ['Phone', 'Email', 'Web']),
        text('Subject', 'Subject', 255),
        picklist('Priority', 'Priority', ['High', entry('Medium', { isDefault: true }), 'Low']),
        longText('Description', 'Description'),
        flag('IsClosed', 'Closed', BY_PLATFORM),
        dateTime('ClosedDate', 'Closed Date', BY_PLATFORM),
        flag('IsEscalated', 'Escalated'),
        phone('ContactPhone', 'Contact Phone', ofContact('Phone')),
        phone('ContactMobile', 'Contact Mobile', ofContact('MobilePhone')),
        email('ContactEmail', 'Contact Email', ofContact('Email')),
        phone('ContactFax', 'Contact Fax', ofContact('Fax'))
    ]
};
