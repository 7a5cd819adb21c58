import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HeaderList } from '../../sip/headerList';
import type { SipResponse } from '../../sip/message';
import { bestOf } from '../forwarding';

const response = (status: number): SipResponse => ({ kind: 'response', status, reason: '', headers: new HeaderList(), body: '' });

describe('the best of several refusals (RFC 3261 §16.7)', () => {
    for (const [statuses, best] of [
        [[486, 480], 480],
        [[486, 603], 603],
        [[603, 600], 600],
        [[500, 486], 486],
        [[302, 404], 302],
        [[404, 484], 484],
        [[486, 401, 484], 401],
        [[408, 407], 407],
        [[503, 504], 503]
    ] as const) {
        test(`${statuses.join(', ')}: ${best}`, () => {
            assert.equal(bestOf(statuses.map(response)).status, best);
            assert.equal(bestOf([...statuses].reverse().map(response)).status, best);
        });
    }
});
