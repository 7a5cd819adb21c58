/**
 * The demo line, for an org that has no PBX yet: real SIP and real WebRTC between two parties inside the page. Every
 * number is answered with a tone; 100 calls back. Loaded only where the demo is switched on.
 */
import type { PhoneConnection } from '../../core/settings/connection';
import type { Microphone } from '../audio/microphone';
import type { LineCall, LinePort } from '../linePort';
import type { SipLine, SipLineTools } from '../sip/sipLine';
import { Exchange } from './exchange';

const DOMAIN = 'demo.invalid';
/** A number that is reserved for fiction. */
const FAR_END = '+12025550100';
const CALL_BACK = '100';
const RINGS_MS = 1_500;
const CALLS_BACK_AFTER_MS = 3_000;
const TONE_HZ = 480;

/** @param Line the SIP line of the panel, handed in so that SIP is not loaded twice */
export function createDemoLine(Line: typeof SipLine, connection: PhoneConnection, tools: SipLineTools): LinePort {
    const exchange = new Exchange();
    const createWebSocket = (): WebSocket => exchange.connect() as unknown as WebSocket;
    const party = (extension: string, displayName: string): PhoneConnection => ({
        ...connection,
        line: 'demo',
        pbxAddresses: [`ws://${DOMAIN}`],
        sipDomain: DOMAIN,
        extension,
        authName: extension,
        displayName,
        iceServers: []
    });
    const extension = connection.extension || 'demo';
    const farEnd = new Line(party(FAR_END, 'Demo'), 'none', {
        ...tools,
        createWebSocket,
        microphone: toneMicrophone,
        speakers: () => ({ play: () => undefined, mute: () => undefined, stop: () => undefined }),
        instanceId: crypto.randomUUID()
    });
    farEnd.listen((event) => {
        if (event.type === 'incoming') answerSoon(event.call, () => farEnd.dial(extension), tools);
    });
    const line = new Line(party(extension, connection.displayName), 'none', { ...tools, createWebSocket });
    return {
        start() {
            farEnd.start();
            line.start();
        },
        async stop() {
            await Promise.all([line.stop(), farEnd.stop()]);
        },
        retryNow: () => line.retryNow(),
        renewMicrophone: () => line.renewMicrophone(),
        // Both ends are in this page: nothing can come between them.
        check: () => undefined,
        takeBack: (facts, ticket, was) => line.takeBack(facts, ticket, was),
        dial: (target, extra) => line.dial(target, extra),
        // There is no PBX that could know of a status.
        sendCode: () => Promise.resolve(),
        listen: (listener) => line.listen(listener)
    };
}

function answerSoon(call: LineCall, callBack: () => void, { timers }: SipLineTools): void {
    timers.set(() => void call.answer(), RINGS_MS);
    if (call.facts.did === CALL_BACK) timers.set(callBack, RINGS_MS + CALLS_BACK_AFTER_MS);
}

/** A party whose voice is a tone. One audio context serves all its calls. */
const toneMicrophone: Microphone = {
    open() {
        const context = (toneContext ??= new AudioContext());
        const oscillator = context.createOscillator();
        const gain = context.createGain();
        const out = context.createMediaStreamDestination();
        oscillator.frequency.value = TONE_HZ;
        gain.gain.value = 0.3;
        oscillator.connect(gain).connect(out);
        oscillator.start();
        return Promise.resolve(out.stream);
    },
    permission: () => Promise.resolve('granted')
};
let toneContext: AudioContext | undefined;
