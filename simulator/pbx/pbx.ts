/**
 * A PBX on your own machine: registrar and proxy for phones over WebSocket, people who call and answer, a witness,
 * and illnesses on demand. Joins the parts; each of them does one thing.
 */
import type { WebSocket } from 'ws';
import { Emitter } from './emitter';
import { Illness } from './illness';
import { misfortunes } from './misfortunes';
import { resolve, type PbxOptions } from './options';
import { Gateway } from './people/gateway';
import type { Behaviour, Person } from './people/person';
import type { PersonCall } from './people/personCall';
import { invitationTo, type CallFrom } from './people/callFrom';
import { Authenticator } from './proxy/authenticator';
import { Calls, type WitnessedCall } from './proxy/calls';
import { Busy } from './presence/busy';
import type { Mailbox } from './presence/eventPackages';
import { Mailboxes } from './presence/mailboxes';
import { Notifier } from './presence/notifier';
import { Proxy, withReceived } from './proxy/proxy';
import { Router } from './proxy/router';
import { Location, type Binding, type GoneBecause } from './registrar/location';
import { Registrar } from './registrar/registrar';
import { registrationOf, type Registration } from './registrar/registration';
import { SipSyntaxError } from './sip/grammar';
import type { HeaderList } from './sip/headerList';
import { NonceStore } from './sip/nonces';
import { responseTo } from './sip/message';
import { reasonPhrase } from './sip/status';
import { SystemTimers } from './timers';
import { Trace, type TraceEntry } from './trace';
import { createLink, webSocketFlow, type Flow } from './transport/flow';
import { Network } from './transport/network';
import { TransactionLayer } from './transaction/transactionLayer';

export interface PbxEvents {
    registered: [Registration, { refreshed: boolean }];
    unregistered: [Registration, { because: GoneBecause }];
    ringing: [WitnessedCall];
    answered: [WitnessedCall];
    ended: [WitnessedCall];
}

export type Pbx = ReturnType<typeof createPbx>;

