/**
 * A browser's AudioContext as far as the ringer uses it, deaf but strict: an oscillator starts once, stops only after it
 * has started, and sounds only through a gain that is connected. Time passes when the test says so.
 */
import { asStream, FakeStream } from './fakeMedia';

export class FakeAudioContext {
    /** The first one that the page has made. */
    static first: FakeAudioContext | undefined;
    currentTime = 0;
    state: AudioContextState;
    readonly destination = 'destination';
    readonly oscillators: FakeOscillator[] = [];
    readonly gains: FakeGain[] = [];

    constructor(state: AudioContextState = 'running') {
        this.state = state;
        FakeAudioContext.first ??= this;
    }

    createOscillator(): FakeOscillator {
        const oscillator = new FakeOscillator(this);
        this.oscillators.push(oscillator);
        return oscillator;
    }

    createGain(): FakeGain {
        const gain = new FakeGain();
        this.gains.push(gain);
        return gain;
    }

    createMediaStreamDestination(): { readonly stream: MediaStream } {
        return { stream: asStream(new FakeStream()) };
    }

    async resume(): Promise<void> {
        this.state = 'running';
    }

    /** The frequencies that can be heard at a moment, low to high. */
    heardAt(seconds: number): number[] {
        return this.oscillators
            .filter((oscillator) => oscillator.runsAt(seconds) && oscillator.into !== undefined && oscillator.into.isConnected && oscillator.into.gain.levelAt(seconds) > 0)
            .map(({ frequency }) => frequency.value)
            .sort((a, b) => a - b);
    }
}

class FakeOscillator {
    readonly frequency = { value: 440 };
    into: FakeGain | undefined;
    private readonly context: FakeAudioContext;
    private startedAt: number | undefined;
    private endsAt = Infinity;

    constructor(context: FakeAudioContext) {
        this.context = context;
    }

    connect(gain: FakeGain): FakeGain {
        this.into = gain;
        return gain;
    }

    start(): void {
        if (this.startedAt !== undefined) throw new DOMException('cannot call start more than once.', 'InvalidStateError');
        this.startedAt = this.context.currentTime;
    }

    stop(when?: number): void {
        if (this.startedAt === undefined) throw new DOMException('cannot call stop without calling start first.', 'InvalidStateError');
        this.endsAt = Math.max(when ?? 0, this.context.currentTime);
    }

    runsAt(seconds: number): boolean {
        return this.startedAt !== undefined && this.startedAt <= seconds && seconds < this.endsAt;
    }
}

class FakeGain {
    readonly gain = new FakeParam();
    isConnected = false;

    connect(): void {
        this.isConnected = true;
    }

    disconnect(): void {
        this.isConnected = false;
    }
}

/** What is set ahead of time; the way from one level to the next is short and left out. */
class FakeParam {
    value = 1;
    private readonly targets: { readonly level: number; readonly at: number }[] = [];

    setTargetAtTime(level: number, at: number, timeConstant: number): void {
        if (![level, at, timeConstant].every(Number.isFinite)) throw new TypeError('The provided float value is non-finite.');
        this.targets.push({ level, at });
    }

    levelAt(seconds: number): number {
        return this.targets.filter(({ at }) => at <= seconds).at(-1)?.level ?? this.value;
    }
}
