import { LightningElement, api } from 'lwc';
import { AGENT_SETTINGS, SETTING_FORMS, USUAL_SETTINGS } from 'c/setupCore';
import { named, problemsIn, t } from 'c/setupText';
import { IDLE, Work, type Doing } from 'c/setupWork';
import type { SetupStore } from 'c/setupStore';
import type { Option } from '../setupForm/setupForm';
import type { Problem } from '../../core/json/reader';
import type { AgentSettingName } from '../../core/settings/agentSettings';
import type { FoundUser } from '../../salesforce/setup/userQuery';
import { holdingFor, LEVELS, othersWith, recordAt, writesFor, type Level, type SettingRecord, type Target, type Wanted } from './levels';

type Person = Pick<FoundUser, 'id' | 'name' | 'profile'>;

/** Settings of agents' phones (B4): the value on each level, whether agents may change it, and where what holds comes from. */
export default class SetupDefaults extends LightningElement {
    @api store!: SetupStore;

    text = {
        for: t('defaultsFor'),
        here: t('defaultsHere'),
        holds: t('defaultsHolds'),
        intro: t('defaultsIntro'),
        locked: t('defaultsLocked'),
        noProfile: t('defaultsNoProfile'),
        save: t('setupSave'),
        setting: t('defaultsSetting')
    };
    levels: readonly Option[] = LEVELS.map((value) => ({ value, label: named('defaultsFor', value) }));
    level: Level = 'Organisation';
    person: Person | undefined;
    doing: Doing = IDLE;
    private readonly work = new Work((doing) => (this.doing = doing));
    private records: readonly SettingRecord[] = [];
    private edits: Readonly<Partial<Record<AgentSettingName, Wanted>>> = {};
    private problems: readonly Problem[] = [];

    connectedCallback(): void {
        void this.work.do(() => this.load());
    }

    get wantsPerson(): boolean {
        return this.level !== 'Organisation';
    }

    get personLabel(): string {
        return this.level === 'Profile' ? t('defaultsUserOfProfile') : t('defaultsUser');
    }

    get profileText(): string {
        const { person } = this;
        return person?.profile ? t('defaultsProfileIs', { name: person.profile.name }) : '';
    }

    get hasNoProfile(): boolean {
        return this.level === 'Profile' && this.person !== undefined && !this.person.profile;
    }

    get isChosen(): boolean {
        return this.target !== undefined;
    }

    get cannotSave(): boolean {
        return this.doing.isBusy || Object.keys(this.edits).length === 0;
    }

    get rows(): object[] {
        const { target } = this;
        if (!target) return [];
        return AGENT_SETTINGS.map((name) => {
            const form = SETTING_FORMS[name];
            const label = t(name);
            const { json, locked } = this.wantedOf(name, target);
            const others = this.level === 'Organisation' ? othersWith(this.records, name, target) : 0;
            return {
                name,
                label,
                json,
                locked,
                isNumber: form.kind === 'number',
                least: form.kind === 'number' ? form.least : undefined,
                most: form.kind === 'number' ? form.most : undefined,
                range: form.kind === 'number' ? t('defaultsRange', form) : undefined,
                options: optionsOf(name),
                lockLabel: t('defaultsLockOf', { setting: label }),
                cannotLock: json === '' && this.holdingJson(name) === '',
                holds: this.holdsText(name, target),
                others: others > 0 ? t('defaultsOthers', { count: others }) : '',
                problem: problemsIn(this.problems, name)
            };
        });
    }

    handleLevel({ detail: { value } }: CustomEvent<{ value: Level }>): void {
        this.level = value;
        this.forget();
    }

    handlePerson({ detail }: CustomEvent<Person>): void {
        this.person = detail;
        this.forget();
    }

    handleValue(event: CustomEvent<{ value: string }>): void {
        const { name, number } = (event.currentTarget as HTMLElement).dataset as { name: AgentSettingName; number?: string };
        const { value } = event.detail;
        // What is no number stays as it is, and is refused at its place.
        const json = number === undefined || value === '' || Number.isNaN(Number(value)) ? value : JSON.stringify(Number(value));
        this.edit(name, (before) => ({ json, locked: before.locked && json !== '' }));
    }

