import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkWith } from '../gates/platformCompiler';
import { compileBundle } from '../platform/compileBundle';
import { isInstalled, loadPlatformTools, PlatformToolsError } from '../platform/tools';
import { REPOSITORY, sample, saidOf } from './samples';

const skip = isInstalled(REPOSITORY) ? false : "the platform's compiler isn't installed: npm run verify:platform installs it";

describe("the platform's own compiler", { skip }, () => {
    const tools = () => loadPlatformTools(REPOSITORY);

    test('takes a sound component, in a package and without a namespace', async () => {
        assert.deepEqual(await saidOf((root) => checkWith(tools(), root), 'platform', 'clean'), []);
    });

    test('refuses what it refuses at deployment, and sees what the meta file promises', async () => {
        const said = await saidOf((root) => checkWith(tools(), root), 'platform', 'broken');
        assert.equal(said.length, 5);
        assert.equal(said[0], 'lwc/desk/desk.js the platform sees no public member height');
        assert.match(said[1]!, /^lwc\/expression\/expression\.html:2 LWC1535: .*\{count \+ 1\}/);
        assert.equal(said[2], 'lwc/noComponent/noComponent.js has a template and exports no component');
        assert.match(said[3]!, /^lwc\/ownNamespace\/ownNamespace\.js LWC1504: .*Explicit use of namespace "patchbay"/);
        assert.match(said[4]!, /^lwc\/privateMethod\/privateMethod\.js LWC1535: .*Class private methods are not enabled/);
        assert.ok(said.every((each) => !each.includes(REPOSITORY)));
    });

    test('gives a module that Lightning Web Security can evaluate, with names in the namespace asked for', async () => {
        const bundle = { root: sample('platform', 'clean'), folder: 'force-app/main/default/lwc/desk' };
        const packaged = await compileBundle(tools(), { ...bundle, namespace: 'acme' });
        assert.equal(packaged.id, 'acme/desk');
        assert.match(packaged.code, /^define\('acme\/desk', \['lwc', .*'@salesforce\/schema\/Task\.acme__Call_Key__c'\]/);
        const plain = await compileBundle(tools(), bundle);
        assert.match(plain.code, /^define\('c\/desk', \['lwc', .*'@salesforce\/schema\/Task\.Call_Key__c'\]/);
    });

    test('answers the same from its memory', async () => {
        const bundle = { root: sample('platform', 'clean'), folder: 'force-app/main/default/lwc/desk', namespace: 'acme' };
        const first = await compileBundle(tools(), bundle);
        const deaf = { ...tools(), compile: () => Promise.reject(new Error('asked again')) };
        assert.deepEqual(await compileBundle(deaf, bundle), first);
    });
});

test('tools that are not installed are asked for by name', () => {
    assert.throws(() => loadPlatformTools(sample('platform', 'clean')), (error) => error instanceof PlatformToolsError && /npm run verify:platform/.test(error.message));
});
