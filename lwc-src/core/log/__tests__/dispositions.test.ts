import type { StoredDisposition } from '../../setup/orgSetup';
import { dispositionsFor, usualResults } from '../dispositions';

const ALL: readonly StoredDisposition[] = [
    { label: 'Offer sent', kind: 'result' },
    { label: 'Left message', kind: 'result', direction: 'outbound' },
    { label: 'Pricing', kind: 'memo' }
];
const USUAL = usualResults(['Interested']);

it('T10: what fits the call is offered, in the admin’s order', () => {
    expect(dispositionsFor(ALL, 'result', 'outbound', USUAL)).toEqual(['Offer sent', 'Left message']);
    expect(dispositionsFor(ALL, 'result', 'inbound', USUAL)).toEqual(['Offer sent']);
    expect(dispositionsFor(ALL, 'memo', 'inbound', USUAL)).toEqual(['Pricing']);
});

it('T10: where an admin has set up none, the usual ones are', () => {
    expect([dispositionsFor([], 'result', 'inbound', USUAL), dispositionsFor([], 'memo', 'inbound', USUAL)]).toEqual([['Interested'], []]);
});
