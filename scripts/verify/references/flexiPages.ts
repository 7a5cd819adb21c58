/**
 * What stands on a Lightning page or in a utility bar: our components exist, may stand there, and have the properties
 * that are set. Components of the platform (`force:…`, `opencti:…`) can't be looked up from here.
 */
import type { Remark } from '../finding';
import type { MetadataFile } from '../source/metadataFiles';
import type { Project } from '../source/project';
import { childrenOf, childText, everyElement, type XmlElement } from '../source/xml';
import { propertiesFor, targetsOf } from './componentMeta';
import { TARGET_OF_PAGE } from './platformModules';

export function flexiPageRemarks(project: Project): Remark[] {
    return project.withSuffix('flexipage').flatMap((file) => (file.root ? onPage(file, file.root, project) : []));
}

function onPage(file: MetadataFile, root: XmlElement, project: Project): Remark[] {
    const pageType = childText(root, 'type');
    return [...everyElement(root)].filter(({ name }) => name === 'componentInstance').flatMap((instance) => onInstance(instance, pageType, file, project));
}

function onInstance(instance: XmlElement, pageType: string, { path }: MetadataFile, project: Project): Remark[] {
    const written = childText(instance, 'componentName');
    const own = /^(?:c:)?(\w+)$/.exec(written)?.[1];
    if (own === undefined) return [];
    const say = (at: XmlElement, message: string, cure: string): Remark => ({ file: path, line: at.line, message, cure });
    const bundle = project.bundle(own, path);
    if (!bundle) return [say(instance, `there is no component ${own}`, 'correct the name, or build the component')];
    const meta = project.withSuffix('js').find((file) => file.path === `${bundle.folder}/${own}.js-meta.xml`)?.root;
    const target = TARGET_OF_PAGE[pageType];
    if (!meta || target === undefined) return [];

    const remarks: Remark[] = [];
    if (childText(meta, 'isExposed') !== 'true') remarks.push(say(instance, `${own} isn't exposed`, 'set isExposed to true in its meta file'));
    if (!targetsOf(meta).includes(target)) remarks.push(say(instance, `${own} isn't made for ${pageType}`, `add the target ${target} to its meta file`));
    const properties = propertiesFor(meta, target);
    for (const property of childrenOf(instance, 'componentInstanceProperties')) {
        const name = childText(property, 'name');
        // Decorators are the page's own: label, icon and size of a utility.
        if (childText(property, 'type') === 'decorator' || properties.includes(name)) continue;
        remarks.push(say(property, `${own} has no property ${name} for ${target}`, 'declare it in the meta file, or drop it'));
    }
    return remarks;
}
