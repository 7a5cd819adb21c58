/**
 * The Desk's end of the message channel: says who the agent is as soon as all is known that the phone needs, shows what
 * the phone tells, and has done what it asks. Holds nothing of a call.
 */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import USER_ID from '@salesforce/user/Id';
import { fromDesk, matchTaken, PARTIES, readPanelMessage } from 'c/phoneCore';
import type { DeskRecords } from 'c/deskRecords';
import type { DeskSetup } from 'c/deskSetup';
import type { DeskMessage, DeskView, PanelMessage } from '../../core/bus/messages';
import type { Candidate } from '../../core/match/candidate';
import type { ListedCall } from '../../core/history/listedCall';

export interface DeskLinkTools {
    readonly records: Pick<DeskRecords, 'perform' | 'isReady'>;
    readonly setup: Pick<DeskSetup, 'tell'>;
    send(envelope: object): void;
    show(view: DeskView): void;
    showCalls(calls: readonly ListedCall[], missed: number): void;
    /** B6 @param table what Salesforce hasn't got yet */
    saveTable(table: string): void;
}

export class DeskLink {
    private readonly tools: DeskLinkTools;
    private isOpen = false;
    private userName = '';
    private closedStatus: string | undefined;

    constructor(tools: DeskLinkTools) {
        this.tools = tools;
    }

    /** The channel is heard from now on, or no more. */
    open(isOpen: boolean): void {
        this.isOpen = isOpen;
        this.sayHello();
    }

    /** @param name as Salesforce has it; empty as long as nobody knows */
    know(facts: { readonly name?: string; readonly closedStatus?: string }): void {
        this.userName = facts.name ?? this.userName;
        this.closedStatus = facts.closedStatus ?? this.closedStatus;
        this.sayHello();
    }

    /** Only when all is known that the phone needs: a Desk that can't answer yet is worse than none. */
    sayHello(): void {
        const { isOpen, userName, closedStatus } = this;
        if (!isOpen || !this.tools.records.isReady || !userName) return;
        this.say({ type: 'deskHello', agent: { userId: USER_ID, name: userName, timeZone: TIME_ZONE, locale: LOCALE, ...(closedStatus && { closedStatus }) } });
    }

    say(message: DeskMessage): void {
        this.tools.send(fromDesk(message));
    }

    /** X1: a record of the agent's own making or choosing: the call is theirs, or belongs to it. */
    attach(callKey: string, candidate: Candidate): void {
        const { id, objectApiName } = candidate;
        if (PARTIES.has(objectApiName)) this.say({ type: 'attach', callKey, match: matchTaken(candidate) });
        else this.say({ type: 'said', callKey, said: { what: { id, objectApiName } } });
    }

    /** Something came over the channel. */
    receive(data: unknown): void {
        const message = readPanelMessage(data);
        switch (message?.type) {
            case 'panelHello':
                this.sayHello();
                return this.tools.setup.tell();
            case 'view':
                return this.tools.show(message.view);
            case 'calls':
                return this.tools.showCalls(message.calls, message.missed);
            case 'exported':
                return this.tools.saveTable(message.table);
            case 'ask':
                return void this.answer(message);
            // Phone Setup has asked for it.
            case 'checked':
            case 'lamps':
            case undefined:
        }
    }

    private async answer({ id, operation, ask }: Extract<PanelMessage, { type: 'ask' }>): Promise<void> {
        this.say({ type: 'answer', id, ...(await this.tools.records.perform(operation, ask)) });
    }
}
