/** Users and queues by what an admin types (U10b, T14): a part of a name, an e-mail address or a phone number. */
import { likePatternOf } from '../../core/number/phoneNumber';

export interface FoundUser {
    readonly id: string;
    readonly name: string;
    /** What tells two of one name apart. */
    readonly about: string;
    readonly email?: string;
    /** Missing where the reader may not see it. */
    readonly profile?: { readonly id: string; readonly name: string };
}

interface Request {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
}

const MOST = 8;
/** No sub-query gives more. */
const MOST_BY_EMAIL = 2_000;

/** @param usersOnly no queues */
export function usersRequest(words: string, usersOnly: boolean): Request {
    const like = { like: `%${words.replace(/[\\%_]/g, '\\$&')}%` };
    const digits = words.replace(/\D/g, '');
    const phones = digits.length >= 3 && !/[a-z]/i.test(words) ? ['Phone', 'MobilePhone', 'Extension'].map((field) => ({ [field]: { like: likePatternOf(digits) } })) : [];
    const users = { and: [{ IsActive: { eq: true } }, { or: [{ Name: like }, { Email: like }, ...phones] }] };
    const userPart = `users: User(where: $users, first: ${MOST}, orderBy: { Name: { order: ASC } }) { edges { node { Id Name { value } Email { value } Phone { value } ProfileId @optional { value } Profile @optional { Name @optional { value } } } } }`;
    if (usersOnly) return { query: `query findUsers($users: User_Filter) { uiapi { query { ${userPart} } } }`, variables: { users } };
    const queuePart = `queues: Group(where: $queues, first: ${MOST}) { edges { node { Id Name { value } } } }`;
    const queues = { and: [{ Type: { eq: 'Queue' } }, { Name: like }] };
    return { query: `query findOwners($users: User_Filter, $queues: Group_Filter) { uiapi { query { ${userPart} ${queuePart} } } }`, variables: { users, queues } };
}

/** U10b, A12: who has these addresses. Of inactive users nothing rings. */
export function usersByEmailRequest(emails: readonly string[]): Request {
    const query = `query findUsersByEmail($users: User_Filter) { uiapi { query { users: User(where: $users, first: ${MOST_BY_EMAIL}) { edges { node { Id Email { value } } } } } } }`;
    return { query, variables: { users: { and: [{ IsActive: { eq: true } }, { Email: { in: [...new Set(emails)] } }] } } };
}

/** The answer to {@link usersByEmailRequest}: ids by address in small letters. An address that several have says of none who it is. */
export function idsByEmail(data: unknown): ReadonlyMap<string, string> {
    const users = (data as Data | undefined)?.uiapi?.query?.['users']?.edges ?? [];
    const addresses = users.flatMap(({ node: { Id, Email } }) => (Email?.value ? [[Email.value.toLowerCase(), Id] as const] : []));
    return new Map(addresses.filter(([address]) => addresses.filter(([other]) => other === address).length === 1));
}

interface Node {
    readonly Id: string;
    readonly Name?: { readonly value?: string | null };
    readonly Email?: { readonly value?: string | null };
    readonly Phone?: { readonly value?: string | null };
    readonly ProfileId?: { readonly value?: string | null };
    readonly Profile?: { readonly Name?: { readonly value?: string | null } } | null;
}
interface Data {
    readonly uiapi?: { readonly query?: Readonly<Record<string, { readonly edges?: readonly { readonly node: Node }[] } | undefined>> };
}

/** The answer to {@link usersRequest}: users first. */
export function usersIn(data: unknown): readonly FoundUser[] {
    const parts = (data as Data | undefined)?.uiapi?.query ?? {};
    return ['users', 'queues'].flatMap((part) =>
        (parts[part]?.edges ?? []).map(({ node: { Id: id, Name, Email, Phone, ProfileId, Profile } }) => ({
            id,
            name: Name?.value ?? '',
            about: [Email?.value, Phone?.value].filter(Boolean).join(' · '),
            ...(Email?.value && { email: Email.value }),
            ...(ProfileId?.value && { profile: { id: ProfileId.value, name: Profile?.Name?.value ?? ProfileId.value } })
        }))
    );
}
