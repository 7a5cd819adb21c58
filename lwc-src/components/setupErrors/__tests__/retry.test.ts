import { carriedLog, writeCarriedLog, type RecordWork } from '../retry';

const LOG = { callKey: 'k1', objectApiName: 'Task', fields: { Call_Key__c: 'k1', Subject: 'Call', TaskSubtype: 'Call' }, agentId: '005A' } as const;
type Answers = Readonly<Record<string, unknown>>;

/** Salesforce answers so; what was asked is in `asked`. */
function working(answers: Answers) {
    const asked: unknown[] = [];
    const records: RecordWork = {
        async perform(operation, ask) {
            asked.push([operation, ask]);
            const answer = answers[operation];
            return answer instanceof Error ? { ok: false, error: { trouble: 'unknown', said: '', fields: [], ...(answer as object) } } : { ok: true, answer };
        }
    };
    return { asked, records };
}
const refusal = (more: object): Error => Object.assign(new Error(), more);

describe('T13: the log that an error carries', () => {
    it.each([
        ['a whole one', 'k1', '{"Subject":"Call","TaskSubtype":"Call"}', true],
        ['of a case', 'k1', '{"Subject":"Call","Origin":"Phone"}', true],
        ['what completes one', 'k1', '{"Subject":"Call"}', false],
        ['cut where the field ends', 'k1', '{"Subject":"Ca', false],
        ['none', 'k1', '', false],
        ['no log', 'k1', 'null', false],
        ['without its key', '', '{"Subject":"Call","TaskSubtype":"Call"}', false]
    ])('%s', (_what, key, entry, can) => expect(carriedLog(key, entry, '005A') !== undefined).toBe(can));
    it('nobody’s, where the record doesn’t say whose', () => expect(carriedLog('k1', '{"Subject":"Call","TaskSubtype":"Call"}', undefined)).toEqual({ callKey: 'k1', objectApiName: 'Task', fields: { Subject: 'Call', TaskSubtype: 'Call' } }));
});

describe('T13: trying again', () => {
    it('writes a task of the agent’s, once it is known that there is none', async () => {
        const { asked, records } = working({ findLog: {}, createLog: { recordId: '00T1', leftOut: ['X__c'] } });
        expect(await writeCarriedLog(records, LOG)).toEqual(['X__c']);
        expect(asked).toEqual([['findLog', { callKey: 'k1', objectApiName: 'Task' }], ['createLog', { fields: { OwnerId: '005A', ...LOG.fields }, objectApiName: 'Task' }]]);
    });
    it('A5: or the case that the rule wanted, with its own key', async () => {
        const { asked, records } = working({ findLog: {}, createLog: { recordId: '5001', leftOut: [] } });
        const fields = { Call_Key__c: 'k1', Subject: 'Call', Origin: 'Phone' };
        await writeCarriedLog(records, { callKey: 'k1', objectApiName: 'Case', fields });
        expect(asked).toEqual([['findLog', { callKey: 'k1', objectApiName: 'Case' }], ['createLog', { fields, objectApiName: 'Case' }]]);
    });
    it('whose the log says it is', async () => {
        const { asked, records } = working({ findLog: {}, createLog: { recordId: '00T1', leftOut: [] } });
        await writeCarriedLog(records, { ...LOG, fields: { ...LOG.fields, OwnerId: '005B' } });
        expect(asked[1]).toMatchObject(['createLog', { fields: { OwnerId: '005B' } }]);
    });
    it('brings the task up to date that is there already, also when that shows only at the end', async () => {
        const there = working({ findLog: { recordId: '00T1' }, updateLog: { recordId: '00T1', leftOut: [] } });
        await writeCarriedLog(there.records, LOG);
        const late = working({ findLog: {}, createLog: refusal({ trouble: 'duplicate', existingId: '00T1' }), updateLog: { recordId: '00T1', leftOut: [] } });
        await writeCarriedLog(late.records, LOG);
        for (const { asked } of [there, late]) expect(asked.at(-1)).toEqual(['updateLog', { recordId: '00T1', fields: { Call_Key__c: 'k1', Subject: 'Call' } }]);
    });
    it.each([
        ['it can’t be looked for: it might be the second', { findLog: { refused: true } }, 'unsure'],
        ['Salesforce refuses it', { findLog: {}, createLog: refusal({ trouble: 'invalid', said: 'Say a region.' }) }, 'invalid'],
        ['there is one and nobody knows which', { findLog: {}, createLog: refusal({ trouble: 'duplicate' }) }, 'duplicate']
    ])('writes nothing when %s', async (_why, answers, trouble) => {
        await expect(writeCarriedLog(working(answers).records, LOG)).rejects.toMatchObject({ name: 'RecordError', trouble });
    });
});
