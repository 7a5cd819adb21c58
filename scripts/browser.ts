/** Which Chromium the tests and screenshots use, and how it is started so that media and traffic stay on this machine. */
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** @throws Error that says in one line what to install */
export function findBrowser(): string {
    const found = [process.env['CHROMIUM'], ...PLACES].find((place) => place !== undefined && existsSync(place));
    if (!found) throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.');
    return found;
}

/** Playwright's own list of features it switches off; a second list on the command line would take its place. */
const FEATURES_OFF = ['WebRtcHideLocalIpsWithMdns', 'Translate', 'MediaRouter', 'OptimizationHints', 'AcceptCHFrame', 'ImprovedCookieControls', 'LazyFrameLoading', 'GlobalMediaControls', 'DialMediaRouteProvider', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Off, a page of unknown origin may connect to addresses of this machine and its network. */
const LOCAL_NETWORK_CHECKS = ['LocalNetworkAccessChecks', 'LocalNetworkAccessChecksWebSockets'];

export interface BrowserOptions {
    /** Permission for the microphone is given without a question; true when missing. */
    readonly grantMicrophone?: boolean;
    /** There is neither microphone nor speaker. */
    readonly noDevices?: boolean;
    /** For pages that a test has changed on the way: the browser no longer knows where they came from. */
    readonly allowLocalNetwork?: boolean;
}

/** @param voice a WAV file that every microphone of this browser plays, in place of the built-in beep */
export function browserFlags(voice?: string, options: BrowserOptions = {}): string[] {
    const { grantMicrophone = true, noDevices = false, allowLocalNetwork = false } = options;
    const featuresOff = allowLocalNetwork ? [...FEATURES_OFF, ...LOCAL_NETWORK_CHECKS] : FEATURES_OFF;
    return [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
        '--allow-loopback-in-peer-connection',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
        `--disable-features=${featuresOff.join(',')}`,
        ...(grantMicrophone ? ['--use-fake-ui-for-media-stream'] : []),
        ...(noDevices ? [] : ['--use-fake-device-for-media-stream']),
        ...(voice ? [`--use-file-for-fake-audio-capture=${voice}`] : [])
    ];
}
