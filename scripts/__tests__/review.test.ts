import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../build';
import { blindEngines, judged, type Accepted, type Violation } from '../review/findings';

const found = (more: Partial<Violation> = {}): Violation => ({ rule: 'pmd:VfUnescapeEl', severity: 2, file: 'force-app/main/default/pages/Softphone.page', line: 3, message: 'M', ...more });
const reason = (more: Partial<Accepted> = {}): Accepted => ({ rule: 'pmd:VfUnescapeEl', at: 'force-app/main/default/pages/Softphone.page', why: 'W', ...more });

describe('what the review finds', () => {
    it('is open unless somebody gave a reason, for that rule at that place', () => {
        assert.deepEqual(judged([found()], []).open, [found()]);
        assert.deepEqual(judged([found()], [reason()]), { open: [], unused: [] });
        assert.deepEqual(judged([found()], [reason({ at: 'force-app/' })]).open, []);
        assert.deepEqual(judged([found()], [reason({ at: 'force-app' })]).open, [found()]);
        assert.deepEqual(judged([found({ rule: 'pmd:Other' })], [reason()]).open, [found({ rule: 'pmd:Other' })]);
    });

    it('advice is no finding', () => assert.deepEqual(judged([found({ severity: 4 })], []).open, []));
    it('a reason for what isn’t there is to be deleted', () => assert.deepEqual(judged([], [reason()]).unused, [reason()]));
});

it('an engine that finds nothing grave in the sample is named', () => {
    assert.deepEqual(blindEngines(['pmd', 'eslint', 'regex'], [found(), found({ rule: 'eslint:no-eval', severity: 4 })]), ['eslint', 'regex']);
});

it('each reason of this project says why', () => {
    for (const { rule, at, why } of JSON.parse(readFileSync(join(ROOT, 'config/review.json'), 'utf8')) as readonly Accepted[]) assert.ok(rule.includes(':') && at && why.length > 30, at);
});
