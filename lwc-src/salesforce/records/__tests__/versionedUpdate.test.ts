import { RecordError } from '../../../core/errors';
import type { Fields } from '../../../core/log/taskDraft';
import { VersionedUpdates, type OpenConflict } from '../versionedUpdate';

/** A record, and the Desk that writes it. Others save whenever the test says. */
function setUp(savedBy = '005ME') {
    const record = { fields: { Status: 'Open', Description: 'A' } as Fields, version: 1, savedBy };
    const saved: [Fields, string | undefined][] = [];
    const conflicts: OpenConflict[] = [];
    const updates = new VersionedUpdates({
        userId: '005ME',
        save: (_id, fields, version) => {
            if (version !== undefined && version !== `v${record.version}`) return Promise.reject(new RecordError('conflict', 'Modified by Ben.'));
            saved.push([fields, version]);
            Object.assign(record, { fields: { ...record.fields, ...fields }, version: record.version + 1, savedBy: '005ME' });
            return Promise.resolve(`v${record.version}`);
        },
        read: (_id, names) => Promise.resolve({ fields: Object.fromEntries(names.map((name) => [name, record.fields[name] ?? null])), version: `v${record.version}`, savedBy: record.savedBy }),
        conflicted: (conflict) => conflicts.push(conflict)
    });
    const others = (fields: Fields): void => void Object.assign(record, { fields: { ...record.fields, ...fields }, version: record.version + 1, savedBy: '005BEN' });
    return { record, saved, conflicts, updates, others };
}

describe('T11: nothing of somebody else’s is overwritten silently', () => {
    it('X3: who has read it to edit it writes over what they read, also what was left to others before', async () => {
        const { updates, saved, others, conflicts } = setUp();
        updates.wrote('00T', { Description: 'A' }, 'v1');
        others({ Description: 'Ben’s' });
        await expect(updates.update('00T', { Description: 'B' })).rejects.toMatchObject({ trouble: 'conflict' });
        updates.resolve('00T', ['Description']);
        updates.met('00T', { Description: 'Ben’s' }, 'v2');
        await updates.update('00T', { Description: 'C' });
        expect([saved, conflicts.length]).toEqual([[[{ Description: 'C' }, 'v2']], 1]);
    });

    it('both texts stay when the agent wants both, also when more is written afterwards', async () => {
        const { updates, others, saved } = setUp();
        updates.wrote('00T', { Description: 'A' }, 'v1');
        others({ Description: 'Ben’s' });
        await expect(updates.update('00T', { Description: 'Mine' })).rejects.toMatchObject({ trouble: 'conflict' });
        updates.resolve('00T', [], ['Description']);
        await updates.update('00T', { Description: 'Mine' });
        await updates.update('00T', { Description: 'Mine and more', Subject: 'S' });
        await updates.update('00T', { Description: 'Ben’s, and mine' });
        expect(saved.map(([fields]) => fields)).toEqual([{ Description: 'Ben’s\n\nMine' }, { Description: 'Ben’s\n\nMine and more', Subject: 'S' }, { Description: 'Ben’s, and mine' }]);
    });

    it('is written over the version that is known', async () => {
        const { updates, saved } = setUp();
        updates.wrote('00T', { Description: 'A' }, 'v1');
        await updates.update('00T', { Description: 'B' });
        await updates.update('00T', { Description: 'C' });
        expect(saved).toEqual([[{ Description: 'B' }, 'v1'], [{ Description: 'C' }, 'v2']]);
    });

    it('what they have left alone goes over their version without a question', async () => {
        const { updates, record, others, conflicts } = setUp();
        updates.wrote('00T', { Description: 'A' }, 'v1');
        others({ Status: 'Done' });
        await updates.update('00T', { Description: 'B' });
        expect([record.fields, conflicts]).toEqual([{ Status: 'Done', Description: 'B' }, []]);
    });

    it('what both have changed waits for the agent, who sees both', async () => {
        const { updates, record, others, conflicts } = setUp();
        updates.wrote('00T', { Description: 'A', Status: 'Open' }, 'v1');
        others({ Description: 'Ben’s' });
        await expect(updates.update('00T', { Description: 'Mine', Status: 'Done' })).rejects.toMatchObject({ trouble: 'conflict', said: 'Modified by Ben.', fields: ['Description'] });
        expect(conflicts).toEqual([{ recordId: '00T', version: 'v2', fields: [{ field: 'Description', theirs: 'Ben’s', ours: 'Mine' }] }]);
        expect(record.fields['Description']).toBe('Ben’s');
    });

    it.each([
        ['theirs stays', ['Description'], { Status: 'Done', Description: 'Ben’s' }],
        ['mine is written', [], { Status: 'Done', Description: 'Mine' }]
    ] as const)('then %s, as the agent has chosen', async (_what, keep, fields) => {
        const { updates, record, others } = setUp();
        updates.wrote('00T', { Description: 'A', Status: 'Open' }, 'v1');
        others({ Description: 'Ben’s' });
        await updates.update('00T', { Description: 'Mine', Status: 'Done' }).catch(() => undefined);
        updates.resolve('00T', keep);
        updates.resolve('00T', ['Status']);
        await updates.update('00T', { Description: 'Mine', Status: 'Done' });
        expect(record.fields).toEqual(fields);
    });

    it('all left to them: nothing is sent', async () => {
        const { updates, saved, others } = setUp();
        updates.wrote('00T', { Description: 'A' }, 'v1');
        others({ Description: 'Ben’s' });
        await updates.update('00T', { Description: 'Mine' }).catch(() => undefined);
        updates.resolve('00T', ['Description']);
        await updates.update('00T', { Description: 'Mine' });
        expect(saved).toEqual([]);
    });
});

describe('a record that another page wrote', () => {
    it('is ours when this user saved it last', async () => {
        const { updates, saved } = setUp();
        await updates.update('00T', { Description: 'B' });
        expect(saved).toEqual([[{ Description: 'B' }, 'v1']]);
    });

    it('else what stands there is theirs', async () => {
        const { updates, saved, conflicts } = setUp('005BEN');
        await expect(updates.update('00T', { Description: 'B', Type: 'Call' })).rejects.toMatchObject({ trouble: 'conflict' });
        expect([saved, conflicts[0]?.fields]).toEqual([[], [{ field: 'Description', theirs: 'A', ours: 'B' }]]);
    });

    it('B7: a task that the call completes keeps its words in ours: its state is the call’s to set', async () => {
        const { updates, saved } = setUp('005BEN');
        await updates.update('00T', { Status: 'Done', Description: 'Talked.\n\nA' });
        expect(saved).toEqual([[{ Status: 'Done', Description: 'Talked.\n\nA' }, 'v1']]);
    });
});

it('somebody who saves again and again, or another trouble, ends it', async () => {
    const read = jest.fn(() => Promise.resolve({ fields: {}, version: 'v', savedBy: '005ME' }));
    const failing = (error: Error): VersionedUpdates => new VersionedUpdates({ userId: '005ME', save: () => Promise.reject(error), read, conflicted: () => undefined });
    await expect(failing(new RecordError('conflict')).update('00T', { Subject: 'S' })).rejects.toMatchObject({ trouble: 'conflict' });
    await expect(failing(new RecordError('silent')).update('00T', { Subject: 'S' })).rejects.toMatchObject({ trouble: 'silent' });
    await expect(failing(new TypeError('x')).update('00T', { Subject: 'S' })).rejects.toBeInstanceOf(TypeError);
});
