/** Lead. Conversion leaves the record behind, read-only, pointing at what it became. */
import { address, BY_PLATFORM, currency, date, email, entry, flag, integer, lastActivity, longText, owner, personName, phone, picklist, reference, systemFields, text, url } from '../builders';
import type { StandardObject } from '../builders';
import { INDUSTRIES, LEAD_SOURCES } from './account';

export const lead: StandardObject = {
    apiName: 'Lead',
    label: 'Lead',
    labelPlural: 'Leads',
    keyPrefix: '00Q',
    nameFields: ['FirstName', 'LastName', 'Name'],
    activities: false,
    writable: true,
    color: 'FF538A',
    fields: [
        ...systemFields(),
        owner('Group', 'User'),
        ...personName(),
        text('Company', 'Company', 255, { required: true, fieldLevelSecurity: false }),
        text('Title', 'Title', 128),
        ...address('', ''),
        phone('Phone', 'Phone'),
        phone('MobilePhone', 'Mobile Phone'),
        phone('Fax', 'Fax'),
        email('Email', 'Email'),
        url('Website', 'Website'),
        longText('Description', 'Description'),
        picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
        picklist(
            'Status',
            'Status',
            [entry('Open - Not Contacted', { isDefault: true }), 'Working - Contacted', entry('Closed - Converted', { converted: true }), 'Closed - Not Converted'],
            { required: true, fieldLevelSecurity: false }
        ),
        picklist('Industry', 'Industry', INDUSTRIES),
        picklist('Rating', 'Rating', ['Hot', 'Warm', 'Cold']),
        currency('AnnualRevenue', 'Annual Revenue', { scale: 0 }),
        integer('NumberOfEmployees', 'Employees', { precision: 8 }),
        flag('IsConverted', 'Converted', BY_PLATFORM),
        date('ConvertedDate', 'Converted Date', BY_PLATFORM),
        reference('ConvertedAccountId', 'Converted Account ID', 'Account', 'ConvertedAccount', BY_PLATFORM),
        reference('ConvertedContactId', 'Converted Contact ID', 'Contact', 'ConvertedContact', BY_PLATFORM),
        reference('ConvertedOpportunityId', 'Converted Opportunity ID', 'Opportunity', 'ConvertedOpportunity', BY_PLATFORM),
        flag('IsUnreadByOwner', 'Unread By Owner', { defaultValue: true }),
        lastActivity()
    ]
};
