import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checksPage, PAGE } from '../checksDoc';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('B9: the page of checks says what the product says', async () => {
    assert.equal(await readFile(path.join(ROOT, PAGE), 'utf8'), await checksPage(ROOT), 'npm run docs:checks');
});