/** Makes a PBX that runs at once. Whoever serves HTTP hands it sockets: see attachPbx. */
export function createPbx(given: PbxOptions) {
    const options = resolve(given);
    const timers = new SystemTimers();
    const illness = new Illness();
    const trace = new Trace(options.traceLimit);
    const events = new Emitter<PbxEvents>();
    const users = new Map<string, string>();
    const gatewayHost = `gateway.${options.domain}`;

    const location = new Location(options.domain, timers, {
        registered: (binding, refreshed) => {
            events.emit('registered', describe(binding), { refreshed });
            notifier.changed('presence', binding.user);
            // After the answer to the REGISTER, whose connection it needs.
            if (options.unaskedMessageSummary && !refreshed) timers.after(0, () => notifier.tellUnasked(binding.user));
        },
        gone: (binding, because) => {
            events.emit('unregistered', describe(binding), { because });
            notifier.changed('presence', binding.user);
        }
    });
    const describe = (binding: Binding): Registration => registrationOf(binding, location, options.gruu);

    const network: Network = new Network({
        timers,
        illness,
        trace,
        peerOf: (flow) => users.get(flow.id) ?? flow.id,
        events: {
            message: (flow, message) => {
                try {
                    transactions.receive(flow, withReceived(flow, message));
                } catch (error) {
                    // A field that only this request's way needed, and that can't be read.
                    if (!(error instanceof SipSyntaxError)) throw error;
                    if (message.kind === 'request') refuse(flow, message.method, message.headers, error.status, error.message);
                }
            },
            malformed: (flow, { status, problem, method, headers }) => refuse(flow, method, headers, status, problem),
            closed: (flow) => {
                notifier.closed(flow);
                location.closed(flow);
                router.forget(flow);
                users.delete(flow.id);
                transactions.closed(flow);
            }
        }
    });

    const refuse = (flow: Flow, method: string | undefined, headers: HeaderList, status: number, problem: string): void => {
        // A response or an ACK that can't be read is dropped: nobody waits for an answer to it.
        if (method === undefined || method === 'ACK') return;
        network.send(flow, responseTo({ headers }, status, { reason: `${reasonPhrase(status)}: ${problem}` }));
    };

    const link = createLink('127.0.0.1', network.flowEvents, (text) => gateway.hear(text));
    const gateway: Gateway = new Gateway({
        domain: options.domain,
        host: gatewayHost,
        directory: options.directory,
        timers,
        timeoutMs: options.transactionTimeoutMs,
        media: options.mediaAddresses,
        replaces: options.replaces,
        send: link.send
    });
    network.add(link.flow);

    const calls = new Calls(timers, {
        ringing: (call) => events.emit('ringing', call),
        answered: (call) => {
            events.emit('answered', call);
            if (call.to === options.mailboxNumber) mailboxes.hear(call.from);
        },
        ended: (call) => events.emit('ended', call)
    });
    const mailboxes = new Mailboxes((user) => {
        notifier.changed('message-summary', user);
        if (options.unaskedMessageSummary) notifier.tellUnasked(user);
    });
    const busy = new Busy((user) => {
        notifier.changed('dialog', user);
        notifier.changed('presence', user);
    });
    const notifier: Notifier = new Notifier({
        domain: options.domain,
        timers,
        packages: options.events,
        minExpiresSeconds: options.minExpiresSeconds,
        maxExpiresSeconds: options.maxExpiresSeconds,
        mailboxNumber: options.mailboxNumber,
        users: new Set(options.accounts.map(({ user }) => user)),
        transactions: () => transactions,
        mailbox: (user) => mailboxes.of(user),
        dialogs: (user) => busy.of(user),
        isRegistered: (user) => location.of(user).length > 0,
        contacts: (user) => location.of(user).map(({ flow, contact }) => ({ flow, uri: contact.uri.text }))
    });
    const router = new Router({ options, location, gateway: link.flow, gatewayHost });
    const proxy = new Proxy({
        options,
        timers,
        illness,
        authenticator: new Authenticator({
            realm: options.realm,
            accounts: options.accounts,
            algorithms: options.digestAlgorithms,
            nonces: new NonceStore(timers, options.nonceLifetimeMs),
            illness
        }),
        registrar: new Registrar(location, timers, options),
        router,
        calls,
        busy,
        notifier,
        transactions: () => transactions,
        send: (flow, message) => network.send(flow, message),
        identified: (flow, user) => users.set(flow.id, user),
        userOf: (flow) => users.get(flow.id)
    });
    const transactions: TransactionLayer = new TransactionLayer({
        timers,
        timeoutMs: options.transactionTimeoutMs,
        send: (flow, message) => network.send(flow, message),
        user: proxy
    });

    return {
        domain: options.domain,
        events,

        get isRunning(): boolean {
            return !illness.stopped;
        },

        /** Takes a phone's WebSocket after its handshake; without the subprotocol `sip` it is closed. */
        accept(socket: WebSocket, remoteAddress = '127.0.0.1'): void {
            if (illness.stopped) {
                socket.terminate();
                return;
            }
            const flow = webSocketFlow(socket, remoteAddress.replace(/^::ffff:/, ''), network.flowEvents);
            if (flow) network.add(flow);
        },

        ...misfortunes({ illness, network, location, userOf: (flow) => users.get(flow.id) }),

        get trace(): readonly TraceEntry[] {
            return trace.entries;
        },

        clearTrace(): void {
            trace.clear();
        },

        registrations(): readonly Registration[] {
            return location.all.map(describe);
        },

        /** What calls there were, ended ones too. */
        calls(): readonly WitnessedCall[] {
            return calls.all;
        },

        /** Somebody has left a message for a user. */
        leaveMessage: (user: string): void => mailboxes.leave(user),

        mailbox: (user: string): Mailbox => mailboxes.of(user),

        /** What is subscribed to, by package and user: `dialog 205`. */
        subscriptions: (): readonly string[] => notifier.all,

        /** Ends the subscriptions to a user as a notifier may (RFC 6665 §4.4.1), with its reason. */
        endSubscriptions: (user: string, reason: Parameters<Notifier['end']>[1], retryAfterSeconds?: number): void => notifier.end(user, reason, retryAfterSeconds),

        person: (number: string): Person => gateway.person(number),

        /** A person calls an agent, or a group of them. */
        callFrom(person: Person | string, how: CallFrom): PersonCall {
            const caller = typeof person === 'string' ? gateway.person(person) : person;
            return gateway.call(caller, invitationTo(caller, options.domain, how), how.behaviour);
        },

        /** What a person of the directory does from now on. */
        behave: (number: string, behaviour: Behaviour): void => gateway.behave(number, behaviour),

        /** What a person does in the next call only. */
        behaveOnce: (number: string, behaviour: Behaviour): void => gateway.behaveOnce(number, behaviour),

        /** Resolves with the next call that reaches this person. */
        nextCall: (number: string, timeoutMs = 10_000): Promise<PersonCall> => gateway.nextCall(number, timeoutMs),

        personCalls: (): readonly PersonCall[] => gateway.calls,

        /** Ends everything: media, connections, timers. */
        close(): void {
            illness.stopped = true;
            notifier.clear();
            gateway.close();
            network.drop();
            link.close();
            location.clear();
            timers.stop();
        }
    };
}
