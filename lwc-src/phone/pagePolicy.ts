/** What the page that frames us passes on (Permissions Policy). Chromium tells; other browsers don't. */

interface Policy {
    allowsFeature(name: string): boolean;
    features(): readonly string[];
}

/** @returns undefined when the browser doesn't tell, or doesn't know the feature */
export function pageAllows(page: Document, feature: string): boolean | undefined {
    const { permissionsPolicy, featurePolicy } = page as Document & { permissionsPolicy?: Policy; featurePolicy?: Policy };
    const policy = permissionsPolicy ?? featurePolicy;
    return policy?.features().includes(feature) ? policy.allowsFeature(feature) : undefined;
}

/** One permission under its first name, then split in two (https://wicg.github.io/local-network-access/). */
const LOCAL_NETWORK = ['local-network-access', 'local-network', 'loopback-network'];

/** Whether a PBX with a private address is out of reach, since the browser won't even ask the agent (Chromium 147 and newer, for WebSockets). */
export function refusesLocalNetwork(page: Document): boolean {
    return LOCAL_NETWORK.some((feature) => pageAllows(page, feature) === false);
}
