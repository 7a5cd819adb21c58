/**
 * Whether somebody is created for a call, and with which fields (U3, A9c, U9, A8). What would only be junk isn't: the
 * company's own numbers, withheld and blocked ones, and nobody twice.
 */
import { isLive, outcomeIn, type Call } from '../call/call';
import { fieldValues, type FieldProblem, type ObjectDescription } from '../log/fieldValue';
import { cut } from '../log/limits';
import type { Fields } from '../log/taskDraft';
import type { ValueOf } from '../template/template';
import { dayAfter } from '../time';
import type { Create } from './create';

/** Why nobody is created. */
export type NotCreated =
    | 'asRuled'
    | 'stillSearching'
    | 'matched'
    | 'dialledFromRecord'
    | 'outbound'
    | 'internal'
    | 'withheld'
    | 'ownNumber'
    | 'blocked'
    | 'notYet'
    | 'notAnswered'
    | 'elsewhere'
    | 'neverACall';

/** A record to be created. */
export interface NewRecord {
    readonly objectApiName: string;
    readonly fields: Fields;
    /** A field that gets the id of the record before it. */
    readonly linkField?: string;
    readonly problems: readonly FieldProblem[];
}

export type CreateDecision =
    | { readonly create: false; readonly why: NotCreated }
    /** `ask`: when the agent agrees. */
    | { readonly create: true; readonly ask: boolean; readonly records: readonly NewRecord[] };

export interface CreateFacts {
    readonly call: Call;
    readonly isKnown: boolean;
    readonly isSearching: boolean;
    readonly internal: boolean;
    readonly isOwnNumber: boolean;
    readonly isBlocked: boolean;
    readonly day: string;
    readonly values: ValueOf;
    readonly describe: (objectApiName: string) => ObjectDescription;
}

export function creating(create: Create, facts: CreateFacts): CreateDecision {
    const why = reasonNotTo(create, facts);
    return why ? { create: false, why } : { create: true, ask: create.how !== 'automatic', records: recordsOf(create, facts) };
}

function reasonNotTo({ what, outbound, when = 'answered' }: Create, facts: CreateFacts): NotCreated | undefined {
    const { call } = facts;
    const outcome = outcomeIn(call);
    if (what === 'nothing') return 'asRuled';
    if (call.recordContext) return 'dialledFromRecord';
    if (facts.isKnown) return 'matched';
    if (facts.isSearching) return 'stillSearching';
    if (call.direction === 'outbound' && !outbound) return 'outbound';
    if (facts.internal) return 'internal';
    if (call.number === '') return 'withheld';
    if (facts.isOwnNumber) return 'ownNumber';
    if (facts.isBlocked) return 'blocked';
    if (outcome === 'elsewhere') return 'elsewhere';
    if (outcome === 'failed') return 'neverACall';
    if (when === 'answered' && call.answeredAt === undefined) return outcome === undefined ? 'notYet' : 'notAnswered';
    return when === 'ended' && isLive(call) ? 'notYet' : undefined;
}

/** Lengths of the fields that are filled by default (Object Reference for the Salesforce Platform). */
const LENGTHS: Readonly<Record<string, number>> = { LastName: 80, Company: 255, Phone: 40, Name: 120, StageName: 255, CloseDate: 10 };
const DEFAULT_CLOSE_DAYS = 30;

function recordsOf(create: Create, facts: CreateFacts): NewRecord[] {
    const { call, day } = facts;
    const name = call.displayName?.trim() || call.number;
    const record = (objectApiName: string, basic: Record<string, string>, linkField?: string): NewRecord => {
        const { fields, problems } = fieldValues(create.fields?.[objectApiName] ?? [], facts.values, facts.describe(objectApiName), day);
        const fitting = Object.fromEntries(Object.entries(basic).map(([field, value]) => [field, cut(value, LENGTHS[field] as number)]));
        return { objectApiName, fields: { ...fitting, ...fields }, ...(linkField && { linkField }), problems };
    };
    switch (create.what) {
        case 'Account':
            return [record('Account', { Name: name, Phone: call.number })];
        case 'Contact':
            return [record('Contact', { LastName: name, Phone: call.number })];
        case 'ContactWithOpportunity':
            return [record('Contact', { LastName: name, Phone: call.number }), ...opportunity(create, name, day).map((basic) => record('Opportunity', basic, 'ContactId'))];
        default:
            return [record('Lead', { LastName: name, Company: name, Phone: call.number })];
    }
}

/** An opportunity needs a stage; without one in the settings the contact comes alone. */
function opportunity({ opportunity: policy }: Create, name: string, day: string): Record<string, string>[] {
    return policy?.openStage ? [newOpportunity(name, policy.openStage, day, policy.closeInDays)] : [];
}

/** The fields that Salesforce demands of an opportunity. */
export function newOpportunity(name: string, stage: string, day: string, closeInDays: number = DEFAULT_CLOSE_DAYS): Record<string, string> {
    return { Name: cut(name, LENGTHS['Name'] as number), StageName: stage, CloseDate: dayAfter(day, closeInDays) };
}
