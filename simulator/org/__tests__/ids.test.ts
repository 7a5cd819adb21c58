import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { caseSafe, isId, makeId, normalId, requireId, shortId } from '../ids';
import { refuses } from './fixture';

describe('record ids', () => {
    test('are made of prefix, instance, counter and check', () => {
        assert.equal(makeId('003', 1), '003Qy0000000001IAA');
        assert.equal(makeId('00T', 62).slice(0, 15), '00TQy0000000010');
        assert.equal(makeId('00T', 10).slice(0, 15), '00TQy000000000A');
        assert.notEqual(makeId('00T', 10), makeId('00T', 36), 'capital and small letters are different records');
    });

    test("have Salesforce's check characters", () => {
        // Known pairs from Salesforce's documentation and public examples.
        assert.equal(caseSafe('0019000000B98de'), '0019000000B98deAAB');
        assert.equal(caseSafe('001C000000o4OOI'), '001C000000o4OOIIA2');
        assert.equal(caseSafe('012000000000000'), '012000000000000AAA');
    });

    test('are known in both lengths, and by a check that fits', () => {
        const id = makeId('003', 7);
        assert.equal(normalId(shortId(id)), id);
        assert.equal(normalId(id), id);
        assert.equal(isId(`${shortId(id)}ZZZ`), false);
        assert.equal(normalId('nobody'), undefined);
        assert.throws(() => requireId('nobody'), refuses('INVALID_ID_FIELD'));
    });
});
