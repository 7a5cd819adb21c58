/**
 * Stands between line and softphone: a call that the agent's status doesn't take is refused before it rings, and is in
 * the list as missed.
 */
import { callKeyOf } from '../../core/call/callKey';
import { after, newCall } from '../../core/call/call';
import type { Refusal } from '../../core/status/policy';
import { FeatureCodeError, type CallFacts, type LineCall, type LineEvent, type LinePort } from '../../phone/linePort';
import type { Store } from '../app/store';
import type { Tools } from '../app/tools';

export class CallScreen {
    /** Why a call isn't taken; undefined when it rings. */
    refusal: (facts: CallFacts) => Refusal | undefined = () => undefined;
    private readonly store: Store;
    private readonly clock: Tools['clock'];
    private line: LinePort | undefined;

    constructor(store: Store, { clock }: Tools) {
        this.store = store;
        this.clock = clock;
    }

    /** The same line; whoever listens to it hears only of calls that ring. */
    before(line: LinePort): LinePort {
        const listen = line.listen.bind(line);
        line.listen = (listener): void =>
            listen((event) => {
                if (!this.refuses(event)) listener(event);
            });
        this.line = line;
        return line;
    }

    /** @throws FeatureCodeError */
    async sendCode(code: string): Promise<void> {
        if (!this.line) throw new FeatureCodeError(code);
        await this.line.sendCode(code);
    }

    private refuses(event: LineEvent): boolean {
        const reason = event.type === 'incoming' ? this.refusal(event.call.facts) : undefined;
        if (!reason) return false;
        const { call } = event as { call: LineCall };
        const at = this.clock.now();
        const rung = newCall({ ...call.facts, key: callKeyOf(call.facts.callId), startedAt: at });
        this.store.dispatch({ type: 'callRefused', call: after(rung, { type: 'ended', at, cause: { by: 'us', reason } }) });
        call.decline('busy');
        return true;
    }
}
