/**
 * What an admin has set up in Salesforce, as the Desk reads it and the panel keeps it: plain data, as it stands in the
 * records. What a rule's definition or a setting's value means is read elsewhere.
 */
export interface StoredRule {
    readonly id: string;
    readonly name: string;
    /** JSON, with the version of its form. */
    readonly definition: string;
}

/** Whose extension it is; one without a user may still be a colleague's. */
export interface StoredExtension {
    readonly extension: string;
    readonly label: string;
    readonly userId?: string;
    readonly userName?: string;
    readonly email?: string;
    /** The number that reaches it from outside. */
    readonly directNumber?: string;
}

export interface StoredDisposition {
    readonly label: string;
    /** A result is chosen once for a call; of memo values there may be several. */
    readonly kind: 'result' | 'memo';
    /** For which calls it is offered; missing: for all. */
    readonly direction?: 'inbound' | 'outbound';
}

export interface StoredSetting {
    readonly setting: string;
    readonly scope: 'organisation' | 'profile' | 'user';
    /** The agent can't change it. */
    readonly locked: boolean;
    /** JSON. */
    readonly value: string;
}

export interface OrgSetup {
    /** Active ones, in the order in which they are tried. */
    readonly rules: readonly StoredRule[];
    readonly extensions: readonly StoredExtension[];
    /** In the order in which they are offered. */
    readonly dispositions: readonly StoredDisposition[];
    /** Of the organisation, and of this user and their profile. */
    readonly settings: readonly StoredSetting[];
    /** Tells one state of the records from another. */
    readonly stamp: string;
}

/** An org in which nobody has set anything up: what is built in holds. */
export const EMPTY_SETUP: OrgSetup = { rules: [], extensions: [], dispositions: [], settings: [], stamp: '' };

const LISTS = ['rules', 'extensions', 'dispositions', 'settings'] as const;

/** What was kept or came over the bus, or undefined for anything else. */
export function readOrgSetup(data: unknown): OrgSetup | undefined {
    if (typeof data !== 'object' || data === null) return undefined;
    const setup = data as Partial<Record<keyof OrgSetup, unknown>>;
    const isSetup = typeof setup.stamp === 'string' && LISTS.every((list) => Array.isArray(setup[list]));
    return isSetup ? (data as OrgSetup) : undefined;
}

const NEAREST: readonly StoredSetting['scope'][] = ['user', 'profile', 'organisation'];

/**
 * The setting that holds: the user's before the profile's, that before the organisation's; but what is locked further
 * up stands above all below it (B4).
 */
export function settingIn({ settings }: Pick<OrgSetup, 'settings'>, setting: string): StoredSetting | undefined {
    const set = NEAREST.flatMap((scope) => settings.filter((one) => one.setting === setting && one.scope === scope));
    return set.filter(({ locked }) => locked).at(-1) ?? set[0];
}
