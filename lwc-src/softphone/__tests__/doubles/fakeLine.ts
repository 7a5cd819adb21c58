/** A line whose PBX is the test: remembers what the agent asked of it, reports what the test says. */
import type { CallEvent } from '../../../core/call/call';
import type { LineState } from '../../../core/state/lineState';
import type { CallFacts, CallWas, LegSound, LineCall, LineEvent, LinePort } from '../../../phone/linePort';

export class FakeCall implements LineCall {
    readonly facts: CallFacts;
    /** What was asked of it, in order: `hold true`. */
    readonly asked: string[] = [];
    /** What goes wrong when it is answered, or sent digits. */
    failure: unknown;

    constructor(facts: CallFacts) {
        this.facts = facts;
    }

    /** What the next page would be given. */
    ticketed: unknown = 'ticket';
    ticket = (): unknown => this.ticketed;

    async answer(): Promise<void> {
        this.note('answer');
    }

    decline = (how?: string): void => void this.asked.push(how ? `decline ${how}` : 'decline');
    hangUp = (): void => void this.asked.push('hangUp');
    hold = (held: boolean): void => void this.asked.push(`hold ${String(held)}`);
    mute = (muted: boolean): void => void this.asked.push(`mute ${String(muted)}`);
    /** What is heard on it, where the test says so. */
    sound: LegSound | undefined;
    sendMix = async (mix: MediaStreamTrack | undefined): Promise<void> => void this.asked.push(mix ? 'send the mix' : 'send the microphone');
    transfer = (target: string): void => void this.asked.push(`transfer ${target}`);
    transferTo = (other: LineCall): void => void this.asked.push(`transferTo ${other.facts.callId}`);
    sendDigits = (digits: string): void => this.note(`digits ${digits}`);

    /** Why the PBX won't record. */
    recordingFailure: unknown;

    async record(isOn: boolean): Promise<void> {
        this.asked.push(`record ${String(isOn)}`);
        if (this.recordingFailure !== undefined) throw this.recordingFailure as Error;
    }

    private note(what: string): void {
        this.asked.push(what);
        if (this.failure !== undefined) throw this.failure as Error;
    }
}

export class FakeLine implements LinePort {
    readonly asked: string[] = [];
    readonly dialled: FakeCall[] = [];
    private listener: (event: LineEvent) => void = () => undefined;

    listen(listener: (event: LineEvent) => void): void {
        this.listener = listener;
    }

    start = (): void => void this.asked.push('start');
    /** Why the microphone can't be opened again. */
    microphoneFailure: unknown;

    async renewMicrophone(): Promise<void> {
        this.asked.push('renewMicrophone');
        if (this.microphoneFailure !== undefined) throw this.microphoneFailure as Error;
    }

    retryNow = (): void => void this.asked.push('retryNow');
    check = (why: string): void => void this.asked.push(`check ${why}`);

    takeBack(facts: CallFacts, ticket: unknown, was: CallWas): FakeCall {
        this.asked.push(`takeBack ${facts.callId} ${String(ticket)}${was.held ? ' held' : ''}${was.muted ? ' muted' : ''}`);
        return new FakeCall(facts);
    }

    async stop(): Promise<void> {
        this.asked.push('stop');
    }

    /** Why the PBX doesn't take codes. */
    codeFailure: unknown;

    async sendCode(code: string): Promise<void> {
        this.asked.push(`code ${code}`);
        if (this.codeFailure !== undefined) throw this.codeFailure as Error;
    }

    dial(target: string): FakeCall {
        const call = new FakeCall({ callId: `out-${this.dialled.length + 1}`, direction: 'outbound', number: target });
        this.dialled.push(call);
        return call;
    }

    /** The line's state changes. */
    becomes(state: LineState): void {
        this.listener({ type: 'state', state });
    }

    /** Somebody calls. */
    rings(facts: Partial<CallFacts> = {}): FakeCall {
        const call = new FakeCall({ callId: 'in-1', direction: 'inbound', number: '+393401182290', ...facts });
        this.listener({ type: 'incoming', call });
        return call;
    }

    /** Something happens to a call. */
    reports(callId: string, event: CallEvent): void {
        this.listener({ type: 'call', callId, event });
    }
}
