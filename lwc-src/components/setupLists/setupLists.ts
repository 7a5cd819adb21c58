import { LightningElement, api } from 'lwc';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { draftOfHours, hoursOfDraft, positionBehind, readRuleSettings, usualHours } from 'c/setupCore';
import { named, problemsIn, t } from 'c/setupText';
import { IDLE, Work, type Doing } from 'c/setupWork';
import { orgSetting, writeOrgSettings, type RecordOf, type SetupStore } from 'c/setupStore';
import type { FormField } from '../setupForm/setupForm';
import type { Problem } from '../../core/json/reader';
import type { CustomVariable } from '../../core/rule/customVariables';
import type { HoursDraft } from '../../core/setup/hoursText';

type Disposition = RecordOf<'disposition'>;
type Setting = RecordOf<'setting'>;
type Texts = Readonly<Record<string, string>>;

const KINDS = ['Result', 'Memo'] as const;
/** Values that most companies begin with. */
const USUAL_VALUES = {
    Result: ['listsDefaultInterested', 'listsDefaultCallBack', 'listsDefaultNoInterest', 'listsDefaultSale', 'listsDefaultWrongNumber'],
    Memo: ['listsDefaultOffer', 'listsDefaultAppointment', 'listsDefaultQuestion', 'listsDefaultComplaint']
} as const;
/** Nobody is created for them: the emergency numbers of Europe, North America, Germany, Great Britain and Japan. */
const EMERGENCY_NUMBERS = ['112', '911', '110', '999', '119'];
/** Many a PBX says so which of a campaign's numbers was called. */
const CAMPAIGN: CustomVariable = { name: 'campaign', from: 'header', key: 'X-Campaign' };
/** What a link looks like; where it leads only the PBX knows. */
const LINK_EXAMPLE = 'https://pbx.example.com/calls/{callKey}';
/** Settings of the organisation, by the names under which they are stored, and how each is written from a text. */
const PATTERNS = ['ownNumbers', 'blockedNumbers'];
const CHOICES: Readonly<Record<string, readonly string[]>> = { convertedLeads: ['follow', 'new', 'ignore'], dialledFrom: ['record', 'matched'], logWhen: ['end', 'begin'], exactSearch: ['off', 'first', 'only'] };

/** What agents choose from (A3, T16): results and memo values, with defaults in one click; numbers, links, business hours and custom variables of the organisation, checked before they are saved. */
export default class SetupLists extends LightningElement {
    @api store!: SetupStore;

    text = { add: t('listsAdd'), defaults: t('listsDefaults'), intro: t('listsIntro'), numbers: t('listsNumbers'), save: t('setupSave') };
    doing: Doing = IDLE;
    private readonly work = new Work((doing) => (this.doing = doing));
    private dispositions: readonly Disposition[] = [];
    private settings: readonly Setting[] = [];
    private words: Texts = {};
    private texts: Texts = {};
    problems: readonly Problem[] = [];
    calendars: readonly HoursDraft[] = [];
    variables: readonly CustomVariable[] = [];

    connectedCallback(): void {
        void this.work.do(() => this.load());
    }

    get lists(): object[] {
        return KINDS.map((kind) => ({
            kind,
            title: kind === 'Result' ? t('listsResults') : t('listsMemos'),
            entries: this.ofKind(kind).map(({ id, name }) => ({ id, name, remove: t('listsRemoveOf', { name }) })),
            word: this.words[kind] ?? '',
            isEmpty: this.doing.isBusy || (this.words[kind] ?? '').trim() === ''
        }));
    }

    get fields(): FormField[] {
        const text = (name: string, label: string, path: string, help?: string, placeholder?: string): FormField => ({ name, label, kind: 'text', value: this.texts[name] ?? '', help, placeholder, wide: true, problem: problemsIn(this.problems, path) });
        const choice = (name: string, label: string, family: string): FormField => ({
            name,
            label,
            kind: 'choice',
            wide: true,
            value: this.texts[name] ?? CHOICES[name]?.[0] ?? '',
            options: (CHOICES[name] ?? []).map((value) => ({ label: named(family, value), value }))
        });
        return [
            text('ownNumbers', t('listsOwnNumbers'), 'ownNumbers', t('listsOwnNumbersHint')),
            text('blockedNumbers', t('listsBlocked'), 'blockedNumbers', t('listsOwnNumbersHint')),
            text('recording', t('listsRecording'), 'links.recording', t('listsRecordingHint'), LINK_EXAMPLE),
            text('history', t('listsHistory'), 'links.history', t('listsRecordingHint'), LINK_EXAMPLE),
            choice('convertedLeads', t('listsConverted'), 'listsConverted'),
            choice('dialledFrom', t('listsDialledFrom'), 'listsDialledFrom'),
            choice('logWhen', t('listsLogWhen'), 'ruleEditLogWhen'),
            choice('exactSearch', t('listsExactSearch'), 'listsExactSearch')
        ];
    }

    handleWord(event: CustomEvent<{ value: string }>): void {
        const { kind = '' } = (event.currentTarget as HTMLElement).dataset;
        this.words = { ...this.words, [kind]: event.detail.value };
    }

