/** Lightning's loader of a package's components under Lightning Web Security: all of one namespace share a sandbox, and nothing else is in it. */

/** What of the sandbox is used. */
export interface SecurityModule {
    evaluateFunction(sandbox: string, factory: Factory, scope: object, sourceUrl: string): Factory;
    wrapDependency(dependency: unknown, name: string, sandbox: string): unknown;
}
type Factory = (...dependencies: readonly unknown[]) => unknown;
type Define = (id: string, dependencies: readonly string[], factory: Factory) => void;

/**
 * @param outside modules that are not the package's own, by the name under which it asks for them
 * @param definitions the package's modules, each of which calls `define` once
 * @returns the components by bundle name
 */
export function secured(
    security: SecurityModule,
    namespace: string,
    outside: Readonly<Record<string, unknown>>,
    definitions: readonly ((define: Define) => void)[]
): Readonly<Record<string, () => Promise<{ default: unknown }>>> {
    const known = new Map<string, { dependencies: readonly string[]; factory: Factory }>();
    const loaded = new Map<string, unknown>();
    for (const definition of definitions) definition((id, dependencies, factory) => known.set(id, { dependencies, factory }));

    function load(id: string): unknown {
        if (id in outside) return outside[id];
        if (loaded.has(id)) return loaded.get(id);
        const module = known.get(id);
        if (!module) throw new Error(`${id} is not in the package.`);
        const exported = {};
        loaded.set(id, exported);
        const dependencies = module.dependencies.map((name) => (name === 'exports' ? exported : security.wrapDependency(load(name), name, namespace)));
        const result = security.evaluateFunction(namespace, module.factory, {}, `//# sourceURL=${id}.js`)(...dependencies) ?? exported;
        loaded.set(id, result);
        return result;
    }
    return Object.fromEntries([...known.keys()].map((id) => [id.slice(namespace.length + 1), () => Promise.resolve({ default: load(id) })]));
}
