/** What the panel's own surroundings come to (B9, A1): facts that the browser told, judged. */
import type { ConnectionProblem } from '../settings/connection';
import type { LineState } from '../state/lineState';
import { failed, passed, unseen, type CheckResult } from './check';

export interface PanelFacts {
    readonly line: LineState;
    /** Missing for a demo line, which has no PBX. */
    readonly problems: readonly ConnectionProblem[];
    readonly isDemo: boolean;
    /** Whether the page that frames us passes the microphone on; undefined when the browser doesn't tell. */
    readonly allowsMicrophone: boolean | undefined;
    readonly microphone: 'works' | 'denied' | 'missing' | 'busy';
    /** What came of a WebSocket to the PBX. */
    readonly socket: 'open' | 'refused' | 'noSip' | 'noAddress';
    readonly refusesLocalNetwork: boolean;
    /** Kinds of candidates that were gathered (RFC 8445 §5.1.1). */
    readonly candidates: readonly string[];
    readonly hasStun: boolean;
    readonly hasTurn: boolean;
    /** How far this computer's clock is ahead of Salesforce's, in milliseconds; undefined when nobody said the time. */
    readonly clockAheadMs: number | undefined;
    /** Whether this browser keeps what is to be logged, and how many bytes are left; undefined when it doesn't tell. */
    readonly storage: { readonly works: boolean; readonly free: number | undefined };
}

const MOST_CLOCK_MS = 30_000;
/** A thousand entries of a call each. */
const LEAST_FREE_BYTES = 5_000_000;

export function judgePanel(facts: PanelFacts): CheckResult[] {
    return [passed('phone'), settings(facts), microphonePolicy(facts), microphone(facts), pbx(facts), registration(facts), ice(facts), clock(facts), outbox(facts)];
}

function settings({ problems }: PanelFacts): CheckResult {
    return problems.length === 0 ? passed('settings') : failed('settings', 'settingWrong', problems.map(({ setting }) => setting).join(', '));
}

function microphonePolicy({ allowsMicrophone }: PanelFacts): CheckResult {
    if (allowsMicrophone === undefined) return unseen('microphonePolicy');
    return allowsMicrophone ? passed('microphonePolicy') : failed('microphonePolicy', 'microphoneNotPassedOn');
}

const MICROPHONE = { denied: 'microphoneDenied', missing: 'microphoneMissing', busy: 'microphoneBusy' } as const;

function microphone({ microphone: state }: PanelFacts): CheckResult {
    return state === 'works' ? passed('microphone') : failed('microphone', MICROPHONE[state]);
}

function pbx({ isDemo, socket, refusesLocalNetwork }: PanelFacts): CheckResult {
    if (isDemo) return unseen('pbx');
    switch (socket) {
        case 'open':
            return passed('pbx');
        case 'noAddress':
            return failed('pbx', 'pbxNoAddress');
        case 'noSip':
            return failed('pbx', 'pbxNoSip');
        case 'refused':
            return failed('pbx', refusesLocalNetwork ? 'pbxLocalNetwork' : 'pbxUnreachable');
    }
}

function registration({ line }: PanelFacts): CheckResult {
    if (line.name === 'ready') return passed('registration');
    if (line.name === 'signedOut') return failed('registration', 'registrationSignedOut');
    const trouble = 'trouble' in line ? line.trouble : undefined;
    if (trouble?.kind === 'password') return failed('registration', 'registrationPassword', String(trouble.status));
    if (trouble?.kind === 'refused') return failed('registration', 'registrationRefused', String(trouble.status));
    return failed('registration', 'registrationWaiting', trouble?.kind);
}

/** Without servers there is nothing to reach but hosts. */
function ice({ candidates, hasStun, hasTurn }: PanelFacts): CheckResult {
    const found = [...new Set(candidates)].join(', ');
    if (candidates.length === 0) return failed('ice', 'iceNothing');
    if (hasTurn && !candidates.includes('relay')) return failed('ice', 'iceNoRelay', found);
    if (hasStun && !candidates.includes('srflx')) return failed('ice', 'iceNoReflexive', found);
    return passed('ice', found);
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
