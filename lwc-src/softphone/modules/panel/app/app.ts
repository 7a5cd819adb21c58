import { LightningElement, api } from 'lwc';
import type { Clock } from '../../../../core/time';
import { isLive } from '../../../../core/call/call';
import { conferenceOf } from '../../../../core/state/conference';
import { shownStatus, type ShownStatus } from '../../../../core/state/shownStatus';
import { focused, INITIAL_STATE, otherCalls, recordOf, waitsForSignIn, type CallRecord, type SoftphoneState } from '../../../../core/state/softphoneState';
import type { SoftphoneActions } from '../../../app/actions';
import type { ConferencePart } from '../../../conference/conference';
import type { RecordingPart } from '../../../recording/recording';
import type { StatusPart } from '../../../status/status';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';
import { paneOf, type Pane, type Tab } from '../../../view/panes';
import { noticeText, troubleView, type TroubleView } from '../../../view/troubleView';

/** The whole panel: picks the screen for the state and hands what the agent does to the softphone. */
export default class App extends LightningElement {
    static renderMode = 'light' as const;

    /** The menu of statuses, as soon as it is loaded. */
    @api statusPart: Promise<StatusPart> | undefined;
    /** Puts calls together, as soon as it is loaded. */
    @api conference: ConferencePart | undefined;
    /** What can be set, likewise. */
    @api preferences: Promise<Showable> | undefined;
    /** Who can be reached, likewise. */
    @api people: Promise<Showable> | undefined;
    /** The number that others see, likewise, where it can be chosen. */
    @api callerId: Promise<Showable | undefined> | undefined;
    /** Recording at the PBX, likewise, where there is any. */
    @api recording: RecordingPart | undefined;
    @api rules: Promise<Showable> | undefined;
    /** What there is to know of a call beside who it is. */
    @api details: Promise<Showable> | undefined;
    @api actions!: SoftphoneActions;
    @api clock!: Clock;
    @api extension = '';
    /** Who signs in, for example `204 at pbx.example.com`. */
    @api account = '';

    tab: Tab = 'keypad';
    private shown: SoftphoneState | undefined;
    label = { sound: t('clickForSound'), later: t('partNotLoaded') };

    @api
    get state(): SoftphoneState {
        return this.shown ?? INITIAL_STATE;
    }
    set state(state: SoftphoneState) {
        // A call comes before whatever was being looked at; afterwards the agent may look again.
        const call = focused(state);
        const before = this.shown && recordOf(this.shown, call?.call.key);
        if (call && isLive(call.call) && call.call.state.name !== before?.call.state.name) this.tab = 'keypad';
        this.shown = state;
    }

    renderedCallback(): void {
        const place = this.refs?.['conference'] as HTMLElement | undefined;
        if (place && !place.hasChildNodes()) this.conference?.show(place);
    }

    /** The one pane that is shown, by its name. */
    get shows(): Partial<Record<Pane, true>> {
        return { [paneOf(this.state, this.tab, this.isConference)]: true };
    }

    get record(): CallRecord | undefined {
        return focused(this.state);
    }

    get number(): string {
        return this.record ? this.actions.format(this.record.call.number) : '';
    }

    get status(): ShownStatus {
        return shownStatus(this.state);
    }

