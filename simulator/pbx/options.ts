/** What a PBX is made from, and what it is when nobody says. */
import type { DigestAlgorithm } from './sip/digest';
import type { Person } from './people/person';
import type { EventPackage } from './presence/eventPackages';

/** A user who may register and call. */
export interface Account {
    readonly user: string;
    readonly password: string;
    readonly displayName: string;
    /** The name to authenticate with, where it isn't the user's own. */
    readonly authUser?: string;
}

/** A number that rings several users at once. */
export interface Group {
    readonly number: string;
    readonly members: readonly string[];
}

export interface PbxOptions {
    readonly domain?: string;
    /** What challenges name; the domain by default, though many a PBX says something else. */
    readonly realm?: string;
    readonly accounts: readonly Account[];
    readonly directory: readonly Person[];
    readonly groups?: readonly Group[];
    /** Offered in this order; a phone takes the first that it knows. */
    readonly digestAlgorithms?: readonly DigestAlgorithm[];
    readonly gruu?: boolean;
    /** Whether people's telephones know Replaces (RFC 3891); those that don't refuse what requires it. */
    readonly replaces?: boolean;
    /** What phones can subscribe to (RFC 6665); anything else is a bad event, 489. */
    readonly events?: readonly EventPackage[];
    /** News of a mailbox go to its user's telephones without a subscription, as many a PBX does. */
    readonly unaskedMessageSummary?: boolean;
    /** What a user calls to hear messages; somebody of this number must be in the directory to answer. */
    readonly mailboxNumber?: string;
    /** Numbers of the company that every user may call as (P-Preferred-Identity, RFC 3325). */
    readonly ownNumbers?: readonly string[];
    /** How long a call rings before the caller gets 408. */
    readonly noAnswerMs?: number;
    /** 64·T1: how long a request waits for any answer (RFC 3261 §17). */
    readonly transactionTimeoutMs?: number;
    readonly minExpiresSeconds?: number;
    readonly maxExpiresSeconds?: number;
    /** How long a nonce is good. */
    readonly nonceLifetimeMs?: number;
    /** How many messages the trace keeps. */
    readonly traceLimit?: number;
    /** Addresses that people's media is offered on: all of this machine, or loopback alone. `none`: calls without media, for phones that send none either. */
    readonly mediaAddresses?: 'all' | 'loopback' | 'none';
}

export const DEFAULTS = {
    domain: 'pbx.simulator.localhost',
    groups: [],
    digestAlgorithms: ['MD5'],
    gruu: false,
    replaces: true,
    events: [],
    unaskedMessageSummary: false,
    mailboxNumber: '*97',
    ownNumbers: [],
    noAnswerMs: 30_000,
    transactionTimeoutMs: 32_000,
    minExpiresSeconds: 10,
    maxExpiresSeconds: 3_600,
    nonceLifetimeMs: 300_000,
    traceLimit: 2_000,
    mediaAddresses: 'all'
} as const satisfies Partial<PbxOptions>;

export type ResolvedOptions = Required<PbxOptions>;

/** Options with every default filled in. */
export function resolve(options: PbxOptions): ResolvedOptions {
    const domain = (options.domain ?? DEFAULTS.domain).toLowerCase();
    return { ...DEFAULTS, realm: domain, ...options, domain };
}
