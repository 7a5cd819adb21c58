/**
 * What the platform refuses for reasons that lie between fields or records: lookups to the wrong kind of record, a lead
 * together with a Related To, converted leads, owners who are gone. Each rule gives its problems; nothing is written here.
 */
import type { Problem } from '../errors';
import { shortId } from '../ids';
import type { FieldDescription, ObjectDescription, Value } from '../schema/description';
import { ACTIVITIES } from '../schema/schema';
import type { Row } from './store';

export interface RuleContext {
    readonly object: ObjectDescription;
    readonly row: Row;
    readonly before?: Row;
    /** The fields of the request. */
    readonly changed: readonly FieldDescription[];
    readonly find: (id: Value | undefined) => { readonly object: ObjectDescription; readonly row: Row } | undefined;
    readonly objectOf: (id: string) => ObjectDescription | undefined;
}

type Rule = (context: RuleContext) => Problem[];

/** Everything that is wrong, in the order of the rules. */
export function problemsOf(context: RuleContext): Problem[] {
    const convertedLead = convertedLeadIsReadOnly(context);
    return convertedLead.length > 0 ? convertedLead : RULES.flatMap((rule) => rule(context));
}

const convertedLeadIsReadOnly: Rule = ({ object, before }) =>
    object.apiName === 'Lead' && before?.['IsConverted'] === true ? [cannotReferenceConvertedLead([])] : [];

const lookupsFit: Rule = ({ changed, row, find, objectOf }) =>
    changed.flatMap((field): Problem[] => {
        const id = row[field.apiName];
        const { reference } = field;
        if (reference === undefined || typeof id !== 'string') return [];
        const target = objectOf(id);
        if (target === undefined || !reference.to.includes(target.apiName)) {
            return [{ code: 'FIELD_INTEGRITY_EXCEPTION', message: `${field.label}: id value of incorrect type: ${id}`, fields: [field.apiName] }];
        }
        const found = find(id);
        if (found === undefined) return [{ code: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [field.apiName] }];
        return found.row['IsDeleted'] === true ? [{ code: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [field.apiName] }] : [];
    });

/** The platform names both fields; its exact words aren't documented. */
const leadHasNoRelatedTo: Rule = ({ object, row, find }) => {
    if (!ACTIVITIES.includes(object.apiName) || typeof row['WhatId'] !== 'string') return [];
    if (find(row['WhoId'])?.object.apiName !== 'Lead') return [];
    return [{ code: 'FIELD_INTEGRITY_EXCEPTION', message: "Related To ID: an activity whose Name is a lead can't be related to another record", fields: ['WhoId', 'WhatId'] }];
};

const whoIsNoConvertedLead: Rule = ({ object, row, changed, find }) => {
    if (!ACTIVITIES.includes(object.apiName) || !changed.some(({ apiName }) => apiName === 'WhoId')) return [];
    return find(row['WhoId'])?.row['IsConverted'] === true ? [cannotReferenceConvertedLead(['WhoId'])] : [];
};

const ownerCanOwn: Rule = ({ object, row, changed, find }) => {
    if (!changed.some(({ apiName }) => apiName === 'OwnerId')) return [];
    const owner = find(row['OwnerId']);
    if (owner?.object.apiName === 'User' && owner.row['IsActive'] === false) {
        const message = `operation performed with inactive user [${shortId(String(row['OwnerId']))}] as owner of ${object.label.toLowerCase()}`;
        return [{ code: 'INACTIVE_OWNER_OR_USER', message, fields: [] }];
    }
    if (owner?.object.apiName === 'Group' && owner.row['Type'] !== 'Queue') {
        return [{ code: 'FIELD_INTEGRITY_EXCEPTION', message: `Owner ID: id value of incorrect type: ${String(row['OwnerId'])}`, fields: ['OwnerId'] }];
    }
    return [];
};

const eventEndsAfterItBegins: Rule = ({ object, row }) => {
    const { StartDateTime: start, EndDateTime: end } = row;
    if (object.apiName !== 'Event' || typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
    return [{ code: 'FIELD_INTEGRITY_EXCEPTION', message: 'End date/time must be after start date/time', fields: ['EndDateTime'] }];
};

const RULES: readonly Rule[] = [lookupsFit, leadHasNoRelatedTo, whoIsNoConvertedLead, ownerCanOwn, eventEndsAfterItBegins];

function cannotReferenceConvertedLead(fields: readonly string[]): Problem {
    return { code: 'CANNOT_UPDATE_CONVERTED_LEAD', message: 'cannot reference converted lead', fields };
}
