/**
 * Elements of metadata that name another part of the project by its file name: tabs of an app, pages of a permission
 * set. One table says which element names what; custom objects and fields are looked after in `customNames`.
 */
import type { Remark } from '../finding';
import type { MetadataFile } from '../source/metadataFiles';
import type { Project } from '../source/project';
import { everyElement, type XmlElement } from '../source/xml';

interface NamedPart {
    /** The element that holds the name, and the one it stands in; the root when `within` is missing. */
    readonly element: string;
    readonly within?: string;
    /** The suffix of the file that must be there; `bundle` for a component, `apex` for what must not be there at all. */
    readonly names: string;
    readonly what: string;
}

/** Names with these beginnings are the platform's own. */
const STANDARD = /^standard(?:-|__)|^(?:Salesforce|sfdcInternal)\b/;

const NAMED_PARTS: Readonly<Record<string, readonly NamedPart[]>> = {
    permissionset: [
        { element: 'application', within: 'applicationVisibilities', names: 'app', what: 'application' },
        { element: 'apexClass', within: 'classAccesses', names: 'apex', what: 'Apex class' },
        { element: 'name', within: 'customPermissions', names: 'customPermission', what: 'custom permission' },
        { element: 'apexPage', within: 'pageAccesses', names: 'page', what: 'page' },
        { element: 'flow', within: 'flowAccesses', names: 'flow', what: 'flow' },
        { element: 'tab', within: 'tabSettings', names: 'tab', what: 'tab' }
    ],
    permissionsetgroup: [{ element: 'permissionSets', names: 'permissionset', what: 'permission set' }],
    customPermission: [{ element: 'customPermission', within: 'requiredPermission', names: 'customPermission', what: 'custom permission' }],
    app: [
        { element: 'utilityBar', names: 'flexipage', what: 'utility bar' },
        { element: 'tabs', names: 'tab', what: 'tab' },
        { element: 'content', within: 'actionOverrides', names: 'flexipage', what: 'page' },
        { element: 'content', within: 'profileActionOverrides', names: 'flexipage', what: 'page' }
    ],
    tab: [
        { element: 'flexiPage', names: 'flexipage', what: 'Lightning page' },
        { element: 'page', names: 'page', what: 'Visualforce page' },
        { element: 'lwcComponent', names: 'bundle', what: 'component' }
    ],
    quickAction: [
        { element: 'lightningWebComponent', names: 'bundle', what: 'component' },
        { element: 'page', names: 'page', what: 'Visualforce page' }
    ],
    dashboard: [{ element: 'report', within: 'dashboardComponent', names: 'report', what: 'report' }],
    flexipage: [{ element: 'parentFlexiPage', names: 'flexipage', what: 'Lightning page' }]
};

export function namedPartRemarks(project: Project): Remark[] {
    return project.metadata.flatMap((file) => [...(NAMED_PARTS[file.suffix] ?? []).flatMap((part) => missing(file, part, project)), ...objectTab(file, project)]);
}

function missing(file: MetadataFile, part: NamedPart, project: Project): Remark[] {
    if (!file.root) return [];
    const holders = part.within === undefined ? [file.root] : [...everyElement(file.root)].filter(({ name }) => name === part.within);
    return holders
        .flatMap((holder) => holder.children.filter(({ name }) => name === part.element))
        .filter((element) => !isThere(element, part, file, project))
        .map((element) => ({
            file: file.path,
            line: element.line,
            message: part.names === 'apex' ? `${element.text} is Apex, and there is none` : `there is no ${part.what} ${element.text}`,
            cure: part.names === 'apex' ? 'drop the element' : `correct <${element.name}>, or add the ${part.what}`
        }));
}

function isThere({ text }: XmlElement, { names }: NamedPart, { path }: MetadataFile, project: Project): boolean {
    if (STANDARD.test(text)) return true;
    if (names === 'bundle') return project.bundle(text.replace(/^c:/, ''), path) !== undefined;
    // Reports are named with their folder.
    if (names === 'report') return project.metadata.some((file) => file.path.endsWith(`/reports/${text}.report-meta.xml`));
    return project.defined(names, text, path) !== undefined;
}

/** The tab of an object has no name in it: it is called as the object is. */
function objectTab({ suffix, path, member, root }: MetadataFile, project: Project): Remark[] {
    if (suffix !== 'tab' || !root) return [];
    const ofObject = root.children.find(({ name }) => name === 'customObject')?.text === 'true';
    if (!ofObject || project.object(member, path)) return [];
    return [{ file: path, line: root.line, message: `there is no object ${member} for this tab`, cure: 'name the tab as its object' }];
}
