import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { noticesOf, shippedPackages, type ShippedPackage } from '../build/shipped';
import { sbomOf } from '../review/sbom';

let root = '';

async function put(path: string, text: string): Promise<void> {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
}

before(async () => {
    root = await mkdtemp(join(tmpdir(), 'shipped-'));
    await put('maps/panel.js.map', JSON.stringify({ sources: ['../../node_modules/jssip/lib/UA.js', '../../node_modules/jssip/node_modules/@inner/one/index.js', '../../lwc-src/softphone/main.ts', '\0shim'] }));
    await put('maps/people.js.map', JSON.stringify({ sources: ['../../node_modules/jssip/lib/URI.js'] }));
    for (const name of ['jssip', '@inner/one']) {
        await put(`node_modules/${name}/package.json`, JSON.stringify({ version: '1.2.3', license: 'MIT' }));
        await put(`node_modules/${name}/LICENSE.md`, `Copyright of ${name}`);
    }
});
after(() => rm(root, { recursive: true, force: true }));

describe('what of other people’s software ships', () => {
    it('is what is in the bundles, each package once, with where it is', async () => {
        const found = await shippedPackages(root, 'maps');
        assert.deepEqual(
            found.map(({ name, version, licence, files }) => [name, version, licence, files]),
            [
                ['@inner/one', '1.2.3', 'MIT', ['panel.js']],
                ['jssip', '1.2.3', 'MIT', ['panel.js', 'people.js']]
            ]
        );
    });

    it('goes along with its notices', async () => {
        const notices = noticesOf(await shippedPackages(root, 'maps'));
        assert.match(notices, /jssip 1\.2\.3 \(MIT\)\n\nCopyright of jssip\n/);
        assert.match(notices, /Copyright of @inner\/one/);
    });

    const some: ShippedPackage = { name: 'x', version: '1', licence: 'MIT', text: 'T', files: [] };
    it('a licence that nobody has looked at stops the build', () => assert.throws(() => noticesOf([{ ...some, licence: 'GPL-3.0' }]), /x comes under GPL-3\.0/));
    it('so does a missing text', () => assert.throws(() => noticesOf([{ ...some, text: ' ' }]), /x ships no licence text/));

    it('is listed for reviewers as CycloneDX has it', () => {
        const sbom = sbomOf('0.1.0', [{ ...some, name: '@scope/name', version: '2.0.0' }], '2026-01-01T00:00:00Z');
        assert.deepEqual([sbom.bomFormat, sbom.specVersion, sbom.metadata.component.name], ['CycloneDX', '1.6', 'patchbay']);
        assert.deepEqual(sbom.components, [{ type: 'library', 'bom-ref': 'pkg:npm/%40scope/name@2.0.0', name: '@scope/name', version: '2.0.0', purl: 'pkg:npm/%40scope/name@2.0.0', licenses: [{ license: { id: 'MIT' } }] }]);
        assert.deepEqual(sbom.dependencies, [{ ref: 'patchbay@0.1.0', dependsOn: ['pkg:npm/%40scope/name@2.0.0'] }]);
    });
});
