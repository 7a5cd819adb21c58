import { type Activity, activityFields, activityIn, changedFields, conflictsIn, firstStatus, newActivity, refusedIn } from '../activity';

const STATUSES = [{ value: 'Not Started', closed: false }, { value: 'Deferred', closed: false }, { value: 'Done', closed: true }, { value: 'Completed', closed: true }];
const activity: Activity = { subject: ' Send offer ', status: 'Not Started', due: '2026-11-26', priority: 'Normal', notes: 'Three sites.', reminder: '2026-11-26T08:00:00.000Z', ownerId: '005A', who: { id: '003A', objectApiName: 'Contact' }, what: { id: '006A', objectApiName: 'Opportunity' } };

describe('X2: by hand', () => {
    it('a task, field by field', () => {
        expect(newActivity('Task', activity)).toEqual({
            Subject: 'Send offer', Status: 'Not Started', ActivityDate: '2026-11-26', Priority: 'Normal', Description: 'Three sites.', IsReminderSet: true, ReminderDateTime: '2026-11-26T08:00:00.000Z', WhoId: '003A', WhatId: '006A', OwnerId: '005A', TaskSubtype: 'Task'
        });
    });

    it('on nothing, without more than a subject; a lead stands alone', () => {
        const bare = { subject: '', status: '', due: '', priority: '', notes: '', reminder: '', ownerId: '' };
        expect(newActivity('Log', bare)).toEqual({ Subject: '', ActivityDate: null, Description: null, IsReminderSet: false, ReminderDateTime: null, WhoId: null, WhatId: null, TaskSubtype: 'Call' });
        expect(activityFields({ ...activity, who: { id: '00QA', objectApiName: 'Lead' } })).toMatchObject({ WhoId: '00QA', WhatId: null });
    });

    it.each([
        ['Task', STATUSES, 'Deferred', 'Deferred'],
        ['Task', STATUSES, undefined, 'Not Started'],
        ['Log', STATUSES, 'Not Started', 'Completed'],
        ['Log', STATUSES.slice(0, 3), undefined, 'Done'],
        ['Log', [], undefined, '']
    ] as const)('%s begins with a status of the org’s own', (kind, statuses, standard, status) => expect(firstStatus(kind, statuses, standard)).toBe(status));
});

describe('T11: what somebody else has saved meanwhile', () => {
    const before = { Subject: 'S', Status: 'Not Started', Description: 'A' };
    it('only what was changed is written', () => expect(changedFields(before, { Subject: 'S', Status: 'Done', WhoId: null })).toEqual({ Status: 'Done' }));
    it('is a conflict where both have changed it, to something else', () => {
        const theirs = { Subject: 'S', Status: 'Deferred', Description: 'B' };
        expect(conflictsIn(before, theirs, { Status: 'Done', Description: 'B', Subject: 'T', WhoId: '003A' })).toEqual([{ field: 'Status', theirs: 'Deferred', ours: 'Done' }]);
        expect(conflictsIn(before, {}, { Status: 'Done' })).toEqual([{ field: 'Status', theirs: null, ours: 'Done' }]);
    });
});

it('X2: what this user may not write is named, by the org’s own words where it has any', () => {
    const may = { label: 'May', createable: true, updateable: true };
    const fields = { Subject: may, Status: may, ActivityDate: may, Priority: may, Description: { label: 'Comments', createable: true, updateable: false }, ReminderDateTime: may, WhoId: may, WhatId: may };
    expect([refusedIn(fields, 'createable'), refusedIn(fields, 'updateable')]).toEqual([['OwnerId'], ['Comments', 'OwnerId']]);
});

describe('X3: a Task that is there, edited later', () => {
    const task = { Subject: 'Visit', Status: 'Not Started', ActivityDate: '2026-11-26', Priority: 'Normal', Description: null, IsReminderSet: true, ReminderDateTime: '2026-11-26T08:00:00.000Z', WhoId: '003A', WhatId: '006A', OwnerId: '005A' };
    it('stands in the form as it is, and unchanged it changes nothing', () => {
        expect(activityIn(task)).toMatchObject({ subject: 'Visit', notes: '', reminder: '2026-11-26T08:00:00.000Z', who: { id: '003A', objectApiName: 'Contact' }, what: { id: '006A', objectApiName: 'Opportunity' } });
        expect(changedFields(task, activityFields(activityIn(task)))).toEqual({});
    });
    it('only what was changed is written', () => {
        expect(changedFields(task, activityFields({ ...activityIn(task), notes: 'Three sites.', who: null }))).toEqual({ Description: 'Three sites.', WhoId: null });
    });
    it('a reminder that isn’t set is none, whatever time stands there; an id that nobody knows has no object', () => {
        expect(activityIn({ ...task, IsReminderSet: false, WhoId: undefined as never, WhatId: 'a01X' })).toMatchObject({ reminder: '', who: null, what: { id: 'a01X', objectApiName: '' } });
    });
});
