/**
 * What can be done with orgs and packages: each command as its options and its steps. Knows Salesforce's command line, and
 * nothing of terminals or processes. Flags are those of the version in cli.ts; tests hold them against its own help.
 */
import { known, sf, UsageError, type Step } from './step';

export interface Option {
    readonly about: string;
    readonly type: 'string' | 'boolean';
    readonly default?: string;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
    readonly about: string;
    readonly options: Readonly<Record<string, Option>>;
    /** @throws UsageError when an option is missing or no such thing */
    readonly steps: (values: Values) => readonly Step[];
    /** What it says at its end. */
    readonly result?: (values: Values) => readonly string[];
}

/** Where the records of the sample company are written for the import. */
export const DATA_PLAN = 'build/data/plan.json';
const DEFINITION = 'config/project-scratch-def.json';
const PERMISSION_SETS = ['Patchbay_Agent', 'Patchbay_Admin'];
const CALL_CENTER = 'Patchbay';
/** Ours that may hold records of the customer's, which an uninstallation deletes. */
const OWN_OBJECTS = ['Call_Rule__c', 'Phone_Extension__c', 'Call_Disposition__c', 'Phone_Setting__c', 'Call_Error__c'];

const alias: Option = { about: 'name of the org on this computer', type: 'string', default: 'patchbay' };
const devHub: Option = { about: 'alias or username of the Dev Hub; without it the default one', type: 'string' };
const version: Option = { about: 'id of the package version, 04t…', type: 'string' };

export const COMMANDS: Readonly<Record<string, Command>> = {
    'org:scratch': {
        about: 'Makes a scratch org with Patchbay in it, deployed from source, with people to call, and opens it.',
        options: {
            alias,
            days: { about: 'how long it lives, 1 to 30', type: 'string', default: '7' },
            namespaced: { about: 'with the namespace of sfdx-project.json, as the package will have it', type: 'boolean' },
            'dev-hub': devHub
        },
        steps: (values) => scratchOrg(text(values, 'alias'), days(text(values, 'days')), values['namespaced'] === true, hub(values))
    },
    'package:create': {
        about: 'Registers the package with your Dev Hub: once in its life.',
        options: { 'dev-hub': devHub },
        steps: (values) => [
            sf('Registers the package', 'package', 'create', '--name', 'Patchbay', '--package-type', 'Managed', '--path', 'force-app', '--description', 'Softphone, screen pop and call log for any SIP PBX', ...hub(values))
        ],
        result: () => ['The package’s id is in sfdx-project.json now: commit it.']
    },
    'package:version': {
        about: 'Builds a version of the package in Salesforce: a beta until it is promoted.',
        options: { 'dev-hub': devHub },
        steps: (values) => [
            built(),
            // Promoting asks for it, though there is no Apex to cover.
            sf('Builds the version; takes some minutes', 'package', 'version', 'create', '--package', 'Patchbay', '--definition-file', DEFINITION, '--installation-key-bypass', '--code-coverage', '--wait', '60', ...hub(values))
        ],
        result: () => ['The version’s id, 04t…, is in sfdx-project.json now: commit it, install it in a sandbox, then npm run package:promote -- --version 04t…']
    },
    'package:promote': {
        about: 'Releases a version: from then on it can be installed in production, and what is in it can not be taken back.',
        options: { version, 'dev-hub': devHub },
        steps: (values) => [sf('Releases the version', 'package', 'version', 'promote', '--package', versionId(values), '--no-prompt', ...hub(values))],
        result: (values) => links(versionId(values))
    },
    'package:install-link': {
        about: 'The addresses by which a version is installed. Runs nothing.',
        options: { version },
        steps: (values) => (versionId(values), []),
        result: (values) => links(versionId(values))
    },
    'org:uninstall-check': {
        about: 'What stands in the way of uninstalling Patchbay from an org, or would be lost with it. Changes nothing.',
        options: { org: { about: 'alias or username of the org', type: 'string' }, namespace: { about: 'of the package', type: 'string', default: 'patchbay' } },
        steps: (values) => uninstallCheck(text(values, 'org'), namespaceOf(values)),
        result: () => [
            'Before you uninstall: take the permission sets from users, remove the utility items from your apps, the users from the call center, and our fields from your layouts, reports and flows.',
            'The records counted above, and what stands in our fields of tasks, are deleted with the package. Export them first: Setup > Data Export.'
        ]
    }
};

