/**
 * The people behind the PBX: one user agent for all of them, as a gateway to the telephone network is.
 * Finds the call that a request belongs to, or the person whose telephone shall ring. Speaks SIP over its link like anybody else.
 */
import { isInDialog, type SipMessage, type SipRequest } from '../sip/message';
import { legible, parseParameters } from '../sip/grammar';
import { parseMessage } from '../sip/parse';
import { serialise } from '../sip/serialise';
import { escapeUser, formatNameAddr, parseUri } from '../sip/uri';
import type { ServerTransaction } from '../transaction/serverTransaction';
import { TransactionLayer, type TransactionUser } from '../transaction/transactionLayer';
import type { Flow } from '../transport/flow';
import type { Timers } from '../timers';
import type { Invitation } from './callingLeg';
import { ALLOW, SDP, type Line } from './line';
import { DEFAULT_BEHAVIOUR, type Behaviour, type Person } from './person';
import { PersonCall, type PersonCallParts } from './personCall';

export interface GatewayOptions {
    readonly domain: string;
    readonly host: string;
    readonly directory: readonly Person[];
    readonly timers: Timers;
    readonly timeoutMs: number;
    readonly media: 'all' | 'loopback' | 'none';
    readonly replaces: boolean;
    /** Sends text to the PBX. */
    readonly send: (text: string) => void;
}

export class Gateway implements TransactionUser {
    readonly #options: GatewayOptions;
    readonly #transactions: TransactionLayer;
    readonly #line: Line;
    readonly #behaviours = new Map<string, Behaviour>();
    readonly #next = new Map<string, Behaviour[]>();
    readonly #waiting: { number: string; found: (call: PersonCall) => void }[] = [];
    #calls: PersonCall[] = [];

