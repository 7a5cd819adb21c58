/**
 * Lead conversion, for seeds and tests: the platform offers it to people in its own screens, not to packages without Apex.
 * The lead stays, read-only, and points at what it became; its activities move to the contact.
 */
import { refusal } from '../errors';
import type { Value } from '../schema/description';
import type { Schema } from '../schema/schema';
import type { Actor, Records } from './save';
import type { Row, Store } from './store';
import { wholeSeconds } from './values';

export interface ConvertOptions {
    /** An existing account; else one is made from the company. */
    readonly accountId?: string;
    /** An existing contact; else one is made from the person. */
    readonly contactId?: string;
    /** Makes an opportunity of that name; none when missing. */
    readonly opportunityName?: string;
    readonly at?: number;
}

export interface Converted {
    readonly accountId: string;
    readonly contactId: string;
    readonly opportunityId?: string;
}

export interface ConvertContext {
    readonly schema: Schema;
    readonly store: Store;
    readonly records: Records;
    readonly now: () => number;
}

const TAKEN_OVER = ['Salutation', 'FirstName', 'LastName', 'Title', 'Phone', 'MobilePhone', 'Fax', 'Email', 'LeadSource', 'Description'];
const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'];

/** Converts a lead. The search index isn't told: converted leads aren't indexed again. */
export function convertLead({ schema, store, records, now }: ConvertContext, actor: Actor, leadId: string, options: ConvertOptions): Converted {
    const { object, row: lead } = records.require(actor, leadId);
    if (object.apiName !== 'Lead') throw refusal('INVALID_ID_FIELD', `${leadId} is no lead`);
    if (lead['IsConverted'] === true) throw refusal('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    const at = options.at ?? now();
    const audit = { audit: { createdAt: at, by: String(lead['OwnerId']) } };
    const take = (fields: readonly string[], prefix = ''): Row => Object.fromEntries(fields.map((field) => [`${prefix}${field}`, lead[field] ?? null]));
    return store.transaction(() => {
        const owner: Row = { OwnerId: lead['OwnerId'] ?? null };
        const company = { Name: lead['Company'], Phone: lead['Phone'], Website: lead['Website'], Industry: lead['Industry'], ...take(ADDRESS, 'Billing'), ...owner };
        const accountId = options.accountId ?? records.create(actor, 'Account', company, audit);
        const contactId = options.contactId ?? records.create(actor, 'Contact', { ...take(TAKEN_OVER), ...take(ADDRESS, 'Mailing'), AccountId: accountId, ...owner }, audit);
        const deal = { Name: options.opportunityName, AccountId: accountId, StageName: 'Prospecting', CloseDate: wholeSeconds(at).slice(0, 10), ...owner };
        const opportunityId = options.opportunityName === undefined ? undefined : records.create(actor, 'Opportunity', deal, audit);
        moveActivities(schema, store, leadId, contactId, accountId, opportunityId ?? null);
        const status = object.fields.get('Status')?.picklist?.values.find(({ converted }) => converted === true);
        store.update(object, leadId, {
            IsConverted: true,
            Status: status?.value ?? null,
            ConvertedDate: wholeSeconds(at).slice(0, 10),
            ConvertedAccountId: accountId,
            ConvertedContactId: contactId,
            ConvertedOpportunityId: opportunityId ?? null,
            LastModifiedDate: wholeSeconds(at),
            SystemModstamp: wholeSeconds(at)
        });
        return opportunityId === undefined ? { accountId, contactId } : { accountId, contactId, opportunityId };
    });
}

function moveActivities(schema: Schema, store: Store, leadId: string, contactId: string, accountId: string, whatId: Value): void {
    for (const name of ['Task', 'Event']) {
        const activity = schema.object(name);
        for (const row of store.select(activity, 't."WhoId" = ?', [leadId])) store.update(activity, String(row['Id']), { WhoId: contactId, WhatId: whatId, AccountId: accountId });
    }
}
