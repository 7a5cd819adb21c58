import { LightningElement, api } from 'lwc';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';

/** What an agent can set about the phone. Fires `signout`, and `take` to have the phone in this tab. */
export default class Settings extends LightningElement {
    static renderMode = 'light' as const;

    @api account = '';
    @api canSignOut = false;
    /** Another tab has the phone, and what is set is set there. */
    @api isFollowing = false;
    /** What of sound can be chosen; comes later than the rest, or not at all. */
    @api audio: Promise<Showable> | undefined;
    /** How calls are taken, likewise. */
    @api preferences: Promise<Showable> | undefined;
    /** The number that others see, likewise. */
    @api callerId: Promise<Showable> | undefined;
    /** Buttons of headsets, likewise. */
    @api headset: Promise<Showable> | undefined;

    label = { title: t('phone'), elsewhere: t('phoneElsewhere'), take: t('phoneTake'), signOut: t('signOut'), signOutText: t('signOutText'), soundNotLoaded: t('soundNotLoaded'), partNotLoaded: t('partNotLoaded') };

    handleTake(): void {
        this.dispatchEvent(new CustomEvent('take'));
    }

    handleSignOut(): void {
        this.dispatchEvent(new CustomEvent('signout'));
    }
}
