/** What the laboratory needs from the system, and how to ask for what is missing. */
import { existsSync } from 'node:fs';
import { findBrowser } from '../../../scripts/browser';

/** A file of each Debian package. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
    kamailio: ['/usr/sbin/kamailio'],
    'kamailio-websocket-modules': ['kamailio/modules/websocket.so'],
    'kamailio-outbound-modules': ['kamailio/modules/outbound.so'],
    'kamailio-presence-modules': ['kamailio/modules/presence.so'],
    'kamailio-utils-modules': ['kamailio/modules/xhttp.so', 'kamailio/modules/utils.so'],
    'baresip-core': ['/usr/bin/baresip'],
    'sip-tester': ['/usr/bin/sipp'],
    'rtpengine-daemon': ['/usr/bin/rtpengine', '/usr/sbin/rtpengine'],
    coturn: ['/usr/bin/turnserver'],
    iproute2: ['/sbin/ip', '/usr/sbin/ip', '/bin/ip']
};
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'];

function isThere(file: string): boolean {
    return file.startsWith('/') ? existsSync(file) : LIBRARIES.some((library) => existsSync(`${library}/${file}`));
}

/** @throws Error that names the packages to install, in one command */
export function requirePackages(): void {
    findBrowser();
    const missing = Object.entries(PACKAGES)
        .filter(([, files]) => !files.some(isThere))
        .map(([name]) => name);
    if (missing.length > 0) throw new Error(`These tests need programs that nobody here wrote. Install: apt-get install --no-install-recommends ${missing.join(' ')}`);
}
