import { LightningElement, api, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe, type MessageSubscription } from 'lightning/messageService';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import PATCHBAY from '@salesforce/messageChannel/Patchbay__c';
import USER_ID from '@salesforce/user/Id';
import { DeskDescriptions } from 'c/deskDescriptions';
import { DeskEdits } from 'c/deskEdits';
import { saveTable } from 'c/deskFile';
import type { Described } from 'c/deskFacts';
import { DeskLink } from 'c/deskLink';
import type { DeskReads, ReadRequest } from 'c/deskReads';
import { DeskRecords, type TaskEdit } from 'c/deskRecords';
import { DeskSetup } from 'c/deskSetup';
import type { DeskMessage } from '../../core/bus/messages';
import type { Candidate } from '../../core/match/candidate';

/**
 * The Desk behind the scenes: the message channel to the phone, and the record work that the phone asks for. Draws nothing to
 * see, only what reads. Fires what the Desk shows: `view`, `calls`, `setup`, `objects`, `conflict`, `written` and `failed`.
 */
export default class DeskWork extends LightningElement {
    /** Requests that are under way, each drawn as a reader for as long as it lasts. */
    reads: readonly ReadRequest[] = [];
    /** Objects whose fields the phone's rules name. */
    describing: readonly string[] = [];

    private subscription: MessageSubscription | undefined;
    private setup: DeskSetup = new DeskSetup({
        read: (request, fresh) => this.records.read(request, fresh),
        changed: (setup) => {
            this.tell('setup', { dispositions: setup.dispositions, settings: setup.settings });
            this.say({ type: 'setup', setup });
        }
    });
    private descriptions = new DeskDescriptions((objects) => (this.describing = objects));
    private records: DeskRecords = new DeskRecords(
        {
            createRecord,
            updateRecord,
            showReads: (reads) => (this.reads = reads),
            describe: (objectApiName, fields) => this.descriptions.describe(objectApiName, fields),
            conflicted: (conflict) => this.edits.conflicted(conflict)
        },
        this.setup
    );
    private edits: DeskEdits = new DeskEdits({
        records: this.records,
        show: (conflict) => this.tell('conflict', { conflict }),
        written: (id, name) => this.tell('written', { id, name }),
        failed: (said) => this.tell('failed', { said }),
        resolved: (recordId) => this.say({ type: 'resolved', recordId })
    });
    private link: DeskLink = new DeskLink({
        records: this.records,
        setup: this.setup,
        send: (envelope) => publish(this.messageContext, PATCHBAY, envelope),
        show: (view) => this.tell('view', { view }),
        showCalls: (calls, missed) => this.tell('calls', { calls, missed }),
        saveTable
    });

    @wire(MessageContext) messageContext: unknown;

    /** Tells the phone. */
    @api
    say(message: DeskMessage): void {
        this.link.say(message);
    }

    /** X1: a record of the agent's own making or choosing: the call is theirs, or belongs to it. */
    @api
    attach(callKey: string, candidate: Candidate): void {
        this.link.attach(callKey, candidate);
    }

    /** X3: writes what was changed of a Task, over the version that it was read in. @throws RecordError */
    @api
    write(edit: TaskEdit): ReturnType<DeskEdits['write']> {
        return this.edits.write(edit);
    }

    /** T11: the agent has seen both versions. @param kept the fields that stay as the others wrote them @param both texts of which both stay */
    @api
    resolve(recordId: string, kept: readonly string[], both: readonly string[]): void {
        void this.edits.resolve(recordId, kept, both);
    }

    connectedCallback(): void {
        this.subscription = subscribe(this.messageContext, PATCHBAY, (data: unknown) => this.link.receive(data), { scope: APPLICATION_SCOPE });
        this.link.open(true);
    }

    disconnectedCallback(): void {
        unsubscribe(this.subscription);
        this.link.open(false);
    }

    handleUser({ detail: { name, profileId } }: CustomEvent<{ name: string; profileId: string }>): void {
        this.link.know({ name });
        void this.setup.start({ userId: USER_ID, profileId });
    }

    handleObjects({ detail: { infos } }: CustomEvent<{ infos: readonly Described[] }>): void {
        this.records.describe(infos);
        this.tell('objects', { infos, readable: this.records.readable });
        this.link.sayHello();
    }

    handleClosedStatus({ detail }: CustomEvent<{ closedStatus: string | undefined }>): void {
        this.link.know(detail);
    }

    handleRead({ detail }: CustomEvent<Parameters<DeskReads['wasRead']>[0]>): void {
        this.records.wasRead(detail);
    }

    handleDescribed({ detail }: CustomEvent<Parameters<DeskDescriptions['wasDescribed']>[0]>): void {
        this.descriptions.wasDescribed(detail);
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
