/**
 * `npm run docs:checks`: the page of what "Check" in Phone Setup may find, from the same lists and labels as the product,
 * so that it can't say anything else. A test holds the page against them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CHECKS } from '../lwc-src/core/checks/check';

const ROOT = path.resolve(import.meta.dirname, '..');
const LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
export const PAGE = 'docs/admin/checks.md';
const LOOKED_AT_BY: Readonly<Record<keyof typeof CHECKS, string>> = { panel: 'By the phone, in its frame', org: 'In Salesforce, as the user who asks' };

/** The page's text, from the labels. */
export async function checksPage(root: string): Promise<string> {
    const xml = await readFile(path.join(root, LABELS), 'utf8');
    const label = (name: string): string => {
        const value = new RegExp(`<fullName>${name}</fullName>[\\s\\S]*?<value>([^<]*)</value>`).exec(xml)?.[1];
        if (value === undefined) throw new Error(`There is no label ${name}.`);
        return value.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll('|', '\\|');
    };
    const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
    const sections = Object.entries(CHECKS).map(([by, checks]) => {
        const rows = Object.entries(checks as Readonly<Record<string, readonly string[]>>).flatMap(([check, causes]) =>
            [`| ${label(`checkName${capital(check)}`)} | ${label('checkPassed')} |  | \`${check} passed\` |`, ...causes.map((cause) => `|  | ${label(`checkCause${capital(cause)}`)} | ${label(`checkCure${capital(cause)}`)} | \`${check} failed ${cause}\` |`)]
        );
        return `## ${LOOKED_AT_BY[by as keyof typeof CHECKS]}\n\n| check | what it says | what to do | in the copy for support |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    });
    const intro = [
        '# Check my set-up',
        '',
        'Phone Setup, Check. Run it as the person who has the trouble: it looks with their browser and their rights. It takes a few seconds and changes nothing.',
        'Agents have the same page as **Check My Phone** in the App Launcher, and the Desk leads there when the phone is silent.',
        'What nobody can look at is said to be so; it counts neither as good nor as bad. **Copy for support** holds the words of the last column, never a number, a name of',
        'a person, an address or a password.',
        '',
        'This page is made by `npm run docs:checks` from what the product itself says. Each line of the tables is brought about by the tests',
        '`lwc-src/softphone/checks/__tests__/checks.test.ts` and `lwc-src/components/setupChecker/__tests__/setupChecker.test.ts`, which fail when one is missing.',
        ''
    ];
    return `${intro.join('\n')}\n${sections.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) await writeFile(path.join(ROOT, PAGE), await checksPage(ROOT));
