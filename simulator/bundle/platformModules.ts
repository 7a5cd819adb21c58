/**
 * What `@salesforce/…` modules hold, as the platform makes them up: names with the namespace of the installed
 * package, labels in the user's language, facts about the user. Anything that isn't known is refused by name.
 */

export interface PlatformNames {
    /** Names with the namespace, or undefined when the org has no such thing. */
    field(object: string, field: string): { objectApiName: string; fieldApiName: string } | undefined;
    object(object: string): { objectApiName: string } | undefined;
    channel(name: string): string | undefined;
    label(name: string): boolean;
    customPermission(name: string): string | undefined;
    resource(name: string): string | undefined;
}

/**
 * The source of a made-up module.
 * @param id for example `@salesforce/schema/Task.Call_Key__c`
 * @throws Error that names what is unknown
 */
export function platformModule(id: string, names: PlatformNames): string {
    const [, kind = '', ...rest] = id.split('/');
    const what = rest.join('/');
    switch (kind) {
        case 'schema': {
            const [object = '', field, ...deeper] = what.split('.');
            if (deeper.length > 0) throw unknown(id, 'relationships in schema imports are not simulated');
            const token = field === undefined ? names.object(object) : names.field(object, field);
            if (!token) throw unknown(id, 'the org has no such field or object');
            return exported(token);
        }
        case 'messageChannel': {
            const name = names.channel(what);
            if (!name) throw unknown(id, 'the package has no such message channel');
            return exported({ name });
        }
        case 'label': {
            const label = what.replace(/^c\./, '');
            if (label === what || !names.label(label)) throw unknown(id, 'there is no such custom label');
            return fromContext(`labels[${JSON.stringify(label)}]`);
        }
        case 'customPermission': {
            const name = names.customPermission(what);
            if (!name) throw unknown(id, 'there is no such custom permission');
            return fromContext(`customPermissions.includes(${JSON.stringify(name)}) ? true : undefined`);
        }
        case 'resourceUrl': {
            const url = names.resource(what);
            if (!url) throw unknown(id, 'there is no such static resource');
            return exported(url);
        }
        case 'user':
            if (what === 'Id') return fromContext('user.id');
            if (what === 'isGuest') return exported(false);
            break;
        case 'i18n':
            if (['locale', 'lang', 'timeZone', 'dir', 'currency', 'firstDayOfWeek'].includes(what)) return fromContext(`i18n[${JSON.stringify(what)}]`);
            break;
        case 'client':
            if (what === 'formFactor') return exported('Large');
    }
    throw unknown(id, 'this module is not simulated');
}

function unknown(id: string, why: string): Error {
    return new Error(`${id}: ${why}.`);
}

function exported(value: unknown): string {
    return `export default ${JSON.stringify(value)};`;
}

/** Facts that differ by user stand in the page, not in the bundle, which all users share. */
function fromContext(expression: string): string {
    return `const { labels, customPermissions, user, i18n } = JSON.parse(document.getElementById('org-context').textContent);\nexport default ${expression};`;
}
