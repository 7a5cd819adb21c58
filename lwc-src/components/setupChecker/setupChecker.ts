import { LightningElement, api, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe, type MessageSubscription } from 'lightning/messageService';
import { getRecord } from 'lightning/uiRecordApi';
import mayUsePhone from '@salesforce/customPermission/Use_Phone';
import PATCHBAY from '@salesforce/messageChannel/Patchbay__c';
import CALL_CENTER from '@salesforce/schema/User.CallCenterId';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_ID from '@salesforce/user/Id';
import { fromDesk, readPanelMessage } from 'c/phoneCore';
import { failed, judgeOrg, pastCallsRequest, readResults, readRule } from 'c/setupCore';
import { PAST_CALL_NAMES, type SetupStore } from 'c/setupStore';
import type { CheckResult } from '../../core/checks/check';
import type { OrgFacts } from '../../core/checks/orgChecks';
import type { Rule } from '../../core/rule/rule';
import type { NamedField } from '../../salesforce/setup/describe';

type Fields = Readonly<Record<string, NamedField>> | undefined;
interface UserData {
    readonly fields: Readonly<Record<string, { readonly value: unknown } | undefined>>;
}
interface Counted {
    readonly uiapi?: { readonly query?: { readonly Task?: { readonly edges?: readonly unknown[] } } };
}

const SEARCHED = ['Contact', 'Account', 'Lead'];
const OBJECTS = ['Task', ...SEARCHED, 'Opportunity'];
/** By what has to be written to create one. */
const NAMES: Readonly<Record<string, string>> = { Lead: 'LastName', Contact: 'LastName', Account: 'Name', Opportunity: 'Name' };
/** Where most people's numbers are; others an admin may have hidden on purpose. */
const PHONES = ['Contact.Phone', 'Contact.MobilePhone', 'Account.Phone', 'Lead.Phone', 'Lead.MobilePhone'];
/** The panel's own checks take four seconds, and as long again where somebody has to answer the browser or the PBX an echo call. */
const PANEL_WAIT_MS = 15_000;
const ASK_AGAIN_MS = 1_000;
const MOST_ASKS = 4;

/**
 * Looks whether all is well (B9): asks the panel over the message channel, and Salesforce for what this user may do. Draws
 * nothing. Fires `checked` with `{ results }` after each `run()`.
 */
export default class SetupChecker extends LightningElement {
    @api store!: SetupStore;

    objects = OBJECTS;
    userId = USER_ID;
    userFields = [USER_NAME];
    optionalFields = [CALL_CENTER];

    private readonly described = new Map<string, { readonly fields: Fields; readonly closed: readonly string[] }>();
    private user: UserData | undefined;
    private subscription: MessageSubscription | undefined;
    private onPanel: ((results: readonly CheckResult[]) => void) | undefined;
    private onDescribed: (() => void) | undefined;

    @wire(MessageContext) messageContext: unknown;

    @wire(getRecord, { recordId: '$userId', fields: '$userFields', optionalFields: '$optionalFields' })
    wiredUser({ data }: { readonly data?: UserData }): void {
        if (data) this.user = data;
        this.onDescribed?.();
    }

    connectedCallback(): void {
        this.subscription = subscribe(this.messageContext, PATCHBAY, (data: unknown) => this.receive(data), { scope: APPLICATION_SCOPE });
    }

    disconnectedCallback(): void {
        unsubscribe(this.subscription);
    }

    /** Looks at everything. Never rejects: what can't be found out is a result as well. */
    @api
    async run(): Promise<void> {
        const [panel, facts] = await Promise.all([this.askPanel(), this.orgFacts()]);
        // A page that has answered is open to its user, by whatever right.
        const mayUsePage = mayUsePhone === true || panel.some(({ check, state }) => check === 'phone' && state === 'passed');
        this.dispatchEvent(new CustomEvent('checked', { detail: { results: [...panel, ...judgeOrg({ ...facts, mayUsePage })] } }));
    }

    handleDescribed({ detail }: CustomEvent<{ objectApiName: string; fields: Fields; closed: readonly string[] }>): void {
        this.described.set(detail.objectApiName, detail);
        this.onDescribed?.();
    }

    private receive(data: unknown): void {
        const message = readPanelMessage(data);
        if (message?.type === 'checked') this.onPanel?.(readResults(message.results));
    }

