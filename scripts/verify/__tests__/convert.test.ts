import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/convert';
import { REPOSITORY, saidOf } from './samples';

describe('all of force-app becomes a package', () => {
    test('pages, fields, resources and components convert; what .forceignore names may stay', async () => {
        assert.deepEqual(await saidOf(check, 'convert', 'clean'), []);
    });

    test('a file that belongs to no component is named', async () => {
        assert.deepEqual(await saidOf(check, 'convert', 'leftOver'), [
            'objects/Activity/README.md belongs to no component, so it is not deployed',
            'pages/notes.txt belongs to no component, so it is not deployed'
        ]);
    });

    test('what the converter refuses is said with its file, without a path of this machine', async () => {
        const [said = '', ...more] = await saidOf(check, 'convert', 'noContent');
        assert.deepEqual(more, []);
        assert.match(said, /^staticresources\/Patchbay\.resource-meta\.xml can't be converted: .*Expected source files for type 'StaticResource'/);
        assert.ok(!said.includes(REPOSITORY));
    });
});
