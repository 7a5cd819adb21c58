/**
 * What an agent can do with the phone, and what the line reports: joins line, state and calls. Everything that
 * follows from a change of state (look-up, log, sounds, utility item, Desk) listens to the store by itself.
 */
import { callKeyOf } from '../../core/call/callKey';
import { newCall, outcomeIn, type Call, type RecordContext } from '../../core/call/call';
import type { Instant } from '../../core/time';
import { dialStringOf } from '../../core/number/dialString';
import { together } from '../../core/state/conference';
import { liveCalls, recordOf, type CallRecord, type Notice, type SoftphoneState } from '../../core/state/softphoneState';
import { MicrophoneError, type Microphone } from '../../phone/audio/microphone';
import type { Ringer } from '../../phone/audio/ringer';
import type { Suspicion } from '../../phone/connectionWatch';
import type { LineCall, LineEvent, LinePort } from '../../phone/linePort';
import type { KeptCall } from './keepCalls';
import type { Store } from './store';
import type { Tools } from './tools';

export interface SoftphoneTools extends Tools {
    readonly store: Store;
    readonly microphone: Microphone;
    readonly ringer: Ringer;
    /** What every call tells the PBX, as {@link LinePort.dial} wants it. */
    readonly callHeaders?: () => readonly string[];
}

/** How long a call of the page before waits for a line: the agent may have to sign in first. */
const LINE_WAIT_MS = 60_000;

const MICROPHONE_NOTICES = { blocked: 'microphoneBlocked', policy: 'microphonePolicy', missing: 'microphoneMissing', busy: 'microphoneBusy' } as const;

export class Softphone {
    private readonly tools: SoftphoneTools;
    private readonly calls = new Map<string, LineCall>();
    private line: LinePort | undefined;
    /** Calls of the page before this one that wait for a line. */
    private waiting: KeptCall[] = [];
    /** Those that aren't back yet, by key. */
    private readonly returning = new Set<string>();

    constructor(tools: SoftphoneTools) {
        this.tools = tools;
    }

    get state(): SoftphoneState {
        return this.tools.store.state;
    }

    /** Puts a line to use; one that was there before is closed. */
    async useLine(line: LinePort | undefined): Promise<void> {
        const before = this.line;
        this.line = line;
        before?.listen(() => undefined);
        await before?.stop();
        line?.listen((event) => this.heard(event));
        if (line) for (const kept of this.waiting.splice(0)) this.takeBack(kept, line);
        line?.start();
    }

    /** What the next page needs to have this call; nothing for one that nobody talks on. */
    keepable(record: CallRecord): KeptCall[] {
        const { key } = record.call;
        const waiting = this.waiting.find((kept) => kept.record.call.key === key);
        if (waiting) return [{ ...waiting, record }];
        const call = this.calls.get(key);
        const ticket = record.call.state.name === 'talking' ? call?.ticket() : undefined;
        return call && ticket !== undefined ? [{ record, facts: call.facts, ticket }] : [];
    }

    /**
     * Takes up the calls of the page before this one. They come back with the line, or end.
     * @param seenAt when that page was last alive
     * @param mayLive whether the other side may still be there
     */
    takeUp(calls: readonly KeptCall[], seenAt: Instant, mayLive: boolean): void {
        const { store, timers } = this.tools;
        this.waiting = [...calls];
        for (const { record } of calls) {
            this.returning.add(record.call.key);
            store.dispatch({ type: 'callTakenUp', record });
        }
        const giveUp = (): void => {
            for (const { facts } of this.waiting.splice(0)) {
                this.heard({ type: 'call', callId: facts.callId, event: { type: 'ended', at: seenAt, cause: { by: 'network', reason: 'lineLost' } } });
            }
        };
        if (mayLive) timers.set(giveUp, LINE_WAIT_MS);
        else giveUp();
    }

    private takeBack({ facts, ticket, record }: KeptCall, line: LinePort): void {
        const { state } = record.call;
        this.remember(line.takeBack(facts, ticket, state.name === 'talking' ? state : { held: false, muted: false }));
    }