    private askPanel(): Promise<readonly CheckResult[]> {
        return new Promise((resolve) => {
            const answered = (results: readonly CheckResult[]): void => {
                // Not the wait of an earlier run.
                if (this.onPanel !== answered) return;
                this.onPanel = undefined;
                resolve(results);
            };
            this.onPanel = answered;
            this.ask(MOST_ASKS);
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- a phone that isn't there never answers
            setTimeout(() => answered([failed('phone', 'phoneSilent')]), PANEL_WAIT_MS);
        });
    }

    /** A panel that has just been opened hears nothing yet. */
    private ask(times: number): void {
        if (!this.onPanel || times === 0) return;
        publish(this.messageContext, PATCHBAY, fromDesk({ type: 'check' }));
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- as long as nobody answers
        setTimeout(() => this.ask(times - 1), ASK_AGAIN_MS);
    }

    private async orgFacts(): Promise<Omit<OrgFacts, 'mayUsePage'>> {
        const [rules, extensions, errors, calls] = await Promise.all([
            this.store.list('rule', { orderBy: 'Position__c' }).catch(() => undefined),
            this.store.list('extension', { orderBy: 'Extension__c' }).catch(() => []),
            this.store.list('error', { orderBy: 'Happened__c', descending: true }).catch(() => undefined),
            this.store.read(pastCallsRequest(PAST_CALL_NAMES, 1)).catch(() => undefined),
            this.whenDescribed()
        ]);
        const read = (rules ?? []).map(({ name, values }) => ({ name, reading: readRule({ id: '', name, on: values.Active__c === true }, String(values.Definition__c ?? '')) }));
        const readable = read.flatMap(({ reading }) => (reading.ok && reading.value.on ? [reading.value] : []));
        const task = this.described.get('Task');
        const callCenter = this.user?.fields['CallCenterId'];
        return {
            mayReadSetup: rules !== undefined,
            hasCallCenter: callCenter && callCenter.value !== null,
            extensions: extensions.length,
            hasExtension: extensions.some(({ values }) => values.User__c === USER_ID),
            unreadable: SEARCHED.filter((object) => !this.described.get(object)?.fields),
            unreadablePhones: PHONES.filter((name) => !this.fieldOf(name) && this.described.get(objectOf(name))?.fields),
            uncreatable: createdBy(readable).filter((object) => this.fieldOf(`${object}.${NAMES[object]}`)?.writeable !== true),
            mayCreateTasks: task?.fields?.['Subject']?.writeable === true,
            // The key makes a log one; where it can't be written nothing else of ours can.
            unwriteable: Object.entries(PAST_CALL_NAMES).flatMap(([name, field]) => (name === 'Call_Key__c' || task?.fields?.[field]?.writeable ? [] : [field])),
            closedStatuses: task?.closed.length,
            blockedByDuplicates: errors?.filter(({ values }) => values.State__c === 'Open' && values.Cause__c === 'similar').length,
            brokenRules: read.flatMap(({ name, reading }) => (reading.ok ? [] : [name])),
            loggedCalls: (calls as Counted | undefined)?.uiapi?.query?.Task?.edges?.length ?? 0
        };
    }

    private fieldOf(name: string): NamedField | undefined {
        return this.described.get(objectOf(name))?.fields?.[name.split('.')[1] ?? ''];
    }

    /** The wires answer by themselves, and once. */
    private whenDescribed(): Promise<void> {
        const isKnown = (): boolean => this.user !== undefined && OBJECTS.every((object) => this.described.has(object));
        if (isKnown()) return Promise.resolve();
        return new Promise((resolve) => {
            this.onDescribed = () => isKnown() && resolve();
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- the wires have no time-out of their own
            setTimeout(resolve, PANEL_WAIT_MS);
        });
    }
}

/** Of `Contact.Phone`. */
function objectOf(name: string): string {
    return name.split('.')[0] ?? '';
}

/** What rules create. */
function createdBy(rules: readonly Rule[]): readonly string[] {
    return [...new Set(rules.flatMap(({ create: { what } }) => (what === 'nothing' ? [] : what === 'ContactWithOpportunity' ? ['Contact', 'Opportunity'] : [what])))];
}
