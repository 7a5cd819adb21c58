import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { check } from '../gates/words';
import { inShort, saidOf } from './samples';

const BROKEN: Readonly<Record<string, string>> = {
    'docs/developers.md': [
        'Clone into /home/someone/patchbay and build.',
        'On Windows: C:\\Users\\someone\\patchbay.',
        'Packages come from registry.example.com today.',
        'Lengths are those of the object (facts: object reference of Task).',
        'Errors are objects (open-cti §1.1).',
        'Times are in facts/telephony.md.'
    ].join('\n'),
    'force-app/main/default/classes/Desk.cls': 'public class Desk {}\n',
    'package-lock.json': JSON.stringify({ packages: { 'node_modules/lwc': { version: '9.4.3', resolved: 'https://packages.example.com/lwc/-/lwc-9.4.3.tgz' } } }, undefined, 4)
};

describe('the project speaks of the product alone', () => {
    test('addresses on the web and in an org are no paths of a machine; RFCs, guides and types are no private sources', async () => {
        assert.deepEqual(await saidOf(check, 'words', 'clean'), []);
    });

    test('paths of a machine, registries, private sources, download addresses and Apex are found', async () => {
        // Made here: nobody who looks through this project shall take them for its own.
        const root = await mkdtemp(join(tmpdir(), 'words-'));
        for (const [file, text] of Object.entries(BROKEN)) {
            await mkdir(dirname(join(root, file)), { recursive: true });
            await writeFile(join(root, file), text);
        }
        const said = (await check(root)).map(inShort);
        await rm(root, { recursive: true });
        assert.deepEqual(said, [
            'docs/developers.md:1 /home/someone is a path of one machine',
            'docs/developers.md:2 C:\\Users\\someone is a path of one machine',
            'docs/developers.md:3 registry.example.com is a package registry',
            'docs/developers.md:4 "facts: object" is a source that a reader can\'t open',
            'docs/developers.md:5 "open-cti §1.1" is a source that a reader can\'t open',
            'docs/developers.md:6 "facts/telephony.md" is a source that a reader can\'t open',
            'classes/Desk.cls is Apex',
            'package-lock.json:5 a download address is in the lock file'
        ]);
    });

    describe('in a project of its own', () => {
        let root = '';
        before(async () => {
            root = await mkdtemp(join(tmpdir(), 'words-'));
            for (const folder of ['lwc-src', 'docs', 'node_modules']) await mkdir(join(root, folder));
        });
        after(() => rm(root, { recursive: true }));

        test('400 lines are enough for one idea, in code; made folders are nobody\'s', async () => {
            await writeFile(join(root, 'lwc-src/enough.ts'), 'export {};\n'.repeat(400));
            await writeFile(join(root, 'lwc-src/long.ts'), 'export {};\n'.repeat(401));
            await writeFile(join(root, 'docs/long.md'), 'Words.\n'.repeat(401));
            await writeFile(join(root, 'node_modules/stray.js'), '// /home/someone/patchbay\n');
            assert.deepEqual((await check(root)).map(inShort), ['lwc-src/long.ts has 401 lines, more than 400']);
        });

        test('the folder in which the project happens to be is a path of one machine', async () => {
            await writeFile(join(root, 'lwc-src/long.ts'), `export const here = '${root}/lwc-src';\n`);
            assert.deepEqual((await check(root)).map(inShort), [`lwc-src/long.ts:1 ${root} is a path of one machine`]);
        });
    });
});
