import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Faults } from '../faults';

test('a planned fault happens as often as planned, to the requests it is planned for', () => {
    const faults = new Faults();
    const [post, get] = [{ method: 'POST', path: '/a', object: 'Task' }, { method: 'GET', path: '/a' }];
    faults.plan({ kind: 'fail', status: 503 }, { times: 2, when: ({ object }) => object === 'Task' });
    const takeBack = faults.plan({ kind: 'slow', ms: 10 }, { times: Infinity });
    assert.deepEqual(faults.take(get), [{ kind: 'slow', ms: 10 }]);
    assert.deepEqual(faults.take(post), [{ kind: 'fail', status: 503 }, { kind: 'slow', ms: 10 }]);
    takeBack();
    assert.deepEqual([faults.take(post), faults.take(post)], [[{ kind: 'fail', status: 503 }], []]);
    faults.plan({ kind: 'drop' });
    assert.equal(faults.pending, 1);
    faults.clear();
    assert.deepEqual(faults.take(get), []);
});
