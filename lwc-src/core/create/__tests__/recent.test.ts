import { NUMBER, START } from '../../__tests__/samples';
import { recentCandidates, remember, REMEMBERED_MS, type RecentlyCreated } from '../recent';

const created = (recordId: string, at = START): RecentlyCreated => ({ recordId, objectApiName: 'Lead', name: 'Elena', number: NUMBER, at });

describe('junk: a second call while the first one’s lead can’t be found yet', () => {
    it('the lead is a candidate with its number', () => {
        expect(recentCandidates(remember([], created('l')), START + 1)).toEqual([expect.objectContaining({ id: 'l', objectApiName: 'Lead', phones: [{ field: 'Phone', value: NUMBER }], modifiedAt: START })]);
    });
    it('until any index has caught up', () => expect(recentCandidates([created('l')], START + REMEMBERED_MS)).toEqual([]));
    it('once, and not for ever', () => {
        expect(remember([created('l')], created('l', START + 5))).toEqual([created('l', START + 5)]);
        expect(remember([created('old')], created('l', START + REMEMBERED_MS)).map(({ recordId }) => recordId)).toEqual(['l']);
        expect(remember(Array.from({ length: 300 }, (_one, at) => created(`l${at}`)), created('x'))).toHaveLength(200);
    });
});
