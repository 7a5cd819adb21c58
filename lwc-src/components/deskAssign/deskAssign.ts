import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import USER_ID from '@salesforce/user/Id';
import deskAnotherUser from '@salesforce/label/c.deskAnotherUser';
import deskAssign from '@salesforce/label/c.deskAssign';
import deskAssignMe from '@salesforce/label/c.deskAssignMe';
import deskAssignOwner from '@salesforce/label/c.deskAssignOwner';
import deskQueue from '@salesforce/label/c.deskQueue';

type Assignee = 'me' | 'owner' | 'user' | 'queue';

/** Every org's ids of groups begin so (Object Reference for the Salesforce Platform, key prefixes). */
const QUEUE_PREFIX = '00G';

/** Whose a task is (X3): the user's own, the record owner's, another user's or a queue's. Fires `owner` with an id, empty as long as nobody is chosen. */
export default class DeskAssign extends LightningElement {
    /** Whose it is now; empty when somebody else was meant and not yet named. */
    @api ownerId = '';
    /** `Contact.OwnerId`… */
    @api ownerField: readonly string[] = [];
    /** The record that it is about. */
    @api aboutId: string | undefined;
    label = { deskAnotherUser, deskAssign, deskQueue };
    queues = { criteria: [{ fieldPath: 'Type', operator: 'eq', value: 'Queue' }] };

    /** What the agent has chosen; until then the owner says. */
    private chosen: Assignee | undefined;
    private ownerOfRecord: string | undefined;

    @wire(getRecord, { recordId: '$aboutId', fields: '$ownerField' })
    wiredOwner({ data }: { readonly data?: { readonly fields: { readonly OwnerId?: { readonly value: string } } } }): void {
        this.ownerOfRecord = data?.fields.OwnerId?.value;
    }

    get assignee(): Assignee {
        const { chosen, ownerId } = this;
        if (chosen) return chosen;
        if (ownerId === USER_ID) return 'me';
        return ownerId.startsWith(QUEUE_PREFIX) ? 'queue' : 'user';
    }

    get assignees(): readonly { readonly label: string; readonly value: Assignee }[] {
        const owner = this.ownerOfRecord === undefined ? [] : [{ label: deskAssignOwner, value: 'owner' as const }];
        return [{ label: deskAssignMe, value: 'me' }, ...owner, { label: deskAnotherUser, value: 'user' }, { label: deskQueue, value: 'queue' }];
    }

    get isAnotherUser(): boolean {
        return this.assignee === 'user';
    }

    get isQueue(): boolean {
        return this.assignee === 'queue';
    }

    handleAssignee({ detail: { value } }: CustomEvent<{ value: Assignee }>): void {
        this.chosen = value;
        if (value === 'me') this.tell(USER_ID);
        else this.tell(value === 'owner' ? (this.ownerOfRecord ?? USER_ID) : '');
    }

    handleOwner({ detail }: CustomEvent<{ recordId: string | null }>): void {
        this.tell(detail.recordId ?? '');
    }

    private tell(ownerId: string): void {
        this.dispatchEvent(new CustomEvent('owner', { detail: { ownerId } }));
    }
}
