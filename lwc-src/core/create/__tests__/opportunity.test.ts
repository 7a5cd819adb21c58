import { opportunityFor, type Opportunity, type OpportunityDecision } from '../opportunity';
import type { OpportunityPolicy } from '../create';

const one = (id: string, change: Partial<Opportunity> = {}): Opportunity => ({ id, name: id, isClosed: false, modifiedAt: 0, closeDate: '2026-12-01', ...change });
const open = [one('old', { modifiedAt: 1, closeDate: '2026-11-30', amount: 5 }), one('new', { modifiedAt: 2, amount: 7 }), one('big', { amount: 9 })];
const closed = [one('c1', { isClosed: true, modifiedAt: 1 }), one('c2', { isClosed: true, modifiedAt: 2 })];

describe('U7: which opportunity a contact’s call belongs to', () => {
    it.each<[string, readonly Opportunity[], OpportunityPolicy, boolean, OpportunityDecision]>([
        ['the one that was modified last', [...closed, ...open], {}, false, { what: 'log', opportunity: open[1]! }],
        ['the one that closes soonest', open, { order: 'closeDate' }, false, { what: 'log', opportunity: open[0]! }],
        ['the biggest', open, { order: 'amount' }, false, { what: 'log', opportunity: open[2]! }],
        ['all are closed: none', closed, {}, true, { what: 'nothing', why: 'allClosed' }],
        ['all are closed: opened again', closed, { ifClosed: 'reopen', openStage: 'Qualification' }, false, { what: 'reopen', opportunity: closed[1]!, stage: 'Qualification' }],
        ['all are closed: a new one', closed, { ifClosed: 'create', openStage: 'Qualification' }, false, { what: 'create', stage: 'Qualification' }],
        ['a stage is needed for that', closed, { ifClosed: 'create' }, false, { what: 'nothing', why: 'noStage' }],
        ['there is none, and none is wanted', [], { openStage: 'Qualification' }, false, { what: 'nothing', why: 'none' }],
        ['there is none: a new one', [], { openStage: 'Qualification' }, true, { what: 'create', stage: 'Qualification' }]
    ])('%s', (_which, opportunities, policy, wantsOne, wanted) => expect(opportunityFor(opportunities, policy, wantsOne)).toEqual(wanted));

    it('is the same for the same input, in whatever order it comes', () => {
        const tie = [one('b'), one('a')];
        for (const order of ['modified', 'closeDate', 'amount'] as const) {
            expect(opportunityFor(tie, { order }, false)).toEqual(opportunityFor([...tie].reverse(), { order }, false));
        }
    });
    it('the later close date comes later', () => expect(opportunityFor([open[1]!, open[0]!], { order: 'closeDate' }, false)).toMatchObject({ opportunity: { id: 'old' } }));
    it('without an amount is smallest', () => expect(opportunityFor([one('none'), one('some', { amount: 1 })], { order: 'amount' }, false)).toMatchObject({ opportunity: { id: 'some' } }));
});
