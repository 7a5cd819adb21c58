/** A record that was just made in a form, as everything else takes records. Pure. */
import type { Fields } from '../log/taskDraft';
import type { Candidate } from '../match/candidate';

/** Records that somebody on the telephone may be. */
export const PARTIES: ReadonlySet<string> = new Set(['Lead', 'Contact', 'Account']);

/** @param fields as they were saved */
export function madeCandidate(objectApiName: string, id: string, fields: Fields): Candidate {
    const text = (field: string): string => String(fields[field] ?? '').trim();
    const person = [text('FirstName'), text('LastName')].filter(Boolean).join(' ');
    const phone = text('Phone');
    return {
        id,
        objectApiName,
        name: person || text('Name') || text('Subject'),
        ...(text('Company') && { company: text('Company') }),
        ...(text('Title') && { title: text('Title') }),
        ...(objectApiName === 'Contact' && text('AccountId') && { accountId: text('AccountId') }),
        phones: phone ? [{ field: 'Phone', value: phone }] : [],
        modifiedAt: 0
    };
}
