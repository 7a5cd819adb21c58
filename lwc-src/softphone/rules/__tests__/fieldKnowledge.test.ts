import { RecordError } from '../../../core/errors';
import { builtInRule, type Rule } from '../../../core/rule/rule';
import { NO_SETTINGS } from '../../../core/rule/settings';
import { settled } from '../../__tests__/doubles/tools';
import { FieldKnowledge } from '../fieldKnowledge';

const field = (name: string) => ({ field: name, type: 'string', value: 'x' }) as const;
const PRIORITY = { Priority: { dataType: 'Picklist', writeable: true, length: 255, values: ['High'] } };

function setUp(change: Partial<Rule>, answer: () => Promise<unknown> = () => Promise.resolve({ fields: PRIORITY })) {
    const asked: unknown[] = [];
    const reported: string[] = [];
    const desk = { ask: (_operation: string, ask: unknown): Promise<never> => (asked.push(ask), answer() as Promise<never>) };
    const knowledge = new FieldKnowledge({ desk: desk as never, report: (what) => void reported.push(what) });
    const book = () => ({ rules: [{ ...builtInRule('R'), ...change }], builtIn: builtInRule('B'), settings: NO_SETTINGS });
    return { knowledge, book, asked, reported };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('A8: what the fields are like that the rules name', () => {
    it('is asked once for these rules, of every object they write', async () => {
        const { knowledge, book, asked } = setUp({ log: { on: true, as: 'Case', fields: [field('Priority')], leadField: 'Lead__c' }, create: { what: 'Lead', fields: { Lead: [field('Title')] } } });
        const rules = book();
        knowledge.learn(rules);
        await settled();
        knowledge.learn(rules);
        expect(asked).toEqual([{ objectApiName: 'Case', fields: ['Priority', 'Lead__c'] }, { objectApiName: 'Lead', fields: ['Title'] }]);
        expect([knowledge.of('Case'), knowledge.of('Contact')]).toEqual([PRIORITY, undefined]);
        knowledge.learn(book());
        expect(asked).toHaveLength(4);
    });

    it('is asked of nobody when rules name none, or are off', () => {
        const { knowledge, book, asked } = setUp({ on: false, log: { on: true, fields: [field('Priority')] } });
        knowledge.learn(book());
        knowledge.learn({ ...book(), rules: [builtInRule('R')] });
        expect(asked).toEqual([]);
    });

    it.each<[string, () => Promise<unknown>, string[]]>([
        ['there is no Desk', () => Promise.reject(new RecordError('absent')), []],
        ['the Desk can’t tell', () => Promise.resolve({}), []],
        ['something is broken', () => Promise.reject(new TypeError()), ['describing fields']]
    ])('%s: again with the next call, and Salesforce judges meanwhile', async (_why, answer, told) => {
        const { knowledge, book, asked, reported } = setUp({ log: { on: true, fields: [field('Priority')] } }, answer);
        const rules = book();
        knowledge.learn(rules);
        await settled();
        knowledge.learn(rules);
        expect([asked.length, knowledge.of('Task'), reported.slice(0, 1)]).toEqual([2, undefined, told]);
    });
});
