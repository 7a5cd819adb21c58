/** What the panel's components can ask for: one interface, so that they need to know nothing else of the softphone. */
import type { RecordContext } from '../../core/call/call';

export interface SoftphoneActions {
    /** A number as people read it. */
    format(number: string): string;
    /** @param context the record it was clicked on */
    dial(number: string, context?: RecordContext): void;
    answer(key: string): Promise<void>;
    decline(key: string): void;
    hangUp(key: string): void;
    hold(key: string, held: boolean): void;
    transfer(key: string, number: string): void;
    /** Both calls' other sides with each other. */
    connect(key: string, otherKey: string): void;
    mute(key: string, muted: boolean): void;
    sendDigits(key: string, digits: string): void;
    choose(key: string, matchId: string): void;
    setNotes(key: string, notes: string): void;
    finishWrapUp(key: string): void;
    retryLog(key: string): void;
    openRecord(recordId: string): void;
    seeMissed(): void;
    closeNotice(): void;
    retry(): Promise<void>;
    unlockSound(): void;
    signIn(password: string, remember: boolean): Promise<void>;
    signOut(): Promise<void>;
    /** Brings the phone to this tab from another one that has it. */
    takePhone(): Promise<void>;
    /** Opens the phone in a window of its own, which takes it. */
    openWindow(): void;
}
