/**
 * The meta file of a component says what its class can hold: known targets and capabilities, properties that are public
 * members, of kinds that the target takes. No tool reads this file before the platform does.
 */
import type { Remark } from '../finding';
import { folderOf } from '../source/files';
import type { Bundle } from '../source/bundles';
import type { MetadataFile } from '../source/metadataFiles';
import type { Project } from '../source/project';
import { child, childrenOf, childText, type XmlElement } from '../source/xml';
import { CAPABILITIES, TARGETS } from './platformModules';

export function componentMetaRemarks(project: Project): Remark[] {
    return project.withSuffix('js').flatMap((file) => {
        const bundle = project.bundles.find(({ folder }) => folder === folderOf(file.path));
        return file.root && bundle ? inMeta(file, file.root, bundle) : [];
    });
}

/** The targets that a meta file lists. */
export function targetsOf(root: XmlElement): string[] {
    const targets = child(root, 'targets');
    return targets ? childrenOf(targets, 'target').map(({ text }) => text) : [];
}

/** The names of the properties that a meta file declares for a target. */
export function propertiesFor(root: XmlElement, target: string): string[] {
    return configsOf(root)
        .filter((config) => configTargets(config).includes(target))
        .flatMap((config) => childrenOf(config, 'property').map(({ attributes }) => attributes['name'] ?? ''));
}

function configsOf(root: XmlElement): XmlElement[] {
    const configs = child(root, 'targetConfigs');
    return configs ? childrenOf(configs, 'targetConfig') : [];
}

function configTargets({ attributes }: XmlElement): string[] {
    return (attributes['targets'] ?? '').split(',').map((target) => target.trim());
}

function inMeta({ path, member }: MetadataFile, root: XmlElement, bundle: Bundle): Remark[] {
    const remarks: Remark[] = [];
    const say = (at: XmlElement, message: string, cure: string): void => void remarks.push({ file: path, line: at.line, message, cure });
    const targets = targetsOf(root);
    const exposed = childText(root, 'isExposed') === 'true';

    if (member !== bundle.name) say(root, `the meta file is named ${member}, its bundle ${bundle.name}`, 'give both one name');
    if (childText(root, 'apiVersion') === '') say(root, 'there is no apiVersion', 'add <apiVersion>');
    if (exposed && targets.length === 0) say(root, `${member} is exposed and has no target`, 'list its targets, or set isExposed to false');
    if (!exposed && targets.length > 0) say(root, `${member} has targets and isn't exposed`, 'set isExposed to true, or drop the targets');
    for (const target of child(root, 'targets')?.children ?? []) {
        if (!Object.hasOwn(TARGETS, target.text)) say(target, `the platform has no target ${target.text}`, 'correct the name');
    }
    for (const capability of child(root, 'capabilities')?.children ?? []) {
        if (!CAPABILITIES.has(capability.text)) say(capability, `the platform has no capability ${capability.text}`, 'correct the name');
    }
    for (const config of configsOf(root)) inConfig(config, targets, bundle, say);
    return remarks;
}

function inConfig(config: XmlElement, targets: readonly string[], bundle: Bundle, say: (at: XmlElement, message: string, cure: string) => void): void {
    const own = configTargets(config);
    for (const target of own) {
        if (!targets.includes(target)) say(config, `the configuration is for ${target}, which isn't among the targets`, 'add the target, or drop the configuration');
    }
    if (child(config, 'objects') && own.some((target) => target !== 'lightning__RecordPage')) {
        say(config, '<objects> is for record pages alone', 'move it to a targetConfig of lightning__RecordPage');
    }
    for (const property of childrenOf(config, 'property')) {
        const { name = '', type = '' } = property.attributes;
        if (bundle.script && !bundle.script.publicMembers.has(name)) {
            say(property, `the class has no public member ${name || '(without a name)'}`, 'add @api to the member, or drop the property');
        }
        for (const target of own) {
            const kinds = TARGETS[target];
            if (kinds === undefined || kinds === 'unknown' || kinds.includes(type)) continue;
            say(property, `${target} takes no property of type ${type || '(none)'}`, kinds.length > 0 ? `use one of: ${kinds.join(', ')}` : 'drop the property');
        }
    }
}
