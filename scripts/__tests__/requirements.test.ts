import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endToEndResults, idsIn, idsOfPage, nodeResults, requirementRows, requirementsText, unitResults, withTable } from '../requirements';

const PAGE = '# R\n\n| id | what |\n|---|---|\n| T2 | x X9 |\n| T10 | y |\n| A8 U10c | z |\n';

test('ids are those of the first column, in the order of their numbers', () => {
    assert.deepEqual(idsOfPage(PAGE), ['A8', 'T2', 'T10', 'U10c']);
    assert.deepEqual(idsIn('T15b T15: RFC 3261 B2B, UTF8'), ['T15b', 'T15']);
});

test('each runner’s report is read with the groups around a test', () => {
    assert.deepEqual(unitResults({ testResults: [{ assertionResults: [{ fullName: 'T2: a b', status: 'passed' }, { fullName: 'c', status: 'pending' }] }] }), [
        { title: 'T2: a b', kind: 'unit', state: 'passed' },
        { title: 'c', kind: 'unit', state: 'skipped' }
    ]);
    assert.deepEqual(nodeResults('TAP version 13\nok 1 - T2: a\n    not ok 1 - A8: b\nok 3 - c # SKIP no browser\n'), [
        { title: 'T2: a', kind: 'node', state: 'passed' },
        { title: 'A8: b', kind: 'node', state: 'failed' },
        { title: 'c', kind: 'node', state: 'skipped' }
    ]);
    const suites = [{ title: 'rules.test.ts', specs: [{ title: 'T10: a', ok: true, tests: [{ results: [{}] }] }], suites: [{ title: 'U10c: group', specs: [{ title: 'b', ok: true, tests: [{ results: [] }] }] }] }];
    assert.deepEqual(endToEndResults({ suites }), [
        { title: 'T10: a', kind: 'end to end', state: 'passed' },
        { title: 'U10c: group b', kind: 'end to end', state: 'skipped' }
    ]);
});

test('one failure fails a requirement; one that no test carries is said', () => {
    const rows = requirementRows(['A8', 'T2', 'T10', 'U10c'], [
        { title: 'T2: a', kind: 'unit', state: 'passed' },
        { title: 'T2 T10: b', kind: 'end to end', state: 'failed' },
        { title: 'U10c', kind: 'end to end', state: 'skipped' }
    ]);
    assert.deepEqual(rows.map(({ id, state, tests }) => [id, state, tests]), [['A8', 'none', 0], ['T2', 'failed', 2], ['T10', 'failed', 1], ['U10c', 'skipped', 1]]);
    assert.match(requirementsText(rows), /^requirements that failed +T2 \(2\), T10 \(1\)\nwithout a test +A8\nnot run +U10c \(1\)$/);
    const page = withTable(PAGE, rows);
    assert.match(page, /\| T2 \| \*\*failed\*\* \| end to end, unit \|/);
    assert.equal(withTable(page, rows), page, 'made again it is the same');
});
