/** An agent's calls as their Tasks tell of them, a page at a time: the question as GraphQL, and its answer. */
import { outcomeOf, type ListedCall } from '../../core/history/listedCall';

export const HISTORY_FIELDS = ['Call_Key__c', 'Call_Direction__c', 'Call_Outcome__c', 'Call_Start__c', 'Call_Seconds__c', 'Call_Quality__c', 'Caller_Number__c', 'Dialled_Number__c', 'Recording_Link__c'] as const;
/** As they are named in this org. */
export type HistoryFields = Readonly<Record<(typeof HISTORY_FIELDS)[number], string>>;

export interface HistoryWish {
    readonly userId: string;
    readonly onlyMissed: boolean;
    /** Where the page before ended; missing for the first. */
    readonly after?: string;
}

export interface HistoryPage {
    readonly calls: readonly ListedCall[];
    /** Where the next page begins; missing when there is none. */
    readonly next?: string;
}

/** As many as somebody looks through before they want others. */
export const HISTORY_PAGE = 50;

/** What the agent's own browsers have written, and what is theirs: with an owner by rule it may be either. */
export function historyRequest(fields: HistoryFields, { userId, onlyMissed, after }: HistoryWish): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
    const values = HISTORY_FIELDS.map((field) => `${field}: ${fields[field]} @optional { value }`).join(' ');
    const who = 'Who { ... on Contact { Id ContactName: Name { value } Account { Name { value } } } ... on Lead { Id LeadName: Name { value } Company { value } } }';
    const what = 'What { ... on Account { Id AccountName: Name { value } } }';
    const isMine = { or: [{ OwnerId: { eq: userId } }, { CreatedById: { eq: userId } }] };
    return {
        query: `query history($where: Task_Filter, $after: String) { uiapi { query { Task(where: $where, first: ${HISTORY_PAGE}, after: $after, orderBy: { CreatedDate: { order: DESC } }) { edges { node { Id Subject { value } CreatedById { value } ${who} ${what} ${values} } } pageInfo { endCursor hasNextPage } } } } }`,
        variables: {
            where: { and: [{ [fields.Call_Key__c]: { ne: null } }, isMine, ...(onlyMissed ? [{ [fields.Call_Outcome__c]: { eq: 'missed' } }] : [])] },
            after: after ?? null
        }
    };
}

interface Value {
    readonly value?: unknown;
}
type Node = Readonly<Record<string, unknown>> & { readonly Id: string };
interface Data {
    readonly uiapi?: {
        readonly query?: {
            readonly Task?: { readonly edges?: readonly { readonly node: Node }[]; readonly pageInfo?: { readonly endCursor?: string | null; readonly hasNextPage?: boolean } };
        };
    };
}

/** What an answer to {@link historyRequest} holds. A Task without a start is no call. */
export function historyIn(data: unknown): HistoryPage {
    const { edges = [], pageInfo } = (data as Data | undefined)?.uiapi?.query?.Task ?? {};
    const calls = edges.flatMap(({ node }) => callIn(node) ?? []);
    return { calls, ...(pageInfo?.hasNextPage && pageInfo.endCursor && { next: pageInfo.endCursor }) };
}

function callIn(node: Node): ListedCall | undefined {
    const startedAt = Date.parse(text(node, 'Call_Start__c'));
    if (Number.isNaN(startedAt)) return undefined;
    const direction = text(node, 'Call_Direction__c').toLowerCase() === 'outbound' ? 'outbound' : 'inbound';
    const [mos, seconds] = [value(node, 'Call_Quality__c'), value(node, 'Call_Seconds__c')];
    const recording = text(node, 'Recording_Link__c');
    const subject = text(node, 'Subject');
    return {
        key: text(node, 'Call_Key__c'),
        direction,
        number: text(node, direction === 'inbound' ? 'Caller_Number__c' : 'Dialled_Number__c'),
        ...partyIn(node),
        startedAt,
        outcome: outcomeOf(text(node, 'Call_Outcome__c')),
        seconds: typeof seconds === 'number' ? seconds : 0,
        ...(typeof mos === 'number' && { mos }),
        ...(recording.startsWith('https://') && { recording }),
        log: { name: 'saved', subject, recordId: node.Id, ruleName: '', leftOut: [] },
        createdById: text(node, 'CreatedById')
    };
}

/** T6: contact with their account, lead with their company, else the account. */
function partyIn(node: Node): Pick<ListedCall, 'name' | 'company' | 'recordId'> {
    const [who, what] = [node['Who'], node['What']] as (Node | null | undefined)[];
    const account = what?.['AccountName'] === undefined ? undefined : what;
    const name = (who && (text(who, 'ContactName') || text(who, 'LeadName'))) ?? '';
    if (!who || !name) return { name: account ? text(account, 'AccountName') : '', company: '', ...(account && { recordId: account.Id }) };
    const company = text((who['Account'] ?? {}) as Node, 'Name') || text(who, 'Company') || (account ? text(account, 'AccountName') : '');
    return { name, company: company === name ? '' : company, recordId: who.Id };
}

function value(node: Node, field: string): unknown {
    return (node[field] as Value | null | undefined)?.value;
}

function text(node: Node, field: string): string {
    const found = value(node, field);
    return typeof found === 'string' ? found : '';
}
