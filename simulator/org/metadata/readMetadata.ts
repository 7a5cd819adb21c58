/**
 * Reads the repository's metadata: `force-app/main/default` is the package, `unpackaged/` what an admin adds by hand.
 * A folder that it doesn't know is refused: it might change what the org does.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NotSimulated } from '../errors';
import type { Metadata, MetadataSet, SourceField } from './metadata';
import { readApplications, readCallCenters, readFlexiPages, readLayouts, readTabs } from './readLightning';
import { filesIn, foldersIn, readGlobalValueSet, readObjects } from './readObjects';
import { readChannels, readCustomPermissions, readLabels, readMarkup, readPermissionSets, readResources } from './readParts';
import { readXml } from './xml';

const READ = [
    'objects', 'labels', 'translations', 'globalValueSets', 'messageChannels', 'pages', 'components', 'staticresources', 'permissionsets', 'customPermissions', 'applications',
    'flexipages', 'tabs', 'callCenters', 'layouts', 'flows'
];
/** Shown or compiled elsewhere, or without effect on records, access and pages. */
const WITHOUT_EFFECT = ['lwc', 'objectTranslations', 'reports', 'dashboards', 'reportTypes', 'cspTrustedSites', 'iframeWhiteListUrlSettings', 'contentassets', 'customIndex', 'quickActions'];

export const PACKAGE_FOLDER = 'force-app/main/default';
export const UNPACKAGED_FOLDER = 'unpackaged';

/** Everything below a repository's root.
 * @param namespace of the package, empty for source that is deployed without one
 */
export function readMetadata(root: string, namespace: string): Metadata {
    return { namespace, packaged: readSet([join(root, PACKAGE_FOLDER)]), unpackaged: readSet(sourceFolders(join(root, UNPACKAGED_FOLDER))) };
}

/** The folders that hold folders of metadata, however deep they lie. */
function sourceFolders(folder: string): string[] {
    const children = foldersIn(folder);
    const holdsMetadata = children.some((name) => READ.includes(name) || WITHOUT_EFFECT.includes(name));
    return holdsMetadata ? [folder] : children.flatMap((name) => sourceFolders(join(folder, name)));
}

function readSet(folders: readonly string[]): MetadataSet {
    folders.forEach(refuseUnknown);
    const every = <T>(name: string, read: (folder: string) => T[]): T[] => folders.flatMap((folder) => read(join(folder, name)));
    const globalValues = new Map<string, SourceField['picklist']>(
        every('globalValueSets', (folder) => filesIn(folder, VALUE_SET).map((file): [string, SourceField['picklist']] => [basename(file, VALUE_SET), readGlobalValueSet(join(folder, file))]))
    );
    return {
        objects: every('objects', (folder) => readObjects(folder, globalValues)),
        labels: folders.flatMap((folder) => readLabels(join(folder, 'labels'), join(folder, 'translations'))),
        messageChannels: every('messageChannels', readChannels),
        pages: every('pages', (folder) => readMarkup(folder, '.page', 'ApexPage')),
        components: every('components', (folder) => readMarkup(folder, '.component', 'ApexComponent')),
        staticResources: every('staticresources', readResources),
        permissionSets: every('permissionsets', readPermissionSets),
        customPermissions: every('customPermissions', readCustomPermissions),
        applications: every('applications', readApplications),
        flexiPages: every('flexipages', readFlexiPages),
        tabs: every('tabs', readTabs),
        callCenters: every('callCenters', readCallCenters),
        layouts: every('layouts', readLayouts),
        flows: every('flows', (folder) => filesIn(folder, FLOW).map((file) => ({ name: basename(file, FLOW), file: join(folder, file) })))
    };
}

const VALUE_SET = '.globalValueSet-meta.xml';
const FLOW = '.flow-meta.xml';

function refuseUnknown(folder: string): void {
    if (!existsSync(folder)) return;
    const unknown = foldersIn(folder).find((name) => !READ.includes(name) && !WITHOUT_EFFECT.includes(name));
    if (unknown !== undefined) throw new NotSimulated(`metadata of the folder ${unknown} (${join(folder, unknown)})`);
    const flows = join(folder, 'flows');
    // A flow does nothing until somebody activates it; one that arrives active would write records that nobody here expects.
    const active = filesIn(flows, FLOW).find((file) => readXml(join(flows, file), 'Flow').text('status') === 'Active');
    if (active !== undefined) throw new NotSimulated(`active flows (${join(flows, active)})`);
}
