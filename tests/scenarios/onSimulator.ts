/** The company of a scenario on the simulator's PBX: its people are ours, and their telephones are the simulator's. */
import { earlyMediaThenAnswers, refuses, RINGS_FOR_EVER, type PersonCall } from '../../simulator/pbx';
import type { Reason } from '../../simulator/pbx/sip/reason';
import type { Simulator, SimulatorOptions } from '../../simulator/simulator';
import { ANNA, ELENA, THE_TRUNK, type Telephone } from './people';
import type { Company, Exchange, Person, Told, Trunk } from './exchange';
import { until } from './until';

const RINGS_MS = 1_500;
const NEVER_MS = 60_000;

/** How the simulator's PBX must be started for this company. */
export function simulatorFor({ digest, gruu, replaces, noAnswerMs, ownNumbers }: Company): Partial<SimulatorOptions> {
    return { pbx: { digestAlgorithms: [digest], gruu, replaces, noAnswerMs, ownNumbers } };
}

export function onSimulator({ pbx }: Simulator, company: Company): Exchange {
    if (company.challengesTwice) {
        // For the phone's registration, and for its first call.
        pbx.challengeTwice(true, 'REGISTER');
        pbx.challengeTwice(true, 'INVITE');
    }
    return {
        elena: personOf(pbx, ELENA),
        anna: personOf(pbx, ANNA),
        trunk: trunkOf(pbx),
        async messagesWait(extension, fresh) {
            while (pbx.mailbox(extension).fresh < fresh) pbx.leaveMessage(extension);
        },
        pbx: {
            freezes: () => pbx.freeze(),
            thaws: () => pbx.thaw(),
            dies: () => pbx.stop(),
            comesBack: async () => pbx.start()
        },
        close: async () => undefined
    };
}

type Pbx = Simulator['pbx'];

function personOf(pbx: Pbx, telephone: Telephone): Person {
    const call = (): PersonCall | undefined => pbx.personCalls().findLast(({ person, state }) => person.number === telephone.number && state !== 'ended');
    const here = (): PersonCall => {
        const found = call();
        if (!found) throw new Error(`${telephone.name} has no call.`);
        return found;
    };
    const digits = (): string => pbx.personCalls().filter(({ person }) => person.number === telephone.number).map((one) => one.heard().keysByRtp + one.heard().keysByInfo).join('');
    return {
        ...telephone,
        calls: (extension) => void pbx.callFrom(telephone.number, { to: extension }),
        hangsUp: () => here().hangUp(),
        holds: () => void here().hold(),
        resumes: () => void here().resume(),
        vanishes: () => here().vanish(),
        sees: () => (call()?.isHeld ? 'a call on hold' : call() ? 'a call' : 'no call'),
        hears: async () => {
            const heard = call()?.heard();
            return heard && !heard.isSilent ? (heard.frequencyHz ?? 0) : 0;
        },
        digits
    };
}

function trunkOf(pbx: Pbx): Trunk {
    const { number, toneHz } = THE_TRUNK;
    /** The next call that comes, seen through to its end. */
    const called = (status: number, shown?: string): Told => {
        const next = pbx.nextCall(number);
        return {
            async done() {
                const call = await next;
                const identity = call.invite.headers.get('P-Asserted-Identity') ?? '';
                if (shown !== undefined && !identity.includes(`sip:${shown}@`)) throw new Error(`The trunk was called by ${identity}, not by ${shown}.`);
                await over(call, status);
            }
        };
    };
    return {
        number,
        toneHz,
        refuses(status: number, reason?: Reason) {
            pbx.behave(number, { pickUp: { ...refuses(status, reason).pickUp, afterMs: 300 } as ReturnType<typeof refuses>['pickUp'] });
            return called(status);
        },
        rings(shown) {
            pbx.behave(number, RINGS_FOR_EVER);
            return called(487, shown);
        },
        announces() {
            pbx.behave(number, earlyMediaThenAnswers(100, NEVER_MS));
            return called(487);
        },
        callsAndGivesUp(extension, reason) {
            const call = pbx.callFrom(number, { to: extension });
            const given = call.until('ringing').then(() => setTimeout(() => call.hangUp(reason), RINGS_MS));
            return { done: () => given.then(() => over(call, 487)) };
        },
        callsForSeconds(extension, sessionExpires) {
            const call = pbx.callFrom(number, { to: extension, headers: { Supported: 'timer', 'Session-Expires': `${sessionExpires};refresher=uas` } });
            const refreshed = (): boolean => pbx.trace.some(({ callId, kind, method, direction, text }) => callId === call.callId && direction === 'in' && kind === 'request' && method === 'UPDATE' && /^Session-Expires:/im.test(text));
            return {
                async done() {
                    await until(refreshed, sessionExpires * 1_000, 'the phone does not refresh the session');
                    if (call.state !== 'talking') throw new Error('The call ended before its session was refreshed.');
                    call.hangUp();
                }
            };
        }
    };
}

async function over(call: PersonCall, status: number): Promise<void> {
    await call.until('ended', 20_000);
    if (call.ending?.status !== status) throw new Error(`The trunk saw the call end with ${String(call.ending?.status)}, not ${status}.`);
}