    /**
     * Calls a number that somebody typed, pasted or clicked.
     * @param context the record it was clicked on
     * @returns the call's key, when it could be dialled
     */
    dial(text: string, context?: RecordContext, about?: Pick<Call, 'displayName' | 'isRoom'>): string | undefined {
        const { store, clock } = this.tools;
        const target = dialStringOf(text);
        if (target === undefined) return this.notice('notANumber', text.slice(0, 60));
        if (!this.line || store.state.line.name !== 'ready') return this.notice('notConnectedYet');
        this.unlockSound();
        this.holdOthers();
        const call = this.line.dial(target, this.tools.callHeaders?.());
        const key = this.remember(call);
        store.dispatch({ type: 'callStarted', call: newCall({ ...call.facts, ...about, key, startedAt: clock.now(), recordContext: context }) });
        return key;
    }

    async answer(key: string): Promise<void> {
        const { store } = this.tools;
        this.holdOthers(key);
        store.dispatch({ type: 'focused', key });
        try {
            await this.calls.get(key)?.answer();
            store.dispatch({ type: 'microphoneChanged', microphone: 'granted' });
        } catch (error) {
            this.microphoneFailed(error);
            this.tellOfMicrophone();
        }
    }

    decline(key: string): void {
        this.calls.get(key)?.decline();
    }

    hangUp(key: string): void {
        this.calls.get(key)?.hangUp();
    }

    /** Resuming a call puts the others on hold, and turns to it. A conference is held and resumed as a whole. */
    hold(key: string, held: boolean): void {
        if (!held) this.holdOthers(key);
        for (const one of together(this.state.calls, key)) this.calls.get(one)?.hold(held);
        if (!held) this.tools.store.dispatch({ type: 'focused', key });
    }

    /** Asks the other side to call somebody else in our place. */
    transfer(key: string, text: string): void {
        const target = dialStringOf(text);
        if (target === undefined) return this.notice('notANumber', text.slice(0, 60));
        this.calls.get(key)?.transfer(target);
    }

    /** Connects the other side of one call with that of another; the agent is out of both. */
    connect(key: string, otherKey: string): void {
        const other = this.calls.get(otherKey);
        if (other) this.calls.get(key)?.transferTo(other);
    }

    mute(key: string, muted: boolean): void {
        for (const one of together(this.state.calls, key)) this.calls.get(one)?.mute(muted);
    }

    /** Calls without anybody seeing it; what becomes of it is nobody's call. */
    tryCall(number: string): LineCall | undefined {
        return this.line?.dial(number);
    }

    /** The line's side of a call, for whoever mixes several. */
    lineCall(key: string): LineCall | undefined {
        return this.calls.get(key);
    }

    sendDigits(key: string, digits: string): void {
        try {
            this.calls.get(key)?.sendDigits(digits);
        } catch (error) {
            this.tools.report('digits', error);
            this.notice('keysFailed');
        }
    }

    choose(key: string, matchId: string): void {
        this.tools.store.dispatch({ type: 'chosen', key, matchId });
    }

    setNotes(key: string, notes: string): void {
        this.tools.store.dispatch({ type: 'notesChanged', key, notes });
    }

    finishWrapUp(key: string): void {
        this.tools.store.dispatch({ type: 'wrappedUp', key });
    }

    /** Another microphone is wanted, also in the calls under way. */
    async renewMicrophone(): Promise<void> {
        try {
            await this.line?.renewMicrophone();
        } catch (error) {
            this.microphoneFailed(error);
            this.tellOfMicrophone();
        }
    }

    seeMissed(): void {
        if (this.state.missedUnseen > 0) this.tools.store.dispatch({ type: 'missedSeen' });
    }

    closeNotice(): void {
        this.tools.store.dispatch({ type: 'noticeClosed' });
    }

