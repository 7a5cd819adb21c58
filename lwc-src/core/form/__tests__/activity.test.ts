import { activityFields, changedFields, conflictsIn, firstStatus, newActivity, type Activity } from '../activity';

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
