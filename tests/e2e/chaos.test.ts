/** B3: many calls with faults at random moments, and each is in Salesforce exactly once. The long run is `npm run chaos`. */
import { reportText } from '../../scripts/chaos';
import { runChaos } from '../chaos/run';
import { withoutLookUp, withoutUniqueKey } from '../chaos/sabotage';
import { expect, test } from './support/test';

test('B3: calls with faults at random moments: nothing lost, nothing doubled, no field wrong, nothing left', async () => {
    test.setTimeout(240_000);
    const report = await runChaos({ seed: 20_261_123, calls: 60, faultEvery: 4, mostMs: 15_000 });
    console.log(reportText(report));
    expect(report.findings).toEqual([]);
    expect(report.made).toBeGreaterThan(5);
});

test('B3: the proof can fail: without unique key and look-up, lost answers make doubles, and the judge sees them', { tag: '@slow' }, async () => {
    test.setTimeout(240_000);
    const sabotage = async (office: Parameters<typeof withoutUniqueKey>[0]): Promise<void> => {
        withoutUniqueKey(office);
        await withoutLookUp(office);
    };
    const report = await runChaos({ seed: 1, calls: 12, faultEvery: 2, faults: ['errorAfterSaving'], sabotage });
    expect(report.findings.map(({ what }) => what)).toContain('double');
});
