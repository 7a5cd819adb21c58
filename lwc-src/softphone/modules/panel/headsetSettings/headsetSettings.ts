import { LightningElement, api } from 'lwc';
import type { HeadsetTrouble } from '../../../../phone/headset/headsets';
import { t, type Label } from '../../../i18n/labels';

const TROUBLES: Readonly<Record<HeadsetTrouble, Label>> = { noBrowser: 'headsetNoBrowser', policy: 'headsetPolicy', busy: 'headsetBusy', noButtons: 'headsetNoButtons' };

/** The headsets whose buttons are followed. Fires `connect`, and `forget` with a name. */
export default class HeadsetSettings extends LightningElement {
    static renderMode = 'light' as const;

    @api names: readonly string[] = [];
    @api trouble: HeadsetTrouble | undefined;
    /** The headset that the trouble is about. */
    @api troubled = '';
    @api canConnect = false;

    label = { title: t('headsetButtons'), connect: t('headsetConnect') };

    get headsets(): { name: string; text: string; forget: string }[] {
        return this.names.map((name) => ({ name, text: t('headsetConnected', { headset: name }), forget: t('headsetForget', { headset: name }) }));
    }

    get hint(): string {
        if (this.trouble) return t(TROUBLES[this.trouble], { headset: this.troubled });
        return this.names.length > 0 ? '' : t('headsetHint');
    }

    handleConnect(): void {
        this.dispatchEvent(new CustomEvent('connect'));
    }

    handleForget(event: Event): void {
        this.dispatchEvent(new CustomEvent('forget', { detail: { name: (event.currentTarget as HTMLElement).dataset['name'] } }));
    }
}
