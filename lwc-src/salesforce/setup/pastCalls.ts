/**
 * Calls that were logged, read back from their Tasks as facts that rules can decide on (B4). What a Task doesn't hold isn't
 * known of them: who else had the number, custom variables, the way a call took.
 */
import { newCall, type Call } from '../../core/call/call';
import { OUTCOMES, type Outcome } from '../../core/call/outcome';
import type { LogAgent } from '../../core/log/facts';
import type { Candidate } from '../../core/match/candidate';
import type { RuleFacts } from '../../core/rule/facts';

export const PAST_CALL_FIELDS = ['Call_Key__c', 'Call_Direction__c', 'Call_Outcome__c', 'Call_Start__c', 'Call_Answer__c', 'Call_End__c', 'Caller_Number__c', 'Dialled_Number__c', 'Queue__c'] as const;
export type PastCallFields = Readonly<Record<(typeof PAST_CALL_FIELDS)[number], string>>;

export interface PastCall {
    readonly taskId: string;
    /** As it was logged. */
    readonly subject: string;
    readonly facts: RuleFacts;
}

/** @param fields as they are named in this org */
export function pastCallsRequest(fields: PastCallFields, most: number): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
    const values = PAST_CALL_FIELDS.map((field) => `${field}: ${fields[field]} @optional { value }`).join(' ');
    const who = 'Who { ... on Contact { Id ContactName: Name { value } } ... on Lead { Id LeadName: Name { value } } }';
    const what = 'What { ... on Account { Id AccountName: Name { value } } }';
    return {
        query: `query pastCalls($where: Task_Filter) { uiapi { query { Task(where: $where, first: ${most}, orderBy: { CreatedDate: { order: DESC } }) { edges { node { Id Subject { value } OwnerId { value } Owner { ... on User { Name { value } } } ${who} ${what} ${values} } } } } } }`,
        variables: { where: { [fields.Call_Key__c]: { ne: null } } }
    };
}

interface Value {
    readonly value?: unknown;
}
type Node = Readonly<Record<string, unknown>> & { readonly Id: string };
interface Data {
    readonly uiapi?: { readonly query?: { readonly Task?: { readonly edges?: readonly { readonly node: Node }[] } } };
}

/**
 * The calls in the answer, the last first.
 * @param reader whose language and time zone what is written is in
 * @param extensionOf a user's extension, empty when nobody knows it
 */
export function pastCallsIn(data: unknown, reader: Pick<LogAgent, 'timeZone' | 'locale'>, extensionOf: (userId: string) => string): readonly PastCall[] {
    return ((data as Data | undefined)?.uiapi?.query?.Task?.edges ?? []).flatMap(({ node }) => {
        const call = callIn(node);
        if (!call) return [];
        const userId = text(node, 'OwnerId');
        const name = text((node['Owner'] ?? {}) as Node, 'Name');
        const agent = name === '' ? { userId: '', name: '', extension: '' } : { userId, name, extension: extensionOf(userId) };
        const found = candidatesIn(node, call.number).map((candidate) => ({ candidate, phones: candidate.phones }));
        return [{ taskId: node.Id, subject: text(node, 'Subject'), facts: { call, readableNumber: call.number, found, agent: { ...agent, ...reader }, notes: '' } }];
    });
}

function callIn(node: Node): Call | undefined {
    const startedAt = Date.parse(text(node, 'Call_Start__c'));
    const direction = text(node, 'Call_Direction__c').toLowerCase();
    if (Number.isNaN(startedAt) || (direction !== 'inbound' && direction !== 'outbound')) return undefined;
    const outcome = outcomeIn(text(node, 'Call_Outcome__c'));
    const [caller, dialled, queue] = [text(node, 'Caller_Number__c'), text(node, 'Dialled_Number__c'), text(node, 'Queue__c')];
    const isInbound = direction === 'inbound';
    const answered = instant(node, 'Call_Answer__c') ?? startedAt;
    return {
        ...newCall({ key: text(node, 'Call_Key__c'), direction, number: isInbound ? caller : dialled, ...(isInbound && dialled && { did: dialled }), ...(queue && { queue }), startedAt }),
        ...(outcome === 'answered' && { answeredAt: answered }),
        endedAt: instant(node, 'Call_End__c') ?? answered,
        state: { name: 'ended', outcome, cause: { by: 'them' } }
    };
}

function outcomeIn(word: string): Outcome {
    return OUTCOMES.find((outcome) => outcome === word) ?? 'answered';
}

/** Who it was logged on: nobody knows any more by which field, so it counts for every rule. */
function candidatesIn(node: Node, number: string): Candidate[] {
    const [who, what] = [node['Who'], node['What']] as (Node | null | undefined)[];
    const candidate = (id: string, objectApiName: string, name: string): Candidate => ({ id, objectApiName, name, phones: [{ field: 'Phone', value: number }], modifiedAt: 0 });
    const named = [
        { of: who, objectApiName: 'Contact', alias: 'ContactName' },
        { of: who, objectApiName: 'Lead', alias: 'LeadName' },
        { of: what, objectApiName: 'Account', alias: 'AccountName' }
    ];
    const [first] = named.flatMap(({ of, objectApiName, alias }) => (of && text(of, alias) ? [candidate(of.Id, objectApiName, text(of, alias))] : []));
    return first ? [first] : [];
}

function instant(node: Node, field: string): number | undefined {
    const at = Date.parse(text(node, field));
    return Number.isNaN(at) ? undefined : at;
}

function text(node: Node, field: string): string {
    const value = (node[field] as Value | null | undefined)?.value;
    return typeof value === 'string' ? value : '';
}
