/**
 * What the platform offers to components: modules of `lightning/*`, their tags with attributes, kinds of `@salesforce/*`,
 * targets and capabilities of a component's meta file. The modules come from Salesforce's own packages (the description
 * shipped with the base components, and the stubs of its unit test set); targets and capabilities are its documented lists.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Described {
    readonly minVersion?: string;
    readonly slotNames?: readonly string[];
    readonly properties?: readonly { readonly name: string }[];
}

/** Properties that base components inherit and that their description therefore leaves out. */
const INHERITED: Readonly<Record<string, readonly string[]>> = {
    button: ['disabled'],
    buttonIcon: ['disabled'],
    buttonIconStateful: ['disabled'],
    buttonStateful: ['disabled'],
    formattedRichText: ['value']
};

export interface PlatformModules {
    /** Names below `lightning/` that a package may import. */
    readonly modules: ReadonlySet<string>;
    /** Public properties of those that are components, where they are described. */
    readonly properties: ReadonlyMap<string, ReadonlySet<string>>;
}

let known: PlatformModules | undefined;

/** The modules of the pinned packages, read once. */
export function platformModules(): PlatformModules {
    known ??= readModules();
    return known;
}

function readModules(): PlatformModules {
    const resolve = createRequire(import.meta.url).resolve;
    const baseComponents = dirname(resolve('lightning-base-components/package.json'));
    const described = JSON.parse(readFileSync(join(baseComponents, 'metadata/raptor.json'), 'utf8')) as Record<string, Described>;
    const stubs = readdirSync(join(dirname(resolve('@salesforce/sfdx-lwc-jest/package.json')), 'src/lightning-stubs'));
    // Without a first version a module is Salesforce's own; "unstable" ones are announced to change.
    const open = Object.entries(described).filter(([, { minVersion }]) => minVersion !== undefined);
    const properties = open
        .filter(([, { slotNames }]) => slotNames !== undefined)
        .map(([name, { properties: own = [] }]) => [name, new Set([...own.map((each) => each.name), ...(INHERITED[name] ?? [])])] as const);
    return {
        modules: new Set([...open.map(([name]) => name), ...stubs.filter((name) => !name.startsWith('unstable_'))]),
        properties: new Map(properties)
    };
}

/** Targets of a `js-meta.xml`, with the kinds of property that are documented for each; an empty list takes none at all. */
export const TARGETS: Readonly<Record<string, readonly string[] | 'unknown'>> = {
    lightning__AppPage: ['Boolean', 'Integer', 'String'],
    lightning__HomePage: ['Boolean', 'Integer', 'String'],
    lightning__RecordPage: ['Boolean', 'Integer', 'String'],
    lightning__UtilityBar: ['Boolean', 'Integer', 'String'],
    lightning__VoiceExtension: ['Boolean', 'Integer', 'String'],
    lightning__Inbox: ['Boolean', 'Integer', 'String'],
    lightning__Tab: [],
    lightning__RecordAction: [],
    lightning__GlobalAction: 'unknown',
    lightning__UrlAddressable: 'unknown',
    lightning__FlowScreen: ['Boolean', 'Integer', 'String', 'Double', 'Date', 'DateTime'],
    lightning__FlowAction: 'unknown',
    lightning__PropertyEditor: 'unknown',
    lightning__ServiceDocument: 'unknown',
    lightning__EnablementProgram: 'unknown',
    lightning__ECSFSApp: 'unknown',
    lightning__AgentforceInput: 'unknown',
    lightning__AgentforceOutput: 'unknown',
    lightningCommunity__Page: [],
    lightningCommunity__Default: ['Boolean', 'Integer', 'String', 'Color', 'ContentReference'],
    lightningCommunity__Page_Layout: 'unknown',
    lightningCommunity__Theme_Layout: 'unknown',
    lightningSnapin__ChatHeader: 'unknown',
    lightningSnapin__ChatMessage: 'unknown',
    lightningSnapin__MessagingHeader: 'unknown',
    lightningSnapin__MessagingPreChat: 'unknown',
    lightningSnapin__Minimized: 'unknown',
    lightningSnapin__PreChat: 'unknown',
    lightningStatic__Email: 'unknown',
    analytics__Dashboard: 'unknown'
};

/** Capabilities of a `js-meta.xml`. */
export const CAPABILITIES: ReadonlySet<string> = new Set([
    'lightningCommunity__RelaxedCSP',
    'lightning__dynamicComponent',
    'lightning__ServerRenderable',
    'lightning__ServerRenderableWithHydration',
    'lightning__ServiceCloudVoiceToolkitApi'
]);

/** The target that a component needs to stand on a page of that type. */
export const TARGET_OF_PAGE: Readonly<Record<string, string>> = {
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    RecordPage: 'lightning__RecordPage',
    UtilityBar: 'lightning__UtilityBar',
    VoiceExtension: 'lightning__VoiceExtension'
};
