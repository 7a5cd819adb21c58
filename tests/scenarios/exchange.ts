/**
 * The telephone company of a scenario: people at their telephones, a trunk whose far side does to the letter what it is told, and a PBX that can fail.
 * There are two: the simulator's PBX (onSimulator.ts), and one of programs that nobody here wrote (onLab.ts). Scenarios know this interface alone.
 */
import type { Reason } from '../../simulator/pbx/sip/reason';

/** Whoever can be told by a tone. */
export interface Voice {
    readonly name: string;
    readonly toneHz: number;
    /** What reaches this one's ear now: hertz, or 0 for silence. */
    hears(): Promise<number>;
}

/** Somebody with a telephone. Answers when called. */
export interface Person extends Voice {
    /** E.164. */
    readonly number: string;
    calls(extension: string): void;
    hangsUp(): void;
    /** Puts the agent on hold by a re-INVITE, or takes back from hold. */
    holds(): void;
    resumes(): void;
    /** Power cut: no BYE, no media, no answer to anything. */
    vanishes(): void;
    sees(): 'no call' | 'a call' | 'a call on hold';
    /** The digits that arrived, by whichever way. */
    digits(): string;
}

/** What the far side of the trunk was told to do. */
export interface Told {
    /** Resolves when it saw the call through to the end. @throws Error when it saw anything else than a call like this must look */
    done(): Promise<void>;
}

/** The far side of a trunk; nobody is there, only a script. */
export interface Trunk {
    readonly number: string;
    readonly toneHz: number;
    /** Is called, rings, and answers with this status. */
    refuses(status: number, reason?: Reason): Told;
    /** Is called, and rings until the INVITE is cancelled; the caller then gets 487. @param shown the number that must call (P-Asserted-Identity, RFC 3325) */
    rings(shown?: string): Told;
    /** Is called, and speaks before the answer that never comes (183); sees it cancelled. */
    announces(): Told;
    /** Calls, rings a while, and gives up. */
    callsAndGivesUp(extension: string, reason?: Reason): Told;
    /** Calls, asks the phone to refresh the session (RFC 4028), waits for the refresh, and hangs up. */
    callsForSeconds(extension: string, sessionExpires: number): Told;
}

export interface Exchange {
    /** Speaks as browsers do: Opus, or what the PBX makes of it. */
    readonly elena: Person;
    /** Speaks as telephone exchanges do: G.711; where the PBX can have it, plain RTP over UDP behind a media relay. */
    readonly anna: Person;
    readonly trunk: Trunk;
    /** A voice mail system tells the PBX how many new messages wait for an extension. Resolves when the PBX has taken it. */
    messagesWait(extension: string, fresh: number): Promise<void>;
    readonly pbx: {
        /** Its connections stand, and nothing is read or answered. */
        freezes(): void;
        thaws(): void;
        /** Killed: what it knew of registrations and calls is gone. */
        dies(): void;
        comesBack(): Promise<void>;
    };
    close(): Promise<void>;
}

/** How the company is set up. */
export interface Company {
    readonly digest: 'MD5' | 'SHA-256';
    /** Right credentials are challenged once more, with a nonce of their own (`stale`, RFC 7616 §3.3). */
    readonly challengesTwice: boolean;
    /** How long a call rings before the PBX gives up. */
    readonly noAnswerMs: number;
    /** RFC 5627. */
    readonly gruu: boolean;
    /** RFC 3891, at people's telephones. The lab's know the half of it: REFER yes, Replaces no. */
    readonly replaces: boolean;
    /** A TURN server that nobody is behind, or one that is the only way out for media. */
    readonly turn?: 'dead' | 'only way';
    /** Numbers of the company that its agents may call as (RFC 3325). */
    readonly ownNumbers: readonly string[];
}

export const USUAL: Company = { digest: 'MD5', challengesTwice: false, noAnswerMs: 30_000, gruu: true, replaces: true, ownNumbers: [] };
