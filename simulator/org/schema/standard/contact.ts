/** Contact. */
import { address, BY_PLATFORM, date, email, flag, lastActivity, longText, owner, personName, phone, picklist, reference, systemFields, text } from '../builders';
import type { StandardObject } from '../builders';
import { LEAD_SOURCES } from './account';

export const contact: StandardObject = {
    apiName: 'Contact',
    label: 'Contact',
    labelPlural: 'Contacts',
    keyPrefix: '003',
    nameFields: ['FirstName', 'LastName', 'Name'],
    activities: true,
    writable: true,
    color: '9602C7',
    fields: [
        ...systemFields(),
        owner('User'),
        reference('AccountId', 'Account ID', 'Account', 'Account'),
        ...personName(),
        ...address('Mailing'),
        ...address('Other'),
        phone('Phone', 'Business Phone'),
        phone('Fax', 'Business Fax'),
        phone('MobilePhone', 'Mobile Phone'),
        phone('HomePhone', 'Home Phone'),
        phone('OtherPhone', 'Other Phone'),
        phone('AssistantPhone', 'Asst. Phone'),
        text('AssistantName', "Assistant's Name", 40),
        email('Email', 'Email'),
        text('Title', 'Title', 128),
        text('Department', 'Department', 80),
        reference('ReportsToId', 'Reports To ID', 'Contact', 'ReportsTo'),
        picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
        date('Birthdate', 'Birthdate'),
        longText('Description', 'Contact Description'),
        lastActivity()
    ],
    personAccountFields: [flag('IsPersonAccount', 'Is Person Account', BY_PLATFORM)]
};
