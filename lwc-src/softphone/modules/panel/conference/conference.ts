import { LightningElement, api } from 'lwc';
import type { Call } from '../../../../core/call/call';
import type { CallRecord } from '../../../../core/state/softphoneState';
import type { Clock } from '../../../../core/time';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';
import { callerView } from '../../../view/callerView';

type Talking = Extract<Call['state'], { name: 'talking' }>;

/**
 * Several calls whose other sides talk to each other: who is there, and what can be done with one or with all.
 * Fires `mute`, `hold`, `holdone`, `remove`, `add`, `leave`, `endall`.
 */
export default class Conference extends LightningElement {
    static renderMode = 'light' as const;

    /** Newest first. */
    @api members: readonly CallRecord[] = [];
    /** A number as people read it. */
    @api format: (number: string) => string = (number) => number;
    @api clock!: Clock;
    /** Who can be reached, as soon as it is loaded. */
    @api people: Promise<Showable> | undefined;

    label = { title: t('conferenceTitle'), participants: t('participants'), remove: t('conferenceRemove'), leave: t('conferenceLeave'), end: t('conferenceEnd'), notLoaded: t('transferNotLoaded') };
    isAdding = false;

    disconnectedCallback(): void {
        this.isAdding = false;
    }

    get states(): readonly Talking[] {
        return this.members.map(({ call }) => call.state).filter((state) => state.name === 'talking');
    }

    get about(): string {
        return t('conferenceAbout', { count: this.members.length });
    }

    get since(): number {
        return Math.min(...this.members.map(({ call }) => call.conference?.since ?? call.startedAt));
    }

    get headline(): string {
        return this.isHeld ? t('onHold') : '';
    }

    get isHeld(): boolean {
        return this.states.every(({ held }) => held);
    }

    get isMuted(): boolean {
        return this.states.every(({ muted }) => muted);
    }

    /** Two whom the agent leaves may stay together; more can't without a room of the PBX. */
    get canLeave(): boolean {
        return this.states.length === 2 && this.states.every(({ transferringTo }) => transferringTo === undefined);
    }

    get participants(): object[] {
        return [...this.members].reverse().map((record) => {
            const { title } = callerView(record, this.format(record.call.number));
            const { state } = record.call;
            const isHeld = state.name === 'talking' && state.held;
            return {
                key: record.call.key,
                title,
                icon: isHeld ? 'utility:pause' : 'utility:user',
                state: this.textOf(state),
                isHeld,
                holdText: t(isHeld ? 'resume' : 'hold'),
                holdName: t(isHeld ? 'conferenceResumeOne' : 'conferenceHoldOne', { who: title }),
                removeName: t('conferenceRemoveOne', { who: title })
            };
        });
    }

    get controls(): object[] {
        const { isMuted, isHeld, isAdding } = this;
        return [
            { id: 'mute', text: t(isMuted ? 'unmute' : 'mute'), icon: isMuted ? 'utility:muted' : 'utility:unmuted', isOn: isMuted },
            { id: 'hold', text: t(isHeld ? 'resume' : 'hold'), icon: isHeld ? 'utility:play' : 'utility:pause', isOn: isHeld },
            { id: 'add', text: t('addCall'), icon: 'utility:adduser', isOn: isAdding }
        ].map((control) => ({ ...control, pressed: String(control.isOn), className: control.isOn ? 'panel-control panel-control_on' : 'panel-control' }));
    }

    handleControl(event: Event): void {
        switch ((event.currentTarget as HTMLElement).dataset['id']) {
            case 'mute':
                return void this.dispatchEvent(new CustomEvent('mute', { detail: { muted: !this.isMuted } }));
            case 'hold':
                return void this.dispatchEvent(new CustomEvent('hold', { detail: { held: !this.isHeld } }));
            default:
                this.isAdding = !this.isAdding;
        }
    }

    handleHoldOne(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const state = this.members.find(({ call }) => call.key === key)?.call.state;
        this.dispatchEvent(new CustomEvent('holdone', { detail: { key, held: state?.name === 'talking' && !state.held } }));
    }

    handleRemove(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('remove', { detail: { key } }));
    }

    handleAdd({ detail }: CustomEvent<object>): void {
        this.isAdding = false;
        this.dispatchEvent(new CustomEvent('add', { detail }));
    }

    handleLeave(): void {
        this.dispatchEvent(new CustomEvent('leave'));
    }

    handleEnd(): void {
        this.dispatchEvent(new CustomEvent('endall'));
    }

    private textOf(state: Call['state']): string {
        if (state.name !== 'talking') return '';
        if (state.restoring) return t('restoring');
        if (state.transferringTo !== undefined) return t('transferring', { to: this.format(state.transferringTo) });
        if (state.held) return t('onHold');
        return t(state.heldByThem ? 'onHoldByThem' : 'otherTalking');
    }
}
