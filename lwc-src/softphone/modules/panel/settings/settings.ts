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
    /** How calls are taken, likewise. */
    @api preferences: Promise<AudioPart> | undefined;
    audioFailed = '';

    label = { title: t('phone'), signOut: t('signOut'), signOutText: t('signOutText') };

    renderedCallback(): void {
        this.fill('preferences', this.preferences);
        this.fill('audio', this.audio);
    }

    private fill(name: 'audio' | 'preferences', loading: Promise<AudioPart> | undefined): void {
        const place = this.refs?.[name] as HTMLElement | undefined;
        if (!place || !loading || place.dataset['shown']) return;
        place.dataset['shown'] = 'true';
        loading.then(
            (part) => place.isConnected && part.show(place),
            () => (this.audioFailed = t('soundNotLoaded'))
        );
    }

    handleSignOut(): void {
        this.dispatchEvent(new CustomEvent('signout'));
    }
}
