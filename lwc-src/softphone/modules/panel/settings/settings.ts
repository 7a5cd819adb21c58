import { LightningElement, api } from 'lwc';
import type { Showable } from '../../../later';
import { t } from '../../../i18n/labels';

/** What an agent can set about the phone. Fires `signout`, `take` to have the phone in this tab, and `window` to have it in a window of its own. */
export default class Settings extends LightningElement {
    static renderMode = 'light' as const;

    @api account = '';
    @api canSignOut = false;
    /** How many calls are not in Salesforce yet. */
    @api owed = 0;
    /** Another tab has the phone, and what is set is set there. */
    @api isFollowing = false;
    /** It can be had in a window of its own: it is in Lightning. */
    @api canOpenWindow = false;
    /** What of sound can be chosen; comes later than the rest, or not at all. */
    @api audio: Promise<Showable> | undefined;
    /** How calls are taken, likewise. */
    @api preferences: Promise<Showable> | undefined;
    /** The number that others see, likewise. */
    @api callerId: Promise<Showable> | undefined;
    /** Buttons of headsets, likewise. */
    @api headset: Promise<Showable> | undefined;

    label = { title: t('phone'), elsewhere: t('phoneElsewhere'), take: t('phoneTake'), window: t('phoneWindow'), windowText: t('phoneWindowText'), signOut: t('signOut'), signOutText: t('signOutText'), soundNotLoaded: t('soundNotLoaded'), partNotLoaded: t('partNotLoaded') };

    get owedText(): string {
        return this.owed > 0 ? t('signOutOwed', { count: this.owed }) : '';
    }

    handleTake(): void {
        this.dispatchEvent(new CustomEvent('take'));
    }

    handleWindow(): void {
        this.dispatchEvent(new CustomEvent('window'));
    }

    handleSignOut(): void {
        this.dispatchEvent(new CustomEvent('signout'));
    }
}
