/**
 * A list of people as an admin pastes it from a spreadsheet (U10b): one a line, extension, name, e-mail, direct number. All
 * that is wrong is named with its line; who is there already under the same name is left as is.
 */

export interface PastedPerson {
    readonly extension: string;
    readonly name: string;
    readonly email?: string;
    readonly directNumber?: string;
}

export interface PastedProblem {
    /** From 1, as a person counts. */
    readonly line: number;
    readonly problem: 'missing' | 'notDigits' | 'twice' | 'taken' | 'notAnEmail' | 'tooMany';
    readonly value: string;
    /** Whose the extension is, with `taken`. */
    readonly name?: string;
}

const MOST = 2_000;

/** @param known who is there already, by extension */
export function pastedPeople(text: string, known: ReadonlyMap<string, string>): { readonly people: readonly PastedPerson[]; readonly problems: readonly PastedProblem[] } {
    const people: PastedPerson[] = [];
    const problems: PastedProblem[] = [];
    const seen = new Set<string>();
    const lines = text.split(/\r?\n/);
    const wrong = (line: number, problem: PastedProblem['problem'], value: string, name?: string): void => void problems.push({ line, problem, value, ...(name !== undefined && { name }) });
    for (const [index, content] of lines.entries()) {
        const line = index + 1;
        if (content.trim() === '') continue;
        const [extension, name = '', email = '', directNumber = ''] = content.split(/[\t;,]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')) as [string, ...string[]];
        const owner = known.get(extension);
        if (extension === '') wrong(line, 'missing', content.trim());
        else if (!/^[\d*#]{1,20}$/.test(extension)) {
            // A line of headings is no person.
            if (line > 1 || /\d/.test(content)) wrong(line, 'notDigits', extension);
        } else if (seen.has(extension)) wrong(line, 'twice', extension);
        else if (owner !== undefined && name !== '' && owner !== name) wrong(line, 'taken', extension, owner);
        else if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) wrong(line, 'notAnEmail', email);
        else if (owner === undefined) people.push({ extension, name: name || extension, ...(email && { email }), ...(directNumber && { directNumber }) });
        seen.add(extension);
    }
    if (people.length + known.size > MOST) wrong(lines.length, 'tooMany', String(people.length));
    return { people, problems };
}
