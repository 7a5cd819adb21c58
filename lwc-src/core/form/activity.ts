/** An activity that an agent writes by hand (X2): a task to be done, or something that was done. Pure. */
import { linkTo, takesRelatedTo, type Linked } from '../log/said';
import { cut } from '../log/limits';
import type { Fields, FieldValue } from '../log/taskDraft';
import type { DescribedField } from './recordForm';

export type ActivityKind = 'Task' | 'Log';

/** What the form holds; empty texts are nothing. */
export interface Activity {
    readonly subject: string;
    readonly status: string;
    /** `YYYY-MM-DD` */
    readonly due: string;
    readonly priority: string;
    readonly notes: string;
    /** An instant in ISO 8601; empty for none. */
    readonly reminder: string;
    readonly ownerId: string;
    readonly who?: Linked | null;
    readonly what?: Linked | null;
}

/** A status of the org's own list, as UI API marks it. */
export interface StatusValue {
    readonly value: string;
    readonly closed: boolean;
}

/** The status that an activity begins with: one that counts as closed for what was done, else the org's own first. */
export function firstStatus(kind: ActivityKind, statuses: readonly StatusValue[], standard: string | undefined): string {
    const wanted = statuses.filter(({ closed }) => closed === (kind === 'Log'));
    return (wanted.find(({ value }) => value === standard || value === 'Completed') ?? wanted[0])?.value ?? '';
}

const SUBJECT = 255;
const DESCRIPTION = 32_000;

/** The fields of a new Task. `TaskSubtype` can be set on creation only (Object Reference for the Salesforce Platform, Task). */
export function newActivity(kind: ActivityKind, activity: Activity): Fields {
    return { ...activityFields(activity), TaskSubtype: kind === 'Log' ? 'Call' : 'Task' };
}

/** The same fields for a Task that is there; what was emptied is emptied there too. */
export function activityFields({ subject, status, due, priority, notes, reminder, ownerId, who, what }: Activity): Fields {
    const whoId = who?.id ?? null;
    const given: Readonly<Record<string, FieldValue>> = {
        Subject: cut(subject.trim(), SUBJECT),
        Status: status,
        ActivityDate: due || null,
        Priority: priority,
        Description: notes ? cut(notes, DESCRIPTION) : null,
        IsReminderSet: reminder !== '',
        ReminderDateTime: reminder || null,
        WhoId: whoId,
        WhatId: takesRelatedTo(whoId) ? (what?.id ?? null) : null,
        OwnerId: ownerId
    };
    // What Salesforce fills by itself isn't sent empty.
    return Object.fromEntries(Object.entries(given).filter(([field, value]) => value !== '' || field === 'Subject'));
}

/** What the form changes of a Task that is there. */
export const EDITED_FIELDS = ['Subject', 'Status', 'ActivityDate', 'Priority', 'Description', 'IsReminderSet', 'ReminderDateTime', 'WhoId', 'WhatId', 'OwnerId'] as const;

/** Fields that the form asks for and this user may not write, by their labels, so that nothing is typed for nothing. */
export function refusedIn(described: Readonly<Record<string, Pick<DescribedField, 'label' | 'createable' | 'updateable'>>>, right: 'createable' | 'updateable'): string[] {
    const asked = EDITED_FIELDS.filter((field) => field !== 'IsReminderSet');
    return asked.filter((field) => described[field]?.[right] !== true).map((field) => described[field]?.label ?? field);
}

/** A Task that is there, as the form holds it. */
export function activityIn(fields: Fields): Activity {
    const text = (field: (typeof EDITED_FIELDS)[number]): string => String(fields[field] ?? '');
    return {
        subject: text('Subject'),
        status: text('Status'),
        due: text('ActivityDate'),
        priority: text('Priority'),
        notes: text('Description'),
        reminder: fields['IsReminderSet'] === true ? text('ReminderDateTime') : '',
        ownerId: text('OwnerId'),
        who: linkTo(fields['WhoId']),
        what: linkTo(fields['WhatId'])
    };
}

/** Only what differs from how it was read, so that nothing else is written over. */
export function changedFields(before: Fields, after: Fields): Fields {
    return Object.fromEntries(Object.entries(after).filter(([field, value]) => (before[field] ?? null) !== value));
}

/** Field by field: what somebody else has written meanwhile and the agent wants otherwise. */
export interface Conflict {
    readonly field: string;
    readonly theirs: FieldValue;
    readonly ours: FieldValue;
}

/** T11: what both have changed. What only one of them has changed stands in no other's way. */
export function conflictsIn(before: Fields, theirs: Fields, ours: Fields): Conflict[] {
    return Object.entries(ours).flatMap(([field, value]): Conflict[] => {
        const now = theirs[field] ?? null;
        return now === (before[field] ?? null) || now === value ? [] : [{ field, theirs: now, ours: value }];
    });
}
