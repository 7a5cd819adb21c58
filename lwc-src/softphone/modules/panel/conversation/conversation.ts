import { LightningElement, api } from 'lwc';
import type { Clock } from '../../../../core/time';
import type { CallRecord } from '../../../../core/state/softphoneState';
import type { RecordingPart } from '../../../recording/recording';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';
import { audioText } from '../../../view/audioText';
import type { MenuItem } from '../moreMenu/moreMenu';
import { callerView, type CallerView } from '../../../view/callerView';

/** A call that is dialled or talked on: who it is, how long, and what can be done with it. */
export default class Conversation extends LightningElement {
    static renderMode = 'light' as const;

    @api record!: CallRecord;
    @api number = '';
    /** A number as people read it. */
    @api format: (number: string) => string = (number) => number;
    @api clock!: Clock;
    /** Who can be reached, as soon as it is loaded. */
    @api people: Promise<Showable> | undefined;

    /** What the rules say, as soon as it is loaded. */
    @api rules: Promise<Showable> | undefined;

    /** What is open for the other side, as soon as it is loaded. */
    @api details: Promise<Showable> | undefined;

    /** Recording at the PBX, where there is any, as soon as it is loaded. */
    @api recording: RecordingPart | undefined;

    label = { endCall: t('endCall'), keypad: t('keypad'), notLoaded: t('transferNotLoaded') };
    open: 'keypad' | 'transfer' | 'add' | 'nothing' = 'nothing';
    sentKeys = '';

    renderedCallback(): void {
        const place = this.refs?.['recording'] as HTMLElement | undefined;
        if (place && !place.hasChildNodes()) this.recording?.show(place);
    }

    get isRecordable(): boolean {
        return this.isTalking && this.recording !== undefined;
    }

    get caller(): CallerView {
        return callerView(this.record, this.number);
    }

    get isKeypadOpen(): boolean {
        return this.open === 'keypad';
    }

    get isTransferring(): boolean {
        return this.open === 'transfer' && this.isTalking;
    }

    get isAdding(): boolean {
        return this.open === 'add' && this.isTalking;
    }

    get others(): boolean {
        return this.record.matches.length > 1 && this.record.chosenId === undefined;
    }

    get isTalking(): boolean {
        return this.record.call.state.name === 'talking';
    }

    /** With the keypad open everything else makes room, so that End call stays in sight. */
    get screenClass(): string {
        return this.isKeypadOpen || this.isTransferring || this.isAdding ? 'panel-screen panel-screen_dense' : 'panel-screen';
    }

    get since(): number {
        const { state } = this.record.call;
        return state.name === 'talking' ? state.since : this.record.call.startedAt;
    }

    /** What goes on, in words: dialling, ringing there, on hold. */
    get headline(): string {
        const { state } = this.record.call;
        if (state.name === 'dialling') return t(state.farEndRings ? 'farEndRings' : 'dialling');
        if (state.name !== 'talking') return '';
        if (state.restoring) return t('restoring');
        if (state.transferringTo !== undefined) return t('transferring', { to: this.format(state.transferringTo) });
        if (state.held) return t('onHold');
        if (state.heldByThem) return t('onHoldByThem');
        return this.record.call.isAutomatic ? t('answeredAutomatically') : '';
    }

    get isHeld(): boolean {
        const { state } = this.record.call;
        return state.name === 'talking' && state.held;
    }

    get isMuted(): boolean {
        const { state } = this.record.call;
        return state.name === 'talking' && state.muted;
    }

    /** What is wrong with the sound, for as long as it is. */
    get audio(): string {
        const { state } = this.record.call;
        return state.name === 'talking' ? audioText(state.trouble) : '';
    }

    get controls(): object[] {
        const { isMuted, isHeld, isEarly: early, isKeypadOpen, open } = this;
        return [
            { id: 'mute', text: t(isMuted ? 'unmute' : 'mute'), icon: isMuted ? 'utility:muted' : 'utility:unmuted', isOn: isMuted, disabled: early },
            { id: 'hold', text: t(isHeld ? 'resume' : 'hold'), icon: isHeld ? 'utility:play' : 'utility:pause', isOn: isHeld, disabled: early },
            { id: 'keypad', text: t('keypad'), icon: 'utility:keypad', isOn: isKeypadOpen, disabled: false },
            { id: 'transfer', text: t('transfer'), icon: 'utility:share', isOn: open === 'transfer', disabled: early }
        ].map((control) => ({ ...control, pressed: String(control.isOn), className: control.isOn ? 'panel-control panel-control_on' : 'panel-control' }));
    }

    /** What is used seldom. */
    get more(): readonly MenuItem[] {
        return [{ id: 'add', text: t('addCall'), icon: 'utility:adduser' }, ...(this.recording?.offers(this.record.call.key) ?? [])];
    }

    get isEarly(): boolean {
        return !this.isTalking;
    }

    handleMore({ detail }: CustomEvent<{ id: string }>): void {
        if (detail.id === 'add') this.open = this.isAdding ? 'nothing' : 'add';
        else this.recording?.ask(this.record.call.key, detail.id);
    }

    handleControl(event: Event): void {
        switch ((event.currentTarget as HTMLElement).dataset['id']) {
            case 'mute':
                return void this.dispatchEvent(new CustomEvent('mute', { detail: { muted: !this.isMuted } }));
            case 'hold':
                return void this.dispatchEvent(new CustomEvent('hold', { detail: { held: !this.isHeld } }));
            default: {
                const id = (event.currentTarget as HTMLElement).dataset['id'] as 'keypad' | 'transfer';
                this.open = this.open === id ? 'nothing' : id;
            }
        }
    }

    handleTransfer({ detail }: CustomEvent<object>): void {
        this.open = 'nothing';
        this.dispatchEvent(new CustomEvent('transfer', { detail }));
    }

    handleAsk({ detail }: CustomEvent<object>): void {
        this.open = 'nothing';
        this.dispatchEvent(new CustomEvent('ask', { detail }));
    }

    handlePress({ detail }: CustomEvent<{ key: string }>): void {
        this.sentKeys = (this.sentKeys + detail.key).slice(-20);
        this.dispatchEvent(new CustomEvent('digits', { detail: { digits: detail.key } }));
    }

    handleEnd(): void {
        this.dispatchEvent(new CustomEvent('hangup'));
    }

    handleChoose({ detail }: CustomEvent<object>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail }));
    }

    handleOpen({ detail }: CustomEvent<object>): void {
        this.dispatchEvent(new CustomEvent('open', { detail }));
    }
}