    get others(): readonly CallRecord[] {
        return otherCalls(this.state);
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    /** Somebody is on the line here who could talk to whoever waits. */
    get canConnect(): boolean {
        return this.canMerge && !this.isConference;
    }

    get canMerge(): boolean {
        return this.record?.call.state.name === 'talking';
    }

    get isMergeOffered(): boolean {
        return this.canMerge && this.conference !== undefined;
    }

    get isConference(): boolean {
        return this.conference !== undefined && conferenceOf(this.state.calls, this.state.focus).length > 0;
    }

    get companions(): (key: string) => number {
        return (key) => Math.max(0, conferenceOf(this.state.calls, key).length - 1);
    }

    get outside(): TroubleView {
        return { title: t('outsideSalesforceTitle'), text: t('outsideSalesforceText'), steps: [], icon: 'new_window', cure: 'none' };
    }

    get lastDialled(): string {
        return this.state.calls.find(({ call }) => call.direction !== 'inbound')?.call.number ?? '';
    }

    get signInMessage(): string {
        return waitsForSignIn(this.state) ? t('signInCallWaits') : '';
    }

    get trouble(): TroubleView {
        return troubleView(this.state);
    }

    get startingText(): string {
        return t('connecting');
    }

    get notice(): string {
        const { notice } = this.state;
        return notice ? noticeText({ ...notice, detail: notice.detail === undefined ? undefined : this.actions.format(notice.detail) }) : '';
    }

    /** What is on is not ended by it, so it is said beside the call, for as long as it lasts. */
    get lineNotice(): string {
        return this.status.name === 'onACall' && this.state.line.name !== 'ready' ? t('noticeLineLostInCall') : '';
    }

    get needsClick(): boolean {
        return this.state.sound === 'needsClick';
    }

    get format(): (number: string) => string {
        return (number) => this.actions.format(number);
    }

    handleAnyClick(): void {
        if (this.state.sound !== 'ready') this.actions.unlockSound();
    }

    handleTab({ detail }: CustomEvent<{ tab: Tab }>): void {
        this.tab = detail.tab;
        if (detail.tab === 'calls') this.actions.seeMissed();
    }

    handleDial({ detail }: CustomEvent<{ number: string }>): void {
        this.tab = 'keypad';
        this.actions.dial(detail.number);
    }

    handleAnswer(): void {
        this.withCall((key) => void this.actions.answer(key));
    }

    handleDecline(): void {
        this.withCall((key) => this.actions.decline(key));
    }

    handleHangUp(): void {
        this.withCall((key) => this.actions.hangUp(key));
    }

    handleMute({ detail }: CustomEvent<{ muted: boolean }>): void {
        this.withCall((key) => this.actions.mute(key, detail.muted));
    }

    handleHold({ detail }: CustomEvent<{ held: boolean }>): void {
        this.withCall((key) => this.actions.hold(key, detail.held));
    }

    handleTransfer({ detail }: CustomEvent<{ number: string }>): void {
        this.withCall((key) => this.actions.transfer(key, detail.number));
    }

    handleAnswerOther({ detail }: CustomEvent<{ key: string }>): void {
        void this.actions.answer(detail.key);
    }

    handleDeclineOther({ detail }: CustomEvent<{ key: string }>): void {
        this.actions.decline(detail.key);
    }

    handleSwap({ detail }: CustomEvent<{ key: string }>): void {
        this.actions.hold(detail.key, false);
    }

    handleConnect({ detail }: CustomEvent<{ key: string }>): void {
        this.withCall((key) => this.actions.connect(detail.key, key));
    }

    handleMerge({ detail }: CustomEvent<{ key: string }>): void {
        this.withCall((key) => this.conference?.merge(key, detail.key));
    }

    handleDigits({ detail }: CustomEvent<{ digits: string }>): void {
        this.withCall((key) => this.actions.sendDigits(key, detail.digits));
    }

    handleChoose({ detail }: CustomEvent<{ recordId: string }>): void {
        this.withCall((key) => this.actions.choose(key, detail.recordId));
    }

    handleOpen({ detail }: CustomEvent<{ recordId: string }>): void {
        this.actions.openRecord(detail.recordId);
    }

    handleNotes({ detail }: CustomEvent<{ notes: string }>): void {
        this.withCall((key) => this.actions.setNotes(key, detail.notes));
    }

    handleRetryOf({ detail }: CustomEvent<{ key: string }>): void {
        this.actions.retryLog(detail.key);
    }

    handleRetryLog(): void {
        this.withCall((key) => this.actions.retryLog(key));
    }

    handleCallBack(): void {
        const number = this.record?.call.number;
        if (number) this.actions.dial(number);
    }

    handleDone(): void {
        this.withCall((key) => this.actions.finishWrapUp(key));
    }

    handleRetry(): void {
        void this.actions.retry();
    }

    handleSignIn({ detail }: CustomEvent<{ password: string; remember: boolean }>): void {
        void this.actions.signIn(detail.password, detail.remember);
    }

    handleSignInAgain(): void {
        void this.actions.signOut();
    }

    handleWindow(): void {
        this.actions.openWindow();
    }

    handleCloseNotice(): void {
        this.actions.closeNotice();
    }

    private withCall(act: (key: string) => void): void {
        const key = this.record?.call.key;
        if (key !== undefined) act(key);
    }
}
