import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/typecheck';
import { saidOf } from './samples';

describe('types', () => {
    test('sound code passes', async () => {
        assert.deepEqual(await saidOf(check, 'typecheck', 'clean'), []);
    });

    test('a wrong type and syntax that does not vanish are found', async () => {
        assert.deepEqual(await saidOf(check, 'typecheck', 'broken'), [
            "wrong.mts:3 Type 'number' is not assignable to type 'string'.",
            "wrong.mts:5 This syntax is not allowed when 'erasableSyntaxOnly' is enabled."
        ]);
    });
});
