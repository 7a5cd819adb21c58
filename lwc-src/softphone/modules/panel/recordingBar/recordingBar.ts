import { LightningElement, api } from 'lwc';
import type { Recording } from '../../../../core/call/recording';
import type { Clock } from '../../../../core/time';
import { t } from '../../../i18n/labels';

/** What is known of the call's recording, and one button for the opposite. Fires `wish`. */
export default class RecordingBar extends LightningElement {
    static renderMode = 'light' as const;

    @api recording: Recording | undefined;
    @api clock!: Clock;

    get isOn(): boolean {
        return this.recording?.wish === 'start';
    }

    /** Never more than is known: what the PBX hasn't confirmed is asked for. */
    get text(): string {
        const { isOn } = this;
        if (this.recording?.confirmed) return t(isOn ? 'recordingOn' : 'recordingPaused');
        return t(isOn ? 'recordingAsked' : 'recordingPauseAsked');
    }

    get since(): number {
        return this.recording?.since ?? 0;
    }

    /** A new timer for each: it shows at once since when. */
    get timers(): readonly { key: number; since: number }[] {
        return this.recording?.wish === 'start' ? [{ key: this.since, since: this.since }] : [];
    }

    get dotClass(): string {
        return this.isOn ? 'panel-recording__dot panel-recording__dot_on' : 'panel-recording__dot';
    }

    get buttonText(): string {
        return t(this.isOn ? 'recordingPause' : 'recordingStart');
    }

    handleWish(): void {
        this.dispatchEvent(new CustomEvent('wish', { detail: { wish: this.isOn ? 'pause' : 'start' } }));
    }
}
