import { LightningElement, api } from 'lwc';
import { t } from '../../../i18n/labels';

/** What an agent can set about the phone. Fires `signout`. */
export default class Settings extends LightningElement {
    static renderMode = 'light' as const;

    @api account = '';
    @api canSignOut = false;

    label = { title: t('phone'), signOut: t('signOut'), signOutText: t('signOutText') };

    handleSignOut(): void {
        this.dispatchEvent(new CustomEvent('signout'));
    }
}
