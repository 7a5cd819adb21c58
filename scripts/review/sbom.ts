/** The software bill of materials of the static resource, as CycloneDX 1.6 has it (https://cyclonedx.org/docs/1.6/json/). */
import type { ShippedPackage } from '../build/shipped';

export interface Sbom {
    readonly $schema: string;
    readonly bomFormat: 'CycloneDX';
    readonly specVersion: '1.6';
    readonly version: 1;
    readonly metadata: { readonly timestamp: string; readonly component: { readonly type: 'application'; readonly 'bom-ref': string; readonly name: string; readonly version: string } };
    readonly components: readonly {
        readonly type: 'library';
        readonly 'bom-ref': string;
        readonly name: string;
        readonly version: string;
        readonly purl: string;
        readonly licenses: readonly { readonly license: { readonly id: string } }[];
    }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** @param at when it was made, ISO 8601 in UTC */
export function sbomOf(version: string, packages: readonly ShippedPackage[], at: string): Sbom {
    const own = `patchbay@${version}`;
    const components = packages.map(({ name, version: its, licence }) => {
        const purl = `pkg:npm/${name.replace('@', '%40')}@${its}`;
        return { type: 'library' as const, 'bom-ref': purl, name, version: its, purl, licenses: [{ license: { id: licence } }] };
    });
    return {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: { timestamp: at, component: { type: 'application', 'bom-ref': own, name: 'patchbay', version } },
        components,
        dependencies: [{ ref: own, dependsOn: components.map(({ purl }) => purl) }]
    };
}