    handleLock(event: CustomEvent<{ checked: boolean }>): void {
        const { lock } = (event.currentTarget as HTMLElement).dataset;
        const name = lock as AgentSettingName;
        // What holds is what is locked, where nothing else is set here.
        this.edit(name, ({ json }) => ({ json: json || this.holdingJson(name), locked: event.detail.checked }));
    }

    handleSave(): void {
        const { target } = this;
        if (!target) return;
        const { writes, problems } = writesFor(this.records, this.edits, target);
        this.problems = problems;
        this.work.say('');
        if (problems.length > 0) return;
        void this.work.do(async () => {
            try {
                for (const write of writes) {
                    // eslint-disable-next-line no-await-in-loop -- one after the other, each whole in itself; none after one that failed
                    if (write.what === 'create') await this.store.create('setting', write.values);
                    // eslint-disable-next-line no-await-in-loop
                    else if (write.what === 'update') await this.store.update('setting', write.record, write.values);
                    // eslint-disable-next-line no-await-in-loop
                    else await this.store.remove(write.record.id);
                }
                this.edits = {};
            } finally {
                await this.load();
            }
            return t('listsSaved');
        });
    }

    private get target(): Target | undefined {
        const { level, person } = this;
        const profileId = person?.profile?.id;
        if (level === 'Organisation') return { level };
        if (!person || (level === 'Profile' && profileId === undefined)) return undefined;
        return { level, userId: person.id, ...(profileId !== undefined && { profileId }) };
    }

    private wantedOf(name: AgentSettingName, target: Target): Wanted {
        const values = recordAt(this.records, name, target)?.values;
        return this.edits[name] ?? { json: String(values?.Value__c ?? ''), locked: values?.Locked__c === true };
    }

    private holdsText(name: AgentSettingName, target: Target): { readonly value: string; readonly source: string } {
        const holding = holdingFor(this.records, name, target);
        if (!holding) return { value: name === 'wrapUpSeconds' ? t('defaultsWrapUpOpen') : valueText(name, JSON.stringify(USUAL_SETTINGS[name])), source: t('defaultsFromBuiltIn') };
        const source = named('defaultsFrom', holding.scope);
        return { value: valueText(name, holding.value), source: holding.locked ? t('defaultsLockedThere', { source }) : source };
    }

    /** Empty where nothing is built in either. */
    private holdingJson(name: AgentSettingName): string {
        const { target } = this;
        const usual = USUAL_SETTINGS[name];
        return (target && holdingFor(this.records, name, target)?.value) ?? (usual === undefined ? '' : JSON.stringify(usual));
    }

    private edit(name: AgentSettingName, change: (before: Wanted) => Wanted): void {
        const { target } = this;
        if (target) this.edits = { ...this.edits, [name]: change(this.wantedOf(name, target)) };
        this.work.say('');
    }

    private forget(): void {
        this.edits = {};
        this.problems = [];
        this.work.say('');
    }

    private async load(): Promise<void> {
        this.records = await this.store.list('setting', { orderBy: 'Setting__c' });
    }
}

/** By the JSON of each value; empty where none is set. */
function optionsOf(name: AgentSettingName): readonly Option[] {
    const form = SETTING_FORMS[name];
    const values = form.kind === 'choice' ? form.options.map((option) => JSON.stringify(option)) : ['true', 'false'];
    return [{ label: t('defaultsNotSet'), value: '' }, ...values.map((value) => ({ value, label: valueText(name, value) }))];
}

function valueText(name: AgentSettingName, json: string): string {
    if (SETTING_FORMS[name].kind === 'switch') return json === 'true' ? t('defaultsOn') : t('defaultsOff');
    const word = /^"(.*)"$/.exec(json)?.[1];
    return word === undefined ? json : named(name, word);
}
