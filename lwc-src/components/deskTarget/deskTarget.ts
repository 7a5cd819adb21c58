import { LightningElement, api } from 'lwc';
import { takesRelatedTo } from 'c/phoneCore';
import deskLeadAlone from '@salesforce/label/c.deskLeadAlone';
import deskLogElsewhere from '@salesforce/label/c.deskLogElsewhere';
import deskPerson from '@salesforce/label/c.deskPerson';
import deskPersonKind from '@salesforce/label/c.deskPersonKind';
import deskRelatedKind from '@salesforce/label/c.deskRelatedKind';
import deskRelatedTo from '@salesforce/label/c.deskRelatedTo';
import type { Linked, Said } from '../../core/log/said';

interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
}
interface Option {
    readonly label: string;
    readonly value: string;
}
type Chosen = CustomEvent<{ recordId: string | null }>;

const PEOPLE = ['Contact', 'Lead'];
const RELATED = ['Account', 'Opportunity', 'Case'];

/**
 * To whom something is logged: a person and what it is related to, each chosen by itself. A lead stands alone, as the
 * platform wants it. Fires `said` with what has changed.
 */
export default class DeskTarget extends LightningElement {
    /** What this user may see, as the org describes it. */
    @api infos: readonly ObjectInfo[] = [];
    /** As it is now: what the agent has chosen, else what was recognised. */
    @api who: Linked | null | undefined;
    @api what: Linked | null | undefined;
    label = { deskLeadAlone, deskLogElsewhere, deskPerson, deskPersonKind, deskRelatedKind, deskRelatedTo };
    isOpen = false;
    canToggle = true;

    private askedWho: string | undefined;
    private askedWhat: string | undefined;

    /** Open from the start, without the line that opens it. */
    @api
    get open(): boolean {
        return this.isOpen;
    }
    set open(open: boolean) {
        this.isOpen = open;
        this.canToggle = !open;
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get whoKind(): string {
        return this.askedWho ?? this.who?.objectApiName ?? 'Contact';
    }

    get whatKind(): string {
        return this.askedWhat ?? this.what?.objectApiName ?? 'Account';
    }

    get whoKinds(): readonly Option[] {
        return this.options(PEOPLE);
    }

    get whatKinds(): readonly Option[] {
        return this.options(RELATED);
    }

    get whoId(): string | undefined {
        return this.who?.objectApiName === this.whoKind ? this.who.id : undefined;
    }

    get whatId(): string | undefined {
        return this.what?.objectApiName === this.whatKind ? this.what.id : undefined;
    }

    get isLead(): boolean {
        return !takesRelatedTo(this.who?.id);
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    handleWhoKind({ detail }: CustomEvent<{ value: string }>): void {
        this.askedWho = detail.value;
    }

    handleWhatKind({ detail }: CustomEvent<{ value: string }>): void {
        this.askedWhat = detail.value;
    }

    handleWho({ detail }: Chosen): void {
        const who = detail.recordId ? { id: detail.recordId, objectApiName: this.whoKind } : null;
        this.tell({ who, ...(!takesRelatedTo(who?.id) && { what: null }) });
    }

    handleWhat({ detail }: Chosen): void {
        this.tell({ what: detail.recordId ? { id: detail.recordId, objectApiName: this.whatKind } : null });
    }

    private options(names: readonly string[]): readonly Option[] {
        return names.flatMap((value) => this.infos.filter(({ apiName }) => apiName === value).map(({ label }) => ({ label, value })));
    }

    private tell(said: Said): void {
        this.dispatchEvent(new CustomEvent('said', { detail: { said } }));
    }
}
