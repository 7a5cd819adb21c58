/**
 * The product's components as Lightning loads them in an org: compiled by the platform's own compiler and evaluated inside
 * Lightning Web Security, with everything that isn't the package's own left outside. Needs Salesforce's tools, which are
 * installed on demand, so the shell does this only when it is asked to.
 */
import { compileBundle } from '../../scripts/verify/platform/compileBundle';
import type { PlatformTools } from '../../scripts/verify/platform/tools';

const DEFINITION = /^\s*define\('[^']+', (\[[^\]]*\])/;

/**
 * The source of the module that hands the components to the shell.
 * @param folders the bundles, from the root
 * @throws Error with what the platform's compiler refused
 */
export async function securedComponents(tools: PlatformTools, root: string, folders: readonly string[], namespace: string): Promise<string> {
    const compiled = await Promise.all(folders.map((folder) => compileBundle(tools, { root, folder, namespace: namespace || undefined })));
    const refused = compiled.flatMap(({ id, diagnostics, success }) => (success ? [] : diagnostics.map(({ message }) => `${id}: ${message}`)));
    if (refused.length > 0) throw new Error(refused.join('\n'));

    const own = namespace || 'c';
    const outside = [...new Set(compiled.flatMap(({ id, code }) => dependenciesOf(id, code)))].filter((id) => id !== 'exports' && !id.startsWith(`${own}/`));
    return [
        `import * as security from ${JSON.stringify(tools.sandbox)};`,
        "import { secured } from '@simulator/security';",
        ...outside.map((id, index) => `import * as outside${index} from ${JSON.stringify(sourceNameOf(id, namespace))};`),
        `const outside = {${outside.map((id, index) => `${JSON.stringify(id)}: outside${index}`).join(', ')}};`,
        `const definitions = [${compiled.map(({ code }) => `(define) => {\n${code}\n}`).join(',\n')}];`,
        `export const productComponents = secured(security, ${JSON.stringify(own)}, outside, definitions);`
    ].join('\n');
}

function dependenciesOf(id: string, code: string): string[] {
    const list = DEFINITION.exec(code)?.[1];
    if (list === undefined) throw new Error(`${id} is not the kind of module that Lightning loads.`);
    return [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}

/** As the developer wrote it: the compiler puts the package's namespace before names of the package. */
function sourceNameOf(id: string, namespace: string): string {
    if (!namespace || !id.startsWith('@salesforce/')) return id;
    return id.replaceAll(`${namespace}__`, '').replace(`/label/${namespace}.`, '/label/c.');
}
