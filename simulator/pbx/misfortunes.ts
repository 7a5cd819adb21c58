/** What a test can do to a PBX: stop it, freeze it, cut its connections, make it refuse, delay and talk nonsense. */
import type { Delay, Illness, Rejection } from './illness';
import type { Location } from './registrar/location';
import type { Flow, Frame } from './transport/flow';
import type { Network } from './transport/network';

export interface Victim {
    readonly illness: Illness;
    readonly network: Network;
    readonly location: Location;
    readonly userOf: (flow: Flow) => string | undefined;
}

export function misfortunes({ illness, network, location, userOf }: Victim) {
    return {
        /** The process is gone: sockets break and their registrations with them, new ones are refused. Media goes on: it doesn't pass here. */
        stop(): void {
            illness.stopped = true;
            network.drop();
        },

        start(): void {
            illness.stopped = false;
        },

        /** Connections stand, but nothing is read, answered or sent, not even keep-alives: those of one user, or all. What comes meanwhile waits. */
        freeze(user?: string): void {
            if (user === undefined) illness.frozen = true;
            else illness.frozenUsers.add(user);
        },

        /** Ends what the same words began. What has waited arrives, unless its connection was left meanwhile. */
        thaw(user?: string): void {
            if (user === undefined) illness.frozen = false;
            else illness.frozenUsers.delete(user);
            network.thawed();
        },

        /** Breaks phones' connections without a word; of one user, or all. */
        dropSockets(user?: string): void {
            network.drop((flow) => user === undefined || userOf(flow) === user);
        },

        /**
         * Sends a user's phone anything at all, as it stands: text or bytes, whole or in so many pieces.
         * @throws when the user has no phone registered
         */
        inject(user: string, frame: Frame, pieces = 1): void {
            const binding = location.all.findLast((one) => one.user === user);
            if (!binding) throw new Error(`${user} has no phone registered.`);
            network.inject(binding.flow, frame, pieces);
        },

        /** Holds messages of phones back; undefined ends it. */
        delay(delay: Delay | undefined): void {
            illness.delay = delay;
        },

        /** The next requests of a method from phones are answered so, instead of properly. */
        rejectNext(method: string, status: number, about: Omit<Rejection, 'method' | 'status'> & { readonly times?: number } = {}): void {
            const { times = 1, ...rest } = about;
            illness.rejectNext({ method, status, ...rest }, times);
        },

        /** The next right credentials (of a kind of request, or of any) are challenged once more, as stale unless told otherwise. */
        challengeTwice(stale = true, method?: string): void {
            illness.challengeTwice(stale, method);
        },

        /** Challenges name another realm than the passwords were made for; undefined ends it. */
        wrongRealm(realm: string | undefined): void {
            illness.wrongRealm = realm;
        },

        /** Ends all illnesses but `stop`. */
        recover(): void {
            illness.recover();
            network.thawed();
        }
    };
}
