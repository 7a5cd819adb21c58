/**
 * What an admin has set up, as one GraphQL request, and how to tell with a glance that it has changed. Names of the
 * package's objects and fields are handed in, since only the platform knows its namespace; answers are read by aliases.
 */
import type { OrgSetup, StoredDisposition, StoredExtension, StoredRule, StoredSetting } from '../../core/setup/orgSetup';

const RULE_FIELDS = ['Active__c', 'Position__c', 'Definition__c'] as const;
const EXTENSION_FIELDS = ['Active__c', 'Extension__c', 'User__c', 'Email__c', 'Direct_Number__c'] as const;
const DISPOSITION_FIELDS = ['Active__c', 'Position__c', 'Kind__c', 'Direction__c'] as const;
const SETTING_FIELDS = ['Setting__c', 'Scope__c', 'Scope_Id__c', 'Locked__c', 'Value__c'] as const;

/** An object of ours as it is named in this org, with its fields. */
export interface OwnObject<F extends string> {
    readonly object: string;
    readonly fields: Readonly<Record<F, string>>;
}

export interface SetupNames {
    readonly rule: OwnObject<(typeof RULE_FIELDS)[number]>;
    readonly extension: OwnObject<(typeof EXTENSION_FIELDS)[number]>;
    readonly disposition: OwnObject<(typeof DISPOSITION_FIELDS)[number]>;
    readonly setting: OwnObject<(typeof SETTING_FIELDS)[number]>;
}

/** Whose settings. */
export interface SetupReader {
    readonly userId: string;
    readonly profileId: string;
}

/** GraphQL gives 2,000 records of an object at most; more rules or settings than these nobody could keep in mind. */
const MOST = { rule: 500, extension: 2_000, disposition: 500, setting: 500 } as const;

/** The request for everything. */
export function setupRequest(names: SetupNames, { userId, profileId }: SetupReader): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
    const { rule, extension, disposition, setting } = names;
    const relationship = extension.fields.User__c.replace(/__c$/, '__r');
    const parts = [
        subQuery('rules', rule, MOST.rule, `Name { value } ${values(rule, RULE_FIELDS)}`, position(rule.fields.Position__c)),
        subQuery('extensions', extension, MOST.extension, `Name { value } ${values(extension, EXTENSION_FIELDS)} user: ${relationship} { Name { value } }`, position(extension.fields.Extension__c)),
        subQuery('dispositions', disposition, MOST.disposition, `Name { value } ${values(disposition, DISPOSITION_FIELDS)}`, position(disposition.fields.Position__c)),
        subQuery('settings', setting, MOST.setting, values(setting, SETTING_FIELDS), position(setting.fields.Setting__c))
    ];
    const active = (one: OwnObject<'Active__c'>): object => ({ [one.fields.Active__c]: { eq: true } });
    const { Scope__c: scope, Scope_Id__c: scopeId } = setting.fields;
    const variables = {
        rules: active(rule),
        extensions: active(extension),
        dispositions: active(disposition),
        settings: { or: [{ [scope]: { eq: 'Organisation' } }, { [scopeId]: { in: [userId, profileId, short(userId), short(profileId)] } }] }
    };
    const declared = Object.entries({ rules: rule, extensions: extension, dispositions: disposition, settings: setting }).map(([name, { object }]) => `$${name}: ${object}_Filter`);
    return { query: `query readSetup(${declared.join(', ')}) { uiapi { query {\n${parts.join('\n')}\n${stampQuery(names)}\n} } }`, variables };
}

/**
 * What tells one state of the records from another, as part of any request: who was changed last, and how many there are.
 * @param asking another number makes another request of it, which no cache has an answer to
 */
export function stampQuery(names: SetupNames, asking = 0): string {
    return OBJECTS.map((one) => `${one}Stamp${asking}: ${names[one].object}(first: 1, orderBy: { LastModifiedDate: { order: DESC } }) { totalCount edges { node { LastModifiedDate { value } } } }`).join('\n');
}

const OBJECTS = ['rule', 'extension', 'disposition', 'setting'] as const;

interface Value {
    readonly value?: unknown;
}
type Node = Readonly<Record<string, unknown>>;
interface Answer {
    readonly totalCount?: number;
    readonly edges?: readonly { readonly node: Node }[];
}
interface Data {
    readonly uiapi?: { readonly query?: Readonly<Record<string, Answer | undefined>> };
}

