import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/packageDoc';
import { sample, saidOf } from './samples';

describe('the page of what is in the package', () => {
    test('what it doesn’t say is found, and where it begins', async () => {
        assert.deepEqual(await saidOf(check, 'packageDoc', 'broken'), ["docs/package.md:7 doesn't say what is in the package"]);
    });

    test('a kind of component that it has no row for is not passed over', async () => {
        await assert.rejects(check(sample('packageDoc', 'strange')), /has no row for \.cspTrustedSite/);
    });
});
