/**
 * The route for an org or a moment without the Desk: Open CTI's own search and saveLog. It can't look a key up, and
 * its search returns only what the softphone layout names (Open CTI Developer Guide, `searchAndScreenPop` and `saveLog`).
 */
import { RecordError } from '../../core/errors';
import type { Candidate, PhoneField } from '../../core/match/candidate';
import { HostError, type FoundRecord, type HostPort } from '../host/hostPort';
import type { RecordsPort } from './recordsPort';
import { recordErrorFrom } from './saveErrors';

/** Open CTI searches from this many characters on. */
const SHORTEST_SEARCH = 3;

/** @param named adds the namespace to our own fields' names */
export function openCtiRecords(host: HostPort, named: (field: string) => string): RecordsPort {
    const inOrgsNames = (fields: Readonly<Record<string, unknown>>): Record<string, never> =>
        Object.fromEntries(Object.entries(fields).map(([field, value]) => [named(field), value])) as Record<string, never>;
    return {
        async findByDigits(digits, direction) {
            if (digits.length < SHORTEST_SEARCH) return [];
            return (await translated(() => host.search(digits, direction))).map(candidateOf);
        },
        findTask: () => Promise.resolve(undefined),
        async createTask(fields) {
            return { recordId: await translated(() => host.save('Task', inOrgsNames(fields))), leftOut: [] };
        },
        async updateTask(recordId, fields) {
            await translated(() => host.save('Task', inOrgsNames(fields), recordId));
            return { recordId, leftOut: [] };
        }
    };
}

async function translated<T>(act: () => Promise<T>): Promise<T> {
    try {
        return await act();
    } catch (error) {
        if (!(error instanceof HostError)) throw new RecordError('unknown', '', { cause: error });
        if (error.trouble === 'silent') throw new RecordError('silent');
        if (error.trouble === 'outsideSalesforce') throw new RecordError('absent');
        throw recordErrorFrom(error.details.map((message) => ({ message })));
    }
}

function candidateOf({ id, objectApiName, fields }: FoundRecord): Candidate {
    const text = (name: string): string | undefined => (typeof fields[name] === 'string' && fields[name] ? (fields[name]) : undefined);
    const phones = Object.entries(fields).flatMap<PhoneField>(([field, value]) =>
        /phone|fax/i.test(field) && typeof value === 'string' && value ? [{ field, value }] : []
    );
    const modified = Date.parse(text('LastModifiedDate') ?? '');
    return {
        id,
        objectApiName,
        name: text('Name') ?? '',
        company: text('Company') ?? text('Account'),
        title: text('Title'),
        accountId: text('AccountId'),
        ...(fields['IsPersonAccount'] === true && { personContactId: text('PersonContactId') }),
        phones,
        modifiedAt: Number.isNaN(modified) ? 0 : modified,
        foundBySearch: true
    };
}
