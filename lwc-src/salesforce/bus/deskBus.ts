/**
 * The panel's end of the message channel: who the agent is, what they typed at the Desk, and the record work that
 * the Desk does for us. Holds the asks that wait for an answer.
 */
import { fromPanel, readDeskMessage, type AgentFacts, type DeskMessage, type DeskView, type DeskWork, type RecordOperation, type RecordOperations } from '../../core/bus/messages';
import type { CheckResult } from '../../core/checks/check';
import { RecordError } from '../../core/errors';
import type { ListedCall } from '../../core/history/listedCall';
import type { Lamp } from '../../core/people/lamp';
import { readOrgSetup, type OrgSetup } from '../../core/setup/orgSetup';
import type { Timers } from '../../core/time';
import type { DeskLink } from '../records/deskRecords';

/** A save may take its time: nobody knows afterwards whether it was done. */
export const WRITE_TIMEOUT_MS = 10_000;
/** A caller is waiting, and there is another way to ask. The Desk itself gives a read up after four seconds. */
export const READ_TIMEOUT_MS = 5_000;

const TIMEOUTS_MS: Readonly<Record<RecordOperation, number>> = {
    findByDigits: READ_TIMEOUT_MS,
    lookAtSetup: READ_TIMEOUT_MS,
    findByName: READ_TIMEOUT_MS,
    findColleagues: READ_TIMEOUT_MS,
    findLog: READ_TIMEOUT_MS,
    readRecord: READ_TIMEOUT_MS,
    findOpportunities: READ_TIMEOUT_MS,
    glance: READ_TIMEOUT_MS,
    describe: READ_TIMEOUT_MS,
    createRecord: WRITE_TIMEOUT_MS,
    updateRecord: WRITE_TIMEOUT_MS,
    createLog: WRITE_TIMEOUT_MS,
    updateLog: WRITE_TIMEOUT_MS,
    writeError: WRITE_TIMEOUT_MS
};

export interface DeskBusEvents {
    onHello(agent: AgentFacts): void;
    onGone(): void;
    onSetup(setup: OrgSetup): void;
    onNotes(callKey: string, notes: string): void;
    onChoose(callKey: string, matchId: string): void;
}

interface Waiting {
    readonly resolve: (answer: never) => void;
    readonly reject: (error: RecordError) => void;
    readonly timer: unknown;
}

export class DeskBus implements DeskLink {
    private readonly publish: (message: unknown) => Promise<void>;
    private readonly timers: Timers;
    private readonly newId: () => string;
    private readonly events: DeskBusEvents;
    private readonly waiting = new Map<string, Waiting>();
    /** Asks that were given up before their answer came. */
    private readonly givenUp = new Set<string>();
    private isPresent = false;
    /** Takes what the agent does with the phone from the Desk. */
    work: (work: DeskWork) => void = () => undefined;
    /** Told of all that comes, as it came. */
    heard: (data: unknown) => void = () => undefined;

    constructor(publish: (message: unknown) => Promise<void>, timers: Timers, newId: () => string, events: DeskBusEvents) {
        this.publish = publish;
        this.timers = timers;
        this.newId = newId;
        this.events = events;
    }

    present(): boolean {
        return this.isPresent;
    }

    /** B9 */
    tellChecked(results: readonly CheckResult[]): Promise<void> {
        return this.publish(fromPanel({ type: 'checked', results }));
    }

    /** U10b */
    tellLamps(lamps: Readonly<Record<string, Lamp>>): Promise<void> {
        return this.publish(fromPanel({ type: 'lamps', lamps }));
    }

    /** Calls out for a Desk; it answers with its own hello. */
    sayHello(): Promise<void> {
        return this.publish(fromPanel({ type: 'panelHello' }));
    }

    show(view: DeskView): Promise<void> {
        return this.isPresent ? this.publish(fromPanel({ type: 'view', view })) : Promise.resolve();
    }

    /** What is over, as the list of calls shows it. */
    showCalls(calls: readonly ListedCall[], missed: number): Promise<void> {
        return this.isPresent ? this.publish(fromPanel({ type: 'calls', calls, missed })) : Promise.resolve();
    }

    ask<O extends RecordOperation>(operation: O, ask: RecordOperations[O]['ask']): Promise<RecordOperations[O]['answer']> {
        if (!this.isPresent) return Promise.reject(new RecordError('absent'));
        const id = this.newId();
        return new Promise((resolve, reject) => {
            const timer = this.timers.set(() => {
                this.waiting.delete(id);
                this.givenUp.add(id);
                this.isPresent = false;
                this.events.onGone();
                reject(new RecordError('silent'));
            }, TIMEOUTS_MS[operation]);
            this.waiting.set(id, { resolve: resolve, reject, timer });
            this.publish(fromPanel({ type: 'ask', id, operation, ask })).catch(() => {
                this.timers.clear(timer);
                this.waiting.delete(id);
                reject(new RecordError('absent'));
            });
        });
    }

    /** Something came over the channel. */
    receive(data: unknown): void {
        const message = readDeskMessage(data);
        if (!message) return;
        this.heard(data);
        switch (message.type) {
            case 'deskHello':
                this.isPresent = true;
                return this.events.onHello(message.agent);
            case 'setup': {
                const setup = readOrgSetup(message.setup);
                if (setup) this.events.onSetup(setup);
                return;
            }
            case 'answer':
                return this.settle(message);
            case 'notes':
                return this.events.onNotes(message.callKey, message.notes);
            case 'choose':
                return this.events.onChoose(message.callKey, message.matchId);
            default:
                return this.work(message);
        }
    }

    private settle(answer: Extract<DeskMessage, { type: 'answer' }>): void {
        const waiting = this.waiting.get(answer.id);
        if (!waiting) return this.answeredLate(answer.id);
        this.waiting.delete(answer.id);
        this.timers.clear(waiting.timer);
        if (answer.ok) return waiting.resolve(answer.answer as never);
        const { trouble, said, fields, existingId } = answer.error;
        waiting.reject(new RecordError(trouble, said, { fields, existingId }));
    }

    /** The outbox looks before it writes again, so the answer may be forgotten; the Desk is there after all. */
    private answeredLate(id: string): void {
        if (this.givenUp.delete(id)) void this.sayHello().catch(() => undefined);
    }
}
