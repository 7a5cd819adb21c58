/**
 * The route for an org or a moment without the Desk: Open CTI's own search and saveLog. It can't look a key up, and
 * its search returns only what the softphone layout names (Open CTI Developer Guide, `searchAndScreenPop` and `saveLog`).
 */
import { logObjectOf } from '../../core/log/logObject';
import type { Candidate, PhoneField } from '../../core/match/candidate';
import { spellingsOf } from '../../core/number/spellings';
import type { FoundRecord, HostPort } from '../host/hostPort';
import { throughHost } from './throughHost';
import type { RecordsPort } from './recordsPort';

/** Open CTI searches from this many characters on. */
const SHORTEST_SEARCH = 3;
/** A text search for fewer digits finds anybody; a colleague may have such an extension. */
const SHORTEST_NUMBER = 7;

/** @param named adds the namespace to our own fields' names */
export function openCtiRecords(host: HostPort, named: (field: string) => string): RecordsPort {
    const inOrgsNames = (fields: Readonly<Record<string, unknown>>): Record<string, never> =>
        Object.fromEntries(Object.entries(fields).map(([field, value]) => [named(field), value])) as Record<string, never>;
    return {
        async findByNumber(number, direction) {
            // One by one: whether this search understands OR isn't documented, and with AND it would find nobody.
            const spellings = spellingsOf(number).filter(({ length }) => length >= SHORTEST_SEARCH);
            const found = await whatAnswers(spellings.map((spelling) => throughHost(() => host.search(spelling, direction))));
            const records = [...new Map(found.map((record) => [record.id, record])).values()];
            const isExtension = number.digits.length < SHORTEST_NUMBER;
            return records.map(candidateOf).filter((candidate) => canBeLogged(candidate) && (!isExtension || candidate.objectApiName === 'User'));
        },
        findLog: () => Promise.resolve({ canTell: false }),
        // Always with the key: this route leaves no field out.
        async createLog(fields, objectApiName = 'Task') {
            return { recordId: await throughHost(() => host.save(objectApiName, inOrgsNames(fields))), leftOut: [] };
        },
        async updateLog(recordId, fields) {
            await throughHost(() => host.save(logObjectOf(recordId), inOrgsNames(fields), recordId));
            return { recordId, leftOut: [] };
        }
    };
}

/**
 * All that came of several searches for one number: one that failed doesn't matter when another has found somebody.
 * @throws RecordError when nobody was found and not all were answered
 */
async function whatAnswers(searches: readonly Promise<readonly FoundRecord[]>[]): Promise<FoundRecord[]> {
    const settled = await Promise.allSettled(searches);
    const found = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const failed = settled.find((one) => one.status === 'rejected');
    if (found.length === 0 && failed) throw failed.reason;
    return found;
}

/** A converted lead takes no Task any more; its contact is found by itself if it has the number. */
function canBeLogged({ converted }: Candidate): boolean {
    return converted === undefined || converted.contactId !== undefined;
}

function candidateOf({ id, objectApiName, fields }: FoundRecord): Candidate {
    const text = (name: string): string | undefined => (typeof fields[name] === 'string' && fields[name] ? (fields[name]) : undefined);
    const phones = Object.entries(fields).flatMap<PhoneField>(([field, value]) =>
        /phone|fax|extension/i.test(field) && typeof value === 'string' && value ? [{ field, value }] : []
    );
    const contactId = text('ConvertedContactId');
    const modified = Date.parse(text('LastModifiedDate') ?? '');
    return {
        id,
        objectApiName,
        name: text('Name') ?? '',
        company: text('Company') ?? text('Account'),
        title: text('Title'),
        accountId: text('AccountId'),
        ...(isTrue(fields['IsPersonAccount']) && { personContactId: text('PersonContactId') }),
        ...(isTrue(fields['IsConverted']) && { converted: { ...(contactId !== undefined && { contactId }) } }),
        phones,
        modifiedAt: Number.isNaN(modified) ? 0 : modified,
        foundBySearch: true
    };
}

/** Checkboxes come as values or as texts, it isn't documented. */
function isTrue(value: unknown): boolean {
    return value === true || value === 'true';
}
