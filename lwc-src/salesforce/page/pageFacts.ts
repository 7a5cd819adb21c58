/**
 * What the Visualforce page hands to the panel, read from the document: who the user is, the phone's settings, the
 * labels in the user's language, and where files are. No request is needed for any of it.
 */
import type { ConnectionTexts } from '../../core/settings/connection';

/** A parameter of the page's address: the phone is in a window of its own, beside Lightning. */
export const OWN_WINDOW = 'ownWindow';

export interface PageFacts {
    readonly userId: string;
    readonly userName: string;
    /** Namespace of the installed package, empty when deployed from source. */
    readonly namespace: string;
    /** Folder of the static resource, with a slash at the end. */
    readonly resourceFolder: string;
    /** Folder of the design system's assets, without a slash at the end. */
    readonly designSystem: string;
    readonly connection: ConnectionTexts;
    readonly labels: Readonly<Record<string, string>>;
    /** A setting by its name in the page, `awayReasons` for `data-away-reasons`; empty when the page hasn't it. */
    readonly setting: (name: string) => string;
}

/**
 * @param root the element that carries the page's data attributes
 * @param labels the element whose `data[data-label]` children hold one label each
 */
export function readPage(root: HTMLElement, labels: Element | null): PageFacts {
    const { dataset } = root;
    // Whether Visualforce encodes a merge field that is encoded already isn't documented clearly: the page sends an
    // encoded ampersand along, and if it arrives as such, all that is encoded twice is decoded once more.
    const isEncodedTwice = dataset['encodingProbe'] !== undefined && dataset['encodingProbe'] !== '&';
    const plain = (value: string): string => (isEncodedTwice ? decoded(value) : value);
    const text = (name: string): string => plain(dataset[name] ?? '');
    const resource = text('resource');
    return {
        userId: text('userId'),
        userName: text('userName'),
        namespace: namespaceIn(resource),
        resourceFolder: `${resource.replace(/\/$/, '')}/`,
        designSystem: text('designSystem').replace(/\/$/, ''),
        connection: {
            line: text('line'),
            pbxAddress: text('pbxAddress'),
            sipDomain: text('sipDomain'),
            extension: text('extension'),
            authName: text('authName'),
            displayName: text('displayName'),
            iceServers: text('iceServers'),
            region: text('region')
        },
        setting: text,
        labels: Object.fromEntries(
            [...(labels?.querySelectorAll<HTMLDataElement>('data[data-label]') ?? [])].map((one) => [one.dataset['label'] ?? '', plain(one.value)])
        )
    };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The entities that HTMLENCODE makes, and numeric ones. */
function decoded(value: string): string {
    return value.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal) return String.fromCodePoint(Number(decimal));
        if (hex) return String.fromCodePoint(parseInt(hex, 16));
        return ENTITIES[name?.toLowerCase() ?? ''] ?? whole;
    });
}

/**
 * A packaged resource is served as `/resource/<time>/<namespace>__<Name>`, by what `$Resource` puts into the page
 * (Visualforce Developer Guide, "$Resource"). Scripts in a static resource get no namespace in any other way.
 */
function namespaceIn(resource: string): string {
    return /\/([a-zA-Z][a-zA-Z0-9_]*?)__[^/]+\/?$/.exec(resource)?.[1] ?? '';
}

/** Adds the namespace to the API name of one of our own things. */
export function inNamespace(namespace: string, name: string): string {
    return namespace ? `${namespace}__${name}` : name;
}
