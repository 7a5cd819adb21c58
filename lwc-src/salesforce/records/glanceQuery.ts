/**
 * What is open for somebody, and what was done last: open opportunities and cases, the latest activities, in one GraphQL
 * request of what this user may read. Ids go only in variables.
 */
import type { Glance, GlanceSubject } from '../../core/glance/glance';
import type { FindRequest, ReadableFields } from './findQuery';

export const GLANCED_OBJECTS: readonly string[] = ['Opportunity', 'Case'];

const MOST_OPEN = 3;
const LAST_ACTIVITIES = 3;

const FIELDS: Readonly<Record<string, readonly string[]>> = {
    Opportunity: ['Name', 'StageName', 'CloseDate'],
    Case: ['CaseNumber', 'Subject', 'Status', 'CreatedDate'],
    Task: ['Subject', 'Status', 'CreatedDate', 'CreatedById', 'IsClosed', 'TaskSubtype']
};
const ORDERS: Readonly<Record<string, string>> = {
    Opportunity: '{ CloseDate: { order: ASC, nulls: LAST } }',
    Case: '{ CreatedDate: { order: DESC } }',
    Task: '{ CreatedDate: { order: DESC } }'
};

/** @returns undefined when there is nothing this user could see */
export function glanceRequest(subject: GlanceSubject, readable: ReadableFields): FindRequest | undefined {
    const filters = [...openOf(subject, readable), ...activitiesOf(subject, readable)];
    if (filters.length === 0) return undefined;
    const declared = filters.map(([object]) => `$${object}: ${object}_Filter`).join(', ');
    const asked = filters.map(([object]) => subQuery(object, readable)).join('\n');
    return { query: `query glance(${declared}) { uiapi { query {\n${asked}\n} } }`, variables: Object.fromEntries(filters) };
}

type ObjectFilter = readonly [object: string, filter: object];

function openOf({ id, objectApiName, accountId }: GlanceSubject, readable: ReadableFields): ObjectFilter[] {
    const isOpen = { IsClosed: { eq: false } };
    const ofAccount = accountId === undefined ? [] : [{ AccountId: { eq: accountId } }];
    const ofContact = objectApiName === 'Contact' ? [{ ContactId: { eq: id } }] : [];
    const parts: readonly (readonly [string, readonly object[]])[] = [['Opportunity', ofAccount], ['Case', [...ofContact, ...ofAccount]]];
    return parts.flatMap(([object, anyOf]): ObjectFilter[] => (anyOf.length > 0 && readable[object]?.has('IsClosed') ? [[object, { and: [{ or: anyOf }, isOpen] }]] : []));
}

function activitiesOf({ id, objectApiName, whoId }: GlanceSubject, readable: ReadableFields): ObjectFilter[] {
    const task = readable['Task'];
    if (!task?.has('Subject')) return [];
    const ofAccount = objectApiName === 'Account' ? [{ AccountId: { eq: id } }] : [];
    const ofPerson = whoId === undefined ? [] : [{ WhoId: { eq: whoId } }];
    const ofRecord = objectApiName === 'Contact' || objectApiName === 'Lead' ? [] : [{ WhatId: { eq: id } }];
    return [['Task', { or: [...ofPerson, ...ofRecord, ...ofAccount] }]];
}

function subQuery(object: string, readable: ReadableFields): string {
    const fields = (FIELDS[object] as readonly string[]).filter((field) => readable[object]?.has(field));
    const values = fields.map((field) => `${field} { value displayValue }`).join(' ');
    const first = object === 'Task' ? LAST_ACTIVITIES : MOST_OPEN;
    return `${object}(where: $${object}, first: ${first}, orderBy: ${ORDERS[object] as string}) { edges { node { Id ${values} } } }`;
}

type Node = Readonly<Record<string, unknown>> & { readonly Id: string };
interface GlanceData {
    readonly uiapi?: { readonly query?: Readonly<Record<string, { readonly edges?: readonly { readonly node: Node }[] } | undefined>> };
}

/** What an answer to {@link glanceRequest} holds. */
export function glanceIn(data: unknown): Glance {
    const answers = (data as GlanceData | undefined)?.uiapi?.query ?? {};
    const nodes = (object: string): readonly Node[] => (answers[object]?.edges ?? []).map(({ node }) => node);
    return {
        opportunities: nodes('Opportunity').map((node) => ({ id: node.Id, name: text(node, 'Name'), state: shown(node, 'StageName'), date: text(node, 'CloseDate') })),
        cases: nodes('Case').map((node) => ({ id: node.Id, name: text(node, 'Subject') || text(node, 'CaseNumber'), state: shown(node, 'Status'), date: text(node, 'CreatedDate') })),
        activities: nodes('Task').map((node) => ({
            id: node.Id,
            name: text(node, 'Subject'),
            state: shown(node, 'Status'),
            date: text(node, 'CreatedDate'),
            isClosed: valueOf(node, 'IsClosed')?.value === true,
            isCall: text(node, 'TaskSubtype') === 'Call',
            createdById: text(node, 'CreatedById')
        }))
    };
}

function valueOf(node: Node, field: string): { readonly value?: unknown; readonly displayValue?: unknown } | null | undefined {
    return node[field] as { readonly value?: unknown } | null | undefined;
}

function text(node: Node, field: string): string {
    const value = valueOf(node, field)?.value;
    return typeof value === 'string' ? value : '';
}

function shown(node: Node, field: string): string {
    const value = valueOf(node, field)?.displayValue;
    return typeof value === 'string' && value !== '' ? value : text(node, field);
}
