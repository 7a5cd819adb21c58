/**
 * Every module that a deployed component imports is there: of the platform, of the package, or in the bundle itself.
 * The platform's compiler takes unknown names of `lightning/*`, `c/*` and npm alike.
 */
import type { Remark } from '../finding';
import type { Bundle } from '../source/bundles';
import type { ComponentScript, ModuleImport } from '../source/componentScript';
import { folderOf } from '../source/files';
import type { Project } from '../source/project';
import { platformModules } from './platformModules';

/** Kinds of `@salesforce/<kind>/…` that need nothing of ours. */
const PLATFORM_KINDS: ReadonlySet<string> = new Set(['user', 'userPermission', 'i18n', 'client', 'community', 'site']);

interface Place {
    readonly project: Project;
    readonly bundle: Bundle;
    readonly script: ComponentScript;
}

type Verdict = { readonly message: string; readonly cure: string } | undefined;

export function importRemarks(project: Project): Remark[] {
    return project.bundles.flatMap((bundle) =>
        bundle.scripts.flatMap((script) =>
            script.imports.flatMap((each) => {
                const verdict = judge(each, { project, bundle, script });
                return verdict ? [{ file: script.path, line: each.line, ...verdict }] : [];
            })
        )
    );
}

function judge({ specifier }: ModuleImport, place: Place): Verdict {
    const [first = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    if (first.startsWith('.')) return inBundle(specifier, place);
    if (specifier === 'lwc') return undefined;
    if (first === 'lightning') {
        if (platformModules().modules.has(name)) return undefined;
        return { message: `the platform has no module ${specifier}`, cure: 'correct the name; the base components and the platform modules are known' };
    }
    if (first === 'c') {
        if (place.project.bundle(name, place.script.path)) return undefined;
        return { message: `the package has no component c/${name}`, cure: 'correct the name, or add the component to lwc-src/components' };
    }
    if (first === '@salesforce') return ofSalesforce(rest, specifier, place);
    return { message: `${specifier} isn't there on the platform`, cure: 'bundle it into a service module, or write what is needed of it' };
}

function inBundle(specifier: string, { bundle, script }: Place): Verdict {
    const target = new URL(specifier, `file:///${folderOf(script.path)}/`).pathname.slice(1);
    if (['', '.js', '.html', '.css'].some((ending) => bundle.files.includes(`${target}${ending}`))) return undefined;
    return { message: `the bundle has no file for ${specifier}`, cure: 'a bundle imports its own files alone; share code through a service module' };
}

function ofSalesforce([kind = '', ...rest]: readonly string[], specifier: string, place: Place): Verdict {
    const { project, script } = place;
    const name = rest.join('/');
    const missing = (what: string, where: string): Verdict => ({ message: `${specifier}: the package has no ${what}`, cure: `correct the name, or add it to ${where}` });
    switch (kind) {
        case 'label': {
            const label = /^c\.(\w+)$/.exec(name)?.[1];
            if (label === undefined) return { message: `${specifier} doesn't name a label`, cure: 'write @salesforce/label/c.Name' };
            return project.label(label, script.path) ? undefined : missing(`label ${label}`, 'force-app/main/default/labels');
        }
        case 'schema':
            return schema(name, place);
        case 'messageChannel': {
            const channel = name.replace(/__c$/, '');
            if (!name.endsWith('__c')) return { message: `${specifier} doesn't name a custom channel`, cure: 'add __c to the name' };
            return project.defined('messageChannel', channel, script.path) ? undefined : missing(`message channel ${channel}`, 'force-app/main/default/messageChannels');
        }
        case 'resourceUrl':
            return project.defined('resource', name, script.path) ? undefined : missing(`static resource ${name}`, 'force-app/main/default/staticresources');
        case 'customPermission':
            return project.defined('customPermission', name, script.path) ? undefined : missing(`custom permission ${name}`, 'force-app/main/default/customPermissions');
        case 'apex':
        case 'apexContinuation':
            return { message: `${specifier} needs Apex, and there is none`, cure: 'use lightning/uiRecordApi or lightning/graphql' };
        default:
            if (PLATFORM_KINDS.has(kind)) return undefined;
            return { message: `the platform has no module ${specifier}`, cure: 'correct the name' };
    }
}

function schema(name: string, { project, script }: Place): Verdict {
    const [object = '', ...path] = name.split('.');
    const message = `@salesforce/schema/${name}: the package has no`;
    if (object.endsWith('__c') && !project.object(object, script.path)) return { message: `${message} object ${object}`, cure: 'correct the name, or add it to force-app/main/default/objects' };
    const [field = ''] = path;
    // Through a relationship the first step is the lookup itself; what it leads to may be anybody's.
    const own = field.endsWith('__r') ? field.replace(/__r$/, '__c') : field;
    if (own.endsWith('__c') && !project.field(object, own, script.path)) {
        return { message: `${message} field ${own} of ${object}`, cure: "correct the name, or add it to the object's fields" };
    }
    return undefined;
}