function scratchOrg(org: string, lifetime: string, isNamespaced: boolean, target: readonly string[]): Step[] {
    const on = ['--target-org', org];
    const first = (json: unknown): string | undefined => (json as { result?: { records?: readonly { Id?: string }[] } }).result?.records?.[0]?.Id;
    return [
        built(),
        sf('Makes the org', 'org', 'create', 'scratch', '--definition-file', DEFINITION, '--alias', org, '--duration-days', lifetime, '--wait', '15', '--set-default', ...(isNamespaced ? [] : ['--no-namespace']), ...target),
        sf('Deploys Patchbay, its call center and a sample app', 'project', 'deploy', 'start', '--source-dir', 'force-app', '--source-dir', 'unpackaged/main', '--wait', '30', ...on),
        sf('Gives you the rights of agents and admins', 'org', 'assign', 'permset', ...PERMISSION_SETS.flatMap((name) => ['--name', name]), ...on),
        {
            ...sf('Looks for the call center', 'data', 'query', '--query', `SELECT Id FROM CallCenter WHERE InternalName = '${CALL_CENTER}'`, '--json', ...on),
            learns: { name: 'id of the call center', of: first, missing: 'There is no call center: Setup > Call Centers tells whether this org has Open CTI.' }
        },
        {
            ...sf('Looks for your user', 'org', 'display', 'user', '--json', ...on),
            learns: { name: 'id of your user', of: (json) => (json as { result?: { id?: string } }).result?.id, missing: 'The org does not tell who you are: run sf org display user.' }
        },
        {
            says: 'Adds you to the call center',
            command: (learned) => ['sf', 'data', 'update', 'record', '--sobject', 'User', '--record-id', known(learned, 'id of your user'), '--values', `CallCenterId=${known(learned, 'id of the call center')}`, ...on],
            orElse: 'Do it by hand: Setup > Call Centers > Patchbay > Manage Call Center Users.'
        },
        sf('Imports people to call', 'data', 'import', 'tree', '--plan', DATA_PLAN, ...on),
        sf('Opens it', 'org', 'open', '--path', 'lightning', ...on)
    ];
}

function uninstallCheck(org: string, namespace: string): Step[] {
    const on = ['--target-org', org];
    const count = (says: string, query: string): Step => ({ ...sf(says, 'data', 'query', '--query', query, ...on), orElse: 'That can not be counted in this org.' });
    return [
        sf('Which versions are installed', 'package', 'installed', 'list', ...on),
        count('Who has our permission sets', `SELECT Assignee.Name, PermissionSet.Label FROM PermissionSetAssignment WHERE PermissionSet.NamespacePrefix = '${namespace}'`),
        count('Who is in a call center', 'SELECT Name FROM User WHERE CallCenterId != null AND IsActive = true'),
        ...OWN_OBJECTS.map((name) => count(`How many records of ${name}`, `SELECT COUNT() FROM ${namespace}__${name}`)),
        count('How many tasks hold what we have written', `SELECT COUNT() FROM Task WHERE ${namespace}__Call_Key__c != null`)
    ];
}

function built(): Step {
    return { says: 'Builds what is deployed', command: () => ['npm', 'run', 'build'] };
}

function hub(values: Values): readonly string[] {
    return typeof values['dev-hub'] === 'string' ? ['--target-dev-hub', values['dev-hub']] : [];
}

function text(values: Values, name: string): string {
    const value = values[name];
    if (typeof value !== 'string' || !/^[\w.@+-]+$/.test(value)) throw new UsageError(`--${name} is missing, or holds more than letters, digits and . @ + - _`);
    return value;
}

function days(value: string): string {
    if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > 30) throw new UsageError('--days must be a number from 1 to 30: no scratch org lives longer');
    return value;
}

/** It becomes part of a query. */
function namespaceOf(values: Values): string {
    const value = text(values, 'namespace');
    if (!/^[a-z][a-z0-9_]{0,14}$/i.test(value)) throw new UsageError('--namespace must be letters, digits and _, at most 15');
    return value;
}

function versionId(values: Values): string {
    const value = values['version'];
    if (typeof value !== 'string' || !/^04t[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/.test(value)) throw new UsageError('--version must be the id of a package version: 04t and 12 or 15 characters, as sf package version list shows it');
    return value;
}

function links(id: string): readonly string[] {
    const path = `/packaging/installPackage.apexp?p0=${id}`;
    return [`Production and Developer Edition: https://login.salesforce.com${path}`, `Sandbox: https://test.salesforce.com${path}`];
}
