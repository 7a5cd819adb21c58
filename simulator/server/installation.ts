/**
 * What an admin does after installing the package: imports the call center, opens the sample app, changes its utility
 * bar. Read from the metadata in unpackaged/, with names as they are in this org.
 */
import type { Org } from '../org/org';
import type { SourceCallCenter } from '../org/metadata/metadata';
import type { UtilityItem } from '../shell/services/context';

export interface Installation {
    readonly app: { readonly label: string; readonly isConsole: boolean; readonly objects: readonly string[]; readonly tabs: readonly string[]; utilityItems: readonly UtilityItem[] };
    readonly callCenter: { readonly adapterUrl: string; readonly settings: Readonly<Record<string, string>> };
}

const APP = 'Patchbay_Sales';
const CALL_CENTER = 'Patchbay';

/** @throws Error when the unpackaged metadata lacks what the app needs */
export function install(org: Org): Installation {
    const { applications, flexiPages, callCenters } = org.metadata.unpackaged;
    const app = found(applications, APP, 'application');
    const bar = found(flexiPages, app.utilityBar ?? '', 'utility bar');
    const instances = bar.regions.find(({ name }) => name === 'utilityItems')?.components ?? [];
    const utilityItems = instances.map(({ component, identifier, properties }): UtilityItem => {
        const decorator = (name: string): string | undefined => properties.find((property) => property.decorator && property.name === name)?.value;
        return {
            id: identifier ?? component,
            component,
            label: decorator('label') ?? component,
            icon: decorator('icon') ?? 'fallback',
            width: Number(decorator('width') ?? 340),
            height: Number(decorator('height') ?? 480),
            eager: decorator('eager') === 'true'
        };
    });
    const objects = app.tabs.flatMap((tab) => (tab.startsWith('standard-') ? [tab.slice('standard-'.length)] : []));
    return {
        app: { label: app.label, isConsole: app.navType === 'Console', objects, tabs: app.tabs, utilityItems },
        callCenter: settingsOf(found(callCenters, CALL_CENTER, 'call center'), org)
    };
}

function found<T extends { readonly name: string }>(all: readonly T[], name: string, what: string): T {
    const one = all.find((candidate) => candidate.name === name);
    if (!one) throw new Error(`unpackaged/ has no ${what} ${name}.`);
    return one;
}

/** In an installed package the page's address carries the namespace: the one thing an admin changes in the file. */
function settingsOf(callCenter: SourceCallCenter, org: Org): Installation['callCenter'] {
    const inOrg = (url: string): string => url.replace(/^\/apex\/(\w+)$/, (_whole, page: string) => `/apex/${org.namer.part(page)}`);
    const settings = Object.fromEntries(
        callCenter.items.flatMap(({ section, name, label, value }) => [
            [`/${section}/${name}`, name === 'reqAdapterUrl' ? inOrg(value) : value],
            [`/${section}/${name}/label`, label]
        ])
    );
    if (settings['/reqGeneralInfo/reqSalesforceCompatibilityMode'] !== 'Lightning') throw new Error('The call center is not for Lightning: no softphone would show.');
    return { adapterUrl: inOrg(callCenter.adapterUrl ?? ''), settings };
}
