import { LightningElement, api, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe, type MessageSubscription } from 'lightning/messageService';
import PATCHBAY from '@salesforce/messageChannel/Patchbay__c';
import { fromDesk, readPanelMessage } from 'c/phoneCore';
import { idsByEmail, ownersIn, ownersRequest, pastedPeople, usersByEmailRequest } from 'c/setupCore';
import { errorText, named, t } from 'c/setupText';
import { createAll, NotAllError, orgSetting, writeOrgSettings, type RecordOf, type SetupStore } from 'c/setupStore';
import { IDLE, Work, type Doing } from 'c/setupWork';
import type { FormField } from '../setupForm/setupForm';
import type { RecordError } from '../../core/errors';

type Person = RecordOf<'extension'>;

/** Well within the time for which the phone looks. */
const WATCH_EVERY_MS = 20_000;

interface Draft {
    readonly record: Person | undefined;
    readonly name: string;
    readonly extension: string;
    readonly email: string;
    readonly direct: string;
    readonly active: boolean;
    readonly user: { readonly id: string; readonly name: string } | undefined;
}

/** Whose extension is whose (U10b, A12): a table, one by one or pasted from a spreadsheet; conflicts are named, and nothing is half saved. */
export default class SetupPeople extends LightningElement {
    @api store!: SetupStore;

    text = {
        active: t('peopleActive'),
        add: t('peopleAdd'),
        cancel: t('setupCancel'),
        delete: t('setupDelete'),
        direct: t('peopleDirect'),
        edit: t('peopleEdit'),
        email: t('peopleEmail'),
        extension: t('peopleExtension'),
        fallback: t('peopleFallback'),
        fallbackHint: t('peopleFallbackHint'),
        find: t('peopleFind'),
        intro: t('peopleIntro'),
        name: t('peopleName'),
        none: t('peopleNone'),
        now: t('peopleNow'),
        paste: t('peoplePaste'),
        remove: t('setupRemove'),
        pasteHint: t('peoplePasteHint'),
        save: t('setupSave'),
        user: t('peopleUser')
    };
    people: readonly Person[] = [];
    draft: Draft | undefined;
    doing: Doing = IDLE;
    words = '';
    isPasting = false;
    pasted = '';
    pasteProblems: readonly string[] = [];
    /** What telephones are doing, by extension, as far as the PBX tells the phone in the utility bar. */
    private lamps: Readonly<Record<string, string>> = {};
    private subscription: MessageSubscription | undefined;
    private timer: ReturnType<typeof setInterval> | undefined;
    /** Whose what is that belongs to nobody (X6). */
    fallback: { readonly id: string; readonly name: string } | undefined;
    private settings: readonly RecordOf<'setting'>[] = [];
    private readonly work = new Work((doing) => (this.doing = doing));
    /** What is wrong with what is being edited. */
    private problem = '';

    @wire(MessageContext) messageContext: unknown;

    connectedCallback(): void {
        this.subscription = subscribe(this.messageContext, PATCHBAY, (data: unknown) => this.receive(data), { scope: APPLICATION_SCOPE });
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the phone looks as long as somebody asks
        this.timer = setInterval(() => this.watch(), WATCH_EVERY_MS);
        void this.work.do(() => this.load());
    }

    disconnectedCallback(): void {
        unsubscribe(this.subscription);
        clearInterval(this.timer);
    }

    /** Whether the PBX tells anything of anybody. */
    get knowsNow(): boolean {
        return Object.keys(this.lamps).length > 0;
    }

    get rows(): object[] {
        const words = this.words.trim().toLowerCase();
        const rows = this.people.map(({ id, name, values, related }) => ({
            id,
            name,
            extension: String(values.Extension__c ?? ''),
            user: related.User__c ?? '',
            email: String(values.Email__c ?? ''),
            direct: String(values.Direct_Number__c ?? ''),
            now: named('lamp', this.lamps[String(values.Extension__c)] ?? ''),
            active: values.Active__c === true ? t('setupYes') : t('setupNo')
        }));
        return rows.filter((row) => [row.name, row.extension, row.user, row.email, row.direct].some((text) => text.toLowerCase().includes(words)));
    }

    get fields(): FormField[] {
        const { extension = '', name = '', email = '', direct = '', active = true } = this.draft ?? {};
        return [
            { name: 'extension', label: this.text.extension, kind: 'text', value: extension, problem: this.problem },
            { name: 'name', label: this.text.name, kind: 'text', value: name },
            { name: 'email', label: this.text.email, kind: 'text', value: email },
            { name: 'direct', label: this.text.direct, kind: 'text', value: direct },
            { name: 'active', label: this.text.active, kind: 'toggle', value: active }
        ];
    }

    get takeLabel(): string {
        const { people, problems } = this.reading;
        return problems.length === 0 && people.length > 0 ? t('peoplePasteTake', { count: people.length }) : t('peoplePasteCheck');
    }

    handleAdd(): void {
        this.open({ record: undefined, name: '', extension: '', email: '', direct: '', active: true, user: undefined });
    }

    handleEdit(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const record = this.people.find((one) => one.id === id);
        if (!record) return;
        const { name, values, related } = record;
        const user = values.User__c === undefined ? undefined : { id: String(values.User__c), name: related.User__c ?? '' };
        this.open({ record, name, extension: String(values.Extension__c ?? ''), email: String(values.Email__c ?? ''), direct: String(values.Direct_Number__c ?? ''), active: values.Active__c === true, user });
    }

    handleFill({ detail: { name, value } }: CustomEvent<{ name: string; value: string | boolean }>): void {
        if (this.draft) this.draft = { ...this.draft, [name]: value };
    }

