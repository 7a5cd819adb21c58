/** What rules want to know beside who has a number: the Task a call was dialled from, what a lead became, a contact's opportunities. */
import type { Opportunity } from '../../core/create/opportunity';
import type { FindRequest, ReadableFields } from './findQuery';

/** What is read of one record. */
const READ_FIELDS = {
    Task: ['IsClosed', 'WhoId', 'WhatId', 'Description'],
    Lead: ['IsConverted', 'ConvertedContactId', 'ConvertedAccountId', 'ConvertedOpportunityId']
} as const;

const OPPORTUNITY_FIELDS = ['Name', 'IsClosed', 'LastModifiedDate', 'CloseDate', 'Amount'];
const MOST_OPPORTUNITIES = 50;

/** @returns undefined where the user may read nothing of it */
export function readRequest(objectApiName: string, recordId: string, readable: ReadableFields): FindRequest | undefined {
    const object = Object.hasOwn(READ_FIELDS, objectApiName) ? (objectApiName as keyof typeof READ_FIELDS) : undefined;
    const fields = object ? READ_FIELDS[object].filter((field) => readable[object]?.has(field)) : [];
    if (!object || fields.length === 0) return undefined;
    return { query: `query readRecord($where: ${object}_Filter) { uiapi { query { ${selection(object, fields, 1)} } } }`, variables: { where: { Id: { eq: recordId } } } };
}

/** @returns undefined where the user may not see whose opportunities they are */
export function opportunityRequest(contactId: string, readable: ReadableFields): FindRequest | undefined {
    const may = readable['Opportunity'];
    if (!may?.has('ContactId')) return undefined;
    const fields = OPPORTUNITY_FIELDS.filter((field) => may.has(field));
    return { query: `query findOpportunities($where: Opportunity_Filter) { uiapi { query { ${selection('Opportunity', fields, MOST_OPPORTUNITIES)} } } }`, variables: { where: { ContactId: { eq: contactId } } } };
}

function selection(object: string, fields: readonly string[], first: number): string {
    return `${object}(where: $where, first: ${first}) { edges { node { Id ${fields.map((field) => `${field} { value }`).join(' ')} } } }`;
}

type Node = Readonly<Record<string, { readonly value?: unknown } | string | null | undefined>> & { readonly Id: string };
interface Answer {
    readonly uiapi?: { readonly query?: Readonly<Record<string, { readonly edges?: readonly { readonly node: Node }[] } | undefined>> };
}

function nodesIn(data: unknown, object: string): { readonly id: string; readonly values: Readonly<Record<string, unknown>> }[] {
    const edges = (data as Answer | undefined)?.uiapi?.query?.[object]?.edges ?? [];
    return edges.map(({ node: { Id, ...fields } }) => ({
        id: Id,
        values: Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (typeof field === 'object' && field?.value != null ? [[name, field.value]] : [])))
    }));
}

/** The values in an answer to {@link readRequest}; undefined when there is no such record. */
export function valuesIn(data: unknown, objectApiName: string): Readonly<Record<string, unknown>> | undefined {
    return nodesIn(data, objectApiName)[0]?.values;
}

/** The opportunities in an answer to {@link opportunityRequest}. */
export function opportunitiesIn(data: unknown): Opportunity[] {
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    return nodesIn(data, 'Opportunity').map(({ id, values }) => ({
        id,
        name: text(values['Name']),
        isClosed: values['IsClosed'] === true,
        modifiedAt: Date.parse(text(values['LastModifiedDate'])) || 0,
        closeDate: text(values['CloseDate']),
        ...(typeof values['Amount'] === 'number' && { amount: values['Amount'] })
    }));
}
