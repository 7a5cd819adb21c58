import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { sizeTable } from '../../size';
import { bytesOnDisk, check } from '../gates/size';
import { PANEL_RESOURCE } from '../sizeLimits';
import { inShort } from './samples';

/** Text that gzip can't make smaller than three quarters. */
const incompressible = (bytes: number): string => randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64');

describe('what is loaded stays small', () => {
    let root = '';
    const put = (file: string, text: string): Promise<void> => writeFile(join(root, PANEL_RESOURCE, file), text);
    const said = async (): Promise<string[]> => (await check(root)).map(inShort);

    beforeEach(async () => {
        root = await mkdtemp(join(tmpdir(), 'size-'));
        await mkdir(join(root, PANEL_RESOURCE), { recursive: true });
    });
    afterEach(() => rm(root, { recursive: true }));

    test('a panel of 100 kB gzipped passes and stands in the table beside its limit', async () => {
        await put('panel.js', incompressible(130_000));
        assert.deepEqual(await said(), []);
        assert.match((await sizeTable(root)).join('\n'), /panel\.js +9\d\.\d kB +110\.0 kB +first load/);
    });

    test('a panel over 110 kB gzipped is refused', async () => {
        await put('panel.js', incompressible(160_000));
        assert.match((await said()).join('\n'), /^staticresources\/Patchbay\/panel\.js has 12\d\.\d kB gzipped, 1\d\.\d kB over its limit$/);
    });

    test('a part without a limit is refused, so that nothing grows unnoticed', async () => {
        await put('panel.js', '');
        await put('unlisted.js', '');
        assert.deepEqual(await said(), ['staticresources/Patchbay/unlisted.js has no limit']);
    });

    test('a static resource over 5 MB is refused, whatever is in it', async () => {
        await put('panel.js', '');
        await put('ring.wav', 'x'.repeat(5_100_000));
        assert.deepEqual(await said(), ['staticresources/Patchbay has 5100.0 kB unzipped, the platform takes 5000.0 kB']);
    });

    test('a panel that isn\'t built is not taken for a small one', async () => {
        assert.deepEqual(await said(), ["staticresources/Patchbay/panel.js isn't built"]);
    });

    test('a folder takes on disk what its files take, each counted once', async () => {
        await put('panel.js', incompressible(100_000));
        const bytes = await bytesOnDisk(root);
        assert.ok(bytes >= 100_000 && bytes < 200_000, `${bytes} bytes`);
    });
});