    handleUser({ detail }: CustomEvent<{ id: string; name: string }>): void {
        if (this.draft) this.draft = { ...this.draft, user: detail, name: this.draft.name || detail.name };
    }

    handleSave(): void {
        const { draft } = this;
        if (!draft) return;
        const others = this.people.filter(({ id }) => id !== draft.record?.id);
        const known = new Map(others.map(({ name, values }) => [String(values.Extension__c), name]));
        const owner = known.get(draft.extension);
        // By the same rules as a pasted line; the first line may be headings.
        const [wrong] = pastedPeople(`\n${[draft.extension, draft.extension, draft.email].join('\t')}`, new Map()).problems;
        if (draft.extension.trim() === '') this.problem = t('peopleProblemMissing');
        else if (owner !== undefined) this.problem = t('peopleProblemTaken', { value: draft.extension, name: owner });
        else this.problem = wrong ? named('peopleProblem', wrong.problem, { value: wrong.value }) : '';
        if (this.problem) return;
        void this.work.do(async () => {
            const { record, extension, name, email, direct, active, user } = draft;
            const userId = user?.id ?? (await this.usersWith([email])).get(email.toLowerCase()) ?? null;
            const values = { Extension__c: extension, Active__c: active, Email__c: email || null, Direct_Number__c: direct || null, User__c: userId };
            if (record) await this.store.update('extension', record, values, name || extension);
            else await this.store.create('extension', values, name || extension);
            this.draft = undefined;
            await this.load();
            return t('listsSaved');
        });
    }

    handleDelete(): void {
        const record = this.draft?.record;
        if (!record) return;
        void this.work.do(async () => {
            await this.store.remove(record.id);
            this.draft = undefined;
            await this.load();
        });
    }

    handleCancel(): void {
        this.draft = undefined;
        this.isPasting = false;
    }

    handleShowPaste(): void {
        this.isPasting = true;
        this.draft = undefined;
        this.pasteProblems = [];
    }

    handlePasted({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.pasted = value;
        this.pasteProblems = [];
    }

    handleFind({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.words = value;
    }

    /** All or none. */
    handleTake(): void {
        const { people, problems } = this.reading;
        this.pasteProblems = problems.map(({ line, problem, value, name = '' }) => t('peopleLine', { line, problem: named('peopleProblem', problem, { value, name }) }));
        if (problems.length > 0 || people.length === 0) return;
        void this.work.do(async () => {
            try {
                const users = await this.usersWith(people.map(({ email = '' }) => email));
                const valuesOf = ({ extension, email = '', directNumber }: (typeof people)[number]) => ({ Extension__c: extension, Active__c: true, Email__c: email || null, Direct_Number__c: directNumber ?? null, User__c: users.get(email.toLowerCase()) ?? null });
                await createAll(this.store, 'extension', people.map((person) => ({ name: person.name, values: valuesOf(person) })));
                this.isPasting = false;
                this.pasted = '';
            } catch (error) {
                if (!(error instanceof NotAllError)) throw error;
                const { left } = error;
                const said = errorText(error.cause as RecordError);
                this.pasteProblems = [left.length > 0 ? t('peoplePasteLeft', { names: left.join(', '), said }) : t('peoplePasteFailed', { said })];
            }
            await this.load();
            return this.isPasting ? '' : t('peoplePasted', { count: people.length });
        });
    }

    handleFallback({ detail: { id, name } }: CustomEvent<{ id: string; name: string }>): void {
        this.keepFallback({ id, name });
    }

    handleNoFallback(): void {
        this.keepFallback(undefined);
    }

    /** U10b, A12: the users with these addresses, by their addresses; whose isn't known is chosen by hand. */
    private async usersWith(emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
        const given = emails.filter(Boolean);
        return given.length > 0 ? idsByEmail(await this.store.read(usersByEmailRequest(given))) : new Map();
    }

    private keepFallback(fallback: SetupPeople['fallback']): void {
        void this.work.do(async () => {
            try {
                await writeOrgSettings(this.store, this.settings, { fallbackOwnerId: fallback && JSON.stringify(fallback.id) });
                return t('listsSaved');
            } finally {
                await this.load();
            }
        });
    }

    private watch(): void {
        if (this.people.length > 0) publish(this.messageContext, PATCHBAY, fromDesk({ type: 'watch', extensions: this.people.map(({ values }) => String(values.Extension__c)) }));
    }

    private receive(data: unknown): void {
        const message = readPanelMessage(data);
        if (message?.type === 'lamps') this.lamps = message.lamps;
    }

    private get reading(): ReturnType<typeof pastedPeople> {
        return pastedPeople(this.pasted, new Map(this.people.map(({ name, values }) => [String(values.Extension__c), name])));
    }

    private open(draft: Draft): void {
        this.draft = draft;
        this.isPasting = false;
        this.problem = '';
        this.work.say('');
    }

    private async load(): Promise<void> {
        [this.people, this.settings] = await Promise.all([this.store.list('extension', { orderBy: 'Extension__c', lookups: ['User__c'] }), this.store.list('setting', { orderBy: 'Setting__c' })]);
        const [, id] = /^"(\w+)"$/.exec(String(orgSetting(this.settings, 'fallbackOwnerId')?.values.Value__c ?? '')) ?? [];
        this.watch();
        // Where the name can't be read the id stands for it.
        const names = id === undefined ? undefined : await this.store.read(ownersRequest([id])).then(ownersIn, () => undefined);
        this.fallback = id === undefined ? undefined : { id, name: names?.get(id) || id };
    }
}
