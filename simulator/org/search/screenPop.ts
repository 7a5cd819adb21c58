/**
 * What `searchAndScreenPop` and `getSoftphoneLayout` of Open CTI answer from the user's softphone layout, in
 * the shapes of the Open CTI guide. Only searches: popping is the host's business.
 */
import { softphoneLayout } from '../../seed/softphoneLayout';
import { refusal } from '../errors';
import type { Org } from '../org';
import { nameOf } from '../records/views';
import type { Session } from '../session';
import type { Value } from '../schema/description';
import { SHORTEST_SEARCH } from './search';
import type { Found } from './search';

export type CallType = 'inbound' | 'outbound' | 'internal';

export interface PopRule {
    readonly screenPopType: 'DoNotPop' | 'PopToEntity' | 'PopToVisualforce' | 'PopToSearch' | 'PopToFlow' | 'PopToNewEntity';
    readonly screenPopData?: string;
}

export interface CallTypeLayout {
    readonly callRelatedFields: readonly ('ANI' | 'DNIS' | 'SEGMENT' | 'QUEUE')[];
    readonly objects: Readonly<Record<string, readonly { readonly displayName: string; readonly apiName: string }[]>>;
    readonly screenPopSettings: {
        readonly screenPopsOpenWithin: 'ExistingWindow' | 'NewWindow';
        readonly NoMatch?: PopRule;
        readonly SingleMatch?: PopRule;
        readonly MultipleMatches?: PopRule;
    };
}

export interface SoftphoneLayout {
    readonly Internal: CallTypeLayout;
    readonly Inbound: CallTypeLayout;
    readonly Outbound: CallTypeLayout;
}

/** A match: what the platform always gives, and the layout's fields. `RecordType` is the object's API name. */
export type ScreenPopMatch = Readonly<Record<string, Value>> & { readonly Id: string; readonly RecordType: string };

const LAYOUT_OF = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;

/** Matches by record id; empty when nobody matches or the layout names no objects. */
export function searchForScreenPop(
    org: Org,
    session: Session,
    { searchParams, callType, layout = softphoneLayout }: { searchParams: string; callType: CallType; layout?: SoftphoneLayout }
): Record<string, ScreenPopMatch> {
    if (searchParams.length < SHORTEST_SEARCH) throw refusal('INVALID_PARAM', `searchParams must have at least ${SHORTEST_SEARCH} characters`, ['searchParams']);
    const { objects } = layout[LAYOUT_OF[callType]];
    // An object without fields in the layout gives nothing.
    const searched = Object.keys(objects).filter((name) => (objects[name]?.length ?? 0) > 0);
    const found = searched.length === 0 ? [] : org.search(session, searchParams, { objects: searched });
    const matches = found.filter((one) => !isContactOfShownAccount(one, searched));
    return Object.fromEntries(matches.map((one) => [one.id, matchOf(session, one, objects[one.object.apiName]?.map(({ apiName }) => apiName) ?? [])]));
}

/** A person account is one match: the account where accounts are searched, else its contact. */
function isContactOfShownAccount({ object, row }: Found, searched: readonly string[]): boolean {
    return object.apiName === 'Contact' && row['IsPersonAccount'] === true && searched.includes('Account');
}

function matchOf(session: Session, { id, object, row }: Found, fields: readonly string[]): ScreenPopMatch {
    const shown = fields.filter((name) => {
        const field = object.fields.get(name);
        return field !== undefined && session.access.sees(object, field);
    });
    return {
        ...Object.fromEntries(shown.map((name): [string, Value] => [name, row[name] ?? null])),
        ...personAccount(object.apiName, row),
        Id: id,
        Name: nameOf(object, row),
        LastModifiedDate: row['LastModifiedDate'] ?? null,
        RecordType: object.apiName
    };
}

function personAccount(objectName: string, row: Readonly<Record<string, Value>>): Record<string, Value> {
    if (row['IsPersonAccount'] !== true) return {};
    return objectName === 'Account' ? { IsPersonAccount: true, PersonContactId: row['PersonContactId'] ?? null } : { IsPersonAccount: true, AccountId: row['AccountId'] ?? null };
}
