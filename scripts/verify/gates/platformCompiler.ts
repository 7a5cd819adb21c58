/**
 * Gate: the platform's own compiler takes every bundle, in a package with a namespace and in an org without one, and sees
 * in it what we meant: a component behind each template, public members for each property of the meta file, names in the
 * package's namespace. Needs the platform's tools; `verifyPlatform.ts` installs them.
 */
import type { Finding, Remark } from '../finding';
import { signed } from '../finding';
import { compileBundle, type CompiledBundle } from '../platform/compileBundle';
import type { PlatformTools } from '../platform/tools';
import { propertiesFor, targetsOf } from '../references/componentMeta';
import type { Bundle } from '../source/bundles';
import { readProject, type Project } from '../source/project';

/** Any will do: what matters is that names are rewritten to it. */
const TRIAL_NAMESPACE = 'patchbay';

/** Diagnostics up to this level are errors and warnings. */
const WARNING = 2;

/** An import that nothing uses: TypeScript looks after those, and the build may leave one behind. */
const UNUSED_IMPORT = 1002;

/** Compiles every bundle of the project, twice. */
export async function checkWith(tools: PlatformTools, root: string): Promise<Finding[]> {
    const project = await readProject(root);
    const remarks: Remark[] = [];
    for (const bundle of project.bundles.filter(({ script }) => script !== undefined)) {
        for (const namespace of [TRIAL_NAMESPACE, undefined]) {
            const compiled = await compileBundle(tools, { root, folder: bundle.folder, namespace });
            remarks.push(...diagnosed(bundle, compiled), ...(compiled.success ? misunderstood(bundle, compiled, namespace, project) : []));
        }
    }
    return signed('platform', unique(remarks));
}

function diagnosed({ name, folder }: Bundle, { success, diagnostics }: CompiledBundle): Remark[] {
    const serious = diagnostics.filter(({ level, code, message }) => level <= WARNING && !(code === UNUSED_IMPORT && message.includes('never used')));
    if (!success && serious.length === 0) return [{ file: folder, message: `the platform's compiler refuses ${name} without a word`, cure: 'look at the bundle' }];
    return serious.map(({ message, filename, location }) => ({
        file: filename === undefined ? folder : `${folder}/${filename}`,
        line: location?.line,
        message: message.split('\n')[0] ?? message,
        cure: "correct the source in lwc-src, as the platform's compiler asks"
    }));
}

function misunderstood(bundle: Bundle, { metadata, code }: CompiledBundle, namespace: string | undefined, project: Project): Remark[] {
    const { name, folder } = bundle;
    const file = `${folder}/${name}.js`;
    const remarks: Remark[] = [];
    if (!metadata) return [{ file, message: 'the platform says nothing of what is in it', cure: 'look at the bundle' }];
    if (code.includes('__esDecorate')) remarks.push({ file, message: 'its decorators are compiled away', cure: 'compile with the target ESNext' });
    if (bundle.templates.length > 0 && !metadata.exports.some(({ defaultExport }) => defaultExport !== undefined)) {
        remarks.push({ file, message: 'has a template and exports no component', cure: 'export the class as default' });
    }
    const members = new Set(metadata.classMembers.filter(({ decorator }) => decorator === 'api').map((member) => member.name));
    for (const property of declaredProperties(bundle, project)) {
        if (!members.has(property)) remarks.push({ file, message: `the platform sees no public member ${property}`, cure: 'add @api, or drop the property from the meta file' });
    }
    for (const { targets } of metadata.decorators.filter(({ type }) => type === 'wire')) {
        for (const target of targets.filter(({ adapter }) => adapter?.reference === undefined)) {
            remarks.push({ file, message: `the platform can't tell what ${target.name} is wired to`, cure: 'import the adapter by its name' });
        }
    }
    return [...remarks, ...(namespace === undefined ? [] : notRewritten(bundle, metadata, namespace))];
}

function declaredProperties({ folder, name }: Bundle, project: Project): string[] {
    const meta = project.withSuffix('js').find(({ path }) => path === `${folder}/${name}.js-meta.xml`)?.root;
    return meta ? [...new Set(targetsOf(meta).flatMap((target) => propertiesFor(meta, target)))] : [];
}

/** Custom names that would look for somebody else's in an org where the package is installed. */
function notRewritten({ folder }: Bundle, metadata: NonNullable<CompiledBundle['metadata']>, namespace: string): Remark[] {
    return metadata.references
        .filter(({ type, id }) => (type === 'schema' || type === 'messageChannel') && /__[cer]\b/.test(id))
        .filter(({ namespacedId }) => !namespacedId?.includes(`${namespace}__`))
        .map(({ id, file, locations }) => ({ file: `${folder}/${file}`, line: locations[0]?.startLine, message: `${id} doesn't get the package's namespace`, cure: 'import it from @salesforce/schema or @salesforce/messageChannel, without a namespace' }));
}

/** Most is the same with a namespace and without. */
function unique(remarks: readonly Remark[]): Remark[] {
    return [...new Map(remarks.map((remark) => [`${remark.file}:${remark.line ?? ''}:${remark.message}`, remark])).values()];
}
