/** What the panel's own surroundings come to (B9, A1): facts that the browser told, judged. */
import type { ConnectionProblem } from '../settings/connection';
import type { LineState } from '../state/lineState';
import { failed, passed, unseen, type CheckResult } from './check';

/** A way for the sound that the browser found (RFC 8445 §5.1.1). */
export interface FoundCandidate {
    readonly kind: string;
    /** For a reflexive one: from where on this computer, and as which port the server saw it. */
    readonly from?: string;
    readonly port?: number;
}

export interface PanelFacts {
    readonly line: LineState;
    /** What came of a word to Salesforce over Open CTI. */
    readonly openCti: 'answers' | 'silent' | 'refused' | 'outside';
    /** Whether the Desk answers over the message channel. */
    readonly hasDesk: boolean;
    /** Missing for a demo line, which has no PBX. */
    readonly problems: readonly ConnectionProblem[];
    readonly isDemo: boolean;
    /** Whether the page that frames us passes the microphone on; undefined when the browser doesn't tell. */
    readonly allowsMicrophone: boolean | undefined;
    readonly microphone: 'works' | 'denied' | 'asked' | 'missing' | 'busy';
    /** What came of a WebSocket to the PBX: `noWebSocket`: a server answers, but with none. */
    readonly socket: 'open' | 'noAddress' | 'offline' | 'unreachable' | 'noWebSocket' | 'noSip';
    readonly refusesLocalNetwork: boolean;
    readonly candidates: readonly FoundCandidate[];
    readonly hasStun: boolean;
    readonly hasTurn: boolean;
    /** What came of a call that the PBX plays back; `notTried` where it offers none, or somebody is on the phone. */
    readonly echo: 'heard' | 'silent' | 'noAnswer' | 'notTried';
    /** How far this computer's clock is ahead of Salesforce's, in milliseconds; undefined when nobody said the time. */
    readonly clockAheadMs: number | undefined;
    /** Whether this browser keeps what is to be logged, and how many bytes are left; undefined when it doesn't tell. */
    readonly storage: { readonly works: boolean; readonly free: number | undefined };
}

const MOST_CLOCK_MS = 30_000;
/** A thousand entries of a call each. */
const LEAST_FREE_BYTES = 5_000_000;

export function judgePanel(facts: PanelFacts): CheckResult[] {
    return [
        passed('phone'),
        openCti(facts),
        facts.hasDesk ? passed('desk') : failed('desk', 'deskSilent'),
        settings(facts),
        microphonePolicy(facts),
        microphone(facts),
        pbx(facts),
        registration(facts),
        ice(facts),
        echo(facts),
        clock(facts),
        outbox(facts)
    ];
}

const OPEN_CTI = { silent: 'openCtiSilent', refused: 'openCtiRefused', outside: 'openCtiOutside' } as const;

function openCti({ openCti: said }: PanelFacts): CheckResult {
    return said === 'answers' ? passed('openCti') : failed('openCti', OPEN_CTI[said]);
}

const SETTING = { missing: 'settingMissing', notWss: 'settingNotWss', notAUrl: 'settingWrong', unknownValue: 'settingWrong' } as const;

/** The first kind of what is wrong, with every setting that it is about. */
function settings({ problems: [first, ...others] }: PanelFacts): CheckResult {
    if (!first) return passed('settings');
    const same = [first, ...others].filter(({ problem }) => SETTING[problem] === SETTING[first.problem]);
    return failed('settings', SETTING[first.problem], [...new Set(same.map(({ setting }) => setting))].join(', '));
}

function microphonePolicy({ allowsMicrophone }: PanelFacts): CheckResult {
    if (allowsMicrophone === undefined) return unseen('microphonePolicy');
    return allowsMicrophone ? passed('microphonePolicy') : failed('microphonePolicy', 'microphoneNotPassedOn');
}

const MICROPHONE = { denied: 'microphoneDenied', asked: 'microphoneAsked', missing: 'microphoneMissing', busy: 'microphoneBusy' } as const;

function microphone({ microphone: state }: PanelFacts): CheckResult {
    return state === 'works' ? passed('microphone') : failed('microphone', MICROPHONE[state]);
}

const SOCKET = { noAddress: 'pbxNoAddress', offline: 'pbxOffline', unreachable: 'pbxUnreachable', noWebSocket: 'pbxNoWebSocket', noSip: 'pbxNoSip' } as const;

function pbx({ isDemo, socket, refusesLocalNetwork }: PanelFacts): CheckResult {
    if (isDemo) return unseen('pbx');
    if (socket === 'open') return passed('pbx');
    return failed('pbx', socket === 'unreachable' && refusesLocalNetwork ? 'pbxLocalNetwork' : SOCKET[socket]);
}

function registration({ line }: PanelFacts): CheckResult {
    if (line.name === 'ready') return passed('registration');
    if (line.name === 'signedOut') return failed('registration', 'registrationSignedOut');
    const trouble = 'trouble' in line ? line.trouble : undefined;
    if (trouble?.kind === 'password') return failed('registration', 'registrationPassword', String(trouble.status));
    if (trouble?.kind === 'refused') return failed('registration', 'registrationRefused', String(trouble.status));
    if (trouble && CUT.has(trouble.kind)) return failed('registration', 'registrationTransport');
    return failed('registration', 'registrationWaiting');
}

/** The way to the PBX does not last until it has said yes. */
const CUT: ReadonlySet<string> = new Set(['unreachable', 'lost', 'silent']);

/** Without servers there is nothing to reach but hosts. */
function ice({ candidates, hasStun, hasTurn }: PanelFacts): CheckResult {
    const kinds = [...new Set(candidates.map(({ kind }) => kind))];
    const found = kinds.join(', ');
    if (kinds.length === 0) return failed('ice', 'iceNothing');
    if (hasTurn && !kinds.includes('relay')) return failed('ice', 'iceNoRelay', found);
    if (hasStun && !kinds.includes('srflx')) return failed('ice', 'iceNoReflexive', found);
    if (isSymmetric(candidates) && !kinds.includes('relay')) return failed('ice', 'iceSymmetric', found);
    return passed('ice', found);
}

/** One place on this computer, seen under two ports by two servers: another one for everybody it talks to (RFC 4787 §4.1). */
function isSymmetric(candidates: readonly FoundCandidate[]): boolean {
    const seen = candidates.filter(({ kind, from, port }) => kind === 'srflx' && from !== undefined && port !== undefined);
    return seen.some((one) => seen.some(({ from, port }) => from === one.from && port !== one.port));
}

function echo({ echo: said }: PanelFacts): CheckResult {
    if (said === 'notTried') return unseen('echo');
    return said === 'heard' ? passed('echo') : failed('echo', said === 'silent' ? 'echoSilent' : 'echoNoAnswer');
}

function clock({ clockAheadMs }: PanelFacts): CheckResult {
    if (clockAheadMs === undefined) return unseen('clock');
    const seconds = `${Math.round(clockAheadMs / 1000)} s`;
    return Math.abs(clockAheadMs) <= MOST_CLOCK_MS ? passed('clock') : failed('clock', 'clockWrong', seconds);
}

function outbox({ storage: { works, free } }: PanelFacts): CheckResult {
    if (!works) return failed('outbox', 'outboxBlocked');
    return free !== undefined && free < LEAST_FREE_BYTES ? failed('outbox', 'outboxFull') : passed('outbox');
}
