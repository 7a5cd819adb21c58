/** A small org of its own for the tests: metadata of `fixtures/project`, an agent, a second agent and an administrator, a clock that tests turn. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PlatformError } from '../errors';
import { openOrg } from '../org';
import type { Org, OrgOptions } from '../org';
import type { Session } from '../session';

export const PROJECT = join(import.meta.dirname, 'fixtures', 'project');

export interface Fixture {
    readonly org: Org;
    readonly clock: { now: number };
    readonly agent: Session;
    readonly colleague: Session;
    readonly admin: Session;
    readonly system: Session;
}

/** A Sunday in November. */
export const START = Date.parse('2026-11-22T10:00:00.400Z');

/** An org with its users; the agents have the permission set of the fixture. */
export async function open(options: Partial<OrgOptions> & { withoutPermissionSet?: boolean } = {}): Promise<Fixture> {
    const clock = { now: START };
    const org = await openOrg({ root: PROJECT, namespace: '', now: () => clock.now, ...options });
    const agent = addUser(org, 'Ada', 'Agent');
    const colleague = addUser(org, 'Ben', 'Agent');
    const admin = addUser(org, 'Nora', 'Admin', org.profiles.administrator);
    if (options.withoutPermissionSet !== true) for (const id of [agent, colleague]) org.assignPermissionSet(id, 'Agent');
    return { org, clock, agent: org.as(agent), colleague: org.as(colleague), admin: org.as(admin), system: org.system() };
}

/** Makes a user and gives the id. */
export function addUser(org: Org, firstName: string, lastName: string, profile = org.profiles.standardUser, more: Record<string, unknown> = {}): string {
    const address = `${firstName}.${lastName}@fixture.example`.toLowerCase();
    return org.system().create('User', { FirstName: firstName, LastName: lastName, Alias: firstName.toLowerCase(), Username: address, Email: address, ProfileId: profile, ...more });
}

/** The fixture's project with files added or replaced, somewhere else, for as long as the tests run. */
export function projectWith(files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), 'simulator-org-'));
    process.once('exit', () => rmSync(root, { recursive: true, force: true }));
    cpSync(PROJECT, root, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
    }
    return root;
}

/** For `assert.throws`: the platform refuses with a code, about these fields, in words that match. */
export function refuses(code: string, { fields, words }: { fields?: readonly string[]; words?: RegExp } = {}): (error: unknown) => boolean {
    return (error) => {
        if (!(error instanceof PlatformError)) throw error;
        const [problem] = error.problems;
        if (problem?.code !== code) throw new Error(`expected ${code}, got ${error.message}`);
        if (fields && problem.fields.join() !== fields.join()) throw new Error(`expected the fields ${fields.join()}, got ${problem.fields.join()}`);
        if (words && !words.test(problem.message)) throw new Error(`expected words like ${String(words)}, got ${problem.message}`);
        return true;
    };
}

/** For `assert.throws`: the simulator says that it doesn't simulate something. */
export function notSimulated(what: RegExp): (error: unknown) => boolean {
    return (error) => error instanceof Error && error.name === 'NotSimulated' && what.test(error.message);
}
