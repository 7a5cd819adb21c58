/**
 * How this user's phone reaches the PBX, as the custom setting Phone_Connection__c holds it (organisation → profile → user),
 * read into data with everything that is wrong named at its place. Holds no password: that is the agent's own.
 */

export type LineKind = 'sip' | 'demo';

export interface IceServer {
    readonly urls: string;
    readonly username?: string;
    readonly credential?: string;
}

export interface PhoneConnection {
    readonly line: LineKind;
    /** WebSocket addresses of the PBX, the preferred one first. */
    readonly pbxAddresses: readonly string[];
    readonly sipDomain: string;
    readonly extension: string;
    /** User name for digest authentication; often the extension. */
    readonly authName: string;
    readonly displayName: string;
    readonly iceServers: readonly IceServer[];
    /** ISO 3166 country for numbers written without country code, for example `IT`. */
    readonly region: string;
}

/** The texts of the custom setting's fields, as the page hands them over. */
export interface ConnectionTexts {
    readonly line: string;
    readonly pbxAddress: string;
    readonly sipDomain: string;
    readonly extension: string;
    readonly authName: string;
    readonly displayName: string;
    readonly iceServers: string;
    readonly region: string;
}

export interface ConnectionProblem {
    readonly setting: keyof ConnectionTexts;
    readonly problem: 'missing' | 'notAUrl' | 'notWss' | 'unknownValue';
    readonly value: string;
}

export type ConnectionReading =
    | { readonly ok: true; readonly connection: PhoneConnection }
    | { readonly ok: false; readonly problems: readonly ConnectionProblem[] };

const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Reads the settings. A PBX is reached by wss; plain ws only on this very machine, as browsers demand as well. */
export function readConnection(texts: ConnectionTexts): ConnectionReading {
    const line = texts.line.trim().toLowerCase() || (texts.pbxAddress.trim() ? 'sip' : 'demo');
    if (line !== 'sip' && line !== 'demo') return { ok: false, problems: [{ setting: 'line', problem: 'unknownValue', value: texts.line }] };
    const pbxAddresses = listOf(texts.pbxAddress);
    const domain = texts.sipDomain.trim() || pbxAddresses.map((address) => urlOf(address)?.hostname).find(Boolean);
    const ice = listOf(texts.iceServers).map(iceServerOf);
    const problems: ConnectionProblem[] = [];
    if (line === 'sip') {
        if (pbxAddresses.length === 0) problems.push({ setting: 'pbxAddress', problem: 'missing', value: '' });
        problems.push(...pbxAddresses.flatMap(addressProblem));
        if (!texts.extension.trim()) problems.push({ setting: 'extension', problem: 'missing', value: '' });
    }
    problems.push(...ice.flatMap(({ server, text }) => (server ? [] : [{ setting: 'iceServers' as const, problem: 'notAUrl' as const, value: text }])));
    if (problems.length > 0) return { ok: false, problems };
    const extension = texts.extension.trim();
    return {
        ok: true,
        connection: {
            line,
            pbxAddresses,
            sipDomain: domain ?? '',
            extension,
            authName: texts.authName.trim() || extension,
            displayName: texts.displayName.trim(),
            iceServers: ice.map(({ server }) => server).filter((server) => server !== undefined),
            region: texts.region.trim().toUpperCase()
        }
    };
}

function listOf(text: string): string[] {
    return text
        .split(/[\n,]+/)
        .map((line) => line.trim())
        .filter(Boolean);
}

/** Only with `//`: `pbx:8089` is a URL to the letter, with a scheme that nobody meant. */
function urlOf(address: string): URL | undefined {
    try {
        return /^[a-z]+:\/\//i.test(address) ? new URL(address) : undefined;
    } catch {
        return undefined;
    }
}

function addressProblem(address: string): ConnectionProblem[] {
    const url = urlOf(address);
    if (!url) return [{ setting: 'pbxAddress', problem: 'notAUrl', value: address }];
    const { protocol, hostname } = url;
    const fine = protocol === 'wss:' || (protocol === 'ws:' && LOOPBACK.test(hostname));
    return fine ? [] : [{ setting: 'pbxAddress', problem: 'notWss', value: address }];
}

/** One line: `stun:host:port`, or `turn:host:port user credential`. */
function iceServerOf(text: string): { server?: IceServer; text: string } {
    const [, urls, username, credential] = /^((?:stun|turn)s?:\S+)(?:\s+(\S+)\s+(\S+))?$/i.exec(text) ?? [];
    return urls === undefined ? { text } : { server: { urls, username, credential }, text };
}
