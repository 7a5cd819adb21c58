import { LightningElement, api, wire } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import { glanceIn, glanceRequest, readErrorOf } from 'c/phoneCore';
import { dateText } from 'c/deskWords';
import USER_ID from '@salesforce/user/Id';
import deskEdit from '@salesforce/label/c.deskEdit';
import deskEditIt from '@salesforce/label/c.deskEditIt';
import deskGlance from '@salesforce/label/c.deskGlance';
import deskNothingOpen from '@salesforce/label/c.deskNothingOpen';
import deskNotRead from '@salesforce/label/c.deskNotRead';
import objectCase from '@salesforce/label/c.objectCase';
import objectOpportunity from '@salesforce/label/c.objectOpportunity';
import objectTask from '@salesforce/label/c.objectTask';
import tryAgain from '@salesforce/label/c.tryAgain';
import type { Glance, GlanceLine, GlanceSubject } from '../../core/glance/glance';
import type { FindRequest, ReadableFields } from '../../salesforce/records/findQuery';
import type { GraphqlError } from '../../salesforce/records/graphqlErrors';

const LOOK_EVERY_MS = 400;

interface GraphqlResult {
    readonly data?: unknown;
    readonly errors?: readonly GraphqlError[];
    readonly refresh?: () => Promise<void>;
}
interface Line extends GlanceLine {
    readonly icon: string;
    readonly kind: string;
    readonly detail: string;
    /** X3: only who made it edits it here. */
    readonly mayEdit: boolean;
    readonly edit: string;
}

/** What is open for somebody and what was done last, at a glance. Fires `open` with a record's id, `edit` with a Task's that this user has made. */
export default class DeskGlance extends LightningElement {
    /** What this user may read. */
    @api readable: ReadableFields = {};
    label = { deskEditIt, deskGlance, deskNothingOpen, tryAgain };
    glance: Glance | undefined;
    trouble = '';

    /** Nothing is asked for that nobody looks at: the Desk may be closed. */
    isSeen = false;

    private watching: ReturnType<typeof setInterval> | undefined;
    private about: GlanceSubject | undefined;
    private identity = '';
    private refresh: (() => Promise<void>) | undefined;

    @api
    get subject(): GlanceSubject | undefined {
        return this.about;
    }
    set subject(subject: GlanceSubject | undefined) {
        // The same person, told once more with every change of the call, isn't asked for again.
        const identity = JSON.stringify([subject?.id, subject?.accountId, subject?.whoId]);
        if (identity === this.identity) return;
        this.identity = identity;
        this.about = subject;
        this.glance = undefined;
        this.trouble = '';
    }

    /** Reads it once more: something has been written. */
    @api
    async renew(): Promise<void> {
        await this.refresh?.();
    }

    connectedCallback(): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing tells a component that its panel was opened
        this.watching = setInterval(() => this.look(), LOOK_EVERY_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.watching);
    }

    private look(): void {
        const place = this.template?.querySelector('.watch');
        if (!place || place.getClientRects().length === 0 || getComputedStyle(place).visibility !== 'visible') return;
        this.isSeen = true;
        clearInterval(this.watching);
    }

    get request(): FindRequest | undefined {
        if (!this.isSeen) return undefined;
        return this.about && glanceRequest(this.about, this.readable);
    }

    get query(): unknown {
        return this.request && gql`${this.request.query}`;
    }

    get variables(): Readonly<Record<string, unknown>> | undefined {
        return this.request?.variables;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    received({ data, errors, refresh }: GraphqlResult): void {
        this.refresh = refresh;
        if (errors && errors.length > 0) this.trouble = [deskNotRead, readErrorOf(errors).said].join(' ');
        else if (data !== undefined) {
            this.trouble = '';
            this.glance = glanceIn(data);
        }
    }

    get asksSomething(): boolean {
        return this.request !== undefined;
    }

    get isLoading(): boolean {
        return !this.glance && !this.trouble;
    }

    get busy(): string {
        return String(this.isLoading);
    }

    get isEmpty(): boolean {
        return this.lines.length === 0;
    }

    get lines(): readonly Line[] {
        const { opportunities = [], cases = [], activities = [] } = this.glance ?? {};
        return [
            ...opportunities.map((one) => line(one, 'standard:opportunity', objectOpportunity)),
            ...cases.map((one) => line(one, 'standard:case', objectCase)),
            ...activities.map((one) => line(one, one.isCall ? 'standard:log_a_call' : 'standard:task', objectTask, one.createdById === USER_ID))
        ];
    }

    async handleRetry(): Promise<void> {
        this.trouble = '';
        await this.renew();
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this.tell('open', event);
    }

    handleEdit(event: Event): void {
        this.tell('edit', event);
    }

    private tell(name: string, { currentTarget }: Event): void {
        this.dispatchEvent(new CustomEvent(name, { detail: { recordId: (currentTarget as HTMLElement).dataset['id'] } }));
    }
}

function line(one: GlanceLine, icon: string, kind: string, mayEdit = false): Line {
    return { ...one, icon, kind, mayEdit, edit: deskEdit.replace('{name}', one.name), detail: [one.state, dateText(one.date)].filter(Boolean).join(' · ') };
}
