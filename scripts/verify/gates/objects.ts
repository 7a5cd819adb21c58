/**
 * Gate: our own objects are finished. Every field says what it is for; whoever opens a record finds all of its fields, the
 * ones that tell records apart on top, lists to begin with, and a tab that can be told from the others.
 */
import type { Check, Remark } from '../finding';
import { signed } from '../finding';
import type { MetadataFile } from '../source/metadataFiles';
import { objectOf, readProject, type Project } from '../source/project';
import { childText, childrenOf, everyElement } from '../source/xml';

/** Characters of `inlineHelpText` (Metadata API, CustomField). */
const MOST_HELP = 510;

export const check: Check = async (root) => {
    const project = await readProject(root);
    const packaged = project.metadata.filter(({ path }) => path.startsWith('force-app/'));
    const fields = packaged.filter(({ suffix, member }) => suffix === 'field' && member.endsWith('__c'));
    return signed('objects', [
        ...fields.flatMap(help),
        ...packaged.filter(isOwnObject).flatMap((object) => unfinished(object, packaged, fields, project)),
        ...sameIcons(packaged.filter(({ suffix }) => suffix === 'tab'))
    ]);
};

/** An object whose records people open; not a setting, an event or a metadata type. */
function isOwnObject({ suffix, member, root }: MetadataFile): boolean {
    return suffix === 'object' && member.endsWith('__c') && root !== undefined && childText(root, 'customSettingsType') === '';
}

function help({ path, root, member }: MetadataFile): Remark[] {
    const text = root ? childText(root, 'inlineHelpText') : '';
    if (text === '') return [{ file: path, message: `${member} has no help text`, cure: 'say in <inlineHelpText> what it is for' }];
    if (text.length > MOST_HELP) return [{ file: path, message: `${member} has ${text.length} characters of help text, a field takes ${MOST_HELP}`, cure: 'shorten it' }];
    return [];
}

function unfinished(object: MetadataFile, packaged: readonly MetadataFile[], fields: readonly MetadataFile[], project: Project): Remark[] {
    const { path, member, root } = object;
    const say = (message: string, cure: string): Remark[] => [{ file: path, message: `${member} ${message}`, cure }];
    const below = `/objects/${member}/`;
    const layouts = packaged.filter((file) => file.suffix === 'layout' && file.member.startsWith(`${member}-`));
    const compact = root ? childText(root, 'compactLayoutAssignment') : '';
    const compactLayouts = packaged.filter((file) => file.suffix === 'compactLayout' && file.path.includes(below));
    return [
        ...(layouts.length === 0 ? say('has no page layout', 'add one with all its fields to force-app/main/default/layouts') : []),
        ...layouts.flatMap((layout) => notOnLayout(layout, fields.filter((field) => objectOf(field) === member))),
        ...(compactLayouts.some((layout) => layout.member === compact) ? [] : say('has no compact layout of its own', 'add one, and name it in <compactLayoutAssignment>')),
        ...(packaged.some((file) => file.suffix === 'listView' && file.path.includes(below)) ? [] : say('has no list view', `add one to ${below.slice(1)}listViews`)),
        ...(project.defined('tab', member, path) ? [] : say('has no tab', 'add one to force-app/main/default/tabs'))
    ];
}

function notOnLayout(layout: MetadataFile, fields: readonly MetadataFile[]): Remark[] {
    if (!layout.root) return [];
    const shown = new Set([...everyElement(layout.root)].flatMap((element) => childrenOf(element, 'layoutItems')).map((item) => childText(item, 'field')));
    return fields.filter(({ member }) => !shown.has(member)).map(({ member }) => ({ file: layout.path, message: `${member} isn't on the layout`, cure: 'add a <layoutItems> for it' }));
}

function sameIcons(tabs: readonly MetadataFile[]): Remark[] {
    const icon = ({ root }: MetadataFile): string => (root ? childText(root, 'motif') : '');
    return tabs.flatMap((tab, index) => {
        const before = tabs.slice(0, index).find((other) => icon(other) === icon(tab));
        return before ? [{ file: tab.path, message: `the tab ${tab.member} has the icon of ${before.member}, ${icon(tab)}`, cure: 'choose another <motif>' }] : [];
    });
}
