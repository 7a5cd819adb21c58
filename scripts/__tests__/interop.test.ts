/** The table of docs/interop.md says what was run, and how it ended. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowsOf, tableOf, type Report } from '../interop';

const report = (projectName: string, ...specs: readonly (readonly [file: string, title: string, status: string, farEnd?: string])[]): Report => ({
    stats: { startTime: '2026-11-22T23:00:00.000Z' },
    suites: [
        {
            specs: [],
            suites: [
                {
                    specs: specs.map(([file, title, status, farEnd]) => ({
                        file,
                        title,
                        tests: [{ projectName, annotations: farEnd === undefined ? [] : [{ type: 'far end', description: farEnd }], results: [{ status, duration: 2_400 }] }]
                    }))
                }
            ]
        }
    ]
});

describe('docs/interop.md, written from the results of the last runs', () => {
    it('a scenario is one row, whoever ran it, with the far end that it met', () => {
        const rows = rowsOf([report('scenarios', ['calls.test.ts', 'in', 'passed']), report('lab', ['../scenarios/calls.test.ts', 'in', 'passed', 'baresip'])]);
        assert.equal(tableOf(rows).split('\n').at(-1), '| in | passed, 2 s | passed, 2 s |  | baresip |');
    });

    it('what failed stands out, and what was not run is empty', () => {
        const rows = rowsOf([report('lab', ['calls.test.ts', 'in', 'timedOut'], ['calls.test.ts', 'out', 'skipped'])]);
        assert.deepEqual(tableOf(rows).split('\n').slice(2), ['| in |  | **timedOut** |  |  |']);
    });

    it('tests that are no scenarios are left out', () => assert.deepEqual(rowsOf([report('paths', ['inbound.test.ts', 'U8', 'passed'])]), []));
});
