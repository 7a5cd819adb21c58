import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { ROOT } from '../build';
import { main } from '../org';
import type { Outcome } from '../org/cli';
import { COMMANDS } from '../org/commands';
import { treeRecords } from '../org/dataPlan';
import { RECORD, type RecordedFlag, type RecordedFlags } from '../org/recordFlags';
import { commandOf, SAMPLE_VALUES } from '../org/samples';

const VERSION = '04t000000000001AAA';
const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Runs a command of ours with commands that answer as the test says. */
async function run(name: string, args: readonly string[], answer: (command: string) => Partial<Outcome> = () => ({})) {
    const told: string[] = [];
    const ran: string[] = [];
    const code = await main(name, args, {
        tell: (line) => void told.push(line),
        prepare: async () => void ran.push('prepare'),
        async run(command) {
            ran.push(command.join(' '));
            return { code: 0, output: '', ...answer(command.join(' ')) };
        }
    });
    return { code, told, ran };
}

describe('what is run is what Salesforce’s command line takes', () => {
    const recorded = read(RECORD) as RecordedFlags;
    for (const [name, command] of Object.entries(COMMANDS)) {
        it(name, () => {
            const values = SAMPLE_VALUES[name];
            assert.ok(values, 'a sample of its options is missing');
            for (const step of command.steps(values)) {
                const words = step.command({});
                if (words[0] !== 'sf') continue;
                const { id, flags, rest } = commandOf(words);
                assert.ok(recorded[id], `there is no sf ${id.replaceAll(':', ' ')}`);
                assert.deepEqual(rest, [], words.join(' '));
                for (const [flag, value] of flags) {
                    const known: RecordedFlag | undefined = recorded[id][flag];
                    assert.ok(known, `sf ${id.replaceAll(':', ' ')} has no --${flag}`);
                    assert.equal(value === undefined, known.type === 'boolean', `--${flag} of ${id}`);
                    if (known.options) assert.ok(known.options.includes(value ?? ''), `--${flag} can't be ${value}`);
                    if (!known.multiple) assert.equal(flags.filter(([other]) => other === flag).length, 1, `--${flag} is given twice`);
                }
            }
        });
    }
});

describe('a dry run', () => {
    it('shows each command as it could be pasted, and runs nothing', async () => {
        const { code, told, ran } = await run('org:scratch', ['--dry-run', '--alias', 'try']);
        assert.deepEqual([code, ran], [0, []]);
        assert.deepEqual(told.slice(0, 4), ['# Builds what is deployed', 'npm run build', '# Makes the org', 'sf org create scratch --definition-file config/project-scratch-def.json --alias try --duration-days 7 --wait 15 --set-default --no-namespace']);
        assert.ok(told.includes("sf data update record --sobject User --record-id '<id of your user>' --values 'CallCenterId=<id of the call center>' --target-org try"));
    });

    it('C7: namespaced or not', async () => {
        const { told } = await run('org:scratch', ['--dry-run', '--namespaced']);
        assert.equal(told.filter((line) => line.includes('--no-namespace')).length, 0);
    });
});

describe('C7: a scratch org by one command', () => {
    const org = (command: string): Partial<Outcome> => {
        if (command.includes('FROM CallCenter')) return { output: '{"result":{"records":[{"Id":"04v1"}]}}' };
        if (command.includes('display user')) return { output: '{"result":{"id":"0051"}}' };
        return {};
    };

    it('what one step finds out the next one uses', async () => {
        const { code, ran } = await run('org:scratch', [], org);
        assert.equal(code, 0);
        assert.equal(ran[0], 'prepare');
        assert.ok(ran.includes('sf data update record --sobject User --record-id 0051 --values CallCenterId=04v1 --target-org patchbay'));
        assert.equal(ran.at(-1), 'sf org open --path lightning --target-org patchbay');
    });

    it('a step that fails ends it, and is named', async () => {
        const { code, told, ran } = await run('org:scratch', [], (command) => (command.includes('deploy') ? { code: 1 } : org(command)));
        assert.deepEqual([code, told.at(-1), ran.at(-1)?.slice(0, 17)], [1, 'That failed: sf project deploy start --source-dir force-app --source-dir unpackaged/main --wait 30 --target-org patchbay', 'sf project deploy']);
    });

    it('an org without a call center is said', async () => {
        const { code, told } = await run('org:scratch', [], (command) => (command.includes('FROM CallCenter') ? { output: 'no JSON' } : org(command)));
        assert.deepEqual([code, told.at(-1)], [1, 'There is no call center: Setup > Call Centers tells whether this org has Open CTI.']);
    });

    it('what can be done by hand stops nothing', async () => {
        const { code, told } = await run('org:scratch', [], (command) => (command.includes('update record') ? { code: 1 } : org(command)));
        assert.equal(code, 0);
        assert.ok(told.includes('Do it by hand: Setup > Call Centers > Patchbay > Manage Call Center Users.'));
    });
});

