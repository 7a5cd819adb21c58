/**
 * How big what ships may be. One table for every script of the panel's static resource: a new chunk gets its limit here
 * or is refused, so that nobody's phone grows unnoticed.
 */

/** The panel's static resource. */
export const PANEL_RESOURCE = 'force-app/main/default/staticresources/Patchbay';

export interface ScriptLimit {
    /** File below the resource; `*` stands for the hash in a name. */
    readonly file: string;
    readonly what: string;
    /** Bytes after gzip. */
    readonly gzipped: number;
    /** Loaded with the page, so it must be there. */
    readonly first?: true;
}

export const SCRIPT_LIMITS: readonly ScriptLimit[] = [
    { file: 'panel.js', what: 'first load: all that a call needs', gzipped: 110_000, first: true },
    { file: 'numbers.js', what: 'how numbers are written in each country, after the first load', gzipped: 40_000 },
    { file: 'audio.js', what: 'devices, ringtones and trying them out, after the first load', gzipped: 15_000 },
    { file: 'status.js', what: 'the agent’s status: its menu, feature codes, which calls ring, after the first load', gzipped: 8_000 },
    { file: 'quality.js', what: 'watching how calls sound, after the first load', gzipped: 5_000 },
    { file: 'callerId.js', what: 'which number the other side sees, where an admin has set how', gzipped: 4_000 },
    { file: 'checks.js', what: 'looking whether all is well that a call needs, when somebody asks', gzipped: 6_000 },
    { file: 'conference.js', what: 'several calls put together, after the first load', gzipped: 10_000 },
    { file: 'desk.js', what: 'what the Desk sees of the phone and does with it, after the first load', gzipped: 6_000 },
    { file: 'details.js', what: 'what is open for the other side, and the result of a call, after the first load', gzipped: 4_000 },
    { file: 'logCare.js', what: 'logs that wait, records of what needs a person, the right time, after the first load', gzipped: 5_000 },
    { file: 'featureCode.js', what: 'telling the PBX of a status, where codes are set', gzipped: 2_000 },
    { file: 'preferences.js', what: 'how the agent takes calls: automatic answer, waiting tone, after the first load', gzipped: 8_000 },
    { file: 'parts.js', what: 'what starts the other parts, after the first load', gzipped: 4_000 },
    { file: 'keys.js', what: 'keyboard shortcuts, and where the focus goes, after the first load', gzipped: 5_000 },
    { file: 'people.js', what: 'colleagues, calls there were, speed dials, voice messages, whom to transfer to, after the first load', gzipped: 25_000 },
    { file: 'recording.js', what: 'recording at the PBX, where an admin has set how it is asked', gzipped: 6_000 },
    { file: 'tabs.js', what: 'several tabs as one phone, before the line starts', gzipped: 4_000 },
    { file: 'headset.js', what: 'buttons of headsets, after the first load', gzipped: 6_000 },
    { file: 'rules.js', what: 'what the rules say, before the first call is decided', gzipped: 24_000 },
    { file: 'withoutDesk.js', what: 'finding and writing records while there is no Desk, after the first load', gzipped: 4_000 },
    { file: 'demo.js', what: 'the phone without a PBX, when an admin chose it', gzipped: 10_000 },
    { file: 'sha256.js', what: 'for PBXs that want the password proved by SHA-256', gzipped: 5_000 }
];

/** Bytes of a static resource, unzipped; the platform takes no more. */
export const MOST_RESOURCE_BYTES = 5_000_000;

/** Bytes of `node_modules` on disk. */
export const MOST_INSTALL_BYTES = 400 * 1024 * 1024;
