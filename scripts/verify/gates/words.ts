/**
 * Gate: the project's text speaks of the product alone. No path or registry of somebody's machine, no source that a
 * reader can't open, no download address in the lock file, no Apex, and no file that has grown too long to be one idea.
 */
import { homedir } from 'node:os';
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import { filesBelow, lineAt, nameOf, readText } from '../source/files';

const MOST_LINES = 400;
const KEPT_SHORT = /^(?:lwc-src|simulator|scripts)\/.*\.(?:ts|js|html|css)$/;

/** What the build makes for itself, and what the gates are tried on: that has everything that shouldn't be. */
const LEFT_OUT = ['build', 'tests/samples', 'scripts/verify/__tests__'];

const BINARY = /\.(?:png|jpe?g|gif|ico|svgz|woff2?|ttf|mp3|wav|ogg|zip|wasm|pdf|mp4|webm)$/i;

/** Folders that stand on one machine and on no other. */
const MACHINE_PATHS: readonly RegExp[] = [
    /(?<![\w.:/-])\/(?:home|Users|root|work|workspace|mnt)\/[\w.-]+/g,
    /\b[A-Z]:\\(?:Users|work|src)\\[\w.-]+/g
];

const REGISTRIES: readonly RegExp[] = [
    /\b(?:registry\.[\w-]+\.\w+|npm\.pkg\.github\.com|[\w.-]*(?:artifactory|verdaccio|jfrog)[\w-]*\.[\w.-]+|[\w.-]*nexus[\w-]*\.[\w.-]+\/repository)/gi,
    /\blocalhost:4873\b/g
];

/** Notes of somebody's own, cited by name or by paragraph. RFCs have numbers, guides have titles; types begin with a capital. */
const PRIVATE_SOURCES: readonly RegExp[] = [
    /\bfacts: (?!typeof |keyof |readonly )[a-z][\w-]*(?= [a-z§])/g,
    /\bfacts\/[\w-]+\.md\b/g,
    /(?<![\w-])(?!(?:and|or|to) )[a-z][a-z-]* §\d[\d.]*/g
];

const APEX_FILE = /\.(?:cls|trigger)(?:-meta\.xml)?$/;

/** Reads every text file of the project. */
export const check: Check = async (root) => {
    const paths = (await filesBelow(root, '.', LEFT_OUT)).filter((path) => !BINARY.test(path));
    return signed('words', (await Promise.all(paths.map(async (path) => inFile(path, await readText(root, path), root)))).flat());
};

function inFile(path: string, text: string, root: string): Remark[] {
    if (APEX_FILE.test(path)) return [{ file: path, message: 'is Apex', cure: 'the package goes without: drop it' }];
    if (nameOf(path) === 'package-lock.json') return downloadAddresses(path, text);
    return [...strangers(path, text, root), ...tooLong(path, text)];
}

function strangers(file: string, text: string, root: string): Remark[] {
    const literal = (path: string): RegExp => new RegExp(`${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g');
    // The root of a container's file system names nothing.
    const own = [root, homedir()].filter((path) => path.split('/').length > 2).map(literal);
    const paths = [...MACHINE_PATHS, ...own].flatMap((pattern) => found(text, pattern).map((hit) => ({ ...hit, message: `${hit.match} is a path of one machine`, cure: 'write it relative to the project' })));
    const hosts = [...REGISTRIES, ...ownRegistry()].flatMap((pattern) => found(text, pattern).map((hit) => ({ ...hit, message: `${hit.match} is a package registry`, cure: 'leave it to each machine\'s npm configuration' })));
    const sources = PRIVATE_SOURCES.flatMap((pattern) =>
        found(text, pattern).map((hit) => ({ ...hit, message: `"${hit.match}" is a source that a reader can't open`, cure: 'name the public one: the guide and its page, the RFC and its section' }))
    );
    const lines = new Set<number>();
    return [...paths, ...hosts, ...sources].flatMap(({ line, message, cure }) => {
        if (lines.has(line)) return [];
        lines.add(line);
        return [{ file, line, message, cure }];
    });
}

/** The registry that npm uses here, as npm hands it to its scripts. */
function ownRegistry(): RegExp[] {
    const address = process.env['npm_config_registry'];
    if (address === undefined || !URL.canParse(address)) return [];
    return [new RegExp(new URL(address).host.replaceAll('.', '\\.'), 'g')];
}

function found(text: string, pattern: RegExp): { match: string; line: number }[] {
    return [...text.matchAll(pattern)].map((hit) => ({ match: hit[0], line: lineAt(text, hit.index) }));
}

/** Addresses of packages tie the lock file to one registry; npm finds packages by name and checks them by their sums. */
function downloadAddresses(file: string, text: string): Remark[] {
    return found(text, /"resolved":\s*"(?:https?|git\+\w+):[^"]*"/g).map(({ line }) => ({
        file,
        line,
        message: 'a download address is in the lock file',
        cure: 'npm install with omit-lockfile-registry-resolved=true, as .npmrc has it'
    }));
}

function tooLong(file: string, text: string): Remark[] {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (!KEPT_SHORT.test(file) || lines <= MOST_LINES) return [];
    return [{ file, message: `has ${lines} lines, more than ${MOST_LINES}`, cure: 'split it: one idea a file' }];
}
