import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/flows';
import { saidOf } from './samples';

describe('flows can be walked', () => {
    test('a flow with a decision, a loop and fault paths passes', async () => {
        assert.deepEqual(await saidOf(check, 'flows', 'clean'), []);
    });

    test('dangling connectors, lost elements, missing fault paths, records in a loop, no start', async () => {
        const dangling = 'flows/Dangling.flow-meta.xml';
        assert.deepEqual(await saidOf(check, 'flows', 'broken'), [
            `${dangling}:3 Lost is never reached`,
            `${dangling}:12 Get can fail and has no fault path`,
            `${dangling}:18 Update_One stands in the loop Each`,
            `${dangling}:23 <faultConnector> leads to Gone, which isn't there`,
            `${dangling}:27 two elements are named Get`,
            'flows/No_Start.flow-meta.xml:2 the flow has no start',
            'flows/No_Start.flow-meta.xml:3 Alone is never reached'
        ]);
    });
});