    constructor(options: GatewayOptions) {
        this.#options = options;
        const send = (_: Flow, message: SipMessage): void => options.send(serialise(message));
        this.#transactions = new TransactionLayer({ timers: options.timers, timeoutMs: options.timeoutMs, send, user: this });
        this.#line = {
            timers: options.timers,
            domain: options.domain,
            via: `SIP/2.0/TCP ${options.host}`,
            timeoutMs: options.timeoutMs,
            send: (request, handlers) => this.#transactions.send(TO_PBX, request, handlers),
            acknowledge: (ack) => options.send(serialise(ack))
        };
    }

    get calls(): readonly PersonCall[] {
        return this.#calls;
    }

    hear(text: string): void {
        // The PBX lengthens what it passes on, so its own limit doesn't hold here.
        const message = parseMessage(text, Number.POSITIVE_INFINITY);
        if (message.kind === 'malformed') throw new Error(`the PBX sent what isn't SIP: ${message.problem}`);
        this.#transactions.receive(TO_PBX, message);
    }

    /** What a person does from now on. */
    behave(number: string, behaviour: Behaviour): void {
        this.#behaviours.set(this.person(number).number, behaviour);
    }

    /** What a person does in the next call only; several wait for their turn. */
    behaveOnce(number: string, behaviour: Behaviour): void {
        const { number: known } = this.person(number);
        this.#next.set(known, [...(this.#next.get(known) ?? []), behaviour]);
    }

    /** @throws RangeError for a number that isn't in the directory */
    person(number: string): Person {
        const person = this.#options.directory.find((one) => one.number === number);
        if (person === undefined) throw new RangeError(`${number} is not in the directory`);
        return person;
    }

    /** Resolves with the next call that reaches this person. */
    nextCall(number: string, timeoutMs: number): Promise<PersonCall> {
        const { number: known, name } = this.person(number);
        return new Promise((resolve, reject) => {
            const stop = this.#options.timers.after(timeoutMs, () => {
                this.#waiting.splice(this.#waiting.indexOf(entry), 1);
                reject(new Error(`nobody called ${name} within ${timeoutMs} ms`));
            });
            const entry = {
                number: known,
                found: (call: PersonCall) => {
                    stop();
                    resolve(call);
                }
            };
            this.#waiting.push(entry);
        });
    }

    /** Lets a person call; an empty From is filled in. */
    call(person: Person, invitation: Invitation, behaviour?: Behaviour): PersonCall {
        const from = invitation.from === '' ? formatNameAddr({ displayName: person.name, uri: `sip:${escapeUser(person.number)}@${this.#options.domain}` }) : invitation.from;
        return this.#begin(new PersonCall(person, behaviour ?? this.#behaviourOf(person), { ...invitation, from }, this.#partsFor(person)));
    }

    /** Ends everything without a word: nobody is there to hear it. */
    close(): void {
        for (const call of this.#calls) call.vanish();
    }

    request(transaction: ServerTransaction): void {
        const { request, method } = transaction;
        if (isInDialog(request)) this.#within(transaction);
        else if (method === 'INVITE') this.#invited(transaction);
        else if (method === 'OPTIONS') transaction.answer(200, { headers: [['Allow', ALLOW], ['Accept', SDP]] });
        else transaction.answer(405, { headers: [['Allow', ALLOW]] });
    }

    acknowledge(ack: SipRequest): void {
        this.#calls.find((call) => call.session?.dialog.has(ack))?.session?.acknowledged();
    }

    cancelled(): void {}

    #within(transaction: ServerTransaction): void {
        const { request } = transaction;
        const call = this.#calls.find((one) => one.session?.dialog.has(request));
        if (call?.hasVanished) return;
        if (call?.session && call.state !== 'ended') call.session.receive(transaction);
        else if (this.#calls.some((one) => one.waitsFor(request))) this.#early(transaction);
        else transaction.answer(481);
    }

    /** In a dialog of a call that still rings (RFC 3261 §12.1): of what may be asked there, whether it does. */
    #early(transaction: ServerTransaction): void {
        if (transaction.method === 'OPTIONS') transaction.answer(200, { headers: [['Allow', ALLOW], ['Accept', SDP]] });
        else transaction.answer(488, { headers: [['Warning', `399 people "${transaction.method} before the answer is not simulated"`]] });
    }

    #invited(transaction: ServerTransaction): void {
        const { request } = transaction;
        const unknown = request.headers.values('Require').filter((tag) => !['timer', ...(this.#options.replaces ? ['replaces'] : [])].includes(tag.toLowerCase()));
        const person = this.#options.directory.find(({ number }) => number === parseUri(request.uri).user);
        if (unknown.length > 0) transaction.answer(420, { headers: [['Unsupported', unknown.join(', ')]] });
        else if (person === undefined) transaction.answer(404);
        else if (request.body === '') transaction.answer(488, { headers: [['Warning', '399 people "an INVITE without an offer is not simulated"']] });
        else if (request.headers.has('Replaces')) this.#replace(transaction, person);
        else this.#ring(transaction, person);
    }

    #ring(transaction: ServerTransaction, person: Person): void {
        const call = this.#begin(new PersonCall(person, this.#behaviourOf(person), transaction, this.#partsFor(person)));
        const at = this.#waiting.findIndex(({ number }) => number === person.number);
        if (at >= 0) this.#waiting.splice(at, 1)[0]?.found(call);
    }

    /** RFC 3891 §3: a new call in the place of one that this person has; it is answered at once and the old one ends. */
    #replace(transaction: ServerTransaction, person: Person): void {
        const [callId = '', ...rest] = (transaction.request.headers.get('Replaces') ?? '').split(';');
        // A Replaces that can't be read replaces nothing.
        const tags = legible(() => parseParameters(rest.join(';'))) ?? new Map<string, string>();
        const old = this.#calls.find(({ session }) => {
            const dialog = session?.dialog;
            return dialog?.callId === callId.trim() && dialog.localTag === tags.get('to-tag') && dialog.remoteTag === tags.get('from-tag');
        });
        if (old === undefined || old.hasVanished) transaction.answer(481);
        else if (old.state === 'ended') transaction.answer(603);
        else if (tags.has('early-only')) transaction.answer(486);
        else {
            const call = new PersonCall(person, { pickUp: { do: 'ring' } }, transaction, this.#partsFor(person));
            this.#calls.push(call);
            void call.answer().then(() => old.replaceBy(call));
        }
    }

    #begin(call: PersonCall): PersonCall {
        this.#calls.push(call);
        call.begin();
        return call;
    }

    #partsFor(person: Person): PersonCallParts {
        return { line: this.#line, host: this.#options.host, media: this.#options.media, callAnother: (invitation) => this.call(person, invitation, DEFAULT_BEHAVIOUR) };
    }

    #behaviourOf(person: Person): Behaviour {
        return this.#next.get(person.number)?.shift() ?? this.#behaviours.get(person.number) ?? person.behaviour ?? DEFAULT_BEHAVIOUR;
    }
}

/** The transactions' name for the only way out there is. */
const TO_PBX: Flow = { id: 'pbx', transport: 'TCP', remoteAddress: '127.0.0.1', trusted: true, isOpen: true, send: () => {}, drop: () => {} };
