/** B3: many calls with faults at random moments, and each is in Salesforce exactly once. The long run is `npm run chaos`. */
import { reportText } from '../../scripts/chaos';
import { runChaos, type Report } from '../chaos/run';
import { withoutLookUp, withoutUniqueKey } from '../chaos/sabotage';
import { expect, test } from './support/test';

test('B3: calls with faults at random moments: nothing lost, nothing doubled, no field wrong, nothing left', async () => {
    test.setTimeout(240_000);
    const report = await runChaos({ seed: 20_261_123, calls: 200, faultEvery: 4, agents: 2, mostMs: 8_000 });
    console.log(reportText(report));
    expect(report.findings).toEqual([]);
    expect(report.made).toBeGreaterThan(5);
});

test.describe('B3: the proof can fail', () => {
    const wish = { seed: 1, calls: 12, faultEvery: 2 };
    const kinds = ({ findings }: Report): string[] => findings.map(({ what }) => what);

    test('without the unique key alone, a second writer makes doubles, and the judge sees them', { tag: '@slow' }, async () => {
        test.setTimeout(240_000);
        expect(kinds(await runChaos({ ...wish, faults: ['secondWriter'], sabotage: withoutUniqueKey }))).toContain('double');
    });

    test('without the look-up alone, what was saved unheard is written again, and the unique key alone keeps it from being double', { tag: '@slow' }, async () => {
        test.setTimeout(240_000);
        const safe = await runChaos({ ...wish, faults: ['errorAfterSaving'] });
        expect([safe.refusedDoubles, kinds(safe)]).toEqual([0, []]);
        const unsafe = await runChaos({ ...wish, faults: ['errorAfterSaving'], sabotage: withoutLookUp });
        expect(unsafe.refusedDoubles).toBeGreaterThan(0);
        expect(kinds(unsafe)).not.toContain('double');
    });

    test('without unique key and look-up, lost answers make doubles', { tag: '@slow' }, async () => {
        test.setTimeout(240_000);
        const sabotage = async (office: Parameters<typeof withoutUniqueKey>[0]): Promise<void> => {
            withoutUniqueKey(office);
            await withoutLookUp(office);
        };
        expect(kinds(await runChaos({ ...wish, faults: ['errorAfterSaving'], sabotage }))).toContain('double');
    });
});
