/**
 * Gate: custom labels. Each is short enough, has a name of its own and is used; each that is used is there; the places for
 * values (`{name}`) are well-formed. What translations must be is in `../labels/translations`.
 */
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import { filesBelow, lineAt, readText } from '../source/files';
import { panelLabels } from '../source/panelLabels';
import { readProject, type Label, type Project } from '../source/project';
import { everyElement } from '../source/xml';
import { brokenPlace, MOST_CHARACTERS } from '../labels/text';
import { translationRemarks } from '../labels/translations';

const LABEL_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;

interface Use {
    readonly name: string;
    readonly file: string;
    readonly line: number;
}

/** Holds the labels of the package against their limits, their uses and their translations. */
export const check: Check = async (root) => {
    const project = await readProject(root);
    const uses = [...(await usesInCode(root)), ...usesOf(project)];
    return signed('labels', [
        ...project.labels.flatMap((label) => inLabel(label, project.labels)),
        ...unused(project.labels, uses),
        ...undefinedUses(project.labels, uses),
        ...(await translationRemarks(project))
    ]);
};

function inLabel(label: Label, labels: readonly Label[]): Remark[] {
    const { name, value, file, line } = label;
    const remarks: Remark[] = [];
    const say = (message: string, cure: string): void => void remarks.push({ file, line, message, cure });
    if (!LABEL_NAME.test(name)) say(`"${name}" can't be a label's name`, 'letters, digits and single underscores, a letter first');
    if (labels.find((other) => other.name === name) !== label) say(`a second label is named ${name}`, 'rename or drop one');
    if (value === '') say(`${name} has no text`, 'write its <value>');
    if (value.length > MOST_CHARACTERS) say(`${name} has ${value.length} characters, a label holds ${MOST_CHARACTERS}`, 'shorten it');
    const broken = brokenPlace(value);
    if (broken !== undefined) say(`${name}: "${broken}" is no place for a value`, 'write {name}: letters and digits between one pair of braces');
    return remarks;
}

function unused(labels: readonly Label[], uses: readonly Use[]): Remark[] {
    const used = new Set(uses.map(({ name }) => name));
    return labels
        .filter(({ name }) => !used.has(name))
        .map(({ name, file, line }) => ({ file, line, message: `${name} is used nowhere`, cure: 'drop it, or use it in a component, a page or the list of the panel' }));
}

function undefinedUses(labels: readonly Label[], uses: readonly Use[]): Remark[] {
    const names = new Set(labels.map(({ name }) => name));
    return uses
        .filter(({ name }) => !names.has(name))
        .map(({ name, file, line }) => ({ file, line, message: `there is no label ${name}`, cure: 'correct the name, or add it to force-app/main/default/labels' }));
}

/** Uses in what people write; the built bundles say the same once more. */
async function usesInCode(root: string): Promise<Use[]> {
    const paths = (await filesBelow(root, 'lwc-src')).filter((path) => /\.(ts|js|html)$/.test(path) && !path.includes('/__tests__/'));
    const texts = await Promise.all(paths.map(async (path) => ({ path, text: await readText(root, path) })));
    return [...texts.flatMap(({ path, text }) => matches(text, path, /@salesforce\/label\/c\.(\w+)/g)), ...(await panelLabels(root))];
}

/** Uses in what is deployed: components, pages, and metadata with formulas or page properties. */
function usesOf(project: Project): Use[] {
    const inComponents = project.bundles.flatMap(({ scripts }) =>
        scripts.flatMap(({ path, imports }) =>
            imports.flatMap(({ specifier, line }) => matches(specifier, path, /^@salesforce\/label\/c\.(\w+)$/g).map((use) => ({ ...use, line })))
        )
    );
    const pattern = /\$Label\.(?:c\.)?(\w+)(?!\w*\.)/g;
    const inPages = project.markup.flatMap(({ path, text }) => matches(text, path, pattern));
    const inMetadata = project.metadata.flatMap(({ path, root }) =>
        root ? [...everyElement(root)].flatMap(({ text, line }) => matches(text, path, pattern).map((use) => ({ ...use, line }))) : []
    );
    return [...inComponents, ...inPages, ...inMetadata];
}

function matches(text: string, file: string, pattern: RegExp): Use[] {
    return [...text.matchAll(pattern)].map((match) => ({ name: match[1] ?? '', file, line: lineAt(text, match.index) }));
}
