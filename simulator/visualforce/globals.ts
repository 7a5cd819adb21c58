/**
 * Global variables of merge fields as a user of a page sees them. In a package's page names carry no namespace; they mean the
 * package's own parts. What isn't here is refused.
 */
import { NotSimulated } from '../org/errors';
import { shortId } from '../org/ids';
import type { MetadataSet } from '../org/metadata/metadata';
import type { Namer } from '../org/metadata/metadata';
import type { Org } from '../org/org';
import { isId } from '../org/ids';
import { VisualforceError } from './errors';

export type MergeValue = string | number | boolean | null;

export interface PageContext {
    readonly org: Org;
    readonly userId: string;
    /** The request's address. */
    readonly url: URL;
    /** The metadata that the page belongs to, and how its names are outside. */
    readonly source: MetadataSet;
    readonly namer: Namer;
    readonly file: string;
}

type Global = (context: PageContext, path: readonly string[]) => MergeValue;

/** The value of `$Name.path`. */
export function globalValue(context: PageContext, name: string, path: readonly string[]): MergeValue {
    const global = GLOBALS[name.toLowerCase()];
    if (global === undefined) throw new NotSimulated(`the global variable ${name} (${context.file})`);
    return global(context, path);
}

const GLOBALS: Readonly<Record<string, Global>> = {
    $label: ({ org, userId, source, namer, file }, path) => {
        const name = single('$Label', path, file);
        const label = source.labels.find((one) => one.name === namer.local(name));
        if (label === undefined) throw new VisualforceError(file, `Field $Label.${name} does not exist. Check spelling.`);
        const language = String(org.record(userId)?.row['LanguageLocaleKey'] ?? 'en_US');
        return label.translations[language] ?? label.value;
    },
    $setup: ({ org, userId, namer, file }, [object = '', field = '', ...more]) => {
        if (more.length > 0) throw new VisualforceError(file, `Field $Setup.${[object, field, ...more].join('.')} does not exist. Check spelling.`);
        const setting = org.setting(namer.custom(object), userId);
        const value = setting[namer.custom(field)];
        if (value === undefined) throw new VisualforceError(file, `Field $Setup.${object}.${field} does not exist. Check spelling.`);
        return value;
    },
    $user: ({ org, userId, namer, file }, path) => {
        const field = single('$User', path, file);
        // Lightning Experience, the only interface that is simulated.
        if (field === 'UITheme' || field === 'UIThemeDisplayed') return 'Theme4d';
        return ofRecord(org, userId, namer.custom(field), '$User', file);
    },
    $organization: ({ org, file }, path) => ofRecord(org, org.organizationId, single('$Organization', path, file), '$Organization', file),
    $resource: ({ org, source, namer, file }, path) => {
        const name = single('$Resource', path, file);
        if (!source.staticResources.some((one) => one.name === namer.local(name))) throw new VisualforceError(file, `Static Resource named ${name} does not exist. Check spelling.`);
        return `/resource/${org.openedAt}/${namer.part(name)}`;
    },
    $asset: (_context, path) => {
        if (path.join('.') === 'SLDS') return '/slds';
        throw new NotSimulated(`$Asset.${path.join('.')}`);
    },
    $currentpage: ({ url, file }, [first = '', parameter]) => {
        if (first !== 'parameters' || parameter === undefined) throw new NotSimulated(`$CurrentPage.${first} (${file})`);
        return url.searchParams.get(parameter);
    },
    $permission: ({ org, userId, source, namer, file }, path) => {
        const name = single('$Permission', path, file);
        if (!source.customPermissions.some((one) => one.name === namer.local(name))) throw new VisualforceError(file, `Field $Permission.${name} does not exist. Check spelling.`);
        return org.as(userId).access.customPermission(namer.part(name));
    }
};

function single(name: string, path: readonly string[], file: string): string {
    const [only, ...more] = path;
    if (only === undefined || more.length > 0) throw new VisualforceError(file, `Field ${[name, ...path].join('.')} does not exist. Check spelling.`);
    return only;
}

/** Ids are in the short form that pages and formulas use; who needs the long one must not rely on it. */
function ofRecord(org: Org, id: string, field: string, name: string, file: string): MergeValue {
    const value = org.record(id)?.row[field];
    if (value === undefined) throw new VisualforceError(file, `Field ${name}.${field} does not exist. Check spelling.`);
    return typeof value === 'string' && value.length === 18 && isId(value) ? shortId(value) : value;
}
