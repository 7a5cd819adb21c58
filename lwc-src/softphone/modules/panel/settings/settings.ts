import { LightningElement, api } from 'lwc';
import type { AudioPart } from '../../../audio/audio';
import { t } from '../../../i18n/labels';

/** What an agent can set about the phone. Fires `signout`. */
export default class Settings extends LightningElement {
    static renderMode = 'light' as const;

    @api account = '';
    @api canSignOut = false;
    /** What of sound can be chosen; comes later than the rest, or not at all. */
    @api audio: Promise<AudioPart> | undefined;
    audioFailed = '';

    label = { title: t('phone'), signOut: t('signOut'), signOutText: t('signOutText') };

    renderedCallback(): void {
        const place = this.refs?.['audio'] as HTMLElement | undefined;
        if (!place || !this.audio || place.dataset['shown']) return;
        place.dataset['shown'] = 'true';
        this.audio.then(
            (part) => place.isConnected && part.show(place),
            () => (this.audioFailed = t('soundNotLoaded'))
        );
    }

    handleSignOut(): void {
        this.dispatchEvent(new CustomEvent('signout'));
    }
}