    handleAdd(event: Event): void {
        const { add: kind = '' } = (event.currentTarget as HTMLElement).dataset;
        const name = (this.words[kind] ?? '').trim();
        this.words = { ...this.words, [kind]: '' };
        if (this.has(kind, name)) return;
        void this.work.do(async () => {
            await this.create(kind, name);
            await this.load();
        });
    }

    handleRemove(event: Event): void {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        void this.work.do(async () => {
            await this.store.remove(id);
            await this.load();
        });
    }

    /** Safe to repeat: what is there already isn't made again, and a list that somebody has set stays as it is, also an empty one. */
    handleDefaults(): void {
        void this.work.do(async () => {
            await this.load();
            const values = KINDS.flatMap((kind) => USUAL_VALUES[kind].map((label) => ({ kind, name: t(label) }))).filter(({ kind, name }) => !this.has(kind, name));
            const settings = Object.entries(usualSettings()).filter(([name]) => !orgSetting(this.settings, name));
            try {
                for (const { kind, name } of values) {
                    // eslint-disable-next-line no-await-in-loop -- each behind the one before
                    await this.create(kind, name);
                    // eslint-disable-next-line no-await-in-loop
                    await this.load();
                }
                await writeOrgSettings(this.store, this.settings, Object.fromEntries(settings));
            } finally {
                await this.load();
            }
            const count = values.length + settings.length;
            return count > 0 ? t('listsDefaultsMade', { count }) : t('listsDefaultsThere');
        });
    }

    handleFill({ detail: { name, value } }: CustomEvent<{ name: string; value: string }>): void {
        this.texts = { ...this.texts, [name]: value };
    }

    handleHours({ detail }: CustomEvent<{ calendars: readonly HoursDraft[] }>): void {
        this.calendars = detail.calendars;
    }

    handleVariables({ detail }: CustomEvent<{ variables: readonly CustomVariable[] }>): void {
        this.variables = detail.variables;
    }

    handleSave(): void {
        const wanted: Readonly<Record<string, string>> = { ...storedForms(this.texts), calendars: JSON.stringify(this.calendars.map(hoursOfDraft)), customVariables: JSON.stringify(this.variables) };
        this.problems = readRuleSettings((name) => wanted[name], []).problems;
        this.work.say('');
        if (this.problems.length > 0) return;
        // What is empty and was never set needs no record.
        const changed = Object.entries(wanted).filter(([name, json]) => json !== '[]' || orgSetting(this.settings, name));
        void this.work.do(async () => {
            try {
                await writeOrgSettings(this.store, this.settings, Object.fromEntries(changed));
            } finally {
                await this.load();
            }
            return t('listsSaved');
        });
    }

    private ofKind(kind: string): readonly Disposition[] {
        return this.dispositions.filter(({ values }) => (values.Kind__c ?? 'Result') === kind);
    }

    private has(kind: string, name: string): boolean {
        return this.ofKind(kind).some((one) => one.name.toLowerCase() === name.toLowerCase());
    }

    private async create(kind: string, name: string): Promise<void> {
        const placed = this.dispositions.map(({ id, values }) => ({ id, position: Number(values.Position__c) }));
        await this.store.create('disposition', { Kind__c: kind, Active__c: true, Position__c: positionBehind(placed) }, name);
    }

    private async load(): Promise<void> {
        [this.dispositions, this.settings] = await Promise.all([this.store.list('disposition', { orderBy: 'Position__c' }), this.store.list('setting', { orderBy: 'Setting__c' })]);
        const stored = (name: string): string | undefined => {
            const record = orgSetting(this.settings, name);
            return record && String(record.values.Value__c ?? '');
        };
        const { settings, problems } = readRuleSettings(stored, []);
        this.problems = problems;
        this.calendars = settings.calendars.map(draftOfHours);
        this.variables = settings.customVariables;
        this.texts = {
            ownNumbers: settings.ownNumbers.join(', '),
            blockedNumbers: settings.blockedNumbers.join(', '),
            recording: settings.links.recording ?? '',
            history: settings.links.history ?? '',
            convertedLeads: settings.convertedLeads,
            dialledFrom: settings.dialledFrom,
            logWhen: settings.logWhen,
            exactSearch: settings.exactSearch
        };
    }
}

/** The JSON of each list that has something to begin with; links have nothing, since they lead to the PBX. */
function usualSettings(): Readonly<Record<string, string>> {
    const office = hoursOfDraft(usualHours('office', t('listsHoursOffice'), TIME_ZONE));
    return { blockedNumbers: JSON.stringify(EMERGENCY_NUMBERS), calendars: JSON.stringify([office]), customVariables: JSON.stringify([CAMPAIGN]) };
}

/** The JSON of each setting by its name. */
function storedForms({ recording = '', history = '', ...texts }: Texts): Readonly<Record<string, string>> {
    const patterns = PATTERNS.map((name) => [name, JSON.stringify((texts[name] ?? '').split(',').map((one) => one.trim()).filter(Boolean))] as const);
    const choices = Object.entries(CHOICES).map(([name, [usual]]) => [name, JSON.stringify(texts[name] ?? usual)] as const);
    const links = JSON.stringify({ ...(recording.trim() && { recording: recording.trim() }), ...(history.trim() && { history: history.trim() }) });
    return { ...Object.fromEntries([...patterns, ...choices]), links };
}
