/** People by name, and colleagues by extension: the admin's table of extensions, and users with their own. */
import type { Colleague } from '../../core/people/colleague';
import { RecordError } from '../../core/errors';
import type { StoredExtension } from '../../core/setup/orgSetup';
import type { Candidate } from '../../core/match/candidate';
import type { DeskLink } from './deskRecords';

export interface PeopleDirectory {
    /**
     * Everybody of the company who has an extension, wherever that is kept.
     * @throws RecordError `absent` where nobody can list them
     */
    colleagues(): Promise<readonly Colleague[]>;
    /**
     * Records whose name holds the text or whose number begins so, with their telephone numbers.
     * @throws RecordError `absent` where nobody can search for text
     */
    byText(text: string): Promise<readonly Candidate[]>;
}

/**
 * @param desk what asks the Desk for users
 * @param table the admin's table, as far as it is known; an extension in it is whose it says
 */
export function deskPeople(desk: DeskLink, table: () => readonly StoredExtension[]): PeopleDirectory {
    return {
        async colleagues() {
            const listed = table().map(({ extension, label, userId, userName }): Colleague => ({ id: userId ?? extension, name: userName || label || extension, extension }));
            const users = await desk.ask('findColleagues', {}).then(({ candidates }) => candidates.flatMap(colleagueOf), (error: unknown) => {
                // Without the Desk the table is what there is.
                if (listed.length > 0 && error instanceof RecordError) return [];
                throw error;
            });
            const own = new Set(listed.map(({ extension }) => extension));
            return [...listed, ...users.filter(({ extension }) => !own.has(extension))];
        },
        byText: async (text) => (await desk.ask('findByName', { text })).candidates
    };
}

function colleagueOf({ id, name, title, phones }: Candidate): Colleague[] {
    const extension = phones.find(({ field }) => field === 'Extension')?.value.trim();
    return extension ? [{ id, name, extension, ...(title !== undefined && { title }) }] : [];
}
