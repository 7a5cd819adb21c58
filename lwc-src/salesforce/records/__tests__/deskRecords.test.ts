import { RecordError, type RecordTrouble } from '../../../core/errors';
import { plainParser } from '../../../core/number/phoneNumber';
import { deskRecords, preferDesk, type DeskLink } from '../deskRecords';
import type { RecordsPort } from '../recordsPort';

describe('the route through the Desk', () => {
    const asked: unknown[] = [];
    const answers: Readonly<Record<string, unknown>> = { findByDigits: { candidates: [{ id: '003A' }] }, findLog: { recordId: '00TA' }, createLog: { recordId: '00TB', leftOut: ['Queue__c'] }, updateLog: { recordId: '00TC', leftOut: [] } };
    const desk: DeskLink = {
        present: () => true,
        ask: async (operation, ask) => {
            asked.push([operation, ask]);
            return answers[operation] as never;
        }
    };
    const records = deskRecords(desk);
    beforeEach(() => (asked.length = 0));

    it.each<[string, () => Promise<unknown>, unknown, unknown]>([
        ['finds', () => records.findByNumber(plainParser.parse('+39 340 118 2290'), 'inbound'), ['findByDigits', { digits: '401182290' }], [{ id: '003A' }]],
        ['looks', () => records.findLog('k'), ['findLog', { callKey: 'k' }], { canTell: true, recordId: '00TA' }],
        ['creates', () => records.createLog({ Subject: 'S' }), ['createLog', { fields: { Subject: 'S' } }], { recordId: '00TB', leftOut: ['Queue__c'] }],
        ['updates', () => records.updateLog('00TC', { Subject: 'S' }), ['updateLog', { recordId: '00TC', fields: { Subject: 'S' } }], { recordId: '00TC', leftOut: [] }]
    ])('%s', async (_what, act, ask, answer) => {
        expect(await act()).toEqual(answer);
        expect(asked).toEqual([ask]);
    });

    it('can’t look where the Desk is refused', async () => {
        const refusing: DeskLink = { present: () => true, ask: async () => ({ refused: true }) as never };
        expect(await deskRecords(refusing).findLog('k')).toEqual({ canTell: false });
    });

    it('asks for nobody who has no number', async () => {
        expect([await records.findByNumber(plainParser.parse('anonymous'), 'inbound'), asked]).toEqual([[], []]);
    });
});

describe('which route is taken', () => {
    /** A route that answers with its own name, or fails. */
    function route(name: string, failure?: unknown): RecordsPort {
        const answer = async (): Promise<never> => {
            if (failure) throw failure as Error;
            return name as never;
        };
        return { findByNumber: answer, findLog: answer, createLog: answer, updateLog: answer };
    }
    const desk = (isPresent: boolean): DeskLink => ({ present: () => isPresent, ask: () => Promise.reject(new Error('Not asked here.')) });
    const acts: [string, (records: RecordsPort) => Promise<unknown>][] = [
        ['findByNumber', (records) => records.findByNumber(plainParser.parse('340'), 'inbound')],
        ['findLog', (records) => records.findLog('k')],
        ['createLog', (records) => records.createLog({})],
        ['updateLog', (records) => records.updateLog('00T', {})]
    ];

    it.each(acts)('%s: the Desk, when it is there', async (_name, act) => {
        expect(await act(preferDesk(desk(true), route('desk'), route('openCti')))).toBe('desk');
    });

    it.each(acts)('%s: Open CTI, when it isn’t', async (_name, act) => {
        expect(await act(preferDesk(desk(false), route('desk'), route('openCti')))).toBe('openCti');
    });

    it.each(acts)('%s: Open CTI, when the Desk has gone in between', async (_name, act) => {
        expect(await act(preferDesk(desk(true), route('desk', new RecordError('absent', 'gone')), route('openCti')))).toBe('openCti');
    });

    const finds = (records: RecordsPort): Promise<unknown> => records.findByNumber(plainParser.parse('340'), 'inbound');
    const silent = new RecordError('silent');

    it.each<RecordTrouble>(['silent', 'unknown', 'noAccess', 'invalid'])('who is calling: Open CTI as well, when the Desk can’t say (%s)', async (trouble) => {
        expect(await finds(preferDesk(desk(true), route('desk', new RecordError(trouble)), route('openCti')))).toBe('openCti');
    });

    it('neither can say: the agent is told of the last', async () => {
        const late = new RecordError('unknown');
        await expect(finds(preferDesk(desk(true), route('desk', silent), route('openCti', late)))).rejects.toBe(late);
    });

    it.each<[string, (typeof acts)[number][1], Error]>([
        ['a Desk that did not answer may have written: nobody writes behind its back', (records) => records.createLog({}), silent],
        ['nor changes what it may have changed', (records) => records.updateLog('00T', {}), silent],
        ['nor asks where nobody can look whether it has written', (records) => records.findLog('k'), silent],
        ['what Salesforce refuses there, it would refuse here', (records) => records.createLog({}), new RecordError('invalid', 'no')],
        ['a mistake of ours is one', finds, new TypeError('oops')]
    ])('%s', async (_why, act, failure) => {
        await expect(act(preferDesk(desk(true), route('desk', failure), route('openCti')))).rejects.toBe(failure);
    });
});
