/**
 * What the agent says of a call beside the notes: how it went, what it was about, and to whom it shall be logged in place
 * of whoever was recognised. Pure.
 */
import type { Fields } from './taskDraft';

/** A record that a log entry points at. */
export interface Linked {
    readonly id: string;
    readonly objectApiName: string;
}

/** What isn't said is missing; `null` takes a link away. */
export interface Said {
    readonly disposition?: string;
    /** T9: values of the call memo. */
    readonly memo?: readonly string[];
    readonly who?: Linked | null;
    readonly what?: Linked | null;
    /** Log it, though nobody else would have it logged. */
    readonly anyway?: true;
}

/** Every org's ids of leads begin so (Object Reference for the Salesforce Platform, key prefixes). */
const LEAD_PREFIX = '00Q';

/** By the beginning of an id (Object Reference for the Salesforce Platform, key prefixes). */
const OBJECTS: Readonly<Record<string, string>> = { '001': 'Account', '003': 'Contact', '006': 'Opportunity', [LEAD_PREFIX]: 'Lead', '500': 'Case' };

/** The record that an id in a Task's WhoId or WhatId names. */
export function linkTo(id: unknown): Linked | null {
    return typeof id === 'string' && id !== '' ? { id, objectApiName: OBJECTS[id.slice(0, 3)] ?? '' } : null;
}

/** A Task whose Name is a lead takes no Related To (Object Reference for the Salesforce Platform, Task.WhatId). */
export function takesRelatedTo(whoId: unknown): boolean {
    return typeof whoId !== 'string' || !whoId.startsWith(LEAD_PREFIX);
}

/** A log entry's fields with the links that the agent has chosen. */
export function linked(fields: Fields, { who, what }: Said = {}): Fields {
    const whoId = who === undefined ? fields['WhoId'] : (who?.id ?? null);
    const whatId = what === undefined ? fields['WhatId'] : (what?.id ?? null);
    return {
        ...fields,
        ...(whoId !== undefined && { WhoId: whoId }),
        ...(whatId !== undefined && { WhatId: takesRelatedTo(whoId) ? whatId : null })
    };
}

/** T9: as a multi-select picklist takes it; its values can't hold what parts them. */
export function memoText(memo: readonly string[]): string {
    return memo.map((one) => one.replaceAll(';', ',')).join(';');
}

/** What the Desk hands over, if it is that: anybody may speak on the channel. */
export function readSaid(value: unknown): Said {
    const { disposition, memo, who, what, anyway } = (value ?? {}) as Record<string, unknown>;
    return {
        ...(typeof disposition === 'string' && { disposition }),
        ...(Array.isArray(memo) && { memo: memo.filter((one): one is string => typeof one === 'string') }),
        ...(isLink(who) && { who }),
        ...(isLink(what) && { what }),
        ...(anyway === true && { anyway })
    };
}

function isLink(value: unknown): value is Linked | null {
    return value === null || (typeof value === 'object' && typeof (value as Linked).id === 'string' && typeof (value as Linked).objectApiName === 'string');
}
