/** User, and what users belong to: profiles and groups (queues among them). Managed in Setup, so read-only here but for an administrator. */
import { address, BY_PLATFORM, dateTime, email, entry, flag, owner, personName, phone, picklist, reference, systemFields, text } from '../builders';
import type { StandardObject } from '../builders';
import { field } from '../description';

export const LANGUAGES = ['en_US', 'de', 'es', 'fr', 'it', 'ja', 'pt_BR', 'ru', 'uk'];

export const user: StandardObject = {
    apiName: 'User',
    label: 'User',
    labelPlural: 'Users',
    keyPrefix: '005',
    nameFields: ['FirstName', 'LastName', 'Name'],
    activities: false,
    writable: true,
    color: '5867E8',
    fields: [
        ...systemFields().filter(({ apiName }) => apiName !== 'IsDeleted'),
        ...personName().filter(({ apiName }) => apiName !== 'Salutation'),
        text('Username', 'Username', 80, { required: true, unique: true, fieldLevelSecurity: false }),
        text('Alias', 'Alias', 8, { required: true, fieldLevelSecurity: false }),
        email('Email', 'Email', { required: true, fieldLevelSecurity: false }),
        text('CompanyName', 'Company Name', 80),
        text('Division', 'Division', 80),
        text('Department', 'Department', 80),
        text('Title', 'Title', 80),
        text('EmployeeNumber', 'Employee Number', 20),
        ...address('', ''),
        phone('Phone', 'Phone'),
        phone('Extension', 'Extension'),
        phone('MobilePhone', 'Mobile'),
        phone('Fax', 'Fax'),
        flag('IsActive', 'Active', { defaultValue: true }),
        reference('ProfileId', 'Profile ID', 'Profile', 'Profile', { required: true, fieldLevelSecurity: false }),
        reference('ManagerId', 'Manager ID', 'User', 'Manager'),
        picklist('UserType', 'User Type', [entry('Standard', { isDefault: true }), 'AutomatedProcess'], { ...BY_PLATFORM, restricted: true }),
        // The platform opens no relationship by it.
        field({ apiName: 'CallCenterId', label: 'Call Center ID', dataType: 'Reference', length: 18, reference: { to: ['CallCenter'] } }),
        picklist('TimeZoneSidKey', 'Time Zone', [], { required: true, fieldLevelSecurity: false, length: 40, defaultValue: 'Europe/Rome' }),
        picklist('LocaleSidKey', 'Locale', [], { required: true, fieldLevelSecurity: false, length: 40, defaultValue: 'en_US' }),
        picklist('LanguageLocaleKey', 'Language', LANGUAGES.map((value) => entry(value)), { required: true, fieldLevelSecurity: false, length: 40, defaultValue: 'en_US', restricted: true }),
        picklist('EmailEncodingKey', 'Email Encoding', [entry('UTF-8', { isDefault: true })], { required: true, fieldLevelSecurity: false }),
        dateTime('LastLoginDate', 'Last Login', BY_PLATFORM)
    ]
};

export const profile: StandardObject = {
    apiName: 'Profile',
    label: 'Profile',
    labelPlural: 'Profiles',
    keyPrefix: '00e',
    nameFields: ['Name'],
    activities: false,
    writable: false,
    color: '5867E8',
    fields: [...systemFields().filter(({ apiName }) => apiName !== 'IsDeleted'), text('Name', 'Name', 255, { nameField: true, required: true, fieldLevelSecurity: false })]
};

export const group: StandardObject = {
    apiName: 'Group',
    label: 'Group',
    labelPlural: 'Groups',
    keyPrefix: '00G',
    nameFields: ['Name'],
    activities: false,
    writable: false,
    color: '5867E8',
    fields: [
        ...systemFields().filter(({ apiName }) => apiName !== 'IsDeleted'),
        text('Name', 'Name', 40, { nameField: true, required: true, fieldLevelSecurity: false }),
        text('DeveloperName', 'Developer Name', 80, { fieldLevelSecurity: false }),
        picklist('Type', 'Type', ['Regular', 'Queue', 'Organization', 'Role'], { restricted: true, fieldLevelSecurity: false }),
        email('Email', 'Email'),
        owner('User')
    ]
};

/** The one record that stands for the org; not reachable by UI API. */
export const organization: StandardObject = {
    apiName: 'Organization',
    label: 'Organization',
    labelPlural: 'Organizations',
    keyPrefix: '00D',
    nameFields: ['Name'],
    activities: false,
    writable: false,
    color: '5867E8',
    fields: [...systemFields().filter(({ apiName }) => apiName !== 'IsDeleted'), text('Name', 'Name', 80, { nameField: true, required: true, fieldLevelSecurity: false })]
};

/** Call centers, as imported; users belong to one. Not supported by UI API. */
export const callCenter: StandardObject = {
    apiName: 'CallCenter',
    label: 'Call Center',
    labelPlural: 'Call Centers',
    keyPrefix: '04v',
    nameFields: ['Name'],
    activities: false,
    writable: false,
    color: '5867E8',
    fields: [
        ...systemFields().filter(({ apiName }) => apiName !== 'IsDeleted'),
        text('Name', 'Display Name', 1000, { nameField: true, required: true, fieldLevelSecurity: false }),
        text('InternalName', 'Internal Name', 40, { required: true, fieldLevelSecurity: false }),
        text('AdapterUrl', 'CTI Adapter URL', 2000, { fieldLevelSecurity: false })
    ]
};
