import { LightningElement, api, wire } from 'lwc';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_ID from '@salesforce/user/Id';
import { guideStates, readTicks } from 'c/setupCore';
import { orgSetting, writeOrgSettings, type RecordOf, type SetupStore } from 'c/setupStore';
import { named, t, timeText } from 'c/setupText';
import { IDLE, Work, type Doing } from 'c/setupWork';
import type { CheckResult } from '../../core/checks/check';
import type { StepState, Ticks } from '../../core/setup/guide';

const VARIANTS = { done: 'success', ticked: 'success', notDone: 'warning', unseen: '' } as const;
const ICONS = { done: 'utility:success', ticked: 'utility:check', notDone: 'utility:warning', unseen: 'utility:question' } as const;
/** What an admin has ticked is remembered as a setting of the organisation. */
const SETTING = 'guide';

/** The steps that no package can do: where, why, and whether they are done; it remembers what can't be seen. */
export default class SetupGuide extends LightningElement {
    @api store!: SetupStore;

    text = { intro: t('guideIntro'), open: t('guideOpen'), tick: t('guideTick'), untick: t('guideUntick') };
    isRunning = false;
    doing: Doing = IDLE;
    userId = USER_ID;
    userFields = [USER_NAME];
    private readonly work = new Work((doing) => (this.doing = doing));
    private results: readonly CheckResult[] = [];
    private ticks: Ticks = {};
    private userName = '';
    private hasStarted = false;

    @wire(getRecord, { recordId: '$userId', fields: '$userFields' })
    wiredUser({ data }: { readonly data?: object }): void {
        if (data) this.userName = String(getFieldValue(data, USER_NAME));
    }

    connectedCallback(): void {
        void this.work.do(() => this.remember());
    }

    renderedCallback(): void {
        if (this.hasStarted) return;
        this.hasStarted = true;
        this.handleRun();
    }

    get runLabel(): string {
        return this.isRunning ? t('checkRunning') : t('checkAgain');
    }

    get progress(): string {
        const states = this.states;
        const count = states.filter(({ state }) => state === 'done' || state === 'ticked').length;
        return t('guideProgress', { count, all: states.length });
    }

    get steps(): object[] {
        return this.states.map(({ step: { id, path }, state, failed }) => ({
            id,
            state,
            icon: ICONS[state],
            variant: VARIANTS[state],
            title: named('guideStep', id),
            why: named('guideWhy', id),
            problems: failed.map(({ cause = '', detail = '' }) => `${named('checkCause', cause, { detail }).trim()} ${named('checkCure', cause)}`),
            stateText: this.stateText(id, state),
            link: path && `/lightning/setup/${path}`,
            linkLabel: `${t('guideOpen')}: ${named('guideStep', id)}`,
            mayTick: state === 'unseen' && !this.isRunning,
            isTicked: state === 'ticked'
        }));
    }

    handleRun(): void {
        this.isRunning = true;
        const checker = this.template?.querySelector('c-setup-checker') as unknown as { run(): Promise<void> };
        void checker.run();
    }

    handleChecked({ detail: { results } }: CustomEvent<{ results: readonly CheckResult[] }>): void {
        this.results = results;
        this.isRunning = false;
    }

    handleTick(event: Event): void {
        this.keep({ ...this.ticks, [idOf(event)]: { by: this.userName, at: new Date().toISOString() } });
    }

    handleUntick(event: Event): void {
        const { [idOf(event)]: _gone, ...others } = this.ticks;
        this.keep(others);
    }

    private get states(): StepState[] {
        return guideStates(this.results, this.ticks);
    }

    private stateText(id: string, state: StepState['state']): string {
        const tick = this.ticks[id];
        if (state === 'ticked' && tick) return t('guideTicked', { name: tick.by, when: timeText(tick.at, TIME_ZONE) });
        return { done: t('guideDone'), notDone: t('guideNotDone'), unseen: t('guideUnseen'), ticked: '' }[state];
    }

    private async remember(): Promise<void> {
        const record = orgSetting(await this.settings(), SETTING);
        this.ticks = readTicks(String(record?.values.Value__c ?? ''));
    }

    private keep(ticks: Ticks): void {
        void this.work.do(async () => {
            await writeOrgSettings(this.store, await this.settings(), { [SETTING]: JSON.stringify(ticks) });
            this.ticks = ticks;
        });
    }

    private settings(): Promise<readonly RecordOf<'setting'>[]> {
        return this.store.list('setting', { orderBy: 'Setting__c' });
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset['tick'] ?? '';
}
