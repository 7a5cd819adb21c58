import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readWish, runGates } from '../../verify';
import { lineOf } from '../finding';
import { REPOSITORY, sample } from './samples';

describe('npm run verify', () => {
    test('says a line for each gate and a line for each finding, and ends with status 1', () => {
        const root = mkdtempSync(join(tmpdir(), 'verify-'));
        mkdirSync(join(root, 'docs'));
        writeFileSync(join(root, 'docs/developers.md'), 'Clone into /home/someone/patchbay and build.\n');
        const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', root, '--only', 'words,metadata'], { cwd: REPOSITORY, encoding: 'utf8', timeout: 60_000 });
        rmSync(root, { recursive: true });
        const [words, metadata, , finding] = stdout.split('\n');
        assert.equal(status, 1);
        assert.match(words!, /^words +1 found +\d+\.\d s$/);
        assert.match(metadata!, /^metadata +ok +\d+\.\d s$/);
        assert.equal(finding, 'docs/developers.md:1 /home/someone is a path of one machine - write it relative to the project');
    });

    test('runs all gates unless told otherwise', () => {
        assert.deepEqual(readWish([]).gates, ['words', 'metadata', 'references', 'objects', 'flows', 'permissions', 'labels', 'packageDoc', 'upgrade', 'convert', 'size', 'typecheck', 'lint']);
        assert.deepEqual(readWish(['--skip', 'lint,typecheck']).gates, ['words', 'metadata', 'references', 'objects', 'flows', 'permissions', 'labels', 'packageDoc', 'upgrade', 'convert', 'size']);
        assert.throws(() => readWish(['--only', 'spelling']), /There is no gate spelling/);
    });

    test('a gate that breaks down has not passed, and the next one runs', async () => {
        const told: string[] = [];
        const findings = await runGates({ root: sample('labels', 'noList'), gates: ['labels', 'words'] }, (line) => told.push(line));
        assert.match(findings.map(lineOf).join(), /^\. the gate broke down: .*has no array LABELS/);
        assert.match(told.join('\n'), /^labels +1 found .*\nwords +ok /);
    });
});
