import { RecordError } from '../../../core/errors';
import type { OpenConflict } from '../../../salesforce/records/versionedUpdate';
import type { TaskEdit } from '../../deskRecords/deskRecords';
import { keep, kept } from '../../deskKept/deskKept';
import { DeskEdits } from '../deskEdits';

const edit: TaskEdit = { recordId: '00TA', version: 'v1', before: { Subject: 'Visit' }, fields: { Description: 'Mine' } };
const conflict = (recordId: string): OpenConflict => ({ recordId, version: 'v2', fields: [{ field: 'Description', theirs: 'Theirs', ours: 'Mine' }] });

function setUp(editTask = jest.fn((_edit: TaskEdit) => Promise.resolve({ leftOut: [] as string[] }))) {
    const log: unknown[] = [];
    const say = (what: string) => (...given: unknown[]): void => void log.push([what, ...given]);
    const edits = new DeskEdits({ records: { editTask, resolve: say('chosen') }, show: (shown) => log.push(['shown', shown?.recordId]), written: say('written'), failed: say('failed'), resolved: say('resolved') });
    return { edits, log, editTask };
}

afterEach(() => sessionStorage.clear());

it('T11: an edit that met another is written once the agent has chosen, and its draft forgotten', async () => {
    keep('activity 00TA', { typed: {} });
    const { edits, log, editTask } = setUp(jest.fn().mockRejectedValueOnce(new RecordError('conflict')).mockResolvedValue({ leftOut: [] }));
    await expect(edits.write(edit)).rejects.toMatchObject({ trouble: 'conflict' });
    edits.conflicted(conflict('00TA'));
    await edits.resolve('00TA', ['Description'], ['Subject']);
    expect(editTask.mock.calls.at(-1)).toEqual([{ recordId: '00TA', before: { Subject: 'Visit' }, fields: { Description: 'Mine' } }]);
    expect(log).toEqual([['shown', '00TA'], ['chosen', '00TA', ['Description'], ['Subject']], ['shown', undefined], ['written', '00TA', 'Visit']]);
    expect(kept('activity 00TA')).toBeUndefined();
});

it('T11: two records that were met are asked for one after the other; the phone’s own goes on there', async () => {
    const { edits, log } = setUp();
    edits.conflicted(conflict('00TA'));
    edits.conflicted(conflict('00TB'));
    await edits.resolve('00TA', [], []);
    await edits.resolve('00TB', [], []);
    expect((log as string[][]).filter(([what]) => what !== 'chosen')).toEqual([['shown', '00TA'], ['shown', '00TA'], ['shown', '00TB'], ['resolved', '00TA'], ['shown', undefined], ['resolved', '00TB']]);
});

it('what Salesforce refuses then is said', async () => {
    const { edits, log } = setUp(jest.fn().mockRejectedValue(new RecordError('invalid', 'Say a region.')));
    await edits.write(edit).catch(() => undefined);
    await edits.resolve('00TA', [], []);
    expect(log.at(-1)).toEqual(['failed', 'Say a region.']);
});
