/** Account, with the fields of person accounts as the object reference describes them. */
import { address, BY_PLATFORM, currency, date, email, entry, flag, integer, lastActivity, longText, owner, phone, picklist, reference, systemFields, text, url } from '../builders';
import type { StandardObject } from '../builders';

export const INDUSTRIES = [
    'Agriculture', 'Banking', 'Construction', 'Education', 'Electronics', 'Energy', 'Engineering', 'Environmental', 'Finance', 'Food & Beverage', 'Government', 'Healthcare',
    'Hospitality', 'Insurance', 'Machinery', 'Manufacturing', 'Media', 'Not For Profit', 'Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation', 'Utilities', 'Other'
];
export const LEAD_SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];

export const account: StandardObject = {
    apiName: 'Account',
    label: 'Account',
    labelPlural: 'Accounts',
    keyPrefix: '001',
    nameFields: ['Name'],
    activities: true,
    writable: true,
    color: '5867E8',
    fields: [
        ...systemFields(),
        owner('User'),
        text('Name', 'Account Name', 255, { nameField: true, required: true, fieldLevelSecurity: false }),
        picklist('Type', 'Account Type', ['Prospect', 'Customer - Direct', 'Customer - Channel', 'Channel Partner / Reseller', 'Installation Partner', 'Technology Partner', 'Other']),
        reference('ParentId', 'Parent Account ID', 'Account', 'Parent'),
        ...address('Billing'),
        ...address('Shipping'),
        phone('Phone', 'Account Phone'),
        phone('Fax', 'Account Fax'),
        url('Website', 'Website'),
        text('AccountNumber', 'Account Number', 40),
        text('Site', 'Account Site', 80),
        picklist('Industry', 'Industry', INDUSTRIES),
        currency('AnnualRevenue', 'Annual Revenue', { scale: 0 }),
        integer('NumberOfEmployees', 'Employees', { precision: 8 }),
        longText('Description', 'Account Description'),
        picklist('Rating', 'Account Rating', ['Hot', 'Warm', 'Cold']),
        picklist('AccountSource', 'Account Source', LEAD_SOURCES),
        text('SicDesc', 'SIC Description', 80),
        lastActivity()
    ],
    personAccountFields: [
        flag('IsPersonAccount', 'Is Person Account', BY_PLATFORM),
        reference('PersonContactId', 'Contact ID', 'Contact', 'PersonContact', BY_PLATFORM),
        picklist('Salutation', 'Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'].map((value) => entry(value)), { compoundFieldName: 'Name', length: 40 }),
        text('FirstName', 'First Name', 40, { compoundFieldName: 'Name' }),
        text('LastName', 'Last Name', 80, { compoundFieldName: 'Name' }),
        email('PersonEmail', 'Email'),
        phone('PersonMobilePhone', 'Mobile'),
        phone('PersonHomePhone', 'Home Phone'),
        phone('PersonOtherPhone', 'Other Phone'),
        phone('PersonAssistantPhone', 'Asst. Phone'),
        text('PersonAssistantName', 'Assistant', 40),
        text('PersonTitle', 'Title', 80),
        text('PersonDepartment', 'Department', 80),
        date('PersonBirthdate', 'Birthdate'),
        picklist('PersonLeadSource', 'Lead Source', LEAD_SOURCES),
        ...address('PersonMailing', 'Mailing'),
        ...address('PersonOther', 'Other')
    ]
};