describe('U1: installed by URL', () => {
    it('one address for production, one for sandboxes', async () => {
        const { code, told, ran } = await run('package:install-link', ['--version', VERSION]);
        assert.deepEqual([code, ran], [0, []]);
        assert.deepEqual(told, [
            `Production and Developer Edition: https://login.salesforce.com/packaging/installPackage.apexp?p0=${VERSION}`,
            `Sandbox: https://test.salesforce.com/packaging/installPackage.apexp?p0=${VERSION}`
        ]);
    });
});

describe('a command line that is wrong is refused before anything runs', () => {
    for (const [what, name, args, sentence] of [
        ['no such command', 'package:destroy', [], /^There is no package:destroy\. There are: org:scratch/],
        ['no such option', 'org:scratch', ['--colour', 'red'], /Unknown option '--colour'.*See --help/],
        ['a version that is none', 'package:promote', ['--version', '0Ho000000000001'], /must be the id of a package version/],
        ['no version', 'package:install-link', [], /must be the id of a package version/],
        ['a year', 'org:scratch', ['--days', '365'], /from 1 to 30/],
        ['a query in an alias', 'org:uninstall-check', ['--org', "x' OR '1'='1"], /--org is missing, or holds more/],
        ['a query in a namespace', 'org:uninstall-check', ['--org', 'x', '--namespace', 'a.b'], /--namespace must be letters/]
    ] as const) {
        it(what, async () => {
            const { code, told, ran } = await run(name, args);
            assert.deepEqual([code, ran], [2, []]);
            assert.match(told.join(' '), sentence);
        });
    }

    it('--help says what there is', async () => {
        const { code, told, ran } = await run('org:scratch', ['--help']);
        assert.deepEqual([code, ran, told[0]], [0, [], 'npm run org:scratch -- [options]']);
        assert.match(told.join('\n'), /--days +how long it lives, 1 to 30 \(7\)/);
    });
});

describe('the people to call', () => {
    it('can be imported: no file holds more than 200, and each reference is to a record that is made before', () => {
        const made = new Set<string>();
        for (const records of Object.values(treeRecords())) {
            assert.ok(records.length > 0 && records.length <= 200);
            for (const { attributes, ...fields } of records) {
                for (const value of Object.values(fields)) if (String(value).startsWith('@')) assert.ok(made.has(String(value).slice(1)), String(value));
                assert.ok(!made.has(attributes.referenceId), `${attributes.referenceId} is there twice`);
                made.add(attributes.referenceId);
            }
        }
    });
});

describe('files of Salesforce’s tools are what their schemas say', () => {
    for (const [file, schema] of [
        ['sfdx-project.json', 'sfdx-project.schema.json'],
        ['config/project-scratch-def.json', 'project-scratch-def.schema.json']
    ] as const) {
        it(file, () => {
            const validate = new Ajv({ strict: false, allErrors: true }).compile(read(`node_modules/@salesforce/schemas/${schema}`) as object);
            assert.ok(validate(read(file)), JSON.stringify(validate.errors));
        });
    }

    it('and one that is not is found', () => {
        const validate = new Ajv({ strict: false }).compile(read('node_modules/@salesforce/schemas/sfdx-project.schema.json') as object);
        assert.equal(validate({ packageDirectories: [{ path: 1 }] }), false);
    });
});
