/** Task and Event as their object references describe them. Custom fields of Activity are added to both by the schema. */
import { BY_PLATFORM, comboBox, date, dateTime, entry, flag, integer, longText, owner, picklist, reference, systemFields, text } from '../builders';
import type { StandardObject } from '../builders';
import type { FieldDescription } from '../description';

/** Objects that a task or event may be related to; custom ones with activities are added by the schema. */
export const RELATED_TO = ['Account', 'Case', 'Opportunity'];

/** The call fields belong to CRM Call Center and are not subject to field-level security. */
const CALL_FIELD = { fieldLevelSecurity: false };

const who = (): FieldDescription => reference('WhoId', 'Name ID', ['Contact', 'Lead'], 'Who', { fieldLevelSecurity: false });
const what = (): FieldDescription => reference('WhatId', 'Related To ID', RELATED_TO, 'What', { fieldLevelSecurity: false });
const shared = (): FieldDescription[] => [integer('WhoCount', 'Relation Count', BY_PLATFORM), integer('WhatCount', 'Related To Count', BY_PLATFORM)];
const common = (): FieldDescription[] => [
    ...systemFields(),
    who(),
    what(),
    reference('AccountId', 'Account ID', 'Account', 'Account', BY_PLATFORM),
    longText('Description', 'Description'),
    flag('IsArchived', 'Archived', BY_PLATFORM),
    flag('IsReminderSet', 'Reminder Set'),
    dateTime('ReminderDateTime', 'Reminder Date/Time')
];

export const task: StandardObject = {
    apiName: 'Task',
    label: 'Task',
    labelPlural: 'Tasks',
    keyPrefix: '00T',
    nameFields: ['Subject'],
    activities: false,
    writable: true,
    color: '3BA755',
    fields: [
        ...common(),
        owner('Group', 'User'),
        comboBox('Subject', 'Subject', ['Call', 'Send Letter', 'Send Quote', 'Other'], { nameField: true, fieldLevelSecurity: false }),
        date('ActivityDate', 'Due Date Only'),
        picklist(
            'Status',
            'Status',
            [entry('Not Started', { isDefault: true }), 'In Progress', entry('Completed', { closed: true }), 'Waiting on someone else', 'Deferred'],
            { required: true, fieldLevelSecurity: false }
        ),
        picklist('Priority', 'Priority', [entry('High', { highPriority: true }), entry('Normal', { isDefault: true }), 'Low'], { required: true, fieldLevelSecurity: false }),
        flag('IsHighPriority', 'High Priority', BY_PLATFORM),
        picklist('Type', 'Type', ['Call', 'Email', 'Meeting', 'Other']),
        flag('IsClosed', 'Closed', BY_PLATFORM),
        dateTime('CompletedDateTime', 'Completed Date/Time', BY_PLATFORM),
        integer('CallDurationInSeconds', 'Call Duration', CALL_FIELD),
        picklist('CallType', 'Call Type', ['Inbound', 'Outbound', 'Internal'], { ...CALL_FIELD, restricted: true }),
        text('CallDisposition', 'Call Result', 255, CALL_FIELD),
        text('CallObject', 'Call Object Identifier', 255, CALL_FIELD),
        picklist('TaskSubtype', 'Task Subtype', [entry('Task', { isDefault: true }), 'Email', 'ListEmail', 'Call', 'LinkedIn', 'Note'], {
            restricted: true,
            updateable: false,
            fieldLevelSecurity: false
        }),
        flag('IsRecurrence', 'Create Recurring Series of Tasks', BY_PLATFORM)
    ],
    sharedActivityFields: shared()
};

export const event: StandardObject = {
    apiName: 'Event',
    label: 'Event',
    labelPlural: 'Events',
    keyPrefix: '00U',
    nameFields: ['Subject'],
    activities: false,
    writable: true,
    color: 'CB65FF',
    fields: [
        ...common(),
        owner('User'),
        comboBox('Subject', 'Subject', ['Call', 'Email', 'Meeting', 'Send Letter/Quote', 'Other'], { nameField: true, fieldLevelSecurity: false }),
        text('Location', 'Location', 255),
        flag('IsAllDayEvent', 'All-Day Event'),
        dateTime('StartDateTime', 'Start Date Time', { required: true, fieldLevelSecurity: false }),
        dateTime('EndDateTime', 'End Date Time', { required: true, fieldLevelSecurity: false }),
        date('ActivityDate', 'Due Date Only', BY_PLATFORM),
        integer('DurationInMinutes', 'Duration', BY_PLATFORM),
        picklist('ShowAs', 'Show Time As', [entry('Busy', { isDefault: true }), 'OutOfOffice', 'Free'], { restricted: true }),
        picklist('Type', 'Type', ['Call', 'Email', 'Meeting', 'Other']),
        picklist('EventSubtype', 'Event Subtype', [entry('Event', { isDefault: true })], { restricted: true, updateable: false, fieldLevelSecurity: false }),
        flag('IsPrivate', 'Private'),
        flag('IsRecurrence', 'Create Recurring Series of Events', BY_PLATFORM)
    ],
    sharedActivityFields: shared()
};