/** @returns undefined when the answer holds no stamp */
export function stampIn(data: unknown): string | undefined {
    const answers = (data as Data | undefined)?.uiapi?.query ?? {};
    const parts = OBJECTS.map((one) => {
        const [, answer] = Object.entries(answers).find(([name]) => name.startsWith(`${one}Stamp`)) ?? [];
        return answer && `${answer.totalCount ?? 0}@${text(answer.edges?.[0]?.node ?? {}, 'LastModifiedDate') ?? ''}`;
    });
    return parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
}

/** The answer to {@link setupRequest}. Records that say nothing usable are left out. */
export function setupIn(data: unknown, { userId, profileId }: SetupReader): OrgSetup {
    const answers = (data as Data | undefined)?.uiapi?.query ?? {};
    const nodes = (name: string): readonly Node[] => (answers[name]?.edges ?? []).map(({ node }) => node);
    return {
        rules: nodes('rules').flatMap(ruleIn),
        extensions: nodes('extensions').flatMap(extensionIn),
        dispositions: nodes('dispositions').map(dispositionIn),
        settings: nodes('settings').flatMap((node) => settingsOf(node, { userId, profileId })),
        stamp: stampIn(data) ?? ''
    };
}

function ruleIn(node: Node): StoredRule[] {
    const definition = text(node, 'Definition__c');
    return definition === undefined ? [] : [{ id: String(node['Id']), name: text(node, 'Name') ?? '', definition }];
}

function extensionIn(node: Node): StoredExtension[] {
    const extension = text(node, 'Extension__c');
    if (extension === undefined) return [];
    const userId = text(node, 'User__c');
    const userName = text((node['user'] ?? {}) as Node, 'Name');
    const email = text(node, 'Email__c');
    const directNumber = text(node, 'Direct_Number__c');
    return [{ extension, label: text(node, 'Name') ?? extension, ...(userId && { userId }), ...(userName && { userName }), ...(email && { email }), ...(directNumber && { directNumber }) }];
}

function dispositionIn(node: Node): StoredDisposition {
    const direction = text(node, 'Direction__c')?.toLowerCase() as StoredDisposition['direction'];
    return { label: text(node, 'Name') ?? '', kind: text(node, 'Kind__c') === 'Memo' ? 'memo' : 'result', ...(direction && { direction }) };
}

const SCOPES: Readonly<Record<string, StoredSetting['scope'] | undefined>> = { Organisation: 'organisation', Profile: 'profile', User: 'user' };

function settingsOf(node: Node, { userId, profileId }: SetupReader): StoredSetting[] {
    const [setting, scope, value, scopeId] = [text(node, 'Setting__c'), SCOPES[text(node, 'Scope__c') ?? ''], text(node, 'Value__c'), text(node, 'Scope_Id__c')];
    if (setting === undefined || scope === undefined || value === undefined) return [];
    const isOurs = { organisation: true, profile: isSame(scopeId, profileId), user: isSame(scopeId, userId) }[scope];
    return isOurs ? [{ setting, scope, locked: (node['Locked__c'] as Value | undefined)?.value === true, value }] : [];
}

/** People copy ids of 15 characters from addresses; the last three of 18 only check the others. */
function short(id: string): string {
    return id.slice(0, 15);
}

function isSame(id: string | undefined, other: string): boolean {
    return id !== undefined && short(id) === short(other);
}

function text(node: Node, field: string): string | undefined {
    const value = (node[field] as Value | null | undefined)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
}

function subQuery(alias: string, { object }: OwnObject<never>, most: number, fields: string, order: string): string {
    return `${alias}: ${object}(where: $${alias}, first: ${most}, orderBy: ${order}) { edges { node { Id ${fields} } } }`;
}

/** Aliased to the names in the source: the answer must not depend on the namespace. */
function values<F extends string>({ fields }: OwnObject<F>, wanted: readonly F[]): string {
    return wanted.map((field) => `${field}: ${fields[field]} { value }`).join(' ');
}

function position(field: string): string {
    return `{ ${field}: { order: ASC, nulls: LAST } }`;
}
