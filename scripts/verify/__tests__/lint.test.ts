import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../gates/lint';
import { sample, saidOf } from './samples';

/** What the rules said, by file. */
async function saidIn(file: string): Promise<string[]> {
    const said = await broken;
    return said.filter((each) => each.startsWith(`lwc-src/${file}:`)).map((each) => each.slice(`lwc-src/${file}:`.length));
}
const broken = saidOf(check, 'lint', 'broken');

describe('the rules of our code', () => {
    test('sound code passes: private fields, dates of a given instant, types of core in a component', async () => {
        assert.deepEqual(await check(sample('lint', 'clean')), []);
    });

    test('core has no clock, no dice, no page, no console, and imports nothing but core', async () => {
        assert.deepEqual(await saidIn('core/time.ts'), [
            "2 'lwc' import is restricted from being used by a pattern. core imports nothing of ours but core.",
            '3 Unexpected path "../phone/line" imported in restricted zone. core may import from core alone.',
            '5 core has no clock: take the time as a parameter.',
            '6 core has no clock: take the time as a parameter.',
            '7 core has no dice: take the value as a parameter.',
            "8 Unexpected use of 'document'. core is pure: take what is needed of it as a parameter.",
            '12 Unexpected console statement.'
        ]);
    });

    test('syntax that types leave behind or that the platform refuses', async () => {
        assert.deepEqual(await saidIn('core/syntax.ts'), [
            '3 An enum is more than its types: use a union of strings.',
            '8 A namespace is more than its types: use a module.',
            '8 ES2015 module syntax is preferred over namespaces.',
            "14 The platform's compiler refuses accessor fields: write getter and setter.",
            "16 The platform's compiler refuses static blocks: initialise the field.",
            '21 Declare the field and assign it in the constructor.',
            "25 The platform's compiler refuses private methods: use `private`.",
            "30 The platform's module format has no top-level await: await in a function."
        ]);
    });

    test('phone and salesforce know neither each other nor who uses them, not even their types', async () => {
        const inComponents = "'c/sampleLogic' import is restricted from being used by a pattern. Components of Lightning are used by components of Lightning alone.";
        assert.deepEqual(await saidIn('phone/line.ts'), [
            '1 Unexpected path "../salesforce/host" imported in restricted zone. phone may import from phone, core alone.',
            '2 Unexpected path "../softphone/panel" imported in restricted zone. phone may import from phone, core alone.',
            `3 ${inComponents}`
        ]);
        assert.deepEqual(await saidIn('salesforce/host.ts'), [
            '1 Unexpected path "../softphone/panel" imported in restricted zone. salesforce may import from salesforce, core alone.',
            `3 ${inComponents}`
        ]);
    });

    test('what ships imports nothing that stays here; promises are waited for; a disabled rule must be needed', async () => {
        const said = await saidIn('softphone/panel.ts');
        assert.equal(said.length, 4);
        assert.match(said[0]!, /^1 .*"\.\.\/\.\.\/simulator\/pbx".*What ships imports nothing that stays here\.$/);
        assert.match(said[1]!, /^2 .*"\.\.\/components\/desk\/desk".*softphone may import from softphone, phone, salesforce, core alone\.$/);
        assert.match(said[2]!, /^16 Promises must be awaited/);
        assert.match(said[3]!, /^17 Unused eslint-disable directive/);
    });

    test('a component with a template takes values of core from service modules, and does nothing that components should leave', async () => {
        const said = await saidIn('components/desk/desk.ts');
        assert.deepEqual(said, [
            "2 '../../core/seconds' import is restricted from being used by a pattern. Would be copied into each component: import the value from a service module (c/…), the type from core.",
            "4 The platform's compiler refuses `export *` from a component: name what is exported.",
            '7 Invalid property name syntax in "Height". Property name must start with a lowercase character.',
            '11 Invalid usage of "querySelector". DOM query at the document level is forbidden.',
            '12 Restricted async operation "setTimeout"',
            '16 Dynamic import cannot be invoked with a dynamic value',
            "16 The platform's compiler wants the name of an imported module as it stands."
        ]);
    });

    test('nothing else is said of the broken sample', async () => {
        const files = ['core/time.ts', 'core/syntax.ts', 'phone/line.ts', 'salesforce/host.ts', 'softphone/panel.ts', 'components/desk/desk.ts'];
        const listed = (await Promise.all(files.map(saidIn))).flat();
        assert.equal((await broken).length, listed.length);
    });
});