    /** Tries again what doesn't work: the line, and the microphone. */
    async retry(): Promise<void> {
        this.line?.retryNow();
        await this.checkMicrophone(true);
    }

    /** Something happened that may have cut the line without a word. */
    checkLine(why: Suspicion): void {
        this.line?.check(why);
    }

    /**
     * Finds out about the microphone before the first call needs it.
     * @param mayAsk whether the browser may put its question; only from a click, or it would come out of the blue
     */
    async checkMicrophone(mayAsk: boolean): Promise<void> {
        const { microphone, store } = this.tools;
        const permission = await microphone.permission();
        if (permission === 'prompt' && !mayAsk) return;
        try {
            const stream = await microphone.open();
            for (const track of stream.getTracks()) track.stop();
            store.dispatch({ type: 'microphoneChanged', microphone: 'granted' });
        } catch (error) {
            this.microphoneFailed(error);
        }
    }

    /** Browsers keep a page silent until somebody has clicked in it: every click is used to be let off. */
    unlockSound(): void {
        const { ringer, store, report } = this.tools;
        ringer.unlock().then(
            () => store.dispatch({ type: 'soundChanged', sound: ringer.ready() ? 'ready' : 'needsClick' }),
            (error: unknown) => report('unlock sound', error)
        );
    }

    private notice(key: Notice['key'], detail?: string): undefined {
        this.tools.store.dispatch({ type: 'noticed', notice: { key, detail } });
        return undefined;
    }

    private microphoneFailed(error: unknown): void {
        const { store, report } = this.tools;
        if (!(error instanceof MicrophoneError)) return report('microphone', error);
        store.dispatch({ type: 'microphoneChanged', microphone: error.trouble });
    }

    /** In a call, whose screen has no room for more; without one the whole panel says it. */
    private tellOfMicrophone(): void {
        const { microphone } = this.state;
        if (microphone === 'unknown' || microphone === 'granted') return;
        this.notice(MICROPHONE_NOTICES[microphone]);
    }

    private heard(event: LineEvent): void {
        const { store, clock } = this.tools;
        switch (event.type) {
            case 'state':
                return store.dispatch({ type: 'lineChanged', line: event.state });
            case 'incoming': {
                const key = this.remember(event.call);
                return store.dispatch({ type: 'callStarted', call: newCall({ ...event.call.facts, key, startedAt: clock.now() }) });
            }
            case 'call': {
                const key = callKeyOf(event.callId);
                const { event: change } = event;
                store.dispatch({ type: 'callChanged', key, event: change });
                if (change.type === 'transferFailed') this.notice('transferFailed', change.to);
                if (change.type === 'restoringChanged' && !change.restoring) this.returning.delete(key);
                if (change.type !== 'ended') return;
                if (this.returning.delete(key) && change.cause.by !== 'us') this.notice('callNotRestored');
                this.calls.delete(key);
                this.tellOfEnding(key);
                if (change.cause.reason === 'noMicrophone') void this.checkMicrophone(false).then(() => this.tellOfMicrophone());
                if (change.cause.reason === 'notConnected') this.notice('notConnectedYet');
            }
        }
    }

    /** A call that nobody answered leaves no screen behind while another one fills the panel. */
    private tellOfEnding(key: string): void {
        const { state } = this;
        const call = recordOf(state, key)?.call;
        if (call?.direction !== 'outbound' || call.answeredAt !== undefined || state.focus === key || outcomeIn(call) === 'cancelled') return;
        this.notice('otherNotReached', call.number);
    }

    /** Nobody is talked to in two calls at once, unless they are together. */
    private holdOthers(key = ''): void {
        const kept = together(this.state.calls, key);
        for (const { call } of liveCalls(this.state)) {
            if (!kept.includes(call.key) && call.state.name === 'talking' && !call.state.held) this.calls.get(call.key)?.hold(true);
        }
    }

    private remember(call: LineCall): string {
        const key = callKeyOf(call.facts.callId);
        this.calls.set(key, call);
        return key;
    }
}
