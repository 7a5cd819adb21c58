/**
 * How many calls there were, from the Tasks they were logged as: counted by Salesforce itself (GraphQL aggregates), in one
 * request, and one more for the names of the agents. Names of fields are handed in, since only the platform knows the namespace.
 */
export type Period = 'TODAY' | 'THIS_WEEK';

/** As they are named in this org. */
export interface NumberNames {
    readonly task: Readonly<Record<'Call_Key__c' | 'Call_Direction__c' | 'Call_Outcome__c' | 'Call_Start__c' | 'Call_Seconds__c' | 'Call_Quality__c', string>>;
    readonly error: { readonly object: string; readonly fields: Readonly<Record<'State__c' | 'Step__c', string>> };
}

/** Calls of one direction that are alike. */
export interface Counted {
    /** The outcome, or the owner's id; empty when the Task doesn't say. */
    readonly of: string;
    readonly inbound: number;
    readonly outbound: number;
    readonly all: number;
}

export interface CallNumbers {
    readonly calls: number;
    readonly answered: number;
    /** Seconds, of calls that were answered; undefined without one. */
    readonly averageTalk?: number;
    /** MOS; undefined where none was measured. */
    readonly averageQuality?: number;
    /** Logs that wait for a person. */
    readonly notLogged: number;
    /** The most frequent first. */
    readonly byOutcome: readonly Counted[];
    readonly byOwner: readonly Counted[];
}

interface Request {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
}

/** More groups nobody would read. */
const MOST_GROUPS = 500;

/** In the zone and week of whoever asks, as Salesforce reckons them. */
export function numbersRequest({ task, error }: NumberNames, period: Period): Request {
    const [direction, outcome] = [task.Call_Direction__c, task.Call_Outcome__c];
    const group = (...fields: string[]): string => `groupBy: { ${fields.map((field) => `${field}: { group: true }`).join(', ')} }, first: ${MOST_GROUPS}`;
    const count = 'Id { count { value } }';
    const measured = `seconds: ${task.Call_Seconds__c} { sum { value } } quality: ${task.Call_Quality__c} { avg { value } count { value } }`;
    return {
        query: `query callNumbers($calls: Task_Filter, $waiting: ${error.object}_Filter) { uiapi {
aggregate {
byOutcome: Task(where: $calls, ${group(direction, outcome)}) { edges { node { aggregate { direction: ${direction} { value } of: ${outcome} { value } ${count} ${measured} } } } }
byOwner: Task(where: $calls, ${group(direction, 'OwnerId')}) { edges { node { aggregate { direction: ${direction} { value } of: OwnerId { value } ${count} } } } }
}
query { notLogged: ${error.object}(where: $waiting, first: 1) { totalCount } }
} }`,
        variables: {
            calls: { and: [{ [task.Call_Key__c]: { ne: null } }, { [task.Call_Start__c]: { eq: { literal: period } } }] },
            waiting: { and: [{ [error.fields.State__c]: { eq: 'Open' } }, { [error.fields.Step__c]: { eq: 'saveLog' } }] }
        }
    };
}

interface Computed {
    readonly value?: string | number | null;
}
interface Group {
    readonly direction?: Computed;
    readonly of?: Computed;
    readonly Id?: { readonly count?: Computed };
    readonly seconds?: { readonly sum?: Computed };
    readonly quality?: { readonly avg?: Computed; readonly count?: Computed };
}
interface Data {
    readonly uiapi?: {
        readonly aggregate?: Readonly<Record<string, { readonly edges?: readonly { readonly node?: { readonly aggregate?: Group } }[] } | undefined>>;
        readonly query?: { readonly notLogged?: { readonly totalCount?: number } };
    };
}

/** The answer to {@link numbersRequest}. */
export function numbersIn(data: unknown): CallNumbers {
    const { aggregate, query } = (data as Data | undefined)?.uiapi ?? {};
    const groups = (name: string): Group[] => (aggregate?.[name]?.edges ?? []).flatMap(({ node }) => node?.aggregate ?? []);
    const outcomes = groups('byOutcome');
    const answered = outcomes.filter(({ of }) => of?.value === 'answered');
    const measured = sum(outcomes, ({ quality }) => quality?.count);
    const answeredCalls = sum(answered, countOf);
    return {
        calls: sum(outcomes, countOf),
        answered: answeredCalls,
        ...(answeredCalls > 0 && { averageTalk: sum(answered, ({ seconds }) => seconds?.sum) / answeredCalls }),
        // Averages of groups count as often as they have calls.
        ...(measured > 0 && { averageQuality: outcomes.reduce((all, { quality }) => all + number(quality?.avg) * number(quality?.count), 0) / measured }),
        notLogged: query?.notLogged?.totalCount ?? 0,
        byOutcome: counted(outcomes),
        byOwner: counted(groups('byOwner'))
    };
}

export function ownersRequest(ids: readonly string[]): Request {
    return { query: `query owners($users: User_Filter) { uiapi { query { users: User(where: $users, first: ${MOST_GROUPS}) { edges { node { Id Name { value } } } } } } }`, variables: { users: { Id: { in: ids } } } };
}

/** The answer to {@link ownersRequest}: names by id. Queues own tasks too, and are not among them. */
export function ownersIn(data: unknown): ReadonlyMap<string, string> {
    const { uiapi } = (data ?? {}) as { uiapi?: { query?: { users?: { edges?: readonly { readonly node: { readonly Id: string; readonly Name?: { readonly value?: string | null } } }[] } } } };
    return new Map((uiapi?.query?.users?.edges ?? []).map(({ node }) => [node.Id, node.Name?.value ?? '']));
}

function counted(groups: readonly Group[]): Counted[] {
    const names = [...new Set(groups.map(({ of }) => String(of?.value ?? '')))];
    const rows = names.map((of) => {
        const own = groups.filter((group) => String(group.of?.value ?? '') === of);
        const inDirection = (word: string): number => sum(own.filter(({ direction }) => String(direction?.value ?? '').toLowerCase() === word), countOf);
        return { of, inbound: inDirection('inbound'), outbound: inDirection('outbound'), all: sum(own, countOf) };
    });
    return rows.sort((a, b) => b.all - a.all);
}

function countOf({ Id }: Group): Computed | undefined {
    return Id?.count;
}

function sum(groups: readonly Group[], of: (group: Group) => Computed | undefined): number {
    return groups.reduce((all, group) => all + number(of(group)), 0);
}

function number(computed: Computed | undefined): number {
    return Number(computed?.value ?? 0);
}
